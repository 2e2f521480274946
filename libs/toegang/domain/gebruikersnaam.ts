const GEBRUIKERSNAAM = /^[a-z0-9](?:[a-z0-9._@+-]{1,62})[a-z0-9]$/;

/**
 * The form in which user names are kept and compared: lower case, without white space around it.
 * A log-in uses this alone, so that an impossible name gets the same answer as an unknown one.
 */
export function normaliseerGebruikersnaam(invoer: string): string {
  return invoer.normalize('NFKC').trim().toLowerCase();
}

/** True for a user name that may be given out: 3-64 letters and figures, with `.`, `_`, `-`, `+`, `@` between them. */
export function isGebruikersnaam(waarde: unknown): waarde is string {
  return typeof waarde === 'string' && GEBRUIKERSNAAM.test(waarde);
}
