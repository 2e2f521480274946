import { GETOOND, somregels, type Tabel } from './tabel';

/**
 * An attacker who knows every shown cell, every sum line, and that counts are not negative. He narrows what each hidden
 * cell can be, line by line, until nothing moves any more.
 * @param bekend hidden cells that he knows all the same (his own gemeente's)
 * @returns the cells he knows exactly, besides `bekend`
 */
export function leidAf(tabel: Tabel, masker: Uint8Array, bekend: ReadonlySet<number> = new Set()): number[] {
  const { waarden } = tabel;
  const weet = (cel: number) => masker[cel] === GETOOND || bekend.has(cel);
  const onder = Float64Array.from(waarden, (w, cel) => (weet(cel) ? w : 0));
  const boven = Float64Array.from(waarden, (w, cel) => (weet(cel) ? w : Infinity));
  const regels = somregels(tabel).map(({ geheel, delen }) => ({ geheel, delen }));
  for (let bewogen = true, rondes = 0; bewogen && rondes < 200; rondes += 1) {
    bewogen = false;
    const versmal = (cel: number, laag: number, hoog: number) => {
      if (laag > onder[cel]!) { onder[cel] = laag; bewogen = true; }
      if (hoog < boven[cel]!) { boven[cel] = hoog; bewogen = true; }
    };
    for (const { geheel, delen } of regels) {
      const laag = delen.reduce((som, d) => som + onder[d]!, 0);
      const hoog = delen.reduce((som, d) => som + boven[d]!, 0);
      versmal(geheel, laag, hoog);
      for (const d of delen) {
        const rest = delen.reduce((som, x) => (x === d ? som : som + boven[x]!), 0);
        versmal(d, rest === Infinity ? 0 : onder[geheel]! - rest, boven[geheel]! - (laag - onder[d]!));
      }
    }
  }
  return [...waarden.keys()].filter((cel) => !weet(cel) && onder[cel] === boven[cel]);
}

const PRIEM = 1_000_003;

/**
 * An attacker who combines any number of sum lines at once (Gaussian elimination over a prime field).
 * @returns the hidden cells whose count follows from the shown ones, besides `bekend`
 */
export function losOp(tabel: Tabel, masker: Uint8Array, bekend: ReadonlySet<number> = new Set()): number[] {
  const onbekend = new Set([...tabel.waarden.keys()].filter((cel) => masker[cel] !== GETOOND && !bekend.has(cel)));
  return losRegelsOp(onbekend, somregels(tabel).map(({ geheel, delen }) => ({ plus: delen, min: [geheel] })));
}

/**
 * The same for sums between any cells: what stands in `plus` adds up to what stands in `min`.
 * @returns the unknown cells that follow from the others
 */
export function losRegelsOp<C>(onbekend: ReadonlySet<C>, regels: readonly { plus: readonly C[]; min: readonly C[] }[]): C[] {
  const namen = [...onbekend];
  const kolom = new Map(namen.map((cel, i) => [cel, i]));
  const rijen = new Map<number, Map<number, number>>();
  const veeg = (rij: Map<number, number>, met: Map<number, number>, factor: number) => {
    for (const [k, w] of met) {
      const nieuw = (((rij.get(k) ?? 0) - ((factor * w) % PRIEM)) % PRIEM + PRIEM) % PRIEM;
      if (nieuw) rij.set(k, nieuw);
      else rij.delete(k);
    }
  };
  for (const { plus, min } of regels) {
    const rij = new Map<number, number>();
    for (const [cellen, w] of [[plus, 1], [min, PRIEM - 1]] as const) {
      for (const cel of cellen) if (onbekend.has(cel)) rij.set(kolom.get(cel)!, w);
    }
    for (const k of [...rij.keys()]) if (rijen.has(k) && rij.has(k)) veeg(rij, rijen.get(k)!, rij.get(k)!);
    const [spil] = rij.keys();
    if (spil === undefined) continue;
    const omgekeerd = macht(rij.get(spil)!, PRIEM - 2);
    for (const [k, w] of rij) rij.set(k, (w * omgekeerd) % PRIEM);
    for (const andere of rijen.values()) if (andere.has(spil)) veeg(andere, rij, andere.get(spil)!);
    rijen.set(spil, rij);
  }
  return [...rijen].filter(([, rij]) => rij.size === 1).map(([spil]) => namen[spil]!);
}

/** Products of two numbers below the prime stay exact. */
function macht(grondtal: number, exponent: number): number {
  let uit = 1;
  for (let b = grondtal, e = exponent; e > 0; e = Math.floor(e / 2), b = (b * b) % PRIEM) if (e % 2) uit = (uit * b) % PRIEM;
  return uit;
}

/** A table from its smallest cells: the wholes are added up. */
export function maakTabel(
  maten: Tabel['maten'], cellen: readonly (readonly [g: number, u: number, c: number, p: number, n: number])[],
  partitie: readonly number[], drempel: number | readonly number[] = 5, extra: Partial<Tabel> = {},
): Tabel {
  const waarden = new Int32Array(maten[0] * maten[1] * maten[2] * maten[3]);
  const drempels = typeof drempel === 'number' ? Array.from({ length: maten[0] }, () => drempel) : drempel;
  const eersteGroep = partitie.find((g) => g > 0);
  for (const [g, u, c, p, n] of cellen) {
    for (const gg of new Set([0, g])) for (const uu of new Set([0, u])) for (const cc of new Set([0, c])) {
      const blok = ((gg * maten[1] + uu) * maten[2] + cc) * maten[3];
      waarden[blok + p]! += n;
      // The whole is the sum of one partition; the others must come out at the same.
      if (p > 0 && partitie[p] === eersteGroep) waarden[blok]! += n;
    }
  }
  return { maten, waarden, partitie, drempels, ...extra };
}
