/**
 * Calendar dates without clock and without time zone: ISO strings, computed through a day number (days since
 * 1970-01-01). ISO dates order as text, so comparing them is comparing strings.
 */
export type Datum = string;

const DATUM = /^(\d{4})-(\d{2})-(\d{2})$/;
const VROEGSTE_JAAR = 1900;
const LAATSTE_JAAR = 2199;

/** True for an existing calendar date `YYYY-MM-DD` in the years 1900 to 2199 (others are typing errors). */
export function isDatum(waarde: unknown): waarde is Datum {
  if (typeof waarde !== 'string') return false;
  const delen = DATUM.exec(waarde);
  if (!delen) return false;
  const [jaar, maand, dag] = delen.slice(1).map(Number);
  if (jaar < VROEGSTE_JAAR || jaar > LAATSTE_JAAR || maand < 1 || maand > 12) return false;
  return dag >= 1 && dag <= dagenInMaand(jaar, maand);
}

/** Year, month (1-12) and day of a date. Throws RangeError on what does not look like a date. */
export function delenVan(datum: Datum): { jaar: number; maand: number; dag: number } {
  const delen = DATUM.exec(datum);
  if (!delen) throw new RangeError(`geen datum: ${datum}`);
  return { jaar: Number(delen[1]), maand: Number(delen[2]), dag: Number(delen[3]) };
}

/** Makes the date of a year, month (1-12) and day; the parts must be in range. */
export function maakDatum(jaar: number, maand: number, dag: number): Datum {
  const twee = (n: number) => String(n).padStart(2, '0');
  return `${String(jaar).padStart(4, '0')}-${twee(maand)}-${twee(dag)}`;
}

/** True when February of this year has 29 days. */
export function isSchrikkeljaar(jaar: number): boolean {
  return (jaar % 4 === 0 && jaar % 100 !== 0) || jaar % 400 === 0;
}

/** The number of days in a month (1-12). */
export function dagenInMaand(jaar: number, maand: number): number {
  if (maand === 2) return isSchrikkeljaar(jaar) ? 29 : 28;
  return [4, 6, 9, 11].includes(maand) ? 30 : 31;
}

const DAGEN_TOT_1970 = 719_468;
const DAGEN_PER_TIJDPERK = 146_097; // 400 years

/** Days since 1970-01-01; negative before it. Years are counted from March, so that the leap day comes last. */
export function dagnummer(datum: Datum): number {
  const { jaar, maand, dag } = delenVan(datum);
  const maartjaar = maand <= 2 ? jaar - 1 : jaar;
  const tijdperk = Math.floor(maartjaar / 400);
  const jaarVanTijdperk = maartjaar - tijdperk * 400;
  const dagVanJaar = Math.floor((153 * ((maand + 9) % 12) + 2) / 5) + dag - 1;
  const schrikkeldagen = Math.floor(jaarVanTijdperk / 4) - Math.floor(jaarVanTijdperk / 100);
  return tijdperk * DAGEN_PER_TIJDPERK + jaarVanTijdperk * 365 + schrikkeldagen + dagVanJaar - DAGEN_TOT_1970;
}

/** The date of a day number: the inverse of `dagnummer`. */
export function datumVanDagnummer(nummer: number): Datum {
  const dagen = nummer + DAGEN_TOT_1970;
  const tijdperk = Math.floor(dagen / DAGEN_PER_TIJDPERK);
  const rest = dagen - tijdperk * DAGEN_PER_TIJDPERK;
  const jaarVanTijdperk = Math.floor(
    (rest - Math.floor(rest / 1460) + Math.floor(rest / 36_524) - Math.floor(rest / 146_096)) / 365,
  );
  const schrikkeldagen = Math.floor(jaarVanTijdperk / 4) - Math.floor(jaarVanTijdperk / 100);
  const dagVanJaar = rest - 365 * jaarVanTijdperk - schrikkeldagen;
  const maandVanafMaart = Math.floor((5 * dagVanJaar + 2) / 153);
  const dag = dagVanJaar - Math.floor((153 * maandVanafMaart + 2) / 5) + 1;
  const maand = maandVanafMaart < 10 ? maandVanafMaart + 3 : maandVanafMaart - 9;
  return maakDatum(jaarVanTijdperk + tijdperk * 400 + (maand <= 2 ? 1 : 0), maand, dag);
}

/** The date n days later; negative n goes back. */
export function plusDagen(datum: Datum, aantal: number): Datum {
  return datumVanDagnummer(dagnummer(datum) + aantal);
}

/** The same day n calendar months later, or that month's last day when it is shorter: 31 January + 1 = 28 February. */
export function plusMaanden(datum: Datum, aantal: number): Datum {
  const { jaar, maand, dag } = delenVan(datum);
  const maanden = jaar * 12 + (maand - 1) + aantal;
  const nieuwJaar = Math.floor(maanden / 12);
  const nieuweMaand = maanden - nieuwJaar * 12 + 1;
  return maakDatum(nieuwJaar, nieuweMaand, Math.min(dag, dagenInMaand(nieuwJaar, nieuweMaand)));
}

/** The number of days from a to b; negative when b is earlier. */
export function dagenTussen(a: Datum, b: Datum): number {
  return dagnummer(b) - dagnummer(a);
}

/** True when a lies before b. */
export const isVoor = (a: Datum, b: Datum): boolean => a < b;
/** True when a lies after b. */
export const isNa = (a: Datum, b: Datum): boolean => a > b;
/** True when a is b or lies before it. */
export const isOpOfVoor = (a: Datum, b: Datum): boolean => a <= b;
/** True when a is b or lies after it. */
export const isOpOfNa = (a: Datum, b: Datum): boolean => a >= b;

/** The latest of the dates that are given; null when there is none. */
export function laatsteVan(...datums: readonly (Datum | null | undefined)[]): Datum | null {
  return datums.reduce<Datum | null>((max, d) => (d && (!max || d > max) ? d : max), null);
}

/** The earliest of the dates that are given; null when there is none. */
export function eersteVan(...datums: readonly (Datum | null | undefined)[]): Datum | null {
  return datums.reduce<Datum | null>((min, d) => (d && (!min || d < min) ? d : min), null);
}

/** The weekday, 1 (Monday) to 7 (Sunday), as in ISO 8601. */
export function weekdag(datum: Datum): number {
  return ((((dagnummer(datum) + 3) % 7) + 7) % 7) + 1;
}

/** The first day of the month of a date. */
export function beginVanMaand(datum: Datum): Datum {
  return `${datum.slice(0, 7)}-01`;
}

/** The last day of the month of a date. */
export function eindeVanMaand(datum: Datum): Datum {
  const { jaar, maand } = delenVan(datum);
  return maakDatum(jaar, maand, dagenInMaand(jaar, maand));
}

/** The age in whole years on a day. Who was born on 29 February turns a year older on 1 March of other years. */
export function leeftijdOp(geboorteDatum: Datum, datum: Datum): number {
  const jaren = Number(datum.slice(0, 4)) - Number(geboorteDatum.slice(0, 4));
  return datum.slice(5) < geboorteDatum.slice(5) ? jaren - 1 : jaren;
}

/** A stretch of days: `van` counts, `tot` does not (half-open); no `tot` means that it still runs. */
export interface Periode {
  van: Datum;
  tot: Datum | null;
}

/** True when the period holds on this day. */
export function geldtOp(periode: Periode, datum: Datum): boolean {
  return periode.van <= datum && (periode.tot === null || datum < periode.tot);
}

/** True when two periods share at least one day. */
export function overlapt(a: Periode, b: Periode): boolean {
  return (b.tot === null || a.van < b.tot) && (a.tot === null || b.van < a.tot);
}
