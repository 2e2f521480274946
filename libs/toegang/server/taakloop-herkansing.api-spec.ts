import { setTimeout as wacht } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import {
  KernModule, Taken, definieerTaak, kernServer, nieuwId, takenCatalogus, testConfiguratie, type Taak,
} from '@trajectplein/kern/server';
import { maakTestApi, toegangServer, type TestApi, type TestGebruiker } from './index';

const gaMis = definieerTaak({ naam: 'proef.ga-mis', omschrijving: 'Gaat mis.', pogingen: 1 });
const metIds = definieerTaak<{ id: string }>({ naam: 'proef.werk-met-ids', omschrijving: 'Werkt met ids.', metPayload: true });

const nachtelijk = definieerTaak({ naam: 'proef.loop-nachts', omschrijving: 'Loopt elke nacht.', rooster: '20 3 * * *' });

const redis = process.env['TEST_REDIS_URL'];
const BACKENDS: [string, string | null][] = [['PostgreSQL', null], ...(redis ? [['Redis', redis] as [string, string]] : [])];

describe.each(BACKENDS)('trying a failed job again, with queues on %s', (_, redisUrl) => {
  let api: TestApi;
  let beheerder: TestGebruiker;
  let worker: INestApplicationContext | undefined;
  let keer = 0;
  /** The times that the job fails. */
  let mis = 0;

  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer], undefined, { redisUrl });
    beheerder = await api.als('beheerder');
    await startWorker();
  });
  afterAll(async () => {
    await worker?.close();
    await api.sluit();
  });
  beforeEach(async () => {
    await api.database.eigenaar.query('truncate taakloop');
    keer = 0;
  });

  async function startWorker() {
    worker = await NestFactory.createApplicationContext(
      KernModule.voor(testConfiguratie(api.database.url, redisUrl), { entiteiten: [], naam: 'test-worker' }), { logger: false });
    const taken = worker.get(Taken);
    for (const taak of takenCatalogus().values()) {
      taken.verwerk(taak as Taak, async () => {
        if (taak.naam === nachtelijk.naam) return { gelukt: 1 };
        if (taak.naam !== gaMis.naam) return;
        keer += 1;
        if (keer <= mis) throw new Error(`Failure ${keer}`);
        return { gelukt: 1 };
      });
    }
    await taken.startWorkers();
  }
  const lijst = async () => (await beheerder.get('/v1/taaklopen')).body.items as { id: string; taak: string; uitkomst: string; toegestaneActies: string[] }[];
  async function totLopen(n: number) {
    while ((await lijst()).length < n) await wacht(20);
    return lijst();
  }
  const probeer = (id: string, wie = beheerder) => wie.post(`/v1/taaklopen/${id}/_probeerOpnieuw`);
  async function metLoop(taak: string, uitkomst: string): Promise<string> {
    const { rows: [rij] } = await api.database.eigenaar.query<{ id: string }>(
      `insert into taakloop (taak, begonnen_op, geeindigd_op, uitkomst, aantallen) values ($1, now(), now(), $2, '{}') returning id`, [taak, uitkomst]);
    return rij!.id;
  }

  it('runs it again, as often as it fails, and each run is in the ledger', async () => {
    mis = 2;
    await api.app.get(Taken).voegToe(gaMis, {});
    for (const n of [1, 2]) {
      const [loop] = await totLopen(n);
      expect(loop).toMatchObject({ taak: gaMis.naam, uitkomst: 'MISLUKT', toegestaneActies: ['probeerOpnieuw'] });
      expect(await probeer(loop!.id)).toMatchObject({ status: 202, body: { id: loop!.id, taak: gaMis.naam } });
    }
    const [laatste] = await totLopen(3);
    expect(laatste).toMatchObject({ uitkomst: 'GELUKT', toegestaneActies: [] });
    expect(keer).toBe(3);
  });

  it('is in the trail', async () => {
    mis = 0;
    const id = await metLoop(gaMis.naam, 'MISLUKT');
    expect((await probeer(id)).status).toBe(202);
    const { rows } = await api.database.eigenaar.query('select route, soort, rol from audit where ids @> array[$1::uuid]', [id]);
    expect(rows).toEqual([{ route: 'POST /v1/taaklopen/:id/_probeerOpnieuw', soort: 'WIJZIGING', rol: 'beheerder' }]);
    await totLopen(2);
  });

  it.each([
    [gaMis.naam, 'GELUKT', 'TAAK_NIET_MISLUKT'], ['oud.bestaat-niet', 'MISLUKT', 'TAAK_BESTAAT_NIET'], [metIds.naam, 'MISLUKT', 'TAAK_MET_GEGEVENS'],
  ])('is not offered for %s with %s, and refused (%s)', async (taak, uitkomst, code) => {
    const id = await metLoop(taak, uitkomst);
    expect(await lijst()).toMatchObject([{ id, toegestaneActies: [] }]);
    expect(await probeer(id)).toMatchObject({ status: 409, body: { code, detail: expect.stringMatching(/\.$/) } });
    await wacht(200);
    expect(keer).toBe(0);
  });

  it('starts what did not run on its schedule, with its name in the trail, and plans it again', async () => {
    const gemist = async () => (await beheerder.get('/v1/taaklopen')).body.gemist.map((er: { taak: string }) => er.taak);
    const rij = (api.app.get(Taken) as unknown as { rij(naam: string): import('bullmq').Queue }).rij('proef');
    await rij.removeJobScheduler('proef-loop-nachts');
    expect(await gemist()).toEqual([nachtelijk.naam]);
    expect(await beheerder.post('/v1/taaklopen', { taak: nachtelijk.naam })).toMatchObject({ status: 202, body: { taak: nachtelijk.naam } });
    const [loop] = await totLopen(1);
    expect(loop).toMatchObject({ taak: nachtelijk.naam, uitkomst: 'GELUKT' });
    expect(await gemist()).toEqual([]);
    const { rows } = await api.database.eigenaar.query(`select rol, ids, gegevens from audit where route = 'POST /v1/taaklopen'`);
    expect(rows).toEqual([{ rol: 'beheerder', ids: [], gegevens: { taak: nachtelijk.naam } }]);
  });

  it('does not start what needs to be told what it is about, what is unknown, or for another role', async () => {
    for (const taak of [metIds.naam, gaMis.naam, 'oud.bestaat-niet']) {
      expect(await beheerder.post('/v1/taaklopen', { taak })).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/taak' }] } });
    }
    expect((await (await api.als('manager')).post('/v1/taaklopen', { taak: nachtelijk.naam })).status).toBe(403);
  });

  it('is for a beheerder alone, and of a run that exists', async () => {
    const id = await metLoop(gaMis.naam, 'MISLUKT');
    expect((await probeer(id, await api.als('manager'))).status).toBe(403);
    expect((await probeer(nieuwId())).status).toBe(404);
    expect((await probeer('nix')).status).toBe(404);
  });
});

describe('trying a failed job again without a queue', () => {
  it('is refused with a sentence, and waits for nobody', async () => {
    // Nobody listens there.
    const api = await maakTestApi([kernServer, toegangServer], undefined, { redisUrl: 'redis://127.0.0.1:1' });
    const { rows: [rij] } = await api.database.eigenaar.query<{ id: string }>(
      `insert into taakloop (taak, begonnen_op, uitkomst, aantallen) values ($1, now(), 'MISLUKT', '{}') returning id`, [gaMis.naam]);
    expect(await (await api.als('beheerder')).post(`/v1/taaklopen/${rij!.id}/_probeerOpnieuw`))
      .toMatchObject({ status: 503, body: { code: 'WACHTRIJ_NIET_BEREIKBAAR', detail: 'De wachtrij antwoordt niet. Probeer het later nog eens.' } });
    await api.sluit();
  });
});
