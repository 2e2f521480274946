import fc from 'fast-check';
import {
  beginVanMaand, dagenInMaand, dagenTussen, dagnummer, datumVanDagnummer, eersteVan, eindeVanMaand, geldtOp, isDatum,
  isNa, isOpOfNa, isOpOfVoor, isVoor, laatsteVan, leeftijdOp, overlapt, plusDagen, plusMaanden, weekdag,
} from './datum';

const datums = fc.integer({ min: dagnummer('1900-01-01'), max: dagnummer('2199-12-31') }).map(datumVanDagnummer);

describe('isDatum', () => {
  it.each(['2026-01-01', '2024-02-29', '2000-02-29', '2026-12-31', '1900-01-01', '2199-12-31'])('accepts %s', (d) => {
    expect(isDatum(d)).toBe(true);
  });
  it.each([
    '2026-02-29', '1900-02-29', '2100-02-29', '2026-04-31', '2026-13-01', '2026-00-10', '2026-01-00', '2026-1-1',
    '01-01-2026', '2026-01-01T00:00:00Z', '', ' 2026-01-01', '0206-01-01', '2200-01-01', '2026-01-01\n',
  ])('refuses %j', (d) => {
    expect(isDatum(d)).toBe(false);
  });
  it.each([null, undefined, 20260101, {}])('refuses %j, which is no text', (d) => {
    expect(isDatum(d)).toBe(false);
  });
});

describe('day numbers', () => {
  it('agree with the clock of the computer in UTC', () => {
    fc.assert(fc.property(datums, (d) => dagnummer(d) === Date.parse(`${d}T00:00:00Z`) / 86_400_000));
  });
  it('go back to the same date, and every day is a date', () => {
    fc.assert(fc.property(datums, (d) => datumVanDagnummer(dagnummer(d)) === d && isDatum(d)));
  });
  it('refuse what is no date', () => {
    expect(() => dagnummer('gisteren')).toThrow(RangeError);
  });
});

describe('plusDagen', () => {
  it.each([
    ['2026-02-28', 1, '2026-03-01'],
    ['2024-02-28', 1, '2024-02-29'],
    ['2026-12-31', 1, '2027-01-01'],
    ['2026-03-28', 1, '2026-03-29'], // the night without an hour
    ['2026-03-29', 1, '2026-03-30'],
    ['2026-10-25', 1, '2026-10-26'], // the night with an hour twice
    ['2026-01-01', -1, '2025-12-31'],
    ['2026-05-05', 0, '2026-05-05'],
  ])('%s + %i = %s', (d, n, uit) => {
    expect(plusDagen(d, n)).toBe(uit);
  });
  it('and dagenTussen are each other’s inverse', () => {
    const aantallen = fc.integer({ min: -5000, max: 5000 });
    fc.assert(fc.property(datums, aantallen, (d, n) => dagenTussen(d, plusDagen(d, n)) === n));
  });
});

describe('plusMaanden', () => {
  it.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-09-30', 1, '2026-10-30'],
    ['2026-10-01', 1, '2026-11-01'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
    ['2026-01-15', 0, '2026-01-15'],
  ])('%s + %i months = %s', (d, n, uit) => {
    expect(plusMaanden(d, n)).toBe(uit);
  });
  it('lands in the n-th month after, on the same day or on the last of that month', () => {
    fc.assert(
      fc.property(datums, fc.integer({ min: -60, max: 60 }), (d, n) => {
        const uit = plusMaanden(d, n);
        const maanden = (x: string) => Number(x.slice(0, 4)) * 12 + Number(x.slice(5, 7));
        const laatste = dagenInMaand(Number(uit.slice(0, 4)), Number(uit.slice(5, 7)));
        expect(maanden(uit) - maanden(d)).toBe(n);
        expect(Number(uit.slice(8))).toBe(Math.min(Number(d.slice(8)), laatste));
      }),
    );
  });
  it('keeps the order of dates', () => {
    fc.assert(
      fc.property(datums, datums, fc.integer({ min: 0, max: 24 }), (a, b, n) => {
        const [eerst, later] = a <= b ? [a, b] : [b, a];
        expect(plusMaanden(eerst, n) <= plusMaanden(later, n)).toBe(true);
      }),
    );
  });
});

describe('comparing', () => {
  it('knows before and after, with and without the day itself', () => {
    expect([isVoor('2026-01-01', '2026-01-02'), isVoor('2026-01-02', '2026-01-02')]).toEqual([true, false]);
    expect([isNa('2026-01-03', '2026-01-02'), isNa('2026-01-02', '2026-01-02')]).toEqual([true, false]);
    expect([isOpOfVoor('2026-01-02', '2026-01-02'), isOpOfNa('2026-01-02', '2026-01-02')]).toEqual([true, true]);
  });
  it('takes the first and the last of some dates and skips what is empty', () => {
    expect(laatsteVan(null, '2026-01-01', undefined, '2026-03-01')).toBe('2026-03-01');
    expect(eersteVan('2026-02-01', null, '2026-01-01')).toBe('2026-01-01');
    expect([laatsteVan(), eersteVan(null)]).toEqual([null, null]);
  });
});

describe('weekdays and months', () => {
  it.each([['2026-01-01', 4], ['2026-03-29', 7], ['2026-03-30', 1], ['1969-12-31', 3], ['1970-01-01', 4]])(
    '%s is weekday %i', (d, dag) => {
      expect(weekdag(d)).toBe(dag);
    },
  );
  it('knows the first and last day of a month', () => {
    expect(beginVanMaand('2024-02-17')).toBe('2024-02-01');
    expect(eindeVanMaand('2024-02-01')).toBe('2024-02-29');
    expect(eindeVanMaand('2026-12-31')).toBe('2026-12-31');
  });
});

describe('leeftijdOp', () => {
  it.each([
    ['1999-06-15', '2026-06-14', 26],
    ['1999-06-15', '2026-06-15', 27],
    ['2000-02-29', '2026-02-28', 25],
    ['2000-02-29', '2026-03-01', 26],
    ['2000-02-29', '2028-02-29', 28],
  ])('who is born on %s is on %s %i years old', (geboren, op, jaren) => {
    expect(leeftijdOp(geboren, op)).toBe(jaren);
  });
});

describe('periods', () => {
  it('count their first day and not their last', () => {
    const periode = { van: '2026-01-01', tot: '2026-02-01' };
    expect(['2025-12-31', '2026-01-01', '2026-01-31', '2026-02-01'].map((d) => geldtOp(periode, d))).toEqual([
      false, true, true, false,
    ]);
    expect(geldtOp({ van: '2026-01-01', tot: null }, '2199-12-31')).toBe(true);
  });
  it('overlap when they share a day, not when one begins where the other ends', () => {
    const januari = { van: '2026-01-01', tot: '2026-02-01' };
    expect(overlapt(januari, { van: '2026-02-01', tot: null })).toBe(false);
    expect(overlapt(januari, { van: '2026-01-31', tot: null })).toBe(true);
    expect(overlapt({ van: '2026-01-15', tot: null }, januari)).toBe(true);
  });
});
