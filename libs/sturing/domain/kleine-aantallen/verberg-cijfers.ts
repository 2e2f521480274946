import { CLASSIFICATIES } from '@trajectplein/dossier/domain';
import {
  ALLE, ANDERE_GROND_ONDERDELEN, GROND_ONDERDELEN, NOG_NIET_INGEDEELD, P90, type KpiCode,
} from '../codes';
import { KPI_DEFINITIES } from '../kpi';
import { GETOOND, celIndex, isKlein, type Tabel } from './tabel';
import { verberg } from './verberg';

/** One number of a quarter: of a gemeente × executor × class, each possibly ALLE, for the whole of a figure or a part. */
export interface Cijfer {
  gemeente: string;
  uitvoerder: string;
  classificatie: string;
  kpi: KpiCode;
  onderdeel: string;
  teller: number;
  /** null: this figure has none, or (a part) that of its whole. */
  noemer: number | null;
  /** What does not follow from the two: a median, in days. null: there is none. */
  waarde: number | null;
}

/** The name of a cell: what is shown or hidden as one. */
export function cijferSleutel(c: Pick<Cijfer, 'gemeente' | 'uitvoerder' | 'classificatie' | 'kpi' | 'onderdeel'>): string {
  return `${c.gemeente}|${c.uitvoerder}|${c.classificatie}|${c.kpi}|${c.onderdeel}`;
}

export interface VerbergVraag {
  /** Every number of one quarter that is not zero, for all gemeenten and for ALLE. */
  cijfers: readonly Cijfer[];
  /** From how many persons a count of this gemeente, or of ALLE, may be shown. */
  drempelVan: (gemeente: string) => number;
  /** The month after every uitstroom has passed: KPI-15's denominator is then KPI-13, and everybody knows. */
  rijp: boolean;
  /**
   * For which gemeenten (or ALLE) the caseload of bijstand at the end of the quarter before is hidden; null when not all of
   * it was published. KPI-14 is hidden there: its denominator less the instroom is that caseload.
   */
  beginVerborgen: readonly string[] | null;
  /** Only these figures are decided; figures that lean on one another go together. All, when left out. */
  kpis?: ReadonlySet<KpiCode>;
}

const KLASSEN = [ALLE, ...CLASSIFICATIES, NOG_NIET_INGEDEELD];

/** Figures that are decided together, because one can be computed from the other. */
export const VERBERG_GROEPEN: readonly (readonly KpiCode[])[] = [
  ['KPI-01', 'KPI-13', 'KPI-14', 'KPI-15'], ['KPI-03', 'KPI-05', 'KPI-06', 'KPI-16'], ['KPI-09'],
  ['KPI-10', 'KPI-07'],
];

/**
 * What who may not see small numbers may ask at all: a figure per gemeente × executor and per gemeente × class, its parts
 * per gemeente. Each further cut makes so many small cells that hiding them would take the totals along.
 */
export function isGepubliceerd(c: Pick<Cijfer, 'kpi' | 'onderdeel' | 'uitvoerder' | 'classificatie'>): boolean {
  // The parts of KPI-05 are the classes, so it is a cut by class itself.
  if (c.kpi === 'KPI-05') return c.uitvoerder === ALLE;
  // A median and its p90 say nothing without each other.
  const geheel = c.onderdeel === ALLE || c.onderdeel === P90;
  // Per class or executor their denominator would give away the caseload of bijstand, which is published per gemeente only.
  if (!geheel || c.kpi === 'KPI-14' || c.kpi === 'KPI-16') return c.uitvoerder === ALLE && c.classificatie === ALLE;
  return c.uitvoerder === ALLE || c.classificatie === ALLE;
}

/**
 * Decides which numbers of a quarter are hidden from who may not see small ones (kpi.md, small numbers). Numerator,
 * denominator and value of a cell go together.
 * @returns the names of the hidden cells; a cell that is zero can be among them, and one that is not published is
 */
export function verbergCijfers(vraag: VerbergVraag): Set<string> {
  const rooster = new Rooster(vraag);
  const groepen = VERBERG_GROEPEN.filter((groep) => !vraag.kpis || groep.some((kpi) => vraag.kpis!.has(kpi)));
  for (const [eerste] of groepen) BESLUITEN[eerste as keyof typeof BESLUITEN](rooster, vraag);
  const gekozen = new Set(groepen.flat());
  for (const cijfer of vraag.cijfers) {
    if (gekozen.has(cijfer.kpi) && !isGepubliceerd(cijfer)) rooster.verborgen.add(cijferSleutel(cijfer));
  }
  return rooster.verborgen;
}

const tellend = (kpi: KpiCode) => KPI_DEFINITIES[kpi].onderdelen.filter((o) => o.teltOp).map((o) => deel(kpi, o.code));
const deel = (kpi: KpiCode, onderdeel: string): Reeks => ({ kpi, onderdeel });
const PER_GEMEENTE = { vlak: 'GEMEENTE' } as const;

const BESLUITEN = {
  'KPI-01': (r: Rooster, { rijp, beginVerborgen }: VerbergVraag) => {
    beslisMetDelen(r, deel('KPI-01', ALLE), tellend('KPI-01'));
    for (const grond of ANDERE_GROND_ONDERDELEN) r.besluit([deel('KPI-01', grond)], [], PER_GEMEENTE);
    beslisUitstroom(r, rijp, ALLE, tellend('KPI-13'));
    for (const grond of ANDERE_GROND_ONDERDELEN) beslisUitstroom(r, rijp, grond, [], ['GEMEENTE']);
    r.volgUitstroompercentage(beginVerborgen);
  },
  'KPI-03': (r: Rooster) => {
    // Who has bijstand (KPI-16) is part of the caseload of bijstand, and who works beside it is part of them.
    const bijstand = { ...deel('KPI-16', ALLE), noemer: true };
    const verborgen = beslisMetDelen(r, deel('KPI-03', ALLE), GROND_ONDERDELEN.map((o) => deel('KPI-03', o)), [
      [deel('KPI-03', 'GROND_BIJSTAND'), bijstand], [bijstand, { ...deel('KPI-16', ALLE), teller: true }]]);
    r.kopieer(verborgen, bijstand, deel('KPI-16', ALLE));
    // Who waits for too long is part of who waits.
    r.besluit([deel('KPI-03', 'WACHTEND')], [deel('KPI-06', 'WACHT_TE_LANG')], PER_GEMEENTE);
    r.besluit([deel('KPI-03', 'NAZORG')], [], PER_GEMEENTE);
    r.kopieer(beslisMetDelen(r, deel('KPI-06', ALLE), []), deel('KPI-06', ALLE), deel('KPI-06', P90));
    r.neemVerdelingOver();
  },
  'KPI-09': (r: Rooster) => {
    beslisMetDelen(r, deel('KPI-09', ALLE), KPI_DEFINITIES['KPI-09'].onderdelen.map((o) => deel('KPI-09', o.code)));
  },
  'KPI-10': (r: Rooster) => {
    beslisTrajecteinden(r);
    // Whose first traject began (KPI-07) is part of whose traject began.
    const eerste = deel('KPI-07', ALLE);
    r.kopieer(beslisMetDelen(r, eerste, [], [[deel('KPI-10', 'GESTART'), eerste], [eerste, deel('KPI-07', 'BOVEN_NORM')]]), eerste, deel('KPI-07', P90));
  },
};

/** Decides until a table hides nothing that another one, which shares numbers with it, does not know of. */
function totVast(stap: (vooraf: ReadonlySet<string>) => Iterable<string>): void {
  const vooraf = new Set<string>();
  for (let gegroeid = true; gegroeid; ) {
    const eerst = vooraf.size;
    for (const naam of stap(vooraf)) vooraf.add(naam);
    gegroeid = vooraf.size > eerst;
  }
}

/**
 * A figure on all axes, and its parts per gemeente.
 * @param ook wholes with one part of each that shares numbers with them, per gemeente; what it leaves over nobody publishes
 * @returns the names of the hidden cells
 */
function beslisMetDelen(r: Rooster, geheel: Reeks, delen: readonly Reeks[], ook: readonly (readonly [Reeks, Reeks])[] = []): Set<string> {
  const verborgen = new Set<string>();
  totVast((vooraf) => {
    const nu = new Set(vooraf);
    for (const vlak of VLAKKEN) r.besluit([geheel], [], { vlak, vooraf: nu }).forEach((naam) => nu.add(naam));
    r.besluit([geheel, ...delen], [], { ...PER_GEMEENTE, vooraf: nu }).forEach((naam) => nu.add(naam));
    for (const [heel, stuk] of ook) r.besluit([heel], [stuk], { ...PER_GEMEENTE, vooraf: nu }).forEach((naam) => nu.add(naam));
    for (const naam of nu) verborgen.add(naam);
    return nu;
  });
  return verborgen;
}

/**
 * KPI-13 and KPI-15 of bijstand (ALLE) or of another grond. The denominator of KPI-15 is KPI-13 once the quarter is ripe;
 * before, it is part of it, and what it leaves over is as small a number as any other.
 */
function beslisUitstroom(r: Rooster, rijp: boolean, onderdeel: string, redenen: readonly Reeks[],
  vlakken: readonly Vlak[] = VLAKKEN): void {
  const uitstroom = deel('KPI-13', onderdeel);
  const naarWerk = deel('KPI-15', onderdeel);
  const noemer = { ...naarWerk, noemer: true };
  const teller = { ...naarWerk, teller: true };
  const uitkomsten = onderdeel === ALLE ? tellend('KPI-15') : [];
  const andere = onderdeel === ALLE ? [deel('KPI-15', 'ZELFSTANDIG'), deel('KPI-15', 'NIET_VAST_TE_STELLEN')] : [];
  const verborgen = new Set<string>();
  totVast((vooraf) => {
    const geheel = rijp ? noemer : uitstroom;
    const nu = new Set<string>();
    const neem = (namen: Iterable<string>) => { for (const naam of namen) nu.add(naam); return nu; };
    neem(vooraf);
    for (const vlak of vlakken) {
      if (!rijp) neem(r.besluit([uitstroom], [noemer], { vlak, vooraf: nu }));
      neem(r.besluit([noemer], [teller], { vlak, vooraf: nu }));
    }
    if (redenen.length) neem(r.besluit([geheel, ...redenen], [], { ...PER_GEMEENTE, vooraf: nu }));
    if (andere.length) neem(r.besluit([noemer], [teller, ...andere], { ...PER_GEMEENTE, vooraf: nu }));
    if (uitkomsten.length) neem(r.besluit([teller, ...uitkomsten], [], { ...PER_GEMEENTE, vooraf: nu }));
    for (const naam of nu) verborgen.add(naam);
    return nu;
  });
  if (rijp) r.kopieer(verborgen, noemer, uitstroom);
  // Without its denominator nothing of a cell is shown.
  for (const reeks of [naarWerk, ...uitkomsten, ...andere]) r.kopieer(verborgen, noemer, reeks);
}

/**
 * KPI-10: of everybody with an end some are uitval, and each was finished or stopped early. Uitval is part of what stopped
 * early; the rest had a neutral reason, and is as small a number as any other.
 */
function beslisTrajecteinden(r: Rooster): void {
  const noemer = { ...deel('KPI-10', ALLE), noemer: true };
  const uitval = { ...deel('KPI-10', ALLE), teller: true };
  const voortijdig = deel('KPI-10', 'VOORTIJDIG');
  const verborgen = new Set<string>();
  totVast((vooraf) => {
    const nu = new Set(vooraf);
    const neem = (namen: Iterable<string>) => { for (const naam of namen) nu.add(naam); };
    for (const vlak of VLAKKEN) neem(r.besluit([noemer], [uitval], { vlak, vooraf: nu }));
    neem(r.besluit([noemer, deel('KPI-10', 'AFGEROND'), voortijdig], [], { ...PER_GEMEENTE, vooraf: nu }));
    neem(r.besluit([voortijdig], [uitval], { ...PER_GEMEENTE, vooraf: nu }));
    for (const naam of nu) verborgen.add(naam);
    return nu;
  });
  r.kopieer(verborgen, noemer, deel('KPI-10', ALLE));
}

/** A table that is published: the gemeenten by themselves, or against the executors or the classes. */
type Vlak = 'UITVOERDER' | 'KLASSE' | 'GEMEENTE';
const VLAKKEN = ['UITVOERDER', 'KLASSE'] as const;

/** One number per cell: the numerator of a part, or its denominator. */
interface Reeks {
  kpi: KpiCode;
  onderdeel: string;
  /** Its denominator is meant. */
  noemer?: boolean;
  /** The numerator is meant, beside the denominator of the same part. */
  teller?: boolean;
}

/** The numbers of a quarter laid out on their axes. */
class Rooster {
  readonly verborgen = new Set<string>();
  private readonly gemeenten: string[];
  private readonly uitvoerders: string[];
  private readonly drempels: number[];
  private readonly perReeks = new Map<string, Cijfer[]>();
  private readonly plek: { g: Map<string, number>; u: Map<string, number>; c: Map<string, number> };
  private readonly cellen: [g: number, u: number, c: number][];

  constructor(vraag: VerbergVraag) {
    const as = (waarden: Iterable<string>) => [ALLE, ...[...new Set(waarden)].filter((w) => w !== ALLE).sort()];
    this.gemeenten = as(vraag.cijfers.map((c) => c.gemeente));
    this.uitvoerders = as(vraag.cijfers.map((c) => c.uitvoerder));
    this.drempels = this.gemeenten.map(vraag.drempelVan);
    const nummers = (lijst: string[]) => new Map(lijst.map((w, i) => [w, i]));
    this.plek = { g: nummers(this.gemeenten), u: nummers(this.uitvoerders), c: nummers(KLASSEN) };
    this.cellen = this.gemeenten.flatMap((_, g) => this.uitvoerders.flatMap((__, u) =>
      KLASSEN.map((___, c): [number, number, number] => [g, u, c])));
    for (const cijfer of vraag.cijfers) {
      const naam = `${cijfer.kpi}|${cijfer.onderdeel}`;
      const reeks = this.perReeks.get(naam);
      if (reeks) reeks.push(cijfer);
      else this.perReeks.set(naam, [cijfer]);
    }
  }

  /**
   * Hides what must be hidden in one table.
   * @param reeksen the whole, then the parts that add up to it
   * @param tweede another set of parts of the same whole; what it leaves over is a part that nobody publishes
   * @param opties.vooraf names of cells that are hidden elsewhere and so must be hidden here as well
   * @returns the names of the hidden cells of this table, also of series that are no published cell of their own
   */
  besluit(reeksen: readonly Reeks[], tweede: readonly Reeks[] = [], { vlak, vooraf }: {
    vlak: Vlak; vooraf?: ReadonlySet<string>;
  }): Set<string> {
    const rest = tweede.length ? 1 : 0;
    const alle = [...reeksen, ...tweede];
    const maten: Tabel['maten'] = [this.gemeenten.length, vlak === 'UITVOERDER' ? this.uitvoerders.length : 1,
      vlak === 'KLASSE' ? KLASSEN.length : 1, alle.length + rest];
    const waarden = new Int32Array(maten[0] * maten[1] * maten[2] * maten[3]);
    alle.forEach((reeks, p) => {
      for (const cijfer of this.perReeks.get(`${reeks.kpi}|${reeks.onderdeel}`) ?? []) {
        if ((maten[1] === 1 && cijfer.uitvoerder !== ALLE) || (maten[2] === 1 && cijfer.classificatie !== ALLE)) continue;
        const waarde = reeks.noemer ? cijfer.noemer ?? 0 : cijfer.teller;
        waarden[this.index(maten, cijfer, p)] = waarde;
        if (rest && p === 0) waarden[this.index(maten, cijfer, alle.length)]! += waarde;
        if (rest && p >= reeksen.length) waarden[this.index(maten, cijfer, alle.length)]! -= waarde;
      }
    });
    const partitie = [...alle.map((_, p) => (p === 0 ? 0 : p < reeksen.length ? 1 : 2)), ...(rest ? [2] : [])];
    const cellen = this.cellen.filter(([, u, c]) => u < maten[1] && c < maten[2]);
    const elders = cellen.flatMap((cel) => alle.flatMap((reeks, p) => (vooraf?.has(this.naam(cel, reeks)) ? [celIndex(maten, ...cel, p)] : [])));
    const masker = verberg({ maten, waarden, partitie, drempels: this.drempels, vooraf: elders,
      ...(rest ? { ongepubliceerd: new Set([alle.length]) } : {}) });
    const verborgen = new Set<string>();
    for (const cel of cellen) {
      alle.forEach((reeks, p) => {
        if (masker[celIndex(maten, ...cel, p)] === GETOOND) return;
        verborgen.add(this.naam(cel, reeks));
        if (!reeks.noemer) this.verborgen.add(this.naam(cel, { ...reeks, teller: false }));
      });
    }
    return verborgen;
  }

  /** What is hidden of one series is hidden of another one as well. */
  kopieer(verborgen: Set<string>, van: Reeks, naar: Reeks): void {
    for (const cel of this.cellen) if (verborgen.has(this.naam(cel, van))) this.verborgen.add(this.naam(cel, naar));
  }

  /** KPI-05 shows the numbers of KPI-03 per class once more: it hides exactly what that hides. */
  neemVerdelingOver(): void {
    const klassen = KLASSEN.slice(1);
    const is = (g: string, c: string) => this.verborgen.has(
      cijferSleutel({ gemeente: g, uitvoerder: ALLE, classificatie: c, kpi: 'KPI-03', onderdeel: ALLE }));
    for (const gemeente of this.gemeenten) {
      for (const classificatie of KLASSEN) {
        const zet = (onderdeel: string) => this.verborgen.add(
          cijferSleutel({ gemeente, uitvoerder: ALLE, classificatie, kpi: 'KPI-05', onderdeel }));
        const geheel = is(gemeente, classificatie);
        if (geheel || (classificatie === ALLE && is(gemeente, NOG_NIET_INGEDEELD))) zet(ALLE);
        for (const klasse of klassen) {
          if (geheel || (classificatie === ALLE && is(gemeente, klasse))) zet(klasse);
        }
      }
    }
  }

  /**
   * KPI-14 is made of numbers that are published elsewhere: uitstroom over caseload at the begin plus instroom. It is hidden
   * wherever one of the three is; so each hidden one can still be moved without anything that is shown changing.
   */
  volgUitstroompercentage(beginVerborgen: readonly string[] | null): void {
    const is = (gemeente: string, kpi: KpiCode) => this.verborgen.has(
      cijferSleutel({ gemeente, uitvoerder: ALLE, classificatie: ALLE, kpi, onderdeel: ALLE }));
    // A begin that was not published at all is hidden where there is something to hide.
    const begin = beginVerborgen ?? (this.perReeks.get('KPI-14|ALLE') ?? []).map((c) => c.gemeente);
    for (const gemeente of this.gemeenten) {
      const weg = begin.includes(gemeente) || is(gemeente, 'KPI-01') || is(gemeente, 'KPI-13');
      if (weg) this.verborgen.add(cijferSleutel({ gemeente, uitvoerder: ALLE, classificatie: ALLE, kpi: 'KPI-14', onderdeel: ALLE }));
    }
    // A threshold can have changed since the quarter before.
    for (const c of this.perReeks.get('KPI-14|ALLE') ?? []) {
      const drempel = this.drempels[this.plek.g.get(c.gemeente)!]!;
      if (isKlein(c.teller, drempel) || isKlein(c.noemer ?? 0, drempel)) this.verborgen.add(cijferSleutel(c));
    }
  }

  private naam([g, u, c]: readonly number[], reeks: Reeks): string {
    const soort = reeks.noemer ? '|noemer' : reeks.teller ? '|teller' : '';
    return cijferSleutel({ gemeente: this.gemeenten[g!]!, uitvoerder: this.uitvoerders[u!]!, classificatie: KLASSEN[c!]!,
      ...reeks }) + soort;
  }

  private index(maten: Tabel['maten'], c: Cijfer, p: number): number {
    return celIndex(maten, this.plek.g.get(c.gemeente)!, this.plek.u.get(c.uitvoerder)!, this.plek.c.get(c.classificatie)!, p);
  }
}
