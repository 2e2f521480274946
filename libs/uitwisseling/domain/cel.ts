import { leesDatum, maskeerBsn, schoneRegel, zonderTekstteken, zoekvorm } from '@trajectplein/kern/domain';
import type { Afkeuring } from './aanlevering';

/** What people write where they know nothing, in the form of `zoekvorm`: "N.N.B." and "NNB" are both here. */
const INVULWOORDEN = new Set([
  'nnb', 'n n b', 'nvt', 'n v t', 'onbekend', 'onb', 'niet bekend', 'nog niet bekend', 'niet van toepassing', 'geen',
  'n b', 'n a', 'null', 'leeg', 'tbd', 'unknown', 'xx', 'xxx', 'none', 'nan',
]);
/** That a benefit runs on, in the column of its end. */
const LOOPT_DOOR = new Set([
  'open', 'lopend', 'loopt', 'loopt door', 'loopt nog', 'doorlopend', 'heden', 'tot heden', 'nog lopend', 'onbepaald', 'onbepaalde tijd', 'geen einde',
  'geen einddatum',
]);

/**
 * Which words mean "nothing" depends on the field. GEWOON: any of the list. NAAM: "onbekend" alone, since N.A. and N.B. are
 * initials, and Null, Geen and Leeg are surnames. EINDE: also that it runs on. BEDRAG: what says that there is none ("geen"), not
 * that nobody knows ("onbekend").
 */
export type Invulling = 'GEWOON' | 'NAAM' | 'EINDE' | 'BEDRAG';
const GEEN_BEDRAG = new Set(['nvt', 'n v t', 'niet van toepassing', 'geen', 'leeg', 'null', 'none']);

function isInvulling(vorm: string, soort: Invulling): boolean {
  if (soort === 'NAAM') return vorm === 'onbekend';
  if (soort === 'BEDRAG') return GEEN_BEDRAG.has(vorm);
  return INVULWOORDEN.has(vorm) || (soort === 'EINDE' ? LOOPT_DOOR.has(vorm) : /^9{5,}$/.test(vorm));
}

/** True for a name that is one of the words by which people say that they know none. */
export const isTwijfelnaam = (naam: string) => INVULWOORDEN.has(zoekvorm(naam));

/** True for a cell that says so in a word, and is not just empty. */
export const zegtOnbekend = (waarde: string | undefined) => zoekvorm(waarde ?? '') === 'onbekend';

/** The longest value that a report of refused rows repeats. */
const MAX_IN_VERSLAG = 200;

/**
 * The text of a cell, on one line and without what nobody sees; what tells a spreadsheet that it is text goes (`="0123"`, `'0123`, and
 * the quote that our own export puts before text that begins like a formula).
 * @returns undefined for nothing and for what means nothing in this field: "NNB", "??", "-", only nines ("99999") …
 */
export function leesCel(waarde: string | undefined, soort: Invulling = 'GEWOON'): string | undefined {
  const tekst = zonderTekstteken(schoneRegel(waarde ?? ''));
  if (isOnleesbaar(tekst) || (soort !== 'GEWOON' && isCelfout(tekst))) return tekst;
  const vorm = zoekvorm(tekst);
  if (vorm !== '' && !isInvulling(vorm, soort)) return tekst;
  // Nobody knows an amount that is a question mark.
  return soort === 'BEDRAG' && /\?/.test(tekst) ? tekst : undefined;
}

/** True for a text with a character that was lost on the way (a byte that belongs to no letter). */
export const isOnleesbaar = (tekst: string) => tekst.includes('\ufffd');
/** What a formula shows that failed, in Dutch and English Excel. */
export const isCelfout = (tekst: string) =>
  /^#(?:N\/[AB]|REF!|VERW!|NAME\?|NAAM\?|DIV\/0!|DEEL\/0!|VALUE!|WAARDE!|NUM!|GETAL!|NULL!|LEEG!|SPILL!|OVERLOOP!|CALC!|#+)$/i.test(tekst);

/** What was wrong with a cell, or with the row (without `kolom`); a long value is cut off. */
export function afkeuring(rijnummer: number, reden: string, kolom?: string, waarde?: string): Afkeuring {
  return { rijnummer, kolom: kolom ?? null, waarde: waarde?.slice(0, MAX_IN_VERSLAG) ?? null, reden };
}

/**
 * A cell as a screen shows it: of what is or looks like a BSN (eight or nine digits, whatever stands between them) only the
 * last digits, wherever it stands. A date can have eight digits too, and stays as it stood.
 */
export function verhulBsn(waarde: string): string {
  const cijfers = waarde.replace(/\D/g, '');
  if (!/^\d{8,9}$/.test(cijfers)) return waarde;
  return leesDatum(waarde, { vandaag: '2000-01-01' }).soort === 'GEEN' ? maskeerBsn(cijfers) : waarde;
}
