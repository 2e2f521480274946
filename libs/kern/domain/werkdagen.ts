import { delenVan, maakDatum, plusDagen, weekdag, type Datum } from './datum';

/**
 * Easter Sunday of a year in the Gregorian calendar (the anonymous computus of Meeus, Jones and Butcher).
 */
export function eerstePaasdag(jaar: number): Datum {
  const gulden = jaar % 19;
  const eeuw = Math.floor(jaar / 100);
  const rest = jaar % 100;
  const maanCorrectie = Math.floor((eeuw - Math.floor((eeuw + 8) / 25) + 1) / 3);
  const epacta = (19 * gulden + eeuw - Math.floor(eeuw / 4) - maanCorrectie + 15) % 30;
  const naarZondag = (32 + 2 * (eeuw % 4) + 2 * Math.floor(rest / 4) - epacta - (rest % 4)) % 7;
  const maart = epacta + naarZondag - 7 * Math.floor((gulden + 11 * epacta + 22 * naarZondag) / 451) + 114;
  return maakDatum(jaar, Math.floor(maart / 31), (maart % 31) + 1);
}

/**
 * The public holidays of a year that are no working days for terms: Algemene termijnenwet art. 3, lid 1 (among them
 * 5 May of every year) and lid 2 (Good Friday).
 * @returns in order of the calendar
 */
export function feestdagen(jaar: number): Datum[] {
  const pasen = eerstePaasdag(jaar);
  return [
    maakDatum(jaar, 1, 1),
    plusDagen(pasen, -2), // Goede Vrijdag
    plusDagen(pasen, 1), // tweede paasdag
    verjaardagVanHetStaatshoofd(jaar),
    maakDatum(jaar, 5, 5),
    plusDagen(pasen, 39), // Hemelvaartsdag
    plusDagen(pasen, 50), // tweede pinksterdag
    maakDatum(jaar, 12, 25),
    maakDatum(jaar, 12, 26),
  ].sort();
}

/** True from Monday to Friday, except on a public holiday. */
export function isWerkdag(datum: Datum): boolean {
  return weekdag(datum) <= 5 && !feestdagen(delenVan(datum).jaar).includes(datum);
}

/**
 * The n-th working day after a date; the date itself does not count.
 * @param aantal 0 or more; 0 gives the date itself
 */
export function werkdagenLater(datum: Datum, aantal: number): Datum {
  let dag = datum;
  for (let over = aantal; over > 0; ) {
    dag = plusDagen(dag, 1);
    if (isWerkdag(dag)) over -= 1;
  }
  return dag;
}

/** Koningsdag (27 April, from 2014) or Koninginnedag (30 April); the day before when it is a Sunday. */
function verjaardagVanHetStaatshoofd(jaar: number): Datum {
  const dag = maakDatum(jaar, 4, jaar >= 2014 ? 27 : 30);
  return weekdag(dag) === 7 ? plusDagen(dag, -1) : dag;
}
