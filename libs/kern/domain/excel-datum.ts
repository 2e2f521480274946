import { datumVanDagnummer, dagnummer, isDatum, type Datum } from './datum';

/** A workbook counts its days from 1900 (Windows) or from 1904 (old Macs). */
export type Jaartelling = 1900 | 1904;

const DAG_NUL = { 1900: dagnummer('1899-12-31'), 1904: dagnummer('1904-01-01') } as const;
/** Excel believes that 1900 was a leap year: its day 60 is 29 February 1900, and all later days count one too many. */
const BESTAAT_NIET = 60;

/** A moment that was computed can fall short of its day by less than what a cell shows. */
const HALVE_SECONDE = 0.5 / 86_400;

/**
 * The date of a day number of Excel; a part of a day (the time) is dropped.
 * @returns null for a number that is no existing date: below zero, day 0 and day 60 of 1900, after 2199
 */
export function datumVanExcel(getal: number, telling: Jaartelling): Datum | null {
  const dag = Math.floor(getal + HALVE_SECONDE);
  if (!Number.isFinite(dag) || dag < 0 || dag > 110_000) return null;
  if (telling === 1900 && (dag === 0 || dag === BESTAAT_NIET)) return null;
  const teveel = telling === 1900 && dag > BESTAAT_NIET ? 1 : 0;
  const datum = datumVanDagnummer(DAG_NUL[telling] + dag - teveel);
  return isDatum(datum) ? datum : null;
}

/** True for the last day that a workbook can hold, 31-12-9999, which is written for "no end". */
export function isEindelozeDag(getal: number, telling: Jaartelling): boolean {
  return Math.floor(getal + HALVE_SECONDE) === dagnummer('9999-12-31') - DAG_NUL[telling] + (telling === 1900 ? 1 : 0);
}
