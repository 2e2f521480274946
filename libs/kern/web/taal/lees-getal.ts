/**
 * Reads a number that somebody typed in Dutch notation: `24,5`, `1.463`, `1.463,25`; a point before other than three digits
 * is taken for the comma (`24.5`). Returns undefined when it is no number.
 */
export function leesGetal(tekst: string): number | undefined {
  const kaal = tekst.replace(/[\s\u00a0]/g, '');
  if (/^-?\d{1,3}(\.\d{3})+(,\d+)?$/.test(kaal)) return Number(kaal.replaceAll('.', '').replace(',', '.'));
  return /^-?\d+([.,]\d+)?$/.test(kaal) ? Number(kaal.replace(',', '.')) : undefined;
}

/** A number as it stands in a field: with a comma, all its decimals, and nothing between its digits. */
export function schrijfGetal(getal: number): string {
  return String(getal).replace('.', ',');
}
