import { valAan, type Vondst } from './aanval';
import type { Getal, Regel, Stelsel } from './stelsel';

export interface Verborgen {
  /** Not shown. */
  getallen: Set<number>;
  /** Small ones that do not say so: everybody could compute them if they did. */
  zonderReden: Set<number>;
}

/**
 * Decides which numbers are not shown: the small ones, and beside them so many others, the smallest, that an attack on the
 * whole finds no small one any more. A total that is fixed is never taken.
 * @param vooraf what is hidden whatever it is: totals that were decided before, and what was hidden when the quarter ended
 * @param zwijgt hidden numbers that do not say that they are small
 * @returns the same for the same numbers
 */
export function verberg(stelsel: Stelsel, vooraf: Iterable<number> = [], zwijgt: Iterable<number> = []): Verborgen {
  const { getallen, regels, mee } = stelsel;
  const verborgen = new Set<number>();
  const zonderReden = new Set<number>(zwijgt);
  const zet = (n: number) => {
    if (verborgen.has(n)) return;
    verborgen.add(n);
    mee.get(n)?.forEach(zet);
  };
  for (const n of vooraf) zet(n);
  getallen.forEach(({ gevoelig, vast, ongepubliceerd }, n) => { if (ongepubliceerd || (gevoelig && !vast)) zet(n); });
  const perGetal = new Map<number, Regel[]>();
  for (const regel of regels) for (const n of [regel.geheel, ...regel.delen]) perGetal.set(n, [...perGetal.get(n) ?? [], regel]);

  const opgegeven = new Set<number>();
  const weerOp = (doel: Stelsel, onbekend: () => ReadonlySet<number>) => {
    for (let bezig = true; bezig;) {
      bezig = false;
      const nieuw = new Set<number>();
      for (const vondst of valAan(doel, new Set([...onbekend()].filter((n) => !opgegeven.has(n))), zonderReden)) {
        // What was done for another one may have helped this one too: the next attack tells.
        const inRegels = new Set(vondst.regels.flatMap(({ geheel, delen }) => [geheel, ...delen]));
        if ([...inRegels].some((n) => nieuw.has(n))) continue;
        const erbij = vondst.doorReden ? zwijg(vondst.getal, inRegels) : kies(getallen, perGetal, verborgen, vondst);
        if (erbij === undefined) {
          opgegeven.add(vondst.getal);
          bezig = true;
          continue;
        }
        nieuw.add(erbij);
        if (!vondst.doorReden) zet(erbij);
        bezig = true;
      }
    }
  };
  /**
   * The number itself says no more that it is small; when it did not any more, none of these sums says so of any.
   */
  const zwijg = (getal: number, inRegels: ReadonlySet<number>) => {
    const spreekt = (n: number) => verborgen.has(n) && getallen[n]!.klein && !zonderReden.has(n);
    const wie = spreekt(getal) ? [getal] : [...inRegels].filter(spreekt);
    wie.forEach((n) => zonderReden.add(n));
    return wie[0];
  };
  // Totals move by day while the rest stands still: what is shown of one tomorrow must give nothing away either.
  const zonderTotalen: Stelsel = { ...stelsel,
    regels: regels.filter(({ geheel, delen }) => !(getallen[geheel]!.vast && delen.every((n) => getallen[n]!.vast || getallen[n]!.ongepubliceerd))),
    getallen: getallen.map((g) => (g.vast ? { ...g, gevoelig: false } : g)) };
  weerOp(zonderTotalen, () => new Set([...verborgen].filter((n) => !getallen[n]!.vast || getallen[n]!.gevoelig)));
  weerOp(stelsel, () => verborgen);
  return { getallen: verborgen, zonderReden };
}

/**
 * The number to hide beside what was found: in one of the sums that gave it away, preferably one that does not need another
 * again; of those the smallest. A zero only when there is nothing else.
 */
function kies(getallen: readonly Getal[], perGetal: ReadonlyMap<number, readonly Regel[]>, verborgen: ReadonlySet<number>,
  { regels }: Vondst): number | undefined {
  const alleen = (n: number) => perGetal.get(n)!.filter(({ geheel, delen }) =>
    (geheel === n || !verborgen.has(geheel)) && delen.every((x) => x === n || !verborgen.has(x) || getallen[x]!.waarde === 0)).length;
  const kandidaten = [...new Set(regels.flatMap(({ geheel, delen }) => [geheel, ...delen]))]
    .filter((n) => !verborgen.has(n) && !getallen[n]!.vast)
    .map((n) => ({ n, waarde: getallen[n]!.waarde, spaar: getallen[n]!.spaar, alleen: alleen(n) }));
  const [beste] = kandidaten.sort((a, b) => Number(a.spaar) - Number(b.spaar) || Number(a.waarde === 0) - Number(b.waarde === 0) || a.alleen - b.alleen || a.waarde - b.waarde || a.n - b.n);
  return beste?.n;
}
