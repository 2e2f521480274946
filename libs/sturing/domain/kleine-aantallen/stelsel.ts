/** A number that is published, or follows from what is. */
export interface Getal {
  waarde: number;
  /** 1 up to the threshold. */
  klein: boolean;
  /** Nobody may come to know it. */
  gevoelig: boolean;
  /** Whether it is hidden was decided before: a total. */
  vast: boolean;
  /** Not taken to hide another: another quarter leans on it. */
  spaar: boolean;
  /** What a sum leaves over and nobody publishes. */
  ongepubliceerd: boolean;
  drempel: number;
}

/** `delen` add up to `geheel`. */
export interface Regel {
  geheel: number;
  delen: readonly number[];
  /** People can be in two parts: each still says about what the others are, but no bound follows. */
  ongeveer?: true;
}

/** Numbers and the sums between them: what an attacker works with, and what decides what must be hidden. */
export interface Stelsel {
  getallen: readonly Getal[];
  regels: readonly Regel[];
  /** Who hides the first (a denominator) hides the others (what is divided by it). */
  mee: ReadonlyMap<number, readonly number[]>;
}

/** True for a count that says too much about few people. */
export function isKlein(waarde: number, drempel: number): boolean {
  return waarde > 0 && waarde < drempel;
}
