import { volledigheidVan, type DossierProfiel } from './profiel';

const LEEG: DossierProfiel = {
  urenPerWeek: null, opleidingsniveau: null, beroepssector: null, beroep: null, mondelingNederlands: null, schriftelijkNederlands: null,
  rijbewijzen: [], vervoer: [], opmerkingen: [],
};

describe('how complete a profile is', () => {
  it('goes from nothing to all of it', () => {
    expect(volledigheidVan(LEEG)).toBe(0);
    expect(volledigheidVan({ ...LEEG, urenPerWeek: 32 })).toBe(14);
    expect(volledigheidVan({ urenPerWeek: 32, opleidingsniveau: 'MBO', beroepssector: 'Zorg', beroep: 'Kok', mondelingNederlands: 'Goed',
      schriftelijkNederlands: 'Goed', rijbewijzen: [], vervoer: ['Fiets'], opmerkingen: [] })).toBe(100);
  });
  it('does not count a driving licence: having none is no gap', () => {
    expect(volledigheidVan({ ...LEEG, rijbewijzen: ['B'] })).toBe(0);
  });
});
