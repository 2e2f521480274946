// Judging a data folder of PostgreSQL before anything touches it. Nothing here deletes.
import { existsSync, readFileSync, readdirSync, readlinkSync, rmSync, statSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { StopMetZin, toonPad } from './meldingen.mjs';
import { leeft, wacht } from './processen.mjs';

/** Written into a cluster when initdb and all that follows is complete. */
export const MERKTEKEN = 'trajectplein.json';

const leesRegel = (pad) => {
  try {
    return readFileSync(pad, 'utf8').trim();
  } catch {
    return null;
  }
};

/** Is there a database in it that somebody made (ids below 16384 are PostgreSQL's own)? */
function heeftEigenDatabases(map) {
  const lijst = (sub) => {
    try {
      return readdirSync(join(map, sub));
    } catch {
      return [];
    }
  };
  return (
    lijst('pg_tblspc').length > 0 ||
    lijst('base').some((naam) => Number(naam) >= 16384 && lijst(`base/${naam}`).length > 0)
  );
}

/**
 * What is in this folder?
 * - AFWEZIG, LEEG: a cluster can be made here.
 * - GOED: a complete cluster of this version.
 * - HALF: the making of a cluster was interrupted; it never held data of anybody.
 * - ANDERE_VERSIE: a cluster of another PostgreSQL.
 * - BESCHADIGD: there are databases in it, and parts that cannot be missed are gone.
 * @param {string} map
 * @param {string} hoofdversie of the programs that we have
 * @returns {{ staat: 'AFWEZIG'|'LEEG'|'GOED'|'HALF'|'ANDERE_VERSIE'|'BESCHADIGD', versie: string|null }}
 */
export function beoordeelGegevensmap(map, hoofdversie) {
  let inhoud;
  try {
    inhoud = readdirSync(map);
  } catch (fout) {
    if (fout.code === 'ENOENT') return { staat: 'AFWEZIG', versie: null };
    throw fout;
  }
  if (inhoud.length === 0) return { staat: 'LEEG', versie: null };
  // After a power cut the file can be there without its contents.
  const versie = /^\d+(\.\d+)?$/.exec(leesRegel(join(map, 'PG_VERSION')) ?? '')?.[0] ?? null;
  if (versie !== null && versie !== hoofdversie) return { staat: 'ANDERE_VERSIE', versie };

  const echt = existsSync(join(map, MERKTEKEN)) || heeftEigenDatabases(map);
  let heel = versie !== null && existsSync(join(map, 'postgresql.conf'));
  try {
    heel &&= statSync(join(map, 'global/pg_control')).size >= 8192;
  } catch {
    heel = false;
  }
  if (!echt) return { staat: 'HALF', versie };
  return { staat: heel ? 'GOED' : 'BESCHADIGD', versie };
}

/** The sentence for a folder of another version. Nothing in it is changed. */
export function zinAndereVersie(map, versie, hoofdversie) {
  const nieuwer = Number(versie) > Number(hoofdversie);
  return (
    `De gegevens in ${toonPad(map)} zijn van PostgreSQL ${versie}; deze Trajectplein werkt met PostgreSQL ${hoofdversie}. ` +
    'Er is niets veranderd. ' +
    (nieuwer
      ? 'Gebruik een nieuwere Trajectplein'
      : `Zet de gegevens met PostgreSQL ${versie} in een back-up (pg_dump) en lees die in een nieuwe map in`) +
    ', of begin in een andere map: DATA_DIR=.data-nieuw npm start'
  );
}

/** The sentence for a folder in which parts are gone. Nothing in it is changed. */
export function zinBeschadigd(map) {
  return (
    `De database in ${toonPad(map)} is beschadigd: er ontbreken bestanden. Er is niets veranderd of gewist. ` +
    'Zet een back-up terug, of begin in een andere map: DATA_DIR=.data-nieuw npm start'
  );
}

/** What PostgreSQL says about itself in its data folder, or null when it does not run (or says nothing). */
export function leesPostmasterPid(map) {
  const regels = leesRegel(join(map, 'postmaster.pid'))?.split('\n');
  const pid = Number(regels?.[0]);
  if (!Number.isInteger(pid) || pid <= 1) return null;
  return { pid, klaar: regels[7]?.trim() === 'ready' };
}

/** The command line of a process, or '' when it is gone (or ended and not yet collected by its parent). */
export function opdrachtVan(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
    return execFileSync('ps', ['-ww', '-o', 'command=', '-p', String(pid)], { encoding: 'utf8' });
  } catch {
    return '';
  }
}

/** Is this process a PostgreSQL that serves this folder, and no other process that got the same number? */
function isPostgresVan(pid, map) {
  const opdracht = opdrachtVan(pid);
  if (!opdracht.includes('postgres')) return false;
  if (opdracht.includes(map)) return true;
  try {
    // The folder may have another name by now; a server lives in it all the same.
    return readlinkSync(`/proc/${pid}/cwd`) === map;
  } catch {
    return false;
  }
}

/** Waits until it is gone. (A process that ended but was not yet collected by its parent still counts for `leeft`.) */
async function verdwijnt(pid, map, ms) {
  for (const einde = Date.now() + ms; Date.now() < einde; await wacht(50)) if (!isPostgresVan(pid, map)) return true;
  return !isPostgresVan(pid, map);
}

/**
 * Stops a PostgreSQL that an earlier, killed start left behind on this folder, and takes away what points at nothing.
 * The caller holds the lock on DATA_DIR, so no living start owns it.
 * @returns {Promise<boolean>} whether there was one
 * @throws StopMetZin when it does not stop
 */
export async function ruimAchtergeblevenOp(map) {
  const rest = leesPostmasterPid(map);
  if (!rest) return false;
  const draaide = isPostgresVan(rest.pid, map);
  if (draaide) {
    try {
      process.kill(rest.pid, 'SIGINT');
      if (!(await verdwijnt(rest.pid, map, 30_000))) {
        process.kill(rest.pid, 'SIGQUIT');
        if (!(await verdwijnt(rest.pid, map, 10_000))) throw new Error('still there');
      }
    } catch (fout) {
      if (fout.code !== 'ESRCH') {
        throw new StopMetZin(
          `Er draait nog een PostgreSQL (proces ${rest.pid}) op ${toonPad(map)} die niet wil stoppen. ` +
            `Stop die zelf en start opnieuw: kill -INT ${rest.pid}`,
          { cause: fout },
        );
      }
    }
  } else if (leeft(rest.pid)) {
    // The number was given to another process since. PostgreSQL would think that it still runs, so the note must go.
    rmSync(join(map, 'postmaster.pid'), { force: true });
  }
  return draaide;
}
