import { bron, overgang, trajectOvergang, uitstroom } from './bron.testhulp';
import { wachtVanaf } from './doorlooptijd';
import { leidFeitenAf } from './leid-feiten-af';

const klasse = (id: string, classificatie: 'DIRECT_BEMIDDELBAAR' | 'PARTICIPATIE', peilDatum: string, volgnummer: number) =>
  ({ id, classificatie, peilDatum, volgnummer, corrigeertId: null });
const INTAKE = overgang('intake', 'INTAKE', '2026-02-01');
const duren = (anders: Parameters<typeof bron>[0]) => leidFeitenAf(bron({ intakeDatum: '2026-02-01', ...anders })).duur;

describe('waiting for an intake', () => {
  it.each([
    ['27 on that day', 'BIJSTAND', '1999-01-10', '2026-01-10'],
    ['26 on that day', 'BIJSTAND', '1999-01-11', '2026-02-07'],
    ['young, without bijstand', 'NUG', '2005-01-01', '2026-01-10'],
    ['of unknown age', 'BIJSTAND', null, '2026-01-10'],
  ] as const)('begins for who is %s', (_, grond, geboorteDatum, verwacht) => {
    expect(wachtVanaf({ grond, geboorteDatum, geboorteJaar: null, meldDatum: '2026-01-10' })).toBe(verwacht);
  });

  // In 1999 somebody can be 26 or 27 on that day: nobody knows, so no zoektermijn is assumed.
  it.each([[2000, '2026-02-07'], [1999, '2026-01-10'], [1998, '2026-01-10']])('begins for who was born in %d, day unknown, on %s', (geboorteJaar, verwacht) => {
    expect(wachtVanaf({ grond: 'BIJSTAND', geboorteDatum: null, geboorteJaar, meldDatum: '2026-01-10' })).toBe(verwacht);
  });

  it('is a matter of who has had none', () => {
    expect(leidFeitenAf(bron({ overgangen: [INTAKE] })).stand.map((s) => [s.status, s.wachtSinds])).toEqual([['GEMELD', '2026-01-10'], ['INTAKE', null]]);
  });

  it('takes whole days, belongs to class and executor of the interview, and is never negative', () => {
    expect(duren({ overgangen: [INTAKE], classificaties: [klasse('c1', 'PARTICIPATIE', '2026-02-01', 1)] }))
      .toEqual([{ soort: 'INTAKE', datum: '2026-02-01', dagen: 22, uitvoerder: null, classificatie: 'PARTICIPATIE' }]);
    expect(duren({ overgangen: [INTAKE], geboorteDatum: '2005-01-01' })).toMatchObject([{ dagen: 0 }]);
    expect(duren({ intakeDatum: null })).toEqual([]);
  });
});

describe('waiting for a first traject', () => {
  const traject = (...paren: [string, string][]) => ({
    trajecten: paren.map(([id]) => ({ id, type: 'REINTEGRATIE' as const })),
    overgangen: [INTAKE, ...paren.map(([id, datum]) => trajectOvergang(id, 'LOPEND', datum))],
  });

  it('ends with the first that began', () => {
    expect(duren(traject(['t1', '2026-05-01'], ['t2', '2026-03-01']))[1]).toMatchObject({ soort: 'TRAJECT', datum: '2026-03-01', dagen: 28 });
    expect(duren({ trajecten: [{ id: 't1', type: 'REINTEGRATIE' }], overgangen: [INTAKE, trajectOvergang('t1', 'VOORGENOMEN', '2026-03-01')] }))
      .toHaveLength(1);
  });

  it('does not count days in nazorg, or closed', () => {
    const { trajecten, overgangen } = traject(['t1', '2026-06-11']);
    expect(duren({ trajecten, overgangen: [...overgangen, overgang('stroomUit', 'NAZORG', '2026-03-01'), overgang('meldTerugval', 'ACTIEF', '2026-06-01')],
      uitstromen: [uitstroom({ datum: '2026-03-01' })] })[1]).toMatchObject({ dagen: 28 + 10 });
  });

  it('is nothing when it began before the intake', () => {
    expect(duren(traject(['t1', '2026-01-20']))[1]).toMatchObject({ datum: '2026-01-20', dagen: 0 });
  });
});
