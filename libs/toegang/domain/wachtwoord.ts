import { toegangNl } from './labels.nl';

/** Length counts, not kinds of characters (NIST SP 800-63B §5.1.1.2; NCSC: gebruik lange wachtwoorden). */
export const WACHTWOORD_MINIMUM = 12;
/** More than this is no password; it would only keep the hash busy. */
export const WACHTWOORD_MAXIMUM = 128;

export const WACHTWOORD_REGELS = [
  'TE_KORT', 'TE_LANG', 'BEVAT_GEBRUIKERSNAAM', 'TE_EENVOUDIG', 'VEEL_GEBRUIKT',
] as const;
export type WachtwoordRegel = (typeof WACHTWOORD_REGELS)[number];

/** Long enough, and still among the first that anyone tries. */
const VEEL_GEBRUIKT = [
  'wachtwoord123', 'welkom123456', 'welkom01welkom01', 'qwertyuiop123', 'password1234', 'passwordpassword',
  'iloveyou1234', 'administrator', 'wachtwoordwachtwoord', 'welkomwelkom', 'qwertyqwerty',
];

/**
 * Which rules a new password breaks.
 * @param gebruikersnaam may not be part of it
 * @returns one Dutch sentence per broken rule, with its code; empty when the password is good
 */
export function wachtwoordFouten(
  wachtwoord: string,
  gebruikersnaam = '',
): { code: WachtwoordRegel; melding: string }[] {
  const klein = wachtwoord.toLowerCase();
  const tekens = [...wachtwoord];
  const gebroken: Record<WachtwoordRegel, boolean> = {
    TE_KORT: tekens.length < WACHTWOORD_MINIMUM,
    TE_LANG: tekens.length > WACHTWOORD_MAXIMUM,
    BEVAT_GEBRUIKERSNAAM: gebruikersnaam.length >= 3 && klein.includes(gebruikersnaam.toLowerCase()),
    TE_EENVOUDIG: tekens.length >= WACHTWOORD_MINIMUM && (new Set(tekens).size < 5 || isReeks(tekens)),
    VEEL_GEBRUIKT: VEEL_GEBRUIKT.includes(klein),
  };
  return WACHTWOORD_REGELS.filter((r) => gebroken[r]).map((code) => ({ code, melding: toegangNl.wachtwoord[code] }));
}

/** True when every character is the next (or every one the previous) of the one before it, such as `abcdefghijkl`. */
function isReeks(tekens: readonly string[]): boolean {
  const stappen = new Set(tekens.slice(1).map((t, i) => t.codePointAt(0)! - tekens[i].codePointAt(0)!));
  return stappen.size === 1 && Math.abs([...stappen][0]) <= 1;
}
