import fc from 'fast-check';
import { beginVanDag, datumVanMoment, epochVan, tijdVanMoment } from './amsterdam';
import { plusDagen } from './datum';

describe('datumVanMoment', () => {
  it.each([
    ['2026-01-15T22:59:59Z', '2026-01-15', '23:59'],
    ['2026-01-15T23:00:00Z', '2026-01-16', '00:00'], // winter: UTC+1
    ['2026-07-15T21:59:59.999Z', '2026-07-15', '23:59'],
    ['2026-07-15T22:00:00Z', '2026-07-16', '00:00'], // summer: UTC+2
    ['2026-03-29T00:59:59Z', '2026-03-29', '01:59'],
    ['2026-03-29T01:00:00Z', '2026-03-29', '03:00'], // the hour that does not exist
    ['2026-10-25T00:30:00Z', '2026-10-25', '02:30'],
    ['2026-10-25T01:30:00Z', '2026-10-25', '02:30'], // the hour that comes twice
    ['2026-09-30T22:00:00Z', '2026-10-01', '00:00'], // a new quarter here, not yet in UTC
    ['2026-12-31T23:30:00+00:00', '2027-01-01', '00:30'],
    ['2026-01-01T00:30:00+01:00', '2026-01-01', '00:30'],
    ['2026-01-01T00:30:00-0500', '2026-01-01', '06:30'],
  ])('%s is %s %s', (moment, datum, tijd) => {
    expect(datumVanMoment(moment)).toBe(datum);
    expect(tijdVanMoment(moment)).toBe(tijd);
  });

  it('agrees with the time zone data of the platform', () => {
    const platform = new Intl.DateTimeFormat('sv-SE', {
      timeZone: 'Europe/Amsterdam', dateStyle: 'short', timeStyle: 'short',
    });
    const momenten = fc.integer({ min: Date.UTC(1996, 0, 1), max: Date.UTC(2099, 0, 1) });
    fc.assert(
      fc.property(momenten, (ms) => {
        expect(`${datumVanMoment(ms)} ${tijdVanMoment(ms)}`).toBe(platform.format(ms));
      }),
      { numRuns: 300 },
    );
  });
});

describe('epochVan', () => {
  it('reads what the platform reads', () => {
    const momenten = [
      '2026-03-29T01:30:00Z', '2026-10-25T02:30:00+02:00', '2026-01-01T00:00:00.123Z', '1969-12-31T23:59:59Z',
    ];
    for (const m of momenten) {
      expect(epochVan(m)).toBe(Date.parse(m));
    }
  });
  it('refuses a moment without a zone', () => {
    expect(() => epochVan('2026-01-01T00:00:00')).toThrow(RangeError);
  });
});

describe('beginVanDag', () => {
  it.each([
    ['2026-01-01', '2025-12-31T23:00:00Z'],
    ['2026-07-01', '2026-06-30T22:00:00Z'],
    ['2026-03-29', '2026-03-28T23:00:00Z'],
    ['2026-03-30', '2026-03-29T22:00:00Z'],
    ['2026-10-25', '2026-10-24T22:00:00Z'],
    ['2026-10-26', '2026-10-25T23:00:00Z'],
  ])('%s begins at %s', (datum, moment) => {
    expect(beginVanDag(datum)).toBe(Date.parse(moment));
  });
  it('is the first moment of that day, also at clock changes', () => {
    for (let d = '2025-12-25'; d < '2028-01-05'; d = plusDagen(d, 1)) {
      expect(datumVanMoment(beginVanDag(d))).toBe(d);
      expect(datumVanMoment(beginVanDag(d) - 1)).toBe(plusDagen(d, -1));
    }
  });
});

describe('a midnight as another program writes it', () => {
  const klok = new Intl.DateTimeFormat('en', { timeZone: 'Europe/Amsterdam', timeZoneName: 'longOffset' });
  /** What tables of the world's clocks say of that day, in minutes. */
  const verschuiving = (datum: string) => {
    const [, teken, uur, minuut] = /GMT(?:([+-])(\d\d):(\d\d))?/.exec(klok.format(Date.parse(`${datum}T00:00:00Z`) - 3_600_000))!;
    return uur ? (teken === '-' ? -1 : 1) * (Number(uur) * 60 + Number(minuut)) : 0;
  };
  it('is its day, for everybody who lives', () => {
    const mis: string[] = [];
    for (let d = '1940-06-01'; d < '2031-01-01'; d = plusDagen(d, 1)) {
      if (datumVanMoment(Date.parse(`${d}T00:00:00Z`) - verschuiving(d) * 60_000) !== d) mis.push(d);
    }
    expect(mis).toEqual([]);
  });
});
