import { bron, overgang, trajectOvergang, uitstroom } from './bron.testhulp';
import { leidFeitenAf, uitkomst1m } from './leid-feiten-af';

const kort = (f: ReturnType<typeof leidFeitenAf>) =>
  f.stand.map((s) => `${s.van} ${s.tot ?? '…'} ${s.status} ${s.classificatie} ${s.uitvoerder ?? 'zelf'}`);

const klasse = (id: string, classificatie: 'DIRECT_BEMIDDELBAAR' | 'OVERBRUGBARE_AFSTAND' | 'PARTICIPATIE', peilDatum: string,
  volgnummer: number, corrigeertId: string | null = null) => ({ id, classificatie, peilDatum, volgnummer, corrigeertId });

const LOOP = [overgang('intake', 'INTAKE', '2026-02-01'), overgang('rondAf', 'ACTIEF', '2026-02-15')];

describe('the facts of a dossier', () => {
  it('begin on the day of the melding, without a class and by the gemeente itself', () => {
    const f = leidFeitenAf(bron());
    expect(kort(f)).toEqual(['2026-01-10 … GEMELD NOG_NIET_INGEDEELD zelf']);
    expect(f.instroom).toEqual({ datum: '2026-01-10', oorzaak: 'EINDE_WW', uitvoerder: null, classificatie: 'NOG_NIET_INGEDEELD' });
  });

  it('follow status, class and executor, each from its own day', () => {
    const f = leidFeitenAf(bron({
      overgangen: LOOP,
      classificaties: [klasse('c1', 'OVERBRUGBARE_AFSTAND', '2026-02-10', 1)],
      uitvoerders: [{ organisatieId: 'ijmond', van: '2026-02-20', tot: '2026-06-01' }],
    }));
    expect(kort(f)).toEqual([
      '2026-01-10 2026-02-01 GEMELD NOG_NIET_INGEDEELD zelf',
      '2026-02-01 2026-02-10 INTAKE NOG_NIET_INGEDEELD zelf',
      '2026-02-10 2026-02-15 INTAKE OVERBRUGBARE_AFSTAND zelf',
      '2026-02-15 2026-02-20 ACTIEF OVERBRUGBARE_AFSTAND zelf',
      '2026-02-20 2026-06-01 ACTIEF OVERBRUGBARE_AFSTAND ijmond',
      '2026-06-01 … ACTIEF OVERBRUGBARE_AFSTAND zelf',
    ]);
  });

  it('are the same whatever the order in which the rows come', () => {
    const heen = bron({ overgangen: LOOP, classificaties: [klasse('c1', 'PARTICIPATIE', '2026-03-01', 1), klasse('c2', 'OVERBRUGBARE_AFSTAND', '2026-04-01', 2)] });
    const terug = { ...heen, overgangen: [...heen.overgangen].reverse(), classificaties: [...heen.classificaties].reverse() };
    expect(leidFeitenAf(terug)).toEqual(leidFeitenAf(heen));
  });

  it('take the last of two steps on one day', () => {
    const f = leidFeitenAf(bron({ overgangen: [overgang('intake', 'INTAKE', '2026-02-01'), overgang('rondAf', 'ACTIEF', '2026-02-01')] }));
    expect(kort(f)).toEqual(['2026-01-10 2026-02-01 GEMELD NOG_NIET_INGEDEELD zelf', '2026-02-01 … ACTIEF NOG_NIET_INGEDEELD zelf']);
  });

  it('stop when the dossier is closed', () => {
    const f = leidFeitenAf(bron({ overgangen: [...LOOP, overgang('sluit', 'GESLOTEN', '2026-04-01'), overgang('archiveer', 'GEARCHIVEERD', '2026-05-01')] }));
    expect(f.stand.at(-1)).toMatchObject({ status: 'ACTIEF', tot: '2026-04-01' });
  });

  it('a transfer without change of status cuts nothing', () => {
    const f = leidFeitenAf(bron({ overgangen: [...LOOP, overgang('draagOver', 'ACTIEF', '2026-04-01')] }));
    expect(f.stand.at(-1)).toMatchObject({ van: '2026-02-15', tot: null });
  });

  it('a correction of a class takes its place wholly, also its day', () => {
    const f = leidFeitenAf(bron({
      overgangen: LOOP,
      classificaties: [klasse('c1', 'PARTICIPATIE', '2026-02-05', 1), klasse('c2', 'DIRECT_BEMIDDELBAAR', '2026-03-05', 2, 'c1')],
    }));
    expect(f.stand.map((s) => [s.van, s.classificatie])).toEqual([
      ['2026-01-10', 'NOG_NIET_INGEDEELD'], ['2026-02-01', 'NOG_NIET_INGEDEELD'], ['2026-02-15', 'NOG_NIET_INGEDEELD'],
      ['2026-03-05', 'DIRECT_BEMIDDELBAAR'],
    ]);
  });

  it('a correction of a correction leaves only the last', () => {
    const f = leidFeitenAf(bron({ classificaties: [klasse('c1', 'PARTICIPATIE', '2026-02-05', 1),
      klasse('c2', 'DIRECT_BEMIDDELBAAR', '2026-02-05', 2, 'c1'), klasse('c3', 'OVERBRUGBARE_AFSTAND', '2026-02-05', 3, 'c2')] }));
    expect(f.stand.at(-1)!.classificatie).toBe('OVERBRUGBARE_AFSTAND');
  });

  it('heropenen undoes the closing as if it had never been', () => {
    const dicht = [...LOOP, overgang('sluit', 'GESLOTEN', '2026-03-20')];
    const open = leidFeitenAf(bron({ overgangen: [...dicht, overgang('heropen', 'ACTIEF', '2026-04-05')] }));
    expect(kort(open)).toEqual(kort(leidFeitenAf(bron({ overgangen: LOOP }))));
    const weer = leidFeitenAf(bron({ overgangen: [...dicht, overgang('heropen', 'ACTIEF', '2026-04-05'), overgang('sluit', 'GESLOTEN', '2026-05-01')] }));
    expect(weer.stand.at(-1)).toMatchObject({ van: '2026-02-15', tot: '2026-05-01' });
  });

  it('after heropenen a step may hold for a day before it', () => {
    const f = leidFeitenAf(bron({ overgangen: [...LOOP, overgang('sluit', 'GESLOTEN', '2026-03-20'),
      overgang('heropen', 'ACTIEF', '2026-04-05'), overgang('stroomUit', 'NAZORG', '2026-03-25')] }));
    expect(f.stand.slice(-2).map((s) => `${s.van} ${s.tot ?? '…'} ${s.status}`))
      .toEqual(['2026-02-15 2026-03-25 ACTIEF', '2026-03-25 … NAZORG']);
  });

  it('terugval brings back the same dossier, without new instroom, and leaves the uitstroom', () => {
    const f = leidFeitenAf(bron({
      overgangen: [...LOOP, overgang('stroomUit', 'NAZORG', '2026-05-01'), overgang('meldTerugval', 'ACTIEF', '2026-07-01')],
      uitstromen: [uitstroom()],
    }));
    expect(f.stand.map((s) => `${s.van} ${s.status}`)).toEqual(['2026-01-10 GEMELD', '2026-02-01 INTAKE', '2026-02-15 ACTIEF', '2026-05-01 NAZORG', '2026-07-01 ACTIEF']);
    expect(f.uitstroom).toHaveLength(1);
    expect(f.instroom?.datum).toBe('2026-01-10');
  });

  it('opening stock is no instroom', () => {
    expect(leidFeitenAf(bron({ beginstand: true })).instroom).toBeNull();
  });

  it('detentie is no dimension', () => {
    const f = leidFeitenAf(bron({ oorzaak: 'EINDE_DETENTIE', uitstromen: [uitstroom({ reden: 'DETENTIE' })] }));
    expect(f.instroom!.oorzaak).toBe('ANDERE_OORZAAK');
    expect(f.uitstroom[0]!.reden).toBe('OVERIG');
  });
});

describe('uitstroom', () => {
  it('belongs to the class and the executor of the day before', () => {
    const f = leidFeitenAf(bron({
      classificaties: [klasse('c1', 'DIRECT_BEMIDDELBAAR', '2026-02-01', 1), klasse('c2', 'PARTICIPATIE', '2026-05-01', 2)],
      uitvoerders: [{ organisatieId: 'ijmond', van: '2026-02-01', tot: '2026-05-01' }],
      uitstromen: [uitstroom({ datum: '2026-05-01' })],
    }));
    expect(f.uitstroom).toEqual([expect.objectContaining({ datum: '2026-05-01', rijpDatum: '2026-06-01',
      classificatie: 'DIRECT_BEMIDDELBAAR', uitvoerder: 'ijmond' })]);
  });

  it('on the day of the melding takes what holds on that day', () => {
    const f = leidFeitenAf(bron({ uitvoerders: [{ organisatieId: 'ijmond', van: '2026-01-10', tot: null }], uitstromen: [uitstroom({ datum: '2026-01-10' })] }));
    expect(f.uitstroom[0]!.uitvoerder).toBe('ijmond');
  });

  it('that was annulled is none', () => {
    expect(leidFeitenAf(bron({ uitstromen: [uitstroom({ status: 'GEANNULEERD' })] })).uitstroom).toEqual([]);
  });

  it('ripens after one calendar month, at the end of a shorter month', () => {
    expect(leidFeitenAf(bron({ uitstromen: [uitstroom({ datum: '2026-01-31' })] })).uitstroom[0]!.rijpDatum).toBe('2026-02-28');
  });

  const ja = { heeftBaan: 'JA', heeftBijstand: 'NEE' };
  it.each([
    ['loondienst by the reason', { reden: 'WERK_LOONDIENST', vorm: null, controle1m: ja }, 'LOONDIENST'],
    ['loondienst by the plaatsing', { reden: 'OVERIG', vorm: 'REGULIER', controle1m: ja }, 'LOONDIENST'],
    ['sheltered work', { reden: 'WERK_LOONDIENST', vorm: 'BESCHUT', controle1m: ja }, 'BESCHUT'],
    ['self-employed by the reason', { reden: 'WERK_ZELFSTANDIG', vorm: null, controle1m: ja }, 'ZELFSTANDIG'],
    ['self-employed by the plaatsing', { reden: 'OVERIG', vorm: 'ZELFSTANDIG', controle1m: ja }, 'ZELFSTANDIG'],
    ['a job of which the kind is unknown', { reden: 'RELATIE', vorm: null, controle1m: ja }, 'ANDERS'],
    ['no job any more', { reden: 'WERK_LOONDIENST', vorm: null, controle1m: { heeftBaan: 'NEE', heeftBijstand: 'NEE' } }, 'ANDERS'],
    ['a job, and bijstand again', { reden: 'WERK_LOONDIENST', vorm: null, controle1m: { heeftBaan: 'JA', heeftBijstand: 'JA' } }, 'ANDERS'],
    ['nobody could tell', { reden: 'WERK_LOONDIENST', vorm: null, controle1m: { heeftBaan: 'ONBEKEND', heeftBijstand: 'NEE' } }, 'ANDERS'],
  ] as const)('%s', (_, u, verwacht) => {
    expect(uitkomst1m(u, true)).toBe(verwacht);
  });

  it('cannot be established without a controle and without a benefit period', () => {
    const zonder = { reden: 'WERK_LOONDIENST', vorm: null, controle1m: null } as const;
    expect(uitkomst1m(zonder, false)).toBe('NIET_VAST_TE_STELLEN');
    expect(uitkomst1m(zonder, true)).toBe('ANDERS');
  });
});

describe('trajecten', () => {
  const momenten = (reden: string | null, ...stappen: [naar: string, datum: string][]) => leidFeitenAf(bron({
    trajecten: [{ id: 't1', type: 'REINTEGRATIE', reden }],
    overgangen: [trajectOvergang('t1', 'VOORGENOMEN', '2026-02-01'), ...stappen.map(([naar, datum]) => trajectOvergang('t1', naar, datum))],
    classificaties: [klasse('c1', 'OVERBRUGBARE_AFSTAND', '2026-03-01', 1), klasse('c2', 'DIRECT_BEMIDDELBAAR', '2026-06-01', 2)],
  })).trajectMoment.map((m) => `${m.soort} ${m.datum} ${m.classificatie}${m.uitval ? ' uitval' : ''}`);

  it('begin once, also after a rest, and end with the class of the day before', () => {
    expect(momenten(null, ['LOPEND', '2026-03-01'], ['OPGESCHORT', '2026-04-01'], ['LOPEND', '2026-05-01'], ['AFGEROND', '2026-06-01']))
      .toEqual(['AFGEROND 2026-06-01 OVERBRUGBARE_AFSTAND', 'GESTART 2026-03-01 OVERBRUGBARE_AFSTAND']);
    expect(momenten(null, ['LOPEND', '2026-06-01'], ['AFGEROND', '2026-06-01']))
      .toEqual(['AFGEROND 2026-06-01 DIRECT_BEMIDDELBAAR', 'GESTART 2026-06-01 DIRECT_BEMIDDELBAAR']);
  });

  it.each([['GEEN_CONTACT', ' uitval'], ['OVERIG', ' uitval'], [null, ' uitval'], ['OVERLIJDEN', ''], ['ZIEKTE', '']])(
    'an early end because of %s is uitval or not', (reden, verwacht) => {
      expect(momenten(reden, ['LOPEND', '2026-03-01'], ['VOORTIJDIG_BEEINDIGD', '2026-05-01']))
        .toEqual(['GESTART 2026-03-01 OVERBRUGBARE_AFSTAND', `VOORTIJDIG 2026-05-01 OVERBRUGBARE_AFSTAND${verwacht}`]);
    });

  it('a plan that was dropped neither began nor ended', () => {
    expect(momenten('NIET_GESTART', ['VOORTIJDIG_BEEINDIGD', '2026-05-01'])).toEqual([]);
  });

  it('run between their transitions, with the class and the executor of the time', () => {
    const f = leidFeitenAf(bron({
      trajecten: [{ id: 't1', type: 'REINTEGRATIE' }, { id: 't2', type: 'LEERWERK' }],
      overgangen: [trajectOvergang('t1', 'VOORGENOMEN', '2026-02-01'), trajectOvergang('t1', 'LOPEND', '2026-03-01'),
        trajectOvergang('t1', 'OPGESCHORT', '2026-04-01'), trajectOvergang('t1', 'LOPEND', '2026-04-15'), trajectOvergang('t1', 'AFGEROND', '2026-06-01')],
      classificaties: [klasse('c1', 'OVERBRUGBARE_AFSTAND', '2026-03-15', 1)],
    }));
    expect(f.traject.map((t) => `${t.trajectId} ${t.van} ${t.tot} ${t.status} ${t.classificatie}`)).toEqual([
      't1 2026-02-01 2026-03-01 VOORGENOMEN NOG_NIET_INGEDEELD',
      't1 2026-03-01 2026-03-15 LOPEND NOG_NIET_INGEDEELD',
      't1 2026-03-15 2026-04-01 LOPEND OVERBRUGBARE_AFSTAND',
      't1 2026-04-01 2026-04-15 OPGESCHORT OVERBRUGBARE_AFSTAND',
      't1 2026-04-15 2026-06-01 LOPEND OVERBRUGBARE_AFSTAND',
    ]);
  });
});
