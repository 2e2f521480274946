import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join, resolve } from 'node:path';

const REPO = resolve(import.meta.dirname, '../..');
/** Where the built apps are; another place for who tests a build of his own. */
export const APPS = resolve(REPO, process.env['TEST_APPS'] ?? 'dist/apps');
const STARTTIJD_MS = 600_000;

/** A port of this machine that nobody uses now. */
export function vrijePoort(): Promise<number> {
  return new Promise((klaar, mis) => {
    const server = createServer().on('error', mis).listen(0, '127.0.0.1', () => {
      const { port } = server.address() as { port: number };
      server.close(() => klaar(port));
    });
  });
}

/** A running app. */
export interface Proces {
  /** What it wrote, for when something fails. */
  uitvoer(): string;
  stop(): Promise<void>;
  /** SIGKILL: it gets no time to finish anything. */
  dood(): Promise<void>;
}

/**
 * Starts a built app as a process of its own and waits until it says that it is ready.
 * @throws with what the process wrote when it ends before that
 */
export async function startApp(app: 'api' | 'worker', env: Record<string, string>): Promise<Proces> {
  const kind = spawn(process.execPath, ['--enable-source-maps', join(APPS, app, 'main.js')], {
    cwd: REPO,
    env: { PATH: process.env['PATH'] ?? '', TZ: 'Europe/Amsterdam', LOG_NIVEAU: process.env['TEST_LOG'] ?? 'error',
      // Longer than our own proxy takes to look at the health of each API.
      UITLOOP_MS: '500', ...env },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let tekst = '';
  for (const stroom of [kind.stdout!, kind.stderr!]) stroom.on('data', (stuk: Buffer) => { tekst += stuk.toString(); });
  const uit = new Promise<void>((klaar) => { kind.once('exit', () => klaar()); });
  await new Promise<void>((klaar, mis) => {
    const klok = setTimeout(() => mis(new Error(`${app} does not get ready:\n${tekst}`)), STARTTIJD_MS);
    kind.once('error', mis);
    kind.once('exit', (code) => mis(new Error(`${app} ended with ${code} before it was ready:\n${tekst}`)));
    kind.on('message', (bericht) => {
      if (!(bericht as { klaar?: boolean }).klaar) return;
      clearTimeout(klok);
      klaar();
    });
  });
  return { uitvoer: () => tekst, stop: () => stop(kind, uit), dood: () => { kind.kill('SIGKILL'); return uit; } };
}

/** Runs one command of beheer to its end. @throws with what it wrote when it fails */
export async function draaiBeheer(opdracht: string, env: Record<string, string>): Promise<void> {
  const kind = spawn(process.execPath, [join(APPS, 'beheer/main.js'), opdracht], {
    cwd: REPO, env: { PATH: process.env['PATH'] ?? '', TZ: 'Europe/Amsterdam', ...env }, stdio: ['ignore', 'pipe', 'pipe'],
  });
  let tekst = '';
  for (const stroom of [kind.stdout, kind.stderr]) stroom.on('data', (stuk: Buffer) => { tekst += stuk.toString(); });
  const code = await new Promise<number | null>((klaar) => { kind.once('exit', klaar); });
  if (code !== 0) throw new Error(`beheer ${opdracht} ended with ${code}:\n${tekst}`);
}

async function stop(kind: ChildProcess, uit: Promise<void>): Promise<void> {
  kind.kill('SIGTERM');
  const hard = setTimeout(() => kind.kill('SIGKILL'), 10_000);
  await uit;
  clearTimeout(hard);
}
