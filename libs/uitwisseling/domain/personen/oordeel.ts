import { vergelijkPersoon, type Kenmerk, type Kenmerken } from '@trajectplein/dossier/domain';
import type { RijVraag } from '../import';

/** What is done with a row about a BSN that is known: taken over, taken over and flagged for a look, or held back with a question. */
export interface Oordeel {
  doe: 'NEEM_OVER' | 'NAZIEN' | 'VRAAG';
  vraag: RijVraag | null;
  verschilt: readonly Kenmerk[];
}

/**
 * Judges what a file tells of somebody who is known by its BSN. People marry: another surname beside the same birth date is
 * taken over. Another birth date may be a father and his son of one name; without birth dates nothing but a first name would
 * speak for another surname: those are asked, so that data of two people are never mixed.
 */
export function beoordeelBekende(bekend: Kenmerken, verteld: Kenmerken): Oordeel {
  const { code, verschilt } = vergelijkPersoon(bekend, verteld);
  if (code === 'GELIJK' || code === 'SPELLING') return { doe: 'NEEM_OVER', vraag: null, verschilt };
  if (code === 'ANDER') return { doe: 'VRAAG', vraag: 'ANDERE_PERSOON', verschilt };
  return magNazien(bekend, verteld, verschilt) ? { doe: 'NAZIEN', vraag: null, verschilt }
    : { doe: 'VRAAG', vraag: 'ANDERE_GEGEVENS', verschilt };
}

/** One of the names is another one, and the birth date is the same. Of twins the first names seldom begin alike. */
function magNazien(bekend: Kenmerken, verteld: Kenmerken, [verschil]: readonly Kenmerk[]): boolean {
  if (!bekend.geboorteDatum || bekend.geboorteDatum !== verteld.geboorteDatum) return false;
  return verschil === 'achternaam' || (verschil === 'voornaam' && begin(bekend.voornaam) === begin(verteld.voornaam));
}

const begin = (naam: string | null | undefined) => (naam ?? '').trim().slice(0, 1).toLocaleLowerCase('nl');

const MINSTENS = 3;
const DEEL = 0.05;

/** How many known people a file names, and of those who are somebody else according to it, in what. */
export interface Tegenspraak {
  bekend: number;
  anderen: readonly (readonly Kenmerk[])[];
}

/**
 * Whether a column of a file has moved against the others: more than one in twenty of the people it names by a known BSN are
 * somebody else, and at least three.
 * @returns what does not fit the BSNs any more; null when it is all right
 */
export function verschovenKenmerken({ bekend, anderen }: Tegenspraak): Kenmerk[] | null {
  if (anderen.length < MINSTENS || anderen.length <= bekend * DEEL) return null;
  const vaak = (['voornaam', 'achternaam', 'geboorteDatum'] as const).filter((kenmerk) =>
    anderen.filter((verschilt) => verschilt.includes(kenmerk)).length * 2 > anderen.length);
  return vaak.length ? vaak : [...new Set(anderen.flat())];
}
