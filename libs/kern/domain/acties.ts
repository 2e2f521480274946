import type { Datum } from './datum';

/** Something that a dossier needs from a person, from a day on. */
export interface VereisteActie<C extends string = string> {
  code: C;
  vanaf: Datum;
}

/** On whose side an action lies: of the verantwoordelijke gemeente (or who has its intake mandate), or of the executor. */
export type Doener = 'GEMEENTE' | 'UITVOERDER';

/**
 * What needs doing on a day: the actions that are due, oldest first, without those that a later one took over.
 * @param vervangt per code the code that it takes the place of, such as "end date passed" of "ends soon"
 */
export function actiesOp<C extends string>(
  acties: readonly VereisteActie<C>[],
  datum: Datum,
  vervangt?: Readonly<Partial<Record<C, C>>>,
): VereisteActie<C>[] {
  const open = acties.filter((a) => a.vanaf <= datum);
  const vervangen = new Set(open.map((a) => vervangt?.[a.code]));
  return open
    .filter((a) => !vervangen.has(a.code))
    .sort((a, b) => vergelijk(a.vanaf, b.vanaf) || vergelijk(a.code, b.code));
}

function vergelijk(a: string, b: string): number {
  return Number(a > b) - Number(a < b);
}
