import { ALLE } from '../codes';
import { cijferSleutel, type Cijfer } from './cijfer';
import { KLASSEN_AS, celGetallen, getalNaam, klasseNaam, sommen, type Som } from './getallen';
import { REGIO, isGepubliceerd, isTotaal, plekNaam, type Plek } from './plek';
import { isKlein, type Getal, type Regel, type Stelsel } from './stelsel';

export interface KwartaalVraag {
  /** Every number of one quarter that is not zero, for all gemeenten and for ALLE. */
  cijfers: readonly Cijfer[];
  /** From how many persons a count of this gemeente, or of ALLE, may be shown. */
  drempelVan: (gemeente: string) => number;
  /** The month after every uitstroom has passed. */
  rijp: boolean;
  /**
   * The places where the caseload of bijstand at the end of the quarter before is hidden: KPI-14 divides by that plus the
   * instroom, and would give it away.
   */
  beginVerborgen: ReadonlySet<string>;
}

/** The published cells of a quarter as numbers and sums. */
export class Kwartaal implements Stelsel {
  readonly getallen: Getal[] = [];
  readonly regels: Regel[] = [];
  readonly namen: string[] = [];
  readonly mee = new Map<number, number[]>();
  private readonly nummers = new Map<string, number>();

  constructor(private readonly vraag: KwartaalVraag) {
    const cijfers = vraag.cijfers.filter(isGepubliceerd).sort((a, b) => (cijferSleutel(a) < cijferSleutel(b) ? -1 : 1));
    const as = (waarde: (c: Cijfer) => string) => [...new Set(cijfers.map(waarde))].filter((w) => w !== ALLE).sort();
    const assen = [
      as((c) => c.gemeente).map((gemeente): Plek => ({ ...REGIO, gemeente })),
      as((c) => c.uitvoerder).map((uitvoerder): Plek => ({ ...REGIO, uitvoerder })),
      KLASSEN_AS.map((classificatie): Plek => ({ ...REGIO, classificatie })),
    ];
    for (const cijfer of cijfers) this.telMee(cijfer);
    const plekken = [REGIO, ...assen.flat()];
    for (const plek of plekken) for (const som of sommen(vraag.rijp)) this.telOp(plek, som);
    const soorten = [...new Set(this.namen.map((naam) => naam.split('@')[0]!))];
    for (const waarden of assen) {
      for (const soort of soorten) this.regel(this.vind(soort, REGIO), waarden.map((plek) => this.vind(soort, plek)));
    }
  }

  nummer(naam: string): number | undefined {
    return this.nummers.get(naam);
  }

  private telMee(cijfer: Cijfer): void {
    const { teller, noemer } = celGetallen(cijfer, this.vraag.rijp);
    const totaal = isTotaal(cijfer);
    const t = this.zet(teller, cijfer, cijfer.teller, { vast: totaal, spaar: cijfer.kpi === 'KPI-03' && cijfer.onderdeel === 'GROND_BIJSTAND' });
    if (noemer === null || cijfer.noemer === null) return;
    const n = this.zet(noemer, cijfer, cijfer.noemer, { vast: totaal });
    // What KPI-14 counts is KPI-13, which has a cell of its own.
    if (t !== n && cijfer.kpi !== 'KPI-14' && !this.mee.get(n)?.includes(t)) this.mee.set(n, [...this.mee.get(n) ?? [], t]);
  }

  private zet(naam: string, { gemeente }: Plek, waarde: number, is: Partial<Pick<Getal, 'vast' | 'spaar' | 'ongepubliceerd'>> = {}): number {
    let n = this.nummers.get(naam);
    if (n === undefined) {
      const drempel = this.vraag.drempelVan(gemeente);
      const klein = isKlein(waarde, drempel);
      n = this.getallen.push({ waarde, klein, gevoelig: klein, vast: false, spaar: false, ongepubliceerd: false, drempel }) - 1;
      this.namen.push(naam);
      this.nummers.set(naam, n);
    }
    const getal = this.getallen[n]!;
    getal.vast ||= is.vast ?? false;
    getal.spaar ||= is.spaar ?? false;
    getal.ongepubliceerd ||= is.ongepubliceerd ?? false;
    return n;
  }

  private vind(soort: string, plek: Plek): number {
    const naam = soort.startsWith('KPI-05:') ? klasseNaam(soort.slice(7), plek) : getalNaam(soort, plek);
    return this.nummers.get(naam) ?? this.zet(naam, plek, 0);
  }

  private telOp(plek: Plek, { geheel, delen, rest, ongeveer }: Som): void {
    const g = this.vind(geheel, plek);
    const d = delen.map((deel) => this.vind(deel, plek));
    if (rest) {
      const over = this.getallen[g]!.waarde - d.reduce((som, n) => som + this.getallen[n]!.waarde, 0);
      // The caseload that the quarter began with is published with the quarter before, unless it is hidden there.
      const isBekend = rest === 'BEGIN' && !this.vraag.beginVerborgen.has(plekNaam(plek)) && !isKlein(over, this.vraag.drempelVan(plek.gemeente));
      const r = this.zet(getalNaam(rest, plek), plek, over, { ongepubliceerd: !isBekend, vast: isBekend });
      if (rest === 'BEGIN' && !isBekend) this.getallen[r]!.gevoelig = true;
      d.push(r);
    }
    this.regel(g, d, ongeveer);
  }

  private regel(geheel: number, delen: readonly number[], ongeveer?: true): void {
    // A class consists of itself: that says nothing.
    if (delen.includes(geheel) || [geheel, ...delen].every((n) => this.getallen[n]!.waarde === 0)) return;
    this.regels.push({ geheel, delen, ...(ongeveer ? { ongeveer } : {}) });
  }
}
