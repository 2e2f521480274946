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

export type UitstroomWerk = NonNullable<StroomUitVraag['plaatsing']>;
export type PlaatsingBezwaar = 'PLAATSING_GAAT_NIET_DOOR' | 'PLAATSING_AANVULLEND' | 'REDEN_PAST_NIET_BIJ_WERK';

/**
 * Why this work cannot have led to an uitstroom for this reason: work that fills up the benefit is no uitstroom; work of
 * one's own and work for an employer are told apart. Empty when it fits.
 */
export function plaatsingBezwaren(plaatsing: UitstroomWerk, reden: UitstroomReden): PlaatsingBezwaar[] {
  const verwacht: UitstroomReden = plaatsing.vorm === 'ZELFSTANDIG' ? 'WERK_ZELFSTANDIG' : 'WERK_LOONDIENST';
  const bezwaren: Record<PlaatsingBezwaar, boolean> = {
    PLAATSING_GAAT_NIET_DOOR: plaatsing.status === 'GAAT_NIET_DOOR',
    PLAATSING_AANVULLEND: plaatsing.gevolgUitkering === 'AANVULLEND',
    REDEN_PAST_NIET_BIJ_WERK: reden !== verwacht,
  };
  return (Object.keys(bezwaren) as PlaatsingBezwaar[]).filter((bezwaar) => bezwaren[bezwaar]);
}

/**
 * The work that an uitstroom is linked to fits its reason.
 * @throws DomeinFout INVOER at `/plaatsingId` or `/reden`
 */
export function eisPassendePlaatsing(plaatsing: UitstroomWerk, reden: UitstroomReden): void {
  const [bezwaar] = plaatsingBezwaren(plaatsing, reden);
  if (bezwaar) throw uitstroomFouten.invoer(bezwaar, bezwaar === 'REDEN_PAST_NIET_BIJ_WERK' ? '/reden' : '/plaatsingId');
}
