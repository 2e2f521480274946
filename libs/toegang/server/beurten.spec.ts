import { Beurten } from './beurten';

const even = () => new Promise((verder) => setTimeout(verder, 5));

describe('turns', () => {
  it('are given to so many at once, and then in the order of coming', async () => {
    const beurten = new Beurten(2, 10, 10_000);
    const gegaan: number[] = [];
    const eindes: (() => void)[] = [];
    for (let i = 0; i < 5; i += 1) void beurten.neem('a').then((einde) => { gegaan.push(i); eindes.push(einde!); });
    await even();
    expect(gegaan).toEqual([0, 1]);
    eindes[1]!();
    await even();
    expect(gegaan).toEqual([0, 1, 2]);
    eindes[0]!();
    eindes[2]!();
    await even();
    expect(gegaan).toEqual([0, 1, 2, 3, 4]);
  });

  it('of one key do not wait for those of another', async () => {
    const beurten = new Beurten(1, 10, 10_000);
    expect([await beurten.neem('a'), await beurten.neem('b')]).toEqual([expect.any(Function), expect.any(Function)]);
  });

  it('are refused when too many wait, and to who waited long enough; he takes nobody\'s place', async () => {
    const beurten = new Beurten(1, 1, 20);
    const einde = (await beurten.neem('a'))!;
    const geduldig = beurten.neem('a');
    expect(await beurten.neem('a')).toBeNull();
    expect(await geduldig).toBeNull();
    const volgende = beurten.neem('a');
    einde();
    (await volgende)!();
    expect(await beurten.neem('a')).toEqual(expect.any(Function));
  });
});
