// Asks a server the same thing many times, and says how many requests a second it answered and what that cost in CPU.
import { readFileSync, readdirSync } from 'node:fs';
import { Agent, request } from 'node:http';

/** Clock ticks of Linux per second; nothing else of /proc depends on it. */
const TIKKEN = 100;

/** CPU time (ms) that these processes have used, and the children of `ouder` (PostgreSQL's connections). */
function cpu(pids, ouder) {
  let tikken = 0;
  for (const map of readdirSync('/proc')) {
    if (!/^\d+$/.test(map)) continue;
    try {
      const velden = readFileSync(`/proc/${map}/stat`, 'utf8').replace(/^.*\) /s, '').split(' ');
      if (pids.includes(Number(map)) || Number(velden[1]) === ouder) tikken += Number(velden[11]) + Number(velden[12]);
    } catch {
      // It ended while we looked.
    }
  }
  return (tikken * 1000) / TIKKEN;
}

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
 * @param server pids of the server, and of the PostgreSQL that it uses
 * @returns requests per second, and CPU (ms) per request, server and PostgreSQL together
 */
export async function meet(server, maakVraag, aantal, tegelijk) {
  const agent = new Agent({ keepAlive: true, maxSockets: tegelijk });
  const begin = cpu(server.pids, server.postgres);
  const start = performance.now();
  let volgende = 0;
  await Promise.all(Array.from({ length: tegelijk }, async () => {
    while (volgende < aantal) await vraag(agent, maakVraag(volgende++));
  }));
  const seconden = (performance.now() - start) / 1000;
  const verbruikt = cpu(server.pids, server.postgres) - begin;
  agent.destroy();
  return { perSeconde: aantal / seconden, cpu: verbruikt / aantal };
}

/** The middle one of a list of numbers. */
export const mediaan = (getallen) => [...getallen].sort((a, b) => a - b)[Math.floor(getallen.length / 2)];
