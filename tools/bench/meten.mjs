// Asks a server the same thing many times, and says how many requests a second it answered and what that cost in CPU.
import { readFileSync, readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';

/** Clock ticks of Linux per second; nothing else of /proc depends on it. */
const TIKKEN = 100;
const RONDEN = 5;

/**
 * CPU time (ms) that these processes have used, and PostgreSQL with the processes that serve its connections.
 * @param server pids of the server, and of the PostgreSQL that it uses
 */
export function cpu({ pids, postgres }) {
  let tikken = 0;
  for (const map of readdirSync('/proc')) {
    if (!/^\d+$/.test(map)) continue;
    try {
      const velden = readFileSync(`/proc/${map}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ').map(Number);
      if (pids.includes(Number(map)) || velden[1] === postgres) tikken += velden[11] + velden[12];
      // With what its children used that have ended: else an ended connection would count as less than nothing.
      if (Number(map) === postgres) tikken += velden[11] + velden[12] + velden[13] + velden[14];
    } catch {
      // It ended while we looked.
    }
  }
  return (tikken * 1000) / TIKKEN;
}

/** Memory (MB) that a process has in use. */
export const residentMb = (pid) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);

/** One request. @throws when the answer is not what was expected */
export function vraag(agent, { poort, pad, methode = 'GET', body, koppen = {} }) {
  return new Promise((klaar, mis) => {
    const tekst = body === undefined ? undefined : JSON.stringify(body);
    const v = request({ agent, host: '127.0.0.1', port: poort, path: pad, method: methode, headers: {
      ...koppen, ...(tekst ? { 'Content-Type': 'application/json', 'Content-Length': Buffer.byteLength(tekst) } : {}) } }, (a) => {
      const stukken = [];
      a.on('data', (stuk) => stukken.push(stuk)).on('end', () => {
        const antwoord = Buffer.concat(stukken).toString();
        if (a.statusCode >= 300) mis(new Error(`${methode} ${pad} answered ${a.statusCode}: ${antwoord.slice(0, 300)}`));
        else klaar({ antwoord, koppen: a.headers });
      });
    });
    v.on('error', mis).end(tekst);
  });
}

/**
 * Asks `aantal` times, `tegelijk` at once.
 * @param na what still belongs to it after the last answer; it counts as CPU, not as time
 * @returns requests per second, CPU (ms) per request, server and PostgreSQL together, and how long (ms) 95 of 100 took at most
 */
export async function meet(server, maakVraag, aantal, tegelijk, na = async () => undefined) {
  const agent = new Agent({ keepAlive: true, maxSockets: tegelijk });
  const duren = [];
  const begin = cpu(server);
  const start = performance.now();
  let volgende = 0;
  await Promise.all(Array.from({ length: tegelijk }, async () => {
    while (volgende < aantal) {
      const van = performance.now();
      await vraag(agent, maakVraag(volgende++));
      duren.push(performance.now() - van);
    }
  }));
  const seconden = (performance.now() - start) / 1000;
  await na();
  const verbruikt = cpu(server) - begin;
  agent.destroy();
  return { perSeconde: aantal / seconden, cpu: verbruikt / aantal, p95: p95(duren) };
}

/**
 * Runs the sides by turns, in reversed order each round, after one round to warm up.
 * @param kanten what measures each side, by name
 * @param rustig waits until the database has nothing left to do
 * @returns a function that takes what to look at in a round, and answers the middle one of the rounds
 */
export async function vergelijk(kanten, rustig, ronden = RONDEN) {
  const namen = Object.keys(kanten);
  for (const naam of namen) await kanten[naam]();
  const uitkomsten = [];
  for (let ronde = 0; ronde < ronden; ronde++) {
    const uit = {};
    for (const naam of ronde % 2 ? [...namen].reverse() : namen) {
      await rustig();
      uit[naam] = await kanten[naam]();
    }
    uitkomsten.push(uit);
  }
  return (kies) => mediaan(uitkomsten.map(kies));
}

/** The middle one of a list of numbers. */
export const mediaan = (getallen) => op(getallen, 0.5);
/** What 95 of 100 of them are at most. */
export const p95 = (getallen) => op(getallen, 0.95);
const op = (getallen, deel) => [...getallen].sort((a, b) => a - b)[Math.min(getallen.length - 1, Math.floor(getallen.length * deel))];

/** Waits this many ms. */
export const wacht = (ms) => new Promise((klaar) => setTimeout(klaar, ms));

/**
 * Looks again and again until `kijk` answers something.
 * @throws when that takes longer than `seconden`
 */
export async function totdat(wat, kijk, { seconden = 120, elkeMs = 50 } = {}) {
  const einde = performance.now() + seconden * 1000;
  for (;;) {
    const gezien = await kijk();
    if (gezien) return gezien;
    if (performance.now() > einde) throw new Error(`Not within ${seconden} s: ${wat}`);
    await wacht(elkeMs);
  }
}
