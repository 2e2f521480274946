import { Cursors } from './cursors';

describe('the cursors of a list', () => {
  it('goes on from the page before, and jumps by number where the cursor is not known', () => {
    const cursors = new Cursors();
    expect(cursors.voorPagina('a', 1)).toEqual({});
    expect(cursors.voorPagina('a', 7)).toEqual({ pagina: '7' });
    cursors.onthoud('a', 7, 'c8');
    expect(cursors.voorPagina('a', 8)).toEqual({ na: 'c8' });
    expect(cursors.voorPagina('b', 8)).toEqual({ pagina: '8' });
  });

  it('keeps the total that the first page counted, until the first page counts none', () => {
    const cursors = new Cursors();
    expect(cursors.totaal('a', 1, 90)).toBe(90);
    expect(cursors.totaal('a', 2, undefined)).toBe(90);
    expect(cursors.totaal('a', 1, undefined)).toBeUndefined();
    expect(cursors.totaal('a', 2, undefined)).toBeUndefined();
  });
});
