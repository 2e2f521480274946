import { DOSSIER_GRONDEN, type DossierGrond } from '@trajectplein/dossier/domain';

/** Stands for the whole along an axis: the region, every executor, every class, or a figure without its parts. */
export const ALLE = 'ALLE';

/** The gemeente does it itself: no executor by mandate or accepted aanmelding on that day. */
export const GEMEENTE_ZELF = 'GEMEENTE_ZELF';

/** No class on that day: a state in every figure, not a gap. */
export const NOG_NIET_INGEDEELD = 'NOG_NIET_INGEDEELD';

/** The figures there are, by their number in the catalogue. */
export const KPI_CODES = [
  'KPI-01', 'KPI-03', 'KPI-05', 'KPI-06', 'KPI-07', 'KPI-09', 'KPI-10', 'KPI-13', 'KPI-14', 'KPI-15', 'KPI-16',
] as const;
export type KpiCode = (typeof KPI_CODES)[number];

/** What a figure counts in; DAGEN: it is a median of durations, and its numerator says of how many. */
export const EENHEDEN = ['PERSONEN', 'PROCENT', 'DAGEN'] as const;
export type Eenheid = (typeof EENHEDEN)[number];

/** What one month after the end of the benefit brought (KPI-15); ANDERS: no job, bijstand again, or unknown. */
export const UITKOMSTEN_1M = ['LOONDIENST', 'BESCHUT', 'ZELFSTANDIG', 'NIET_VAST_TE_STELLEN', 'ANDERS'] as const;
export type Uitkomst1m = (typeof UITKOMSTEN_1M)[number];

/** The outcomes that count as volledige uitstroom naar werk: a job in loondienst, a sheltered one included. */
export const UITKOMSTEN_NAAR_WERK = ['LOONDIENST', 'BESCHUT'] as const satisfies readonly Uitkomst1m[];

/** What can happen to a traject in a quarter (KPI-10): it begins, is finished, or ends early. */
export const TRAJECT_MOMENTEN = ['GESTART', 'AFGEROND', 'VOORTIJDIG'] as const;
export type TrajectMoment = (typeof TRAJECT_MOMENTEN)[number];

/** What a dossier waits for, and how long that took: until its intake (KPI-06), from there until its first traject (KPI-07). */
export const DUREN = ['INTAKE', 'TRAJECT'] as const;
export type Duur = (typeof DUREN)[number];

/** The part of a median that says within how many days nine out of ten were done. */
export const P90 = 'P90';

export type GrondOnderdeel = `GROND_${DossierGrond}`;

/** The part of a figure that holds one dossiergrond. */
export const grondOnderdeel = (grond: DossierGrond): GrondOnderdeel => `GROND_${grond}`;

/** A part for each grond; populations that are never added up unless a figure says so. */
export const GROND_ONDERDELEN: readonly GrondOnderdeel[] = DOSSIER_GRONDEN.map(grondOnderdeel);

/** The gronden beside bijstand, which figures of the bijstand population show apart. */
export const ANDERE_GROND_ONDERDELEN: readonly GrondOnderdeel[] = GROND_ONDERDELEN.filter((g) => g !== 'GROND_BIJSTAND');
