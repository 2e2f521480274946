/** The region Zuid-Kennemerland en IJmond. */
const VOORVOEGSEL = 'ZKIJ';

/**
 * The number of a dossier, for people: `ZKIJ-2026-000123`. It says nothing about the person.
 * @param jaar the year of the melding
 * @param volgnummer 1 or more
 */
export function maakDossiernummer(jaar: number, volgnummer: number): string {
  return `${VOORVOEGSEL}-${jaar}-${String(volgnummer).padStart(6, '0')}`;
}

/**
 * Reads a dossier number as people type it: small letters, spaces or no hyphens are fine.
 * @returns its year and serial number, or null when it is none
 */
export function leesDossiernummer(invoer: string): { jaar: number; volgnummer: number } | null {
  const delen = /^ZKIJ[-\s]*(\d{4})[-\s]*(\d{6,})$/.exec(invoer.trim().toUpperCase());
  return delen && { jaar: Number(delen[1]), volgnummer: Number(delen[2]) };
}

/** The one way to write a dossier number that was typed; null when it is none. */
export function normaliseerDossiernummer(invoer: string): string | null {
  const delen = leesDossiernummer(invoer);
  return delen && maakDossiernummer(delen.jaar, delen.volgnummer);
}

/**
 * Reads the end of a dossier number: its last figures, with the year before them or without, and with zeros in front left out
 * where a year or ZKIJ says that it is a whole number (`123`, `000123`, `2026-000123`, `zkij 2026 123`).
 * @returns how such a number ends, or null when this is none
 */
export function leesNummerEinde(invoer: string): string | null {
  const delen = /^(?:(?:ZKIJ[-\s]*)?(\d{4})[-\s]+|ZKIJ[-\s]*)?(\d{1,12})$/.exec(invoer.trim().toUpperCase());
  if (!delen) return null;
  const [, jaar, cijfers] = delen;
  return jaar ? `${jaar}-${cijfers!.padStart(6, '0')}` : cijfers!;
}
