import { bepaalOvergangsdatum, eisCorrectiedatum, eisReden, toonDatum, type Datum } from '@trajectplein/kern/domain';
import { normaliseerUitstroomReden, UITSTROOM_REDENEN, type UitstroomReden } from '@trajectplein/dossier/domain';
import type { ControleSoort, PlaatsingStatus, PlaatsingVorm, UitstroomStatus } from './codes';
import { controleDatum } from './controle';
import { uitstroomFouten } from './labels';
import { eisPlaatsing } from './plaatsing.levensloop';
import { plaatsingBezwaren, type PlaatsingBezwaar, type UitstroomWerk } from './uitstroom.levensloop';

/**
 * Checks a correction of an uitstroom: its day stays between the dossier's other steps, and no controle that was done
 * may come to lie before its months have passed.
 * @returns the day and the reason (by its present code) that it will have
 * @throws DomeinFout TOESTAND `UITSTROOM_GEANNULEERD`; INVOER at `/uitstroomDatum` or `/reden`
 */
export function eisUitstroomCorrectie(
  uitstroom: { status: UitstroomStatus; uitstroomDatum: Datum; reden: UitstroomReden; controles: readonly { soort: ControleSoort; datum: Datum }[] },
  nieuw: { uitstroomDatum?: Datum; reden?: unknown },
  ruimte: { vorige: Datum | null; volgende: Datum | null; vandaag: Datum },
): { uitstroomDatum: Datum; reden: UitstroomReden } {
  if (uitstroom.status !== 'GELDIG') throw uitstroomFouten.toestand('UITSTROOM_GEANNULEERD');
  const reden = nieuw.reden === undefined ? uitstroom.reden
    : eisReden(UITSTROOM_REDENEN, normaliseerUitstroomReden(nieuw.reden) ?? nieuw.reden);
  if (nieuw.uitstroomDatum === undefined) return { uitstroomDatum: uitstroom.uitstroomDatum, reden };
  const pointer = '/uitstroomDatum';
  const uitstroomDatum = eisCorrectiedatum({ ...ruimte, datum: nieuw.uitstroomDatum, pointer });
  const teVroeg = uitstroom.controles.find(({ soort, datum }) => datum < controleDatum(uitstroomDatum, soort));
  if (teVroeg) throw uitstroomFouten.invoer('CONTROLE_DAN_TE_VROEG', pointer, { datum: toonDatum(teVroeg.datum) });
  return { uitstroomDatum, reden };
}

/**
 * The corrected day of a controle: not before its months have passed, and not in the future.
 * @throws DomeinFout INVOER at `/datum`
 */
export function eisControleDatum(vraag: { soort: ControleSoort; datum: Datum; uitstroomDatum: Datum; vandaag: Datum }): Datum {
  const datum = bepaalOvergangsdatum({ gevraagd: vraag.datum, vandaag: vraag.vandaag });
  const vanaf = controleDatum(vraag.uitstroomDatum, vraag.soort);
  if (datum < vanaf) throw uitstroomFouten.invoer('CONTROLE_TE_VROEG', '/datum', { datum: toonDatum(vanaf) });
  return datum;
}

/**
 * Checks a correction of a plaatsing, as it will be. What began lies not in the future, and what ended has a last day.
 * @throws DomeinFout INVOER at the field that is wrong
 */
export function eisPlaatsingCorrectie(
  plaatsing: {
    status: PlaatsingStatus; vorm: PlaatsingVorm; werkgeverId: string | null; uren: number; startDatum: Datum; eindDatum: Datum | null;
  },
  nieuw: { eindReden?: string },
  vandaag: Datum,
): void {
  const { status, startDatum, eindDatum } = plaatsing;
  eisPlaatsing(plaatsing);
  const begonnen = status === 'GESTART' || status === 'BEEINDIGD';
  if (begonnen) bepaalOvergangsdatum({ gevraagd: startDatum, vandaag, pointer: '/startDatum' });
  if (status === 'BEEINDIGD') {
    if (eindDatum === null) throw uitstroomFouten.invoer('EINDE_VERPLICHT', '/eindDatum');
    bepaalOvergangsdatum({ gevraagd: eindDatum, vandaag, pointer: '/eindDatum' });
  }
  if (nieuw.eindReden !== undefined && status !== 'BEEINDIGD' && status !== 'GAAT_NIET_DOOR') {
    throw uitstroomFouten.invoer('NIET_BEEINDIGD', '/eindReden');
  }
}

/** The field of a plaatsing that each objection comes from; calling it off is a transition of its own. */
const BEZWAAR_VELD: Readonly<Record<PlaatsingBezwaar, string | undefined>> = {
  PLAATSING_GAAT_NIET_DOOR: undefined, PLAATSING_AANVULLEND: '/gevolgUitkering', REDEN_PAST_NIET_BIJ_WERK: '/vorm',
};

/**
 * A plaatsing that an uitstroom hangs on keeps fitting it. What did not fit before stops no other change.
 * @param redenen of the uitstromen that hold and hang on it
 * @throws DomeinFout TOESTAND `PLAATSING_HEEFT_UITSTROOM`, at the field that changed
 */
export function eisPlaatsingBijUitstroom(oud: UitstroomWerk, nieuw: UitstroomWerk, redenen: readonly UitstroomReden[]): void {
  for (const reden of redenen) {
    const eerder = plaatsingBezwaren(oud, reden);
    const bezwaar = plaatsingBezwaren(nieuw, reden).find((er) => !eerder.includes(er));
    if (bezwaar) throw uitstroomFouten.toestand('PLAATSING_HEEFT_UITSTROOM', {}, BEZWAAR_VELD[bezwaar]);
  }
}
