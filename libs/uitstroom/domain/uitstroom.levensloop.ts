import {
  bepaalOvergangsdatum, eisOvergang, eisReden, type Datum, type Levensloop, type Overgang,
} from '@trajectplein/kern/domain';
import {
  eisDossierOvergang, normaliseerUitstroomReden, UITSTROOM_REDENEN, type DossierStatus, type UitstroomReden,
} from '@trajectplein/dossier/domain';
import type { GevolgUitkering, PlaatsingStatus, PlaatsingVorm, UitstroomStatus } from './codes';
import { uitstroomFouten, uitstroomLabels } from './labels';

export const UITSTROOM_OVERGANGEN = ['annuleer'] as const;
export type UitstroomOvergang = (typeof UITSTROOM_OVERGANGEN)[number];

/** An uitstroom holds until undoing a wrong closing annuls it; nobody annuls it by itself. */
export const uitstroomLevensloop: Levensloop<UitstroomStatus, UitstroomOvergang> = [
  { naam: 'annuleer', van: ['GELDIG'], naar: 'GEANNULEERD' },
];

/** Finds a transition of an uitstroom. @throws DomeinFout TOESTAND when its status does not allow it */
export function eisUitstroomOvergang(
  status: UitstroomStatus,
  naam: UitstroomOvergang,
): Overgang<UitstroomStatus, UitstroomOvergang> {
  return eisOvergang(uitstroomLevensloop, status, naam, uitstroomLabels.uitstroomStatus.nl);
}

/** What the end of a benefit is checked against. */
export interface StroomUitVraag {
  status: DossierStatus;
  reden: unknown;
  /** The first day without bijstand: a contract per 1 October counts in the fourth quarter. */
  datum?: Datum | null;
  /** The day of the dossier's transition before this one. */
  vorige: Datum | null;
  vandaag: Datum;
  /** The work that ended it, when it is known. */
  plaatsing?: { vorm: PlaatsingVorm; gevolgUitkering: GevolgUitkering; status: PlaatsingStatus } | null;
}

/**
 * The guard of `stroomUit`.
 * @returns the reason by its present code, and the uitstroomDatum
 * @throws DomeinFout TOESTAND when the dossier does not allow it; INVOER at `/reden`, `/datum` or `/plaatsingId`
 */
export function eisStroomUit(vraag: StroomUitVraag): { reden: UitstroomReden; uitstroomDatum: Datum } {
  eisDossierOvergang(vraag.status, 'stroomUit');
  const reden = eisReden(UITSTROOM_REDENEN, normaliseerUitstroomReden(vraag.reden) ?? vraag.reden);
  if (vraag.plaatsing) eisPassendePlaatsing(vraag.plaatsing, reden);
  const uitstroomDatum = bepaalOvergangsdatum({ gevraagd: vraag.datum, vorige: vraag.vorige, vandaag: vraag.vandaag });
  return { reden, uitstroomDatum };
}

/**
 * Work that fills up the benefit is no uitstroom; work of one's own and work for an employer are told apart.
 * @throws DomeinFout INVOER at `/plaatsingId` or `/reden`
 */
export function eisPassendePlaatsing(plaatsing: NonNullable<StroomUitVraag['plaatsing']>, reden: UitstroomReden): void {
  if (plaatsing.status === 'GAAT_NIET_DOOR') throw uitstroomFouten.invoer('PLAATSING_GAAT_NIET_DOOR', '/plaatsingId');
  if (plaatsing.gevolgUitkering === 'AANVULLEND') throw uitstroomFouten.invoer('PLAATSING_AANVULLEND', '/plaatsingId');
  const verwacht: UitstroomReden = plaatsing.vorm === 'ZELFSTANDIG' ? 'WERK_ZELFSTANDIG' : 'WERK_LOONDIENST';
  if (reden !== verwacht) throw uitstroomFouten.invoer('REDEN_PAST_NIET_BIJ_WERK', '/reden');
}
