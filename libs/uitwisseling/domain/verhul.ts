import { maskeerBsn } from '@trajectplein/kern/domain';
import { verhulBsn } from './cel';

/** Eight or nine digits with at most one sign between two, not part of a longer number ("06 12345678") and no amount. */
const NUMMER = /(?<![\d+][ .\-/]?)\d(?:[ .\-/]?\d){7,8}(?![ .\-/]?\d)/g;
const DATUM = /^(\d{1,2}[-/. ]\d{1,2}[-/. ]\d{4}|\d{4}[-/.]\d{1,2}[-/.]\d{1,2})$/;

/**
 * A text as it may be kept and shown: what is or looks like a BSN only by its last digits, as the whole text or within it
 * ("tel. van 123456789"). Dates and telephone numbers stay.
 */
export function verhulBsnIn(tekst: string): string {
  if (/^\d{8,9}$/.test(tekst.replace(/\D/g, '')) && tekst.replace(/[\d\s.\-/]/g, '') === '') return verhulBsn(tekst);
  return tekst.replace(NUMMER, (nummer) => (DATUM.test(nummer) ? nummer : maskeerBsn(nummer.replace(/\D/g, ''))));
}
