import fc from 'fast-check';
import { doorstaatElfproef, maskeerBsn, normaliseerBsn } from './bsn';
import { normaliseerEmailadres, normaliseerTelefoonnummer, toonTelefoonnummer } from './contact';
import { GEMEENTE_CODES, GEMEENTEN, gemeenteNaam, isGemeenteCode, subregioVan } from './gemeenten';
import { isKvkNummer, normaliseerKvkNummer } from './kvk';
import { normaliseerPostcode, toonPostcode } from './postcode';

describe('normaliseerBsn', () => {
  it.each([
    ['123456782', '123456782'],
    ['799890005', '799890005'],
    ['111222333', '111222333'],
    [' 1234 56 782 ', '123456782'],
    ['1234.56.782', '123456782'],
    ['10000008', '010000008'],
    ['123-456-782', '123456782'],
    ['1234–56–782', '123456782'],
    ['="010000008"', '010000008'],
    ["'123456782", '123456782'],
    ['12345\u00ad6782', '123456782'],
    ['\u200b123\u00a0456\u00a0782\ufeff', '123456782'],
    ['123456782.0', '123456782'],
    ['１２３４５６７８２', '123456782'],
  ])('%j becomes %s', (invoer, bsn) => {
    expect(normaliseerBsn(invoer)).toBe(bsn);
  });
  it.each(['123456789', '000000000', '00000000', '12345678', '1234567', '1234567820', 'a23456782', '', '-123456782', '123456782-', '1234567.82.0', '123/456/782', '\u200b'])(
    'refuses %j',
    (invoer) => {
      expect(normaliseerBsn(invoer)).toBeNull();
    },
  );
  it('sees every single wrong digit', () => {
    const nummers = fc.integer({ min: 10_000_000, max: 999_999_999 }).map((n) => String(n).padStart(9, '0'));
    const geldig = nummers.filter(doorstaatElfproef);
    fc.assert(
      fc.property(geldig, fc.integer({ min: 0, max: 8 }), fc.integer({ min: 1, max: 9 }), (bsn, plek, anders) => {
        const fout = [...bsn];
        fout[plek] = String((Number(bsn[plek]) + anders) % 10);
        expect(doorstaatElfproef(fout.join(''))).toBe(false);
      }),
      { numRuns: 200 },
    );
  });
  it('shows no more than the last three digits', () => {
    expect(maskeerBsn('123456782')).toBe('******782');
  });
});

describe('normaliseerPostcode', () => {
  it.each([['1975AB', '1975AB'], ['1975\u00a0ab\u200b', '1975AB'], ['1975-AB', '1975AB'], ['\u202a1975\u202c AB', '1975AB'], ['1975 ab', '1975AB'], [' 2011 Rd ', '2011RD']])('%j becomes %s', (invoer, uit) => {
    expect(normaliseerPostcode(invoer)).toBe(uit);
  });
  it.each(['0975AB', '1975', '1975A', '1975ABC', '1975SS', '1975 sa', '1975SD', '19A5AB', ''])(
    'refuses %j', (invoer) => {
      expect(normaliseerPostcode(invoer)).toBeNull();
    },
  );
  it('shows it with a space', () => {
    expect([toonPostcode('1975AB'), toonPostcode(null)]).toEqual(['1975 AB', '']);
  });
});

describe('KvK numbers', () => {
  it('have eight digits', () => {
    expect(['12345678', '01234567', '00000000', '1234567', '123456789', 12345678].map(isKvkNummer)).toEqual([
      true, true, false, false, false, false,
    ]);
    expect([normaliseerKvkNummer('1234 5678'), normaliseerKvkNummer('1234')]).toEqual(['12345678', null]);
  });
});

describe('normaliseerTelefoonnummer', () => {
  it.each([
    ['06-12345678', '+31612345678'],
    ['\u202a0612345678\u202c', '+31612345678'],
    ["'+31 6\u00a01234 5678", '+31612345678'],
    ['="0612345678"', '+31612345678'],
    ['06–1234\u20115678', '+31612345678'],
    ['0251 23 45 67', '+31251234567'],
    ['(023) 511 51 15', '+31235115115'],
    ['+31 (0)6 1234 5678', '+31612345678'],
    ['0031612345678', '+31612345678'],
    ['+32 470 12 34 56', '+32470123456'],
  ])('%s becomes %s', (invoer, uit) => {
    expect(normaliseerTelefoonnummer(invoer)).toBe(uit);
  });
  it.each(['612345678', '06-1234567', '+3161234567', '00', 'bel mij', '', '0012345'])('refuses %j', (invoer) => {
    expect(normaliseerTelefoonnummer(invoer)).toBeNull();
  });
  it('shows Dutch numbers as people write them', () => {
    expect(['+31612345678', '+31251234567', '+31235115115', '+32470123456', null].map(toonTelefoonnummer)).toEqual([
      '06 12345678', '0251 234567', '023 5115115', '+32470123456', '',
    ]);
  });
});

describe('normaliseerEmailadres', () => {
  it.each([[' Jan.Jansen@Voorbeeld.NL ', 'Jan.Jansen@voorbeeld.nl'], ['a+b@sub.example.org', 'a+b@sub.example.org']])(
    '%j becomes %s', (invoer, uit) => {
      expect(normaliseerEmailadres(invoer)).toBe(uit);
    },
  );
  it.each([
    'jan', 'jan@', '@voorbeeld.nl', 'jan@voorbeeld', 'jan jansen@voorbeeld.nl', 'a@b@c.nl', 'a..b@c.nl', '.a@c.nl',
    'a.@c.nl', 'a@c..nl', '',
  ])('refuses %j', (invoer) => {
    expect(normaliseerEmailadres(invoer)).toBeNull();
  });
});

describe('gemeenten', () => {
  it('are the seven of the region, three of them in the IJmond', () => {
    expect(GEMEENTE_CODES).toEqual(['0375', '0377', '0392', '0396', '0397', '0453', '0473']);
    const ijmond = GEMEENTEN.filter((g) => g.subregio === 'IJMOND').map((g) => g.naam);
    expect(ijmond).toEqual(['Beverwijk', 'Heemskerk', 'Velsen']);
  });
  it('are known by code', () => {
    expect([isGemeenteCode('0453'), isGemeenteCode('0363'), isGemeenteCode(453)]).toEqual([true, false, false]);
    expect([gemeenteNaam('0453'), gemeenteNaam('0363')]).toEqual(['Velsen', '0363']);
    expect([subregioVan('0392'), subregioVan('0363')]).toEqual(['ZUID_KENNEMERLAND', null]);
  });
});
