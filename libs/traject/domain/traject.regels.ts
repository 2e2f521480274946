import {
  eisCode, eisReden, eisTekst, isCode, isDatum, isGevuld, kernFouten, plusMaanden, toonDatum, type Datum,
} from '@trajectplein/kern/domain';
import { isWerk, type DossierStatus, type SluitReden, type UitstroomReden } from '@trajectplein/dossier/domain';
import {
  BREEK_AF_REDENEN, isNietBeeindigd, STARTBARE_TRAJECT_TYPEN, TRAJECT_RESULTATEN, TRAJECT_TYPEN,
  type BreekAfReden, type StartbaarTrajectType, type TrajectResultaat, type TrajectStatus, type TrajectType,
} from './codes';
import { trajectFouten } from './labels';

/**
 * Checks a plan for a traject.
 * @returns the kind, of those that can be started
 * @throws DomeinFout TOESTAND when the dossier takes no traject; INVOER at the field that is wrong
 */
export function eisNieuwTraject(plan: {
  dossierStatus: DossierStatus;
  trajectType: unknown;
  doel: string | null | undefined;
  startDatum: Datum;
  verwachteEindDatum: Datum;
}): StartbaarTrajectType {
  const { dossierStatus } = plan;
  if (dossierStatus !== 'INTAKE' && dossierStatus !== 'ACTIEF') throw trajectFouten.toestand('DOSSIER_NIET_ACTIEF');
  const type = eisCode(TRAJECT_TYPEN, plan.trajectType, '/trajectType');
  if (!isCode(STARTBARE_TRAJECT_TYPEN, type)) throw trajectFouten.invoer('TYPE_NIET_STARTBAAR', '/trajectType');
  eisTekst(plan.doel, '/doel');
  if (!isDatum(plan.startDatum)) throw kernFouten.invoer('DATUM_ONGELDIG', '/startDatum');
  if (!isDatum(plan.verwachteEindDatum)) throw kernFouten.invoer('DATUM_ONGELDIG', '/verwachteEindDatum');
  if (plan.verwachteEindDatum < plan.startDatum) throw kernFouten.invoer('EINDE_VOOR_BEGIN', '/verwachteEindDatum');
  return type;
}

/** True when one of this kind runs or rests among these: a kind of traject runs once at a time on a dossier. */
export function looptAl(trajectType: TrajectType, andere: readonly { trajectType: TrajectType; status: TrajectStatus }[]): boolean {
  return andere.some((er) => er.trajectType === trajectType && (er.status === 'LOPEND' || er.status === 'OPGESCHORT'));
}

/**
 * One traject of a kind runs at a time; the next may be planned meanwhile.
 * @param andere the other trajecten of the dossier
 * @throws DomeinFout TOESTAND `TRAJECT_LOOPT_AL` when it would start or go on beside another one
 */
export function eisEnigeTraject(trajectType: TrajectType, andere: Parameters<typeof looptAl>[1]): void {
  if (looptAl(trajectType, andere)) throw trajectFouten.toestand('TRAJECT_LOOPT_AL');
}

/** What can allow a traject to start; one of them is enough. */
export interface Startgrond {
  /** The executor of the traject accepted an aanmelding of this dossier. */
  aanmeldingGeaccepteerd: boolean;
  /** That executor holds the gemeente's mandate. */
  uitvoerderHeeftMandaat: boolean;
  /** The gemeente runs the traject itself: nobody has to hand over to anybody. */
  gemeenteVoertUit: boolean;
  /** Why it starts without an aanmelding. */
  motivering?: string | null;
}

/** True when there is a ground to start a traject (regionale aanpak r. 62-64: aanmelding first). */
export function heeftStartgrond(grond: Startgrond): boolean {
  return (
    grond.aanmeldingGeaccepteerd ||
    grond.uitvoerderHeeftMandaat ||
    grond.gemeenteVoertUit ||
    isGevuld(grond.motivering)
  );
}

/**
 * The guard of `start`, beside the life-cycle.
 * @param datum the day of the start; it becomes the traject's startDatum
 * @throws DomeinFout TOESTAND `GEEN_STARTGROND`; INVOER at `/datum` when it lies after the expected end
 */
export function eisStart(vraag: { startgrond: Startgrond; datum: Datum; verwachteEindDatum: Datum }): void {
  if (!heeftStartgrond(vraag.startgrond)) throw trajectFouten.toestand('GEEN_STARTGROND');
  if (vraag.datum > vraag.verwachteEindDatum) {
    throw trajectFouten.invoer('START_NA_EINDE', '/datum', { datum: toonDatum(vraag.verwachteEindDatum) });
  }
}

/**
 * The guard of `verleng`: the new end lies after the present one, and not before the start.
 * @throws DomeinFout INVOER at `/verwachteEindDatum`
 */
export function eisVerlenging(vraag: {
  verwachteEindDatum: unknown;
  huidigeEindDatum: Datum;
  startDatum: Datum;
}): Datum {
  const nieuw = vraag.verwachteEindDatum;
  if (!isDatum(nieuw)) throw kernFouten.invoer('DATUM_ONGELDIG', '/verwachteEindDatum');
  if (nieuw <= vraag.huidigeEindDatum || nieuw < vraag.startDatum) {
    throw trajectFouten.invoer('GEEN_VERLENGING', '/verwachteEindDatum', { datum: toonDatum(vraag.huidigeEindDatum) });
  }
  return nieuw;
}

/** The guard of `rondAf`: says what it brought. @throws DomeinFout INVOER at `/resultaat` */
export function eisResultaat(resultaat: unknown): TrajectResultaat {
  return eisCode(TRAJECT_RESULTATEN, resultaat, '/resultaat');
}

/**
 * The guard of `breekAf`: a reason from the list; NIET_GESTART only for what has not begun.
 * @throws DomeinFout INVOER at `/reden`
 */
export function eisBreekAfReden(status: TrajectStatus, waarde: unknown): BreekAfReden {
  const reden = eisReden(BREEK_AF_REDENEN, waarde);
  if (reden === 'NIET_GESTART' && status !== 'VOORGENOMEN') throw trajectFouten.invoer('REDEN_PAST_NIET', '/reden');
  return reden;
}

/** How a traject ends together with the dossier's ACTIEF time. */
export type Slot =
  | { naam: 'rondAf'; resultaat: TrajectResultaat }
  | { naam: 'breekAf'; reden: BreekAfReden };

const SLOT_BIJ_SLUITING: Readonly<Partial<Record<SluitReden, BreekAfReden>>> = {
  VERHUISD: 'VERHUIZING',
  OVERLEDEN: 'OVERLIJDEN',
  AOW_LEEFTIJD: 'AOW_LEEFTIJD',
  EIGEN_VERZOEK: 'EIGEN_VERZOEK',
};
const SLOT_BIJ_UITSTROOM: Readonly<Partial<Record<UitstroomReden, BreekAfReden>>> = {
  VERHUIZING: 'VERHUIZING',
  VERHUIZING_BINNEN_REGIO: 'VERHUIZING',
  AOW_LEEFTIJD: 'AOW_LEEFTIJD',
  OVERLIJDEN: 'OVERLIJDEN',
  ANDERE_UITKERING: 'ANDERE_UITKERING',
  EIGEN_VERZOEK: 'EIGEN_VERZOEK',
  VERTROKKEN_ONBEKEND: 'GEEN_CONTACT',
};

/**
 * The transition that ends a traject when its person leaves the benefit or its dossier closes, so that none runs on
 * unseen. Work is DOEL_BEHAALD; what had not begun is dropped.
 * @returns null when the traject has ended already
 */
export function slotVanTraject(
  status: TrajectStatus,
  aanleiding: { uitstroomReden: UitstroomReden } | { sluitReden: SluitReden },
): Slot | null {
  if (!isNietBeeindigd(status)) return null;
  const werk = 'uitstroomReden' in aanleiding && isWerk(aanleiding.uitstroomReden);
  if (werk && status !== 'VOORGENOMEN') return { naam: 'rondAf', resultaat: 'DOEL_BEHAALD' };
  const reden =
    'uitstroomReden' in aanleiding
      ? SLOT_BIJ_UITSTROOM[aanleiding.uitstroomReden]
      : SLOT_BIJ_SLUITING[aanleiding.sluitReden];
  return { naam: 'breekAf', reden: reden ?? (status === 'VOORGENOMEN' ? 'NIET_GESTART' : 'OVERIG') };
}

/** So long an executor keeps seeing a dossier after its last traject. */
export const ZICHT_NA_TRAJECT_MAANDEN = 3;

/** The first day on which an executor no longer sees a dossier, after its last traject ended on this day. */
export function zichtTot(laatsteEindDatum: Datum): Datum {
  return plusMaanden(laatsteEindDatum, ZICHT_NA_TRAJECT_MAANDEN);
}
