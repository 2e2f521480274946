// The embedded PostgreSQL: starts it, waits until it answers, stops it.
//
// It listens on a socket in a folder of its own that only this user may enter, and on no TCP port; so it needs no passwords.
// Only Node's own modules are used: this also runs where nothing is installed yet but PostgreSQL's programs.
import { closeSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { StopMetZin, grootte, metBestand, nieuweTekst, openLog, toonPad, zeg } from './meldingen.mjs';
import { geefAan, maakUitvoerder } from './postgres-binaries.mjs';
import {
  DATABASE,
  EIGENAAR,
  REGEL_VOL,
  eisCluster,
  isBereikbaar,
  verplaatsNaarSysteem,
  vindCluster,
} from './postgres-cluster.mjs';
import { leesPostmasterPid, ruimAchtergeblevenOp } from './postgres-map.mjs';
import { binnen, leeft, startProces, wacht } from './processen.mjs';

/** The address of a database on a socket in `socketMap`. The port is written out: PGPORT would change the default. */
export function socketUrl(socketMap, gebruiker, database = DATABASE) {
  return `postgresql://${gebruiker}@localhost:5432/${database}?host=${encodeURIComponent(socketMap)}`;
}

/** Notes where the socket lies, so that the next start can take away the folder of one that was killed. */
const socketBriefje = (dataDir) => join(dataDir, 'postgres.socket');

/** Takes away the folder of the socket that was noted. */
export function ruimSocketMapOp(dataDir) {
  const briefje = socketBriefje(dataDir);
  const oud = existsSync(briefje) ? readFileSync(briefje, 'utf8').trim() : '';
  if (/[/\\]trajectplein-[A-Za-z0-9]{6}$/.test(oud)) rmSync(oud, { recursive: true, force: true });
}

/** A short folder of our own for the socket: its whole path must stay below about a hundred characters. */
function maakSocketMap(dataDir, { eigenaar, reiktOveral }) {
  ruimSocketMapOp(dataDir);
  const bruikbaar = (map) => map.length < 70 && existsSync(map) && (!eigenaar || reiktOveral || isBereikbaar(map));
  const kort = [tmpdir(), '/tmp'].find(bruikbaar) ?? '/tmp';
  return metBestand(kort, () => {
    const map = mkdtempSync(join(kort, 'trajectplein-'));
    geefAan(map, eigenaar);
    writeFileSync(socketBriefje(dataDir), `${map}\n`);
    return map;
  });
}

/** Starts the server and waits until it accepts connections. */
async function startServer({ cluster, uitvoerder, logPad, socketMap, instellingen, meld }) {
  const opties = {
    listen_addresses: '',
    unix_socket_directories: socketMap,
    unix_socket_permissions: '0700',
    port: '5432',
    timezone: 'UTC',
    log_timezone: 'UTC',
    // Of a failed statement neither its text nor the row it was about: both can hold what somebody typed.
    log_min_error_statement: 'panic',
    log_error_verbosity: 'terse',
    ...instellingen,
  };
  const argumenten = [
    '-D',
    cluster,
    ...Object.entries(opties).flatMap(([naam, waarde]) => ['-c', `${naam}=${waarde}`]),
  ];
  const [commando, alles, spawnOpties] = uitvoerder.commando('postgres', argumenten);

  for (let poging = 0; ; poging++) {
    const log = openLog(logPad);
    const vanaf = grootte(logPad);
    const kind = startProces(commando, alles, { ...spawnOpties, stdio: ['ignore', log, log] });
    closeSync(log);
    const begin = Date.now();
    let gezegd = false;
    while (kind.exitCode === null && kind.signalCode === null && kind.pid !== undefined) {
      const nu = leesPostmasterPid(cluster);
      if (nu?.pid === kind.pid && nu.klaar) return kind;
      if (!gezegd && Date.now() - begin > 8_000) {
        gezegd = true;
        meld('De database herstelt zich van een onderbreking; dat kan even duren …');
      }
      await wacht(25);
    }
    await kind.klaar;
    const tekst = nieuweTekst(logPad, vanaf);
    // The processes of a PostgreSQL that was killed need a moment to notice it.
    if (/pre-existing shared memory block/.test(tekst) && poging < 20) {
      await wacht(500);
      continue;
    }
    if (REGEL_VOL.test(tekst)) {
      throw new StopMetZin(
        `De schijf van ${toonPad(cluster)} is vol; de database kan niet starten. Maak ruimte vrij en start opnieuw. ` +
          'Er is niets gewist.',
      );
    }
    throw new StopMetZin(
      `De database in ${toonPad(cluster)} start niet. Er is niets gewist. De reden staat in ${toonPad(logPad)}.`,
    );
  }
}

/**
 * Starts the embedded PostgreSQL of a DATA_DIR. The caller holds the lock on that folder (slot.mjs).
 *
 * @param {object} opties
 * @param {string} opties.dataDir absolute
 * @param {string} opties.logPad PostgreSQL's log file
 * @param {(zin: string) => void} [opties.meld] gets sentences about what is special
 * @param {(metGegevens: boolean) => void} [opties.voorStart] called when it is known whether there are data already, and
 *   before any are made; may throw to stop
 * @param {Record<string, string | number>} [opties.instellingen] extra settings of PostgreSQL
 * @param {string[]} [opties.initdbArgumenten]
 * @param {boolean} [opties.zonderSetpriv] as on a machine without setpriv
 * @returns {Promise<{ socketMap: string, cluster: string, proces: import('node:child_process').ChildProcess,
 *   url: (gebruiker?: string, database?: string) => string, stop: (haast?: boolean) => Promise<void> }>}
 * @throws StopMetZin
 */
export async function startPostgres({
  dataDir,
  logPad,
  meld = zeg,
  instellingen = {},
  initdbArgumenten = [],
  voorStart = () => {},
  zonderSetpriv,
}) {
  let cluster = metBestand(dataDir, () => vindCluster(dataDir));
  const uitvoerder = await maakUitvoerder(cluster, zonderSetpriv === undefined ? {} : { zonderSetpriv });
  if (uitvoerder.eigenaar && !uitvoerder.reiktOveral && !isBereikbaar(dirname(cluster))) {
    cluster = metBestand(dataDir, () => verplaatsNaarSysteem(dataDir, cluster));
  }
  if (!cluster.startsWith(dataDir))
    meld(`De database ligt in ${cluster}, omdat PostgreSQL niet bij ${toonPad(dataDir)} mag.`);

  if (metBestand(cluster, () => existsSync(cluster)) && (await ruimAchtergeblevenOp(cluster))) {
    meld('Er draaide nog een database van een vorige keer; die is netjes gestopt.');
  }
  await eisCluster({ cluster, uitvoerder, logPad, meld, initdbArgumenten, voorStart });

  const socketMap = maakSocketMap(dataDir, uitvoerder);
  const ruim = () => rmSync(socketMap, { recursive: true, force: true });
  let proces;
  try {
    proces = await startServer({ cluster, uitvoerder, logPad, socketMap, instellingen, meld });
  } catch (fout) {
    ruim();
    throw fout;
  }

  let gestopt;
  return {
    socketMap,
    cluster,
    proces,
    url: (gebruiker = EIGENAAR, database = DATABASE) => socketUrl(socketMap, gebruiker, database),
    /** Stops it: open transactions are rolled back, what was committed is on disk. `haast`: without tidying up first. */
    stop: (haast = false) =>
      (gestopt ??= (async () => {
        for (const [signaal, geduld] of haast
          ? [['SIGQUIT', 5_000]]
          : [
              ['SIGINT', 20_000],
              ['SIGQUIT', 5_000],
            ]) {
          if (proces.exitCode !== null || proces.signalCode !== null || !leeft(proces.pid)) break;
          proces.kill(signaal);
          if (await binnen(proces.klaar, geduld)) break;
        }
        if (proces.exitCode === null && proces.signalCode === null) proces.kill('SIGKILL');
        await proces.klaar;
        ruim();
      })()),
  };
}
