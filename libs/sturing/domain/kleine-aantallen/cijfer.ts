import type { KpiCode } from '../codes';

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
