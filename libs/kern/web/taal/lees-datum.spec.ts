import { kernEn as en } from './berichten.en';
import { kernNl as nl } from './berichten.nl';
import { datumFout, leesDatum } from './lees-datum';

describe('a typed date', () => {
  it.each(['1-3-2026', '01-03-2026', '01/03/2026', '01.03.2026', '01 03 2026', '01032026', '2026-03-01', ' 1-3-2026 ', '1-3-26', '1 maart 2026', '1 mrt 26'])(
    'reads %s as 1 March 2026', (tekst) => expect(leesDatum(tekst)).toBe('2026-03-01'));
  it.each(['5-3-90', '5 maart 1990', '5 mrt. 90', '05/03/1990'])('reads %s as a birth on 5 March 1990', (tekst) => expect(leesDatum(tekst, true)).toBe('1990-03-05'));

  it.each(['', '31-02-2026', '29-02-2026', '1-13-2026', 'morgen', '1-3', '2026', '44562', '31-12-9999'])(
    'takes %s for no date', (tekst) => expect(leesDatum(tekst)).toBeUndefined());

  it.each([
    ['31-2-1990', 'Deze dag bestaat niet. Controleer de dag en de maand.'], ['1990', 'Vul ook de dag en de maand in, zoals 31-12-2026.'], ['00-00-0000', 'Dit betekent "niet bekend".'],
    ['31-12-9999', 'Dit betekent "geen einde".'], ['morgen', 'Vul een datum in als dd-mm-jjjj'], ['3-1-2026', undefined],
  ])('says of %s what is wrong with it', (tekst, zin) => {
    const sleutel = datumFout(tekst);
    const bij = (boom: unknown) => sleutel?.split('.').reduce((deel, naam) => (deel as Record<string, unknown>)[naam], boom);
    if (!zin) return expect(sleutel).toBeUndefined();
    expect(bij(nl)).toContain(zin);
    return expect(bij(en)).toEqual(expect.any(String));
  });
});
