import { dagnummer, datumVanDagnummer, maakDatum, weekdag, plusDagen, type Datum } from './datum';

/**
 * The Dutch wall clock, computed and not looked up: UTC+1, and UTC+2 from the last Sunday of March to the last Sunday
 * of October, both at 01:00 UTC (Directive 2000/84/EC). A process's own time zone plays no part.
 * Holds for moments from 1996 on. Before that summer time began and ended on other days, but a midnight of then still falls on
 * its day (that is how programs write a birth date); for which the war, when it was summer time for two and a half years, counts.
 */
const UUR = 3_600_000;
const DAG = 24 * UUR;
const OORLOG = { begin: Date.UTC(1940, 4, 16), einde: Date.UTC(1942, 10, 2) };
const MOMENT = /^(\d{4}-\d{2}-\d{2})T(\d{2}):(\d{2})(?::(\d{2})(?:\.(\d{1,9}))?)?(Z|[+-]\d{2}:?\d{2})$/;

/**
 * The milliseconds since 1970-01-01T00:00Z of a moment.
 * @param moment ISO 8601 with a zone, such as `2026-03-29T01:30:00Z`
 * @throws RangeError without a zone, or when it is no moment
 */
export function epochVan(moment: string): number {
  const delen = MOMENT.exec(moment);
  if (!delen) throw new RangeError(`geen moment met tijdzone: ${moment}`);
  const [, datum, uur, minuut, seconde = '0', fractie = '0', zone] = delen;
  const milli = Math.floor(Number(`0.${fractie}`) * 1000);
  const lokaal = dagnummer(datum) * DAG + Number(uur) * UUR + Number(minuut) * 60_000 + Number(seconde) * 1000 + milli;
  return lokaal - verschuivingVan(zone);
}

/** The Dutch calendar date of a moment (ISO text with zone, or epoch milliseconds). */
export function datumVanMoment(moment: string | number): Datum {
  return datumVanDagnummer(Math.floor(lokaalVan(moment) / DAG));
}

/** The Dutch time of day of a moment, as `HH:MM`. */
export function tijdVanMoment(moment: string | number): string {
  const minuten = Math.floor((((lokaalVan(moment) % DAG) + DAG) % DAG) / 60_000);
  return `${String(Math.floor(minuten / 60)).padStart(2, '0')}:${String(minuten % 60).padStart(2, '0')}`;
}

/** The epoch milliseconds at which a Dutch calendar day begins (a day lasts 23 or 25 hours at a clock change). */
export function beginVanDag(datum: Datum): number {
  const middernacht = dagnummer(datum) * DAG;
  return middernacht - afstandTotUtc(middernacht - UUR);
}

/** The distance of the Dutch clock to UTC at a moment, in milliseconds. */
function afstandTotUtc(epoch: number): number {
  const jaar = Number(datumVanDagnummer(Math.floor(epoch / DAG)).slice(0, 4));
  const zomer = (epoch >= overgang(jaar, 3) && epoch < overgang(jaar, 10)) || (epoch >= OORLOG.begin && epoch < OORLOG.einde);
  return zomer ? 2 * UUR : UUR;
}

function overgang(jaar: number, maand: number): number {
  const laatste = maakDatum(jaar, maand, 31);
  return dagnummer(plusDagen(laatste, -(weekdag(laatste) % 7))) * DAG + UUR;
}

function lokaalVan(moment: string | number): number {
  const epoch = typeof moment === 'number' ? moment : epochVan(moment);
  return epoch + afstandTotUtc(epoch);
}

function verschuivingVan(zone: string): number {
  if (zone === 'Z') return 0;
  const minuten = Number(zone.slice(1, 3)) * 60 + Number(zone.slice(-2));
  return (zone.startsWith('-') ? -minuten : minuten) * 60_000;
}
