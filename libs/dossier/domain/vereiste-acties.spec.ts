import { vereisteDossierActies, type DossierStand } from './vereiste-acties';

const gemeld: DossierStand = {
  status: 'GEMELD', meldDatum: '2026-11-02', intakeDatum: null, classificatie: null, peilDatum: null,
  aanmeldingVerplicht: true, aanmeldingen: [],
  klantmanagerOntbreekt: false, geboorteDatumOntbreekt: false, naamControleren: false,
};
const intake: DossierStand = { ...gemeld, status: 'INTAKE', intakeDatum: '2026-11-09' };
const ingedeeld: DossierStand = { ...intake, classificatie: 'DIRECT_BEMIDDELBAAR', peilDatum: '2026-11-10' };
const verzonden = { status: 'VERZONDEN', sinds: '2026-11-12' } as const;
const terug = { status: 'TERUGGESTUURD', sinds: '2026-11-16', gevolg: 'AANVULLEN' } as const;

const acties = (stand: DossierStand) => vereisteDossierActies(stand).map((a) => `${a.code} ${a.vanaf}`);

describe('what a dossier needs', () => {
  it('after the melding: an intake', () => {
    expect(acties(gemeld)).toEqual(['INTAKE_PLANNEN 2026-11-02']);
  });
  it('data that a file left open, until it is over', () => {
    const open: DossierStand = { ...gemeld, klantmanagerOntbreekt: true, geboorteDatumOntbreekt: true, naamControleren: true };
    const gegevens = ['KLANTMANAGER_TOEWIJZEN 2026-11-02', 'GEBOORTEDATUM_INVULLEN 2026-11-02', 'NAAM_CONTROLEREN 2026-11-02'];
    expect(acties(open)).toEqual(['INTAKE_PLANNEN 2026-11-02', ...gegevens]);
    expect(acties({ ...open, status: 'NAZORG' })).toEqual(gegevens);
    expect(acties({ ...open, status: 'GESLOTEN' })).toEqual([]);
  });
  it('after the interview: a class', () => {
    expect(acties(intake)).toEqual(['CLASSIFICEREN 2026-11-09']);
  });
  it('after the class: an aanmelding, where the gemeente asks for it', () => {
    expect(acties(ingedeeld)).toEqual(['AANMELDEN 2026-11-10']);
    expect(acties({ ...ingedeeld, aanmeldingen: [{ status: 'CONCEPT', sinds: '2026-11-11' }] })).toEqual([
      'AANMELDEN 2026-11-10',
    ]);
  });
  it('or else to be finished', () => {
    expect(acties({ ...ingedeeld, aanmeldingVerplicht: false })).toEqual(['INTAKE_AFRONDEN 2026-11-10']);
    expect(acties({ ...ingedeeld, classificatie: 'PARTICIPATIE' })).toEqual(['INTAKE_AFRONDEN 2026-11-10']);
    expect(acties({ ...ingedeeld, afwijkingMotivering: 'gaat studeren' })).toEqual(['INTAKE_AFRONDEN 2026-11-10']);
  });
  it('once it was sent: to be finished, and later an answer', () => {
    expect(acties({ ...ingedeeld, aanmeldingen: [verzonden] })).toEqual([
      'INTAKE_AFRONDEN 2026-11-12', 'AANMELDING_ONBEANTWOORD 2026-11-26',
    ]);
    expect(acties({ ...ingedeeld, status: 'ACTIEF', aanmeldingen: [verzonden] })).toEqual([
      'AANMELDING_ONBEANTWOORD 2026-11-26',
    ]);
  });
  it('nothing once it was accepted', () => {
    const geaccepteerd = { status: 'GEACCEPTEERD', sinds: '2026-11-17' } as const;
    expect(acties({ ...ingedeeld, status: 'ACTIEF', aanmeldingen: [geaccepteerd] })).toEqual([]);
  });
  it('work when it came back, also when the dossier is active by then', () => {
    expect(acties({ ...ingedeeld, aanmeldingen: [terug] })).toEqual(['AANMELDING_TERUGGESTUURD 2026-11-16']);
    expect(acties({ ...ingedeeld, status: 'ACTIEF', aanmeldingen: [terug] })).toEqual([
      'AANMELDING_TERUGGESTUURD 2026-11-16',
    ]);
  });
  it('until it is sent anew, motivated, or classified otherwise', () => {
    const actief: DossierStand = { ...ingedeeld, status: 'ACTIEF', aanmeldingen: [terug] };
    expect(acties({ ...actief, aanmeldingen: [terug, { status: 'VERZONDEN', sinds: '2026-11-18' }] })).toEqual([
      'AANMELDING_ONBEANTWOORD 2026-12-02',
    ]);
    expect(acties({ ...actief, afwijkingMotivering: 'geen plaats in de regio' })).toEqual([]);
    expect(acties({ ...actief, classificatie: 'PARTICIPATIE', peilDatum: '2026-11-17' })).toEqual([]);
  });
  it('a new class when that was asked, and then a new aanmelding', () => {
    const herindelen = { ...terug, gevolg: 'HERINDELEN' } as const;
    const actief: DossierStand = { ...ingedeeld, status: 'ACTIEF', aanmeldingen: [herindelen] };
    expect(acties(actief)).toEqual(['AANMELDING_TERUGGESTUURD 2026-11-16']);
    const opnieuw = [{ ...herindelen, isHeringedeeld: true }];
    expect(acties({ ...actief, peilDatum: '2026-11-17', aanmeldingen: opnieuw })).toEqual(['AANMELDEN 2026-11-17']);
  });
  it('what a withdrawn one leaves behind', () => {
    expect(acties({ ...ingedeeld, aanmeldingen: [{ status: 'INGETROKKEN', sinds: '2026-11-13' }] })).toEqual([
      'AANMELDEN 2026-11-10',
    ]);
  });
  it.each(['NAZORG', 'GESLOTEN', 'GEARCHIVEERD', 'VERNIETIGD'] as const)('nothing of this kind at %s', (status) => {
    expect(acties({ ...ingedeeld, status, aanmeldingen: [verzonden] })).toEqual([]);
  });
});
