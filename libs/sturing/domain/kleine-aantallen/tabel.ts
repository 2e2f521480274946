/**
 * A published table of counts: gemeente × executor × class × part. On every axis index 0 is the whole. Along an axis the
 * others add up to it; along the parts those of each partition do (a figure may be split in more than one way).
 */
export interface Tabel {
  /** Size per axis, the whole included; an axis of size 1 does not exist. */
  maten: readonly [gemeenten: number, uitvoerders: number, klassen: number, delen: number];
  /** A count per cell, see `celIndex`. */
  waarden: Int32Array;
  /** Per part the partition it belongs to (1, 2 …); 0 for the whole. */
  partitie: readonly number[];
  /** Counts from 1 up to this are small, per index of the gemeente; for the whole that of the strictest. */
  drempels: readonly number[];
  /** Parts that nobody publishes: the rest that makes a partition complete. */
  ongepubliceerd?: ReadonlySet<number>;
  /** Cells that are hidden elsewhere and so must be hidden here as well. */
  vooraf?: readonly number[];
}

/** A cell is shown, hidden by decision, or never shown at all. */
export const GETOOND = 0;
export const VERBORGEN = 1;
export const ONGEPUBLICEERD = 2;

/** The distance between neighbours along each axis. */
export function stappen(maten: Tabel['maten']): [number, number, number, number] {
  return [maten[1] * maten[2] * maten[3], maten[2] * maten[3], maten[3], 1];
}

/** The place of a cell in `waarden`. */
export function celIndex(maten: Tabel['maten'], g: number, u: number, c: number, p: number): number {
  return ((g * maten[1] + u) * maten[2] + c) * maten[3] + p;
}

/** The indexes of a cell on the four axes. */
export function coordinaten(maten: Tabel['maten'], cel: number): [number, number, number, number] {
  const p = cel % maten[3];
  const c = Math.floor(cel / maten[3]) % maten[2];
  const u = Math.floor(cel / (maten[3] * maten[2])) % maten[1];
  return [Math.floor(cel / (maten[3] * maten[2] * maten[1])), u, c, p];
}

/** A sum that everybody knows: the cells of `delen` add up to `geheel`. */
export interface Somregel {
  as: 0 | 1 | 2 | 3;
  geheel: number;
  delen: number[];
  drempel: number;
}

/** Every sum line of a table. */
export function somregels(tabel: Tabel): Somregel[] {
  const { maten, waarden, partitie, drempels } = tabel;
  const stap = stappen(maten);
  const groepen = [...new Set(partitie.filter((g) => g > 0))];
  const regels: Somregel[] = [];
  for (let cel = 0; cel < waarden.length; cel += 1) {
    const plek = coordinaten(maten, cel);
    for (const as of [0, 1, 2, 3] as const) {
      if (plek[as] !== 0 || maten[as] < 2) continue;
      const rest = Array.from({ length: maten[as] - 1 }, (_, i) => i + 1);
      const verdelingen = as === 3 ? groepen.map((groep) => rest.filter((p) => partitie[p] === groep)) : [rest];
      for (const delen of verdelingen) {
        regels.push({ as, geheel: cel, delen: delen.map((i) => cel + i * stap[as]), drempel: drempels[plek[0]]! });
      }
    }
  }
  return regels;
}

/** True for a count that says too much about few people. */
export function isKlein(waarde: number, drempel: number): boolean {
  return waarde > 0 && waarde < drempel;
}
