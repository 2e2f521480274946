// A PostgreSQL for tests: made in a temporary folder, thrown away at the end.
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { startPostgres, ruimSocketMapOp } from './postgres.mjs';
import { vindCluster } from './postgres-cluster.mjs';
import { opdrachtVan, ruimAchtergeblevenOp } from './postgres-map.mjs';
import { leeft } from './processen.mjs';

/**
 * A PostgreSQL for tests in a temporary folder, fast and forgetful: nothing in it survives `stop`.
 * Also for a test that wants a server of its own, to restart or to break.
 */
export async function startTijdelijkePostgres({ instellingen = {}, meld = () => {} } = {}) {
  const map = mkdtempSync(join(tmpdir(), `trajectplein-test-${process.pid}-`));
  const starten = () =>
    startPostgres({
      dataDir: map,
      logPad: join(map, 'postgres.log'),
      meld,
      initdbArgumenten: ['--no-sync'],
      instellingen: {
        fsync: 'off',
        synchronous_commit: 'off',
        full_page_writes: 'off',
        max_connections: 300,
        // Each spec makes databases of its own; checkpoints in between only cost time.
        checkpoint_timeout: '1h',
        max_wal_size: '4GB',
        autovacuum: 'on',
        ...instellingen,
      },
    });
  let server;
  try {
    server = await starten();
  } catch (fout) {
    rmSync(map, { recursive: true, force: true });
    throw fout;
  }
  return {
    ...server,
    map,
    async stop(haast = true) {
      await server.stop(haast);
      rmSync(server.cluster, { recursive: true, force: true });
      rmSync(map, { recursive: true, force: true });
    },
  };
}

/** Ends the Redis of a killed test run, unless its number belongs to another process by now. */
function stopOudeRedis(map) {
  const pid = Number(existsSync(join(map, 'redis.pid')) && readFileSync(join(map, 'redis.pid'), 'utf8'));
  if (!pid || !leeft(pid)) return;
  if (opdrachtVan(pid).includes('redis-server')) process.kill(pid, 'SIGKILL');
}

/** Takes away what a killed test run left behind: its servers and its temporary folder. */
export async function ruimOudeTestserversOp() {
  for (const naam of readdirSync(tmpdir())) {
    const pid = Number(/^trajectplein-test-(\d+)-/.exec(naam)?.[1]);
    if (!pid || leeft(pid)) continue;
    const map = join(tmpdir(), naam);
    try {
      const cluster = vindCluster(map);
      await ruimAchtergeblevenOp(cluster);
      ruimSocketMapOp(map);
      stopOudeRedis(map);
      rmSync(map, { recursive: true, force: true });
    } catch {
      // Of another user, or in use: not ours to judge.
    }
  }
}
