import { Database, type Principal } from '@trajectplein/kern/server';
import { TEST_LOGINS, TEST_MEDEWERKERS, TEST_ORGANISATIES, type TestApi, type TestLogin } from '@trajectplein/toegang/server';
import type { UitkeringRegel } from '@trajectplein/uitwisseling/domain';
import { UitkeringenSoort } from '../uitkeringen/uitkeringen-soort';

/** A row of bijstand since 1 August 2026 that runs, unless told otherwise. */
export const regel = (bsn: string, extra: Partial<UitkeringRegel> = {}): Omit<UitkeringRegel, 'rijnummer'> =>
  ({ bsn, soort: 'PW', beginDatum: '2026-08-01', eindDatum: null, redenEinde: null, inkomsten: '0.00', ...extra });

/** Takes over a month's rows as this person, past the upload and the queue. @returns what became of each row, in order */
export async function neemOver(api: TestApi, login: TestLogin, gemeente: string, maand: string,
  rijen: readonly Omit<UitkeringRegel, 'rijnummer'>[]): Promise<string[]> {
  const soort = api.app.get(UitkeringenSoort);
  const wie = principalVan(login);
  const waar = { gemeente, maand, soort: 'uitkeringen' };
  const groepen = [...new Set(rijen.map(({ bsn }) => bsn))].map((sleutel) => ({ sleutel, rijen: rijen.flatMap((rij, n) =>
    (rij.bsn === sleutel ? [{ rijnummer: n + 2, gegevens: { regel: { rijnummer: n + 2, ...rij } } }] : [])) }));
  const resultaten = await api.app.get(Database).inTransactie(wie, () => soort.verwerk(groepen, waar));
  await soort.sluitAf(waar, wie);
  return resultaten.sort((a, b) => a.rijnummer - b.rijnummer).map(({ uitkomst }) => uitkomst);
}

function principalVan(login: TestLogin): Principal {
  const [rol, organisatie, gemeenten] = TEST_LOGINS[login];
  const eigenGemeente = /^GEMEENTE_(\d{4})$/.exec(organisatie)?.[1] ?? null;
  return { soort: 'MEDEWERKER', medewerkerId: TEST_MEDEWERKERS[login], naam: login, aanstellingId: null, sessieId: null,
    organisatieId: TEST_ORGANISATIES[organisatie]!, organisatieSoort: eigenGemeente ? 'GEMEENTE' : 'UITVOERDER', eigenGemeente, rol, gemeenten };
}
