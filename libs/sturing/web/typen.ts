import type { VerborgenReden } from '@trajectplein/sturing/domain';

/** One number of a figure; null when it is hidden. @contract KpiOnderdeel */
export interface Cijfer {
  code: string;
  teller: number | null;
  noemer: number | null;
  waarde: number | null;
  onderdrukt: boolean;
  redenVerborgen: VerborgenReden | null;
}

/** A figure for one period, as `GET /v1/kpis` answers. @contract Kpi */
export interface Kpi extends Cijfer {
  titel: string;
  eenheid: string;
  onderdrukt: boolean;
  voorlopig: boolean;
  berekendOp: string | null;
  standDatum: string | null;
  onderdelen: Cijfer[];
}

/** One quarter of a figure's series. @contract Kwartaalcijfer */
export interface Kwartaalcijfer extends Omit<Cijfer, 'code'> {
  periode: string;
  voorlopig: boolean;
  onderdelen: Cijfer[];
}

/** A figure's definition, its series and how it is spread, as `GET /v1/kpis/{code}` answers. @contract KpiDetail */
export interface KpiDetail {
  code: string;
  titel: string;
  definitie: { teller: string; noemer: string; populatie: string; bron: string };
  berekendOp: string | null;
  reeks: Kwartaalcijfer[];
  verdeling: { gemeenten: (Cijfer & { naam?: string })[]; classificaties: Cijfer[] };
}

/** What figures are asked for: it stands in the address. */
export interface Vraag {
  periode: string;
  gemeente?: string;
  uitvoerder?: string;
  classificatie?: string;
}
