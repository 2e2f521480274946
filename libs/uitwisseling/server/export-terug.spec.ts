import { exportKolommen } from '@trajectplein/dossier/server';
import { stelKoppelingVoor } from '@trajectplein/uitwisseling/domain';

describe('the export of dossiers as a file to load', () => {
  it('has columns that are recognised for what they hold, and none that is taken for something else', () => {
    const kop = exportKolommen(() => []).map((er) => er.kop);
    expect(stelKoppelingVoor(kop)).toEqual({
      voornaam: 'Voornaam', tussenvoegsel: 'Tussenvoegsel', achternaam: 'Achternaam', geboorteDatum: 'Geboortedatum',
      dossierGrond: 'Grond van het dossier', instroomOorzaak: 'Oorzaak van de instroom', meldDatum: 'Datum van de melding',
    });
  });
});
