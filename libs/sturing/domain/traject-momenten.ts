import { laatsteVan, plusDagen, type Datum } from '@trajectplein/kern/domain';
import { isUitval, type BreekAfReden } from '@trajectplein/traject/domain';
import type { OvergangBron, Toeschrijving, TrajectBron, TrajectMomentFeit } from './feiten';

/**
 * When a traject began and when it ended (KPI-10), a plan that was dropped left out. The start belongs to the class and
 * the executor of its day, the end to those of the day before.
 * @param schrijfToe class and executor on a day
 */
export function trajectMomenten(
  traject: TrajectBron, overgangen: readonly OvergangBron[], schrijfToe: (dag: Datum) => Toeschrijving,
): TrajectMomentFeit[] {
  const stappen = overgangen.filter((o) => o.onderwerp === 'TRAJECT' && o.onderwerpId === traject.id)
    .sort((a, b) => a.volgnummer - b.volgnummer);
  const start = stappen.find((o) => o.naar === 'LOPEND');
  if (!start) return [];
  const moment = (soort: TrajectMomentFeit['soort'], datum: Datum, dag: Datum, uitval: boolean): TrajectMomentFeit =>
    ({ trajectId: traject.id, soort, datum, uitval, ...schrijfToe(dag) });
  const momenten = [moment('GESTART', start.datum, start.datum, false)];
  const einde = stappen.findLast((o) => o.naar === 'AFGEROND' || o.naar === 'VOORTIJDIG_BEEINDIGD');
  if (!einde) return momenten;
  const voortijdig = einde.naar === 'VOORTIJDIG_BEEINDIGD';
  // An early end of which the reason is unknown counts: only a neutral reason excuses it.
  const uitval = voortijdig && isUitval({ wasGestart: true, reden: (traject.reden ?? 'OVERIG') as BreekAfReden });
  const dag = laatsteVan(plusDagen(einde.datum, -1), start.datum)!;
  return [...momenten, moment(voortijdig ? 'VOORTIJDIG' : 'AFGEROND', einde.datum, dag, uitval)];
}
