import { vereisteUitstroomActies, type UitstroomStand } from './vereiste-acties';

const werk = { status: 'GESTART', startDatum: '2026-11-02', gevolgUitkering: 'VOLLEDIG_UIT' } as const;
const nazorg: UitstroomStand = {
  dossierStatus: 'NAZORG', plaatsingen: [werk], uitstroom: { uitstroomDatum: '2026-08-31', controles: [] },
};
const acties = (stand: UitstroomStand) => vereisteUitstroomActies(stand).map((a) => `${a.code} ${a.vanaf}`);

describe('what work and uitstroom need', () => {
  it('announced work: did it begin?', () => {
    const later = { ...werk, status: 'AANGEKONDIGD', startDatum: '2026-12-01' } as const;
    const eerder = { ...later, startDatum: '2026-11-30' };
    expect(acties({ dossierStatus: 'ACTIEF', plaatsingen: [later, eerder], uitstroom: null })).toEqual([
      'PLAATSING_STARTEN 2026-11-30',
    ]);
    expect(acties({ dossierStatus: 'GESLOTEN', plaatsingen: [later], uitstroom: null })).toEqual([]);
  });
  it('work that ends the benefit: the end of the benefit', () => {
    const actief = { dossierStatus: 'ACTIEF', plaatsingen: [werk], uitstroom: null } as const;
    expect(acties(actief)).toEqual(['UITSTROOM_VASTLEGGEN 2026-11-02']);
    expect(acties({ ...actief, plaatsingen: [{ ...werk, gevolgUitkering: 'AANVULLEND' }] })).toEqual([]);
    expect(acties({ ...actief, plaatsingen: [{ ...werk, status: 'BEEINDIGD' }] })).toEqual([]);
  });
  it('but not once more after terugval, until there is new work', () => {
    const terug = { dossierStatus: 'ACTIEF', uitstroom: { uitstroomDatum: '2026-11-02', controles: [] } } as const;
    expect(acties({ ...terug, plaatsingen: [werk] })).toEqual([]);
    expect(acties({ ...terug, plaatsingen: [werk, { ...werk, startDatum: '2026-12-01' }] })).toEqual([
      'UITSTROOM_VASTLEGGEN 2026-12-01',
    ]);
  });
  it('nazorg: three controles, in calendar months', () => {
    expect(acties(nazorg)).toEqual(['CONTROLE_1M 2026-09-30', 'CONTROLE_6M 2027-02-28', 'CONTROLE_12M 2027-08-31']);
  });
  it('nazorg: those that are left, and after the last the closing', () => {
    const met = (...soorten: ('CHECK_1M' | 'CHECK_6M' | 'CHECK_12M')[]) =>
      acties({
        ...nazorg,
        uitstroom: {
          uitstroomDatum: '2026-08-31',
          controles: soorten.map((soort) => ({ soort, datum: '2027-09-02' })),
        },
      });
    expect(met('CHECK_1M')).toEqual(['CONTROLE_6M 2027-02-28', 'CONTROLE_12M 2027-08-31']);
    expect(met('CHECK_1M', 'CHECK_12M')).toEqual(['NAZORG_AFSLUITEN 2027-09-02']);
  });
  it('nothing after the end, or without an uitstroom', () => {
    expect(acties({ ...nazorg, dossierStatus: 'GESLOTEN' })).toEqual([]);
    expect(acties({ ...nazorg, uitstroom: null })).toEqual([]);
  });
});
