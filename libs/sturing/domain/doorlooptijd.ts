import { dagenTussen, eersteVan, laatsteVan, plusDagen, type Datum } from '@trajectplein/kern/domain';
import { leeftijdGrenzen } from '@trajectplein/dossier/domain';
import type { DossierBron, DuurFeit, StandFeit, Toeschrijving, TrajectMomentFeit } from './feiten';

/**
 * Who is under 27 on the day of the melding looks for work or school himself in the first four weeks; only then does the
 * gemeente take up an application for bijstand (article 41(4) Participatiewet). Those weeks are no waiting.
 */
export const ZOEKTERMIJN_DAGEN = 28;
const ZOEKTERMIJN_TOT_LEEFTIJD = 27;

/**
 * Longer than this is beyond the norm: four weeks until the intake, eight weeks from there to a first traject. No law says
 * so and no gemeente sets it: it is our choice, for the whole region (README of sturing).
 */
export const NORM_INTAKE_DAGEN = 28;
export const NORM_TRAJECT_DAGEN = 56;

/** From which day on a dossier waits for its intake: its melding, or the end of the zoektermijn. */
export function wachtVanaf({ grond, meldDatum, ...geboorte }: Pick<DossierBron, 'grond' | 'geboorteDatum' | 'geboorteJaar' | 'meldDatum'>): Datum {
  const leeftijd = leeftijdGrenzen(geboorte, meldDatum);
  const heeftZoektermijn = grond === 'BIJSTAND' && leeftijd !== null && leeftijd.hoogstens < ZOEKTERMIJN_TOT_LEEFTIJD;
  return heeftZoektermijn ? plusDagen(meldDatum, ZOEKTERMIJN_DAGEN) : meldDatum;
}

/**
 * How long a dossier waited for its intake, and from there for its first traject. Days on which it was closed or in nazorg
 * do not count towards the second: nobody was waiting then.
 * @param momenten when its trajecten began
 * @param stand its stretches in time
 * @param schrijfToe class and executor on a day
 */
export function duren(
  bron: DossierBron, momenten: readonly TrajectMomentFeit[], stand: readonly StandFeit[], schrijfToe: (dag: Datum) => Toeschrijving,
): DuurFeit[] {
  const intake = bron.intakeDatum;
  if (intake === null) return [];
  const uit: DuurFeit[] = [
    { soort: 'INTAKE', datum: intake, dagen: Math.max(0, dagenTussen(wachtVanaf(bron), intake)), ...schrijfToe(intake) },
  ];
  const start = eersteVan(...momenten.filter((m) => m.soort === 'GESTART').map((m) => m.datum));
  if (start !== null) {
    const dagen = stand.filter((s) => s.status === 'INTAKE' || s.status === 'ACTIEF')
      .reduce((som, s) => som + Math.max(0, dagenTussen(laatsteVan(s.van, intake)!, eersteVan(s.tot, start)!)), 0);
    uit.push({ soort: 'TRAJECT', datum: start, dagen, ...schrijfToe(start) });
  }
  return uit;
}
