import { verschillenVan, type VerschilStand } from './verschillen';

const pw = { soort: 'PW', beginDatum: '2026-01-01', eindDatum: null, redenEinde: null, bron: 'GEMEENTE' } as const;
const beeindigd = { ...pw, eindDatum: '2026-10-15', redenEinde: 'WERK_LOONDIENST' } as const;
const uitstroom = { uitstroomDatum: '2026-10-16', reden: 'WERK_LOONDIENST', controles: [] } as const;
const nazorg = { status: 'NAZORG', uitstroomDatum: '2026-10-16', uitstroom, perioden: [beeindigd] } as const;
const op = (...maanden: string[]) => maanden.map((maand) => ({ maand, volledig: true }));
/** The file of October was loaded and names the person; it is 10 November. */
const stand = (extra: Partial<VerschilStand> = {}): VerschilStand => ({
  status: 'ACTIEF', geslotenDatum: null, uitstroomDatum: null, heeftAnderOpenDossier: false, heeftBsn: true, uitstroom: null,
  perioden: [pw], elders: [], maanden: ['2026-10-01'], genoemd: op('2026-10-01'), vandaag: '2026-11-10', ...extra });
const kort = (extra: Partial<VerschilStand>) => verschillenVan(stand(extra)).map(({ soort, onderwerp, voorstel }) =>
  [soort, ...(onderwerp ? [onderwerp] : []), voorstel && [voorstel.stap, voorstel.datum, voorstel.reden]]);

describe('where gemeente and dossier agree there is no difference', () => {
  it.each<[string, Partial<VerschilStand>]>([
    ['bijstand that runs', {}],
    ['no file was ever loaded', { maanden: [], genoemd: [], perioden: [beeindigd] }],
    ['an uitstroom as the gemeente has it', nazorg],
    ['an uitstroom without a reason from the gemeente', { ...nazorg, perioden: [{ ...beeindigd, redenEinde: null }] }],
    ['an end that a klantmanager wrote', { perioden: [{ ...beeindigd, bron: 'KLANTMANAGER' }] }],
    ['an end that is still to come', { perioden: [{ ...beeindigd, eindDatum: '2026-11-10' }] }],
    ['another kind that ended', { perioden: [{ ...beeindigd, soort: 'ANW' }] }],
    ['IOAW on top of PW that ended', { perioden: [beeindigd, { ...pw, soort: 'IOAW', beginDatum: '2026-10-16' }] }],
    ['after a terugval, before the new stretch is known', { status: 'ACTIEF', uitstroom, perioden: [beeindigd],
      maanden: ['2026-10-01'] }],
    ['somebody without a BSN is on no list', { heeftBsn: false, genoemd: [] }],
    ['somebody who came after the month', { genoemd: [], perioden: [{ ...pw, beginDatum: '2026-11-01' }] }],
    ['not all of it could be read', { perioden: [beeindigd], genoemd: [{ maand: '2026-10-01', volledig: false }] }],
    ['closed by hand, and nothing since', { status: 'GESLOTEN', geslotenDatum: '2026-09-01' }],
    ['came back and has a new dossier', { ...nazorg, status: 'GESLOTEN', heeftAnderOpenDossier: true,
      perioden: [beeindigd, { ...pw, beginDatum: '2026-10-20' }] }],
  ])('%s', (_, extra) => expect(kort(extra)).toEqual([]));
});

describe('a difference about where the dossier stands', () => {
  it.each<[string, Partial<VerschilStand>, unknown[]]>([
    ['the benefit ended', { perioden: [beeindigd] }, [['UITKERING_BEEINDIGD', ['stroomUit', '2026-10-16', 'WERK_LOONDIENST']]]],
    ['it ended, nobody said why', { status: 'INTAKE', perioden: [{ ...beeindigd, redenEinde: null }] },
      [['UITKERING_BEEINDIGD', ['stroomUit', '2026-10-16', null]]]],
    ['it ended again after a terugval', { uitstroom: { ...uitstroom, uitstroomDatum: '2026-03-01', controles: ['CHECK_1M', 'CHECK_6M'] },
      perioden: [{ ...pw, eindDatum: '2026-02-28' }, { ...beeindigd, beginDatum: '2026-05-01' }] },
    [['UITKERING_BEEINDIGD', ['stroomUit', '2026-10-16', 'WERK_LOONDIENST']]]],
    ['the end was another day', { ...nazorg, perioden: [{ ...beeindigd, eindDatum: '2026-10-31' }] },
      [['UITSTROOM_ANDERS', ['corrigeerUitstroom', '2026-11-01', 'WERK_LOONDIENST']]]],
    ['the end had another reason', { ...nazorg, perioden: [{ ...beeindigd, redenEinde: 'RELATIE' }] },
      [['UITSTROOM_ANDERS', ['corrigeerUitstroom', '2026-10-16', 'RELATIE']]]],
    ['it never ended', { ...nazorg, perioden: [pw] }, [['UITSTROOM_ANDERS', null]]],
    ['it runs again in nazorg', { ...nazorg, perioden: [beeindigd, { ...pw, beginDatum: '2026-10-20' }] },
      [['WEER_UITKERING', ['meldTerugval', '2026-10-20', null]]]],
    ['it runs again after closing: a new dossier', { ...nazorg, status: 'GESLOTEN', perioden: [beeindigd, { ...pw, beginDatum: '2026-10-20' }] },
      [['WEER_UITKERING', null]]],
    ['it runs again after closing by hand', { status: 'GESLOTEN', geslotenDatum: '2026-09-01', perioden: [{ ...pw, beginDatum: '2026-10-02' }] },
      [['WEER_UITKERING', null]]],
    ['it runs, and the complete list does not name the person', { genoemd: [] }, [['NIET_IN_BESTAND', ['stroomUit', '2026-10-01', null]]]],
  ])('%s', (_, extra, verwacht) => expect(kort(extra)).toEqual(verwacht));

  it('the latest month alone says who is on the list', () => {
    expect(kort({ maanden: ['2026-11-01', '2026-10-01'], genoemd: op('2026-11-01') })).toEqual([]);
    expect(verschillenVan(stand({ maanden: ['2026-10-01', '2026-09-01'], genoemd: op('2026-09-01') }))).toMatchObject([{ maand: '2026-10-01' }]);
  });

  it('a claim keeps its mark until what it claims changes', () => {
    const kenmerk = (extra: object) => verschillenVan(stand({ ...nazorg, perioden: [{ ...beeindigd, ...extra }] }))[0]!.kenmerk;
    expect(kenmerk({ eindDatum: '2026-10-31' })).toBe('2026-10-31|WERK_LOONDIENST|2026-10-16|WERK_LOONDIENST');
    expect(kenmerk({ eindDatum: '2026-10-30' })).not.toBe(kenmerk({ eindDatum: '2026-10-31' }));
  });
});

describe('a controle', () => {
  const na = (extra: Partial<VerschilStand>) => verschillenVan(stand({ ...nazorg, maanden: ['2026-10-01', '2026-11-01'], genoemd: op('2026-10-01'),
    vandaag: '2026-12-05', ...extra })).map(({ soort, onderwerp, uitkering, maand }) => [soort, onderwerp, uitkering.heeftBijstand, maand]);

  it.each<[string, Partial<VerschilStand>, unknown[]]>([
    ['no bijstand on its day', {}, [['CONTROLE_INVULLEN', 'CHECK_1M', 'NEE', '2026-11-01']]],
    ['bijstand on its day', { perioden: [beeindigd, { ...pw, beginDatum: '2026-11-10', eindDatum: '2026-11-20' }], genoemd: op('2026-10-01', '2026-11-01') },
      [['CONTROLE_INVULLEN', 'CHECK_1M', 'JA', '2026-11-01']]],
    ['bijstand from the day after', { perioden: [beeindigd, { ...pw, beginDatum: '2026-11-17', eindDatum: '2026-11-20' }], genoemd: op('2026-11-01') },
      [['CONTROLE_INVULLEN', 'CHECK_1M', 'NEE', '2026-11-01']]],
    ['bijstand in another dossier of the person', { elders: [{ ...pw, beginDatum: '2026-11-01' }], genoemd: op('2026-11-01') },
      [['CONTROLE_INVULLEN', 'CHECK_1M', 'JA', '2026-11-01']]],
    ['a stretch that the list does not know', { elders: [{ ...pw, beginDatum: '2026-11-01' }] },
      [['CONTROLE_INVULLEN', 'CHECK_1M', 'NEE', '2026-11-01']]],
    ['not all of it could be read', { genoemd: [{ maand: '2026-11-01', volledig: false }] }, []],
    ['was done', { uitstroom: { ...uitstroom, controles: ['CHECK_1M'] } }, []],
    ['its month was not loaded', { maanden: ['2026-10-01', '2026-12-01'] }, []],
    ['its day is to come', { vandaag: '2026-11-15' }, []],
    ['no work, no controle', { uitstroom: { ...uitstroom, reden: 'VERMOGEN' }, perioden: [{ ...beeindigd, redenEinde: 'VERMOGEN' }] }, []],
    ['without a BSN nobody can tell', { heeftBsn: false }, []],
  ])('%s', (_, extra, verwacht) => expect(na(extra)).toEqual(verwacht));

  it('all three when their months were loaded late', () => {
    expect(na({ maanden: ['2026-11-01', '2027-04-01', '2027-10-01'], vandaag: '2027-11-05' }).map(([, onderwerp]) => onderwerp))
      .toEqual(['CHECK_1M', 'CHECK_6M', 'CHECK_12M']);
  });
});
