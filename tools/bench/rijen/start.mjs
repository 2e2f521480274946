// `npm start` where everything is installed and built: how long until it says that it is ready, and what it then has in use.
import { spawn } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { REPO } from '../../meldingen.mjs';
import { vrijePoort } from '../../slot.mjs';
import { mediaan, residentMb, wacht } from '../meten.mjs';
import { getal, regel } from '../tabel.mjs';

const KEREN = 3;

/** The process with this program that works in this folder: a start has its programs in sessions of their own. */
function zoek(dataDir, programma) {
  return readdirSync('/proc').filter((map) => /^\d+$/.test(map)).find((pid) => {
    try {
      return readFileSync(`/proc/${pid}/cmdline`, 'utf8').includes(programma)
        && readFileSync(`/proc/${pid}/environ`, 'utf8').split('\0').includes(`DATA_DIR=${dataDir}`);
    } catch {
      return false;
    }
  });
}

/** Starts it, waits until it is ready and stops it, as Ctrl-C does. @returns seconds, and memory (MB) */
async function startEnStop(dataDir) {
  const begin = performance.now();
  const kind = spawn('npm', ['start'], { cwd: REPO, detached: true, stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, DATA_DIR: dataDir, PORT: String(await vrijePoort()) } });
  const uit = new Promise((klaar) => kind.once('exit', klaar));
  try {
    await new Promise((klaar, mis) => {
      let tekst = '';
      kind.stdout.on('data', (stuk) => {
        tekst += stuk;
        if (tekst.includes('Trajectplein is klaar')) klaar();
      });
      kind.once('exit', () => mis(new Error(`npm start ended: ${tekst}`)));
    });
    const seconden = (performance.now() - begin) / 1000;
    await wacht(2000);
    const [api, worker] = ['dist/apps/api/main.js', 'dist/apps/worker/main.js'].map((programma) => residentMb(zoek(dataDir, programma)));
    return { seconden, api, worker };
  } finally {
    process.kill(-kind.pid, 'SIGINT');
    await uit;
  }
}

export async function start(omg) {
  const dataDir = join(omg.map, 'start');
  const eerste = await startEnStop(dataDir);
  const keren = [];
  for (let keer = 0; keer < KEREN; keer++) keren.push(await startEnStop(dataDir));
  const van = (kies) => mediaan(keren.map(kies));
  regel('npm start, geïnstalleerd en gebouwd: tot hij klaar is', { product: `${getal(van((r) => r.seconden), 1)} s`, doel: '≤ 5 s' });
  regel('… de eerste keer, met het laden van de demogegevens', { product: `${getal(eerste.seconden, 1)} s` });
  regel('… geheugen van API en worker na de start', { product: `${van((r) => r.api)} en ${van((r) => r.worker)} MB`, doel: '≤ 200 en ≤ 150 MB' });
}
