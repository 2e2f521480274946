import { DOSSIER_STATUSSEN } from '@trajectplein/dossier/domain';
import { ROLLEN } from '@trajectplein/toegang/domain';
import { TRAJECT_STATUSSEN, type TrajectStatus } from './codes';
import {
  eisTrajectOvergang, magTrajectOvergang, magTrajectToevoegen, magTrajectWijzigen, toegestaneTrajectActies,
  TRAJECT_OVERGANGEN, trajectNa, type TrajectBetrokkene, type TrajectOvergang,
} from './traject.levensloop';

const fout = (soort: string, code: string, pointer?: string) => expect.objectContaining({ soort, code, pointer });

/** The whole table, written down once more by hand: what is not named must be refused. */
const NA: Record<TrajectStatus, Partial<Record<TrajectOvergang, TrajectStatus>>> = {
  VOORGENOMEN: { start: 'LOPEND', breekAf: 'VOORTIJDIG_BEEINDIGD' },
  LOPEND: { schortOp: 'OPGESCHORT', verleng: 'LOPEND', rondAf: 'AFGEROND', breekAf: 'VOORTIJDIG_BEEINDIGD' },
  OPGESCHORT: { hervat: 'LOPEND', verleng: 'OPGESCHORT', rondAf: 'AFGEROND', breekAf: 'VOORTIJDIG_BEEINDIGD' },
  AFGEROND: {},
  VOORTIJDIG_BEEINDIGD: {},
};

describe('the life of a traject', () => {
  it.each(TRAJECT_STATUSSEN.flatMap((s) => TRAJECT_OVERGANGEN.map((n) => [s, n, NA[s][n]] as const)))(
    '%s, %s: %s', (status, naam, naar) => {
      if (naar) expect(trajectNa(status, naam, 'ACTIEF')).toBe(naar);
      else expect(() => trajectNa(status, naam, 'ACTIEF')).toThrow(fout('TOESTAND', 'NIET_TOEGESTAAN'));
    },
  );

  const VAN: Record<TrajectOvergang, TrajectStatus> = {
    start: 'VOORGENOMEN', schortOp: 'LOPEND', hervat: 'OPGESCHORT', verleng: 'LOPEND', rondAf: 'LOPEND',
    breekAf: 'LOPEND',
  };
  const BIJ: Record<TrajectOvergang, readonly string[]> = {
    start: ['ACTIEF'],
    schortOp: ['ACTIEF', 'NAZORG'],
    hervat: ['ACTIEF'],
    verleng: ['ACTIEF'],
    rondAf: ['GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG', 'GESLOTEN'],
    breekAf: ['GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG', 'GESLOTEN'],
  };
  it.each(TRAJECT_OVERGANGEN.flatMap((n) => DOSSIER_STATUSSEN.map((d) => [n, d, BIJ[n].includes(d)] as const)))(
    '%s with a dossier that is %s: %s', (naam, dossierStatus, kan) => {
      const doe = () => eisTrajectOvergang(VAN[naam], naam, dossierStatus);
      if (kan) expect(doe).not.toThrow();
      else expect(doe).toThrow(fout('TOESTAND', 'DOSSIER_NIET_ACTIEF'));
    },
  );
});

describe('who may', () => {
  const uitvoerder: TrajectBetrokkene = {
    rol: 'klantmanager', kant: 'UITVOERDER', heeftMandaat: false, isUitvoerder: true,
  };
  const mogen = (wie: TrajectBetrokkene) => TRAJECT_OVERGANGEN.filter((n) => magTrajectOvergang(wie, n));

  it('the organisation that runs it: everything', () => {
    expect(mogen(uitvoerder)).toEqual([...TRAJECT_OVERGANGEN]);
    expect(mogen({ ...uitvoerder, rol: 'teamleider' })).toEqual([...TRAJECT_OVERGANGEN]);
    expect(mogen({ ...uitvoerder, kant: 'GEMEENTE' })).toEqual([...TRAJECT_OVERGANGEN]);
  });
  it('the gemeente beside an executor: nothing', () => {
    expect(mogen({ ...uitvoerder, kant: 'GEMEENTE', isUitvoerder: false })).toEqual([]);
  });
  it('an organisation that no longer sees the dossier: nothing', () => {
    expect(mogen({ ...uitvoerder, kant: null })).toEqual([]);
  });
  it.each([...ROLLEN.filter((r) => r !== 'klantmanager' && r !== 'teamleider'), null])('%s: nothing', (rol) => {
    const wie = { ...uitvoerder, rol };
    expect(mogen(wie)).toEqual([]);
    expect([magTrajectToevoegen(wie, 'ACTIEF'), magTrajectWijzigen(wie, 'ACTIEF')]).toEqual([false, false]);
  });
  it.each(DOSSIER_STATUSSEN)('plans one on a dossier in INTAKE or ACTIEF: %s', (status) => {
    expect(magTrajectToevoegen(uitvoerder, status)).toBe(status === 'INTAKE' || status === 'ACTIEF');
  });
  it('corrects one until the dossier is archived', () => {
    expect(magTrajectWijzigen(uitvoerder, 'GESLOTEN')).toBe(true);
    expect(magTrajectWijzigen(uitvoerder, 'GEARCHIVEERD')).toBe(false);
    expect(magTrajectWijzigen({ ...uitvoerder, isUitvoerder: false }, 'ACTIEF')).toBe(false);
  });

  const geen = { aanmeldingGeaccepteerd: false, uitvoerderHeeftMandaat: false, gemeenteVoertUit: false };
  it('is offered what the state allows', () => {
    const bij = (status: TrajectStatus, startgrond = geen) =>
      toegestaneTrajectActies(uitvoerder, { status, dossierStatus: 'ACTIEF', startgrond });
    expect(bij('VOORGENOMEN')).toEqual(['breekAf']);
    expect(bij('VOORGENOMEN', { ...geen, aanmeldingGeaccepteerd: true })).toEqual(['start', 'breekAf']);
    expect(bij('LOPEND')).toEqual(['schortOp', 'verleng', 'rondAf', 'breekAf']);
    expect(bij('OPGESCHORT')).toEqual(['hervat', 'verleng', 'rondAf', 'breekAf']);
    expect(bij('AFGEROND')).toEqual([]);
  });
  it('is offered only the end when the dossier is no longer active', () => {
    const na = { status: 'LOPEND', dossierStatus: 'GESLOTEN', startgrond: geen } as const;
    expect(toegestaneTrajectActies(uitvoerder, na)).toEqual(['rondAf', 'breekAf']);
  });
});
