import { datumVanMoment, kwartaalVan, plusDagen, plusMaanden, toonDatum, toonDatumKort, toonKwartaal } from '@trajectplein/kern/domain';

/** Today, in Amsterdam. */
export const vandaag = () => datumVanMoment(Date.now());
/** So many days ago; negative lies ahead. */
export const dagenGeleden = (n: number) => plusDagen(vandaag(), -n);
/** So many calendar months ago; negative lies ahead. */
export const maandenGeleden = (n: number) => plusMaanden(vandaag(), -n);
/** As it is typed: 01-03-2026. */
export const getypt = (datum: string) => toonDatumKort(datum);
/** As it is read: 1 maart 2026. */
export const gelezen = (datum: string) => toonDatum(datum);
/** The quarter of a day, as it is read: 3e kwartaal 2026. */
export const kwartaalGelezen = (datum: string) => toonKwartaal(kwartaalVan(datum));
