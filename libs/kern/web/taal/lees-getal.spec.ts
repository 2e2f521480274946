import { leesGetal, schrijfGetal } from './lees-getal';

describe('a typed number', () => {
  it.each([
    ['24,5', 24.5], ['24.5', 24.5], ['24', 24], ['0,75', 0.75], ['1.463', 1463], ['1.463,25', 1463.25], ['12.345.678', 12345678],
    [' 32 ', 32], ['-3,5', -3.5], ['1 250', 1250], ['24,125', 24.125], ['36.25', 36.25],
  ])('reads %s as %d', (tekst, getal) => expect(leesGetal(tekst)).toBe(getal));

  it.each(['', 'veel', '24,', ',5', '1.46.3', '1,463,000', '24,5,1', '12u'])('takes "%s" for no number', (tekst) =>
    expect(leesGetal(tekst)).toBeUndefined());

  it.each([[24.5, '24,5'], [24, '24'], [1463, '1463'], [0.75, '0,75']])('writes %d as %s', (getal, tekst) => {
    expect(schrijfGetal(getal)).toBe(tekst);
    expect(leesGetal(tekst)).toBe(getal);
  });
});
