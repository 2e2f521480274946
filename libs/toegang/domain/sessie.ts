/** A session ends after half an hour without a request … */
export const SESSIE_STIL_SECONDEN = 30 * 60;
/** … and in any case after twelve hours. */
export const SESSIE_DUUR_SECONDEN = 12 * 60 * 60;

/** The moments of a session, in epoch milliseconds. */
export interface SessieMomenten {
  begonnen: number;
  gezien: number;
}

/** The moment (epoch milliseconds) at which a session ends if nothing more happens; that moment itself is too late. */
export function sessieVerlooptOp(sessie: SessieMomenten): number {
  return Math.min(sessie.gezien + SESSIE_STIL_SECONDEN * 1000, sessie.begonnen + SESSIE_DUUR_SECONDEN * 1000);
}

/** True when a session may no longer be used. */
export function isSessieVerlopen(sessie: SessieMomenten, nu: number): boolean {
  return nu >= sessieVerlooptOp(sessie);
}
