/** True for text with something in it besides white space. */
export function isGevuld(tekst: string | null | undefined): tekst is string {
  return typeof tekst === 'string' && tekst.trim() !== '';
}

/** True for one of the codes of a list; narrows the type. */
export function isCode<C extends string>(lijst: readonly C[], waarde: unknown): waarde is C {
  return (lijst as readonly unknown[]).includes(waarde);
}
