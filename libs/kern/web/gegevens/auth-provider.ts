import type { AuthProvider } from 'react-admin';
import { ApiFout } from './http';
import { huidigeMedewerker, logIn, logUit, vergeetSessie } from './sessie';

/** React-Admin's view on the session: who is logged in, with which roles, and when it is over. */
export const authProvider: AuthProvider = {
  login: async ({ gebruikersnaam, wachtwoord }: { gebruikersnaam: string; wachtwoord: string }) => {
    await logIn(gebruikersnaam, wachtwoord);
  },
  logout: async (params?: { zelf?: boolean }) => {
    await logUit(params?.zelf === true);
  },
  checkAuth: async () => {
    await huidigeMedewerker().catch((fout: unknown) => {
      // Nobody was logged in: the log-in page says enough, a message would only startle.
      if (fout instanceof ApiFout && fout.status === 401) throw Object.assign(new Error(), { message: false });
      throw fout;
    });
  },
  checkError: async (fout: unknown) => {
    if (fout instanceof ApiFout && fout.status === 401) {
      vergeetSessie();
      // The log-in page says why one is there again.
      throw Object.assign(new Error(), { message: false });
    }
  },
  getIdentity: async () => {
    const medewerker = await huidigeMedewerker();
    return { ...medewerker, fullName: medewerker.naam };
  },
  getPermissions: async () => (await huidigeMedewerker()).rollen,
};
