import { OngeldigeInvoer } from '../fouten';
import { leesCursor, maakCursor, type CursorSoort } from './lijst';

const ID = '0192f3a0-0000-7000-8000-000000000001';
const eigen = (inhoud: unknown) => Buffer.from(typeof inhoud === 'string' ? inhoud : JSON.stringify(inhoud)).toString('base64url');

describe('the cursor of a list', () => {
  it.each<[CursorSoort, string | null]>([
    ['datum', '2026-11-02'], ['datumOfNiets', '2026-11-02'], ['datumOfNiets', 'infinity'], ['moment', '2026-11-02T08:00:00.000Z'],
    ['moment', '2026-11-02 09:00:00.123456+01'], ['tekst', 'Jansen'], ['tekst', ''], ['tekst', 'Şahin 😀'], ['geen', null],
  ])('of %s comes back as it went: %s', (soort, waarde) => {
    expect(leesCursor(maakCursor(waarde, ID), soort)).toEqual([waarde, ID]);
  });

  it.each<[CursorSoort, unknown]>([
    ['datum', null], ['datum', '2026-02-30'], ['datum', '99999-01-01'], ['datum', '0000-01-01'], ['datum', 'infinity'], ['datum', '2026-11-02 BC'],
    ['datum', 20261102], ['datum', ['2026-11-02']], ['datum', { datum: '2026-11-02' }], ['datum', 'Jansen'], ['datumOfNiets', '-infinity'], ['datumOfNiets', null],
    ['moment', 'now'], ['moment', '2026-11-02'], ['moment', '2026-13-02T08:00:00.000Z'], ['moment', '2026-11-02T25:00:00.000Z'], ['moment', '294277-01-01T00:00:00Z'],
    ['moment', 1e20], ['moment', '2026-11-02T08:00:00.000Z\0'], ['tekst', null], ['tekst', 12], ['tekst', 'a\0b'], ['tekst', '\ud83d'], ['tekst', ['a']],
    ['geen', 'x'], ['geen', 0], ['geen', false],
  ])('of %s of one\'s own making is refused: %j', (soort, waarde) => {
    expect(() => leesCursor(eigen([waarde, ID]), soort)).toThrow(OngeldigeInvoer);
  });

  it.each([
    ['no base64', '%%%'], ['no JSON', eigen('nee')], ['no list', eigen({ 0: null, 1: ID })], ['one too few', eigen([ID])], ['one too many', eigen([null, ID, 1])],
    ['no id', eigen([null, 'Jansen'])], ['an id in a list', eigen([null, [ID]])], ['a number for an id', eigen([null, 7])], ['nothing', ''], ['null', eigen('null')],
    ['an id with a NUL', eigen([null, `${ID}\0`])], ['an id with a line behind it', eigen([null, `${ID}\n`])], ['deep', eigen('['.repeat(5_000))],
  ])('that is %s is refused', (_, na) => {
    for (const soort of ['geen', 'datum', 'moment', 'tekst'] as const) expect(() => leesCursor(na, soort)).toThrow(OngeldigeInvoer);
  });
});
