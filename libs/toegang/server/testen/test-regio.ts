import { hashSync } from '@node-rs/argon2';
import type { Pool } from 'pg';
import { GEMEENTEN } from '@trajectplein/kern/domain';
import { ARGON2 } from '../wachtwoorden';

export const TEST_WACHTWOORD = 'trajectplein-test';
const SINDS = '2020-01-01';

const id = (groep: number, n: number) => `00000000-0000-7000-8000-${String(groep).padStart(4, '0')}${String(n).padStart(8, '0')}`;

/** The organisations of the region as the tests know them, by code. */
export const TEST_ORGANISATIES = {
  IJMOND_WERKT: id(1, 1), PASMATCH: id(1, 2), WSP: id(1, 3), REGIO: id(1, 4),
  ...Object.fromEntries(GEMEENTEN.map((g, n) => [`GEMEENTE_${g.code}`, id(1, 10 + n)])),
} as Record<string, string>;

const IJMOND = ['0375', '0396', '0453'];
const ALLE = GEMEENTEN.map((g) => g.code as string);

/** A log-in per role and organisation: name → [role, organisation, gemeenten]. */
export const TEST_LOGINS = {
  'klantmanager.velsen': ['klantmanager', 'GEMEENTE_0453', ['0453']],
  'teamleider.velsen': ['teamleider', 'GEMEENTE_0453', ['0453']],
  'klantmanager.haarlem': ['klantmanager', 'GEMEENTE_0392', ['0392']],
  'klantmanager.beverwijk': ['klantmanager', 'GEMEENTE_0375', ['0375']],
  'klantmanager.ijmond': ['klantmanager', 'IJMOND_WERKT', IJMOND],
  'teamleider.ijmond': ['teamleider', 'IJMOND_WERKT', IJMOND],
  'jobcoach.ijmond': ['jobcoach', 'IJMOND_WERKT', IJMOND],
  'klantmanager.pasmatch': ['klantmanager', 'PASMATCH', ['0377', '0392', '0397', '0473']],
  matcher: ['matcher', 'WSP', ALLE],
  manager: ['manager', 'REGIO', ALLE],
  'manager.velsen': ['manager', 'GEMEENTE_0453', ['0453']],
  'manager.ijmond': ['manager', 'IJMOND_WERKT', IJMOND],
  beheerder: ['beheerder', 'REGIO', ALLE],
  privacy: ['privacy', 'REGIO', ALLE],
} as const satisfies Record<string, readonly [string, string, readonly string[]]>;
export type TestLogin = keyof typeof TEST_LOGINS;

/** The ids of the medewerkers of the test region. */
export const TEST_MEDEWERKERS = Object.fromEntries(Object.keys(TEST_LOGINS).map((naam, n) => [naam, id(2, n + 1)])) as
  Record<TestLogin, string>;

/** Fills an empty database with the region: Velsen does its own intakes, the others gave a mandate or (Haarlem) not. */
export async function vulRegio(eigenaar: Pool): Promise<void> {
  for (const g of GEMEENTEN) {
    await eigenaar.query('insert into gemeente (code, naam, subregio, van) values ($1, $2, $3, $4)', [g.code, g.naam, g.subregio, SINDS]);
    await eigenaar.query(`insert into organisatie (id, code, naam, soort, gemeente, van) values ($1, $2, $3, 'GEMEENTE', $4, $5)`,
      [TEST_ORGANISATIES[`GEMEENTE_${g.code}`], `GEMEENTE_${g.code}`, `Gemeente ${g.naam}`, g.code, SINDS]);
  }
  for (const [code, naam, soort] of [['IJMOND_WERKT', 'IJmond Werkt!', 'UITVOERDER'], ['PASMATCH', 'Pasmatch', 'UITVOERDER'],
    ['WSP', 'WerkgeversServicepunt', 'WSP'], ['REGIO', 'Regio Zuid-Kennemerland en IJmond', 'REGIO']]) {
    await eigenaar.query('insert into organisatie (id, code, naam, soort, van) values ($1, $2, $3, $4, $5)',
      [TEST_ORGANISATIES[code!], code, naam, soort, SINDS]);
  }
  for (const g of GEMEENTEN) {
    const uitvoerder = g.subregio === 'IJMOND' ? 'IJMOND_WERKT' : 'PASMATCH';
    await eigenaar.query(
      `insert into gemeente_instelling (gemeente, van, intake_bij, uitvoerder_id, aanmelding_verplicht) values ($1, $2, $3, $4, $5)`,
      [g.code, SINDS, ['0453', '0392'].includes(g.code) ? 'GEMEENTE' : 'UITVOERDER', TEST_ORGANISATIES[uitvoerder], g.subregio === 'IJMOND']);
  }
  const hash = hashSync(TEST_WACHTWOORD, { ...ARGON2, memoryCost: 64, timeCost: 1 });
  let n = 0;
  for (const [naam, [rol, organisatie, gemeenten]] of Object.entries(TEST_LOGINS)) {
    n += 1;
    await eigenaar.query('insert into medewerker (id, gebruikersnaam, naam, wachtwoord_hash) values ($1, $2, $3, $4)',
      [id(2, n), naam, `Test ${naam}`, hash]);
    await eigenaar.query('insert into aanstelling (id, medewerker_id, organisatie_id, rol, gemeenten, van) values ($1, $2, $3, $4, $5, $6)',
      [id(3, n), id(2, n), TEST_ORGANISATIES[organisatie], rol, gemeenten, SINDS]);
  }
}
