import { kernServer } from '@trajectplein/kern/server';
import { TEST_MEDEWERKERS, TEST_WACHTWOORD, maakTestApi, toegangServer, type TestApi } from './index';

/** A moment on the morning of Monday 2 November 2026. */
const om = (tijd: string) => `2026-11-02T${tijd}+01:00`;

describe('session', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer]);
  });
  afterAll(() => api.sluit());
  beforeEach(() => api.klok.zet(om('09:00:00')));

  const cookieVan = async () => {
    const antwoord = await api.anoniem.post('/v1/sessies', { gebruikersnaam: 'matcher', wachtwoord: TEST_WACHTWOORD });
    return { antwoord, kop: String(antwoord.koppen['set-cookie']) };
  };

  it('logs in and tells who is asking', async () => {
    const velsen = await api.als('klantmanager.velsen');
    const huidig = await velsen.get('/v1/sessies/huidige');
    expect(huidig).toMatchObject({ status: 200, body: { medewerker: {
      id: TEST_MEDEWERKERS['klantmanager.velsen'], rollen: ['klantmanager'], gemeenten: ['0453'], organisatie: { naam: 'Gemeente Velsen', soort: 'GEMEENTE' } } } });
    expect(huidig.body.csrfToken).toHaveLength(43);
  });

  it('takes the user name in any case, with spaces around it', async () => {
    expect((await api.anoniem.post('/v1/sessies', { gebruikersnaam: ' Klantmanager.VELSEN ', wachtwoord: TEST_WACHTWOORD })).status).toBe(201);
  });

  it('gives a cookie that no script reads and no other site sends', async () => {
    const { kop } = await cookieVan();
    expect(kop).toMatch(/^trajectplein_sessie=[\w-]{43}; Path=\/; HttpOnly; SameSite=Strict$/);
    const token = /=([\w-]{43})/.exec(kop)![1]!;
    const { rows } = await api.database.eigenaar.query('select * from sessie');
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it('sends the cookie over TLS alone in production', async () => {
    const veilig = await maakTestApi([kernServer, toegangServer], om('09:00:00'), { productie: true });
    try {
      const { koppen } = await veilig.anoniem.post('/v1/sessies', { gebruikersnaam: 'matcher', wachtwoord: TEST_WACHTWOORD });
      expect(String(koppen['set-cookie'])).toContain('; Secure;');
    } finally {
      await veilig.sluit();
    }
  });

  it.each(['', 'trajectplein_sessie=', 'trajectplein_sessie=kort', `trajectplein_sessie=${'a'.repeat(43)}`, `trajectplein_sessie=${"'".repeat(43)}`])(
    'refuses who has no session: %j', async (cookie) => {
      expect(await api.anoniem.get('/v1/sessies/huidige', { koppen: { cookie } })).toMatchObject({ status: 401, body: { code: 'GEEN_SESSIE' } });
    });

  it('ends after thirty idle minutes', async () => {
    const wie = await api.logIn('matcher');
    api.klok.zet(om('09:29:59'));
    expect((await wie.get('/v1/sessies/huidige')).status).toBe(200);
    api.klok.zet(om('09:59:58'));
    expect((await wie.get('/v1/sessies/huidige')).status).toBe(200);
    api.klok.zet(om('10:29:58'));
    expect((await wie.get('/v1/sessies/huidige')).status).toBe(401);
  });

  it('ends after twelve hours, however busy', async () => {
    const wie = await api.logIn('matcher');
    for (let minuut = 20; minuut < 720; minuut += 20) {
      api.klok.zet(new Date(Date.parse(om('09:00:00')) + minuut * 60_000).toISOString());
      expect((await wie.get('/v1/sessies/huidige')).status).toBe(200);
    }
    api.klok.zet(om('21:00:00'));
    expect((await wie.get('/v1/sessies/huidige')).status).toBe(401);
  });

  it('ends by logging out, and only that one', async () => {
    const [een, twee] = [await api.logIn('matcher'), await api.logIn('matcher')];
    const uit = await een.delete('/v1/sessies/huidige');
    expect(uit.status).toBe(204);
    expect(String(uit.koppen['set-cookie'])).toMatch(/^trajectplein_sessie=;.*Expires=Thu, 01 Jan 1970/);
    expect((await een.get('/v1/sessies/huidige')).status).toBe(401);
    expect((await twee.get('/v1/sessies/huidige')).status).toBe(200);
  });

  it('ends everywhere at once, for that person', async () => {
    const [een, twee, ander] = [await api.logIn('matcher'), await api.logIn('matcher'), await api.logIn('manager')];
    expect((await een.post('/v1/sessies/_beeindigAlle')).status).toBe(204);
    expect((await een.get('/v1/sessies/huidige')).status).toBe(401);
    expect((await twee.get('/v1/sessies/huidige')).status).toBe(401);
    expect((await ander.get('/v1/sessies/huidige')).status).toBe(200);
  });

  it('changes nothing without the token of its own session', async () => {
    const { kop } = await cookieVan();
    const cookie = kop.split(';')[0]!;
    const ander = (await (await api.logIn('manager')).get('/v1/sessies/huidige')).body.csrfToken as string;
    const wis = (koppen: Record<string, string>) => api.anoniem.delete('/v1/sessies/huidige', { koppen: { cookie, ...koppen } });
    expect(await wis({})).toMatchObject({ status: 403, body: { code: 'CSRF' } });
    expect((await wis({ 'x-csrf-token': '' })).status).toBe(403);
    expect((await wis({ 'x-csrf-token': 'x'.repeat(43) })).status).toBe(403);
    expect((await wis({ 'x-csrf-token': ander })).status).toBe(403);
    const eigen = (await api.anoniem.get('/v1/sessies/huidige', { koppen: { cookie } })).body.csrfToken as string;
    expect((await wis({ 'x-csrf-token': eigen })).status).toBe(204);
  });

  it('stands in the trail: in and out, by whom', async () => {
    const wie = await api.logIn('privacy');
    await wie.delete('/v1/sessies/huidige');
    const { rows } = await api.database.eigenaar.query(
      `select doel from audit where soort = 'SESSIE' and medewerker_id = $1 order by moment, id`, [TEST_MEDEWERKERS['privacy']]);
    expect(rows.map((rij) => rij.doel)).toEqual(['inloggen', 'uitloggen']);
  });

  describe('one\'s own password', () => {
    const NIEUW = 'vijf rode bussen';
    it('is changed with the current one, and ends the other sessions', async () => {
      const [hier, daar] = [await api.logIn('jobcoach.ijmond'), await api.logIn('jobcoach.ijmond')];
      const wijzig = (huidig: string, nieuw: string) => hier.post('/v1/sessies/huidige/_wijzigWachtwoord', { huidig, nieuw });
      expect(await wijzig('niet dit wachtwoord', NIEUW)).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/huidig' }] } });
      expect(await wijzig(TEST_WACHTWOORD, 'te kort')).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/nieuw', code: 'TE_KORT' }] } });
      expect((await wijzig(TEST_WACHTWOORD, NIEUW)).status).toBe(204);
      expect((await hier.get('/v1/sessies/huidige')).status).toBe(200);
      expect((await daar.get('/v1/sessies/huidige')).status).toBe(401);
      await expect(api.logIn('jobcoach.ijmond')).rejects.toThrow('401');
      expect(await api.logIn('jobcoach.ijmond', NIEUW)).toBeDefined();
    });

    it('cannot be guessed from a session that was left open', async () => {
      const wie = await api.logIn('teamleider.ijmond');
      const gok = () => wie.post('/v1/sessies/huidige/_wijzigWachtwoord', { huidig: 'een gok', nieuw: NIEUW });
      for (let i = 0; i < 5; i += 1) expect((await gok()).status).toBe(400);
      expect(await gok()).toMatchObject({ status: 429, body: { code: 'TE_VEEL_POGINGEN' } });
    });
  });
});
