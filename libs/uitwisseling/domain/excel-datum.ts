import { datumVanDagnummer, dagnummer, isDatum, type Datum } from '@trajectplein/kern/domain';

/** A workbook counts its days from 1900 (Windows) or from 1904 (old Macs). */
export type Jaartelling = 1900 | 1904;

const DAG_NUL = { 1900: dagnummer('1899-12-31'), 1904: dagnummer('1904-01-01') } as const;
/** Excel believes that 1900 was a leap year: its day 60 is 29 February 1900, and all later days count one too many. */
const BESTAAT_NIET = 60;

/**
 * The date of a day number of Excel; a part of a day (the time) is dropped.
 * @returns null for a number that is no existing date: below zero, day 0 and day 60 of 1900, after 2199
 */
export function datumVanExcel(getal: number, telling: Jaartelling): Datum | null {
  const dag = Math.floor(getal);
  if (!Number.isFinite(dag) || dag < 0 || dag > 110_000) return null;
  if (telling === 1900 && (dag === 0 || dag === BESTAAT_NIET)) return null;
  const teveel = telling === 1900 && dag > BESTAAT_NIET ? 1 : 0;
  const datum = datumVanDagnummer(DAG_NUL[telling] + dag - teveel);
  return isDatum(datum) ? datum : null;
}

/**
 * Reads a date from a cell: `2022-01-31` (with a time behind it if need be), `31-1-2022` with `-`, `/` or `.`, or a day
 * number of Excel. A day number has five digits (1927 to 2173), since a number of four is rather a year.
 * @returns null when it is none of these; two digits for a year are refused, because nobody knows the century
 */
export function leesDatum(tekst: string, telling: Jaartelling): Datum | null {
  if (/^\d{5}([.,]\d+)?$/.test(tekst)) return datumVanExcel(Number(tekst.replace(',', '.')), telling);
  const iso = /^(\d{4}-\d{2}-\d{2})([T ]\d{2}:\d{2}.*)?$/.exec(tekst)?.[1];
  const [, dag, maand, jaar] = /^(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})( \d{1,2}:\d{2}.*)?$/.exec(tekst) ?? [];
  const datum = iso ?? (jaar && `${jaar}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`);
  return isDatum(datum) ? datum : null;
}
