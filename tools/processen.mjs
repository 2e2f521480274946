// Child processes: every one of them is remembered here, so that none outlives us.
//
// Each gets a process group of its own (`detached`). Ctrl-C in a terminal goes to every process of the foreground group at
// once; we want to choose the order ourselves: first those that use the database, then the database.
import { spawn } from 'node:child_process';

/** @type {Set<import('node:child_process').ChildProcess>} */
const lopend = new Set();
let afgesloten = false;

/** Starts a process in its own group and remembers it until it is gone. */
export function startProces(commando, argumenten, opties = {}) {
  // We are stopping: whatever was about to start next must not.
  if (afgesloten) throw new Error('stopping');
  const kind = spawn(commando, argumenten, { detached: true, ...opties });
  kind.klaar = new Promise((klaar) => {
    kind.once('error', (fout) => klaar({ code: null, signaal: null, fout }));
    kind.once('exit', (code, signaal) => klaar({ code, signaal, fout: null }));
  });
  if (kind.pid !== undefined) {
    lopend.add(kind);
    void kind.klaar.then(() => lopend.delete(kind));
  }
  return kind;
}

/** Runs a program to its end. Answers its exit code and what it wrote (unless that went to a log file). */
export async function voerUit(commando, argumenten, { invoer, log, ...opties } = {}) {
  const uit = log ?? 'pipe';
  const kind = startProces(commando, argumenten, {
    ...opties,
    stdio: [invoer === undefined ? 'ignore' : 'pipe', uit, uit],
  });
  let uitvoer = '';
  kind.stdout?.setEncoding('utf8').on('data', (tekst) => (uitvoer += tekst));
  kind.stderr?.setEncoding('utf8').on('data', (tekst) => (uitvoer += tekst));
  if (invoer !== undefined) {
    kind.stdin.on('error', () => {});
    kind.stdin.end(invoer);
  }
  const gesloten = new Promise((klaar) => kind.once('close', klaar));
  const einde = await kind.klaar;
  if (!einde.fout) await gesloten;
  return { ...einde, uitvoer };
}

/** Sends a signal to a process and everything in its group; false when there is nothing left to signal. */
export function seinGroep(kind, signaal) {
  try {
    process.kill(-kind.pid, signaal);
    return true;
  } catch (fout) {
    if (fout.code === 'ESRCH') return false;
    return kind.kill(signaal);
  }
}

/** Waits until a promise is settled, at most `ms`. Answers whether it was in time. */
export async function binnen(belofte, ms) {
  let klok;
  const teLaat = new Promise((klaar) => (klok = setTimeout(() => klaar(false), ms)));
  const opTijd = await Promise.race([belofte.then(() => true), teLaat]);
  clearTimeout(klok);
  return opTijd;
}

/** Ends one process: asks (SIGTERM to it alone, so that it can drain), waits, and ends its whole group after that. */
export async function stopProces(kind, geduldMs = 10_000) {
  if (kind.exitCode === null && kind.signalCode === null && kind.pid !== undefined) {
    kind.kill('SIGTERM');
    if (!(await binnen(kind.klaar, geduldMs))) {
      seinGroep(kind, 'SIGKILL');
      await kind.klaar;
    }
  }
  // What it started itself and left behind.
  if (kind.pid !== undefined) seinGroep(kind, 'SIGKILL');
}

/** From now on `startProces` starts nothing any more. */
export function sluitAf() {
  afgesloten = true;
}

/** Ends everything that `startProces` started and that still runs, but not the processes in `behalve`. */
export async function stopAlleProcessen(behalve = []) {
  const teStoppen = [...lopend].filter((kind) => !behalve.includes(kind));
  for (const kind of teStoppen) seinGroep(kind, 'SIGTERM');
  await Promise.all(teStoppen.map((kind) => stopProces(kind, 2_000)));
}

/** Is there a process with this id? (Also true when it belongs to somebody else.) */
export function leeft(pid) {
  try {
    process.kill(pid, 0);
    return true;
  } catch (fout) {
    return fout.code === 'EPERM';
  }
}

export const wacht = (ms) => new Promise((klaar) => setTimeout(klaar, ms));

/**
 * Calls `dan` when the process that started us is gone. npm passes a SIGTERM on to its shell, and the shell does not pass it
 * on to us: without this, whoever ends `npm start` that way would leave everything running.
 */
export function letOpOuder(dan) {
  if (!process.env.npm_lifecycle_event) return; // Started by hand: then a parent that goes away means nothing.
  const ouder = process.ppid;
  const klok = setInterval(() => {
    if (process.ppid === ouder) return;
    clearInterval(klok);
    dan();
  }, 200);
  klok.unref();
}
