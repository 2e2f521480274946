import { isCode } from '@trajectplein/kern/domain';

/**
 * Why a benefit ended; it comes from the gemeente. Not taking part ("geen medewerking") is no uitstroom: a measure does
 * not end the right to bijstand (Participatiewet art. 18).
 */
export const UITSTROOM_REDENEN = [
  'WERK_LOONDIENST', 'WERK_ZELFSTANDIG', 'OPLEIDING', 'VERHUIZING', 'VERHUIZING_BINNEN_REGIO', 'AOW_LEEFTIJD',
  'RELATIE', 'VERMOGEN', 'DETENTIE', 'OVERLIJDEN', 'VERTROKKEN_ONBEKEND', 'INLICHTINGENPLICHT', 'EIGEN_VERZOEK',
  'ANDERE_UITKERING', 'OVERIG',
] as const;
export type UitstroomReden = (typeof UITSTROOM_REDENEN)[number];

/** Earlier names of a reason that callers may still send, with what it is called now. */
const VOORGANGERS: Readonly<Record<string, UitstroomReden>> = { PENSIOEN: 'AOW_LEEFTIJD' };

/** Reasons that are nobody's business but the file's: never a dimension of a figure. */
export const AFGESCHERMDE_UITSTROOM_REDENEN = ['DETENTIE'] as const satisfies readonly UitstroomReden[];

/** The present code of a reason, also for its earlier name; null when it is none. */
export function normaliseerUitstroomReden(waarde: unknown): UitstroomReden | null {
  if (isCode(UITSTROOM_REDENEN, waarde)) return waarde;
  return typeof waarde === 'string' && Object.hasOwn(VOORGANGERS, waarde) ? VOORGANGERS[waarde] : null;
}

/** True when the benefit ended because of work, in loondienst or as zelfstandige. */
export function isWerk(reden: UitstroomReden): boolean {
  return reden === 'WERK_LOONDIENST' || reden === 'WERK_ZELFSTANDIG';
}

/** The reason as figures show it: a restricted one counts as OVERIG. */
export function uitstroomRedenVoorCijfers(reden: UitstroomReden): UitstroomReden {
  return isCode(AFGESCHERMDE_UITSTROOM_REDENEN, reden) ? 'OVERIG' : reden;
}
