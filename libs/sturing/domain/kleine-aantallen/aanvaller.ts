import { ALLE, type KpiCode } from '../codes';
import { KPI_DEFINITIES } from '../kpi';

/**
 * What one answer shows of one cell. A name is `when|gemeente|executor|class|figure|part`, with `|noemer` for the denominator.
 * null: not shown. `klein`: it says that it is small.
 */
export interface Gezien {
  waarde: number | null;
  klein?: boolean;
}

export type Waarneming = Map<string, Gezien>;

export interface Vergelijking {
  plus: readonly string[];
  min: readonly string[];
}

export const naam = (wanneer: string, plek: readonly [string, string, string], kpi: KpiCode, onderdeel: string, noemer = false): string =>
  `${[wanneer, ...plek, kpi, onderdeel].join('|')}${noemer ? '|noemer' : ''}`;

/**
 * Everything that everybody knows to add up at one moment, written down here once more and apart from the product: over the
 * dimensions, of a figure and its parts, and between figures.
 */
export function vergelijkingen(wanneer: string, assen: { gemeenten: readonly string[]; uitvoerders: readonly string[]; klassen: readonly string[] },
  rijp: boolean, vorige?: string): Vergelijking[] {
  const regio: [string, string, string] = [ALLE, ALLE, ALLE];
  const perAs: [string, string, string][][] = [assen.gemeenten.map((g): [string, string, string] => [g, ALLE, ALLE]),
    assen.uitvoerders.map((u): [string, string, string] => [ALLE, u, ALLE]), assen.klassen.map((k): [string, string, string] => [ALLE, ALLE, k])];
  const uit: Vergelijking[] = [];
  const n = (plek: [string, string, string], kpi: KpiCode, deel: string = ALLE, noemer = false) => naam(wanneer, plek, kpi, deel, noemer);
  for (const { code, onderdelen, eenheid } of Object.values(KPI_DEFINITIES)) {
    for (const deel of [ALLE, ...onderdelen.map((o) => o.code)]) {
      const heeft = deel === ALLE ? eenheid === 'PROCENT' : onderdelen.find((o) => o.code === deel)!.noemer !== 'GEEN';
      for (const noemer of heeft ? [false, true] : [false]) {
        for (const plekken of perAs) uit.push({ plus: plekken.map((plek) => n(plek, code, deel, noemer)), min: [n(regio, code, deel, noemer)] });
      }
    }
  }
  for (const plek of [regio, ...perAs.flat()]) {
    for (const kpi of ['KPI-01', 'KPI-03', 'KPI-05', 'KPI-13', 'KPI-15'] as const) {
      uit.push({ plus: KPI_DEFINITIES[kpi].onderdelen.filter((o) => o.teltOp).map((o) => n(plek, kpi, o.code)), min: [n(plek, kpi)] });
    }
    uit.push({ plus: [n(plek, 'KPI-05')], min: [n(plek, 'KPI-03')] });
    for (const kpi of ['KPI-05', 'KPI-15'] as const) {
      for (const o of KPI_DEFINITIES[kpi].onderdelen.filter((deel) => deel.noemer === 'GEHEEL')) {
        uit.push({ plus: [n(plek, kpi, o.code, true)], min: [kpi === 'KPI-05' ? n(plek, 'KPI-03') : n(plek, kpi, ALLE, true)] });
      }
    }
    for (const klasse of assen.klassen) {
      if (plek === regio) uit.push({ plus: [n(plek, 'KPI-05', klasse)], min: [n([ALLE, ALLE, klasse], 'KPI-03')] });
      if (plek[2] === klasse) uit.push({ plus: [n(plek, 'KPI-05', klasse)], min: [n(plek, 'KPI-03')] });
    }
    uit.push({ plus: [n(plek, 'KPI-10', 'AFGEROND'), n(plek, 'KPI-10', 'VOORTIJDIG')], min: [n(plek, 'KPI-10', ALLE, true)] });
    for (const kpi of ['KPI-06', 'KPI-07'] as const) uit.push({ plus: [n(plek, kpi, 'P90')], min: [n(plek, kpi)] });
    uit.push({ plus: [n(plek, 'KPI-14')], min: [n(plek, 'KPI-13')] });
    if (vorige) {
      uit.push({ plus: [naam(vorige, plek, 'KPI-03', 'GROND_BIJSTAND'), n(plek, 'KPI-01')], min: [n(plek, 'KPI-14', ALLE, true)] });
    }
    if (rijp) {
      uit.push({ plus: [n(plek, 'KPI-15', ALLE, true)], min: [n(plek, 'KPI-13')] });
      for (const o of KPI_DEFINITIES['KPI-15'].onderdelen.filter((deel) => deel.noemer === 'EIGEN')) {
        uit.push({ plus: [n(plek, 'KPI-15', o.code, true)], min: [n(plek, 'KPI-13', o.code)] });
      }
    }
  }
  return uit;
}

/**
 * What an attacker finds who puts everything together: he combines sums (Gaussian elimination), and narrows what each hidden
 * number can be (counts are not negative, one that says it is small is 1 up to `drempel`, a numerator is at most its denominator).
 * @returns the hidden numbers he knows exactly
 */
export function leidAf(gezien: Waarneming, regels: readonly Vergelijking[], drempel = 5): string[] {
  const onbekend = new Set([...gezien].filter(([, g]) => g.waarde === null).map(([wie]) => wie));
  // A number that no answer holds is unknown, and nobody's.
  for (const { plus, min } of regels) for (const wie of [...plus, ...min]) if (!gezien.has(wie)) onbekend.add(wie);
  const gevonden = new Set(losOp(onbekend, regels));
  const bereik = new Map([...onbekend].map((wie) => [wie, gezien.get(wie)?.klein ? [1, drempel - 1] : [0, Infinity]] as [string, [number, number]]));
  const van = (wie: string): [number, number] => bereik.get(wie) ?? [gezien.get(wie)!.waarde!, gezien.get(wie)!.waarde!];
  const open = regels.filter(({ plus, min }) => [...plus, ...min].some((wie) => onbekend.has(wie)));
  for (let bewogen = true, ronde = 0; bewogen && ronde < 60; ronde += 1) {
    bewogen = false;
    const versmal = (wie: string, laag: number, hoog: number) => {
      const nu = bereik.get(wie);
      if (!nu) return;
      if (laag > nu[0]) { nu[0] = laag; bewogen = true; }
      if (hoog < nu[1]) { nu[1] = hoog; bewogen = true; }
    };
    for (const { plus, min: [geheel] } of open) {
      const laag = plus.reduce((som, wie) => som + van(wie)[0], 0);
      const hoog = plus.reduce((som, wie) => som + van(wie)[1], 0);
      versmal(geheel!, laag, hoog);
      for (const wie of plus.filter((w) => onbekend.has(w))) {
        const rest = plus.reduce((som, x) => (x === wie ? som : som + van(x)[1]), 0);
        versmal(wie, rest === Infinity ? 0 : van(geheel!)[0] - rest, van(geheel!)[1] - (laag - van(wie)[0]));
      }
    }
    for (const wie of onbekend) if (wie.endsWith('|noemer')) versmal(wie, van(wie.slice(0, -7))[0], Infinity);
  }
  for (const [wie, [laag, hoog]] of bereik) if (laag === hoog) gevonden.add(wie);
  return [...gevonden].filter((wie) => gezien.has(wie)).sort();
}

const PRIEM = 1_000_003;

function losOp(onbekend: ReadonlySet<string>, regels: readonly Vergelijking[]): string[] {
  const rijen = new Map<string, Map<string, number>>();
  const veeg = (rij: Map<string, number>, met: Map<string, number>, factor: number) => {
    for (const [k, w] of met) {
      const nieuw = (((rij.get(k) ?? 0) - ((factor * w) % PRIEM)) % PRIEM + PRIEM) % PRIEM;
      if (nieuw) rij.set(k, nieuw);
      else rij.delete(k);
    }
  };
  for (const { plus, min } of regels) {
    const rij = new Map<string, number>();
    for (const [namen, w] of [[plus, 1], [min, PRIEM - 1]] as const) for (const wie of namen) if (onbekend.has(wie)) rij.set(wie, w);
    for (const k of [...rij.keys()]) if (rijen.has(k) && rij.has(k)) veeg(rij, rijen.get(k)!, rij.get(k)!);
    const [spil] = rij.keys();
    if (spil === undefined) continue;
    let omgekeerd = 1;
    for (let b = rij.get(spil)!, e = PRIEM - 2; e > 0; e = Math.floor(e / 2), b = (b * b) % PRIEM) if (e % 2) omgekeerd = (omgekeerd * b) % PRIEM;
    for (const [k, w] of rij) rij.set(k, (w * omgekeerd) % PRIEM);
    for (const andere of rijen.values()) if (andere.has(spil)) veeg(andere, rij, andere.get(spil)!);
    rijen.set(spil, rij);
  }
  return [...rijen].filter(([, rij]) => rij.size === 1).map(([spil]) => spil);
}
