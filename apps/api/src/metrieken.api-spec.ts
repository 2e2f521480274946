import { Taken, nieuwId } from '@trajectplein/kern/server';
import { VERZET_KLOK } from '@trajectplein/sturing/server';
import { maakTestApi, type TestApi } from '@trajectplein/toegang/server';
import { CAPABILITIES } from './capabilities';

const SLEUTEL = 'sleutel-voor-de-metrieken';
const redis = process.env['TEST_REDIS_URL'];
const BACKENDS: [string, string | null][] = [['PostgreSQL', null], ...(redis ? [['Redis', redis] as [string, string]] : [])];

/** Name and labels, with the value. */
function lees(tekst: string): Map<string, number> {
  return new Map(tekst.split('\n').filter((regel) => regel && !regel.startsWith('#')).map((regel) => {
    const plek = regel.lastIndexOf(' ');
    return [regel.slice(0, plek), Number(regel.slice(plek + 1))];
  }));
}
const vraag = (api: TestApi, authorization = `Bearer ${SLEUTEL}`) => api.anoniem.get('/metrics', { koppen: { authorization } });

describe.each(BACKENDS)('the metrics, with queues on %s', (_, redisUrl) => {
  let api: TestApi;
  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES, undefined, { metricsSleutel: SLEUTEL, redisUrl });
  });
  afterAll(() => api.sluit());
  const metrieken = async () => {
    const { status, tekst, koppen } = await vraag(api);
    expect([status, koppen['content-type'], koppen['cache-control']]).toEqual([200, 'text/plain; version=0.0.4; charset=utf-8', 'no-store']);
    return lees(tekst);
  };

  it('are for who has the key alone', async () => {
    for (const kop of ['', 'Bearer ', 'Bearer sleutel-voor-de-metriekeN', `bearer ${SLEUTEL}`, SLEUTEL, `Bearer ${SLEUTEL} `.repeat(2)]) {
      expect(await vraag(api, kop)).toMatchObject({ status: 401, body: { code: 'GEEN_SLEUTEL' } });
    }
    expect(await (await api.als('beheerder')).get('/metrics')).toMatchObject({ status: 401 });
    expect((await api.anoniem.get('/v1/metrics', { koppen: { authorization: `Bearer ${SLEUTEL}` } })).status).toBe(404);
    await metrieken();
  });

  it('count requests by method, pattern and status, and hold no id, name or query', async () => {
    const [id, naam] = [nieuwId(), 'Jansen-Geheim'];
    const klantmanager = await api.als('klantmanager.velsen');
    await klantmanager.get(`/v1/dossiers/${id}`);
    await klantmanager.get('/v1/dossiers?status=ACTIEF');
    await api.anoniem.get(`/v1/${naam}/${id}?naam=${naam}`);
    await klantmanager.post('/v1/dossiers/_zoek', { naam });
    const { tekst } = await vraag(api);
    const cijfers = lees(tekst);
    const aantal = (methode: string, route: string, status: number) =>
      cijfers.get(`trajectplein_http_verzoek_seconden_count{methode="${methode}",route="${route}",status="${status}"}`);
    expect(aantal('GET', '/v1/dossiers/:id', 404)).toBe(1);
    expect(aantal('GET', '/v1/dossiers', 200)).toBe(1);
    expect(aantal('POST', '/v1/dossiers/_zoek', 200)).toBe(1);
    expect(aantal('GET', '?', 404)).toBeGreaterThanOrEqual(1);
    expect(cijfers.get('trajectplein_http_verzoek_seconden_bucket{le="+Inf",methode="GET",route="/v1/dossiers/:id",status="404"}')).toBe(1);
    for (const geheim of [id, naam, 'ACTIEF', 'klantmanager.velsen']) expect(tekst).not.toContain(geheim);
  });

  it('tell about connections and the process', async () => {
    const cijfers = await metrieken();
    const verbindingen = (soort: string) => cijfers.get(`trajectplein_database_verbindingen{soort="${soort}"}`);
    expect(verbindingen('totaal')).toBeGreaterThan(0);
    expect(verbindingen('vrij')).toBeLessThanOrEqual(verbindingen('totaal')!);
    expect(verbindingen('wachtend')).toBe(0);
    expect(cijfers.get('process_resident_memory_bytes')).toBeGreaterThan(0);
  });

  it('tell what waits in each queue, and how long', async () => {
    const wachtend = (cijfers: Map<string, number>) => cijfers.get('trajectplein_wachtrij_taken{wachtrij="sturing",staat="waiting"}');
    const voor = await metrieken();
    expect(voor.get('trajectplein_wachtrij_bereikbaar')).toBe(1);
    expect(voor.get('trajectplein_wachtrij_oudste_seconden{wachtrij="toegang"}')).toBe(0);
    const sinds = Date.now();
    await api.app.get(Taken).voegToe(VERZET_KLOK, {});
    await new Promise((verder) => setTimeout(verder, 300));
    const na = await metrieken();
    expect(wachtend(na)).toBe(wachtend(voor)! + 1);
    expect(na.get('trajectplein_wachtrij_oudste_seconden{wachtrij="sturing"}')).toBeGreaterThanOrEqual(0.3);
    // In seconds: no longer than it has been there.
    expect(na.get('trajectplein_wachtrij_oudste_seconden{wachtrij="sturing"}')).toBeLessThanOrEqual((Date.now() - sinds) / 1000 + 1);
  });

  it('tell how far the figures are behind', async () => {
    const { eigenaar } = api.database;
    const leg = (toen: string) => eigenaar.query(
      `insert into gebeurtenis (soort, dossier_id, geldig_op, vastgelegd_op) values ('test', gen_random_uuid(), '2026-11-02', $1)`, [toen]);
    const achterstand = async () => (await metrieken()).get('trajectplein_cijfers_achterstand_seconden');
    expect(await achterstand()).toBe(0);
    await leg('2026-11-02T08:59:00+01:00');
    await leg('2026-11-02T08:59:30+01:00');
    expect(await achterstand()).toBe(60);
    // The worker took the first.
    await eigenaar.query('update sturing_stand set (cursor_xid, cursor_id) = (select xid, id from gebeurtenis order by xid, id limit 1)');
    expect(await achterstand()).toBe(30);
    await eigenaar.query(`insert into kpi_vuil (periode, gemeente, sinds) values ('2026-Q4', '0453', now()), ('2026-Q3', '0453', now())`);
    expect((await metrieken()).get('trajectplein_cijfers_vuil')).toBe(2);
  });
});

describe('the metrics', () => {
  it('are not there without a key', async () => {
    const api = await maakTestApi(CAPABILITIES);
    for (const kop of ['', 'Bearer ', 'Bearer null']) expect(await vraag(api, kop)).toMatchObject({ status: 404 });
    await api.sluit();
  });

  it('tell the rest when the queue is out of reach', async () => {
    // Nobody listens there.
    const api = await maakTestApi(CAPABILITIES, undefined, { metricsSleutel: SLEUTEL, redisUrl: 'redis://127.0.0.1:1' });
    const { status, tekst } = await vraag(api);
    expect(status).toBe(200);
    expect(lees(tekst).get('trajectplein_cijfers_vuil')).toBe(0);
    expect(tekst).not.toMatch(/^trajectplein_wachtrij_(taken|oudste)/m);
    expect(lees(tekst).get('trajectplein_wachtrij_bereikbaar')).toBe(0);
    await api.sluit();
  });
});
