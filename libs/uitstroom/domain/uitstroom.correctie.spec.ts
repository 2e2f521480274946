import type { Uitkeringsperiode } from '@trajectplein/dossier/domain';
import type { PlaatsingStatus } from './codes';
import { teBeeindigenPerioden } from './uitkering-einde';
import { eisControleDatum, eisPlaatsingBijUitstroom, eisPlaatsingCorrectie, eisUitstroomCorrectie } from './uitstroom.correctie';

const fout = (soort: string, code: string, pointer?: string) => expect.objectContaining({ soort, code, pointer });

describe('a correction of an uitstroom', () => {
  const uitstroom = {
    status: 'GELDIG', uitstroomDatum: '2026-03-01', reden: 'WERK_LOONDIENST',
    controles: [{ soort: 'CHECK_1M', datum: '2026-04-10' }],
  } as const;
  const ruimte = { vorige: '2026-01-15', volgende: '2026-09-01', vandaag: '2026-10-01' };
  it('keeps what is not given', () => {
    expect(eisUitstroomCorrectie(uitstroom, {}, ruimte)).toEqual({ uitstroomDatum: '2026-03-01', reden: 'WERK_LOONDIENST' });
  });
  it('takes another day and reason, also by its earlier name', () => {
    expect(eisUitstroomCorrectie(uitstroom, { uitstroomDatum: '2026-03-10', reden: 'PENSIOEN' }, ruimte)).toEqual({
      uitstroomDatum: '2026-03-10', reden: 'AOW_LEEFTIJD' });
  });
  it.each([
    [{ uitstroomDatum: '2026-01-14' }, 'DATUM_VOOR_VORIGE', '/uitstroomDatum'],
    [{ uitstroomDatum: '2026-09-02' }, 'DATUM_NA_VOLGENDE', '/uitstroomDatum'],
    [{ uitstroomDatum: '2026-10-02' }, 'DATUM_IN_TOEKOMST', '/uitstroomDatum'],
    [{ uitstroomDatum: '2026-03-11' }, 'CONTROLE_DAN_TE_VROEG', '/uitstroomDatum'],
    [{ reden: 'GEEN_MEDEWERKING' }, 'REDEN_ONBEKEND', '/reden'],
  ])('%j: %s', (nieuw, code, pointer) => {
    expect(() => eisUitstroomCorrectie(uitstroom, nieuw, ruimte)).toThrow(fout('INVOER', code, pointer));
  });
  it('not of one that was annulled', () => {
    expect(() => eisUitstroomCorrectie({ ...uitstroom, status: 'GEANNULEERD' }, {}, ruimte)).toThrow(
      fout('TOESTAND', 'UITSTROOM_GEANNULEERD'));
  });
});

describe('the day of a controle', () => {
  const vraag = { soort: 'CHECK_6M', uitstroomDatum: '2026-03-31', vandaag: '2026-10-15' } as const;
  it('lies after its months, not in the future', () => {
    expect(eisControleDatum({ ...vraag, datum: '2026-09-30' })).toBe('2026-09-30');
    expect(() => eisControleDatum({ ...vraag, datum: '2026-09-29' })).toThrow(fout('INVOER', 'CONTROLE_TE_VROEG', '/datum'));
    expect(() => eisControleDatum({ ...vraag, datum: '2026-10-16' })).toThrow(fout('INVOER', 'DATUM_IN_TOEKOMST', '/datum'));
  });
});

describe('a plaatsing that an uitstroom hangs on', () => {
  const werk = { vorm: 'REGULIER', gevolgUitkering: 'VOLLEDIG_UIT', status: 'AANGEKONDIGD' } as const;
  const redenen = ['WERK_LOONDIENST'] as const;
  const wordt = (nieuw: object) => () => eisPlaatsingBijUitstroom(werk, { ...werk, ...nieuw }, redenen);
  it.each([{ vorm: 'DETACHERING' }, { gevolgUitkering: 'GEEN_UITKERING' }, { status: 'GESTART' }])('may become %j', (nieuw) => {
    expect(wordt(nieuw)).not.toThrow();
  });
  it.each([
    [{ gevolgUitkering: 'AANVULLEND' }, '/gevolgUitkering'], [{ vorm: 'ZELFSTANDIG' }, '/vorm'], [{ status: 'GAAT_NIET_DOOR' }, undefined],
  ])('may not become %j', (nieuw, pointer) => {
    expect(wordt(nieuw)).toThrow(fout('TOESTAND', 'PLAATSING_HEEFT_UITSTROOM', pointer));
  });
  it('is free without one, and what never fitted stops no other change', () => {
    expect(() => eisPlaatsingBijUitstroom(werk, { ...werk, vorm: 'ZELFSTANDIG' }, [])).not.toThrow();
    const aanvullend = { ...werk, gevolgUitkering: 'AANVULLEND' } as const;
    expect(() => eisPlaatsingBijUitstroom(aanvullend, { ...aanvullend, vorm: 'LEERBAAN' }, redenen)).not.toThrow();
    expect(() => eisPlaatsingBijUitstroom(aanvullend, { ...aanvullend, vorm: 'ZELFSTANDIG' }, redenen)).toThrow(
      fout('TOESTAND', 'PLAATSING_HEEFT_UITSTROOM', '/vorm'));
  });
});

describe('a correction of a plaatsing', () => {
  const werk = { vorm: 'REGULIER', werkgeverId: 'w', uren: 32, startDatum: '2026-03-01', eindDatum: null } as const;
  const doe = (status: PlaatsingStatus, anders: object = {}, nieuw = {}) => () =>
    eisPlaatsingCorrectie({ ...werk, status, ...anders }, nieuw, '2026-03-10');
  it.each<[PlaatsingStatus, object]>([
    ['AANGEKONDIGD', { startDatum: '2026-04-01' }], ['GESTART', { eindDatum: '2026-12-31' }], ['BEEINDIGD', { eindDatum: '2026-03-09' }],
    ['GAAT_NIET_DOOR', { startDatum: '2026-04-01' }],
  ])('%s with %j', (status, anders) => {
    expect(doe(status, anders)).not.toThrow();
  });
  it.each<[PlaatsingStatus, object, object, string, string]>([
    ['GESTART', { startDatum: '2026-03-11' }, {}, 'DATUM_IN_TOEKOMST', '/startDatum'],
    ['BEEINDIGD', {}, {}, 'EINDE_VERPLICHT', '/eindDatum'],
    ['BEEINDIGD', { eindDatum: '2026-03-11' }, {}, 'DATUM_IN_TOEKOMST', '/eindDatum'],
    ['BEEINDIGD', { eindDatum: '2026-02-28' }, {}, 'EINDE_VOOR_BEGIN', '/eindDatum'],
    ['GESTART', { werkgeverId: null }, {}, 'WERKGEVER_VERPLICHT', '/werkgeverId'],
    ['GESTART', {}, { eindReden: 'ZIEKTE' }, 'NIET_BEEINDIGD', '/eindReden'],
  ])('%s with %j %j: %s', (status, anders, nieuw, code, pointer) => {
    expect(doe(status, anders, nieuw)).toThrow(fout('INVOER', code, pointer));
  });
});

describe('the bijstand that an uitstroom ends', () => {
  const periode = (soort: Uitkeringsperiode['soort'], beginDatum: string, eindDatum: string | null): Uitkeringsperiode => ({
    soort, beginDatum, eindDatum });
  it('is what runs on the day before', () => {
    const perioden = [
      periode('PW', '2026-01-01', null), periode('IOAW', '2025-01-01', '2026-02-28'), periode('PW', '2025-01-01', '2025-06-30'),
      periode('WW', '2026-01-01', null), periode('PW', '2026-04-01', null),
    ];
    expect(teBeeindigenPerioden(perioden, '2026-03-01')).toEqual([perioden[0]]);
  });
  it.each([
    [periode('PW', '2026-01-01', '2026-03-01'), 'UITKERING_LOOPT_DOOR'], [periode('PW', '2026-03-01', null), 'UITKERING_BEGINT'],
  ])('contradicts %j', (p, code) => {
    expect(() => teBeeindigenPerioden([p], '2026-03-01')).toThrow(fout('INVOER', code, '/datum'));
  });
});
