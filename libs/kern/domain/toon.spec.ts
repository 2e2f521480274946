import { label, maakLabels, vulIn } from './taal';
import { toonDatum, toonDatumKort, toonGetal, toonKwartaal, toonMoment, toonPercentage } from './toon';

describe('dates on the screen', () => {
  it('in words and in figures', () => {
    expect(toonDatum('2026-03-01')).toBe('1 maart 2026');
    expect(toonDatum('2026-03-01', 'en')).toBe('1 March 2026');
    expect(toonDatumKort('2026-03-01')).toBe('01-03-2026');
    expect([toonDatum(null), toonDatumKort(undefined), toonMoment(null)]).toEqual(['', '', '']);
  });
  it('a moment shows on the Dutch clock', () => {
    expect(toonMoment('2026-03-01T13:05:00Z')).toBe('1 maart 2026, 14:05');
    expect(toonMoment('2026-07-31T22:30:00Z')).toBe('1 augustus 2026, 00:30');
  });
  it('a quarter', () => {
    expect([toonKwartaal('2026-Q3'), toonKwartaal('2026-Q3', 'en')]).toEqual(['3e kwartaal 2026', 'Q3 2026']);
  });
});

describe('numbers on the screen', () => {
  it.each([
    [0, 0, '0'], [999, 0, '999'], [1000, 0, '1.000'], [1234567, 0, '1.234.567'], [1234.5, 1, '1.234,5'],
    [0.05, 1, '0,1'], [1.005, 2, '1,01'], [-1234.5, 0, '-1.235'], [-0.04, 1, '0,0'], [2, 2, '2,00'],
  ])('%d with %i decimals is %s', (n, d, uit) => {
    expect(toonGetal(n, d)).toBe(uit);
  });
  it('in English and as a percentage', () => {
    expect(toonGetal(1234567.8, 1, 'en')).toBe('1,234,567.8');
    expect([toonPercentage(12.34), toonPercentage(100, 0, 'en')]).toEqual(['12,3%', '100%']);
  });
});

describe('labels', () => {
  const labels = maakLabels({ status: { A: 'Aan', U: 'Uit' } }, { status: { A: 'On', U: 'Off' } });
  it('are found by code and language', () => {
    expect([label(labels.status, 'A'), label(labels.status, 'A', 'en')]).toEqual(['Aan', 'On']);
  });
  it('show an unknown code as itself and no code as nothing', () => {
    const onbekend = ['WEG', 'toString', null].map((code) => label(labels.status, code));
    expect(onbekend).toEqual(['WEG', 'toString', '']);
  });
  it('fill in sentences', () => {
    expect(vulIn('Kies {datum} of {later}.', { datum: '1 mei' })).toBe('Kies 1 mei of {later}.');
  });
});
