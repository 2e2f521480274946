import { delenVan, maakDatum, type Datum } from './datum';

/** A quarter of a calendar year, such as `2026-Q3`. */
export type Kwartaal = string;

const KWARTAAL = /^(\d{4})-Q([1-4])$/;

/** True for a quarter such as `2026-Q3`. */
export function isKwartaal(waarde: unknown): waarde is Kwartaal {
  return typeof waarde === 'string' && KWARTAAL.test(waarde);
}

/** The quarter of a date. */
export function kwartaalVan(datum: Datum): Kwartaal {
  const { jaar, maand } = delenVan(datum);
  return `${jaar}-Q${Math.ceil(maand / 3)}`;
}

/** The first day of a quarter and the first day after it: `[begin, einde)`. Throws RangeError on what is no quarter. */
export function kwartaalGrenzen(kwartaal: Kwartaal): { begin: Datum; einde: Datum } {
  return { begin: beginVan(rangnummer(kwartaal)), einde: beginVan(rangnummer(kwartaal) + 1) };
}

/** The quarter after this one. */
export function volgendKwartaal(kwartaal: Kwartaal): Kwartaal {
  return vanRangnummer(rangnummer(kwartaal) + 1);
}

/** The quarter before this one. */
export function vorigKwartaal(kwartaal: Kwartaal): Kwartaal {
  return vanRangnummer(rangnummer(kwartaal) - 1);
}

/**
 * All quarters from that of `van` up to and including that of `tot`.
 * @param van a date or a quarter
 * @param tot a date or a quarter
 * @returns in order; empty when `tot` lies before `van`
 */
export function kwartalenTussen(van: Datum | Kwartaal, tot: Datum | Kwartaal): Kwartaal[] {
  const eerste = rangnummer(isKwartaal(van) ? van : kwartaalVan(van));
  const laatste = rangnummer(isKwartaal(tot) ? tot : kwartaalVan(tot));
  return Array.from({ length: Math.max(0, laatste - eerste + 1) }, (_, i) => vanRangnummer(eerste + i));
}

function rangnummer(kwartaal: Kwartaal): number {
  const delen = KWARTAAL.exec(kwartaal);
  if (!delen) throw new RangeError(`geen kwartaal: ${kwartaal}`);
  return Number(delen[1]) * 4 + Number(delen[2]) - 1;
}

function vanRangnummer(nummer: number): Kwartaal {
  return `${String(Math.floor(nummer / 4)).padStart(4, '0')}-Q${(nummer % 4) + 1}`;
}

function beginVan(nummer: number): Datum {
  return maakDatum(Math.floor(nummer / 4), (nummer % 4) * 3 + 1, 1);
}
