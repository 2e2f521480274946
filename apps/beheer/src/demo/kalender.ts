import { beginVanDag as berekenBegin, dagnummer, datumVanDagnummer, isWerkdag, weekdag, type Datum } from './regels';
import type { Toeval } from './toeval';

const MINUUT = 60_000;
const OPEN = 8 * 60 + 30;
const DICHT = 17 * 60;

const EERSTE = dagnummer('2010-01-01');
const DAGEN = Array.from({ length: 40 * 366 }, (_, i) => datumVanDagnummer(EERSTE + i));
const PLAATS = new Map(DAGEN.map((dag, i) => [dag, i]));

/** As the domain's `plusDagen`, from a table: the demo asks it some million times for the same few thousand days. */
export function plusDagen(datum: Datum, aantal: number): Datum {
  const plaats = PLAATS.get(datum);
  return DAGEN[plaats === undefined ? -1 : plaats + aantal] ?? datumVanDagnummer(dagnummer(datum) + aantal);
}

const middernachten = new Map<Datum, number>();

/** As the domain's `beginVanDag`, remembered. */
export function beginVanDag(datum: Datum): number {
  let moment = middernachten.get(datum);
  if (moment === undefined) {
    moment = berekenBegin(datum);
    middernachten.set(datum, moment);
  }
  return moment;
}

const werkdagen = new Map<Datum, boolean>();

/** As `isWerkdag`, remembered: the demo asks it some hundred thousand times for a few hundred days. */
export function isKantoordag(datum: Datum): boolean {
  let is = werkdagen.get(datum);
  if (is === undefined) {
    is = isWerkdag(datum);
    werkdagen.set(datum, is);
  }
  return is;
}

/** This day when the office is open, else the first one after it. */
export function kantoordagVanaf(datum: Datum): Datum {
  let dag = datum;
  while (!isKantoordag(dag)) dag = plusDagen(dag, 1);
  return dag;
}

/** The last day before `datum` on which the office was open. */
export function kantoordagVoor(datum: Datum): Datum {
  let dag = plusDagen(datum, -1);
  while (!isKantoordag(dag)) dag = plusDagen(dag, -1);
  return dag;
}

/** The first Monday on or after a day: many contracts begin on one. */
export function maandagVanaf(datum: Datum): Datum {
  return plusDagen(datum, (8 - weekdag(datum)) % 7);
}

/** A moment in office hours of a day (Dutch clock), as epoch milliseconds. */
export function kantoormoment(datum: Datum, toeval: Toeval): number {
  return beginVanDag(datum) + toeval.heel(OPEN, DICHT) * MINUUT + toeval.heel(0, 59_999);
}

/** Epoch milliseconds as PostgreSQL reads them. */
export const alsMoment = (epoch: number): string => new Date(epoch).toISOString();
