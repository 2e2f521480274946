import { isDomeinFout } from '@trajectplein/kern/domain';
import { eisMaand, keurUitkeringIndeling, leesUitkeringRegel } from './lees-regel';
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
    [{ Begin: '31-09-2026' }, 'Begin', '31-09-2026', 'Deze dag bestaat niet. Controleer de dag en de maand.'],
    [{ Begin: '31-12-9999' }, 'Begin', '31-12-9999', 'Dit betekent "geen einde". Vul hier een dag in, zoals 31-12-2026.'],
    [{ Begin: '00-00-0000' }, 'Begin', '00-00-0000', 'Dit betekent "niet bekend". Vul hier een dag in, zoals 31-12-2026.'],
    [{ Begin: '00-00-2020' }, 'Begin', '00-00-2020', 'Vul ook de dag en de maand in, zoals 31-12-2026.'],
    [{ Begin: '1-1-1950' }, 'Begin', '1-1-1950', 'Het begin van de uitkering is te lang geleden. Controleer het jaar.'],
    [{ Eind: '00-10-2026' }, 'Eind', '00-10-2026', 'Vul ook de dag en de maand in, zoals 31-12-2026.'],
    [{ Eind: '31-12-9999', Reden: 'Overlijden' }, 'Reden', 'Overlijden', 'Er is een reden, maar geen einddatum. Vul de einddatum in.'],
    [{ 'Inkomsten uit werk': 'onbekend' }, 'Inkomsten uit werk', 'onbekend', 'Dit is geen bedrag. Gebruik een bedrag zoals 1.234,50 of 1234.50, van 0 of meer.'],
    [{ 'Inkomsten uit werk': '12,345' }, 'Inkomsten uit werk', '12,345', 'Dit is geen bedrag. Gebruik een bedrag zoals 1.234,50 of 1234.50, van 0 of meer.'],
    [{ Soort: 'P\ufffd' }, 'Soort', 'P\ufffd', expect.stringContaining('niet kunnen lezen')],
    [{ 'Inkomsten uit werk': '#WAARDE!' }, 'Inkomsten uit werk', '#WAARDE!', expect.stringContaining('fout van het rekenblad')],
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

  it.each(['31-12-9999', '9999-12-31', '99991231', '00-00-0000', '00000000', '0', '2958465', '9999-12-31T23:00:00Z', 'doorlopend', 'geen', 'heden', '00-01-1900'])('that has no end: %s', (Eind) => {
    expect(lees({ Eind })).toMatchObject({ regel: { eindDatum: null } });
  });
  it('with moments of a program: the days on which they fall in Amsterdam', () => {
    expect(lees({ Begin: '2025-12-31T23:00:00Z', Eind: '2026-09-29T22:00:00Z', Reden: 'Werk' })).toMatchObject({ regel: { beginDatum: '2026-01-01', eindDatum: '2026-09-30' } });
    expect(lees({ Begin: '20260101', Eind: '2026-09-30T23:59:59' })).toMatchObject({ regel: { beginDatum: '2026-01-01', eindDatum: '2026-09-30' } });
  });
  it('with a number for its income is read as that number', () => {
    const rij = { nummer: 7, waarden: { ...GOED, 'Inkomsten uit werk': '987.125' } };
    expect(leesUitkeringRegel({ ...rij, getallen: ['Inkomsten uit werk'] }, '2026-10-01')).toMatchObject({ regel: { inkomsten: '987.13' } });
    expect(leesUitkeringRegel(rij, '2026-10-01')).toMatchObject({ regel: { inkomsten: '987125.00' } });
  });
  it.each(['-', 'geen', 'nvt', ''])('with %j for its income has none', (inkomsten) => expect(lees({ 'Inkomsten uit werk': inkomsten })).toMatchObject({ regel: { inkomsten: '0.00' } }));
  it('that is hidden still says who it is about', () => {
    expect(leesUitkeringRegel({ nummer: 7, waarden: GOED, fout: 'Verborgen.' }, '2026-10-01')).toEqual({ bsn: '999901011',
      afkeuringen: [{ rijnummer: 7, kolom: null, waarde: null, reden: 'Verborgen.' }] });
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
