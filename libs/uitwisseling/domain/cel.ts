import { maskeerBsn, zoekvorm } from '@trajectplein/kern/domain';
import type { Afkeuring } from './aanlevering';

/** What people write where they know nothing, in the form of `zoekvorm`: "N.N.B." and "NNB" are both here. */
const INVULWOORDEN = new Set([
  'nnb', 'n n b', 'nvt', 'n v t', 'onbekend', 'onb', 'niet bekend', 'nog niet bekend', 'niet van toepassing', 'geen',
  'n b', 'n a', 'null', 'leeg', 'tbd', 'unknown', 'xx', 'xxx',
]);

/** The longest value that a report of refused rows repeats. */
const MAX_IN_VERSLAG = 200;

/**
 * The text of a cell: white space and control characters become single spaces, and the quote goes that our own export
 * puts before text that begins like a formula.
 * @returns undefined for nothing and for a placeholder: "NNB", "??", "Onbekend", "-", only nines ("99999") …
 */
export function leesCel(waarde: string | undefined): string | undefined {
  // eslint-disable-next-line no-control-regex -- a file may hold them, PostgreSQL refuses the zero one
  const tekst = (waarde ?? '').replace(/[\s\u0000-\u001f\u007f-\u009f\u200b\ufeff]+/g, ' ').trim().replace(/^'(?=[=+\-@])/, '');
  const vorm = zoekvorm(tekst);
  return vorm === '' || INVULWOORDEN.has(vorm) || /^9{5,}$/.test(vorm) ? undefined : tekst;
}

/** What was wrong with a cell, or with the row (without `kolom`); a long value is cut off. */
export function afkeuring(rijnummer: number, reden: string, kolom?: string, waarde?: string): Afkeuring {
  return { rijnummer, kolom: kolom ?? null, waarde: waarde?.slice(0, MAX_IN_VERSLAG) ?? null, reden };
}

/**
 * A cell as a screen shows it: of what is or looks like a BSN (eight or nine digits, whatever stands between them) only the
 * last digits, wherever it stands. A date as text has eight digits too, and stays.
 */
export function verhulBsn(waarde: string): string {
  const cijfers = waarde.replace(/\D/g, '');
  const isDatum = /^(\d{1,2}[-/.]\d{1,2}[-/.]\d{4}|\d{4}-\d{2}-\d{2})$/.test(waarde.trim());
  return /^\d{8,9}$/.test(cijfers) && !isDatum ? maskeerBsn(cijfers) : waarde;
}
