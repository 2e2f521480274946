/** The two subregions of the labour-market region Zuid-Kennemerland en IJmond. */
export const SUBREGIOS = ['IJMOND', 'ZUID_KENNEMERLAND'] as const;
export type Subregio = (typeof SUBREGIOS)[number];

/** The seven gemeenten of the region by CBS code, ordered by code. */
export const GEMEENTEN = [
  { code: '0375', naam: 'Beverwijk', subregio: 'IJMOND' },
  { code: '0377', naam: 'Bloemendaal', subregio: 'ZUID_KENNEMERLAND' },
  { code: '0392', naam: 'Haarlem', subregio: 'ZUID_KENNEMERLAND' },
  { code: '0396', naam: 'Heemskerk', subregio: 'IJMOND' },
  { code: '0397', naam: 'Heemstede', subregio: 'ZUID_KENNEMERLAND' },
  { code: '0453', naam: 'Velsen', subregio: 'IJMOND' },
  { code: '0473', naam: 'Zandvoort', subregio: 'ZUID_KENNEMERLAND' },
] as const satisfies readonly { code: string; naam: string; subregio: Subregio }[];

export type GemeenteCode = (typeof GEMEENTEN)[number]['code'];

/** The CBS codes alone, for code fields. */
export const GEMEENTE_CODES = GEMEENTEN.map((g) => g.code) as readonly GemeenteCode[];

/** True for the CBS code of a gemeente of the region. */
export function isGemeenteCode(waarde: unknown): waarde is GemeenteCode {
  return GEMEENTE_CODES.includes(waarde as GemeenteCode);
}

/** The name of a gemeente; an unknown code shows as itself. */
export function gemeenteNaam(code: string): string {
  return GEMEENTEN.find((g) => g.code === code)?.naam ?? code;
}

/** The subregion of a gemeente; null for one outside the region. */
export function subregioVan(code: string): Subregio | null {
  return GEMEENTEN.find((g) => g.code === code)?.subregio ?? null;
}
