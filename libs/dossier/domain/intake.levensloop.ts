import {
  eisOvergang, isGevuld, mogelijkeOvergangen, type Levensloop, type Overgang,
} from '@trajectplein/kern/domain';
import type { AanmeldingStatus } from './aanmelding.levensloop';
import { werktVoorGemeente, type Betrokkene } from './betrokkene';
import { vraagtAanmelding, type Classificatie } from './classificatie';
import { isWijzigbaar, type DossierStatus } from './codes';
import { dossierFouten, dossierLabels } from './labels';

/** The first assessment: begins with the interview that took place, ends with a decided class. */
export const INTAKE_STATUSSEN = ['OPEN', 'AFGEROND'] as const;
export type IntakeStatus = (typeof INTAKE_STATUSSEN)[number];

export const INTAKE_OVERGANGEN = ['rondAf'] as const;
export type IntakeOvergang = (typeof INTAKE_OVERGANGEN)[number];

export const intakeLevensloop: Levensloop<IntakeStatus, IntakeOvergang> = [
  { naam: 'rondAf', van: ['OPEN'], naar: 'AFGEROND' },
];

/** Finds a transition of an intake. @throws DomeinFout TOESTAND when its status does not allow it */
export function eisIntakeOvergang(status: IntakeStatus, naam: IntakeOvergang): Overgang<IntakeStatus, IntakeOvergang> {
  return eisOvergang(intakeLevensloop, status, naam, dossierLabels.intakeStatus.nl);
}

/** What decides whether an intake can end. */
export interface Afronding {
  classificatie: Classificatie | null;
  /** Setting of the gemeente on that day: it wants the first two classes to go to the executor. */
  aanmeldingVerplicht: boolean;
  /** The states of all aanmeldingen of the dossier. */
  aanmeldingen: readonly AanmeldingStatus[];
  /** Why there is no aanmelding. */
  afwijkingMotivering?: string | null;
}

/**
 * True when the aanmelding that the gemeente asks for is still to be sent, and nobody gave a motive for none. One that
 * was sent back or withdrawn does not count.
 */
export function mistAanmelding(vraag: Afronding): boolean {
  if (!vraag.aanmeldingVerplicht || !vraagtAanmelding(vraag.classificatie)) return false;
  const verzonden = vraag.aanmeldingen.some((status) => status === 'VERZONDEN' || status === 'GEACCEPTEERD');
  return !verzonden && !isGevuld(vraag.afwijkingMotivering);
}

/**
 * The guard of `rondAf`: a class, and for the first two classes an aanmelding that was sent, or the motive for none
 * (regionale aanpak r. 62-64: who can be placed is sent to the executor).
 * @throws DomeinFout TOESTAND `GEEN_CLASSIFICATIE` or `GEEN_AANMELDING`
 */
export function eisAfronding(vraag: Afronding): void {
  if (vraag.classificatie === null) throw dossierFouten.toestand('GEEN_CLASSIFICATIE');
  if (mistAanmelding(vraag)) throw dossierFouten.toestand('GEEN_AANMELDING', {}, '/afwijkingMotivering');
}

/** True when this person may do this transition at all. */
export function magIntakeOvergang(wie: Betrokkene, _naam: IntakeOvergang): boolean {
  return werktVoorGemeente(wie);
}

/**
 * The transitions of an intake that this person may do now. `rondAf` needs a class; a missing aanmelding does not hide
 * it, because the motive is given with it.
 */
export function toegestaneIntakeActies(
  wie: Betrokkene,
  intake: { status: IntakeStatus; dossierStatus: DossierStatus; classificatie: Classificatie | null },
): IntakeOvergang[] {
  if (intake.dossierStatus !== 'INTAKE' || intake.classificatie === null) return [];
  return mogelijkeOvergangen(intakeLevensloop, intake.status).filter((naam) => magIntakeOvergang(wie, naam));
}

/** True when this person may correct an intake. */
export function magIntakeWijzigen(wie: Betrokkene, dossierStatus: DossierStatus): boolean {
  return werktVoorGemeente(wie) && isWijzigbaar(dossierStatus);
}
