/** The languages of the screens: Dutch first, English second. */
export const TALEN = ['nl', 'en'] as const;
export type Taal = (typeof TALEN)[number];

/** The words for one code list in every language. */
export type Labels<C extends string = string> = Readonly<Record<Taal, Readonly<Record<C, string>>>>;

type Lijsten = Readonly<Record<string, Readonly<Record<string, string>>>>;
type Vertaling<T extends Lijsten> = { readonly [L in keyof T]: Readonly<Record<keyof T[L] & string, string>> };

/**
 * Joins the Dutch and the English words of a capability. The compiler refuses a code that misses in one of the two.
 * @returns for every list its words per language, to be read with `label`
 */
export function maakLabels<T extends Lijsten>(
  nl: T,
  en: Vertaling<T>,
): { readonly [L in keyof T]: Labels<keyof T[L] & string> } {
  return Object.fromEntries(Object.keys(nl).map((lijst) => [lijst, { nl: nl[lijst], en: en[lijst] }])) as never;
}

/**
 * The words for a code. A code that is not (or no longer) in the list shows as itself, so that old rows stay readable.
 * @returns the label, or '' when there is no code
 */
export function label(labels: Labels, code: string | null | undefined, taal: Taal = 'nl'): string {
  if (code === null || code === undefined) return '';
  return Object.hasOwn(labels[taal], code) ? labels[taal][code] : code;
}

/** Fills `{naam}` places in a sentence; a place without a value stays as it is. */
export function vulIn(zin: string, waarden: Readonly<Record<string, string | number>>): string {
  return zin.replace(/\{(\w+)\}/g, (plek, naam: string) => (naam in waarden ? String(waarden[naam]) : plek));
}
