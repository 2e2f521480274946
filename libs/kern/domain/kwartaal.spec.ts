import fc from 'fast-check';
import { dagnummer, datumVanDagnummer, plusDagen } from './datum';
import { isKwartaal, kwartaalGrenzen, kwartaalVan, kwartalenTussen, volgendKwartaal, vorigKwartaal } from './kwartaal';

describe('kwartaalVan', () => {
  it.each([
    ['2026-01-01', '2026-Q1'],
    ['2026-03-31', '2026-Q1'],
    ['2026-04-01', '2026-Q2'],
    ['2026-06-30', '2026-Q2'],
    ['2026-09-30', '2026-Q3'],
    ['2026-10-01', '2026-Q4'], // a contract per 1 October counts in Q4
    ['2026-12-31', '2026-Q4'],
  ])('%s lies in %s', (d, k) => {
    expect(kwartaalVan(d)).toBe(k);
  });
});

describe('kwartaalGrenzen', () => {
  it('gives the first day and the first day after', () => {
    expect(kwartaalGrenzen('2026-Q3')).toEqual({ begin: '2026-07-01', einde: '2026-10-01' });
    expect(kwartaalGrenzen('2026-Q4')).toEqual({ begin: '2026-10-01', einde: '2027-01-01' });
  });
  it('hold the date they were made of; their end is in the next quarter', () => {
    const datums = fc.integer({ min: dagnummer('1950-01-01'), max: dagnummer('2150-01-01') }).map(datumVanDagnummer);
    fc.assert(
      fc.property(datums, (d) => {
        const k = kwartaalVan(d);
        const { begin, einde } = kwartaalGrenzen(k);
        expect(begin <= d && d < einde).toBe(true);
        expect(kwartaalVan(einde)).toBe(volgendKwartaal(k));
        expect(kwartaalVan(plusDagen(begin, -1))).toBe(vorigKwartaal(k));
      }),
    );
  });
  it('refuses what is no quarter', () => {
    expect(() => kwartaalGrenzen('2026-Q5')).toThrow(RangeError);
  });
});

describe('kwartalenTussen', () => {
  it('counts both ends, over a new year', () => {
    expect(kwartalenTussen('2025-11-15', '2026-04-01')).toEqual(['2025-Q4', '2026-Q1', '2026-Q2']);
  });
  it('takes quarters as well as dates', () => {
    expect(kwartalenTussen('2025-Q4', '2026-01-31')).toEqual(['2025-Q4', '2026-Q1']);
  });
  it('gives one within a quarter and none backwards', () => {
    expect(kwartalenTussen('2026-01-01', '2026-03-31')).toEqual(['2026-Q1']);
    expect(kwartalenTussen('2026-04-01', '2026-03-31')).toEqual([]);
  });
});

it('knows a quarter when it sees one', () => {
  expect(['2026-Q1', '2026-Q0', '2026-q1', '26-Q1', null].map(isKwartaal)).toEqual([true, false, false, false, false]);
});
