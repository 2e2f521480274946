import { Redis } from 'ioredis';
import pg from 'pg';
import { maakTestDatabase, type TestDatabase } from '@trajectplein/kern/server';
import { TEST_WACHTWOORD, vulRegio } from '@trajectplein/toegang/server';
import { startTijdelijkePostgres } from '../tools/postgres-tijdelijk.mjs';
import { CAPABILITIES } from '../apps/api/src/capabilities';
import { startApp, vrijePoort, type Proces } from './opzet/processen';
import { SLEUTELS } from './opzet/trajectplein';

const REDIS = process.env['TEST_REDIS_URL'];
if (!REDIS) {
  if (process.env['CI'] === 'true') throw new Error('TEST_REDIS_URL is missing: in CI no half is skipped');
  console.log('Skipped: faults with the queues on Redis (no redis-server found)');
}
const RIJEN = [['PostgreSQL', undefined], ...(REDIS ? [['Redis', REDIS]] : [])] as [string, string | undefined][];

const PREFIX = `storing-${process.pid}`;

const wacht = (ms: number) => new Promise((klaar) => setTimeout(klaar, ms));

/** Somebody who registers people one after the other, and goes on when the answer is an error. */
class Invoerder {
  readonly gelukt: string[] = [];
  readonly antwoorden = new Map<number, number>();
  private klaar = false;

  private constructor(private readonly adres: string, private readonly koppen: Record<string, string>) {}

  static async logIn(adres: string): Promise<Invoerder> {
    const antwoord = await fetch(`${adres}/v1/sessies`, { method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ gebruikersnaam: 'klantmanager.velsen', wachtwoord: TEST_WACHTWOORD }) });
    const { csrfToken } = await antwoord.json() as { csrfToken: string };
    return new Invoerder(adres, { 'content-type': 'application/json', 'x-csrf-token': csrfToken,
      cookie: antwoord.headers.getSetCookie()[0]!.split(';')[0]! });
  }

  async werk(): Promise<void> {
    for (let n = 0; !this.klaar; n += 1) {
      const persoon = await this.post('/v1/werkzoekenden', { voornaam: 'Test', achternaam: `Persoon ${n}`, gemeente: '0453' });
      const dossier = persoon && await this.post('/v1/dossiers',
        { werkzoekendeId: persoon.id, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW' });
      if (dossier) this.gelukt.push(dossier.id);
      else await wacht(50);
    }
  }

  stop(): void {
    this.klaar = true;
  }

  private async post(pad: string, body: object): Promise<{ id: string } | null> {
    const antwoord = await fetch(`${this.adres}${pad}`, { method: 'POST', headers: this.koppen, body: JSON.stringify(body) });
    this.antwoorden.set(antwoord.status, (this.antwoorden.get(antwoord.status) ?? 0) + 1);
    return antwoord.status === 201 ? await antwoord.json() as { id: string } : null;
  }
}

describe.each(RIJEN)('faults while people work, with the queues on %s', (_, redis) => {
  let server: Awaited<ReturnType<typeof startTijdelijkePostgres>>;
  let database: TestDatabase;
  let processen: Proces[] = [];
  let adres: string;
  let omgeving: Record<string, string>;

  beforeAll(async () => {
    // A server of its own, since it is going to be broken; what it confirms must survive that.
    server = await startTijdelijkePostgres({ instellingen: { synchronous_commit: 'on' } });
    const eigen = process.env['TEST_DATABASE_URL'];
    process.env['TEST_DATABASE_URL'] = server.url(undefined, 'postgres');
    database = await maakTestDatabase(CAPABILITIES).finally(() => { process.env['TEST_DATABASE_URL'] = eigen; });
    await vulRegio(database.eigenaar);
    const poort = await vrijePoort();
    adres = `http://127.0.0.1:${poort}`;
    omgeving = { ...SLEUTELS, DATABASE_URL_APP: database.url, NODE_ENV: 'test', PORT: String(poort),
      ...(redis ? { REDIS_URL: redis, REDIS_PREFIX: PREFIX } : {}) };
    processen = await Promise.all([startApp('api', omgeving), startApp('worker', omgeving)]);
  }, 120_000);

  afterAll(async () => {
    await Promise.all(processen.map((proces) => proces.stop()));
    await database?.eigenaar.end();
    await server?.stop();
  }, 60_000);

  it('loses nothing that was confirmed and counts it once, when database and worker are killed and the queues emptied', async () => {
    const invoerders = await Promise.all([1, 2, 3, 4].map(() => Invoerder.logIn(adres)));
    const werk = invoerders.map((invoerder) => invoerder.werk());
    await wacht(1500);
    await breekDatabase(server.url(undefined, 'postgres'));
    await wacht(3000);
    await processen[1]!.dood();
    if (redis) await leegRedis(redis);
    else await leegRijen(database.eigenaarUrl);
    await wacht(500);
    processen[1] = await startApp('worker', omgeving);
    await breekDatabase(server.url(undefined, 'postgres'));
    await wacht(3000);
    invoerders.forEach((invoerder) => invoerder.stop());
    await Promise.all(werk);
    const gelukt = invoerders.flatMap((invoerder) => invoerder.gelukt);
    expect(gelukt.length).toBeGreaterThan(100);
    // While the database is away the answer says so; nothing is a 500.
    expect([...new Set(invoerders.flatMap((i) => [...i.antwoorden.keys()]))].filter((s) => ![201, 503].includes(s))).toEqual([]);

    const { rows: [er] } = await vraag<{ n: number }>('select count(*)::int as n from dossier where id = any($1)', [gelukt]);
    expect(er!.n).toBe(gelukt.length);
    const { rows: [alle] } = await vraag<{ n: number }>('select count(*)::int as n from dossier');
    const teller = await totDe(async () => {
      const { rows } = await vraag<{ teller: number }>(
        `select teller from kpi_cijfer where kpi = 'KPI-01' and gemeente = '0453' and uitvoerder = 'ALLE' and classificatie = 'ALLE'
          and onderdeel = 'ALLE' order by periode desc limit 1`);
      return rows[0]?.teller;
    }, (n) => n === alle!.n);
    expect(teller).toBe(alle!.n);
  }, 120_000);

  async function vraag<T extends pg.QueryResultRow>(sql: string, waarden: unknown[] = []) {
    const client = new pg.Client(database.eigenaarUrl);
    await client.connect();
    return client.query<T>(sql, waarden).finally(() => client.end());
  }
});

/** Asks until the answer is right, at the most 20 s. @returns the last answer */
async function totDe<T>(doe: () => Promise<T>, goed: (uitkomst: T) => boolean): Promise<T> {
  for (let n = 0; ; n += 1) {
    const uitkomst = await doe();
    if (goed(uitkomst) || n > 100) return uitkomst;
    await wacht(200);
  }
}

/** A backend that dies takes every connection with it: PostgreSQL restarts and recovers from its log. */
async function breekDatabase(url: string): Promise<void> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  const { rows: [rij] } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  process.kill(rij!.pid, 'SIGKILL');
  for (let n = 0; n < 100; n += 1) {
    await wacht(100);
    const terug = new pg.Client(url);
    terug.on('error', () => undefined);
    if (await terug.connect().then(() => terug.end()).then(() => true, () => false)) return;
  }
  throw new Error('The database did not come back');
}

/** The same on Redis: only what is ours, since other tests use it too. */
async function leegRedis(url: string): Promise<void> {
  const redis = new Redis(url);
  const sleutels = await redis.keys(`*${PREFIX}*`);
  expect(sleutels.length).toBeGreaterThan(0);
  await redis.del(sleutels);
  await redis.quit();
}

/** Everything that waits in the queues is gone, as if it had never been there. */
async function leegRijen(url: string): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ naam: string }>(
    `select format('%I.%I', schemaname, tablename) as naam from pg_tables where schemaname = 'bullmq' and tablename not like '%migration%'`);
  await client.query(`truncate ${rows.map((rij) => rij.naam).join(', ')} cascade`).finally(() => client.end());
}
