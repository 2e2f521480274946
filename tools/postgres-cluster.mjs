// The data folder (cluster) of the embedded PostgreSQL: where it lies, making it, and seeing to it that it can be served.
import { randomBytes } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  statfsSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join, parse, resolve } from 'node:path';
import { StopMetZin, grootte, maakMap, metBestand, nieuweTekst, openLog, toonPad } from './meldingen.mjs';
import { geefAan, systeemplaats } from './postgres-binaries.mjs';
import { MERKTEKEN, beoordeelGegevensmap, zinAndereVersie, zinBeschadigd } from './postgres-map.mjs';
import { voerUit } from './processen.mjs';

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

/** What PostgreSQL says when the disk is full. */
export const REGEL_VOL = /No space left on device|Disk quota exceeded/i;

/** Can another user reach this folder (may everybody pass through all folders above it)? */
export function isBereikbaar(map) {
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
export function vindCluster(dataDir) {
  const gewoon = join(dataDir, 'postgres');
  const briefje = join(dataDir, 'postgres.plaats');
  if (existsSync(briefje)) return readFileSync(briefje, 'utf8').trim();
  return gewoon;
}

/** Root without setpriv: PostgreSQL cannot enter a closed folder, so a new cluster goes to a system folder. */
export function verplaatsNaarSysteem(dataDir, cluster) {
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
    writeFileSync(
      merk,
      `${JSON.stringify({ postgres: uitvoerder.hoofdversie, gemaaktOp: new Date().toISOString() })}\n`,
    );
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
export async function eisCluster({ cluster, uitvoerder, logPad, meld, initdbArgumenten, voorStart }) {
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
