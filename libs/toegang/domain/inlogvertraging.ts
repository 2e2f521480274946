/** From this many failures on the next attempt waits. */
export const MISLUKKINGEN_TOT_WACHTEN = 5;
const EERSTE_VERTRAGING = 15;
const LANGSTE_VERTRAGING = 900;

/**
 * How long the next attempt to log in has to wait after so many failures in a row, per account and per address.
 * Five failures bring 15 seconds, each one more doubles it, up to 15 minutes.
 * @returns seconds; 0 for none
 */
export function inlogvertraging(mislukkingen: number): number {
  if (mislukkingen < MISLUKKINGEN_TOT_WACHTEN) return 0;
  const verdubbelingen = Math.min(mislukkingen - MISLUKKINGEN_TOT_WACHTEN, 10);
  return Math.min(EERSTE_VERTRAGING * 2 ** verdubbelingen, LANGSTE_VERTRAGING);
}

/**
 * How long is left of that wait.
 * @param laatsteMislukking epoch milliseconds
 * @param nu epoch milliseconds
 * @returns whole seconds, rounded up; 0 when one may try now
 */
export function wachttijdOver(mislukkingen: number, laatsteMislukking: number, nu: number): number {
  const klaar = laatsteMislukking + inlogvertraging(mislukkingen) * 1000;
  return Math.max(0, Math.ceil((klaar - nu) / 1000));
}

/**
 * Whether one more attempt may be looked at while others are. No more go at once than may still fail before a wait comes, so
 * guesses that come together gain nothing; who has to wait for others is not refused.
 * @param mislukkingen failures so far
 * @param onderweg attempts of which it is not known yet
 */
export function magErbij(mislukkingen: number, onderweg: number): boolean {
  return onderweg < Math.max(1, MISLUKKINGEN_TOT_WACHTEN - mislukkingen);
}
