// What the person at the keyboard reads. Sentences in Dutch; details (output of tools, stack traces) go to log files.
import { mkdirSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';

/** The folder of the repository. */
export const REPO = join(import.meta.dirname, '..');

/** A reason to stop that the reader can act on. Its message is printed as it is, without a stack trace. */
export class StopMetZin extends Error {
  constructor(zin, opties) {
    super(zin, opties);
    this.name = 'StopMetZin';
  }
}

/** Prints one sentence. */
export function zeg(zin = '') {
  process.stdout.write(`${zin}\n`);
}

/** Prints one sentence on the error channel. */
export function zegFout(zin) {
  process.stderr.write(`${zin}\n`);
}

// A closed terminal must not become an "EPIPE" crash while we are still stopping the database.
for (const kanaal of [process.stdout, process.stderr]) kanaal.on('error', () => {});

/** A path as the reader would type it: relative where that is shorter. */
export function toonPad(pad) {
  const kort = relative(process.cwd(), pad);
  return kort === '' ? '.' : kort.startsWith('..') ? pad : kort;
}

const ZINNEN_BIJ_CODE = {
  ENOSPC: (pad) => `De schijf is vol: ${pad} kan niet worden geschreven. Maak ruimte vrij en start opnieuw.`,
  EDQUOT: (pad) => `Uw schijfruimte is op: ${pad} kan niet worden geschreven. Maak ruimte vrij en start opnieuw.`,
  EROFS: (pad) =>
    `${pad} staat op een schijf die alleen gelezen kan worden. Kies een andere map, bijvoorbeeld: ` +
    'DATA_DIR=~/trajectplein-gegevens npm start',
  EACCES: (pad) =>
    `U mag ${pad} niet lezen of schrijven. Start als de gebruiker van wie die map is, of kies een andere map: ` +
    'DATA_DIR=~/trajectplein-gegevens npm start',
  ENOTDIR: (pad) => `${pad} kan geen map zijn: op die plaats staat een bestand. Kies een andere map met DATA_DIR.`,
  ENOENT: (pad) => `${pad} kan niet worden gemaakt of gelezen. Klopt het pad? Kies een andere map met DATA_DIR.`,
  EMFILE: () => 'Er staan te veel bestanden open op deze computer. Sluit programma’s en start opnieuw.',
};
ZINNEN_BIJ_CODE.EPERM = ZINNEN_BIJ_CODE.EACCES;
ZINNEN_BIJ_CODE.EEXIST = ZINNEN_BIJ_CODE.ENOTDIR;

/** The sentence for an error of the file system, or null when this is something else. */
export function zinBijBestandsfout(fout, pad) {
  // A file that is not there says something only where we were making it.
  const maak = fout?.code === 'ENOENT' && !pad ? null : ZINNEN_BIJ_CODE[fout?.code];
  return maak ? maak(toonPad(fout.path ?? pad ?? '')) : null;
}

/**
 * Does file work and turns the usual failures (disk full, no rights) into a StopMetZin.
 * @template T
 * @param {string} pad where it happens, for the sentence
 * @param {() => T} werk
 * @returns {T}
 */
export function metBestand(pad, werk) {
  try {
    return werk();
  } catch (fout) {
    const zin = zinBijBestandsfout(fout, pad);
    throw zin ? new StopMetZin(zin, { cause: fout }) : fout;
  }
}

/**
 * Makes a folder and the ones above it. (Node's own `recursive` never returns where a folder can exist but not be made in,
 * such as /proc.)
 */
export function maakMap(map, mode = 0o777) {
  const probeer = () => {
    try {
      mkdirSync(map, { mode });
    } catch (fout) {
      if (fout.code !== 'EEXIST' || !statSync(map).isDirectory()) throw fout;
    }
  };
  try {
    probeer();
  } catch (fout) {
    if (fout.code !== 'ENOENT' || dirname(map) === map) throw fout;
    maakMap(dirname(map));
    probeer();
  }
}

const LOG_GROOTTE = 10 * 1024 * 1024;

/** Opens a log file for appending and returns its descriptor; a file that became large is put aside first (one old one). */
export function openLog(pad) {
  return metBestand(pad, () => {
    maakMap(dirname(pad));
    try {
      if (statSync(pad).size > LOG_GROOTTE) renameSync(pad, `${pad}.1`);
    } catch (fout) {
      if (fout.code !== 'ENOENT') throw fout;
    }
    return openSync(pad, 'a', 0o600);
  });
}

/** The size of a file now, or 0: remember it before starting a process, to read only what that process wrote. */
export function grootte(pad) {
  try {
    return statSync(pad).size;
  } catch {
    return 0;
  }
}

/** The text that was added to a file since `vanaf`. */
export function nieuweTekst(pad, vanaf = 0) {
  try {
    return readFileSync(pad).subarray(vanaf).toString('utf8');
  } catch {
    return '';
  }
}
