import { zoekvorm } from './zoekvorm';

/** The months by what Dutch and English call them, whole and short, in the form of `zoekvorm`. */
const NAMEN: readonly (readonly string[])[] = [
  ['januari', 'january', 'jan'], ['februari', 'february', 'febr', 'feb'], ['maart', 'march', 'mrt', 'mar', 'maa'],
  ['april', 'apr'], ['mei', 'may'], ['juni', 'june', 'jun'], ['juli', 'july', 'jul'], ['augustus', 'august', 'aug'],
  ['september', 'sept', 'sep'], ['oktober', 'october', 'okt', 'oct'], ['november', 'nov'], ['december', 'dec'],
];
const NUMMERS = new Map(NAMEN.flatMap((namen, n) => namen.map((naam) => [naam, n + 1] as const)));

/** All names, the longest first, for use in a pattern. */
export const MAANDNAMEN = [...NUMMERS.keys()].sort((a, b) => b.length - a.length).join('|');

/** The number (1-12) of a month by its name. */
export const maandVan = (naam: string): number | undefined => NUMMERS.get(zoekvorm(naam));
