import { kernServer } from '@trajectplein/kern/server';
import {
  TEST_MEDEWERKERS, TEST_ORGANISATIES, maakTestApi, toegangServer, type TestApi, type TestGebruiker, type TestLogin,
} from '@trajectplein/toegang/server';
import { dossierServer } from './index';
import { maakTestDossier, registreerTestPersoon } from './testen/test-dossier';
import { tegelijkMetNieuwDossier } from './testen/test-tegelijk';

describe('dossier, from melding to ACTIEF at a gemeente that does its own intakes', () => {
  let api: TestApi;
  let velsen: TestGebruiker;
  let ijmond: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, dossierServer]);
    velsen = await api.als('klantmanager.velsen');
    ijmond = await api.als('klantmanager.ijmond');
  });
  afterAll(() => api.sluit());

  it('registers, refuses a BSN that fails the elfproef and recognises one it has', async () => {
    const persoon = await registreerTestPersoon(velsen, '0453', { bsn: '999990019' });
    expect(persoon.status).toBe(201);
    expect(persoon.body).toMatchObject({ bsn: '******019', versie: 1 });
    expect(persoon.koppen['etag']).toBe('"1"');
    const fout = await registreerTestPersoon(velsen, '0453', { bsn: '123456789', postcode: '12' });
    expect(fout).toMatchObject({ status: 400, body: { code: 'ONGELDIGE_INVOER' } });
    expect(fout.body.fouten.map((f: { pointer: string }) => f.pointer).sort()).toEqual(['/bsn', '/postcode']);
    const weer = await registreerTestPersoon(velsen, '0453', { bsn: '999990019' });
    expect(weer).toMatchObject({ status: 409, body: { code: 'WERKZOEKENDE_BESTAAT', werkzoekendeId: persoon.body.id,
      fouten: [{ pointer: '/bsn' }] } });
    const haarlem = await api.als('klantmanager.haarlem');
    const elders = await registreerTestPersoon(haarlem, '0392', { bsn: '999990019' });
    expect(elders.status).toBe(201);
    const gezocht = await haarlem.post('/v1/werkzoekenden/_zoek', { bsn: '999990019' });
    expect(gezocht.body.items).toHaveLength(1);
    expect(gezocht.body.items[0].gemeente).toBe('0392');
  });

  it('goes through intake, class and aanmelding to ACTIEF, and the executor sees it from the acceptance on', async () => {
    const id = await maakTestDossier(velsen, '0453', { meldDatum: '2026-09-01' });
    expect((await ijmond.get(`/v1/dossiers/${id}`)).status).toBe(404);
    const intake = await velsen.post(`/v1/dossiers/${id}/intakes`, { datum: '2026-09-10', kanaal: 'KANTOOR' });
    expect(intake).toMatchObject({ status: 201, body: { status: 'OPEN', versie: 1 } });
    expect((await velsen.post(`/v1/intakes/${intake.body.id}/_rondAf`, {}, { versie: 1 })).body.code).toBe('GEEN_CLASSIFICATIE');
    const klasse = await velsen.post(`/v1/dossiers/${id}/classificaties`,
      { classificatie: 'DIRECT_BEMIDDELBAAR', werkfit: true, peilDatum: '2026-09-11', motivering: 'Kan morgen beginnen.' });
    expect(klasse.status).toBe(201);
    expect((await velsen.post(`/v1/intakes/${intake.body.id}/_rondAf`, {}, { versie: 1 })).body.code).toBe('GEEN_AANMELDING');
    const aanmelding = await velsen.post(`/v1/dossiers/${id}/aanmeldingen`, { toelichting: 'Graag een traject naar de techniek.' });
    expect(aanmelding).toMatchObject({ status: 201, body: { status: 'CONCEPT', toegestaneActies: ['verzend', 'trekIn'] } });
    const pad = `/v1/aanmeldingen/${aanmelding.body.id}`;
    expect((await ijmond.get(pad)).status).toBe(404);
    expect((await velsen.post(`${pad}/_verzend`, { datum: '2026-09-12' }, { versie: 1 })).body.status).toBe('VERZONDEN');
    const bak = await ijmond.get('/v1/aanmeldingen');
    expect(bak.body.items).toMatchObject([{ id: aanmelding.body.id, vraag: 'Graag een traject naar de techniek.', magDossierZien: false,
      toegestaneActies: ['accepteer', 'stuurTerug'] }]);
    expect(bak.tekst).not.toMatch(/geboorteDatum|bsn|postcode/);
    expect((await ijmond.get(`/v1/dossiers/${id}`)).status).toBe(404);
    const rond = await velsen.post(`/v1/intakes/${intake.body.id}/_rondAf`, { datum: '2026-09-14' }, { versie: 1 });
    expect(rond).toMatchObject({ status: 200, body: { status: 'AFGEROND' } });
    const ja = await ijmond.post(`${pad}/_accepteer`, { datum: '2026-09-15' }, { versie: 2 });
    expect(ja).toMatchObject({ status: 200, body: { status: 'GEACCEPTEERD', magDossierZien: true } });
    const dossier = await ijmond.get(`/v1/dossiers/${id}`);
    expect(dossier).toMatchObject({ status: 200, body: { status: 'ACTIEF', classificatie: 'DIRECT_BEMIDDELBAAR',
      uitvoeringsorganisatieId: TEST_ORGANISATIES['IJMOND_WERKT'] } });
    const lijn = await velsen.get(`/v1/dossiers/${id}/tijdlijn`);
    expect(lijn.body.items.map((i: { naam: string }) => i.naam)).toEqual(['accepteer', 'rondAf', 'rondAf', 'verzend', 'deelIn', 'intake', 'meld']);
  });

  it('makes and sends an aanmelding in one command, or neither', async () => {
    const id = await maakTestDossier(velsen, '0453', { meldDatum: '2026-09-01' });
    const meldAan = (extra: object) => velsen.post(`/v1/dossiers/${id}/aanmeldingen`, { toelichting: 'Graag werk.', verzend: true, ...extra });
    for (const datum of ['2026-08-31', '2026-11-03']) {
      expect(await meldAan({ datum })).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/datum' }] } });
    }
    expect((await velsen.get(`/v1/dossiers/${id}/aanmeldingen`)).body.items).toEqual([]);
    expect(await meldAan({ datum: '2026-09-02' })).toMatchObject({ status: 201, body: { status: 'VERZONDEN', verzondenDatum: '2026-09-02' } });
    expect((await ijmond.get('/v1/aanmeldingen')).body.items.map((er: { dossierId: string }) => er.dossierId)).toContain(id);
  });

  it('says which judgement holds, by the same rule in the panel and the list, also when several share a day', async () => {
    const id = await maakTestDossier(velsen, '0453', { meldDatum: '2026-09-01' });
    await velsen.post(`/v1/dossiers/${id}/intakes`, { datum: '2026-09-10' });
    const deelIn = async (classificatie: string, peilDatum: string, corrigeertId?: string) => (await velsen.post(
      `/v1/dossiers/${id}/classificaties`, { classificatie, werkfit: false, peilDatum, motivering: 'Toets', corrigeertId })).body.id as string;
    const stand = async () => {
      const [dossier, lijst] = [await velsen.get(`/v1/dossiers/${id}`), await velsen.get(`/v1/dossiers?id=${id}`)];
      const geldend = dossier.body.classificaties.filter((er: { geldend: boolean }) => er.geldend);
      expect(geldend).toEqual([dossier.body.classificaties[0]]);
      expect([dossier.body.classificatie, lijst.body.items[0].classificatie]).toEqual([geldend[0].classificatie, geldend[0].classificatie]);
      return geldend[0].id as string;
    };
    const eerste = await deelIn('PARTICIPATIE', '2026-09-12');
    expect(await stand()).toBe(eerste);
    const tweede = await deelIn('OVERBRUGBARE_AFSTAND', '2026-09-12');
    expect(await stand()).toBe(tweede);
    // Older by its day: recorded later, but it does not hold now.
    await deelIn('DIRECT_BEMIDDELBAAR', '2026-09-11');
    expect(await stand()).toBe(tweede);
    const beter = await deelIn('DIRECT_BEMIDDELBAAR', '2026-09-12', tweede);
    expect(await stand()).toBe(beter);
    // A correction that moves the day back leaves the other judgement of that day as the one that holds.
    await deelIn('OVERBRUGBARE_AFSTAND', '2026-09-10', beter);
    expect(await stand()).toBe(eerste);
  });

  it('sends an aanmelding back with reason and consequence; the sender gets work, the executor sees nothing', async () => {
    const id = await maakTestDossier(velsen, '0453', { meldDatum: '2026-09-01' });
    await velsen.post(`/v1/dossiers/${id}/intakes`, { datum: '2026-09-10' });
    await velsen.post(`/v1/dossiers/${id}/classificaties`,
      { classificatie: 'OVERBRUGBARE_AFSTAND', werkfit: false, peilDatum: '2026-09-10', motivering: 'Taal.' });
    const { body: { id: aanmelding } } = await velsen.post(`/v1/dossiers/${id}/aanmeldingen`, { toelichting: 'Graag taal en werk.' });
    await velsen.post(`/v1/aanmeldingen/${aanmelding}/_verzend`, { datum: '2026-09-11' }, { versie: 1 });
    const zonder = await ijmond.post(`/v1/aanmeldingen/${aanmelding}/_stuurTerug`, {}, { versie: 2 });
    expect(zonder.status).toBe(400);
    expect((await ijmond.post(`/v1/aanmeldingen/${aanmelding}/_stuurTerug`,
      { reden: 'GEGEVENS_ONVOLLEDIG', gevolg: 'AANVULLEN', datum: '2026-09-14' }, { versie: 2 })).body.status).toBe('TERUGGESTUURD');
    expect((await ijmond.get(`/v1/dossiers/${id}`)).status).toBe(404);
    const dossier = await velsen.get(`/v1/dossiers/${id}`);
    expect(dossier.body.acties.map((a: { code: string }) => a.code)).toContain('AANMELDING_TERUGGESTUURD');
    const werk = await velsen.get('/v1/dossiers?actieVereist=true&sorteer=actieVanaf');
    expect(werk.body.items.map((d: { id: string }) => d.id)).toContain(id);
  });

  it('closing withdraws an aanmelding that is still out: its receiver sees no name any more', async () => {
    const id = await maakTestDossier(velsen, '0453', { meldDatum: '2026-09-01' });
    const { body: { id: aanmelding } } = await velsen.post(`/v1/dossiers/${id}/aanmeldingen`, { toelichting: 'Graag snel.' });
    await velsen.post(`/v1/aanmeldingen/${aanmelding}/_verzend`, { datum: '2026-09-20' }, { versie: 1 });
    expect((await ijmond.get(`/v1/aanmeldingen/${aanmelding}`)).status).toBe(200);
    const { versie } = (await velsen.get(`/v1/dossiers/${id}`)).body;
    expect((await velsen.post(`/v1/dossiers/${id}/_sluit`, { reden: 'OVERLEDEN', datum: '2026-09-15' }, { versie })).status).toBe(200);
    expect((await ijmond.get(`/v1/aanmeldingen/${aanmelding}`)).status).toBe(404);
    expect((await ijmond.get('/v1/aanmeldingen')).body.items.map((a: { id: string }) => a.id)).not.toContain(aanmelding);
    const lijn = (await velsen.get(`/v1/dossiers/${id}/tijdlijn`)).body.items as { naam: string; datum: string }[];
    // Not before the day on which it was sent.
    expect(lijn.filter((i) => ['sluit', 'trekIn'].includes(i.naam)).map((i) => [i.naam, i.datum]).sort())
      .toEqual([['sluit', '2026-09-15'], ['trekIn', '2026-09-20']]);
  });

  it('closing and accepting at once: one of them happens, and access is never left behind', async () => {
    for (let keer = 0; keer < 8; keer += 1) {
      const id = await maakTestDossier(velsen, '0453', { meldDatum: '2026-09-01' });
      const { body: { id: aanmelding } } = await velsen.post(`/v1/dossiers/${id}/aanmeldingen`, { toelichting: 'Graag.' });
      await velsen.post(`/v1/aanmeldingen/${aanmelding}/_verzend`, {}, { versie: 1 });
      const { versie } = (await velsen.get(`/v1/dossiers/${id}`)).body;
      const [sluit, accepteer] = await Promise.all([
        velsen.post(`/v1/dossiers/${id}/_sluit`, { reden: 'EIGEN_VERZOEK' }, { versie }),
        ijmond.post(`/v1/aanmeldingen/${aanmelding}/_accepteer`, {}, { versie: 2 }),
      ]);
      expect([sluit.status === 200, accepteer.status === 200].filter(Boolean)).toHaveLength(1);
      expect([sluit.status, accepteer.status].filter((s) => s >= 500)).toEqual([]);
      const { rows } = await api.database.eigenaar.query(
        `select t.tot from dossier_toegang t join dossier d on d.id = t.dossier_id where d.id = $1 and d.status = 'GESLOTEN' and t.tot is null`, [id]);
      expect(rows).toEqual([]);
    }
  });

  it('finds a short name among hundreds of longer ones that hold it', async () => {
    await api.database.eigenaar.query(`insert into naam_woord (woord) select 'zzqa' || n || 'li' from generate_series(1, 700) n`);
    const persoon = await registreerTestPersoon(velsen, '0453', { voornaam: 'Bo', achternaam: 'Qa' });
    const dossier = await velsen.post('/v1/dossiers', { werkzoekendeId: persoon.body.id, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW' });
    expect((await velsen.post('/v1/dossiers/_zoek', { naam: 'qa' })).body.items.map((d: { id: string }) => d.id)).toEqual([dossier.body.id]);
  });

  it('asks for the version, refuses a stale one and changes nothing then', async () => {
    const id = await maakTestDossier(velsen, '0453', { meldDatum: '2026-10-01' });
    expect((await velsen.patch(`/v1/dossiers/${id}`, { dossierGrond: 'NUG' })).status).toBe(428);
    expect((await velsen.patch(`/v1/dossiers/${id}`, { dossierGrond: 'NUG' }, { versie: 9 })).status).toBe(412);
    const goed = await velsen.patch(`/v1/dossiers/${id}`, { dossierGrond: 'NUG', meldDatum: '2026-09-30', reden: 'Verkeerd ingevuld' }, { versie: 1 });
    expect(goed).toMatchObject({ status: 200, body: { dossierGrond: 'NUG', meldDatum: '2026-09-30', versie: 2 } });
    const wijzigingen = await velsen.get(`/v1/dossiers/${id}/wijzigingen`);
    expect(wijzigingen.body.items).toHaveLength(2);
    expect(wijzigingen.body.items[0]).toMatchObject({ reden: 'Verkeerd ingevuld', onderwerp: 'DOSSIER' });
  });

  it('two who close one dossier at once: one closes it, the other hears that it changed', async () => {
    const id = await maakTestDossier(velsen, '0453', { meldDatum: '2026-10-01' });
    const sluit = () => velsen.post(`/v1/dossiers/${id}/_sluit`, { reden: 'EIGEN_VERZOEK' }, { versie: 1 });
    const uitkomsten = await Promise.all([sluit(), sluit()]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual([200, 412]);
    const teamleider = await api.als('teamleider.velsen');
    expect((await velsen.post(`/v1/dossiers/${id}/_heropen`, { reden: 'VERGISSING_AFSLUITING' }, { versie: 2 })).status).toBe(403);
    const open = await teamleider.post(`/v1/dossiers/${id}/_heropen`, { reden: 'VERGISSING_AFSLUITING' }, { versie: 2 });
    expect(open).toMatchObject({ status: 200, body: { status: 'GEMELD', geslotenDatum: null } });
  });

  it('edits a person with history, finds by part of a name and shows the BSN only for a purpose', async () => {
    const persoon = await registreerTestPersoon(velsen, '0453', { voornaam: 'Fenna', achternaam: 'Schelpenburg', bsn: '999990032' });
    const dossier = await velsen.post('/v1/dossiers', { werkzoekendeId: persoon.body.id, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW' });
    const anders = await velsen.patch(`/v1/werkzoekenden/${persoon.body.id}`, { achternaam: 'Schelpendam', telefoonnummer: '06 12345678' }, { versie: 1 });
    expect(anders).toMatchObject({ status: 200, body: { achternaam: 'Schelpendam', versie: 2 } });
    expect((await velsen.post('/v1/dossiers/_zoek', { naam: 'elpend' })).body.items.map((d: { id: string }) => d.id)).toEqual([dossier.body.id]);
    expect((await velsen.post('/v1/dossiers/_zoek', { naam: 'schelpenburg' })).body.items).toEqual([]);
    expect((await ijmond.post('/v1/dossiers/_zoek', { naam: 'schelpendam' })).body.items).toEqual([]);
    expect((await velsen.post(`/v1/werkzoekenden/${persoon.body.id}/_toonBsn`, {})).status).toBe(400);
    expect((await velsen.post(`/v1/werkzoekenden/${persoon.body.id}/_toonBsn`, { doel: 'VOORZIENING_AANVRAGEN' })).body.bsn).toBe('999990032');
    const { rows } = await api.database.eigenaar.query(`select doel from audit where onderwerp = 'bsn' and $1 = any(ids)`, [persoon.body.id]);
    expect(rows).toEqual([{ doel: 'VOORZIENING_AANVRAGEN' }]);
  });

  it('shows an executor a whole BSN for a voorziening alone, also under a mandate', async () => {
    const persoon = await registreerTestPersoon(ijmond, '0396', { bsn: '999990056' });
    expect(persoon.status).toBe(201);
    for (const doel of ['UITKERING_AFSTEMMEN', 'IDENTITEIT_CONTROLEREN', 'UWV_RAADPLEGEN']) {
      expect(await ijmond.post(`/v1/werkzoekenden/${persoon.body.id}/_toonBsn`, { doel })).toMatchObject({ status: 403, body: { code: 'BSN_DOEL' } });
    }
    expect((await ijmond.post(`/v1/werkzoekenden/${persoon.body.id}/_toonBsn`, { doel: 'VOORZIENING_AANVRAGEN' })).body.bsn).toBe('999990056');
    const eigen = await registreerTestPersoon(velsen, '0453');
    for (const doel of ['UITKERING_AFSTEMMEN', 'IDENTITEIT_CONTROLEREN', 'UWV_RAADPLEGEN', 'VOORZIENING_AANVRAGEN']) {
      expect([doel, (await velsen.post(`/v1/werkzoekenden/${eigen.body.id}/_toonBsn`, { doel })).status]).toEqual([doel, 200]);
    }
  });

  it('opens a second dossier only after the first has ended', async () => {
    const persoon = await registreerTestPersoon(velsen, '0453');
    const maak = () => velsen.post('/v1/dossiers', { werkzoekendeId: persoon.body.id, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW' });
    const uitkomsten = await Promise.all([maak(), maak()]);
    expect(uitkomsten.map((u) => u.status).sort()).toEqual([201, 409]);
  });

  it('hands over only to who can open the dossier', async () => {
    const id = await maakTestDossier(velsen, '0453');
    const naar = (wie: TestLogin) => velsen.post(`/v1/dossiers/${id}/_draagOver`, { klantmanagerId: TEST_MEDEWERKERS[wie] }, { versie: 1 });
    expect(await naar('klantmanager.ijmond')).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/klantmanagerId' }] } });
    expect((await naar('klantmanager.haarlem')).status).toBe(400);
    expect(await naar('teamleider.velsen')).toMatchObject({ status: 200, body: { klantmanagerId: TEST_MEDEWERKERS['teamleider.velsen'] } });
  });

  it('gives a dossier that came without a klantmanager its first one, from the day of the melding on', async () => {
    const id = await maakTestDossier(velsen, '0453', { meldDatum: '2026-10-01' });
    await api.database.eigenaar.query('delete from klantmanager_periode where dossier_id = $1', [id]);
    await api.database.eigenaar.query('update dossier set klantmanager_id = null where id = $1', [id]);
    const wijsToe = (datum: string) => velsen.post(`/v1/dossiers/${id}/_draagOver`,
      { klantmanagerId: TEST_MEDEWERKERS['klantmanager.velsen'], datum }, { versie: 1 });
    expect((await velsen.get(`/v1/dossiers/${id}`)).body.toegestaneActies).toContain('draagOver');
    expect(await wijsToe('2026-09-30')).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/datum' }] } });
    expect(await wijsToe('2026-10-01')).toMatchObject({ status: 200, body: { klantmanagerId: TEST_MEDEWERKERS['klantmanager.velsen'] } });
    const { rows } = await api.database.eigenaar.query('select medewerker_id, van, tot from klantmanager_periode where dossier_id = $1', [id]);
    expect(rows).toEqual([{ medewerker_id: TEST_MEDEWERKERS['klantmanager.velsen'], van: '2026-10-01', tot: null }]);
  });

  it('gives a new dossier only to who can open it', async () => {
    const open = async (wie: TestGebruiker, gemeente: string, klantmanager: TestLogin) => {
      const persoon = await registreerTestPersoon(wie, gemeente);
      return wie.post('/v1/dossiers', { werkzoekendeId: persoon.body.id, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW',
        klantmanagerId: TEST_MEDEWERKERS[klantmanager] });
    };
    const nee = { status: 400, body: { fouten: [{ pointer: '/klantmanagerId', code: 'ONBEKEND' }] } };
    expect(await open(velsen, '0453', 'klantmanager.haarlem')).toMatchObject(nee);
    expect(await open(velsen, '0453', 'klantmanager.ijmond')).toMatchObject(nee);
    expect(await open(ijmond, '0375', 'klantmanager.velsen')).toMatchObject(nee);
    expect(await open(velsen, '0453', 'teamleider.velsen')).toMatchObject({ status: 201 });
    // Under a mandate: its holder's people and those of the gemeente.
    expect(await open(ijmond, '0375', 'teamleider.ijmond')).toMatchObject({ status: 201 });
    expect(await open(ijmond, '0375', 'klantmanager.beverwijk')).toMatchObject({ status: 201 });
  });

  it('corrects the melding to the day of the handover: who had it before that never had it', async () => {
    const id = await maakTestDossier(velsen, '0453', { meldDatum: '2026-10-01' });
    const naar = TEST_MEDEWERKERS['teamleider.velsen'];
    expect((await velsen.post(`/v1/dossiers/${id}/_draagOver`, { klantmanagerId: naar, datum: '2026-10-05' }, { versie: 1 })).status).toBe(200);
    expect(await velsen.patch(`/v1/dossiers/${id}`, { meldDatum: '2026-10-05' }, { versie: 2 })).toMatchObject({ status: 200,
      body: { meldDatum: '2026-10-05', klantmanagerId: naar } });
    const { rows } = await api.database.eigenaar.query('select medewerker_id, van, tot from klantmanager_periode where dossier_id = $1', [id]);
    expect(rows).toEqual([{ medewerker_id: naar, van: '2026-10-05', tot: null }]);
  });

  it('does not reopen beside another open dossier, nor offer it, to who cannot see that one either', async () => {
    const persoon = await registreerTestPersoon(velsen, '0453');
    const open = { werkzoekendeId: persoon.body.id, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW' };
    const { body: { id } } = await velsen.post('/v1/dossiers', { ...open, meldDatum: '2026-09-01' });
    await velsen.post(`/v1/dossiers/${id}/intakes`, { datum: '2026-09-10' });
    await velsen.post(`/v1/dossiers/${id}/classificaties`,
      { classificatie: 'DIRECT_BEMIDDELBAAR', werkfit: true, peilDatum: '2026-09-11', motivering: 'Kan beginnen.' });
    const aanmelding = await velsen.post(`/v1/dossiers/${id}/aanmeldingen`, { toelichting: 'Graag een traject.' });
    await velsen.post(`/v1/aanmeldingen/${aanmelding.body.id}/_verzend`, { datum: '2026-09-12' }, { versie: 1 });
    expect((await ijmond.post(`/v1/aanmeldingen/${aanmelding.body.id}/_accepteer`, { datum: '2026-09-15' }, { versie: 2 })).status).toBe(200);
    const { body: { versie } } = await velsen.get(`/v1/dossiers/${id}`);
    expect((await velsen.post(`/v1/dossiers/${id}/_sluit`, { reden: 'EIGEN_VERZOEK' }, { versie })).status).toBe(200);
    const teamleider = await api.als('teamleider.ijmond');
    expect((await teamleider.get(`/v1/dossiers/${id}`)).body.toegestaneActies).toContain('heropen');
    const nieuw = await velsen.post('/v1/dossiers', open);
    expect((await teamleider.get(`/v1/dossiers/${nieuw.body.id}`)).status).toBe(404);
    const gesloten = await teamleider.get(`/v1/dossiers/${id}`);
    expect(gesloten.body.toegestaneActies).not.toContain('heropen');
    expect(await teamleider.post(`/v1/dossiers/${id}/_heropen`, { reden: 'VERGISSING_AFSLUITING' }, { versie: gesloten.body.versie }))
      .toMatchObject({ status: 409, body: { code: 'DOSSIER_LOOPT' } });
  });

  it('is not reopened while another is being opened for this person', async () => {
    const persoon = await registreerTestPersoon(velsen, '0453');
    const open = { werkzoekendeId: persoon.body.id, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW' };
    const { body: { id } } = await velsen.post('/v1/dossiers', open);
    expect((await velsen.post(`/v1/dossiers/${id}/_sluit`, { reden: 'EIGEN_VERZOEK' }, { versie: 1 })).status).toBe(200);
    const teamleider = await api.als('teamleider.velsen');
    const [nieuw, heropend] = await tegelijkMetNieuwDossier(api, () => velsen.post('/v1/dossiers', open),
      () => teamleider.post(`/v1/dossiers/${id}/_heropen`, { reden: 'VERGISSING_AFSLUITING' }, { versie: 2 }));
    expect(nieuw.status).toBe(201);
    expect(heropend).toMatchObject({ status: 409, body: { code: 'DOSSIER_LOOPT', detail: expect.stringMatching(/\.$/) } });
  });

  it('exports what the list shows, with a row in the trail before it', async () => {
    const csv = await velsen.post('/v1/dossiers/_exporteer', { formaat: 'csv', filters: { status: ['ACTIEF'] } });
    expect(csv.status).toBe(200);
    const regels = csv.tekst.trimEnd().split('\r\n');
    expect(regels[0]).toBe('\uFEFFDossiernummer;Voornaam;Tussenvoegsel;Achternaam;Geboortedatum;Gemeente;Status;Classificatie;Wat nu;Vraagt actie sinds;'
      + 'Status sinds;Klantmanager;Grond van het dossier;Oorzaak van de instroom;Datum van de melding;Uitgestroomd op;Gesloten op');
    expect(regels).toHaveLength(2);
    expect(regels[1]).toContain(';Velsen;');
    const xlsx = await velsen.post('/v1/dossiers/_exporteer', { formaat: 'xlsx' });
    expect(xlsx.tekst.slice(0, 2)).toBe('PK');
  });

  it.each(['csv', 'xlsx'])('refuses an export as %s with a filter that nobody can read, before it begins', async (formaat) => {
    for (const filters of [{ klantmanager: 'Jansen' }, { id: 'x' }, { status: ['WEG'] }]) {
      const antwoord = await velsen.post('/v1/dossiers/_exporteer', { formaat, filters });
      expect([filters, [400, 404].includes(antwoord.status), antwoord.body?.code]).toEqual([filters, true, expect.any(String)]);
    }
    expect((await velsen.post('/v1/dossiers/_exporteer', { formaat: 'csv' })).status).toBe(200);
  });

  it('reads several by id, and the trail finds who saw a dossier by its number', async () => {
    const [een, twee] = [await maakTestDossier(velsen, '0453'), await maakTestDossier(velsen, '0453')];
    const paar = await velsen.get(`/v1/dossiers?id=${een},${twee}`);
    expect(paar.body.items.map((d: { id: string }) => d.id).sort()).toEqual([een, twee].sort());
    const { body: { nummer } } = await velsen.get(`/v1/dossiers/${een}`);
    const spoor = await (await api.als('privacy')).get(`/v1/audit?dossier=${nummer}`);
    expect(spoor.status).toBe(200);
    expect(spoor.body.items.length).toBeGreaterThan(0);
  });

  it('pages by cursor without a gap or a double', async () => {
    const gezien: string[] = [];
    let na: string | undefined;
    do {
      const pagina = await velsen.get(`/v1/dossiers?paginaGrootte=2${na ? `&na=${na}` : ''}`);
      gezien.push(...pagina.body.items.map((d: { id: string }) => d.id));
      na = pagina.body.volgende;
    } while (na);
    const alle = await velsen.get('/v1/dossiers?paginaGrootte=100');
    expect(gezien).toEqual(alle.body.items.map((d: { id: string }) => d.id));
    expect(alle.body.totaal).toBe(gezien.length);
  });
});
