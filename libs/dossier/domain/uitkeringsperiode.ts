import { geldtOp, isDatum, kernFouten, overlapt, plusDagen, type Datum, type Periode } from '@trajectplein/kern/domain';
import type { UitkeringSoort } from './codes';
import { dossierFouten } from './labels';
import type { UitstroomReden } from './uitstroom-reden';

/** A stretch of benefit. `eindDatum` is its last day, so the day after is the first one without. */
export interface Uitkeringsperiode {
  soort: UitkeringSoort;
  beginDatum: Datum;
  eindDatum: Datum | null;
  redenEinde?: UitstroomReden | null;
}

/** The benefits that a gemeente pays to people without enough income: what statistics call bijstand. */
export const BIJSTAND_SOORTEN = ['PW', 'IOAW', 'IOAZ', 'BBZ', 'TOZO'] as const satisfies readonly UitkeringSoort[];

/** True for bijstand in the sense of the statistics. */
export function isBijstand(soort: UitkeringSoort): boolean {
  return (BIJSTAND_SOORTEN as readonly UitkeringSoort[]).includes(soort);
}

/** The last day of a benefit of which this is the first day without (the uitstroomDatum). */
export function laatsteDagVoor(uitstroomDatum: Datum): Datum {
  return plusDagen(uitstroomDatum, -1);
}

/**
 * Checks a benefit period before it is added or changed.
 * @param andere the other periods of the dossier
 * @throws DomeinFout INVOER at the field that is wrong
 */
export function eisUitkeringsperiode(periode: Uitkeringsperiode, andere: readonly Uitkeringsperiode[]): void {
  if (!isDatum(periode.beginDatum)) throw kernFouten.invoer('DATUM_ONGELDIG', '/beginDatum');
  if (periode.eindDatum !== null) {
    if (!isDatum(periode.eindDatum)) throw kernFouten.invoer('DATUM_ONGELDIG', '/eindDatum');
    if (periode.eindDatum < periode.beginDatum) throw kernFouten.invoer('EINDE_VOOR_BEGIN', '/eindDatum');
  }
  if (periode.redenEinde && periode.eindDatum === null) throw dossierFouten.invoer('REDEN_ZONDER_EINDE', '/redenEinde');
  const dubbel = andere.some((a) => a.soort === periode.soort && overlapt(alsPeriode(a), alsPeriode(periode)));
  if (dubbel) throw dossierFouten.invoer('PERIODE_OVERLAPT', '/beginDatum');
}

/**
 * Whether somebody has bijstand on a day, as far as the periods tell.
 * @returns ONBEKEND when no period is known at all ("niet vast te stellen")
 */
export function bijstandOp(perioden: readonly Uitkeringsperiode[], datum: Datum): 'JA' | 'NEE' | 'ONBEKEND' {
  if (perioden.length === 0) return 'ONBEKEND';
  return perioden.some((p) => isBijstand(p.soort) && geldtOp(alsPeriode(p), datum)) ? 'JA' : 'NEE';
}

function alsPeriode(p: Uitkeringsperiode): Periode {
  return { van: p.beginDatum, tot: p.eindDatum === null ? null : plusDagen(p.eindDatum, 1) };
}
