import {
  eisOvergang, isDatum, kernFouten, mogelijkeOvergangen, toonDatum,
  type Datum, type Levensloop, type Overgang,
} from '@trajectplein/kern/domain';
import {
  isOpen, isWijzigbaar, werktAanDossier, type Betrokkene, type DossierStatus,
} from '@trajectplein/dossier/domain';
import type { PlaatsingStatus, PlaatsingVorm } from './codes';
import { uitstroomFouten, uitstroomLabels } from './labels';

export const PLAATSING_OVERGANGEN = ['start', 'gaatNietDoor', 'beeindig'] as const;
export type PlaatsingOvergang = (typeof PLAATSING_OVERGANGEN)[number];

/** The life of a plaatsing: work in dienstbetrekking, or of one's own. */
export const plaatsingLevensloop: Levensloop<PlaatsingStatus, PlaatsingOvergang> = [
  { naam: 'start', van: ['AANGEKONDIGD'], naar: 'GESTART' },
  { naam: 'gaatNietDoor', van: ['AANGEKONDIGD'], naar: 'GAAT_NIET_DOOR', redenVerplicht: true },
  { naam: 'beeindig', van: ['GESTART'], naar: 'BEEINDIGD', redenVerplicht: true },
];

/**
 * Finds a transition of a plaatsing. A start needs an open dossier; an end can be recorded until it is archived.
 * @throws DomeinFout TOESTAND when its status or that of the dossier does not allow it
 */
export function eisPlaatsingOvergang(
  status: PlaatsingStatus,
  naam: PlaatsingOvergang,
  dossierStatus: DossierStatus,
): Overgang<PlaatsingStatus, PlaatsingOvergang> {
  const overgang = eisOvergang(plaatsingLevensloop, status, naam, uitstroomLabels.plaatsingStatus.nl);
  if (!kanBij(naam, dossierStatus)) throw uitstroomFouten.toestand('DOSSIER_GESLOTEN');
  return overgang;
}

/** The most hours a week that a plaatsing can have. */
export const UREN_MAXIMUM = 60;

/**
 * Checks a plaatsing before it is added or changed. Work of one's own needs no werkgever, all other work does.
 * @throws DomeinFout INVOER at the field that is wrong
 */
export function eisPlaatsing(plaatsing: {
  vorm: PlaatsingVorm;
  werkgeverId?: string | null;
  uren: number;
  startDatum: Datum;
  eindDatum?: Datum | null;
}): void {
  const { vorm, werkgeverId, uren, startDatum, eindDatum } = plaatsing;
  if (vorm !== 'ZELFSTANDIG' && !werkgeverId) throw uitstroomFouten.invoer('WERKGEVER_VERPLICHT', '/werkgeverId');
  if (!(uren > 0 && uren <= UREN_MAXIMUM)) throw uitstroomFouten.invoer('UREN_ONGELDIG', '/uren');
  if (!isDatum(startDatum)) throw kernFouten.invoer('DATUM_ONGELDIG', '/startDatum');
  if (eindDatum === null || eindDatum === undefined) return;
  if (!isDatum(eindDatum)) throw kernFouten.invoer('DATUM_ONGELDIG', '/eindDatum');
  if (eindDatum < startDatum) throw kernFouten.invoer('EINDE_VOOR_BEGIN', '/eindDatum');
}

/**
 * A plaatsing starts on its startDatum or later (then that day becomes its startDatum), not after its known last day;
 * who began earlier, or works longer, first corrects that day.
 * @throws DomeinFout INVOER at `/datum`
 */
export function eisPlaatsingStart(vraag: { datum: Datum; startDatum: Datum; eindDatum?: Datum | null }): void {
  const { datum, startDatum, eindDatum } = vraag;
  if (datum < startDatum) throw uitstroomFouten.invoer('START_VOOR_STARTDATUM', '/datum', { datum: toonDatum(startDatum) });
  if (eindDatum && datum > eindDatum) throw uitstroomFouten.invoer('START_NA_EINDDATUM', '/datum', { datum: toonDatum(eindDatum) });
}

/** As much of a plaatsing as tells whether it can run beside another one. */
export interface PlaatsingNaast {
  uren: number;
  startDatum: Datum;
  eindDatum: Datum | null;
  status: PlaatsingStatus;
}

/**
 * Nobody works more than UREN_MAXIMUM hours a week: two running full-time plaatsingen are one too many.
 * @param andere the other plaatsingen of the dossier
 * @throws DomeinFout TOESTAND `UREN_SAMEN` when what runs at the same time is more together
 */
export function eisUrenSamen(plaatsing: Omit<PlaatsingNaast, 'status'>, andere: readonly PlaatsingNaast[]): void {
  const tegelijk = andere.filter((er) => er.status === 'GESTART'
    && (!er.eindDatum || er.eindDatum >= plaatsing.startDatum) && (!plaatsing.eindDatum || er.startDatum <= plaatsing.eindDatum));
  if (!tegelijk.length) return;
  const uren = tegelijk.reduce((som, er) => som + er.uren, plaatsing.uren);
  if (uren > UREN_MAXIMUM) throw uitstroomFouten.toestand('UREN_SAMEN', { uren: String(uren).replace('.', ',') });
}

/** True when this person may do this transition at all. */
export function magPlaatsingOvergang(wie: Betrokkene, _naam: PlaatsingOvergang): boolean {
  return werktAanDossier(wie);
}

/**
 * The transitions of a plaatsing that this person may do now; `start` from the startDatum on, no calling off of what led
 * to an uitstroom.
 */
export function toegestanePlaatsingActies(
  wie: Betrokkene,
  plaatsing: { status: PlaatsingStatus; startDatum: Datum; dossierStatus: DossierStatus; vandaag: Datum; heeftUitstroom?: boolean },
): PlaatsingOvergang[] {
  return mogelijkeOvergangen(plaatsingLevensloop, plaatsing.status)
    .filter((naam) => kanBij(naam, plaatsing.dossierStatus))
    .filter((naam) => naam !== 'start' || plaatsing.startDatum <= plaatsing.vandaag)
    .filter((naam) => naam !== 'gaatNietDoor' || !plaatsing.heeftUitstroom)
    .filter((naam) => magPlaatsingOvergang(wie, naam));
}

/** True when this person may announce a plaatsing on a dossier. */
export function magPlaatsingToevoegen(wie: Betrokkene, dossierStatus: DossierStatus): boolean {
  return werktAanDossier(wie) && isOpen(dossierStatus);
}

/** True when this person may correct a plaatsing, an uitstroom or a controle. */
export function magUitstroomWijzigen(wie: Betrokkene, dossierStatus: DossierStatus): boolean {
  return werktAanDossier(wie) && isWijzigbaar(dossierStatus);
}

function kanBij(naam: PlaatsingOvergang, dossierStatus: DossierStatus): boolean {
  return naam === 'start' ? isOpen(dossierStatus) : isWijzigbaar(dossierStatus);
}
