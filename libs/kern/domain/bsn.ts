import { kaalNummer } from './tekst';

/**
 * Brings a burgerservicenummer to nine digits, or says that it is none.
 * @param invoer as typed or as it stands in a file: spaces, points and dashes between the digits, what nobody sees, `="…"` and a
 *   quote before it are ignored; eight digits get a leading zero, and `.0` behind them is how a program writes a whole number
 * @returns nine digits that pass the elfproef (Besluit burgerservicenummer, art. 1), or null. Never 000000000.
 */
export function normaliseerBsn(invoer: string): string | null {
  const kaal = kaalNummer(invoer).replace(/^(\d{8,9})[.,]0+$/, '$1');
  if (!/^\d(?:[.\p{Pd}]*\d){7,8}$/u.test(kaal)) return null;
  const cijfers = kaal.replace(/\D/g, '');
  const bsn = cijfers.padStart(9, '0');
  return bsn !== '000000000' && doorstaatElfproef(bsn) ? bsn : null;
}

/** True when nine digits, weighed 9 8 7 6 5 4 3 2 and −1, add up to a multiple of eleven. */
export function doorstaatElfproef(negenCijfers: string): boolean {
  const som = [...negenCijfers].reduce((s, cijfer, i) => s + Number(cijfer) * (i === 8 ? -1 : 9 - i), 0);
  return som % 11 === 0;
}

/** What a screen shows of a BSN: the last three digits, `******782`. */
export function maskeerBsn(bsn: string): string {
  return '*'.repeat(Math.max(0, bsn.length - 3)) + bsn.slice(-3);
}
