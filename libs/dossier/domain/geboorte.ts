import { leeftijdOp, toonDatumKort, type Datum, type Taal } from '@trajectplein/kern/domain';
import { dossierNl } from './labels.nl';
import { dossierEn } from './labels.en';

/** When somebody was born: on a day, in a year of which nobody knows the day (1 July is not it), or unknown. Never both. */
export interface Geboorte {
  geboorteDatum: Datum | null;
  geboorteJaar: number | null;
}

/**
 * The age on a day, as far as it is known: of a birth year alone the youngest and the oldest that it can be.
 * A rule that hangs on an age holds where it holds for both; where they differ nobody knows, and nothing is assumed.
 * @returns null when nothing is known
 */
export function leeftijdGrenzen({ geboorteDatum, geboorteJaar }: Geboorte, op: Datum): { minstens: number; hoogstens: number } | null {
  if (geboorteDatum) return { minstens: leeftijdOp(geboorteDatum, op), hoogstens: leeftijdOp(geboorteDatum, op) };
  if (!geboorteJaar) return null;
  return { minstens: leeftijdOp(`${geboorteJaar}-12-31`, op), hoogstens: leeftijdOp(`${geboorteJaar}-01-01`, op) };
}

/**
 * What a change makes of what was known: a day says its year too, so either wipes the other; a year that the known day has
 * already says nothing new.
 * @param nieuw what is told; undefined is not told, null wipes it
 */
export function nieuweGeboorte(oud: Geboorte, nieuw: Partial<Geboorte>): Geboorte {
  if (nieuw.geboorteDatum) return { geboorteDatum: nieuw.geboorteDatum, geboorteJaar: null };
  const datum = nieuw.geboorteDatum === undefined ? oud.geboorteDatum : null;
  if (!nieuw.geboorteJaar) return { geboorteDatum: datum, geboorteJaar: nieuw.geboorteJaar === undefined ? oud.geboorteJaar : null };
  return datum && Number(datum.slice(0, 4)) === nieuw.geboorteJaar ? { geboorteDatum: datum, geboorteJaar: null }
    : { geboorteDatum: null, geboorteJaar: nieuw.geboorteJaar };
}

/** `13-05-1970`, or `1970, dag onbekend`; '' when nothing is known. */
export function toonGeboorte({ geboorteDatum, geboorteJaar }: Geboorte, taal: Taal = 'nl'): string {
  if (geboorteDatum) return toonDatumKort(geboorteDatum);
  return geboorteJaar ? `${geboorteJaar}, ${(taal === 'en' ? dossierEn : dossierNl).begrip.dagOnbekend}` : '';
}
