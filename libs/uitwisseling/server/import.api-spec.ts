import { dossierServer, testBsn } from '@trajectplein/dossier/server';
import { kernServer } from '@trajectplein/kern/server';
import { maakTestApi, toegangServer, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { uitwisselingServer } from './index';
import { alsCsv, maakTestWerker, stuurBestand } from './testen/test-import';

const KOPPELING = { bsn: 'BSN', achternaam: 'Achternaam', voornaam: 'Voornaam', meldDatum: 'Gemeld', emailadres: 'Mail', beroep: 'Beroep' };

/** A row of a file about somebody new. */
const mens = (anders: Record<string, string> = {}) => ({ BSN: testBsn(), Voornaam: 'Test', Achternaam: 'Duinker', Gemeld: '01-09-2026', ...anders });

describe('loading a file', () => {
  let api: TestApi;
  let werker: Awaited<ReturnType<typeof maakTestWerker>>;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, dossierServer, uitwisselingServer]);
    werker = await maakTestWerker(api);
    velsen = await api.als('klantmanager.velsen');
  });
  afterAll(async () => {
    await werker.sluit();
    await api.sluit();
  });

  /** Sends a file with its mapping and processes it. @returns the import */
  async function laad(rijen: Record<string, string>[], velden: Record<string, string> = {}, wie = velsen) {
    const { body, status, tekst } = await stuurBestand(wie, { soort: 'csv', gemeente: '0453', koppeling: JSON.stringify(kies(rijen)), ...velden },
      { inhoud: alsCsv(rijen) });
    if (status !== 202) throw new Error(`${status} ${tekst}`);
    await werker.taak.voerUit(body.id);
    return (await wie.get(`/v1/imports/${body.id}`)).body;
  }
  const kies = (rijen: Record<string, string>[]) => Object.fromEntries(Object.entries(KOPPELING).filter(([, kolom]) => rijen.some((rij) => kolom in rij)));
  const rijenVan = async (id: string, vraag = '') => (await velsen.get(`/v1/imports/${id}/rijen${vraag}`)).body.items;
  const tel = async (tabel: string) => Number((await api.database.eigenaar.query(`select count(*) as n from ${tabel}`)).rows[0].n);

  it('makes a person and a dossier of each row', async () => {
    const rijen = [mens({ Beroep: 'Kok' }), mens({ Mail: 'test@voorbeeld.nl' })];
    const klaar = await laad(rijen);
    expect(klaar).toMatchObject({ status: 'GEREED', aantalRijen: 2, verwerkt: 2, aangemaakt: 2, afgekeurd: 0, toegestaneActies: [] });
    const [eerste] = await rijenVan(klaar.id);
    expect(eerste).toMatchObject({ rijnummer: 2, uitkomst: 'AANGEMAAKT', dossierNummer: expect.stringMatching(/^ZKIJ-2026-/) });
    const dossier = (await velsen.get(`/v1/dossiers/${eerste.dossierId}`)).body;
    expect(dossier).toMatchObject({ status: 'GEMELD', meldDatum: '2026-09-01', klantmanagerId: null, dossierGrond: 'BIJSTAND',
      werkzoekende: { voornaam: 'Test', achternaam: 'Duinker' } });
    expect(dossier.acties.map((a: { code: string }) => a.code).sort()).toEqual(['GEBOORTEDATUM_INVULLEN', 'INTAKE_PLANNEN', 'KLANTMANAGER_TOEWIJZEN']);
    expect((await velsen.get(`/v1/dossiers/${eerste.dossierId}/profiel`)).body).toMatchObject({ beroep: 'Kok', volledigheid: 14 });
    expect((await velsen.post('/v1/dossiers/_zoek', { naam: 'Duinker' })).body.items.map((d: { id: string }) => d.id)).toContain(eerste.dossierId);
  });
});
