import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Redis } from 'ioredis';
import { vrijePoort } from './processen';
import { totDe } from './wachten';

/** A Redis of one test, which may break it; what it holds is on disk, as in production. */
export interface EigenRedis {
  url: string;
  start(): Promise<void>;
  /** It is gone at once. */
  dood(): Promise<void>;
  ruimOp(): Promise<void>;
}

/** @param programma path of redis-server (TEST_REDIS_SERVER) */
export async function startEigenRedis(programma: string): Promise<EigenRedis> {
  const map = mkdtempSync(join(tmpdir(), 'redis-'));
  const poort = await vrijePoort();
  const url = `redis://127.0.0.1:${poort}`;
  let dood = async () => {};
  const start = async () => {
    const kind = spawn(programma, ['--port', String(poort), '--bind', '127.0.0.1', '--save', '', '--appendonly', 'yes', '--dir', map], { stdio: 'ignore' });
    const uit = new Promise<void>((klaar) => kind.once('exit', () => klaar()));
    dood = () => {
      kind.kill('SIGKILL');
      return uit;
    };
    await totDe(async () => {
      const redis = new Redis(url, { lazyConnect: true, retryStrategy: () => null, maxRetriesPerRequest: 0 });
      redis.on('error', () => undefined);
      return redis.connect().then(() => redis.ping()).catch(() => 'no').finally(() => redis.disconnect());
    }, (antwoord) => antwoord === 'PONG');
  };
  await start();
  return {
    url, start, dood: () => dood(),
    async ruimOp() {
      await dood();
      rmSync(map, { recursive: true, force: true });
    },
  };
}
