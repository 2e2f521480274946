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

/** The name of a cell. */
export function cijferSleutel(c: Pick<Cijfer, 'gemeente' | 'uitvoerder' | 'classificatie' | 'kpi' | 'onderdeel'>): string {
  return `${c.gemeente}|${c.uitvoerder}|${c.classificatie}|${c.kpi}|${c.onderdeel}`;
}
