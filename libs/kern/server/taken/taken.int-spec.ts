import { setTimeout as wacht } from 'node:timers/promises';
import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import type { Configuratie } from '../configuratie';
import { Database } from '../database/database';
import { kernServer } from '../kern-capability';
import { MeldbareFout } from '../foutplaats';
import { KernModule } from '../kern.module';
import { VasteKlok, testConfiguratie } from '../testen/test-configuratie';
import { maakTestDatabase, type TestDatabase } from '../testen/test-database';
import { definieerTaak, takenCatalogus, type Taak } from './taak';
import { Taken } from './taken';

const tel = definieerTaak<{ id: string }>({ naam: 'proef.tel-iets', omschrijving: 'Telt.', metPayload: true });
const faal = definieerTaak({ naam: 'proef.faal-eerst', omschrijving: 'Mislukt eerst.', pogingen: 3 });
const traag = definieerTaak({ naam: 'proef.wees-traag', omschrijving: 'Duurt te lang.', tijdslimiet: 150, pogingen: 1 });
const wakker = definieerTaak({ naam: 'proef.word-wakker', omschrijving: 'Wordt gewekt.' });
const rooster = definieerTaak({ naam: 'ander.loop-nachts', omschrijving: 'Loopt elke nacht.', rooster: '20 3 * * *' });

const BACKENDS: [string, string | null | undefined][] = [['PostgreSQL', null], ['Redis', process.env['TEST_REDIS_URL']]];

describe.each(BACKENDS)('queues on %s', (naam, redisUrl) => {
  // Without a Redis this half is skipped; `npm test` says so in one line, and in CI it must be there.
  const doe = redisUrl === undefined ? it.skip : it;
  let database: TestDatabase;
  let configuratie: Configuratie;
  const open: INestApplicationContext[] = [];
  const klok = new VasteKlok(new Date('2026-11-02T09:00:00+01:00'));

  beforeAll(async () => {
    database = await maakTestDatabase([kernServer]);
    configuratie = testConfiguratie(database.url, redisUrl ?? null);
  });
  afterEach(async () => {
    await Promise.all(open.splice(0).map((app) => app.close()));
  });
  afterAll(() => database.ruimOp());

  /** A process of its own: an API when no processors are given. */
  async function start(verwerkers?: Partial<Record<string, (payload: Record<string, unknown>) => Promise<Record<string, number> | void>>>) {
    const app = await NestFactory.createApplicationContext(KernModule.voor(configuratie, { entiteiten: [], naam: 'test', klok }), { logger: false });
    open.push(app);
    const taken = app.get(Taken);
    if (verwerkers) {
      for (const taak of takenCatalogus().values()) {
        taken.verwerk(taak as Taak, async (payload) => verwerkers[taak.naam]?.(payload));
      }
      await taken.startWorkers();
    }
    return { app, taken };
  }
  const lopen = async (taak: string) => (await database.eigenaar.query(
    'select uitkomst, aantallen, fout from taakloop where taak = $1 order by begonnen_op, id', [taak])).rows;
  async function tot(voorwaarde: () => boolean | Promise<boolean>, ms = 600_000) {
    for (const einde = Date.now() + ms; !await voorwaarde(); await wacht(20)) {
      if (Date.now() > einde) throw new Error(`Not within ${ms} ms: ${String(voorwaarde)}`);
    }
  }
  beforeEach(() => database.eigenaar.query('truncate taakloop'));

  doe('a job that was added in one process runs in another, once, with its payload', async () => {
    const gezien: unknown[] = [];
    await start({ [tel.naam]: async (payload) => { gezien.push(payload); return { dossiers: 2 }; } });
    const { taken } = await start();
    await taken.voegToe(tel, { id: 'a' });
    await tot(async () => (await lopen(tel.naam)).length === 1);
    expect(gezien).toEqual([{ id: 'a' }]);
    expect(await lopen(tel.naam)).toEqual([{ uitkomst: 'GELUKT', aantallen: { dossiers: 2 }, fout: null }]);
  });

  doe('a job that was added while no worker ran, runs when there is one', async () => {
    const { taken, app } = await start();
    await taken.voegToe(tel, { id: 'b' });
    await app.close();
    const gezien: unknown[] = [];
    await start({ [tel.naam]: async (payload) => { gezien.push(payload); } });
    await tot(() => gezien.length === 1);
    expect(gezien).toEqual([{ id: 'b' }]);
  });

  doe('a run that throws is in the ledger and is tried again', async () => {
    let keer = 0;
    const { taken } = await start({ [faal.naam]: async () => {
      keer += 1;
      if (keer < 3) throw new MeldbareFout(`Poging ${keer}\nwith details that are nobody's business`);
      return { gelukt: 1 };
    } });
    await taken.voegToe(faal, {});
    await tot(async () => (await lopen(faal.naam)).length === 3);
    expect(await lopen(faal.naam)).toEqual([
      { uitkomst: 'MISLUKT', aantallen: {}, fout: 'Poging 1' }, { uitkomst: 'MISLUKT', aantallen: {}, fout: 'Poging 2' },
      { uitkomst: 'GELUKT', aantallen: { gelukt: 1 }, fout: null }]);
  });

  doe('a run that did nothing leaves no row', async () => {
    let keer = 0;
    const { taken } = await start({ [tel.naam]: async () => { keer += 1; return { dossiers: 0 }; } });
    await taken.voegToe(tel, { id: 'c' });
    await tot(() => keer === 1);
    await wacht(100);
    expect(await lopen(tel.naam)).toEqual([]);
  });

  doe('a run that takes too long fails', async () => {
    const { taken } = await start({ [traag.naam]: () => wacht(600) as Promise<void> });
    await taken.voegToe(traag, {});
    await tot(async () => (await lopen(traag.naam)).length === 1);
    expect(await lopen(traag.naam)).toMatchObject([{ uitkomst: 'MISLUKT', fout: 'proef.wees-traag took longer than 150 ms' }]);
  });

  doe('wake-ups that come in together are one, and one that comes in during a run is not lost', async () => {
    let keer = 0;
    let laatGaan!: () => void;
    const poort = new Promise<void>((klaar) => { laatGaan = klaar; });
    const { taken } = await start({ [wakker.naam]: async () => {
      keer += 1;
      if (keer === 1) await poort;
    } });
    taken.wek(wakker);
    await tot(() => keer === 1);
    for (let i = 0; i < 50; i += 1) taken.wek(wakker);
    await wacht(300);
    expect(keer).toBe(1);
    laatGaan();
    await tot(() => keer >= 2);
    await wacht(500);
    // What came in during the run is one run more; a wake-up that was on its way when it began may be another.
    expect(keer).toBeLessThanOrEqual(3);
  });

  doe('a wake-up after the last run always gives another', async () => {
    let keer = 0;
    const { taken } = await start({ [wakker.naam]: async () => { keer += 1; } });
    for (let n = 1; n <= 10; n += 1) {
      const voor = keer;
      taken.wek(wakker);
      await tot(() => keer > voor);
    }
  });

  doe('the start fails when a job has no processor, or two', async () => {
    const { taken } = await start();
    await expect(taken.startWorkers()).rejects.toThrow('Jobs without a processor: proef.tel-iets, proef.faal-eerst');
    taken.verwerk(tel, async () => undefined);
    expect(() => taken.verwerk(tel, async () => undefined)).toThrow('Two processors for the job proef.tel-iets');
  });

  doe('schedules stand in the queue, and what should have run and did not is known', async () => {
    const { taken: api } = await start();
    const rij = (api as unknown as { rij(naam: string): import('bullmq').Queue }).rij('ander');
    await rij.removeJobScheduler('ander-loop-nachts');
    expect(await api.gemist()).toEqual([{ taak: rooster.naam, verwachtOp: null }]);
    const { app } = await start({});
    klok.zet(new Date().toISOString());
    expect(await api.gemist()).toEqual([]);
    await app.close();
    open.splice(open.indexOf(app), 1);
    klok.zet(new Date(Date.now() + 2 * 86_400_000).toISOString());
    const [gemist] = await api.gemist();
    expect(gemist).toMatchObject({ taak: rooster.naam });
    // At twenty past three in Amsterdam.
    expect(gemist!.verwachtOp!.toLocaleTimeString('nl-NL', { timeZone: 'Europe/Amsterdam', hour: '2-digit', minute: '2-digit' })).toBe('03:20');
  });

  doe('a schedule of an older release is taken away', async () => {
    const { taken } = await start();
    const rij = (taken as unknown as { rij(naam: string): import('bullmq').Queue }).rij('ander');
    await rij.upsertJobScheduler('ander-bestaat-niet-meer', { pattern: '0 0 * * *' }, { name: 'ander.bestaat-niet-meer' });
    await start({});
    expect((await rij.getJobSchedulers()).map((er) => er.key)).toEqual(['ander-loop-nachts']);
  });

  doe('stopping lets what runs finish, with its row in the ledger', async () => {
    let begonnen = false;
    let klaar = false;
    const { app, taken } = await start({ [tel.naam]: async () => {
      begonnen = true;
      await wacht(400);
      klaar = true;
      return { dossiers: 1 };
    } });
    await taken.voegToe(tel, { id: 'd' });
    await tot(() => begonnen);
    await app.close();
    open.splice(open.indexOf(app), 1);
    expect(klaar).toBe(true);
    expect(await lopen(tel.naam)).toMatchObject([{ uitkomst: 'GELUKT' }]);
    expect(app.get(Database).bron.isInitialized).toBe(false);
  });

  doe('a job of an older release is let go', async () => {
    const { taken } = await start({});
    const rij = (taken as unknown as { rij(naam: string): import('bullmq').Queue }).rij('proef');
    const job = await rij.add('proef.bestaat-niet-meer', {});
    await tot(async () => (await job.getState()) === 'completed');
  });

  it(`uses ${naam}`, () => {
    if (redisUrl === undefined && ['true', '1'].includes(process.env['CI'] ?? '')) throw new Error('In CI there must be a Redis: TEST_REDIS_URL');
  });
});

describe('a queue that is out of reach', () => {
  it('holds up no request, and does not hold up the end', async () => {
    const database = await maakTestDatabase([kernServer]);
    const app = await NestFactory.createApplicationContext(
      // Nobody listens there.
      KernModule.voor(testConfiguratie(database.url, 'redis://127.0.0.1:1'), { entiteiten: [], naam: 'test' }), { logger: false });
    const taken = app.get(Taken);
    // It returns before anything could be answered: nothing else ran in between.
    let intussen = false;
    setImmediate(() => { intussen = true; });
    for (let i = 0; i < 1000; i += 1) expect(taken.wek(wakker)).toBeUndefined();
    expect(intussen).toBe(false);
    await wacht(300);
    // The wakings are still waiting for a queue; closing does not.
    await app.close();
    await database.ruimOp();
  });
});
