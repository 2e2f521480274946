import { connect, createServer, type AddressInfo } from 'node:net';
import { setTimeout as wacht } from 'node:timers/promises';
import pg from 'pg';
import { maakTestApi, type TestApi } from '@trajectplein/toegang/server';
import { CAPABILITIES } from './capabilities';

describe('the health of the parts', () => {
  let api: TestApi | undefined;
  const start = async (redisUrl: string | null) => (api = await maakTestApi(CAPABILITIES, undefined, { redisUrl }));
  const gezondheid = () => api!.anoniem.get('/v1/gezondheid');
  afterEach(async () => {
    await api?.sluit();
    api = undefined;
  });

  // Without a Redis these are skipped; in CI there must be one (see the tests of the queues).
  const redis = process.env['TEST_REDIS_URL'];
  const metRedis = redis ? it : it.skip;

  it.each([['PostgreSQL', null], ...(redis ? [['Redis', redis] as const] : [])] as const)('is good with queues on %s', async (_, redisUrl) => {
    await start(redisUrl);
    expect(await gezondheid()).toMatchObject({ status: 200,
      body: { status: 'GOED', demo: false, onderdelen: { api: 'GOED', database: 'GOED', wachtrij: 'GOED' } } });
  });

  it('is limited without a queue: people can work on', async () => {
    // Nobody listens there.
    await start('redis://127.0.0.1:1');
    for (let keer = 0; keer < 2; keer += 1) {
      expect(await gezondheid()).toMatchObject({ status: 200,
        body: { status: 'BEPERKT', onderdelen: { api: 'GOED', database: 'GOED', wachtrij: 'SLECHT' } } });
    }
    expect((await (await api!.als('beheerder')).get('/v1/medewerkers')).status).toBe(200);
  });

  it('is bad without a database, and says which parts are down', async () => {
    await start(null);
    expect((await gezondheid()).status).toBe(200);
    const naam = new URL(api!.database.url).pathname.slice(1);
    const server = new pg.Client(process.env['TEST_DATABASE_URL']);
    await server.connect();
    try {
      // Nobody comes in any more, and who was in is put out.
      await server.query(`alter database ${naam} allow_connections false`);
      await server.query('select pg_terminate_backend(pid) from pg_stat_activity where datname = $1', [naam]);
      expect(await gezondheid()).toMatchObject({ status: 503,
        body: { code: 'NIET_GEREED', onderdelen: { api: 'GOED', database: 'SLECHT', wachtrij: 'SLECHT' } } });
      await server.query(`alter database ${naam} allow_connections true`);
      expect(await gezondheid()).toMatchObject({ status: 200, body: { status: 'GOED' } });
    } finally {
      await server.end();
    }
  });

  metRedis('is good again when a Redis that was not there at the start comes up', async () => {
    const { hostname, port } = new URL(redis!);
    // Passes everything on to the Redis, once it listens.
    const deur = createServer((lijn) => {
      const verder = connect(Number(port || 6379), hostname);
      for (const einde of [lijn, verder]) einde.on('error', () => undefined);
      lijn.pipe(verder).pipe(lijn);
    });
    await new Promise((klaar) => deur.listen(0, '127.0.0.1', () => klaar(null)));
    const { port: poort } = deur.address() as AddressInfo;
    await new Promise((klaar) => deur.close(klaar));
    await start(`redis://127.0.0.1:${poort}`);
    expect((await gezondheid()).body.status).toBe('BEPERKT');
    await new Promise((klaar) => deur.listen(poort, '127.0.0.1', () => klaar(null)));
    try {
      while ((await gezondheid()).body.status !== 'GOED') await wacht(500);
    } finally {
      await api!.sluit();
      api = undefined;
      deur.close();
    }
  });
});
