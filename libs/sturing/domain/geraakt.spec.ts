import { bron, overgang, trajectOvergang, uitstroom } from './bron.testhulp';
import type { DossierBron } from './feiten';
import { geraakt } from './geraakt';
import { leidFeitenAf } from './leid-feiten-af';

const KLOK = '2026-08-20';
const feiten = (anders: Partial<DossierBron> | null) => (anders ? leidFeitenAf(bron(anders)) : null);
const kwartalen = (oud: Partial<DossierBron> | null, nieuw: Partial<DossierBron> | null, klok = KLOK) =>
  geraakt(feiten(oud), feiten(nieuw), klok).map((r) => r.kwartaal);

const ACTIEF = [overgang('intake', 'INTAKE', '2026-02-01'), overgang('rondAf', 'ACTIEF', '2026-02-15')];

describe('which figures a change touches', () => {
  it('none when the facts are the same', () => {
    expect(kwartalen({ overgangen: ACTIEF }, { overgangen: ACTIEF })).toEqual([]);
    expect(geraakt(null, null, KLOK)).toEqual([]);
  });

  it('a new dossier: its instroom, and each stock since', () => {
    expect(kwartalen(null, {})).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
  });

  it('closing today: only the running quarter', () => {
    expect(kwartalen({ overgangen: ACTIEF }, { overgangen: [...ACTIEF, overgang('sluit', 'GESLOTEN', KLOK)] })).toEqual(['2026-Q3']);
  });

  it('a closing that is entered late: each stock in between', () => {
    expect(kwartalen({ overgangen: ACTIEF }, { overgangen: [...ACTIEF, overgang('sluit', 'GESLOTEN', '2026-03-31')] }))
      .toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
  });

  it('a change within a quarter that is undone before its end touches nothing', () => {
    const traject = { trajecten: [{ id: 't', type: 'REINTEGRATIE' as const }] };
    expect(kwartalen(traject, { ...traject, overgangen: [trajectOvergang('t', 'VOORGENOMEN', '2026-04-02'),
      trajectOvergang('t', 'VOORTIJDIG_BEEINDIGD', '2026-06-02')] })).toEqual([]);
  });

  it('a traject that began and ended within a quarter: that quarter', () => {
    const traject = { trajecten: [{ id: 't', type: 'REINTEGRATIE' as const }] };
    expect(kwartalen(traject, { ...traject, overgangen: [trajectOvergang('t', 'LOPEND', '2026-04-02'), trajectOvergang('t', 'AFGEROND', '2026-06-02')] }))
      .toEqual(['2026-Q2']);
  });

  it('the caseload of the last day of a quarter: also the next quarter, which begins with it', () => {
    const uit = (datum: string) => ({ overgangen: [...ACTIEF, overgang('sluit', 'GESLOTEN', datum)] });
    expect(kwartalen(uit('2026-03-31'), uit('2026-04-01'))).toEqual(['2026-Q1', '2026-Q2']);
    expect(kwartalen({ grond: 'NUG', ...uit('2026-03-31') }, { grond: 'NUG', ...uit('2026-04-01') })).toEqual(['2026-Q1']);
  });

  it('a controle: the quarter of its uitstroom', () => {
    expect(kwartalen({ uitstromen: [uitstroom()] }, { uitstromen: [uitstroom({ controle1m: { heeftBaan: 'JA', heeftBijstand: 'NEE' } })] }))
      .toEqual(['2026-Q2']);
  });

  it('a corrected intake: the quarter of the old and of the new day', () => {
    const met = (intakeDatum: string) => ({ overgangen: ACTIEF, intakeDatum });
    expect(kwartalen(met('2026-02-01'), met('2026-02-02'))).toEqual(['2026-Q1']);
    expect(kwartalen(met('2026-03-31'), met('2026-04-01'))).toEqual(['2026-Q1', '2026-Q2']);
  });

  it('a birth date that ends a wait later: the stocks in which it waited', () => {
    expect(kwartalen({ overgangen: [overgang('intake', 'INTAKE', '2026-04-05')] },
      { overgangen: [overgang('intake', 'INTAKE', '2026-04-05')], geboorteDatum: '2004-01-01' })).toEqual(['2026-Q1']);
  });

  it('income of a month: the quarter that is counted in it', () => {
    const pw = { overgangen: ACTIEF, uitkeringen: [{ soort: 'PW' as const, beginDatum: '2026-01-01', eindDatum: null }] };
    const met = (maand: string) => ({ ...pw, inkomsten: [{ maand, heeftInkomsten: true }] });
    expect(kwartalen(pw, met('2026-06-01'))).toEqual(['2026-Q2', '2026-Q3']);
    expect(kwartalen(pw, met('2026-08-01'))).toEqual(['2026-Q3']);
  });

  it('another grond: every quarter the dossier is in', () => {
    expect(kwartalen({}, { grond: 'NUG' })).toEqual(['2026-Q1', '2026-Q2', '2026-Q3']);
  });

  it('both gemeenten when that was wrong', () => {
    const oud = leidFeitenAf(bron());
    expect(geraakt(oud, { ...oud, gemeente: '0392' }, '2026-02-01')).toEqual([
      { kwartaal: '2026-Q1', gemeente: '0453' }, { kwartaal: '2026-Q1', gemeente: '0392' }]);
  });

  it('nothing before the first quarter of which there are figures', () => {
    expect(kwartalen(null, { meldDatum: '2019-05-01', overgangen: [overgang('sluit', 'GESLOTEN', '2020-04-02')] })).toEqual(['2020-Q1']);
  });

  it('a new day: the stock of the running quarter moves with it', () => {
    const dicht = { overgangen: [overgang('sluit', 'GESLOTEN', '2026-08-21')] };
    expect(kwartalen({}, dicht, '2026-08-20')).toEqual([]);
    expect(kwartalen({}, dicht, '2026-08-21')).toEqual(['2026-Q3']);
  });
});
