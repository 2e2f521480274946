// The embedded PostgreSQL: makes a cluster, starts it, waits until it answers, stops it.
//
// It listens on a socket in a folder of its own that only this user may enter, and on no TCP port; so it needs no passwords.
// Only Node's own modules are used: this also runs where nothing is installed yet but PostgreSQL's programs.
import { randomBytes } from 'node:crypto';
import {
  chmodSync, chownSync, closeSync, existsSync, fsyncSync, mkdirSync, mkdtempSync, openSync, readFileSync, readdirSync,
  renameSync, rmSync, statSync, statfsSync, writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, parse, resolve } from 'node:path';
import { StopMetZin, grootte, maakMap, metBestand, nieuweTekst, openLog, toonPad, zeg } from './meldingen.mjs';
import { geefAan, maakUitvoerder, systeemplaats } from './postgres-binaries.mjs';
import {
  MERKTEKEN, beoordeelGegevensmap, leesPostmasterPid, opdrachtVan, ruimAchtergeblevenOp, zinAndereVersie, zinBeschadigd,
} from './postgres-map.mjs';
import { binnen, leeft, startProces, voerUit, wacht } from './processen.mjs';

/** The owner of the database, and its name. The application's own role is made by the migrations. */
export const EIGENAAR = 'trajectplein';
export const DATABASE = 'trajectplein';

const INITDB = [
  `--username=${EIGENAAR}`,
  '--encoding=UTF8',
  // The same order of text on every machine: not the operating system's.
  '--locale=C',
  '--locale-provider=builtin',
  '--builtin-locale=C.UTF-8',
  // Whoever may enter the socket's folder is this user already.
  '--auth-local=trust',
  '--auth-host=reject',
  '--no-instructions',
];

const REGEL_VOL = /No space left on device|Disk quota exceeded/i;

/** The address of a database on a socket in `socketMap`. The port is written out: PGPORT would change the default. */
export function socketUrl(socketMap, gebruiker, database = DATABASE) {
  return `postgresql://${gebruiker}@localhost:5432/${database}?host=${encodeURIComponent(socketMap)}`;
}

/** Can another user reach this folder (may everybody pass through all folders above it)? */
function isBereikbaar(map) {
  for (let hier = resolve(map); ; hier = dirname(hier)) {
    try {
      if ((statSync(hier).mode & 0o001) === 0) return false;
    } catch {
      // Not there yet: it will be made with the usual rights.
    }
    if (hier === parse(hier).root) return true;
  }
}

/** Makes what was written in a folder last through a power cut. */
function bewaarMap(map) {
  const fd = openSync(map, 'r');
  try {
    fsyncSync(fd);
  } finally {
    closeSync(fd);
  }
}

/** Where the cluster of this DATA_DIR lies: beside the rest, unless an earlier start wrote down another place. */
function vindCluster(dataDir) {
  const gewoon = join(dataDir, 'postgres');
  const briefje = join(dataDir, 'postgres.plaats');
  if (existsSync(briefje)) return readFileSync(briefje, 'utf8').trim();
  return gewoon;
}

/** Root without setpriv: PostgreSQL cannot enter a closed folder, so a new cluster goes to a system folder. */
function verplaatsNaarSysteem(dataDir, cluster) {
  if (existsSync(cluster)) {
    throw new StopMetZin(
      `PostgreSQL mag niet bij de gegevens in ${toonPad(cluster)}, omdat een map daarboven gesloten is voor anderen. ` +
        'Installeer setpriv (Debian en Ubuntu: apt-get install util-linux) of start als de gebruiker van wie de map is.',
    );
  }
  const elders = systeemplaats(dataDir);
  maakMap(dirname(elders), 0o755);
  writeFileSync(join(dataDir, 'postgres.plaats'), `${elders}\n`);
  return elders;
}

/**
 * Makes a new cluster with an empty database. It is made under another name and gets its own when all is there, so a cluster
 * with the right name is always complete, whenever the power goes.
 */
async function maakCluster({ cluster, uitvoerder, logPad, initdbArgumenten = [] }) {
  const voorvoegsel = `${cluster}.nieuw-`;
  for (const naam of readdirSync(dirname(cluster))) {
    const rest = join(dirname(cluster), naam);
    // What an interrupted start left here never was a database that anybody used.
    if (rest.startsWith(voorvoegsel)) rmSync(rest, { recursive: true, force: true });
  }
  const nieuw = `${voorvoegsel}${randomBytes(4).toString('hex')}`;
  mkdirSync(nieuw, { mode: 0o700 });
  geefAan(nieuw, uitvoerder.eigenaar);

  const log = openLog(logPad);
  const vanaf = grootte(logPad);
  try {
    const doe = async (programma, argumenten, invoer) => {
      const [commando, alles, opties] = uitvoerder.commando(programma, argumenten);
      const { code, fout } = await voerUit(commando, alles, { ...opties, log, invoer });
      if (code === 0) return;
      if (REGEL_VOL.test(nieuweTekst(logPad, vanaf))) {
        throw new StopMetZin(
          `De schijf is vol: er kan geen database worden gemaakt in ${toonPad(dirname(cluster))}. ` +
            'Maak ruimte vrij (ongeveer 300 MB) en start opnieuw.',
        );
      }
      throw new StopMetZin(
        `Er kon geen database worden gemaakt in ${toonPad(dirname(cluster))}. De reden staat in ${toonPad(logPad)}.`,
        { cause: fout },
      );
    };
    await doe('initdb', [...INITDB, ...initdbArgumenten, '-D', nieuw]);
    // Without a server around it PostgreSQL would take a number from its own range, so we give it the first of ours.
    await doe('postgres', ['--single', '-j', '-D', nieuw, 'postgres'], `create database ${DATABASE} oid = 16384;\n`);

    const merk = join(nieuw, MERKTEKEN);
    writeFileSync(merk, `${JSON.stringify({ postgres: uitvoerder.hoofdversie, gemaaktOp: new Date().toISOString() })}\n`);
    if (uitvoerder.eigenaar) chownSync(merk, uitvoerder.eigenaar.uid, uitvoerder.eigenaar.gid);
    bewaarMap(nieuw);
    renameSync(nieuw, cluster);
    bewaarMap(dirname(cluster));
  } catch (fout) {
    rmSync(nieuw, { recursive: true, force: true });
    throw fout;
  } finally {
    closeSync(log);
  }
}

/** Gives a cluster that root copied here (root owns every file) back to the user PostgreSQL runs as. */
function herstelEigenaar(map, { uid, gid }) {
  chownSync(map, uid, gid);
  for (const item of readdirSync(map, { withFileTypes: true })) {
    const pad = join(map, item.name);
    if (item.isDirectory()) herstelEigenaar(pad, { uid, gid });
    else if (item.isFile()) chownSync(pad, uid, gid);
  }
}

/** Sees to it that there is a cluster which this PostgreSQL can serve. */
async function eisCluster({ cluster, uitvoerder, logPad, meld, initdbArgumenten, voorStart }) {
  const { staat, versie } = metBestand(cluster, () => beoordeelGegevensmap(cluster, uitvoerder.hoofdversie));
  if (staat === 'ANDERE_VERSIE') throw new StopMetZin(zinAndereVersie(cluster, versie, uitvoerder.hoofdversie));
  if (staat === 'BESCHADIGD') throw new StopMetZin(zinBeschadigd(cluster));
  voorStart(staat === 'GOED');
  if (staat === 'GOED') {
    const { uid, mode } = statSync(cluster);
    if (process.getuid() === 0) {
      if (uid === 0) herstelEigenaar(cluster, uitvoerder.eigenaar);
    } else if (uid !== process.getuid()) {
      throw new StopMetZin(
        `De database in ${toonPad(cluster)} is van een andere gebruiker. Start als die gebruiker, of kies een andere map: ` +
          'DATA_DIR=~/trajectplein-gegevens npm start',
      );
    }
    // PostgreSQL refuses a folder that others can enter (a copy or an unpacked archive often is).
    if ((mode & 0o077) !== 0) chmodSync(cluster, 0o700);
    return;
  }
  if (staat === 'HALF') {
    const opzij = `${cluster}.opzij-${new Date().toISOString().replace(/[:.]/g, '-')}`;
    metBestand(cluster, () => renameSync(cluster, opzij));
    meld(
      `Het maken van de database was eerder onderbroken. De halve map is bewaard als ${toonPad(opzij)}; er wordt een nieuwe gemaakt.`,
    );
  }
  if (staat === 'LEEG') metBestand(cluster, () => rmSync(cluster, { recursive: true }));
  metBestand(dirname(cluster), () => {
    maakMap(dirname(cluster));
    const { bavail, bsize } = statfsSync(dirname(cluster));
    if (bavail * bsize < 150 * 1024 * 1024) {
      throw new StopMetZin(
        `Er is te weinig ruimte op de schijf van ${toonPad(dirname(cluster))}: de database heeft ongeveer 300 MB nodig. ` +
          'Maak ruimte vrij en start opnieuw, of kies een andere map met DATA_DIR.',
      );
    }
  });
  try {
    await maakCluster({ cluster, uitvoerder, logPad, initdbArgumenten });
  } catch (fout) {
    return metBestand(dirname(cluster), () => {
      throw fout;
    });
  }
}

/** Notes where the socket lies, so that the next start can take away the folder of one that was killed. */
const socketBriefje = (dataDir) => join(dataDir, 'postgres.socket');

function ruimSocketMapOp(dataDir) {
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
    ...instellingen,
  };
  const argumenten = ['-D', cluster, ...Object.entries(opties).flatMap(([naam, waarde]) => ['-c', `${naam}=${waarde}`])];
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
  dataDir, logPad, meld = zeg, instellingen = {}, initdbArgumenten = [], voorStart = () => {}, zonderSetpriv,
}) {
  let cluster = metBestand(dataDir, () => vindCluster(dataDir));
  const uitvoerder = await maakUitvoerder(cluster, zonderSetpriv === undefined ? {} : { zonderSetpriv });
  if (uitvoerder.eigenaar && !uitvoerder.reiktOveral && !isBereikbaar(dirname(cluster))) {
    cluster = metBestand(dataDir, () => verplaatsNaarSysteem(dataDir, cluster));
  }
  if (!cluster.startsWith(dataDir)) meld(`De database ligt in ${cluster}, omdat PostgreSQL niet bij ${toonPad(dataDir)} mag.`);

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
        for (const [signaal, geduld] of haast ? [['SIGQUIT', 5_000]] : [['SIGINT', 20_000], ['SIGQUIT', 5_000]]) {
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

/**
 * A PostgreSQL for tests in a temporary folder, fast and forgetful: nothing in it survives `stop`.
 * Also for a test that wants a server of its own, to restart or to break.
 */
export async function startTijdelijkePostgres({ instellingen = {}, meld = () => {} } = {}) {
  const map = mkdtempSync(join(tmpdir(), `trajectplein-test-${process.pid}-`));
  const starten = () =>
    startPostgres({
      dataDir: map,
      logPad: join(map, 'postgres.log'),
      meld,
      initdbArgumenten: ['--no-sync'],
      instellingen: {
        fsync: 'off',
        synchronous_commit: 'off',
        full_page_writes: 'off',
        max_connections: 300,
        // Each spec makes databases of its own; checkpoints in between only cost time.
        checkpoint_timeout: '1h',
        max_wal_size: '4GB',
        autovacuum: 'on',
        ...instellingen,
      },
    });
  let server;
  try {
    server = await starten();
  } catch (fout) {
    rmSync(map, { recursive: true, force: true });
    throw fout;
  }
  return {
    ...server,
    map,
    async stop(haast = true) {
      await server.stop(haast);
      rmSync(server.cluster, { recursive: true, force: true });
      rmSync(map, { recursive: true, force: true });
    },
  };
}

/** Ends the Redis of a killed test run, unless its number belongs to another process by now. */
function stopOudeRedis(map) {
  const pid = Number(existsSync(join(map, 'redis.pid')) && readFileSync(join(map, 'redis.pid'), 'utf8'));
  if (!pid || !leeft(pid)) return;
  if (opdrachtVan(pid).includes('redis-server')) process.kill(pid, 'SIGKILL');
}

/** Takes away what a killed test run left behind: its servers and its temporary folder. */
export async function ruimOudeTestserversOp() {
  for (const naam of readdirSync(tmpdir())) {
    const pid = Number(/^trajectplein-test-(\d+)-/.exec(naam)?.[1]);
    if (!pid || leeft(pid)) continue;
    const map = join(tmpdir(), naam);
    try {
      const cluster = vindCluster(map);
      await ruimAchtergeblevenOp(cluster);
      ruimSocketMapOp(map);
      stopOudeRedis(map);
      rmSync(map, { recursive: true, force: true });
    } catch {
      // Of another user, or in use: not ours to judge.
    }
  }
}
