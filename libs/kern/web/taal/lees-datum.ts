import { foutVanLezing, leesDatum as leesTekst, type DatumLezing } from '@trajectplein/kern/domain';
import { vandaag } from './opmaak';

/** What somebody typed, read as the files that are loaded are (`kern/domain`). @param geboorte it is a birth date */
export const leesGetypt = (tekst: string, geboorte = false): DatumLezing => leesTekst(tekst, { vandaag: vandaag(), geboorte });

/**
 * Reads a date that somebody typed: `1-3-2026`, `01/03/2026`, `5-3-90`, `3 april 1990`, `01032026`, `2026-03-01`.
 * Returns `YYYY-MM-DD`; undefined when it is no day of the calendar.
 */
export function leesDatum(tekst: string, geboorte = false): string | undefined {
  const lezing = leesGetypt(tekst, geboorte);
  return lezing.soort === 'DATUM' ? lezing.datum : undefined;
}

/** The key of the sentence that says why a text is no date; undefined when it is one. */
export function datumFout(tekst: string, geboorte = false): string | undefined {
  const fout = foutVanLezing(leesGetypt(tekst, geboorte));
  return fout ? `kern.formulier.datumfout.${fout}` : undefined;
}
