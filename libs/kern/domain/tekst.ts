/** True for text with something in it besides white space. */
export function isGevuld(tekst: string | null | undefined): tekst is string {
  return typeof tekst === 'string' && tekst.trim() !== '';
}

/** True for one of the codes of a list; narrows the type. */
export function isCode<C extends string>(lijst: readonly C[], waarde: unknown): waarde is C {
  return (lijst as readonly unknown[]).includes(waarde);
}

/**
 * The form in which names are compared: lower case, without accents, with single spaces; `ij` as one letter is two.
 * @returns '' for text without letters or figures
 */
export function zoekvorm(tekst: string): string {
  if (/^[\x20-\x7e]*$/.test(tekst)) return tekst.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
  return tekst
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
