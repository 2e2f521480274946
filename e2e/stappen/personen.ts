import { testBsn } from '@trajectplein/dossier/server';

/** Somebody who does not exist, as he would tell it at the desk. */
export interface Persoon {
  voornaam: string;
  tussenvoegsel?: string;
  achternaam: string;
  geboren: string;
  bsn: string;
  telefoon: string;
  email: string;
}

const VOORNAMEN = ['Anouk', 'Bilal', 'Chantal', 'Dirk', 'Esra', 'Fleur', 'Gijs', 'Hanneke', 'Ilias', 'Joyce', 'Koen', 'Lianne'];
const ACHTERNAMEN = ['Bakker', 'Castricum', 'Dekker', 'Glas', 'Hartog', 'Kaptein', 'Meijer', 'Nijssen', 'Prins', 'Schelvis', 'Tol', 'Zonneveld'];
let teller = 0;

/** Another invented person at every call, with a BSN that is never issued. */
export function iemand(): Persoon {
  const n = teller++;
  const voornaam = VOORNAMEN[n % VOORNAMEN.length]!;
  const achternaam = ACHTERNAMEN[(n * 5 + Math.floor(n / 12)) % ACHTERNAMEN.length]!;
  return {
    voornaam, achternaam, tussenvoegsel: n % 4 === 1 ? 'van der' : undefined, geboren: `0${1 + (n % 9)}-0${1 + (n % 7)}-198${n % 10}`,
    bsn: testBsn(), telefoon: `06123450${String(n % 100).padStart(2, '0')}`, email: `${voornaam.toLowerCase()}.${n}@voorbeeld.test`,
  };
}

/** The full name as it stands on the screen. */
export const naamVan = (persoon: Persoon) => [persoon.voornaam, persoon.tussenvoegsel, persoon.achternaam].filter(Boolean).join(' ');
