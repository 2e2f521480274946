import { maakTestDatabase, type TestDatabase } from '@trajectplein/kern/server';
import { vulRegio } from '@trajectplein/toegang/server';
import { CAPABILITIES } from '../apps/api/src/capabilities';
import { toetsCijfers } from './opzet/cijfers';
import { Kantoor } from './opzet/invoerder';
import { startApp, vrijePoort, type Proces } from './opzet/processen';
import { startEigenRedis, type EigenRedis } from './opzet/redis';
import { SLEUTELS } from './opzet/trajectplein';
import { totDe, wacht } from './opzet/wachten';

/** How long Redis is away; TEST_REDIS_WEG_MS makes it longer by hand. */
const WEG_MS = Number(process.env['TEST_REDIS_WEG_MS'] ?? 10_000);

const SERVER = process.env['TEST_REDIS_SERVER'];
if (!SERVER) {
  if (process.env['CI'] === 'true') throw new Error('TEST_REDIS_SERVER is missing: in CI nothing is skipped');
  console.log('Skipped: Redis away for a while (no redis-server found)');
}

(SERVER ? describe : describe.skip)('Redis away for a while, and back', () => {
  let database: TestDatabase;
  let redis: EigenRedis;
  let processen: Proces[] = [];
  let adres: string;

  beforeAll(async () => {
    [database, redis] = await Promise.all([maakTestDatabase(CAPABILITIES), startEigenRedis(SERVER!)]);
    await vulRegio(database.eigenaar);
    const poort = await vrijePoort();
    adres = `http://127.0.0.1:${poort}`;
    const omgeving = { ...SLEUTELS, DATABASE_URL_APP: database.url, NODE_ENV: 'test', PORT: String(poort), REDIS_URL: redis.url };
    processen = await Promise.all([startApp('api', omgeving), startApp('worker', omgeving)]);
  });
  afterAll(async () => {
    await Promise.all(processen.map((proces) => proces.stop()));
    await redis?.ruimOp();
    await database?.ruimOp();
  });

  const gezondheid = async () => {
    const antwoord = await fetch(`${adres}/v1/gezondheid`);
    const { status, onderdelen } = await antwoord.json() as { status: string; onderdelen: { wachtrij: string } };
    return [antwoord.status, status, onderdelen.wachtrij];
  };

  it('holds up nobody, is told, and the work catches up', async () => {
    expect(await gezondheid()).toEqual([200, 'GOED', 'GOED']);
    const kantoor = await Kantoor.open(adres, 3);
    await wacht(2_000);
    const [weg, met] = [Date.now(), kantoor.gelukt];
    await redis.dood();
    await totDe(gezondheid, ([, status]) => status === 'BEPERKT');
    // Nobody waits for the queue: as many are helped without it as were with it.
    const zonder = kantoor.gelukt;
    while (Date.now() - weg < WEG_MS || kantoor.gelukt < zonder + met) {
      expect(await gezondheid()).toEqual([200, 'BEPERKT', 'SLECHT']);
      await wacht(500);
    }
    await redis.start();
    await totDe(gezondheid, ([, status]) => status === 'GOED');
    await wacht(1_000);
    await kantoor.sluit();

    expect(Object.keys(kantoor.antwoorden)).toEqual(['200', '201']);
    expect(await kantoor.fouten(database.eigenaar)).toEqual([]);
    const { rows: [er] } = await database.eigenaar.query<{ n: number }>('select count(*)::int as n from dossier');
    expect(await toetsCijfers(adres, database.eigenaar)).toEqual({ uitkomst: 'GELUKT', fout: null, dossiers: er!.n, nieuw: er!.n });
  });
});
