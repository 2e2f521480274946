import fc from 'fast-check';
import { leidAf, losOp, maakTabel } from './aanvaller.testhulp';
import { GETOOND, ONGEPUBLICEERD, VERBORGEN, celIndex, coordinaten, isKlein, somregels, type Tabel } from './tabel';
import { teZwak, verberg } from './verberg';

const EEN_PARTITIE = (delen: number) => [0, ...Array.from({ length: delen }, () => 1)];

/** Random tables as the region makes them: skewed, with many small counts and executors that work in a part of it. */
const tabellen = fc.record({
  g: fc.integer({ min: 1, max: 6 }), u: fc.integer({ min: 1, max: 3 }), c: fc.integer({ min: 1, max: 4 }), p: fc.integer({ min: 1, max: 5 }),
}).chain(({ g, u, c, p }) => fc.record({
  maten: fc.constant([g + 1, u + 1, c + 1, p + 1] as const),
  cellen: fc.array(fc.tuple(
    fc.integer({ min: 1, max: g }), fc.integer({ min: 1, max: u }), fc.integer({ min: 1, max: c }), fc.integer({ min: 1, max: p }),
    fc.oneof({ weight: 3, arbitrary: fc.integer({ min: 1, max: 6 }) }, { weight: 2, arbitrary: fc.integer({ min: 7, max: 60 }) }),
  ), { maxLength: 40 }),
  drempel: fc.array(fc.integer({ min: 2, max: 10 }), { minLength: g, maxLength: g }),
})).map(({ maten, cellen, drempel }) => maakTabel(maten, cellen, EEN_PARTITIE(maten[3] - 1), [Math.max(...drempel), ...drempel]));

const kleineCellen = (tabel: Tabel) => [...tabel.waarden.keys()].filter((cel) =>
  isKlein(tabel.waarden[cel]!, tabel.drempels[coordinaten(tabel.maten, cel)[0]]!));

describe('hiding small numbers', () => {
  it('hides nothing where nothing is small', () => {
    const tabel = maakTabel([3, 1, 1, 1], [[1, 0, 0, 0, 12], [2, 0, 0, 0, 30]], [0]);
    expect([...verberg(tabel)]).toEqual([0, 0, 0]);
  });

  it('shows a zero: nobody is in it', () => {
    const tabel = maakTabel([4, 1, 1, 1], [[1, 0, 0, 0, 0], [2, 0, 0, 0, 30], [3, 0, 0, 0, 20]], [0]);
    expect([...verberg(tabel)]).toEqual([0, 0, 0, 0]);
  });

  it('hides a small one and two others, so that no gemeente that knows its own can compute it', () => {
    // Region 83 = 3 + 20 + 30 + 30: one more hidden stops outsiders, two stop the klantmanagers of that one.
    const tabel = maakTabel([5, 1, 1, 1], [[1, 0, 0, 0, 3], [2, 0, 0, 0, 20], [3, 0, 0, 0, 30], [4, 0, 0, 0, 30]], [0]);
    const masker = verberg(tabel);
    expect(masker[0]).toBe(GETOOND);
    expect(masker[1]).toBe(VERBORGEN);
    expect([...masker].filter((m) => m === VERBORGEN)).toHaveLength(3);
    expect(leidAf(tabel, masker, new Set([2]))).toEqual([]);
  });

  it('does not leave two small ones whose sum says that both are small', () => {
    // 41 = 1 + 2 + 38: with 38 shown, everybody knows that the other two are 3 together.
    const tabel = maakTabel([1, 1, 1, 4], [[0, 0, 0, 1, 1], [0, 0, 0, 2, 2], [0, 0, 0, 3, 38]], EEN_PARTITIE(3));
    const masker = verberg(tabel);
    expect(somregels(tabel).map((regel) => teZwak(tabel, masker, regel))).toEqual([null]);
    expect([...masker]).toEqual([GETOOND, VERBORGEN, VERBORGEN, VERBORGEN]);
  });

  it('uses the threshold of each gemeente, and the strictest for the region', () => {
    const tabel = maakTabel([4, 1, 1, 1], [[1, 0, 0, 0, 7], [2, 0, 0, 0, 7], [3, 0, 0, 0, 90]], [0], [10, 5, 10, 5]);
    const masker = verberg(tabel);
    expect(masker[2]).toBe(VERBORGEN);
  });

  it('keeps what is hidden elsewhere hidden here', () => {
    const cellen = [[1, 0, 0, 0, 40], [2, 0, 0, 0, 20], [3, 0, 0, 0, 30]] as const;
    const tabel = maakTabel([4, 1, 1, 1], cellen, [0], 5, { vooraf: [2] });
    const masker = verberg(tabel);
    expect(masker[2]).toBe(VERBORGEN);
    expect(losOp(tabel, masker)).toEqual([]);
  });

  it('protects the rest that nobody publishes, when it is small', () => {
    // 40 = 25 + 12 + 3: the rest of 3 is no cell of ours, but it can be computed when all else is shown.
    const tabel = maakTabel([1, 1, 1, 4], [[0, 0, 0, 1, 25], [0, 0, 0, 2, 12], [0, 0, 0, 3, 3]], EEN_PARTITIE(3), 5,
      { ongepubliceerd: new Set([3]) });
    const masker = verberg(tabel);
    expect(masker[3]).toBe(ONGEPUBLICEERD);
    expect([...masker].filter((m) => m === VERBORGEN).length).toBeGreaterThan(0);
    expect(leidAf(tabel, masker)).toEqual([]);
  });

  it('hides across two ways in which one whole is split', () => {
    // 30 by reason: 2 + 28; by outcome: 15 + 15. Hiding the reasons 2 and 28 is enough; the outcomes can be shown.
    const tabel = maakTabel([1, 1, 1, 5], [[0, 0, 0, 1, 2], [0, 0, 0, 2, 28], [0, 0, 0, 3, 15], [0, 0, 0, 4, 15]], [0, 1, 1, 2, 2]);
    expect([...verberg(tabel)]).toEqual([GETOOND, VERBORGEN, VERBORGEN, GETOOND, GETOOND]);
  });

  it('gives the same answer for the same table', () => {
    fc.assert(fc.property(tabellen, (tabel) => {
      expect(verberg(tabel)).toEqual(verberg(tabel));
    }), { numRuns: 20 });
  });

  it('lets nobody compute a hidden cell from what is shown and from the sums', () => {
    fc.assert(fc.property(tabellen, (tabel) => {
      const masker = verberg(tabel);
      expect(kleineCellen(tabel).filter((cel) => masker[cel] === GETOOND)).toEqual([]);
      expect(leidAf(tabel, masker)).toEqual([]);
      expect(losOp(tabel, masker)).toEqual([]);
    }), { numRuns: 150 });
  });

  it('shows no sum whose hidden parts are one, or small together', () => {
    fc.assert(fc.property(tabellen, (tabel) => {
      const masker = verberg(tabel);
      for (const regel of somregels(tabel)) expect(teZwak(tabel, masker, regel)).toBeNull();
    }), { numRuns: 150 });
  });

  it('lets nobody who knows the numbers of one gemeente compute the small ones of another', () => {
    fc.assert(fc.property(tabellen, fc.nat(), (tabel, welke) => {
      const masker = verberg(tabel);
      const gemeente = 1 + (welke % (tabel.maten[0] - 1));
      const van = (cel: number) => coordinaten(tabel.maten, cel)[0];
      const eigen = new Set([...tabel.waarden.keys()].filter((cel) => van(cel) === gemeente));
      // Where only one other gemeente has anything, the region minus one's own is that gemeente: nothing helps.
      const anderen = new Set([...tabel.waarden.keys()].filter((cel) => tabel.waarden[cel]! > 0).map(van));
      fc.pre(anderen.size > 3);
      const klein = new Set(kleineCellen(tabel).filter((cel) => van(cel) > 0));
      expect(losOp(tabel, masker, eigen).filter((cel) => klein.has(cel))).toEqual([]);
    }), { numRuns: 150 });
  });

  it('reads places back from indexes', () => {
    const maten = [3, 2, 4, 5] as const;
    expect(coordinaten(maten, celIndex(maten, 2, 1, 3, 4))).toEqual([2, 1, 3, 4]);
  });
});
