// Sees to it that node_modules is what package-lock.json says.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { StopMetZin, metBestand, openLog, toonPad, zeg } from './meldingen.mjs';
import { voerUit } from './processen.mjs';

/** Which lock, on which machine, for which Node: another one of these and the installation is no longer right. */
function handtekening(repo) {
  const slot = readFileSync(join(repo, 'package-lock.json'));
  const machine = `${process.platform}-${process.arch}-node${process.versions.node.split('.')[0]}`;
  return `${createHash('sha256').update(slot).digest('hex')} ${machine}`;
}

/**
 * Did somebody run `npm ci` or `npm install` by hand since the lock changed? npm leaves a list of what it installed.
 * A package that npm left out because it is for another platform is no difference.
 */
function isZelfGeinstalleerd(repo) {
  try {
    const lees = (pad) => JSON.parse(readFileSync(join(repo, pad), 'utf8')).packages;
    const gewenst = lees('package-lock.json');
    const aanwezig = lees('node_modules/.package-lock.json');
    return Object.entries(gewenst).every(([pad, { version, optional, devOptional, peer, link }]) => {
      if (!pad.startsWith('node_modules/') || link) return true;
      const hier = aanwezig[pad];
      if (!hier) return Boolean(optional || devOptional || peer);
      return hier.version === version && existsSync(join(repo, pad, 'package.json'));
    });
  } catch {
    return false;
  }
}

/** npm as it was started (`npm start`), or the one on the PATH. */
function npm(argumenten) {
  const pad = process.env.npm_execpath;
  if (pad && basename(pad) === 'npm-cli.js' && existsSync(pad)) return [process.execPath, [pad, ...argumenten]];
  return [process.platform === 'win32' ? 'npm.cmd' : 'npm', argumenten];
}

/**
 * Installs what is missing; does nothing when all is there.
 * @param {{ repo: string, logMap: string, meld?: (zin: string) => void }} opties
 * @throws StopMetZin when it does not succeed
 */
export async function installeer({ repo, logMap, meld = zeg }) {
  const stempel = join(repo, 'node_modules/.trajectplein');
  const nu = handtekening(repo);
  const bewaar = () => metBestand(stempel, () => writeFileSync(stempel, nu));
  const vorige = existsSync(stempel) ? readFileSync(stempel, 'utf8') : null;
  if (vorige === nu) return;
  const zelfdeMachine = vorige === null || vorige.split(' ')[1] === nu.split(' ')[1];
  if (zelfdeMachine && isZelfGeinstalleerd(repo)) return bewaar();

  meld('Onderdelen installeren (alleen de eerste keer; dit duurt één tot enkele minuten) …');
  const logPad = join(logMap, 'installatie.log');
  const log = openLog(logPad);
  const begin = Date.now();
  const klok = setInterval(() => meld(`  … nog bezig (${Math.round((Date.now() - begin) / 1000)} seconden)`), 30_000);
  try {
    // No package runs a script of its own at installation: none of ours needs it. The development packages are needed to
    // build, whatever NODE_ENV says.
    const [commando, argumenten] = npm([
      'ci',
      '--include=dev',
      '--include=optional',
      '--ignore-scripts',
      '--no-audit',
      '--no-fund',
    ]);
    const { NODE_ENV: _, ...env } = process.env;
    const { code } = await voerUit(commando, argumenten, { cwd: repo, env, log });
    if (code !== 0) {
      throw new StopMetZin(
        'De onderdelen konden niet worden geïnstalleerd. Is er een internetverbinding, en genoeg ruimte op de schijf? ' +
          `Wat npm zei, staat in ${toonPad(logPad)}. Probeer het daarna opnieuw.`,
      );
    }
  } finally {
    clearInterval(klok);
    closeSync(log);
  }
  bewaar();
}
