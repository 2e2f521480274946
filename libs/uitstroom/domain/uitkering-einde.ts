import { toonDatum, type Datum } from '@trajectplein/kern/domain';
import { isBijstand, laatsteDagVoor, type Uitkeringsperiode } from '@trajectplein/dossier/domain';
import { uitstroomFouten } from './labels';

/**
 * The bijstand that an uitstroom ends: what runs on the day before it. A period that ended by then is left as the
 * gemeente gave it, and one that begins after it belongs to a terugval.
 * @throws DomeinFout INVOER at `/datum` when a period says that there is bijstand on the first day without
 */
export function teBeeindigenPerioden<P extends Uitkeringsperiode>(perioden: readonly P[], uitstroomDatum: Datum): P[] {
  const laatsteDag = laatsteDagVoor(uitstroomDatum);
  return perioden.filter((periode) => {
    if (!isBijstand(periode.soort) || periode.beginDatum > uitstroomDatum) return false;
    if (periode.beginDatum === uitstroomDatum) {
      throw uitstroomFouten.invoer('UITKERING_BEGINT', '/datum', { datum: toonDatum(periode.beginDatum) });
    }
    if (periode.eindDatum !== null && periode.eindDatum > laatsteDag) {
      throw uitstroomFouten.invoer('UITKERING_LOOPT_DOOR', '/datum', { datum: toonDatum(periode.eindDatum) });
    }
    return periode.eindDatum === null;
  });
}
