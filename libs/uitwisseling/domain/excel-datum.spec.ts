import { datumVanExcel, leesDatum } from './excel-datum';

describe('a day number of Excel', () => {
  it.each([
    [1, '1900-01-01'], [59, '1900-02-28'], [60, null], [61, '1900-03-01'], [44562, '2022-01-01'], [44562.99, '2022-01-01'],
    [0, null], [-1, null], [NaN, null], [Infinity, null], [1e9, null], [109574, '2199-12-31'], [109575, null],
  ])('%d counted from 1900 is %s', (getal, datum) => expect(datumVanExcel(getal, 1900)).toBe(datum));

  it.each([[0, '1904-01-01'], [60, '1904-03-01'], [43100, '2022-01-01']])(
    '%d counted from 1904 is %s', (getal, datum) => expect(datumVanExcel(getal, 1904)).toBe(datum),
  );
});

describe('a date in a cell', () => {
  it.each([
    ['2022-01-31', '2022-01-31'], ['2022-01-31T00:00:00.000Z', '2022-01-31'], ['31-1-2022', '2022-01-31'],
    ['31/01/2022', '2022-01-31'], ['31.01.2022', '2022-01-31'], ['31-01-2022 09:15', '2022-01-31'], ['44562', '2022-01-01'],
    ['44562,5', '2022-01-01'],
  ])('%s is %s', (tekst, datum) => expect(leesDatum(tekst, 1900)).toBe(datum));

  it.each(['2022', '31-01-22', '01-13-2022', '2022-02-30', '1 januari 2022', '31-01-2022x', '', '123456'])(
    '%j is none', (tekst) => expect(leesDatum(tekst, 1900)).toBeNull(),
  );
});
