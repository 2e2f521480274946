import { isDatum, type Datum, kernFouten } from '@trajectplein/kern/domain';
import type { DossierStatus } from './codes';
import { dossierFouten } from './labels';

/**
 * How far somebody is from work (regionale aanpak r. 60-61, 85-86). The class lifts no duty; only an ontheffing does
 * (Participatiewet art. 9, lid 2). Without one, a dossier counts as "nog niet ingedeeld".
 */
export const CLASSIFICATIES = ['DIRECT_BEMIDDELBAAR', 'OVERBRUGBARE_AFSTAND', 'PARTICIPATIE'] as const;
export type Classificatie = (typeof CLASSIFICATIES)[number];

/** The literal definition of werkfit in this region (regionale aanpak r. 87-88); UWV has a product of the same name. */
export const WERKFIT_DEFINITIE =
  'Geschikt om het werk direct te hervatten, de eventueel aanwezige zorgvraag vormt geen belemmering om aan het werk ' +
  'te gaan.';

/** The classes whose people go to the executor for a traject (regionale aanpak r. 62-64). */
export const KLASSEN_MET_AANMELDING = [
  'DIRECT_BEMIDDELBAAR', 'OVERBRUGBARE_AFSTAND',
] as const satisfies readonly Classificatie[];

/** True for a class whose people go to the executor, where the gemeente asks for it. */
export function vraagtAanmelding(classificatie: Classificatie | null): boolean {
  return (KLASSEN_MET_AANMELDING as readonly (Classificatie | null)[]).includes(classificatie);
}

/** States of a dossier in which its class may be decided, or decided anew. */
const INDEELBAAR: readonly DossierStatus[] = ['INTAKE', 'ACTIEF'];

/** True when a class may be recorded now. */
export function isIndeelbaar(status: DossierStatus): boolean {
  return INDEELBAAR.includes(status);
}

/**
 * Checks a decision on the class before it is added (it is never changed afterwards).
 * @param meldDatum the class cannot hold before the melding
 * @throws DomeinFout TOESTAND before the intake or after the end, or when this was judged for this day already; INVOER on a wrong day, or werkfit with PARTICIPATIE
 */
export function eisClassificatie(vraag: {
  status: DossierStatus;
  classificatie: Classificatie;
  werkfit: boolean;
  peilDatum: Datum;
  meldDatum: Datum;
  vandaag: Datum;
  /** The judgements that hold, without the one that this corrects. */
  andere?: readonly { classificatie: Classificatie; werkfit: boolean; peilDatum: Datum }[];
}): void {
  if (!isIndeelbaar(vraag.status)) throw dossierFouten.toestand('NIET_INDEELBAAR');
  if (!isDatum(vraag.peilDatum)) throw kernFouten.invoer('DATUM_ONGELDIG', '/peilDatum');
  if (vraag.peilDatum > vraag.vandaag) throw kernFouten.invoer('DATUM_IN_TOEKOMST', '/peilDatum');
  if (vraag.peilDatum < vraag.meldDatum) throw dossierFouten.invoer('PEILDATUM_VOOR_MELDING', '/peilDatum');
  const strijdig = vraag.werkfit && vraag.classificatie === 'PARTICIPATIE';
  if (strijdig) throw dossierFouten.invoer('WERKFIT_STRIJDIG', '/werkfit');
  const zelfde = vraag.andere?.some((er) => er.peilDatum === vraag.peilDatum && er.classificatie === vraag.classificatie
    && er.werkfit === vraag.werkfit);
  if (zelfde) throw dossierFouten.toestand('CLASSIFICATIE_BESTAAT');
}

/** A judgement as far as it decides which one holds. */
export interface Oordeel {
  id: string;
  peilDatum: Datum;
  /** In which order they were recorded. */
  volgnummer: number;
  /** The judgement that was wrong and that this one takes the place of, its day included. */
  corrigeertId: string | null;
}

/**
 * The judgements that hold or held, oldest first: the last one holds now. What was corrected is not among them; of those
 * of one day the one that was recorded last comes last. Every screen, list and figure decides by this.
 */
export function geldendeOordelen<T extends Oordeel>(oordelen: readonly T[]): T[] {
  const vervangen = new Set(oordelen.map((er) => er.corrigeertId));
  return oordelen.filter((er) => !vervangen.has(er.id))
    .sort((a, b) => a.peilDatum.localeCompare(b.peilDatum) || a.volgnummer - b.volgnummer);
}
