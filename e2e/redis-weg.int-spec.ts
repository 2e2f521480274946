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
  }, 120_000);
  afterAll(async () => {
    await Promise.all(processen.map((proces) => proces.stop()));
    await redis?.ruimOp();
    await database?.ruimOp();
  }, 60_000);

  const gezondheid = async () => {
    const antwoord = await fetch(`${adres}/v1/gezondheid`);
    const { status, onderdelen } = await antwoord.json() as { status: string; onderdelen: { wachtrij: string } };
    return [antwoord.status, status, onderdelen.wachtrij];
  };

  it('holds up nobody, is told, and the work catches up', async () => {
    expect(await gezondheid()).toEqual([200, 'GOED', 'GOED']);
    const kantoor = await Kantoor.open(adres, 3);
    await wacht(2_000);
    const weg = Date.now();
    await redis.dood();
    await totDe(gezondheid, ([, status]) => status === 'BEPERKT', 5);
    while (Date.now() - weg < WEG_MS) {
      expect(await gezondheid()).toEqual([200, 'BEPERKT', 'SLECHT']);
      await wacht(500);
    }
    const terug = Date.now();
    await redis.start();
    await totDe(gezondheid, ([, status]) => status === 'GOED', 30);
    await wacht(1_000);
    await kantoor.sluit();

    expect(Object.keys(kantoor.antwoorden)).toEqual(['200', '201']);
    const typisch = (duren: number[]) => duren.sort((a, b) => a - b)[Math.floor(duren.length / 2)]!;
    const [met, zonder] = [kantoor.duren.filter(({ op }) => op < weg), kantoor.duren.filter(({ op }) => op >= weg && op < terug)]
      .map((deel) => deel.map(({ ms }) => ms));
    expect(zonder!.length).toBeGreaterThan(met!.length);
    // The machine may be busy, so not the slowest but the middle one.
    expect(typisch(zonder!)).toBeLessThan(2 * typisch(met!) + 50);
    expect(await kantoor.fouten(database.eigenaar)).toEqual([]);
    const { rows: [er] } = await database.eigenaar.query<{ n: number }>('select count(*)::int as n from dossier');
    expect(await toetsCijfers(adres, database.eigenaar)).toEqual({ uitkomst: 'GELUKT', fout: null, dossiers: er!.n, nieuw: er!.n });
    if (process.env['TEST_REDIS_WEG_MS']) {
      console.log(`Away ${WEG_MS} ms: ${er!.n} dossiers; middle of a request ${typisch(met!)} ms with, ${typisch(zonder!)} ms without, slowest ${Math.max(...zonder!)} ms`);
    }
  }, 180_000);
});
