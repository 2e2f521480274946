import { bron, overgang } from './bron.testhulp';
import type { DossierBron } from './feiten';
import { leidFeitenAf } from './leid-feiten-af';

const ACTIEF = [overgang('intake', 'INTAKE', '2026-02-01'), overgang('rondAf', 'ACTIEF', '2026-02-15')];
const PW = { soort: 'PW' as const, beginDatum: '2026-01-01', eindDatum: null };
const stukken = (anders: Partial<DossierBron>) => leidFeitenAf(bron({ overgangen: ACTIEF, uitkeringen: [PW], ...anders })).bijstand
  .map((b) => `${b.van} ${b.tot ?? '…'}${b.deeltijd ? ' werkt' : ''}`);

describe('bijstand in the caseload, and work beside it', () => {
  it('begins with the intake, or with the benefit, and ends with either', () => {
    expect(stukken({})).toEqual(['2026-02-01 2026-02-15', '2026-02-15 …']);
    expect(stukken({ uitkeringen: [{ ...PW, beginDatum: '2026-03-10', eindDatum: '2026-04-30' }] })).toEqual(['2026-03-10 2026-05-01']);
    expect(stukken({ overgangen: [...ACTIEF, overgang('stroomUit', 'NAZORG', '2026-05-01')] }).at(-1)).toBe('2026-02-15 2026-05-01');
  });

  it('is unknown without a benefit, and not there with another one or of another grond', () => {
    expect(stukken({ uitkeringen: [] })).toEqual([]);
    expect(stukken({ uitkeringen: [{ ...PW, soort: 'WW' }] })).toEqual([]);
    expect(stukken({ grond: 'NUG' })).toEqual([]);
  });

  it('takes income by the calendar month', () => {
    expect(stukken({ inkomsten: [{ maand: '2026-04-01', heeftInkomsten: true }] }))
      .toEqual(['2026-02-01 2026-02-15', '2026-02-15 2026-04-01', '2026-04-01 2026-05-01 werkt', '2026-05-01 …']);
  });

  it('takes work that runs in a month, unless that month was reported', () => {
    const aanvullendWerk = [{ startDatum: '2026-03-20', eindDatum: '2026-05-03' }];
    expect(stukken({ aanvullendWerk }).slice(1)).toEqual(['2026-02-15 2026-03-01', '2026-03-01 2026-06-01 werkt', '2026-06-01 …']);
    expect(stukken({ aanvullendWerk, inkomsten: [{ maand: '2026-04-01', heeftInkomsten: false }] }).slice(2))
      .toEqual(['2026-03-01 2026-04-01 werkt', '2026-04-01 2026-05-01', '2026-05-01 2026-06-01 werkt', '2026-06-01 …']);
    expect(stukken({ aanvullendWerk: [{ startDatum: '2026-03-20', eindDatum: null }] }).at(-1)).toBe('2026-03-01 … werkt');
  });
});
