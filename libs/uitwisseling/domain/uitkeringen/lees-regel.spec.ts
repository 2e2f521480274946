import { isDomeinFout } from '@trajectplein/kern/domain';
import { eisMaand, keurUitkeringIndeling, leesBedrag, leesUitkeringRegel } from './lees-regel';
import { leesUitkeringSoort, leesUitstroomReden } from './woorden';

const GOED = { BSN: '999901011', Soort: 'Participatiewet', Begin: '01-08-2026' };
const lees = (waarden: Record<string, string>) => leesUitkeringRegel({ nummer: 7, waarden: { ...GOED, ...waarden } }, '2026-10-01');
const fout = (werk: () => unknown) => {
  try {
    werk();
  } catch (e) {
    if (isDomeinFout(e)) return [e.code, e.pointer, e.melding];
    throw e;
  }
  return null;
};

describe('the month of a file', () => {
  it.each([
    [undefined, '2026-11-05', '2026-10-01'], [null, '2026-01-31', '2025-12-01'], ['', '2026-03-31', '2026-02-01'],
    ['2026-11', '2026-11-01', '2026-11-01'], ['2024-02', '2026-11-05', '2024-02-01'],
  ])('%s on %s is %s', (maand, vandaag, verwacht) => expect(eisMaand(maand, vandaag)).toBe(verwacht));

  it.each([['2026-12', 'MAAND_IN_TOEKOMST'], ['2026-13', 'MAAND_ONGELDIG'], ['oktober', 'MAAND_ONGELDIG'], ['2026-1', 'MAAND_ONGELDIG']])(
    '%s is refused', (maand, code) => expect(fout(() => eisMaand(maand, '2026-11-30'))).toEqual([code, '/maand', expect.any(String)]));
});

describe('the columns', () => {
  const ANDERS = { 'Inkomsten uit arbeid': '12', 'Reden beëindiging': 'Vermogen', EINDDATUM: '15-10-2026', Ingangsdatum: '1/8/2026',
    Regeling: 'IOAW', Burgerservicenummer: '9999 01 011', Wijk: 'x' };

  it('are found by other names and in another order', () => {
    expect(keurUitkeringIndeling(Object.keys(ANDERS))).toBeNull();
    expect(leesUitkeringRegel({ nummer: 2, waarden: ANDERS }, '2026-10-01')).toEqual({ regel: { rijnummer: 2, bsn: '999901011', soort: 'IOAW',
      beginDatum: '2026-08-01', eindDatum: '2026-10-15', redenEinde: 'VERMOGEN', inkomsten: '12.00' } });
  });

  it('must all be there', () => {
    expect(keurUitkeringIndeling(['BSN', 'Soort', 'Begin', 'Eind']))
      .toBe('Dit is geen uitkeringenbestand. Deze kolommen ontbreken: Reden, Inkomsten uit werk.');
  });
});

describe('a row', () => {
  it('with all that it can hold', () => {
    expect(lees({ Eind: '2026-10-15', Reden: 'Werk in loondienst', 'Inkomsten uit werk': '€ 1.234,5' })).toEqual({ regel: {
      rijnummer: 7, bsn: '999901011', soort: 'PW', beginDatum: '2026-08-01', eindDatum: '2026-10-15', redenEinde: 'WERK_LOONDIENST',
      inkomsten: '1234.50' } });
  });

  it('that runs, without income', () => {
    expect(lees({})).toMatchObject({ regel: { eindDatum: null, redenEinde: null, inkomsten: '0.00' } });
  });

  it.each([
    [{ BSN: '' }, 'BSN', null, 'Er is geen BSN ingevuld.'],
    [{ BSN: '999901012' }, 'BSN', null, 'Dit is geen geldig BSN. Controleer de cijfers.'],
    [{ Soort: '' }, 'Soort', null, 'Deze soort uitkering kennen wij niet. Gebruik bijvoorbeeld PW, IOAW, IOAZ of Bbz.'],
    [{ Soort: 'GEEN' }, 'Soort', null, 'Deze soort uitkering kennen wij niet. Gebruik bijvoorbeeld PW, IOAW, IOAZ of Bbz.'],
    [{ Soort: 'Kinderbijslag' }, 'Soort', 'Kinderbijslag', 'Deze soort uitkering kennen wij niet. Gebruik bijvoorbeeld PW, IOAW, IOAZ of Bbz.'],
    [{ Begin: '' }, 'Begin', null, 'Er is geen begindatum ingevuld.'],
    [{ Begin: '31-09-2026' }, 'Begin', '31-09-2026', 'Dit is geen bestaande datum. Gebruik een datum zoals 31-12-2026.'],
    [{ Begin: '2026-11-01' }, 'Begin', '2026-11-01', 'De begindatum ligt na de maand van het bestand.'],
    [{ Eind: '31-07-2026' }, 'Eind', '31-07-2026', 'De einddatum ligt voor de begindatum.'],
    [{ Reden: 'Overlijden' }, 'Reden', 'Overlijden', 'Er is een reden, maar geen einddatum. Vul de einddatum in.'],
    [{ Eind: '15-10-2026', Reden: 'Iets' }, 'Reden', 'Iets',
      'Deze reden kennen wij niet. Gebruik een reden uit de lijst, zoals "Werk in loondienst".'],
    [{ 'Inkomsten uit werk': '-5' }, 'Inkomsten uit werk', '-5',
      'Dit is geen bedrag. Gebruik een bedrag zoals 1.234,50 of 1234.50, van 0 of meer.'],
  ] as const)('%j is refused', (waarden, kolom, waarde, reden) => {
    expect(lees(waarden)).toEqual({ bsn: kolom === 'BSN' ? null : '999901011',
      afkeuringen: [{ rijnummer: 7, kolom, waarde, reden }] });
  });

  it('that could not be read at all', () => {
    expect(leesUitkeringRegel({ nummer: 3, waarden: {}, fout: 'Te veel cellen.' }, '2026-10-01'))
      .toEqual({ bsn: null, afkeuringen: [{ rijnummer: 3, kolom: null, waarde: null, reden: 'Te veel cellen.' }] });
  });

  it('names everything that is wrong with it', () => {
    expect(lees({ BSN: '1', Soort: 'x', Begin: 'y' })).toMatchObject({ afkeuringen: [{ kolom: 'BSN' }, { kolom: 'Soort' }, { kolom: 'Begin' }] });
  });
});

describe('the words of gemeenten', () => {
  it.each([['pw', 'PW'], ['Bijstand', 'PW'], ['Bijstand (Participatiewet)', 'PW'], ['IOAW', 'IOAW'], ['ioaz', 'IOAZ'], ['Bbz 2004', 'BBZ'],
    ['Geen uitkering', null]])('kind %s', (woord, soort) => expect(leesUitkeringSoort(woord)).toBe(soort));

  it.each([['WERK_LOONDIENST', 'WERK_LOONDIENST'], ['Arbeid in dienstbetrekking', 'WERK_LOONDIENST'], ['Eigen bedrijf', 'WERK_ZELFSTANDIG'],
    ['Pensioen', 'AOW_LEEFTIJD'], ['Huwelijk', 'RELATIE'], ['Andere reden', 'OVERIG'], ['Geen medewerking', null]])(
    'reason %s', (woord, reden) => expect(leesUitstroomReden(woord)).toBe(reden));
});

describe('an amount', () => {
  it.each([
    ['450', '450.00'], ['450,5', '450.50'], ['450.55', '450.55'], ['€ 1.234,56', '1234.56'], ['1234.56', '1234.56'], ['1.234', '1234.00'],
    ['1.234.567,89', '1234567.89'], ['EUR 12', '12.00'], ['25,-', '25.00'], ['0', '0.00'], ['1 234,50', '1234.50'],
    ['-1', null], ['12,345', null], ['1,234.50', null], ['veel', null], ['12345678', null], ['1e3', null],
  ])('%s is %s', (tekst, bedrag) => expect(leesBedrag(tekst)).toBe(bedrag));
});
