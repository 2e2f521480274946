import { eisTrajectCorrectie, type TrajectCorrectie } from './traject.correctie';
import type { TrajectStatus } from './codes';

const fout = (code: string, pointer: string) => expect.objectContaining({ soort: 'INVOER', code, pointer });

describe('a correction of a traject', () => {
  const stand = (status: TrajectStatus, wasGestart = status !== 'VOORGENOMEN') => ({
    status, wasGestart, startDatum: '2026-03-02', verwachteEindDatum: '2026-09-01', eindDatum: null as string | null,
  });
  const ruimte = {
    start: { vorige: '2026-02-01', volgende: '2026-06-30' },
    einde: { vorige: '2026-05-01', volgende: null as string | null },
    vandaag: '2026-07-01',
  };
  const doe = (status: TrajectStatus, nieuw: TrajectCorrectie, anders = {}) => () =>
    eisTrajectCorrectie(stand(status), nieuw, { ...ruimte, ...anders });

  it.each<[TrajectStatus, TrajectCorrectie]>([
    ['VOORGENOMEN', { startDatum: '2026-08-01', verwachteEindDatum: '2026-12-01', doel: 'Werk' }],
    ['LOPEND', { startDatum: '2026-02-01', doel: 'Werk in de zorg' }],
    ['LOPEND', { verwachteEindDatum: '2026-09-01' }],
    ['AFGEROND', { eindDatum: '2026-05-01', resultaat: 'DEELS_BEHAALD' }],
    ['VOORTIJDIG_BEEINDIGD', { breekAfReden: 'ZIEKTE' }],
  ])('%s: %j', (status, nieuw) => {
    expect(doe(status, nieuw)).not.toThrow();
  });
  it.each<[TrajectStatus, TrajectCorrectie, string, string]>([
    ['LOPEND', { doel: ' ' }, 'VERPLICHT', '/doel'],
    ['LOPEND', { verwachteEindDatum: '2026-10-01' }, 'GEBRUIK_VERLENG', '/verwachteEindDatum'],
    ['VOORGENOMEN', { verwachteEindDatum: '2026-02-30' }, 'DATUM_ONGELDIG', '/verwachteEindDatum'],
    ['VOORGENOMEN', { verwachteEindDatum: '2026-03-01' }, 'EINDE_VOOR_BEGIN', '/verwachteEindDatum'],
    ['VOORGENOMEN', { startDatum: '2026-02-30' }, 'DATUM_ONGELDIG', '/startDatum'],
    ['VOORGENOMEN', { startDatum: '2026-09-02' }, 'START_NA_EINDE', '/startDatum'],
    ['LOPEND', { startDatum: '2026-01-31' }, 'DATUM_VOOR_VORIGE', '/startDatum'],
    ['LOPEND', { startDatum: '2026-07-01' }, 'DATUM_NA_VOLGENDE', '/startDatum'],
    ['LOPEND', { startDatum: '2026-07-02' }, 'DATUM_IN_TOEKOMST', '/startDatum'],
    ['LOPEND', { eindDatum: '2026-06-01' }, 'NIET_BEEINDIGD', '/eindDatum'],
    ['AFGEROND', { eindDatum: '2026-04-30' }, 'DATUM_VOOR_VORIGE', '/eindDatum'],
    ['AFGEROND', { breekAfReden: 'ZIEKTE' }, 'NIET_BEEINDIGD', '/breekAfReden'],
    ['VOORTIJDIG_BEEINDIGD', { resultaat: 'DOEL_BEHAALD' }, 'NIET_BEEINDIGD', '/resultaat'],
    ['VOORTIJDIG_BEEINDIGD', { breekAfReden: 'NIET_GESTART' }, 'REDEN_PAST_NIET', '/breekAfReden'],
  ])('%s with %j: %s', (status, nieuw, code, pointer) => {
    expect(doe(status, nieuw)).toThrow(fout(code, pointer));
  });
  it('moves start and end together, in one step', () => {
    const eenStap = { start: { vorige: null, volgende: '2026-04-01' }, einde: { vorige: '2026-03-02', volgende: null }, vandaag: '2026-07-01' };
    const afgerond = { ...stand('AFGEROND'), eindDatum: '2026-04-01' };
    const naar = (startDatum: string, eindDatum: string) => () => eisTrajectCorrectie(afgerond, { startDatum, eindDatum }, eenStap);
    expect(naar('2026-02-10', '2026-02-20')).not.toThrow();
    expect(naar('2026-05-10', '2026-05-20')).not.toThrow();
    expect(naar('2026-05-10', '2026-05-09')).toThrow(fout('DATUM_NA_VOLGENDE', '/startDatum'));
  });
});
