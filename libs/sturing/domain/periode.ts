import {
  kwartaalGrenzen, kwartaalVan, plusDagen, plusMaanden, vorigKwartaal, werkdagenLater, type Datum, type Kwartaal,
} from '@trajectplein/kern/domain';

/** The first quarter of which there are figures: the start of the regionale aanpak. */
export const EERSTE_KWARTAAL: Kwartaal = '2020-Q1';

/** A quarter is provisional until this working day after its end (kpi.md, cut-off). */
const WERKDAGEN_VOORLOPIG = 15;

/** The last day of a quarter. */
export function laatsteDagVan(kwartaal: Kwartaal): Datum {
  return plusDagen(kwartaalGrenzen(kwartaal).einde, -1);
}

/** The day on which a stock of this quarter is counted: its last day, or today while it runs. */
export function peildatumVan(kwartaal: Kwartaal, vandaag: Datum): Datum {
  const laatste = laatsteDagVan(kwartaal);
  return laatste < vandaag ? laatste : vandaag;
}

/** True for a running quarter, and after its end until the fifteenth working day. */
export function isVoorlopig(kwartaal: Kwartaal, vandaag: Datum): boolean {
  return vandaag < werkdagenLater(laatsteDagVan(kwartaal), WERKDAGEN_VOORLOPIG);
}

/** True when there are figures of this quarter: not before the first one, not in the future. */
export function heeftCijfers(kwartaal: Kwartaal, vandaag: Datum): boolean {
  return kwartaal >= EERSTE_KWARTAAL && kwartaal <= kwartaalVan(vandaag);
}

/** The last n quarters up to and including this one, oldest first; none before the first one. */
export function laatsteKwartalen(tot: Kwartaal, aantal: number): Kwartaal[] {
  const uit: Kwartaal[] = [];
  for (let k = tot; uit.length < aantal && k >= EERSTE_KWARTAAL; k = vorigKwartaal(k)) uit.unshift(k);
  return uit;
}

/** The first day on which the controle after one calendar month is due, and an uitstroom counts for KPI-15. */
export function rijpDatumVan(uitstroomDatum: Datum): Datum {
  return plusMaanden(uitstroomDatum, 1);
}

/** True when the month after every uitstroom of this quarter has passed. */
export function isKwartaalRijp(kwartaal: Kwartaal, vandaag: Datum): boolean {
  return rijpDatumVan(laatsteDagVan(kwartaal)) <= vandaag;
}
