import type { AuthProvider } from 'react-admin';
import { ApiFout } from './http';
import { huidigeMedewerker, isZelfUitgelogd, logIn, logUit, vergeetSessie } from './sessie';

/** React-Admin's view on the session: who is logged in, with which roles, and when it is over. */
export const authProvider: AuthProvider = {
  login: async ({ gebruikersnaam, wachtwoord }: { gebruikersnaam: string; wachtwoord: string }) => {
    // React-Admin remembers the page somebody was on; that is for who comes back, not for who takes the chair.
    const opnieuw = isZelfUitgelogd();
    await logIn(gebruikersnaam, wachtwoord);
    return opnieuw ? { redirectTo: '/' } : undefined;
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
