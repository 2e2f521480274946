import { isGevuld, kaalNummer, schoneRegel, schoneTekst } from './tekst';
import { zoekvorm } from './zoekvorm';

const ZWNJ = '\u200c';
const ZWJ = '\u200d';

describe('text as it is kept', () => {
  it.each<[string, string, string]>([
    ['a soft hyphen', 'Kuij\u00adpersma', 'Kuijpersma'],
    ['a zero width space', 'Jan\u200bsen', 'Jansen'],
    ['direction marks', '\u202aVisserman\u202c', 'Visserman'],
    ['isolates and marks of either side', '\u2066De\u200e \u200fVries\u2069', 'De Vries'],
    ['a byte order mark', '\ufeffKarin', 'Karin'],
    ['a word joiner', 'Post\u2060ma', 'Postma'],
    ['a filler of another script', 'Bakker\u3164', 'Bakker'],
    ['a grapheme joiner and a selector', 'Sm\u034fit\ufe0f', 'Smit'],
    ['what joins or parts Latin letters', `Ba${ZWNJ}kk${ZWJ}er`, 'Bakker'],
    ['a decomposed accent', 'Zoe\u0308', 'Zoë'],
    ['a hard space, a thin one and one of another width', 'De\u00a0\u2009Boer\u3000Smit', 'De  Boer Smit'],
    ['line breaks of every kind', 'een\r\ntwee\rdrie\u2028vier', 'een\ntwee\ndrie\nvier'],
    ['half a character', 'Jan\ud800', 'Jan\ufffd'],
  ])('%s', (_, tekst, verwacht) => expect(schoneTekst(tekst)).toBe(verwacht));

  it.each<[string, string]>([
    ['parts letters of Persian', `می${ZWNJ}خواهم`], ['joins letters of Sinhala', `ශ්${ZWJ}රී`], ['joins a picture', `👩${ZWJ}💻`], ['shows it in colour', '❤\ufe0f'],
  ])('what %s stays', (_, tekst) => expect(schoneTekst(tekst)).toBe(tekst.normalize('NFC')));

  it('what parts letters stays no longer when it stands at the end of a word', () => {
    expect(schoneTekst(`می${ZWNJ} ${ZWJ}x`)).toBe('می x');
  });

  it.each(['\u200b', '\u00ad \ufeff', ' \u202a\u202c ', '\u3164', '\u2800', ''])('%j is empty', (tekst) => {
    expect([schoneTekst(tekst), isGevuld(tekst)]).toEqual(['', false]);
  });

  it('on one line has single spaces and no control characters', () => {
    expect(schoneRegel(' Jan\t\n Willem\u0000\u0085 de\u00a0 Boer ')).toBe('Jan Willem de Boer');
  });

  it('is searched by what one sees', () => {
    expect([zoekvorm('Kuij\u00adpersma'), zoekvorm('\u202aVisser\u200bman'), zoekvorm('Zoe\u0308'), zoekvorm('\u200b')])
      .toEqual(['kuijpersma', 'visserman', 'zoe', '']);
  });
});

describe('a number without what is written around it', () => {
  it.each([
    ['="012345678"', '012345678'], ['=" 012345678 "', '012345678'], ["'012345678", '012345678'], ['’012345678', '012345678'],
    ['\u202a0612345678\u202c', '0612345678'], ['\uff10\uff16 1234', '061234'], ['1975\u00a0AB', '1975AB'], ["'=1+1", '=1+1'], ["'s-Gravenhage", "'s-Gravenhage"],
  ])('%j is %s', (tekst, verwacht) => expect(kaalNummer(tekst)).toBe(verwacht));
});
