import { bsnStand } from './bsn-stand';

describe('a BSN while it is typed', () => {
  it.each([['', 9], ['9', 8], ['990000', 3], ['99.00.00', 3], ['9900 0038', 1]])('"%s" misses %i digits', (tekst, nog) =>
    expect(bsnStand(tekst)).toEqual({ soort: 'TE_KORT', nog }));

  it('is right when nine digits pass the elfproef, however they are written', () => {
    for (const tekst of ['990000382', '9900.00.382', ' 990 000 382 ']) expect(bsnStand(tekst)).toEqual({ soort: 'GOED' });
  });

  it('is wrong when nine digits do not pass it, or are all zero', () => {
    for (const tekst of ['990000381', '123456789', '000000000']) expect(bsnStand(tekst)).toEqual({ soort: 'FOUT' });
  });

  it('is right with eight digits when only the zero in front is left out', () => {
    expect(bsnStand('10000008')).toEqual({ soort: 'GOED' });
    expect(bsnStand('10000009')).toEqual({ soort: 'TE_KORT', nog: 1 });
  });

  it.each([['9900003821', 1], ['99000038211', 2]])('"%s" has %i digits too many', (tekst, over) =>
    expect(bsnStand(tekst)).toEqual({ soort: 'TE_LANG', over }));

  it.each(['99000O381', 'geen', '9900/00381'])('"%s" holds something else than digits', (tekst) =>
    expect(bsnStand(tekst)).toEqual({ soort: 'ANDERS' }));
});
