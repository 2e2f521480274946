import { keurKoppeling, stelKoppelingVoor } from './koppeling';
import { SONAR_KOLOMMEN } from './sonar';

describe('guessing which column fills which field', () => {
  it('knows our own words, other words and English ones, in any capitals', () => {
    expect(stelKoppelingVoor(['BURGERSERVICENUMMER', 'Last name', 'e-mail', 'Meldingsdatum', 'Schoenmaat', 'huisnr.', 'instroomOorzaak']))
      .toEqual({
        bsn: 'BURGERSERVICENUMMER', achternaam: 'Last name', emailadres: 'e-mail', meldDatum: 'Meldingsdatum', huisnummer: 'huisnr.',
        instroomOorzaak: 'instroomOorzaak',
      });
  });
  it('gives a field to the first column that fits', () => {
    expect(stelKoppelingVoor(['Telefoon', 'Mobiel'])).toEqual({ telefoonnummer: 'Telefoon' });
  });
  it('takes "Naam" for the whole name, but beside a first name for the last one', () => {
    expect(stelKoppelingVoor(['Naam'])).toEqual({ volledigeNaam: 'Naam' });
    expect(stelKoppelingVoor(['Roepnaam', 'Naam'])).toEqual({ voornaam: 'Roepnaam', achternaam: 'Naam' });
  });
  it('reads a Sonar export as such', () => {
    const verwacht = Object.fromEntries(SONAR_KOLOMMEN.filter((k) => k.veld).map((k) => [k.veld, k.kolom]));
    expect(stelKoppelingVoor(SONAR_KOLOMMEN.map((k) => k.kolom))).toEqual(verwacht);
  });
});

describe('checking which column was chosen', () => {
  const KOP = ['BSN', 'Naam', 'Gemeld'];
  const GOED = { bsn: 'BSN', volledigeNaam: 'Naam', meldDatum: 'Gemeld' };
  const codes = (koppeling: Record<string, string>) => keurKoppeling(koppeling, KOP).map((f) => [f.pointer, f.code]);

  it('is content with BSN, melding and a name', () => {
    expect(codes(GOED)).toEqual([]);
    expect(codes({ ...GOED, volledigeNaam: undefined as never, achternaam: 'Naam' })).toEqual([]);
  });
  it('asks for what is required', () => {
    expect(codes({})).toEqual([
      ['/koppeling/bsn', 'KOLOM_VERPLICHT'], ['/koppeling/meldDatum', 'KOLOM_VERPLICHT'],
      ['/koppeling/achternaam', 'NAAM_KOLOM_VERPLICHT'],
    ]);
  });
  it('refuses fields and columns that are not there, and a column that is used twice', () => {
    expect(codes({ ...GOED, schoenmaat: 'BSN' })).toEqual([['/koppeling/schoenmaat', 'VELD_ONBEKEND']]);
    expect(codes({ ...GOED, postcode: 'Naam' })).toEqual([['/koppeling/postcode', 'KOLOM_DUBBEL']]);
    expect(keurKoppeling({ ...GOED, postcode: 'PC' }, KOP)).toEqual([
      { pointer: '/koppeling/postcode', code: 'KOLOM_ONBEKEND', melding: 'De kolom "PC" staat niet in het bestand.' },
    ]);
  });
});
