// The embedded PostgreSQL for real: made, stopped, killed, broken and found again.
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { startTijdelijkePostgres } from './postgres-tijdelijk.mjs';
import { startPostgres } from './postgres.mjs';
import { leeft } from './processen.mjs';

let map: string;
let gezegd: string[];

async function start(opties: { zonderSetpriv?: boolean } = {}) {
  return startPostgres({
    dataDir: map,
    logPad: join(map, 'logs/postgres.log'),
    meld: (zin: string) => gezegd.push(zin),
    initdbArgumenten: ['--no-sync'],
    ...opties,
  });
}

async function vraag(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows.flatMap((rij) => Object.values(rij));
  } finally {
    await client.end();
  }
}

const wacht = (ms: number) => new Promise((klaar) => setTimeout(klaar, ms));
const isRoot = process.getuid!() === 0;

beforeEach(() => {
  map = mkdtempSync(join(tmpdir(), 'proef-'));
  gezegd = [];
});
afterEach(() => rmSync(map, { recursive: true, force: true }));

it('starts in a folder that only its owner can enter, keeps what was written, and leaves nothing behind', async () => {
  expect(statSync(map).mode & 0o777).toBe(0o700);
  const eerste = await start();
  await vraag(eerste.url(), 'create table proef as select 42 as getal');
  expect(
    await vraag(eerste.url(), 'select datcollate || datlocale from pg_database where datname = current_database()'),
  ).toEqual(['CC.UTF-8']);
  // Only we can get at it: a folder of our own, and no port.
  expect(statSync(eerste.socketMap).mode & 0o777).toBe(0o700);
  expect(await vraag(eerste.url(), 'show listen_addresses')).toEqual(['']);
  await eerste.stop();
  expect(leeft(eerste.proces.pid!)).toBe(false);
  expect(existsSync(eerste.socketMap)).toBe(false);

  const tweede = await start();
  expect(await vraag(tweede.url(), 'select getal from proef')).toEqual([42]);
  await tweede.stop();
  expect(gezegd).toEqual([]);
});

it('comes back after it was killed, with everything that was committed', async () => {
  const eerste = await start();
  await vraag(eerste.url(), 'create table proef as select 42 as getal');
  eerste.proces.kill('SIGKILL');
  await eerste.stop();

  const tweede = await start();
  expect(await vraag(tweede.url(), 'select getal from proef')).toEqual([42]);
  await tweede.stop();
});

it('stops a server that a killed start left behind, and goes on', async () => {
  const achtergebleven = await start();
  await vraag(achtergebleven.url(), 'create table proef as select 42 as getal');
  const nieuw = await start();
  expect(gezegd).toEqual([expect.stringMatching(/van een vorige keer/)]);
  expect(await vraag(nieuw.url(), 'select getal from proef')).toEqual([42]);
  await nieuw.stop();
  await achtergebleven.stop();
});

it('is not misled by a number that now belongs to another process', async () => {
  await (await start()).stop();
  writeFileSync(
    join(map, 'postgres/postmaster.pid'),
    `${process.pid}\n${join(map, 'postgres')}\n1700000000\n5432\n/nergens\n\n\nready\n`,
  );
  await (await start()).stop();
  expect(leeft(process.pid)).toBe(true);
});

it('puts a half-written folder aside and makes a new one', async () => {
  mkdirSync(join(map, 'postgres/base/1'), { recursive: true });
  writeFileSync(join(map, 'postgres/PG_VERSION'), '18\n');
  mkdirSync(join(map, 'postgres.nieuw-afgebroken/base'), { recursive: true });
  const server = await start();
  expect(await vraag(server.url(), 'select 1')).toEqual([1]);
  await server.stop();
  expect(gezegd).toEqual([expect.stringMatching(/onderbroken.*bewaard/)]);
  const namen = readdirSync(map).filter((naam) => naam.startsWith('postgres'));
  expect(namen).toEqual(['postgres', expect.stringMatching(/^postgres\.opzij-/), 'postgres.socket']);
  expect(readFileSync(join(map, namen[1], 'PG_VERSION'), 'utf8')).toBe('18\n');
});

describe('refuses, with a sentence, and touches nothing:', () => {
  const somVan = (pad: string) =>
    readdirSync(pad, { recursive: true })
      .map(String)
      .sort()
      .map((naam) => {
        const { size, mtimeMs, mode, uid } = statSync(join(pad, naam));
        return `${naam} ${size} ${mtimeMs} ${mode} ${uid}`;
      });

  it.each([
    [
      'a database of a newer PostgreSQL',
      (cluster: string) => writeFileSync(join(cluster, 'PG_VERSION'), '19\n'),
      /PostgreSQL 19.*niets veranderd/,
    ],
    [
      'a database that lost its heart',
      (cluster: string) => rmSync(join(cluster, 'global/pg_control')),
      /beschadigd.*niets veranderd of gewist/,
    ],
  ])('%s', async (_, breek, zin) => {
    const cluster = join(map, 'postgres');
    await (await start()).stop();
    breek(cluster);
    const voor = somVan(cluster);
    await expect(start()).rejects.toThrow(zin);
    expect(somVan(cluster)).toEqual(voor);
  });

  it('a database that does not start', async () => {
    await (await start()).stop();
    rmSync(join(map, 'postgres/pg_wal'), { recursive: true });
    await expect(start()).rejects.toThrow(/start niet\. Er is niets gewist\. De reden staat in .*postgres\.log/);
    expect(existsSync(join(map, 'postgres/base/16384'))).toBe(true);
  });
});

/** Not a skipped test elsewhere: for an ordinary user there is nothing to prove here. */
const alsRoot = (naam: string, werk: () => void) => (isRoot ? describe(naam, werk) : undefined);

alsRoot('as root', () => {
  it('serves data of an ordinary user as that user', async () => {
    await (await start()).stop();
    const { uid } = statSync(join(map, 'postgres'));
    expect(uid).not.toBe(0);
    // A copy that root made belongs to root, and is open to others.
    cpSync(join(map, 'postgres'), join(map, 'kopie'), { recursive: true });
    rmSync(join(map, 'postgres'), { recursive: true });
    cpSync(join(map, 'kopie'), join(map, 'postgres'), { recursive: true });
    expect(statSync(join(map, 'postgres')).uid).toBe(0);
    const server = await start();
    expect(await vraag(server.url(), 'select 1')).toEqual([1]);
    await server.stop();
  });

  it('without setpriv the data go to a system folder, and it says so', async () => {
    const eerste = await start({ zonderSetpriv: true });
    expect(eerste.cluster.startsWith('/var/lib/trajectplein/')).toBe(true);
    expect(gezegd).toEqual([expect.stringContaining(eerste.cluster)]);
    await vraag(eerste.url(), 'create table proef as select 42 as getal');
    await eerste.stop();
    const tweede = await start({ zonderSetpriv: true });
    expect(await vraag(tweede.url(), 'select getal from proef')).toEqual([42]);
    await tweede.stop();
    rmSync(eerste.cluster, { recursive: true });
  });

  it('without setpriv, data that are already in a closed folder stay there, and a sentence says what to do', async () => {
    await (await start()).stop();
    await expect(start({ zonderSetpriv: true })).rejects.toThrow(/setpriv/);
    expect(existsSync(join(map, 'postgres/base/16384'))).toBe(true);
  });
});

it('lends a server to a test, and takes it back with its data', async () => {
  const server = await startTijdelijkePostgres({ instellingen: { max_connections: 20 } });
  expect(await vraag(server.url(), 'show max_connections')).toEqual(['20']);
  const open = new pg.Client(server.url());
  open.on('error', () => undefined);
  await open.connect();
  await server.stop();
  await wacht(50);
  expect(existsSync(server.map)).toBe(false);
  expect(leeft(server.proces.pid!)).toBe(false);
});
