import { GEEN_DATUM_ALS_HUISNUMMER } from './huisnummer';

describe('a house number', () => {
  it.each(['1', '12', '12A', '12-3', '1-2', '12 bis', '77quater', '1 hoog', '2e etage', '145-II', '10/3', '1-2-3', '12-01', 'A', 'rood', '31 B-2', 'mei', '12 Mar'.slice(0, 3) + 'a', ''])(
    '%j can be one', (tekst) => expect(GEEN_DATUM_ALS_HUISNUMMER.test(tekst)).toBe(true));
  it.each(['1-feb', '01-feb', '1 feb', '1-feb.', '2-mrt', '2-mar', '3-mei', '12-okt', '12-Oct', 'feb-01', 'jan-12', 'mrt 2026', '1-feb-26', '1-feb-2026', '1 februari',
    '1 februari 2026', 'February 1, 2026', '01-02-2026', '1-2-2026', '1/2/2026', '1.2.26', '01-02-26', '2026-02-01', '2026-02-01 00:00:00', '2026-02-01T00:00:00Z', '20260201', '01-02', ' 1-feb '])(
    '%j is a date', (tekst) => expect(GEEN_DATUM_ALS_HUISNUMMER.test(tekst)).toBe(false));
});
