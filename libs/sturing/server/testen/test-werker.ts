import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { bemiddelingServer } from '@trajectplein/bemiddeling/server';
import { dossierServer } from '@trajectplein/dossier/server';
import {
  Database, JsonLogger, KernModule, SYSTEEM, Taken, VasteKlok, kernServer, maakTestDatabase, testConfiguratie, type Capability, type TestDatabase,
} from '@trajectplein/kern/server';
import { toegangServer, vulRegio } from '@trajectplein/toegang/server';
import { trajectServer } from '@trajectplein/traject/server';
import { uitstroomServer } from '@trajectplein/uitstroom/server';
import { CijferControle } from '../controle';
import { Herbouw } from '../herbouw';
import { sturingServer } from '../index';
import { Veger } from '../veger';
import { Verwerker } from '../verwerker';
import { TestDossiers } from './test-dossiers';

/** Every capability up to and including this one. */
export const ALLE_CAPABILITIES: readonly Capability[] =
  [kernServer, toegangServer, dossierServer, trajectServer, bemiddelingServer, uitstroomServer, sturingServer];

/** A database of its own with the region in it. */
export async function maakSturingDatabase(): Promise<TestDatabase & { dossiers: TestDossiers }> {
  const database = await maakTestDatabase(ALLE_CAPABILITIES);
  await vulRegio(database.eigenaar);
  await database.eigenaar.query(`insert into werkgever (id, kvk_nummer, naam, zoeknaam, gemaakt_op)
    values (gen_random_uuid(), '12345678', 'Test BV', 'test bv', now())`);
  return { ...database, dossiers: new TestDossiers(database.eigenaar) };
}

/** The worker's part of sturing inside this process, with a clock of its own. */
export interface TestWerker {
  verwerker: Verwerker;
  controle: CijferControle;
  herbouw: Herbouw;
  taken: Taken;
  db: Database;
  klok: VasteKlok;
  /**
   * Works until every committed event was taken. One call of `verwerk` is not enough: a transaction anywhere on the server,
   * also of another test's database, holds events back.
   */
  bij(): Promise<void>;
  /** Noon of this day. */
  naarDag(datum: string): void;
  sluit(): Promise<void>;
}

/**
 * @param opties.veeg true: sweeps every second; else nothing happens by itself, the test says when
 * @param opties.taken true: the queues' workers run, on Redis when `redisUrl` is given
 */
export async function maakTestWerker(url: string, opties: {
  vandaag: string; taken?: boolean; veeg?: boolean; redisUrl?: string | null;
}): Promise<TestWerker> {
  const klok = new VasteKlok(new Date(`${opties.vandaag}T12:00:00+01:00`));

  @Module({ imports: [
    KernModule.voor(testConfiguratie(url, opties.redisUrl ?? null), {
      entiteiten: ALLE_CAPABILITIES.flatMap((c) => c.entiteiten), naam: 'test-worker', klok }),
    ...ALLE_CAPABILITIES.map((c) => c.worker).filter((m): m is Type => Boolean(m)),
  ] })
  class TestWorkerModule {}

  const logger = process.env['TEST_LOG'] ? new JsonLogger(process.env['TEST_LOG']) : false as const;
  const app = await NestFactory.createApplicationContext(TestWorkerModule, { logger, abortOnError: false });
  const verwerker = app.get(Verwerker);
  const db = app.get(Database);
  const achter = async () => {
    const [rij] = await db.inTransactie(SYSTEEM, () => db.sql<{ n: number }>(
      'select count(*)::int as n from gebeurtenis, sturing_stand where (gebeurtenis.xid, gebeurtenis.id) > (cursor_xid, cursor_id)'));
    return rij!.n > 0;
  };
  if (!opties.veeg) app.get(Veger).stop();
  if (opties.taken) await app.get(Taken).startWorkers();
  return {
    verwerker, controle: app.get(CijferControle), herbouw: app.get(Herbouw), taken: app.get(Taken), db,
    async bij() {
      for (const einde = Date.now() + 600_000; ; await new Promise((klaar) => setTimeout(klaar, 20))) {
        await verwerker.verwerk();
        if (!(await achter())) return verwerker.verwerk();
        if (Date.now() > einde) throw new Error('Events are held back: a transaction somewhere on the server does not end');
      }
    },
    klok, naarDag: (datum) => klok.zet(`${datum}T12:00:00+01:00`), sluit: () => app.close(),
  };
}
