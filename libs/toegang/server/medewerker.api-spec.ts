import { kernServer } from '@trajectplein/kern/server';
import { TEST_MEDEWERKERS, TEST_ORGANISATIES, TEST_WACHTWOORD, maakTestApi, toegangServer, type TestApi, type TestGebruiker } from './index';

const WACHTWOORD = 'drie blauwe fietsen';

describe('people and their aanstellingen', () => {
  let api: TestApi;
  let beheerder: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer]);
    beheerder = await api.als('beheerder');
  });
  afterAll(() => api.sluit());

  async function maakMedewerker(gebruikersnaam: string, aanstelling: object = {}) {
    const nieuw = await beheerder.post('/v1/medewerkers', { gebruikersnaam, naam: `Test ${gebruikersnaam}`, wachtwoord: WACHTWOORD });
    expect(nieuw).toMatchObject({ status: 201, koppen: { etag: '"1"' } });
    const baan = await beheerder.post('/v1/aanstellingen', { medewerkerId: nieuw.body.id, organisatieId: TEST_ORGANISATIES['GEMEENTE_0453'],
      rol: 'klantmanager', ...aanstelling });
    return { id: nieuw.body.id as string, aanstelling: baan };
  }
  const logIn = (gebruikersnaam: string, wachtwoord = WACHTWOORD) => api.anoniem.post('/v1/sessies', { gebruikersnaam, wachtwoord });

  it('lets in who was added and given an aanstelling, and nobody without one', async () => {
    const zonder = await beheerder.post('/v1/medewerkers', { gebruikersnaam: 'Zonder.Baan', naam: 'Zonder Baan', wachtwoord: WACHTWOORD });
    expect(zonder).toMatchObject({ status: 201, body: { gebruikersnaam: 'zonder.baan', organisatie: null, aanstellingen: [] } });
    expect((await logIn('zonder.baan')).status).toBe(401);
    const { aanstelling } = await maakMedewerker('nieuw.velsen');
    expect(aanstelling).toMatchObject({ status: 201, body: { rol: 'klantmanager', gemeenten: ['0453'], vanDatum: '2026-11-02', totDatum: null } });
    expect(await logIn('nieuw.velsen')).toMatchObject({ status: 201, body: { medewerker: { rollen: ['klantmanager'], gemeenten: ['0453'] } } });
  });

  it.each([
    ['a user name with a space', { gebruikersnaam: 'jan jansen' }, '/gebruikersnaam'],
    ['a password that is too short', { wachtwoord: 'kort' }, '/wachtwoord'],
    ['a password with the user name in it', { wachtwoord: 'proef.persoon-2026' }, '/wachtwoord'],
    ['no name', { naam: ' ' }, '/naam'],
  ])('refuses %s', async (_, fout, pointer) => {
    const antwoord = await beheerder.post('/v1/medewerkers', { gebruikersnaam: 'proef.persoon', naam: 'Proef', wachtwoord: WACHTWOORD, ...fout });
    expect(antwoord).toMatchObject({ status: 400, body: { fouten: [{ pointer }] } });
  });

  it('refuses a user name that is taken', async () => {
    expect(await beheerder.post('/v1/medewerkers', { gebruikersnaam: 'Matcher', naam: 'Nog een', wachtwoord: WACHTWOORD }))
      .toMatchObject({ status: 409, body: { code: 'GEBRUIKERSNAAM_BESTAAT', fouten: [{ pointer: '/gebruikersnaam' }] } });
  });

  it.each([
    ['another gemeente than the organisation is', { organisatieId: TEST_ORGANISATIES['GEMEENTE_0453'], gemeenten: ['0392'] }, '/gemeenten'],
    ['a role that opens dossiers at the region', { organisatieId: TEST_ORGANISATIES['REGIO'] }, '/rol'],
    ['an organisation that is none', { organisatieId: TEST_MEDEWERKERS['matcher'] }, '/organisatieId'],
    ['an end before the beginning', { totDatum: '2026-11-01' }, '/totDatum'],
    ['a gemeente outside the region', { gemeenten: ['0363'] }, '/gemeenten'],
  ])('refuses an aanstelling with %s', async (_, fout, pointer) => {
    const antwoord = await beheerder.post('/v1/aanstellingen', { medewerkerId: TEST_MEDEWERKERS['matcher'], rol: 'klantmanager',
      organisatieId: TEST_ORGANISATIES['PASMATCH'], ...fout });
    expect(antwoord).toMatchObject({ status: 400, body: { fouten: [{ pointer }] } });
  });

  it('gives an executor all gemeenten that it works for, when none is named', async () => {
    const { aanstelling } = await maakMedewerker('nieuw.pasmatch', { organisatieId: TEST_ORGANISATIES['PASMATCH'] });
    expect(aanstelling.body.gemeenten).toEqual(['0377', '0392', '0397', '0473']);
  });

  it('knows no two of the same aanstelling at once', async () => {
    const { id } = await maakMedewerker('dubbel');
    const nogEen = (meer: object) => beheerder.post('/v1/aanstellingen', { medewerkerId: id, organisatieId: TEST_ORGANISATIES['GEMEENTE_0453'],
      rol: 'klantmanager', ...meer });
    expect(await nogEen({})).toMatchObject({ status: 409, body: { code: 'AANSTELLING_BESTAAT' } });
    expect((await nogEen({ vanDatum: '2026-10-01', totDatum: '2026-11-02' })).status).toBe(201);
  });

  it('ends the sessions of an aanstelling that ends today, at once', async () => {
    const { aanstelling: { body: baan } } = await maakMedewerker('vertrekt');
    const sessie = await api.logIn('vertrekt', WACHTWOORD);
    expect((await sessie.get('/v1/organisaties')).status).toBe(200);
    const einde = await beheerder.patch(`/v1/aanstellingen/${baan.id}`, { totDatum: '2026-11-02' }, { versie: baan.versie });
    expect(einde).toMatchObject({ status: 200, body: { totDatum: '2026-11-02', versie: 2 } });
    expect((await sessie.get('/v1/organisaties')).status).toBe(401);
    expect((await logIn('vertrekt')).status).toBe(401);
    // Opened again, the old session does not come back to life.
    await beheerder.patch(`/v1/aanstellingen/${baan.id}`, { totDatum: null }, { versie: 2 });
    expect((await sessie.get('/v1/organisaties')).status).toBe(401);
    expect((await logIn('vertrekt')).status).toBe(201);
  });

  it('ends the sessions of who is shut out or gets a new password', async () => {
    const { id } = await maakMedewerker('uitgezet');
    const sessie = await api.logIn('uitgezet', WACHTWOORD);
    await beheerder.patch(`/v1/medewerkers/${id}`, { wachtwoord: 'vier groene fietsen' }, { versie: 1 });
    expect((await sessie.get('/v1/organisaties')).status).toBe(401);
    const weer = await api.logIn('uitgezet', 'vier groene fietsen');
    expect(await beheerder.patch(`/v1/medewerkers/${id}`, { actief: false }, { versie: 2 })).toMatchObject({ status: 200, body: { actief: false } });
    expect((await weer.get('/v1/organisaties')).status).toBe(401);
    await beheerder.patch(`/v1/medewerkers/${id}`, { actief: true }, { versie: 3 });
    expect((await weer.get('/v1/organisaties')).status).toBe(401);
  });

  it('does not let a beheerder shut himself out', async () => {
    const zelf = await beheerder.get(`/v1/medewerkers/${TEST_MEDEWERKERS['beheerder']}`);
    expect(await beheerder.patch(`/v1/medewerkers/${zelf.body.id}`, { actief: false }, { versie: zelf.body.versie }))
      .toMatchObject({ status: 409, body: { code: 'EIGEN_ACCOUNT' } });
    const [baan] = zelf.body.aanstellingen;
    expect(await beheerder.patch(`/v1/aanstellingen/${baan.id}`, { totDatum: '2026-11-02' }, { versie: baan.versie }))
      .toMatchObject({ status: 409, body: { code: 'EIGEN_ACCOUNT' } });
  });

  it('overwrites nobody: a version is asked and must be the last', async () => {
    const pad = `/v1/medewerkers/${TEST_MEDEWERKERS['matcher']}`;
    expect((await beheerder.patch(pad, { naam: 'Anders' })).status).toBe(428);
    expect((await beheerder.patch(pad, { naam: 'Anders' }, { versie: 9 })).status).toBe(412);
    expect((await beheerder.patch(pad, { naam: null }, { versie: 1 })).body).toMatchObject({ status: 400, fouten: [{ pointer: '/naam' }] });
  });

  it('lists colleagues to choose from: own organisation, gemeenten and executors of the own scope, and no more than a name', async () => {
    const velsen = await (await api.als('klantmanager.velsen')).get('/v1/medewerkers?paginaGrootte=100');
    const namen = velsen.body.items.map((er: { naam: string }) => er.naam);
    expect(namen).toEqual(expect.arrayContaining(['Test klantmanager.velsen', 'Test klantmanager.ijmond', 'Test jobcoach.ijmond']));
    expect(namen).not.toEqual(expect.arrayContaining(['Test klantmanager.haarlem']));
    expect(namen).not.toEqual(expect.arrayContaining(['Test beheerder']));
    expect(Object.keys(velsen.body.items[0]).sort()).toEqual(['aanstellingen', 'id', 'naam', 'organisatie', 'toegestaneActies']);
    const ijmond = await (await api.als('klantmanager.ijmond')).get('/v1/medewerkers?rol=klantmanager&gemeente=0375');
    expect(ijmond.body.items.map((er: { naam: string }) => er.naam)).toEqual(['Test klantmanager.beverwijk', 'Test klantmanager.ijmond']);
  });

  it('pages through the list by name', async () => {
    const alle = await beheerder.get('/v1/medewerkers?paginaGrootte=100');
    const gezien: string[] = [];
    for (let na = ''; ;) {
      const { body } = await beheerder.get(`/v1/medewerkers?paginaGrootte=3${na}`);
      gezien.push(...body.items.map((er: { naam: string }) => er.naam));
      if (!body.heeftVolgende) break;
      na = `&na=${body.volgende}`;
    }
    expect(gezien).toEqual(alle.body.items.map((er: { naam: string }) => er.naam));
    expect(gezien).toEqual([...gezien].sort((a, b) => a.localeCompare(b, 'nl')));
  });

  it('finds by name, role, and who may not log in', async () => {
    expect((await beheerder.get('/v1/medewerkers?zoek=MATCH')).body.items.map((er: { gebruikersnaam: string }) => er.gebruikersnaam))
      .toEqual(expect.arrayContaining(['matcher', 'klantmanager.pasmatch']));
    expect((await beheerder.get('/v1/medewerkers?rol=privacy')).body.items).toMatchObject([{ gebruikersnaam: 'privacy' }]);
    expect((await beheerder.get('/v1/medewerkers?actief=false')).body.items).toEqual([]);
  });

  it('offers who has two aanstellingen the choice, and works with the chosen one', async () => {
    const { id, aanstelling } = await maakMedewerker('dubbelrol');
    const tweede = await beheerder.post('/v1/aanstellingen', { medewerkerId: id, organisatieId: TEST_ORGANISATIES['REGIO'], rol: 'beheerder' });
    const wie = await api.logIn('dubbelrol', WACHTWOORD);
    const sessie = await wie.get('/v1/sessies/huidige');
    expect(sessie.body).toMatchObject({ aanstellingId: aanstelling.body.id, aanstellingen: [
      { id: aanstelling.body.id, rol: 'klantmanager', organisatieNaam: 'Gemeente Velsen' }, { id: tweede.body.id, rol: 'beheerder' }] });
    expect((await wie.get(`/v1/medewerkers/${id}`)).status).toBe(403);
    expect(await wie.post('/v1/sessies/huidige/_kiesAanstelling', { aanstellingId: tweede.body.id }))
      .toMatchObject({ status: 200, body: { medewerker: { rollen: ['beheerder'] }, aanstellingId: tweede.body.id } });
    expect((await wie.get(`/v1/medewerkers/${id}`)).status).toBe(200);
    const anderen = (await beheerder.get('/v1/sessies/huidige')).body.aanstellingId;
    expect((await wie.post('/v1/sessies/huidige/_kiesAanstelling', { aanstellingId: anderen })).status).toBe(404);
  });

  it('keeps the trail of every change', async () => {
    const { rows } = await api.database.eigenaar.query(
      `select route, count(*)::int as n from audit where soort = 'WIJZIGING' and medewerker_id = $1 group by 1`, [TEST_MEDEWERKERS['beheerder']]);
    expect(rows.map((rij) => rij.route)).toEqual(expect.arrayContaining(
      ['POST /v1/medewerkers', 'PATCH /v1/medewerkers/:id', 'POST /v1/aanstellingen', 'PATCH /v1/aanstellingen/:id']));
    expect(JSON.stringify(rows)).not.toContain(TEST_WACHTWOORD);
  });
});
