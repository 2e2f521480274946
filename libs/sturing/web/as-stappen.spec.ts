import { asStappen, astop } from './as-stappen';

describe('the steps of an axis', () => {
  it.each([
    [0, [0, 1]], [3, [0, 1, 2, 3]], [4, [0, 1, 2, 3, 4]], [7, [0, 2, 4, 6, 8]], [48, [0, 20, 40, 60]], [100, [0, 25, 50, 75, 100]],
    [293, [0, 100, 200, 300]], [3448, [0, 1000, 2000, 3000, 4000]],
  ])('up to %d are round', (hoogste, stappen) => expect(asStappen(hoogste)).toEqual(stappen));
});

describe('the top of an axis', () => {
  it.each([
    [[], 1], [[0, 0], 1], [[12, 8, 10], 12], [[40, 10], 40], [[41, 10, 8], 12.5], [[900, 0, 0], 900], [[413, 21, 24, 20], 30],
  ])('of %j is %d', (waarden, top) => expect(astop(waarden)).toBe(top));
});
