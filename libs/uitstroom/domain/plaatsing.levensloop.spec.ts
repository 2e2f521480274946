import { DOSSIER_STATUSSEN, type Betrokkene } from '@trajectplein/dossier/domain';
import { ROLLEN } from '@trajectplein/toegang/domain';
import { PLAATSING_STATUSSEN, PLAATSING_VORMEN, type PlaatsingStatus } from './codes';
import {
  eisPlaatsing, eisPlaatsingOvergang, eisPlaatsingStart, magPlaatsingOvergang, magPlaatsingToevoegen,
  magUitstroomWijzigen, PLAATSING_OVERGANGEN, toegestanePlaatsingActies, type PlaatsingOvergang,
} from './plaatsing.levensloop';

const fout = (soort: string, code: string, pointer?: string) => expect.objectContaining({ soort, code, pointer });
const klantmanager: Betrokkene = { rol: 'klantmanager', kant: 'UITVOERDER', heeftMandaat: false };

const NA: Record<PlaatsingStatus, Partial<Record<PlaatsingOvergang, PlaatsingStatus>>> = {
  AANGEKONDIGD: { start: 'GESTART', gaatNietDoor: 'GAAT_NIET_DOOR' },
  GESTART: { beeindig: 'BEEINDIGD' },
  BEEINDIGD: {},
  GAAT_NIET_DOOR: {},
};

describe('the life of a plaatsing', () => {
  it.each(PLAATSING_STATUSSEN.flatMap((s) => PLAATSING_OVERGANGEN.map((n) => [s, n, NA[s][n]] as const)))(
    '%s, %s: %s', (status, naam, naar) => {
      if (naar) expect(eisPlaatsingOvergang(status, naam, 'ACTIEF').naar).toBe(naar);
      else expect(() => eisPlaatsingOvergang(status, naam, 'ACTIEF')).toThrow(fout('TOESTAND', 'NIET_TOEGESTAAN'));
    },
  );
  it.each(DOSSIER_STATUSSEN)('with a dossier that is %s', (dossierStatus) => {
    const open = ['GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG'].includes(dossierStatus);
    const kan = (werk: () => unknown, mag: boolean) =>
      mag ? expect(werk).not.toThrow() : expect(werk).toThrow(fout('TOESTAND', 'DOSSIER_GESLOTEN'));
    kan(() => eisPlaatsingOvergang('AANGEKONDIGD', 'start', dossierStatus), open);
    kan(() => eisPlaatsingOvergang('GESTART', 'beeindig', dossierStatus), open || dossierStatus === 'GESLOTEN');
    expect(magPlaatsingToevoegen(klantmanager, dossierStatus)).toBe(open);
    expect(magUitstroomWijzigen(klantmanager, dossierStatus)).toBe(open || dossierStatus === 'GESLOTEN');
  });
});

describe('a plaatsing', () => {
  const goed = { vorm: 'REGULIER', werkgeverId: 'w', uren: 32, startDatum: '2026-12-01', eindDatum: null } as const;
  it.each(PLAATSING_VORMEN)('of the form %s needs a werkgever, unless one’s own', (vorm) => {
    const zonder = () => eisPlaatsing({ ...goed, vorm, werkgeverId: null });
    if (vorm === 'ZELFSTANDIG') expect(zonder).not.toThrow();
    else expect(zonder).toThrow(fout('INVOER', 'WERKGEVER_VERPLICHT', '/werkgeverId'));
    expect(() => eisPlaatsing({ ...goed, vorm })).not.toThrow();
  });
  it.each([
    [{ uren: 0 }, 'UREN_ONGELDIG', '/uren'],
    [{ uren: 60.5 }, 'UREN_ONGELDIG', '/uren'],
    [{ uren: NaN }, 'UREN_ONGELDIG', '/uren'],
    [{ startDatum: '2026-11-31' }, 'DATUM_ONGELDIG', '/startDatum'],
    [{ eindDatum: '2027-02-29' }, 'DATUM_ONGELDIG', '/eindDatum'],
    [{ eindDatum: '2026-11-30' }, 'EINDE_VOOR_BEGIN', '/eindDatum'],
  ])('with %j: %s', (anders, code, pointer) => {
    expect(() => eisPlaatsing({ ...goed, ...anders })).toThrow(fout('INVOER', code, pointer));
  });
  it('may have half hours and end on the day it starts', () => {
    expect(() => eisPlaatsing({ ...goed, uren: 25.5, eindDatum: goed.startDatum })).not.toThrow();
  });
  it('does not start before its startDatum', () => {
    expect(() => eisPlaatsingStart({ datum: '2026-12-01', startDatum: '2026-12-01' })).not.toThrow();
    expect(() => eisPlaatsingStart({ datum: '2026-11-30', startDatum: '2026-12-01' })).toThrow(
      fout('INVOER', 'START_VOOR_STARTDATUM', '/datum'),
    );
  });
  it('does not start after its known last day', () => {
    const werk = { startDatum: '2026-12-01', eindDatum: '2026-12-31' };
    expect(() => eisPlaatsingStart({ ...werk, datum: '2026-12-31' })).not.toThrow();
    expect(() => eisPlaatsingStart({ ...werk, datum: '2027-01-01' })).toThrow(fout('INVOER', 'START_NA_EINDDATUM', '/datum'));
  });
});

describe('who may', () => {
  it('klantmanager and teamleider with full access', () => {
    const magAlles = (wie: Betrokkene) => PLAATSING_OVERGANGEN.every((naam) => magPlaatsingOvergang(wie, naam));
    const mogen = ROLLEN.filter((rol) => magAlles({ ...klantmanager, rol }));
    expect(mogen).toEqual(['klantmanager', 'teamleider']);
    expect(magPlaatsingOvergang({ ...klantmanager, kant: null }, 'start')).toBe(false);
    expect(magPlaatsingToevoegen({ ...klantmanager, rol: 'jobcoach' }, 'ACTIEF')).toBe(false);
  });
  it('is offered what the state allows, and a start only from the startDatum on', () => {
    const bij = {
      status: 'AANGEKONDIGD', startDatum: '2026-12-01', dossierStatus: 'ACTIEF', vandaag: '2026-11-30',
    } as const;
    const opDeDag = { ...bij, vandaag: '2026-12-01' } as const;
    expect(toegestanePlaatsingActies(klantmanager, bij)).toEqual(['gaatNietDoor']);
    expect(toegestanePlaatsingActies(klantmanager, opDeDag)).toEqual(['start', 'gaatNietDoor']);
    expect(toegestanePlaatsingActies(klantmanager, { ...bij, status: 'GESTART' })).toEqual(['beeindig']);
    expect(toegestanePlaatsingActies(klantmanager, { ...bij, status: 'BEEINDIGD' })).toEqual([]);
    expect(toegestanePlaatsingActies({ ...klantmanager, rol: 'jobcoach' }, bij)).toEqual([]);
    const gesloten = { ...opDeDag, dossierStatus: 'GESLOTEN' } as const;
    expect(toegestanePlaatsingActies(klantmanager, gesloten)).toEqual(['gaatNietDoor']);
    expect(toegestanePlaatsingActies(klantmanager, { ...opDeDag, heeftUitstroom: true })).toEqual(['start']);
  });
});
