import type { DossierBron } from './feiten';
import { statusTijdlijn } from './tijdlijn';

describe('states of a dossier through time', () => {
  it('a handover says nothing about the state, not even one that is dated before the last change', () => {
    const rij = (naam: string, naar: string, datum: string, volgnummer: number) =>
      ({ onderwerp: 'DOSSIER', onderwerpId: 'd', naam, naar, datum, volgnummer });
    const bron = { meldDatum: '2026-01-05', overgangen: [
      rij('meld', 'GEMELD', '2026-01-05', 1), rij('intake', 'INTAKE', '2026-03-10', 2), rij('draagOver', 'INTAKE', '2026-02-01', 3),
    ] } as unknown as DossierBron;
    expect(statusTijdlijn(bron)).toEqual([{ van: '2026-01-05', waarde: 'GEMELD' }, { van: '2026-03-10', waarde: 'INTAKE' }]);
  });
});
