import type { Regel, Stelsel } from './stelsel';

/** A number that follows from what is shown, and the sums it takes. */
export interface Vondst {
  getal: number;
  regels: readonly Regel[];
  /** It follows only because its reason says how small it is. */
  doorReden?: true;
}

/**
 * What follows from the numbers that are known: by subtraction, by combining any number of sums, and from what a hidden
 * number can be at all (one that says that it is small, is 1 up to the threshold).
 * @param zonderReden hidden numbers that do not say that they are small
 * @returns the sensitive numbers that follow
 */
export function valAan(stelsel: Stelsel, onbekend: ReadonlySet<number>, zonderReden: ReadonlySet<number> = new Set()): Vondst[] {
  const gevoelig = (vondsten: Vondst[]) => vondsten.filter(({ getal }) => stelsel.getallen[getal]!.gevoelig);
  const afgetrokken = gevoelig(trekAf(stelsel, onbekend));
  if (afgetrokken.length) return afgetrokken;
  const combinaties = gevoelig(losOp(stelsel.regels, onbekend).map((getal) => metEigenRegels(stelsel, getal)));
  if (combinaties.length) return combinaties;
  const begrensd = (zonder: ReadonlySet<number>) => gevoelig(begrens(stelsel, onbekend, zonder).map((getal) => metEigenRegels(stelsel, getal)));
  const vondsten = begrensd(zonderReden);
  if (!vondsten.length) return vondsten;
  const altijd = new Set(begrensd(onbekend).map(({ getal }) => getal));
  return vondsten.map((vondst) => (altijd.has(vondst.getal) ? vondst : { ...vondst, doorReden: true as const }));
}

const metEigenRegels = ({ regels }: Stelsel, getal: number): Vondst =>
  ({ getal, regels: regels.filter((r) => r.geheel === getal || r.delen.includes(getal)) });

/** One unknown in a sum follows; with it perhaps the next. */
function trekAf({ regels }: Stelsel, onbekend: ReadonlySet<number>): Vondst[] {
  const resten = regels.map((regel) => new Set([regel.geheel, ...regel.delen].filter((n) => onbekend.has(n))));
  const perGetal = new Map<number, number[]>();
  resten.forEach((rest, r) => rest.forEach((n) => perGetal.set(n, [...perGetal.get(n) ?? [], r])));
  const via = new Map<number, number>();
  const rij = resten.flatMap((rest, r) => (rest.size === 1 ? [r] : []));
  for (let i = 0; i < rij.length; i += 1) {
    const [getal] = resten[rij[i]!]!;
    if (getal === undefined || via.has(getal)) continue;
    via.set(getal, rij[i]!);
    for (const r of perGetal.get(getal) ?? []) {
      resten[r]!.delete(getal);
      if (resten[r]!.size === 1) rij.push(r);
    }
  }
  return [...via.keys()].map((getal) => {
    const spoor = new Set<number>();
    for (const open = [getal]; open.length;) {
      const r = via.get(open.pop()!);
      if (r === undefined || spoor.has(r)) continue;
      spoor.add(r);
      open.push(regels[r]!.geheel, ...regels[r]!.delen);
    }
    return { getal, regels: [...spoor].map((r) => regels[r]!) };
  });
}

const PRIEM = 1_000_003;

/** Gaussian elimination over a prime field: what is left alone in a row follows from what is shown. */
function losOp(regels: readonly Regel[], onbekend: ReadonlySet<number>): number[] {
  const rijen = new Map<number, Map<number, number>>();
  const veeg = (rij: Map<number, number>, met: Map<number, number>, factor: number) => {
    for (const [k, w] of met) {
      const nieuw = (((rij.get(k) ?? 0) - ((factor * w) % PRIEM)) % PRIEM + PRIEM) % PRIEM;
      if (nieuw) rij.set(k, nieuw);
      else rij.delete(k);
    }
  };
  for (const { geheel, delen } of regels) {
    const rij = new Map<number, number>(delen.filter((n) => onbekend.has(n)).map((n) => [n, 1]));
    if (onbekend.has(geheel)) rij.set(geheel, PRIEM - 1);
    for (const k of [...rij.keys()]) if (rijen.has(k) && rij.has(k)) veeg(rij, rijen.get(k)!, rij.get(k)!);
    const [spil] = rij.keys();
    if (spil === undefined) continue;
    const omgekeerd = macht(rij.get(spil)!, PRIEM - 2);
    for (const [k, w] of rij) rij.set(k, (w * omgekeerd) % PRIEM);
    for (const andere of rijen.values()) if (andere.has(spil)) veeg(andere, rij, andere.get(spil)!);
    rijen.set(spil, rij);
  }
  return [...rijen].filter(([, rij]) => rij.size === 1).map(([spil]) => spil);
}

/** Products of two numbers below the prime stay exact. */
function macht(grondtal: number, exponent: number): number {
  let uit = 1;
  for (let b = grondtal, e = exponent; e > 0; e = Math.floor(e / 2), b = (b * b) % PRIEM) if (e % 2) uit = (uit * b) % PRIEM;
  return uit;
}

const RONDES = 100;

/** Narrows what each hidden number can be, sum by sum, until nothing moves any more. @returns what can be one number only */
function begrens({ getallen, regels }: Stelsel, onbekend: ReadonlySet<number>, zonderReden: ReadonlySet<number>): number[] {
  const zegtKlein = getallen.map(({ klein, ongepubliceerd }, n) => klein && !ongepubliceerd && !zonderReden.has(n));
  const onder = getallen.map(({ waarde }, n) => (!onbekend.has(n) ? waarde : zegtKlein[n] ? 1 : 0));
  const boven = getallen.map(({ waarde, drempel }, n) => (!onbekend.has(n) ? waarde : zegtKlein[n] ? drempel - 1 : Infinity));
  const exact = regels.filter((r) => !r.ongeveer).flatMap(({ geheel, delen }) => {
    const open = delen.filter((n) => onbekend.has(n));
    const vast = delen.reduce((som, n) => (onbekend.has(n) ? som : som + getallen[n]!.waarde), 0);
    return open.length || onbekend.has(geheel) ? [{ geheel, open, vast }] : [];
  });
  for (let bewogen = true, ronde = 0; bewogen && ronde < RONDES; ronde += 1) {
    bewogen = false;
    const versmal = (n: number, laag: number, hoog: number) => {
      if (laag > onder[n]!) { onder[n] = laag; bewogen = true; }
      if (hoog < boven[n]!) { boven[n] = hoog; bewogen = true; }
    };
    for (const { geheel, open, vast } of exact) {
      const laag = open.reduce((som, n) => som + onder[n]!, vast);
      if (onbekend.has(geheel)) versmal(geheel, laag, open.reduce((som, n) => som + boven[n]!, vast));
      for (const n of open) {
        const rest = open.reduce((som, x) => (x === n ? som : som + boven[x]!), vast);
        versmal(n, rest === Infinity ? 0 : onder[geheel]! - rest, boven[geheel]! - (laag - onder[n]!));
      }
    }
  }
  return [...onbekend].filter((n) => onder[n] === boven[n]);
}
