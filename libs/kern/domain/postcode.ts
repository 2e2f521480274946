import { kaalNummer } from './tekst';

/** Letter pairs that are never issued, because of what they stood for in the war. */
const NOOIT_UITGEGEVEN = ['SA', 'SD', 'SS'];

/**
 * Brings a Dutch postcode to the form `1975AB`, or says that it is none.
 * @param invoer as typed: spaces, lower case and what nobody sees are fine
 * @returns four digits that do not begin with 0 and two letters other than SA, SD and SS, or null
 */
export function normaliseerPostcode(invoer: string): string | null {
  const postcode = kaalNummer(invoer).toUpperCase().replace(/^(\d{4})[-.]?/, '$1');
  if (!/^[1-9]\d{3}[A-Z]{2}$/.test(postcode)) return null;
  return NOOIT_UITGEGEVEN.includes(postcode.slice(4)) ? null : postcode;
}

/** A postcode as people write it: `1975 AB`. */
export function toonPostcode(postcode: string | null | undefined): string {
  return postcode ? `${postcode.slice(0, 4)} ${postcode.slice(4)}` : '';
}
