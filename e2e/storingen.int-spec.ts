import { Redis } from 'ioredis';
import pg from 'pg';
import { maakTestDatabase, type TestDatabase } from '@trajectplein/kern/server';
import { vulRegio } from '@trajectplein/toegang/server';
import { startTijdelijkePostgres } from '../tools/postgres-tijdelijk.mjs';
import { CAPABILITIES } from '../apps/api/src/capabilities';
import { toetsCijfers } from './opzet/cijfers';
import { Kantoor } from './opzet/invoerder';
import { startApp, vrijePoort, type Proces } from './opzet/processen';
import { SLEUTELS } from './opzet/trajectplein';
import { wacht } from './opzet/wachten';

const REDIS = process.env['TEST_REDIS_URL'];
if (!REDIS) {
  if (process.env['CI'] === 'true') throw new Error('TEST_REDIS_URL is missing: in CI no half is skipped');
  console.log('Skipped: faults with the queues on Redis (no redis-server found)');
}
const RIJEN = [['PostgreSQL', undefined], ...(REDIS ? [['Redis', REDIS]] : [])] as [string, string | undefined][];

const PREFIX = `storing-${process.pid}`;

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
  });

  afterAll(async () => {
    await Promise.all(processen.map((proces) => proces.stop()));
    await database?.eigenaar.end();
    await server?.stop();
  });

  it('loses nothing that was confirmed and counts it once, when database and worker are killed and the queues emptied', async () => {
    const kantoor = await Kantoor.open(adres, 4);
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
    await kantoor.sluit();
    expect(kantoor.gelukt).toBeGreaterThan(20);
    // While the database is away the answer says so; nothing is a 500.
    expect(Object.keys(kantoor.antwoorden).filter((status) => !['200', '201', '503'].includes(status))).toEqual([]);
    expect(await kantoor.fouten(database.eigenaar)).toEqual([]);
    const { rows: [alle] } = await database.eigenaar.query<{ n: number }>('select count(*)::int as n from dossier');
    expect(await toetsCijfers(adres, database.eigenaar)).toEqual({ uitkomst: 'GELUKT', fout: null, dossiers: alle!.n, nieuw: alle!.n });
  });
});

/** A backend that dies takes every connection with it: PostgreSQL restarts and recovers from its log. */
async function breekDatabase(url: string): Promise<void> {
  const client = new pg.Client(url);
  client.on('error', () => undefined);
  await client.connect();
  const { rows: [rij] } = await client.query<{ pid: number }>('select pg_backend_pid() as pid');
  process.kill(rij!.pid, 'SIGKILL');
  for (let n = 0; n < 3_000; n += 1) {
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
