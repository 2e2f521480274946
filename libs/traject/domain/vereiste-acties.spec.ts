import { actiesOp } from '@trajectplein/kern/domain';
import { TRAJECT_ACTIE_VERVANGT, vereisteTrajectActies, type TrajectenStand } from './vereiste-acties';

const stand: TrajectenStand = {
  dossierStatus: 'ACTIEF', actiefSinds: '2026-11-16', geaccepteerdSinds: '2026-11-12', trajecten: [],
};
const traject = { status: 'LOPEND', startDatum: '2026-11-20', verwachteEindDatum: '2027-03-14' } as const;
const acties = (s: TrajectenStand) => vereisteTrajectActies(s).map((a) => `${a.code} ${a.vanaf}`);

describe('what trajecten need', () => {
  it('one, once an aanmelding was accepted and the dossier is active', () => {
    expect(acties(stand)).toEqual(['TRAJECT_STARTEN 2026-11-16']);
    expect(acties({ ...stand, geaccepteerdSinds: '2026-11-18' })).toEqual(['TRAJECT_STARTEN 2026-11-18']);
    expect(acties({ ...stand, geaccepteerdSinds: null })).toEqual([]);
  });
  it('a start on the day that was planned', () => {
    const gepland = { ...traject, status: 'VOORGENOMEN' } as const;
    expect(acties({ ...stand, trajecten: [gepland] })).toEqual(['TRAJECT_STARTEN 2026-11-20']);
  });
  it('a look before the end and at the end', () => {
    expect(acties({ ...stand, trajecten: [traject] })).toEqual([
      'TRAJECT_LOOPT_AF 2027-02-28', 'TRAJECT_EINDDATUM_VERSTREKEN 2027-03-14',
    ]);
  });
  it('shows the one or the other, not both', () => {
    const alle = vereisteTrajectActies({ ...stand, trajecten: [traject] });
    const op = (datum: string) => actiesOp(alle, datum, TRAJECT_ACTIE_VERVANGT).map((a) => a.code);
    expect(op('2027-02-27')).toEqual([]);
    expect(op('2027-02-28')).toEqual(['TRAJECT_LOOPT_AF']);
    expect(op('2027-03-14')).toEqual(['TRAJECT_EINDDATUM_VERSTREKEN']);
  });
  it('a resumption after four weeks of rest', () => {
    const rust = { ...traject, status: 'OPGESCHORT', opgeschortSinds: '2026-12-04' } as const;
    expect(acties({ ...stand, trajecten: [rust] })[0]).toBe('TRAJECT_HERVATTEN 2027-01-01');
  });
  it('of two trajecten the earliest', () => {
    const trajecten = [traject, { ...traject, verwachteEindDatum: '2027-01-31' }];
    expect(acties({ ...stand, trajecten })).toEqual([
      'TRAJECT_LOOPT_AF 2027-01-17', 'TRAJECT_EINDDATUM_VERSTREKEN 2027-01-31',
    ]);
  });
  it('nothing after the end', () => {
    expect(acties({ ...stand, trajecten: [{ ...traject, status: 'AFGEROND' }] })).toEqual([]);
    expect(acties({ ...stand, dossierStatus: 'NAZORG', trajecten: [traject] })).toEqual([]);
  });
});
