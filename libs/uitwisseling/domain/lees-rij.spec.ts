import { verhulBsn } from './cel';
import { leesCsvRij } from './lees-rij';
import { CSV_VELDEN, type CsvVeld, type Koppeling } from './velden';

const VANDAAG = '2026-03-02';
/** Each field has a column of its own name. */
const KOPPELING = Object.fromEntries(CSV_VELDEN.map((veld) => [veld, veld])) as Koppeling;
const GOED = { bsn: '999990019', achternaam: 'Duinker', meldDatum: '2026-02-01' };

const lees = (waarden: Partial<Record<CsvVeld, string>>, telling?: 1900 | 1904) =>
  leesCsvRij({ nummer: 7, waarden: { ...GOED, ...waarden }, telling }, KOPPELING, VANDAAG);
const persoon = (waarden: Partial<Record<CsvVeld, string>>, telling?: 1900 | 1904) => {
  const uitkomst = lees(waarden, telling);
  if ('afkeuringen' in uitkomst) throw new Error(JSON.stringify(uitkomst.afkeuringen));
  return uitkomst.aanlevering;
};
const fouten = (waarden: Partial<Record<CsvVeld, string>>) => {
  const uitkomst = lees(waarden);
  return 'afkeuringen' in uitkomst ? uitkomst.afkeuringen : [];
};

describe('a row of a file', () => {
  it('becomes a person, and tells nothing of what was left open', () => {
    expect(lees({})).toEqual({
      aanlevering: { rijnummer: 7, bsn: '999990019', achternaam: 'Duinker', meldDatum: '2026-02-01' },
    });
    expect(Object.keys(persoon({ postcode: '  ', vervoer: 'NNB' }))).toEqual(
      ['rijnummer', 'bsn', 'achternaam', 'meldDatum'],
    );
  });

  it.each(['NNB', 'n.n.b.', '??', 'Onbekend', 'onbekend ', '-', 'N.v.t.', 'geen', '#N/B', '99999', '\u00a0', '…'])(
    'takes %j for nothing', (waarde) => {
      expect(persoon({ telefoonnummer: waarde, postcode: waarde, beroepssector: waarde, urenPerWeek: waarde }))
        .toEqual(persoon({}));
    },
  );

  it.each(['', '-', '?', '??', 'onbekend', ' Onbekend ', '\u2013', '\u200b', '…'])('takes %j for no first name', (waarde) => {
    expect(persoon({ voornaam: waarde })).toEqual(persoon({}));
  });
  it.each([['N.A.', 'Hoogland'], ['N.B.', 'Geen'], ['Jenny', 'Null'], ['Nan', 'Leeg'], ['Geen', 'Unknown']])('keeps %s %s, and has somebody look', (voornaam, achternaam) => {
    expect(persoon({ voornaam, achternaam })).toMatchObject({ voornaam, achternaam, naamControleren: true });
  });
  it('takes a placeholder for no tussenvoegsel, of which there is a closed list', () => {
    for (const tussenvoegsel of ['geen', 'nvt', 'null', '-']) expect(persoon({ tussenvoegsel })).toEqual(persoon({}));
  });
  it('shows what stands in place of a surname, and refuses it', () => {
    expect(fouten({ achternaam: 'Onbekend' })).toEqual([{ rijnummer: 7, kolom: 'achternaam', waarde: 'Onbekend',
      reden: 'Hier staat "onbekend". Heet deze persoon echt zo? Registreer de persoon dan zelf.' }]);
    for (const achternaam of ['99999', '12-03', '#N/B', '#REF!']) expect(fouten({ achternaam })).toMatchObject([{ kolom: 'achternaam', waarde: achternaam }]);
  });

  it.each<[string, object]>([
    ['00-00-1970', { geboorteJaar: 1970 }], ['1970-00-00', { geboorteJaar: 1970 }], ['1970', { geboorteJaar: 1970 }], ['00-05-1970', { geboorteJaar: 1970 }], ['19700513', { geboorteDatum: '1970-05-13' }],
    ['3 april 1990', { geboorteDatum: '1990-04-03' }], ['5-3-90', { geboorteDatum: '1990-03-05' }], ['1984-03-13T23:00:00Z', { geboorteDatum: '1984-03-14' }], ['25701', { geboorteDatum: '1970-05-13' }],
    ['00-00-0000', {}], ['onbekend', {}], ['00000000', {}],
  ])('reads the birth date %s as far as it is known', (geboorteDatum, verwacht) => {
    expect(persoon({ geboorteDatum })).toEqual({ ...persoon({}), ...verwacht });
  });
  it.each([['31-2-1990', 'Deze dag bestaat niet. Controleer de dag en de maand.'], ['5-3-20', expect.stringContaining('voluit')], ['31-12-9999', expect.stringContaining('geen einde')], ['2030-01-01', 'Deze geboortedatum kan niet kloppen.'],
    ['1-1-1901', 'Deze geboortedatum kan niet kloppen.'], ['00-00-1901', 'Deze geboortedatum kan niet kloppen.'], ['1-9-2020', expect.stringContaining('geen 12 jaar')]])('refuses the birth date %s', (geboorteDatum, reden) => {
    expect(fouten({ geboorteDatum })).toContainEqual({ rijnummer: 7, kolom: 'geboorteDatum', waarde: geboorteDatum, reden });
  });
  it.each([['4-5-1999', '1-9-2001'], ['1-9-1926', '1-1-1980'], ['1-9-1926', ''], ['31-12-1969', '00-00-1970']])('refuses a melding on %s of who was born on %s', (meldDatum, geboorteDatum) => {
    expect(fouten({ meldDatum, geboorteDatum })).toContainEqual(expect.objectContaining({ kolom: 'meldDatum', waarde: meldDatum }));
  });
  it.each([['00-00-2026', 'dag en de maand'], ['2026', 'dag en de maand'], ['00-00-0000', 'niet bekend'], ['31-12-9999', 'geen einde'], ['9/1/2026 12:00:00 AM', 'meer dan een manier']])(
    'refuses %s as a melding', (meldDatum, reden) => expect(fouten({ meldDatum })).toMatchObject([{ kolom: 'meldDatum', waarde: meldDatum, reden: expect.stringContaining(reden) }]));

  it.each(['1-feb', '01-02-2026', '2026-02-01', '1 februari', '46054', 'feb-01'])('takes %s for no house number and no addition', (waarde) => {
    expect(fouten({ huisnummer: waarde })).toMatchObject([{ kolom: 'huisnummer', waarde, reden: expect.stringContaining('geen huisnummer') }]);
    expect(fouten({ huisnummer: '12', huisnummerToevoeging: waarde })).toMatchObject([{ kolom: 'huisnummerToevoeging', waarde }]);
  });

  it('reads what spreadsheets and screens put around a value', () => {
    expect(persoon({ bsn: '="999990019"', achternaam: 'Kuij\u00adpersma', telefoonnummer: '\u202a0612345678\u202c', postcode: '1971\u00a0ab\u200b', voornaam: 'Zoe\u0308', woonplaats: '="IJmuiden"' }))
      .toMatchObject({ bsn: '999990019', achternaam: 'Kuijpersma', telefoonnummer: '+31612345678', postcode: '1971AB', voornaam: 'Zoë', woonplaats: 'IJmuiden' });
    expect(persoon({ bsn: '9999-90-019' }).bsn).toBe('999990019');
    expect(persoon({ bsn: "'999990019" }).bsn).toBe('999990019');
  });
  it('refuses a cell with a character that was lost, or with an error of the spreadsheet', () => {
    expect(fouten({ voornaam: 'Andr\ufffd', postcode: '#REF!', telefoonnummer: '#N/B' })).toEqual([
      { rijnummer: 7, kolom: 'voornaam', waarde: 'Andr\ufffd', reden: expect.stringContaining('niet kunnen lezen') },
      { rijnummer: 7, kolom: 'postcode', waarde: '#REF!', reden: expect.stringContaining('fout van het rekenblad') },
    ]);
  });

  it('brings every field to the form in which we keep it', () => {
    expect(persoon({
      bsn: ' 9999.90.019 ', voornaam: ' Sanne\t Noor ', tussenvoegsel: 'de', geboorteDatum: '5-3-1990', telefoonnummer: '06 - 12 34 56 78',
      emailadres: 'sanne@VOORBEELD.nl', postcode: '1971 ab', huisnummer: '12', huisnummerToevoeging: 'A', woonplaats: 'IJmuiden',
      dossierGrond: 'bijstand', instroomOorzaak: 'Einde van de WW', urenPerWeek: '31,5', opleidingsniveau: 'MBO', beroep: 'Kok',
      mondelingNederlands: '4', rijbewijzen: 'b, BE ,c,B', vervoer: 'Openbaar vervoer/FIETS',
    })).toEqual({
      rijnummer: 7, bsn: '999990019', voornaam: 'Sanne Noor', tussenvoegsel: 'de', achternaam: 'Duinker',
      geboorteDatum: '1990-03-05', telefoonnummer: '+31612345678', emailadres: 'sanne@voorbeeld.nl', postcode: '1971AB',
      huisnummer: '12A', woonplaats: 'IJmuiden', meldDatum: '2026-02-01', dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW',
      profiel: {
        urenPerWeek: 31.5, opleidingsniveau: 'MBO', beroep: 'Kok', mondelingNederlands: '4', rijbewijzen: ['B', 'BE', 'C'],
        vervoer: ['OPENBAAR_VERVOER', 'FIETS'],
      },
    });
  });

  it('gives back the noughts and the plus that a spreadsheet drops', () => {
    expect(persoon({ bsn: '10000008' }).bsn).toBe('010000008');
    expect(persoon({ telefoonnummer: '612345678' }).telefoonnummer).toBe('+31612345678');
    expect(persoon({ telefoonnummer: '31612345678' }).telefoonnummer).toBe('+31612345678');
  });

  it('keeps house numbers apart: 12 with A is 12A, 12 with 3 is 12-3', () => {
    expect(persoon({ huisnummer: '12', huisnummerToevoeging: '3' }).huisnummer).toBe('12-3');
    expect(persoon({ huisnummer: '12', huisnummerToevoeging: 'NNB' }).huisnummer).toBe('12');
  });

  it('splits a full name, and asks somebody to look where it is doubtful', () => {
    const zonder = { achternaam: '' };
    expect(persoon({ ...zonder, volledigeNaam: 'Sanne de Vries' })).toMatchObject({ voornaam: 'Sanne', tussenvoegsel: 'de', achternaam: 'Vries', naamIsHeel: true });
    expect(persoon({ ...zonder, volledigeNaam: 'Vries, Piet de' })).not.toHaveProperty('naamControleren');
    expect(persoon({ ...zonder, volledigeNaam: 'Jan Willem Bos' })).toMatchObject({ voornaam: 'Jan Willem', achternaam: 'Bos', naamControleren: true });
    expect(persoon({ ...zonder, achternaam: 'van der Berg' })).toMatchObject({ tussenvoegsel: 'van der', achternaam: 'Berg' });
    expect(persoon({ ...zonder, volledigeNaam: 'Duinker' })).toMatchObject({ achternaam: 'Duinker', naamControleren: true });
    expect(persoon({ ...zonder, volledigeNaam: 'Duinker' })).not.toHaveProperty('voornaam');
    expect(persoon({ volledigeNaam: 'Iets anders' })).not.toHaveProperty('naamControleren');
  });

  it('keeps what fits no code as text, with a remark', () => {
    expect(persoon({ vervoer: 'Scooter, AUTO', rijbewijzen: 'Q', schriftelijkNederlands: 'redelijk' }).profiel).toEqual({
      schriftelijkNederlands: 'redelijk',
      rijbewijzen: ['Q'],
      vervoer: ['Scooter', 'AUTO'],
      opmerkingen: [
        'Nederlands schrijven: "redelijk" staat niet in de lijst en is als tekst overgenomen.',
        'Rijbewijzen: "Q" staat niet in de lijst en is als tekst overgenomen.',
        'Vervoer: "Scooter" staat niet in de lijst en is als tekst overgenomen.',
      ],
    });
  });

  it('reads a day number by the years of its workbook', () => {
    expect(persoon({ meldDatum: '44562' }).meldDatum).toBe('2022-01-01');
    expect(persoon({ meldDatum: '43100' }, 1904).meldDatum).toBe('2022-01-01');
  });

  it.each<[string, Partial<Record<CsvVeld, string>>, CsvVeld, string]>([
    ['no BSN', { bsn: 'NNB' }, 'bsn', 'Er is geen BSN ingevuld.'],
    ['a BSN that fails the elfproef', { bsn: '123456789' }, 'bsn', 'Dit is geen geldig BSN. Controleer de cijfers.'],
    ['a text for a BSN', { bsn: 'zie dossier' }, 'bsn', 'Dit is geen geldig BSN. Controleer de cijfers.'],
    ['no name', { achternaam: '' }, 'volledigeNaam', 'Er is geen naam ingevuld.'],
    ['no melding', { meldDatum: '?' }, 'meldDatum', 'Er is geen datum van de melding ingevuld.'],
    ['a melding tomorrow', { meldDatum: '3-3-2026' }, 'meldDatum', 'De datum ligt in de toekomst. Kies vandaag of een eerdere dag.'],
    ['a day that is not there', { meldDatum: '31-02-2026' }, 'meldDatum', 'Deze dag bestaat niet. Controleer de dag en de maand.'],
    ['no date', { meldDatum: 'gisteren' }, 'meldDatum', 'Dit is geen bestaande datum. Gebruik een datum zoals 31-12-2026.'],
    ['a birth in the future', { geboorteDatum: '2030-01-01' }, 'geboorteDatum', expect.any(String) as never],
    ['half a telephone number', { telefoonnummer: '06-1234' }, 'telefoonnummer', 'Dit is geen geldig telefoonnummer.'],
    ['an e-mail address without a domain', { emailadres: 'sanne@' }, 'emailadres', 'Dit is geen geldig e-mailadres.'],
    ['a postcode without letters', { postcode: '1971' }, 'postcode',
      'Dit is geen geldige postcode. Gebruik een postcode zoals 1975 AB.'],
    ['a ground that is not in the list', { dossierGrond: 'Zomaar' }, 'dossierGrond', 'Deze waarde staat niet in de lijst.'],
    ['hours that are no number', { urenPerWeek: '32-40' }, 'urenPerWeek',
      'Dit is geen aantal uren per week. Gebruik een getal van 0 tot en met 60.'],
    ['too many hours', { urenPerWeek: '61' }, 'urenPerWeek',
      'Dit is geen aantal uren per week. Gebruik een getal van 0 tot en met 60.'],
    ['a name that is too long', { achternaam: 'a'.repeat(151) }, 'achternaam',
      'Deze tekst is te lang. Gebruik hoogstens 150 tekens.'],
    ['a house number that is too long', { huisnummer: '1', huisnummerToevoeging: 'tweede deur links' }, 'huisnummer',
      'Deze tekst is te lang. Gebruik hoogstens 12 tekens.'],
  ])('refuses %s at its column', (_, waarden, kolom, reden) => {
    expect(fouten(waarden)).toEqual([{ rijnummer: 7, kolom, waarde: fouten(waarden)[0].waarde, reden }]);
  });

  it('names everything that is wrong with a row, with the value as it stood there', () => {
    expect(fouten({ bsn: '1', achternaam: '', meldDatum: 'gisteren', postcode: '0000XX' }).map((f) => [f.kolom, f.waarde])).toEqual([
      // A BSN that is refused is often right but for one digit.
      ['bsn', null], ['volledigeNaam', null], ['postcode', '0000XX'], ['meldDatum', 'gisteren'],
    ]);
    expect(fouten({ emailadres: 'x'.repeat(30_000) })[0].waarde).toHaveLength(200);
  });

  it('refuses a row that could not be read, whatever stands in it', () => {
    expect(leesCsvRij({ nummer: 9, waarden: GOED, fout: 'Te veel cellen.' }, KOPPELING, VANDAAG))
      .toEqual({ afkeuringen: [{ rijnummer: 9, kolom: null, waarde: null, reden: 'Te veel cellen.' }] });
  });

  it('reads nothing that a row inherits', () => {
    expect(lees({})).toEqual(leesCsvRij({ nummer: 7, waarden: GOED }, { ...KOPPELING, voornaam: 'constructor' }, VANDAAG));
  });

  it('takes the quote off that our own export puts before a formula', () => {
    expect(persoon({ telefoonnummer: "'+31612345678", woonplaats: "'s-Gravenhage" }))
      .toMatchObject({ telefoonnummer: '+31612345678', woonplaats: "'s-Gravenhage" });
  });
});

describe('a cell as a screen shows it', () => {
  it.each([
    ['999990019', '******019'], ['9999.90.019', '******019'], ['1234-56-789', '******789'], ['BSN 123456789', '******789'],
    ['22-11-2026', '22-11-2026'], ['00-00-1970', '00-00-1970'], ['19700513', '19700513'], ['13051970', '13051970'], ['1970/05/13', '1970/05/13'], ['00000000', '00000000'], ['2026-11-22', '2026-11-22'], ['06 12345678', '06 12345678'], ['Duinker', 'Duinker'], ['43', '43'],
  ])(
    'hides what is a BSN, wherever it stands: %s', (waarde, getoond) => {
      expect(verhulBsn(waarde)).toBe(getoond);
    });
});
