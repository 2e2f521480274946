import { CLASSIFICATIES } from '@trajectplein/dossier/domain';
import { ALLE, NOG_NIET_INGEDEELD, type KpiCode } from '../codes';
import { cijferSleutel, type Cijfer, type VerbergVraag } from './cijfer';
import { GETOOND, celIndex, isKlein, type Tabel } from './tabel';
import { verberg } from './verberg';

const KLASSEN = [ALLE, ...CLASSIFICATIES, NOG_NIET_INGEDEELD];

/** A table that is published: the gemeenten by themselves, or against the executors or the classes. */
export type Vlak = 'UITVOERDER' | 'KLASSE' | 'GEMEENTE';
export const VLAKKEN = ['UITVOERDER', 'KLASSE'] as const;

/** One number per cell: the numerator of a part, or its denominator. */
export interface Reeks {
  kpi: KpiCode;
  onderdeel: string;
  /** Its denominator is meant. */
  noemer?: boolean;
  /** The numerator is meant, beside the denominator of the same part. */
  teller?: boolean;
}

/** The numbers of a quarter laid out on their axes. */
export class Rooster {
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
