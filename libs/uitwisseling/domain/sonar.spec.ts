import { SONAR_KOLOMMEN, isSonarIndeling, leesSonarRij } from './sonar';
import { vouw } from './vouw';
import type { Aanlevering } from './aanlevering';

const KOP = SONAR_KOLOMMEN.map((k) => k.kolom);
const VANDAAG = '2026-03-02';
const RIJ: Record<string, string> = {
  'Datum melding': '2022-01-07', '1e uitk dag (niet WW)': '2022-01-07', 'BSN': '999990019', 'ID_WZ': 'NNB',
  'Beschikbare uren/wk': '40', 'Opleidingsniveau': 'VMBO', 'Beroepssector': '99999', 'Bemiddelingsberoep': 'Secretaresse',
  'Mondeling Nederlands': '4', 'Schriftelijk Nederlands': '3', 'Rijbewijs': 'A,B,BE', 'Inschrijfdatum': '2022-01-07',
  'Geslacht': 'Vrouw', 'Telefoonnummer': '088-1234568', 'Volledige Naam': 'Sanne Duinker', 'Leeftijd': '44',
  'E-mailadres': 'sanne@voorbeeld.nl', 'Vervoer': 'Scooter', 'Gemeente': '12345', 'Postcode': '1234AB', 'Plaats': 'Testdorp',
  'Straatnaam': 'NNB', 'Huisnummer': '1', 'Banenafspraak': '2', 'Klantprofiel': 'Doelgroep', 'Arbeidsmarktregio': 'NNB',
  'Medewerker Naam': 'Iemand Anders', 'Organisatie Naam': 'Een bureau', 'Participatieladder': '4', 'Toestemming': 'Ja',
};

function lees(waarden: Record<string, string>, nummer = 2): Aanlevering {
  const uitkomst = leesSonarRij({ nummer, waarden: { ...RIJ, ...waarden } }, VANDAAG);
  if ('afkeuringen' in uitkomst) throw new Error(JSON.stringify(uitkomst.afkeuringen));
  return uitkomst.aanlevering;
}

describe('a row of a Sonar export', () => {
  it('gives what we have a task for, and nothing else', () => {
    expect(lees({})).toEqual({
      rijnummer: 2, bsn: '999990019', voornaam: 'Sanne', achternaam: 'Duinker', naamIsHeel: true,
      telefoonnummer: '+31881234568', emailadres: 'sanne@voorbeeld.nl', postcode: '1234AB', huisnummer: '1',
      woonplaats: 'Testdorp', meldDatum: '2022-01-07',
      profiel: {
        urenPerWeek: 40, opleidingsniveau: 'VMBO', beroep: 'Secretaresse', mondelingNederlands: '4', schriftelijkNederlands: '3',
        rijbewijzen: ['A', 'B', 'BE'], vervoer: ['Scooter'],
        opmerkingen: ['Vervoer: "Scooter" staat niet in de lijst en is als tekst overgenomen.'],
      },
    });
  });

  it('is the same whatever sex, age, health columns or consent say', () => {
    const anders = Object.fromEntries(SONAR_KOLOMMEN.filter((k) => k.veld === null).map((k) => [k.kolom, 'iets heel anders']));
    expect(Object.keys(anders)).toEqual(expect.arrayContaining(
      ['Geslacht', 'ID_WZ', 'Leeftijd', 'Banenafspraak', 'Klantprofiel', 'Participatieladder', 'Toestemming'],
    ));
    expect(lees(anders)).toEqual(lees({}));
  });
});

describe('the layout of a Sonar export', () => {
  it('has 35 columns', () => expect(new Set(KOP).size).toBe(35));
  it('is known by the columns that are taken over, in any order', () => {
    expect(isSonarIndeling([...KOP].reverse())).toBeNull();
    expect(isSonarIndeling(KOP.filter((k) => k !== 'Geslacht'))).toBeNull();
  });
  it('is refused with the names of what is missing', () => {
    expect(isSonarIndeling(KOP.filter((k) => k !== 'BSN' && k !== 'Plaats'))).toBe(
      'Dit bestand heeft niet de indeling van een Sonar-export. Deze kolommen ontbreken: BSN, Plaats.',
    );
  });
});

describe('folding the rows of one person', () => {
  it('keeps per field the last value that is filled in', () => {
    const eerste = lees({ 'Vervoer': 'Scooter', 'Telefoonnummer': '088-1234568' }, 8);
    const tweede = lees({ 'Vervoer': 'AUTO', 'Telefoonnummer': 'NNB', 'Datum melding': '2022-01-08', 'Rijbewijs': '??' }, 9);
    expect(vouw([eerste, tweede])).toMatchObject({
      rijnummer: 9, telefoonnummer: '+31881234568', meldDatum: '2022-01-08',
      profiel: { vervoer: ['AUTO'], rijbewijzen: ['A', 'B', 'BE'] },
    });
  });
  it('drops the remark about a value that was replaced, and keeps the others', () => {
    const eerste = lees({ 'Vervoer': 'Scooter', 'Rijbewijs': 'Q' });
    expect(vouw([eerste, lees({ 'Vervoer': 'AUTO', 'Rijbewijs': 'NNB' })]).profiel?.opmerkingen)
      .toEqual(['Rijbewijzen: "Q" staat niet in de lijst en is als tekst overgenomen.']);
    expect(vouw([eerste, lees({ 'Vervoer': 'AUTO', 'Rijbewijs': 'B' })]).profiel).not.toHaveProperty('opmerkingen');
  });
  it('leaves a single row as it is', () => {
    expect(vouw([lees({})])).toEqual(lees({}));
    expect(vouw([{ rijnummer: 2, bsn: '999990019', achternaam: 'Duinker' }])).not.toHaveProperty('profiel');
  });
});
