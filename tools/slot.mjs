// Two questions before we start: is nobody else at work in this DATA_DIR, and is our port free?
import { createHash } from 'node:crypto';
import { rmSync } from 'node:fs';
import { connect, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StopMetZin, toonPad } from './meldingen.mjs';
import { binnen, wacht } from './processen.mjs';

/** What the holder of a lock says while it is stopping. */
export const STOPT = 'stopt';

/** Tries to connect; answers what the other side said first (possibly nothing), or null when nobody is there. */
function belAan(adres) {
  return new Promise((klaar) => {
    const lijn = connect(adres);
    let gehoord = '';
    lijn.setEncoding('utf8').setTimeout(1_000, () => lijn.end());
    lijn.on('data', (tekst) => (gehoord += tekst));
    lijn.on('error', () => klaar(null));
    lijn.on('close', () => klaar(gehoord));
  });
}

function luister(server, adres) {
  return new Promise((klaar, mis) => {
    server.once('error', mis).listen(adres);
    server.once('listening', () => {
      server.off('error', mis);
      klaar();
    });
  });
}

/**
 * Takes the lock on a DATA_DIR, and holds it as long as this process lives: the operating system lets go of a listening
 * socket whatever way we end, so a lock is never left behind.
 * @param {string} dataDir absolute
 * @param {() => string} bericht what somebody who comes second gets to read about us
 * @param {{ geduldMs?: number, meld?: (zin: string) => void }} [opties] how long to wait for somebody who is on his way out
 * @throws StopMetZin when another start works in this folder
 */
export async function neemSlot(dataDir, bericht, { geduldMs = 0, meld = () => {} } = {}) {
  const naam = `trajectplein-${createHash('sha256').update(dataDir).digest('hex').slice(0, 24)}`;
  // Linux has sockets without a file; elsewhere a file can be left over, so we knock before we take it away.
  const abstract = process.platform === 'linux';
  const path = abstract ? `\0${naam}` : join(tmpdir().length < 70 ? tmpdir() : '/tmp', `${naam}.slot`);
  const antwoord = (lijn) => {
    lijn.on('error', () => {});
    lijn.end(bericht());
  };
  let server;
  const begin = Date.now();
  for (let poging = 0, gezegd = false; ; poging++) {
    try {
      server = createServer(antwoord);
      await luister(server, { path });
      break;
    } catch (fout) {
      if (fout.code !== 'EADDRINUSE') throw fout;
      const wie = await belAan({ path });
      // Somebody who is stopping may take as long as a shut-down takes; somebody else gets a moment to notice that he must.
      const geduld = wie === STOPT ? 15 * geduldMs : geduldMs;
      if (wie !== null && Date.now() - begin < geduld) {
        if (wie === STOPT && !gezegd) meld('Een vorige Trajectplein is nog aan het stoppen; even wachten …');
        gezegd ||= wie === STOPT;
        await wacht(100);
        continue;
      }
      if (wie !== null || poging > 3) {
        throw new StopMetZin(
          `Trajectplein draait al met de gegevens in ${toonPad(dataDir)}${wie ? ` (${wie})` : ''}. Stop dat eerst met Ctrl-C, of ` +
            'start een tweede in een andere map en op een andere poort: DATA_DIR=.data-2 PORT=3001 npm start',
        );
      }
      if (!abstract) rmSync(path, { force: true });
    }
  }
  server.unref();
  return {
    laatLos() {
      return new Promise((klaar) => server.close(klaar));
    },
  };
}

/**
 * Does work that only one process at a time may do in this folder; who comes second waits.
 * @template T
 * @param {string} map
 * @param {(zin: string) => void} meld
 * @param {() => Promise<T>} werk
 * @returns {Promise<T>}
 */
export async function eenTegelijk(map, meld, werk) {
  let slot;
  for (let gezegd = false; !slot;) {
    try {
      slot = await neemSlot(map, () => 'bezig');
    } catch (fout) {
      if (!(fout instanceof StopMetZin)) throw fout;
      if (!gezegd) meld('Een ander proces is hier aan het installeren of bouwen; even wachten …');
      gezegd = true;
      await wacht(500);
    }
  }
  try {
    return await werk();
  } finally {
    await slot.laatLos();
  }
}

/** Is this port free on this address? Answers the code of the error when it is not. */
export async function poortFout(poort, host = '127.0.0.1') {
  // macOS lets us listen on 127.0.0.1 beside somebody who listens on all addresses; knocking tells.
  const luistert = belAan({ port: poort, host });
  if ((await binnen(luistert, 500)) && (await luistert) !== null) return 'EADDRINUSE';
  const server = createServer();
  try {
    await luister(server, { port: poort, host, exclusive: true });
    return null;
  } catch (fout) {
    return fout.code;
  } finally {
    await new Promise((klaar) => server.close(klaar));
  }
}

/** A free port of this machine, for a moment. */
export async function vrijePoort(host = '127.0.0.1') {
  const server = createServer();
  await luister(server, { port: 0, host });
  const { port } = server.address();
  await new Promise((klaar) => server.close(klaar));
  return port;
}

/**
 * @throws StopMetZin when we cannot listen there; the sentence names a port that is free
 */
export async function eisVrijePoort(poort, host) {
  const code = await poortFout(poort, host);
  if (code === null) return;
  if (code === 'EACCES') {
    throw new StopMetZin(
      `U mag poort ${poort} niet gebruiken (onder de 1024 mag dat alleen root). Kies een andere: PORT=3000 npm start`,
    );
  }
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND') {
    throw new StopMetZin(`Het adres ${host} (HOST) hoort niet bij deze computer. Laat HOST weg, of kies 127.0.0.1.`);
  }
  let vrij = poort + 1;
  while (vrij < Math.min(poort + 50, 65_535) && (await poortFout(vrij, host)) !== null) vrij++;
  throw new StopMetZin(
    `Poort ${poort} is al in gebruik door een ander programma. Kies een andere: PORT=${vrij} npm start`,
  );
}
