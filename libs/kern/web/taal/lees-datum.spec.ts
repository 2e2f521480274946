import { leesDatum } from './lees-datum';

describe('a typed date', () => {
  it.each(['1-3-2026', '01-03-2026', '01/03/2026', '01.03.2026', '01 03 2026', '01032026', '2026-03-01', ' 1-3-2026 '])(
    'reads %s as 1 March 2026', (tekst) => expect(leesDatum(tekst)).toBe('2026-03-01'));

  it.each(['', '31-02-2026', '29-02-2026', '1-13-2026', '1-3-26', 'morgen', '1-3', '2026'])(
    'takes %s for no date', (tekst) => expect(leesDatum(tekst)).toBeUndefined());
});
