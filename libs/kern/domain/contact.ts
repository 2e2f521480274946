import { kaalNummer, schoneRegel } from './tekst';

/**
 * Brings a telephone number to `+31612345678`.
 * @param invoer as typed: spaces, dots, hyphens, brackets, `(0)`, a leading `00` are fine; without country it is Dutch
 * @returns the international form (E.164: a country and at most 15 digits), or null when it is no telephone number
 */
export function normaliseerTelefoonnummer(invoer: string): string | null {
  const kaal = kaalNummer(invoer).replace(/\(0\)/g, '').replace(/[.()\p{Pd}/]/gu, '').replace(/^00/, '+');
  if (/^0[1-9]\d{8}$/.test(kaal)) return `+31${kaal.slice(1)}`;
  if (/^\+31/.test(kaal)) return /^\+31[1-9]\d{8}$/.test(kaal) ? kaal : null;
  return /^\+[1-9]\d{6,14}$/.test(kaal) ? kaal : null;
}

/** A telephone number as people read it: Dutch ones as `06 12345678` or `0251 234567`, others unchanged. */
export function toonTelefoonnummer(nummer: string | null | undefined): string {
  if (!nummer) return '';
  if (!/^\+31\d{9}$/.test(nummer)) return nummer;
  const lokaal = `0${nummer.slice(3)}`;
  const net = lokaal.startsWith('06') ? 2 : DRIECIJFERIG.includes(lokaal.slice(0, 3)) ? 3 : 4;
  return `${lokaal.slice(0, net)} ${lokaal.slice(net)}`;
}

/** The Dutch prefixes of three digits (areas, and 085 and 088 of firms); all others have four. */
const DRIECIJFERIG = [
  '010', '013', '015', '020', '023', '024', '026', '030', '033', '035', '036', '038', '040', '043', '045', '046',
  '050', '053', '055', '058', '070', '071', '072', '073', '074', '075', '076', '077', '078', '079', '085', '088',
];

const EMAILADRES = /^[^\s@<>,;:"()[\]\\]{1,64}@[^\s@<>,;:"()[\]\\.]+(\.[^\s@<>,;:"()[\]\\.]+)+$/;

/**
 * Trims an e-mail address and puts its domain in lower case.
 * @returns the address, or null when it cannot be one (no `@`, no dot in the domain, spaces, longer than 254)
 */
export function normaliseerEmailadres(invoer: string): string | null {
  const adres = schoneRegel(invoer);
  if (adres.length > 254 || !EMAILADRES.test(adres) || /^\.|\.@|\.\./.test(adres)) return null;
  const at = adres.lastIndexOf('@');
  return adres.slice(0, at) + adres.slice(at).toLowerCase();
}
