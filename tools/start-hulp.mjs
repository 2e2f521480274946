// Small questions and answers of `npm start`.
import { closeSync, openSync, readFileSync, readSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';

/** The log-ins of the demo data. */
export const INLOGNAMEN = [
  ['klantmanager.ijmond', 'klantmanager bij IJmond Werkt!'],
  ['klantmanager.pasmatch', 'klantmanager bij Pasmatch'],
  ['klantmanager.velsen', 'klantmanager bij de gemeente Velsen'],
  ['teamleider.ijmond', 'teamleider bij IJmond Werkt!'],
  ['matcher', 'matcher bij het WerkgeversServicepunt'],
  ['manager', 'manager van de regio'],
  ['beheerder', 'functioneel beheerder'],
  ['privacy', 'privacyfunctionaris'],
];

/** What an earlier start finished: so that a second start need not ask the database again. */
export function leesStand(dataDir) {
  try {
    return JSON.parse(readFileSync(join(dataDir, 'stand.json'), 'utf8'));
  } catch {
    return {};
  }
}

/** PostgreSQL gives every cluster a number of its own; a cluster that was put in its place has another. */
export function kenmerkVan(cluster) {
  const fd = openSync(join(cluster, 'global/pg_control'), 'r');
  try {
    const acht = Buffer.alloc(8);
    readSync(fd, acht, 0, 8, 0);
    return acht.toString('hex');
  } finally {
    closeSync(fd);
  }
}

/** A sentence that one of our programs wrote before it stopped; null when it only left technical lines. */
export function zinUitLog(tekst) {
  const regels = tekst
    .split('\n')
    .map((regel) => regel.trimEnd())
    .filter(Boolean);
  if (regels.some((regel) => /^\s+at .+[:)]/.test(regel) || /^Node\.js v\d/.test(regel))) return null;
  const laatste = regels.filter((regel) => !regel.startsWith('{') && !/^\(node:|^\(Use `node/.test(regel)).at(-1) ?? '';
  return /^[A-Z].*[.!?]$/.test(laatste) ? laatste : null;
}

/** The status of a GET, or null when nobody answers. */
export function vraag(url) {
  return new Promise((klaar) => {
    const verzoek = get(url, { timeout: 5_000 }, (antwoord) => {
      antwoord.resume();
      klaar(antwoord.statusCode);
    });
    verzoek.on('error', () => klaar(null));
    verzoek.on('timeout', () => verzoek.destroy());
  });
}

/** A host as it stands in a URL; for "all addresses" the one to use on this machine itself. */
export function inUrl(host, opAlles) {
  if (['0.0.0.0', '::'].includes(host)) return opAlles;
  return host.includes(':') ? `[${host}]` : host;
}
