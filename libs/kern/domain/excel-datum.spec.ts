import { datumVanExcel, isEindelozeDag } from './excel-datum';

describe('a day number of Excel', () => {
  it.each([
    [1, '1900-01-01'], [59, '1900-02-28'], [60, null], [61, '1900-03-01'], [44562, '2022-01-01'], [44562.99, '2022-01-01'], [44561.999999999, '2022-01-01'],
    [0, null], [-1, null], [NaN, null], [Infinity, null], [1e9, null], [109574, '2199-12-31'], [109575, null],
  ])('%d counted from 1900 is %s', (getal, datum) => expect(datumVanExcel(getal, 1900)).toBe(datum));

  it.each([[0, '1904-01-01'], [60, '1904-03-01'], [43100, '2022-01-01']])(
    '%d counted from 1904 is %s', (getal, datum) => expect(datumVanExcel(getal, 1904)).toBe(datum),
  );
});

it.each([[2958465, 1900, true], [2958465.99, 1900, true], [2957003, 1904, true], [2958464, 1900, false], [2958465, 1904, false]] as const)(
  '%d counted from %d is the last day there is: %s', (getal, telling, is) => expect(isEindelozeDag(getal, telling)).toBe(is));
