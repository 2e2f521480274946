import { actiesOp } from './acties';
import { DomeinFout, isDomeinFout } from './fout';
import { kernLabels } from './labels';
import {
  bepaalOvergangsdatum, eisCorrectiedatum, eisCode, eisOvergang, eisReden, eisTekst, mogelijkeOvergangen, type Levensloop,
} from './levensloop';
import { label } from './taal';

type S = 'UIT' | 'AAN' | 'STUK';
type N = 'zetAan' | 'zetUit' | 'breek';
const tabel: Levensloop<S, N> = [
  { naam: 'zetAan', van: ['UIT'], naar: 'AAN' },
  { naam: 'zetUit', van: ['AAN'], naar: 'UIT' },
  { naam: 'breek', van: ['UIT', 'AAN'], naar: 'STUK', redenVerplicht: true },
];

const fout = (werk: () => unknown) => {
  try {
    werk();
  } catch (e) {
    if (isDomeinFout(e)) return { soort: e.soort, code: e.code, pointer: e.pointer, melding: e.melding };
    throw e;
  }
  return null;
};

describe('the life-cycle machine', () => {
  it('offers what leaves a state, in the order of the table', () => {
    expect([mogelijkeOvergangen(tabel, 'UIT'), mogelijkeOvergangen(tabel, 'STUK')]).toEqual([['zetAan', 'breek'], []]);
  });
  it('finds a transition or refuses with a sentence', () => {
    expect(eisOvergang(tabel, 'UIT', 'zetAan').naar).toBe('AAN');
    expect(fout(() => eisOvergang(tabel, 'STUK', 'zetAan', { UIT: 'Uit', AAN: 'Aan', STUK: 'Stuk' }))).toEqual({
      soort: 'TOESTAND', code: 'NIET_TOEGESTAAN', pointer: undefined, melding: 'Dit kan niet bij de status "Stuk".',
    });
  });
});

describe('bepaalOvergangsdatum', () => {
  const vandaag = '2026-11-23';
  it('is today unless told', () => {
    expect(bepaalOvergangsdatum({ vandaag })).toBe(vandaag);
    expect(bepaalOvergangsdatum({ vandaag, gevraagd: null, vorige: null })).toBe(vandaag);
  });
  it('may lie back to the previous transition, that day included', () => {
    expect(bepaalOvergangsdatum({ vandaag, gevraagd: '2026-11-20', vorige: '2026-11-20' })).toBe('2026-11-20');
  });
  it.each([
    ['2026-11-24', null, 'DATUM_IN_TOEKOMST'],
    ['2026-11-19', '2026-11-20', 'DATUM_VOOR_VORIGE'],
    ['2026-02-30', null, 'DATUM_ONGELDIG'],
    ['23-11-2026', null, 'DATUM_ONGELDIG'],
    ['', null, 'DATUM_ONGELDIG'],
  ])('refuses %j after %j: %s', (gevraagd, vorige, code) => {
    expect(fout(() => bepaalOvergangsdatum({ vandaag, gevraagd, vorige }))).toMatchObject({
      soort: 'INVOER', code, pointer: '/datum',
    });
  });
  it('names the earliest day that is possible, and the field', () => {
    const vraag = { vandaag, gevraagd: '2026-01-01', vorige: '2026-11-20', pointer: '/meldDatum' };
    const f = fout(() => bepaalOvergangsdatum(vraag));
    expect(f?.melding).toContain('20 november 2026');
    expect(f?.pointer).toBe('/meldDatum');
  });
});

describe('reasons and texts', () => {
  it('must be given and known', () => {
    expect(eisReden(['A', 'B'], 'A')).toBe('A');
    expect(fout(() => eisReden(['A', 'B'], undefined))).toMatchObject({ code: 'REDEN_VERPLICHT', pointer: '/reden' });
    expect(fout(() => eisReden(['A', 'B'], 'C'))).toMatchObject({ code: 'REDEN_ONBEKEND', pointer: '/reden' });
    expect(eisCode(['A', 'B'], 'B', '/x')).toBe('B');
    expect(fout(() => eisCode(['A', 'B'], null, '/x'))).toMatchObject({ code: 'VERPLICHT', pointer: '/x' });
    expect(fout(() => eisCode(['A', 'B'], 'C', '/x'))).toMatchObject({ code: 'CODE_ONBEKEND', pointer: '/x' });
    expect(eisTekst('  ja ', '/x')).toBe('ja');
    expect(fout(() => eisTekst('   ', '/x'))).toMatchObject({ soort: 'INVOER', code: 'VERPLICHT', pointer: '/x' });
  });
});

describe('a corrected day', () => {
  const vraag = { vorige: '2026-03-02', volgende: '2026-03-20', vandaag: '2026-03-15', pointer: '/eindDatum' };
  it.each([['2026-03-02'], ['2026-03-10'], ['2026-03-15']])('%s stays between its neighbours', (datum) => {
    expect(eisCorrectiedatum({ ...vraag, datum })).toBe(datum);
  });
  it.each([
    ['2026-03-01', 'DATUM_VOOR_VORIGE'], ['2026-03-16', 'DATUM_IN_TOEKOMST'], ['2026-02-30', 'DATUM_ONGELDIG'],
  ])('%s: %s', (datum, code) => {
    expect(fout(() => eisCorrectiedatum({ ...vraag, datum }))).toMatchObject({ code, pointer: '/eindDatum' });
  });
  it('lies not after the next step', () => {
    const later = { ...vraag, vandaag: '2026-04-01' };
    expect(eisCorrectiedatum({ ...later, datum: '2026-03-20' })).toBe('2026-03-20');
    expect(fout(() => eisCorrectiedatum({ ...later, datum: '2026-03-21' }))).toMatchObject({
      code: 'DATUM_NA_VOLGENDE', melding: expect.stringContaining('20 maart 2026') });
    expect(eisCorrectiedatum({ ...later, volgende: null, vorige: null, datum: '2026-03-21' })).toBe('2026-03-21');
  });
});

describe('DomeinFout', () => {
  it('is an Error with code and sentence', () => {
    const f = new DomeinFout({ soort: 'INVOER', code: 'X', melding: 'Zo niet.' });
    expect(f).toBeInstanceOf(Error);
    expect(String(f)).toBe('DomeinFout: X: Zo niet.');
    expect(isDomeinFout(new Error('x'))).toBe(false);
  });
  it('has its sentence in both languages', () => {
    expect(label(kernLabels.fout, 'REDEN_VERPLICHT', 'en')).toBe('Choose a reason.');
  });
});

describe('actiesOp', () => {
  const acties = [
    { code: 'LAAT', vanaf: '2026-03-15' },
    { code: 'VROEG', vanaf: '2026-03-01' },
    { code: 'ANDER', vanaf: '2026-03-01' },
  ];
  it('gives what is due, oldest first', () => {
    expect(actiesOp(acties, '2026-02-28')).toEqual([]);
    expect(actiesOp(acties, '2026-03-01').map((a) => a.code)).toEqual(['ANDER', 'VROEG']);
  });
  it('drops what a later one took over, once that is due', () => {
    const vervangt = { LAAT: 'VROEG' };
    expect(actiesOp(acties, '2026-03-14', vervangt).map((a) => a.code)).toEqual(['ANDER', 'VROEG']);
    expect(actiesOp(acties, '2026-03-15', vervangt).map((a) => a.code)).toEqual(['ANDER', 'LAAT']);
  });
});
