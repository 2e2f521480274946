import { ALLE } from '../codes';

/** A value of each dimension, or ALLE. */
export interface Plek {
  gemeente: string;
  uitvoerder: string;
  classificatie: string;
}

export const REGIO: Plek = { gemeente: ALLE, uitvoerder: ALLE, classificatie: ALLE };

/** True for the region and for one dimension at a time: what is published (kpi.md, small numbers). Never two together. */
export function isGepubliceerd({ gemeente, uitvoerder, classificatie }: Plek): boolean {
  return [gemeente, uitvoerder, classificatie].filter((waarde) => waarde !== ALLE).length < 2;
}

/** True for a figure as a whole of the region or of a gemeente: it is live, and never taken to hide a part. */
export function isTotaal(c: Plek & { onderdeel: string }): boolean {
  return c.onderdeel === ALLE && c.uitvoerder === ALLE && c.classificatie === ALLE;
}

export const plekNaam = ({ gemeente, uitvoerder, classificatie }: Plek): string => `${gemeente}|${uitvoerder}|${classificatie}`;
