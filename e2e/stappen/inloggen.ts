import { TEST_WACHTWOORD, type TestLogin } from '@trajectplein/toegang/server';
import type { Bezoek } from '../opzet/bezoek';
import type { Trajectplein } from '../opzet/trajectplein';
import { druk, vul } from './formulier';
import { opPagina } from './zien';

/** Fills in the page to log in with. */
export async function vulInlogIn(wie: Bezoek, gebruikersnaam: string, wachtwoord: string = TEST_WACHTWOORD): Promise<void> {
  await opPagina(wie, 'Inloggen');
  await vul(wie, { Gebruikersnaam: gebruikersnaam, Wachtwoord: wachtwoord });
  await druk(wie, 'Inloggen');
}

/** Somebody opens Trajectplein in a window of his own and logs in. */
export async function logIn(plein: Trajectplein, wie: TestLogin): Promise<Bezoek> {
  const bezoek = await plein.bezoeker(wie);
  await bezoek.pagina.goto('/');
  await vulInlogIn(bezoek, wie);
  await bezoek.pagina.getByRole('button', { name: 'Uitloggen' }).waitFor();
  return bezoek;
}

/** Logs out. */
export async function logUit(wie: Bezoek): Promise<void> {
  await druk(wie, 'Uitloggen');
  await opPagina(wie, 'Inloggen');
}
