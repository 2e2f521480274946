import { verhulBsnIn } from './verhul';

describe('a BSN in a text that is kept', () => {
  it.each([
    ['123456789', '******789'],
    ['1234.56.789', '******789'],
    ['BSN 123456789', 'BSN ******789'],
    ['Jan de Vries, 123456789, 0612345678', 'Jan de Vries, ******789, 0612345678'],
    ['oud 12345678 nieuw 123 456 782', 'oud *****678 nieuw ******782'],
    ['zie 1234-56-789; geboren 22-11-1976', 'zie ******789; geboren 22-11-1976'],
    ['geboren 1976-11-22, BSN999990019.', 'geboren 1976-11-22, BSN******019.'],
    ['06 12345678', '06 12345678'],
    ['+31612345678', '+31612345678'],
    ['22-11-2026', '22-11-2026'],
    ['NL91ABNA0417164300', 'NL91ABNA0417164300'],
    ['Kerkstraat 12, 1971 AB', 'Kerkstraat 12, 1971 AB'],
    ['1.234,50', '1.234,50'],
  ])('%s: %s', (tekst, getoond) => {
    expect(verhulBsnIn(tekst)).toBe(getoond);
  });
});
