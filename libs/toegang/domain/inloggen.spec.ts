import { label } from '@trajectplein/kern/domain';
import { isGebruikersnaam, normaliseerGebruikersnaam } from './gebruikersnaam';
import { inlogvertraging, magErbij, wachttijdOver } from './inlogvertraging';
import { toegangLabels } from './labels';
import { isSessieVerlopen, sessieVerlooptOp } from './sessie';
import { wachtwoordFouten } from './wachtwoord';

describe('inlogvertraging', () => {
  it('begins at the fifth failure and doubles to fifteen minutes', () => {
    expect([0, 1, 4, 5, 6, 7, 8, 9, 10, 11, 12, 1000].map(inlogvertraging)).toEqual([
      0, 0, 0, 15, 30, 60, 120, 240, 480, 900, 900, 900,
    ]);
  });
  it('counts from the last failure', () => {
    const fout = Date.UTC(2026, 10, 23, 9, 0, 0);
    expect(wachttijdOver(4, fout, fout)).toBe(0);
    expect(wachttijdOver(5, fout, fout)).toBe(15);
    expect(wachttijdOver(5, fout, fout + 14_001)).toBe(1);
    expect(wachttijdOver(5, fout, fout + 15_000)).toBe(0);
    expect(wachttijdOver(50, fout, fout + 60_000)).toBe(840);
  });
});

describe('magErbij', () => {
  it('lets no more go at once than may still fail', () => {
    const hoeveel = (mislukt: number) => Array.from({ length: 10 }, (_, n) => n).filter((n) => magErbij(mislukt, n)).length;
    expect([0, 1, 3, 4, 5, 6, 1000].map(hoeveel)).toEqual([5, 4, 2, 1, 1, 1, 1]);
  });
});

describe('sessions', () => {
  const begonnen = Date.UTC(2026, 2, 28, 22, 30); // the night in which the clock goes forward
  const minuten = (n: number) => begonnen + n * 60_000;
  it('end after thirty idle minutes', () => {
    expect(isSessieVerlopen({ begonnen, gezien: minuten(10) }, minuten(40) - 1)).toBe(false);
    expect(isSessieVerlopen({ begonnen, gezien: minuten(10) }, minuten(40))).toBe(true);
  });
  it('end after twelve hours, however busy', () => {
    expect(isSessieVerlopen({ begonnen, gezien: minuten(719) }, minuten(720) - 1)).toBe(false);
    expect(isSessieVerlopen({ begonnen, gezien: minuten(719) }, minuten(720))).toBe(true);
    expect(sessieVerlooptOp({ begonnen, gezien: minuten(700) })).toBe(minuten(720));
  });
});

describe('passwords', () => {
  const codes = (w: string, naam?: string) => wachtwoordFouten(w, naam).map((f) => f.code);
  it.each(['trajectplein-demo', 'vier losse woorden samen', 'ÄÖÜäöü123456'])('accepts %j', (w) => {
    expect(codes(w, 'klantmanager.ijmond')).toEqual([]);
  });
  it.each([
    ['kort', 'x', ['TE_KORT']],
    ['elf-tekens1', 'x', ['TE_KORT']],
    ['x'.repeat(64) + 'abcdef'.repeat(11), 'x', ['TE_LANG']],
    ['mijn-Privacy-2026', 'privacy', ['BEVAT_GEBRUIKERSNAAM']],
    ['aaaaaaaaaaaa', 'x', ['TE_EENVOUDIG']],
    ['abababababab', 'x', ['TE_EENVOUDIG']],
    ['abcdefghijkl', 'x', ['TE_EENVOUDIG']],
    ['Welkomwelkom', 'x', ['VEEL_GEBRUIKT']],
  ])('%j of %s: %j', (w, naam, verwacht) => {
    expect(codes(w, naam)).toEqual(verwacht);
  });
  it('counts characters as people do, and says what is wrong in a sentence', () => {
    expect(codes('😀😁😂🤣😃😄')).toEqual(['TE_KORT']);
    expect(wachtwoordFouten('kort')[0].melding).toBe('Gebruik minstens 12 tekens.');
    expect(label(toegangLabels.wachtwoord, 'TE_KORT', 'en')).toBe('Use at least 12 characters.');
  });
});

describe('user names', () => {
  it('are compared in lower case', () => {
    expect(normaliseerGebruikersnaam('  Klantmanager.IJmond ')).toBe('klantmanager.ijmond');
  });
  it.each(['matcher', 'klantmanager.ijmond', 'p.de-vries@velsen.nl', 'a1b'])('%j may be given out', (naam) => {
    expect(isGebruikersnaam(naam)).toBe(true);
  });
  it.each(['ab', 'Matcher', '.punt', 'punt.', 'met spatie', 'é-accent', 'a'.repeat(65), null])(
    '%j may not', (naam) => {
      expect(isGebruikersnaam(naam)).toBe(false);
    },
  );
});
