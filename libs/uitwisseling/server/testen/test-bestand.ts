import { Database, type Principal } from '@trajectplein/kern/server';
import { TEST_LOGINS, TEST_MEDEWERKERS, TEST_ORGANISATIES, type TestApi, type TestLogin } from '@trajectplein/toegang/server';
import type { UitkeringRegel } from '@trajectplein/uitwisseling/domain';
import { UitkeringenBestand, type RegelUitkomst } from '../uitkeringen/uitkeringen-bestand';
import { Verschillen } from '../uitkeringen/verschillen';

/** A row of bijstand since 1 August 2026 that runs, unless told otherwise. */
export const regel = (bsn: string, extra: Partial<UitkeringRegel> = {}): Omit<UitkeringRegel, 'rijnummer'> =>
  ({ bsn, soort: 'PW', beginDatum: '2026-08-01', eindDatum: null, redenEinde: null, inkomsten: '0.00', ...extra });

/** Takes over a month's rows as this person, past the upload and the queue. @returns what became of each row, in order */
export async function neemOver(api: TestApi, login: TestLogin, gemeente: string, maand: string,
  rijen: readonly Omit<UitkeringRegel, 'rijnummer'>[]): Promise<RegelUitkomst[]> {
  const verschillen = api.app.get(Verschillen);
  return api.app.get(Database).inTransactie(principalVan(login), async () => {
    const regels = rijen.map((rij, n) => ({ rijnummer: n + 2, ...rij }));
    const uit = await api.app.get(UitkeringenBestand).verwerk(gemeente, maand, regels);
    await verschillen.meldGeladen(gemeente, maand);
    await verschillen.herzie(await verschillen.volgende(gemeente, null, 100));
    return regels.map(({ rijnummer }) => uit.get(rijnummer)!);
  });
}

function principalVan(login: TestLogin): Principal {
  const [rol, organisatie, gemeenten] = TEST_LOGINS[login];
  const eigenGemeente = /^GEMEENTE_(\d{4})$/.exec(organisatie)?.[1] ?? null;
  return { soort: 'MEDEWERKER', medewerkerId: TEST_MEDEWERKERS[login], naam: login, aanstellingId: null, sessieId: null,
    organisatieId: TEST_ORGANISATIES[organisatie]!, organisatieSoort: eigenGemeente ? 'GEMEENTE' : 'UITVOERDER', eigenGemeente, rol, gemeenten };
}
