import { CLASSIFICATIES } from '@trajectplein/dossier/domain';
import {
  ALLE, ANDERE_GROND_ONDERDELEN, GROND_ONDERDELEN, NOG_NIET_INGEDEELD, UITKOMSTEN_NAAR_WERK, type KpiCode,
} from '../codes';
import { KPI_DEFINITIES } from '../kpi';
import { GETOOND, celIndex, type Tabel } from './tabel';
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
  /** Only these figures are decided; figures that lean on one another go together. All, when left out. */
  kpis?: ReadonlySet<KpiCode>;
}

const KLASSEN = [ALLE, ...CLASSIFICATIES, NOG_NIET_INGEDEELD];

/** Figures that are decided together, because one can be computed from the other. */
export const VERBERG_GROEPEN: readonly (readonly KpiCode[])[] = [['KPI-01'], ['KPI-03', 'KPI-05'], ['KPI-09'], ['KPI-13', 'KPI-15']];

/**
 * Decides which numbers of a quarter are hidden from who may not see small ones (kpi.md, small numbers). Numerator,
 * denominator and value of a cell go together.
 * @returns the names of the hidden cells; a cell that is zero can be among them
 */
export function verbergCijfers(vraag: VerbergVraag): Set<string> {
  const rooster = new Rooster(vraag);
  const groepen = VERBERG_GROEPEN.filter((groep) => !vraag.kpis || groep.some((kpi) => vraag.kpis!.has(kpi)));
  for (const [eerste] of groepen) BESLUITEN[eerste as keyof typeof BESLUITEN](rooster, vraag.rijp);
  return rooster.verborgen;
}

const tellend = (kpi: KpiCode) => KPI_DEFINITIES[kpi].onderdelen.filter((o) => o.teltOp).map((o) => o.code);
const deel = (kpi: KpiCode, onderdeel: string): Reeks => ({ kpi, onderdeel });

const BESLUITEN = {
  'KPI-01': (r: Rooster) => {
    r.besluit([deel('KPI-01', ALLE), ...tellend('KPI-01').map((o) => deel('KPI-01', o))]);
    for (const grond of ANDERE_GROND_ONDERDELEN) r.besluit([deel('KPI-01', grond)]);
  },
  'KPI-03': (r: Rooster) => {
    r.besluit([deel('KPI-03', ALLE), ...GROND_ONDERDELEN.map((o) => deel('KPI-03', o))]);
    for (const apart of ['WACHTEND', 'NAZORG']) r.besluit([deel('KPI-03', apart)]);
    r.neemVerdelingOver();
  },
  'KPI-09': (r: Rooster) => {
    r.besluit([deel('KPI-09', ALLE), ...KPI_DEFINITIES['KPI-09'].onderdelen.map((o) => deel('KPI-09', o.code))]);
  },
  'KPI-13': (r: Rooster, rijp: boolean) => {
    const redenen = tellend('KPI-13').map((o) => deel('KPI-13', o));
    const uitkomsten = [...tellend('KPI-15'), 'ZELFSTANDIG', 'NIET_VAST_TE_STELLEN'].map((o) => deel('KPI-15', o));
    beslisUitstroom(r, rijp, deel('KPI-13', ALLE), redenen, deel('KPI-15', ALLE), uitkomsten);
    for (const grond of ANDERE_GROND_ONDERDELEN) {
      beslisUitstroom(r, rijp, deel('KPI-13', grond), [], deel('KPI-15', grond), [{ ...deel('KPI-15', grond), teller: true }]);
    }
  },
};

/** KPI-13 and the denominator of KPI-15 are one number once the quarter is ripe; before, the second is part of the first. */
function beslisUitstroom(
  r: Rooster, rijp: boolean, uitstroom: Reeks, redenen: Reeks[], naarWerk: Reeks, uitkomsten: Reeks[],
): void {
  const noemer = { ...naarWerk, noemer: true };
  let verborgen: Set<string>;
  if (rijp) {
    verborgen = r.besluit([noemer, ...redenen], uitkomsten);
    r.kopieer(verborgen, noemer, uitstroom);
  } else {
    const eerst = r.besluit([uitstroom, ...redenen]);
    verborgen = r.besluit([noemer], uitkomsten, { van: uitstroom, verborgen: eerst });
  }
  // Without its denominator nothing of a cell is shown, and the whole not without the parts it is the sum of.
  const delen = uitkomsten.filter((u) => !u.teller);
  for (const u of delen) r.kopieer(verborgen, noemer, u);
  for (const u of delen) {
    if ((UITKOMSTEN_NAAR_WERK as readonly string[]).includes(u.onderdeel)) r.kopieer(verborgen, u, naarWerk);
  }
  r.kopieer(verborgen, noemer, naarWerk);
}

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
   * @param ook cells of another series that were hidden: the whole here is hidden there as well
   * @returns the hidden cells of this table, also of series that are no published cell of their own
   */
  besluit(reeksen: readonly Reeks[], tweede: readonly Reeks[] = [], ook?: { van: Reeks; verborgen: Set<string> }): Set<string> {
    const rest = tweede.length ? 1 : 0;
    const alle = [...reeksen, ...tweede];
    const maten: Tabel['maten'] = [this.gemeenten.length, this.uitvoerders.length, KLASSEN.length, alle.length + rest];
    const waarden = new Int32Array(maten[0] * maten[1] * maten[2] * maten[3]);
    alle.forEach((reeks, p) => {
      for (const cijfer of this.perReeks.get(`${reeks.kpi}|${reeks.onderdeel}`) ?? []) {
        const waarde = reeks.noemer ? cijfer.noemer ?? 0 : cijfer.teller;
        waarden[this.index(maten, cijfer, p)] = waarde;
        if (rest && p === 0) waarden[this.index(maten, cijfer, alle.length)]! += waarde;
        if (rest && p >= reeksen.length) waarden[this.index(maten, cijfer, alle.length)]! -= waarde;
      }
    });
    const partitie = [...alle.map((_, p) => (p === 0 ? 0 : p < reeksen.length ? 1 : 2)), ...(rest ? [2] : [])];
    const vooraf = ook ? this.cellen.filter((cel) => ook.verborgen.has(this.naam(cel, ook.van)))
      .map((cel) => celIndex(maten, ...cel, 0)) : [];
    const masker = verberg({ maten, waarden, partitie, drempels: this.drempels, vooraf,
      ...(rest ? { ongepubliceerd: new Set([alle.length]) } : {}) });
    const verborgen = new Set<string>();
    for (const cel of this.cellen) {
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
    const is = (g: string, u: string, c: string) => this.verborgen.has(
      cijferSleutel({ gemeente: g, uitvoerder: u, classificatie: c, kpi: 'KPI-03', onderdeel: ALLE }));
    for (const gemeente of this.gemeenten) {
      for (const uitvoerder of this.uitvoerders) {
        for (const classificatie of KLASSEN) {
          const zet = (onderdeel: string) => this.verborgen.add(
            cijferSleutel({ gemeente, uitvoerder, classificatie, kpi: 'KPI-05', onderdeel }));
          const geheel = is(gemeente, uitvoerder, classificatie);
          if (geheel || (classificatie === ALLE && is(gemeente, uitvoerder, NOG_NIET_INGEDEELD))) zet(ALLE);
          for (const klasse of klassen) {
            if (geheel || (classificatie === ALLE && is(gemeente, uitvoerder, klasse))) zet(klasse);
          }
        }
      }
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
