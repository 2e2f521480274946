import { Sleutelbos, kernServer } from '@trajectplein/kern/server';
import { TEST_MEDEWERKERS, maakTestApi, toegangServer, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { dossierServer, oudBsnBinding } from './index';
import { maakTestDossier, registreerTestPersoon, testBsn } from './testen/test-dossier';

describe('a BSN that was wrong', () => {
  let api: TestApi;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, dossierServer]);
    velsen = await api.als('klantmanager.velsen');
  });
  afterAll(() => api.sluit());

  const persoon = async (dossierId: string): Promise<string> => (await velsen.get(`/v1/dossiers/${dossierId}`)).body.werkzoekendeId;
  const corrigeer = (id: string, body: object, versie = 1, wie = velsen) => wie.patch(`/v1/werkzoekenden/${id}`, body, { versie });
  const masker = (bsn: string) => `******${bsn.slice(-3)}`;

  it.each(['klantmanager.velsen', 'teamleider.velsen'] as const)('is corrected by a %s with a reason, and what it was is kept unreadable', async (login) => {
    const wie = await api.als(login);
    const dossierId = await maakTestDossier(velsen, '0453');
    const id = await persoon(dossierId);
    const [nieuw, reden] = [testBsn(), 'Twee cijfers verwisseld.'];
    const oud = (await velsen.post(`/v1/werkzoekenden/${id}/_toonBsn`, { doel: 'IDENTITEIT_CONTROLEREN' })).body.bsn as string;
    expect(await corrigeer(id, { bsn: nieuw }, 1, wie)).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/reden', code: 'VERPLICHT' }] } });
    expect((await corrigeer(id, { bsn: nieuw, reden: ' \u200b ' }, 1, wie)).status).toBe(400);
    const antwoord = await corrigeer(id, { bsn: nieuw, reden }, 1, wie);
    expect(antwoord).toMatchObject({ status: 200, body: { bsn: masker(nieuw), versie: 2 } });
    for (const tekst of [antwoord.tekst, (await velsen.get(`/v1/dossiers/${dossierId}`)).tekst]) expect(tekst).not.toMatch(new RegExp(`${oud}|${nieuw}`));

    const wijzigingen = await velsen.get(`/v1/dossiers/${dossierId}/wijzigingen`);
    expect(wijzigingen.body.items).toMatchObject([{ veld: 'bsn', oud: `${masker(oud)} `, nieuw: masker(nieuw), reden }]);
    const { eigenaar } = api.database;
    const { rows: [rij] } = await eigenaar.query('select * from identiteit_historie where werkzoekende_id = $1', [id]);
    expect(rij).toMatchObject({ medewerker_id: TEST_MEDEWERKERS[login] });
    expect(JSON.stringify(rij)).not.toContain(oud);
    expect(api.app.get(Sleutelbos).ontsleutel(rij.bsn_cijfer, oudBsnBinding(rij.id))).toBe(oud);
    const { rows: spoor } = await eigenaar.query(
      `select medewerker_id from audit where soort = 'WIJZIGING' and onderwerp = 'bsn' and ids = array[$1::uuid]`, [id]);
    expect(spoor).toEqual([{ medewerker_id: TEST_MEDEWERKERS[login] }]);

    // The old number is nobody's now, the new one is his.
    const zoek = async (bsn: string) => (await velsen.post('/v1/werkzoekenden/_zoek', { bsn, gemeente: '0453' })).body.items.map((er: { id: string }) => er.id);
    expect([await zoek(oud), await zoek(nieuw)]).toEqual([[], [id]]);
    expect((await velsen.post(`/v1/werkzoekenden/${id}/_toonBsn`, { doel: 'IDENTITEIT_CONTROLEREN' })).body.bsn).toBe(nieuw);
    expect((await registreerTestPersoon(velsen, '0453', { bsn: oud })).status).toBe(201);
  });

  it('says that the right one belongs to somebody who is known, and changes nothing then', async () => {
    const bsn = testBsn();
    const { body: bekend } = await registreerTestPersoon(velsen, '0453', { bsn });
    const id = await persoon(await maakTestDossier(velsen, '0453'));
    expect(await corrigeer(id, { bsn, reden: 'Verkeerd overgenomen.' })).toMatchObject({ status: 409, body: { code: 'WERKZOEKENDE_BESTAAT',
      werkzoekendeId: bekend.id, fouten: [{ pointer: '/bsn', melding: expect.stringContaining('iemand anders') }] } });
    expect((await velsen.get(`/v1/werkzoekenden/${id}`)).body.versie).toBe(1);
    // Of another gemeente nothing is known.
    const haarlem = await api.als('klantmanager.haarlem');
    const { body: elders } = await registreerTestPersoon(haarlem, '0392');
    expect((await corrigeer(elders.id, { bsn, reden: 'Verkeerd overgenomen.' }, 1, haarlem)).status).toBe(200);
  });

  it('is given to one of two when two people get it at once', async () => {
    const bsn = testBsn();
    const ids = [await persoon(await maakTestDossier(velsen, '0453')), await persoon(await maakTestDossier(velsen, '0453'))];
    const uitkomsten = await Promise.all(ids.map((id) => corrigeer(id, { bsn, reden: 'Verkeerd overgenomen.' })));
    expect(uitkomsten.map((er) => er.status).sort()).toEqual([200, 409]);
  });

  it('asks no reason when there was none, and one when it is taken away; a wrong or the same number changes nothing', async () => {
    const { body: { id } } = await registreerTestPersoon(velsen, '0453', { bsn: undefined });
    const bsn = testBsn();
    expect(await corrigeer(id, { bsn: '123456789' })).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/bsn' }] } });
    expect((await corrigeer(id, { bsn })).body).toMatchObject({ bsn: masker(bsn), versie: 2 });
    expect((await corrigeer(id, { bsn: `${bsn.slice(0, 4)}.${bsn.slice(4)}` }, 2)).body.versie).toBe(2);
    expect((await corrigeer(id, { bsn: null }, 2)).status).toBe(400);
    expect((await corrigeer(id, { bsn: null, reden: 'Hoorde bij iemand anders.' }, 2)).body).toMatchObject({ bsn: null, versie: 3 });
    const { rows } = await api.database.eigenaar.query('select 1 from identiteit_historie where werkzoekende_id = $1', [id]);
    expect(rows).toHaveLength(1);
  });

  it.each(['jobcoach.ijmond', 'matcher', 'manager', 'privacy'] as const)('is not corrected by a %s', async (login) => {
    const id = await persoon(await maakTestDossier(velsen, '0453'));
    expect((await corrigeer(id, { bsn: testBsn(), reden: 'Verkeerd.' }, 1, await api.als(login))).status).toBe(403);
  });

  it('and what it was can be read by nobody who works with dossiers', async () => {
    for (const opdracht of ['update identiteit_historie set bsn_cijfer = bsn_cijfer', 'delete from identiteit_historie']) {
      const { rows } = await api.database.eigenaar.query(`select has_table_privilege('trajectplein_app', 'identiteit_historie', $1) as mag`, [opdracht.split(' ')[0]]);
      expect(rows).toEqual([{ mag: false }]);
    }
  });
});
