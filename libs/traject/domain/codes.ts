/** Kinds of traject. */
export const TRAJECT_TYPEN = [
  'REINTEGRATIE', 'ACTIVERING', 'WERK_NAAR_WERK', 'ZELFSTANDIGE_VRIJWILLIG', 'LEERWERK',
] as const;
export type TrajectType = (typeof TRAJECT_TYPEN)[number];

/** The kinds that can be started by now; the others need groups, programmes or agreements that are not recorded yet. */
export const STARTBARE_TRAJECT_TYPEN = ['REINTEGRATIE', 'WERK_NAAR_WERK'] as const satisfies readonly TrajectType[];
export type StartbaarTrajectType = (typeof STARTBARE_TRAJECT_TYPEN)[number];

/** Where a traject stands. */
export const TRAJECT_STATUSSEN = ['VOORGENOMEN', 'LOPEND', 'OPGESCHORT', 'AFGEROND', 'VOORTIJDIG_BEEINDIGD'] as const;
export type TrajectStatus = (typeof TRAJECT_STATUSSEN)[number];

/** What a finished traject brought. Ending because of work is DOEL_BEHAALD, at any date. */
export const TRAJECT_RESULTATEN = ['DOEL_BEHAALD', 'DEELS_BEHAALD', 'NIET_BEHAALD'] as const;
export type TrajectResultaat = (typeof TRAJECT_RESULTATEN)[number];

/** Why a traject rests for a while. */
export const OPSCHORT_REDENEN = [
  'ZIEKTE', 'ZWANGERSCHAP', 'MANTELZORG', 'VAKANTIE', 'WACHT_OP_VOORZIENING', 'DETENTIE', 'OVERIG',
] as const;
export type OpschortReden = (typeof OPSCHORT_REDENEN)[number];

/** Why a traject ended early: a list of its own, beside the ends of benefit and dossier. Work is not in it. */
export const BREEK_AF_REDENEN = [
  'VERHUIZING', 'AOW_LEEFTIJD', 'OVERLIJDEN', 'ZIEKTE', 'ZWANGERSCHAP', 'GEEN_CONTACT', 'EIGEN_VERZOEK',
  'NIET_PASSEND', 'GEEN_MEDEWERKING', 'ANDERE_UITKERING', 'NIET_GESTART', 'OVERIG',
] as const;
export type BreekAfReden = (typeof BREEK_AF_REDENEN)[number];

const NEUTRAAL: readonly BreekAfReden[] = ['VERHUIZING', 'AOW_LEEFTIJD', 'OVERLIJDEN', 'ZIEKTE', 'ZWANGERSCHAP'];

/** True for a reason that says nothing about the traject: an end by it is no uitval (drop-out). */
export function isNeutraal(reden: BreekAfReden): boolean {
  return NEUTRAAL.includes(reden);
}

/** True for an early end that counts as uitval: the traject had begun, and the reason is not neutral. */
export function isUitval(einde: { wasGestart: boolean; reden: BreekAfReden }): boolean {
  return einde.wasGestart && !isNeutraal(einde.reden);
}

/** True for a traject that has not ended. */
export function isNietBeeindigd(status: TrajectStatus): boolean {
  return status === 'VOORGENOMEN' || status === 'LOPEND' || status === 'OPGESCHORT';
}

/** True for a kind of traject that nobody is obliged to follow (regionale aanpak r. 95-96: on a voluntary basis). */
export function isVrijwillig(type: TrajectType): boolean {
  return type === 'ZELFSTANDIGE_VRIJWILLIG';
}
