import { execFileSync, fork, type ChildProcess } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import pg from 'pg';
import { Redis } from 'ioredis';
import { testConfiguratie, type TestDatabase } from '@trajectplein/kern/server';

const REPO = resolve(import.meta.dirname, '../../../..');
const WORKER = resolve(REPO, 'dist/apps/worker/main.js');

/** Where the queues lie. */
export interface Wachtrij {
  naam: 'PostgreSQL' | 'Redis';
  redisUrl: string | null;
}

/** Both backends of the queues; without a Redis only the first, which in CI is an error. */
export function wachtrijen(): Wachtrij[] {
  const redisUrl = process.env['TEST_REDIS_URL'];
  const pgRij: Wachtrij = { naam: 'PostgreSQL', redisUrl: null };
  if (redisUrl) return [pgRij, { naam: 'Redis', redisUrl }];
  if (['true', '1'].includes(process.env['CI'] ?? '')) throw new Error('TEST_REDIS_URL is not set: in CI both backends are tested');
  process.stderr.write('Er is geen Redis: deze tests draaien alleen met de wachtrijen in PostgreSQL.\n');
  return [pgRij];
}

/** A worker as it runs in production: the built program, a process of its own. */
export interface WerkerProces {
  kind: ChildProcess;
  /** What it wrote so far. */
  uitvoer(): string;
  /** Ends it at once, without a chance to finish anything. */
  dood(): Promise<void>;
  /** Asks it to stop. */
  stop(): Promise<void>;
}

/** Starts the built worker on a test database and waits until it works. */
export async function startWerkerProces(database: TestDatabase, rij: Wachtrij): Promise<WerkerProces> {
  if (!existsSync(WORKER)) execFileSync(process.execPath, ['tools/bouw-server.mjs', 'worker'], { cwd: REPO, stdio: 'inherit' });
  const { sleutels, hashSleutel, redisPrefix } = testConfiguratie(database.url);
  const { NODE_OPTIONS: _, ...omgeving } = process.env;
  const kind = fork(WORKER, [], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [],
    env: {
      ...omgeving, NODE_ENV: 'test', LOG_NIVEAU: 'warn', DATABASE_URL_APP: database.url, REDIS_URL: rij.redisUrl ?? '', REDIS_PREFIX: redisPrefix,
      TRAJECTPLEIN_HASHSLEUTEL: hashSleutel.toString('base64'),
      TRAJECTPLEIN_SLEUTELS: JSON.stringify({ actief: sleutels.actief,
        sleutels: Object.fromEntries(Object.entries(sleutels.sleutels).map(([id, s]) => [id, s.toString('base64')])) }),
    },
  });
  let tekst = '';
  for (const stroom of [kind.stdout!, kind.stderr!]) stroom.on('data', (stuk: Buffer) => { tekst += stuk.toString(); });
  const einde = new Promise<void>((klaar) => kind.once('exit', () => klaar()));
  await Promise.race([
    new Promise<void>((klaar) => kind.once('message', () => klaar())),
    einde.then(() => { throw new Error(`The worker did not start:\n${tekst}`); }),
  ]);
  const beeindig = async (signaal: NodeJS.Signals) => {
    if (kind.exitCode === null && kind.signalCode === null) kind.kill(signaal);
    await einde;
  };
  return { kind, uitvoer: () => tekst, dood: () => beeindig('SIGKILL'), stop: () => beeindig('SIGTERM') };
}

/** Empties every queue of this database, as an operator in despair would. */
export async function leegWachtrijen(database: TestDatabase, rij: Wachtrij): Promise<void> {
  if (rij.redisUrl) {
    const redis = new Redis(rij.redisUrl);
    const sleutels = await redis.keys(`{${testConfiguratie(database.url).redisPrefix}}*`);
    if (sleutels.length) await redis.del(...sleutels);
    redis.disconnect();
    return;
  }
  const { rows } = await database.eigenaar.query<{ naam: string }>(
    `select format('bullmq.%I', tablename) as naam from pg_tables where schemaname = 'bullmq' and tablename not like '%migration%'`);
  await database.eigenaar.query(`truncate ${rows.map((r) => r.naam).join(', ')}`);
}

/** Cuts every connection of the application to this database. @returns how many */
export async function breekVerbindingen(database: TestDatabase): Promise<number> {
  const { rows } = await database.eigenaar.query(
    `select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and usename = 'trajectplein_app'`);
  return rows.length;
}

/** Waits until `klaar` says yes. @throws after `seconden` */
export async function wachtTot(klaar: () => Promise<boolean>, wat: string, seconden = 600): Promise<void> {
  for (const einde = Date.now() + seconden * 1000; !(await klaar()); await new Promise((verder) => setTimeout(verder, 50))) {
    if (Date.now() > einde) throw new Error(`Waited ${seconden} s in vain: ${wat}`);
  }
}

/**
 * True when no running transaction holds events back, in this database or in another test's: a job that runs once finds them
 * all then.
 */
export async function isVrij(pool: pg.Pool): Promise<boolean> {
  const { rowCount } = await pool.query('select 1 from gebeurtenis where xid >= pg_snapshot_xmin(pg_current_snapshot()) limit 1');
  return rowCount === 0;
}

/** True when every committed event was taken and every figure follows from the facts. */
export async function isBij(pool: pg.Pool): Promise<boolean> {
  const { rows } = await pool.query<{ bij: boolean }>(
    `select not exists (select 1 from gebeurtenis g, sturing_stand s where (g.xid, g.id) > (s.cursor_xid, s.cursor_id))
            and not exists (select 1 from kpi_vuil) and (select herbouw_na is null and klok_datum is not null from sturing_stand) as bij`);
  return rows[0]!.bij;
}
