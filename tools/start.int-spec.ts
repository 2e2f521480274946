// `npm start` as a visitor meets it, with the built programs of dist/apps: ready, stopped, started twice, killed.
import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { leeft } from './processen.mjs';
import { poortFout, vrijePoort } from './slot.mjs';

const repo = join(import.meta.dirname, '..');
/** Only Linux lets us see which processes are left. */
const opLinux = (naam: string, werk: () => Promise<void>) =>
  process.platform === 'linux' ? it(naam, werk) : undefined;

let dataDir: string;
let poort: number;
const begonnen: Loop[] = [];

class Loop {
  uitvoer = '';
  readonly kind: ChildProcess;
  readonly einde: Promise<number | null>;

  constructor(omgeving: Record<string, string> = {}) {
    const env: NodeJS.ProcessEnv = {
      ...process.env,
      PORT: String(poort),
      DATA_DIR: dataDir,
      TRAJECTPLEIN_DEMO: '0',
      ...omgeving,
    };
    for (const naam of ['NODE_OPTIONS', 'NODE_ENV', 'DATABASE_URL', 'REDIS_URL', 'HOST', 'npm_lifecycle_event']) {
      if (!(naam in omgeving)) delete env[naam];
    }
    this.kind = spawn(process.execPath, ['tools/start.mjs'], { cwd: repo, env, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const kanaal of [this.kind.stdout!, this.kind.stderr!])
      kanaal.setEncoding('utf8').on('data', (tekst: string) => (this.uitvoer += tekst));
    this.einde = new Promise((klaar) => this.kind.once('close', klaar));
    begonnen.push(this);
  }

  /** Waits until it has said this so many times. @throws when it ends before that */
  async zegt(tekst: string, keer = 1): Promise<void> {
    const weg = this.einde.then((code) => {
      throw new Error(`ended with ${code}: ${this.uitvoer}`);
    });
    weg.catch(() => undefined);
    while (this.uitvoer.split(tekst).length <= keer) await Promise.race([weg, wacht(25)]);
  }

  klaar(): Promise<void> {
    return this.zegt('Stoppen: Ctrl-C');
  }
}

const wacht = (ms: number) => new Promise<void>((klaar) => setTimeout(klaar, ms));

/** What runs for our data folder, by id and command. (Linux tells.) */
function processen(): string[] {
  return readdirSync('/proc')
    .filter((naam) => /^\d+$/.test(naam))
    .flatMap((pid) => {
      try {
        const regel = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
        const omgeving = readFileSync(`/proc/${pid}/environ`, 'utf8');
        return regel.includes(dataDir) || omgeving.includes(`DATA_DIR=${dataDir}\0`) ? [`${pid} ${regel}`] : [];
      } catch {
        return [];
      }
    });
}

async function wordtLeeg(): Promise<string[]> {
  for (let i = 0; i < 3_000 && processen().length > 0; i++) await wacht(100);
  return processen();
}

const gezondheid = async () => (await fetch(`http://127.0.0.1:${poort}/v1/gezondheid`)).status;

beforeEach(async () => {
  dataDir = mkdtempSync(join(tmpdir(), 'start-'));
  poort = await vrijePoort();
});
afterEach(async () => {
  for (const loop of begonnen.splice(0)) {
    if (loop.kind.exitCode === null) loop.kind.kill('SIGTERM');
    await loop.einde;
  }
  rmSync(dataDir, { recursive: true, force: true });
});

it('is ready, stops at Ctrl-C without leaving a process, and starts again without doing anything twice', async () => {
  const eerste = new Loop();
  await eerste.klaar();
  expect(eerste.uitvoer).toContain(`Trajectplein is klaar: http://127.0.0.1:${poort}`);
  expect(await gezondheid()).toBe(200);
  eerste.kind.kill('SIGINT');
  expect(await eerste.einde).toBe(0);
  if (process.platform === 'linux') expect(processen()).toEqual([]);
  expect(await poortFout(poort)).toBeNull();

  // No clock here: it would measure what else this machine does. What makes a second start quick is that it does nothing
  // but start: no installing, building, migrating or loading.
  const tweede = new Loop();
  await tweede.klaar();
  expect(tweede.uitvoer.trimStart().split('\n')[0]).toBe('API en worker starten …');
  expect(await gezondheid()).toBe(200);
  tweede.kind.kill('SIGTERM');
  expect(await tweede.einde).toBe(0);

  const fouten = ['api', 'worker']
    .map((app) => readFileSync(join(dataDir, `logs/${app}.log`), 'utf8'))
    .join('')
    .match(/57P01|unexpectedly|^\s+at /gm);
  expect(fouten).toBeNull();
});

opLinux(
  'killed without a chance to stop: API and worker stop by themselves, and the next start goes on',
  async () => {
    const eerste = new Loop();
    await eerste.klaar();
    eerste.kind.kill('SIGKILL');
    await eerste.einde;
    const rest = (await wordtLeeg()).filter((regel) => !regel.includes('postgres'));
    expect(rest).toEqual([]);

    const tweede = new Loop();
    await tweede.klaar();
    expect(await gezondheid()).toBe(200);
    tweede.kind.kill('SIGHUP');
    expect(await tweede.einde).toBe(0);
    expect(processen()).toEqual([]);
  },
);

/** The process of one of our programs, of which there is one. */
const pidVan = (wat: string) => Number(processen().find((regel) => regel.includes(wat))!.split(' ')[0]);

opLinux(
  'starts a worker or an API again that was killed, while the other goes on',
  async () => {
    const loop = new Loop();
    await loop.klaar();
    const [api, worker] = [pidVan('dist/apps/api'), pidVan('dist/apps/worker')];
    for (const pid of [worker, null]) {
      // The second time it has only just started again.
      process.kill(pid ?? pidVan('dist/apps/worker'), 'SIGKILL');
      await loop.zegt('De worker draait weer.', pid === null ? 2 : 1);
      expect(await gezondheid()).toBe(200);
    }
    expect(loop.uitvoer).toMatch(/De worker is onverwacht gestopt en wordt opnieuw gestart\. De reden staat in .*worker\.log/);
    expect(pidVan('dist/apps/api')).toBe(api);
    process.kill(api, 'SIGKILL');
    await loop.zegt('De API draait weer.');
    expect(await gezondheid()).toBe(200);
    loop.kind.kill('SIGTERM');
    expect(await loop.einde).toBe(0);
    expect(processen()).toEqual([]);
  },
);

opLinux(
  'says that the database fell, and stops the others',
  async () => {
    const loop = new Loop();
    await loop.klaar();
    process.kill(pidVan(join(dataDir, 'postgres')), 'SIGKILL');
    expect(await loop.einde).toBe(1);
    expect(loop.uitvoer).toMatch(/De database is onverwacht gestopt\. De reden staat in .*postgres\.log/);
    expect((await wordtLeeg()).filter((regel) => !regel.includes('postgres'))).toEqual([]);
  },
);

it('refuses a second start in the same folder, and a taken port in another', async () => {
  const loop = new Loop();
  await loop.klaar();

  const tweede = new Loop({ PORT: String(await vrijePoort()) });
  expect(await tweede.einde).toBe(1);
  expect(tweede.uitvoer.trim()).toMatch(/^Trajectplein draait al .*DATA_DIR=.*PORT=\d+ npm start$/);

  const derde = new Loop({ DATA_DIR: join(dataDir, 'ander') });
  expect(await derde.einde).toBe(1);
  expect(derde.uitvoer.trim()).toMatch(
    /^Poort \d+ is al in gebruik door een ander programma\. Kies een andere: PORT=\d+ npm start$/,
  );
  expect(existsSync(join(dataDir, 'ander/postgres'))).toBe(false);
  expect(await gezondheid()).toBe(200);
  expect(leeft(loop.kind.pid!)).toBe(true);
});

it.each([
  ['PORT', { PORT: 'x' }],
  ['TRAJECTPLEIN_SLEUTELS', { DATABASE_URL: 'postgresql://ik@127.0.0.1:1/db' }],
  ['REDIS_URL', { REDIS_URL: 'redis://127.0.0.1:1' }],
  ['DATA_DIR', { DATA_DIR: '/proc/trajectplein' }],
])('a wrong %s is one sentence', async (naam, omgeving) => {
  const loop = new Loop(omgeving as Record<string, string>);
  expect(await loop.einde).toBe(1);
  expect(loop.uitvoer.trim()).toMatch(new RegExp(`^[^\\n]*${naam}[^\\n]*$`));
});
