// Builds the processes and the web app, but only when something that goes into them changed.
//
// One stamp over the contents of all sources decides; reading a few hundred small files takes less time than asking Nx.
import { createHash } from 'node:crypto';
import { closeSync, existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { stripVTControlCharacters } from 'node:util';
import { StopMetZin, grootte, maakMap, metBestand, nieuweTekst, openLog, toonPad, zeg } from './meldingen.mjs';
import { voerUit } from './processen.mjs';

const BRONNEN = ['apps', 'libs', 'tools/bouw-server.mjs', 'package-lock.json', 'nx.json'];
const CONFIGURATIE = ['tsconfig.base.json', 'tsconfig.server.json', 'tsconfig.web.json'];
const UITKOMSTEN = ['api/main.js', 'worker/main.js', 'beheer/main.js', 'web/index.html'];

/** Files below a path, sorted, without tests. */
function bestanden(repo, pad) {
  const vol = join(repo, pad);
  if (!existsSync(vol)) return [];
  try {
    return readdirSync(vol, { withFileTypes: true })
      .sort((a, b) => (a.name < b.name ? -1 : 1))
      .flatMap((item) => {
        const onder = `${pad}/${item.name}`;
        if (item.isDirectory()) return item.name === 'node_modules' ? [] : bestanden(repo, onder);
        return item.isFile() && !/spec\.tsx?$/.test(item.name) ? [onder] : [];
      });
  } catch (fout) {
    if (fout.code === 'ENOTDIR') return [pad];
    if (fout.code === 'ENOENT') return [];
    throw fout;
  }
}

function inhoudSom(pad) {
  try {
    return createHash('sha256').update(readFileSync(pad)).digest();
  } catch (fout) {
    if (fout.code === 'ENOENT') return ''; // Taken away while we were reading the list.
    throw fout;
  }
}

/** The stamp of the sources as they are now. */
export function bronStempel(repo) {
  const som = createHash('sha256');
  for (const pad of [...BRONNEN, ...CONFIGURATIE].flatMap((bron) => bestanden(repo, bron))) {
    som.update(`${pad}\0`).update(inhoudSom(join(repo, pad)));
  }
  return som.digest('hex');
}

/**
 * Builds what is stale.
 * @param {{ repo: string, logMap: string, meld?: (zin: string) => void }} opties
 * @returns {Promise<string>} the stamp of what is now in dist
 * @throws StopMetZin when the build fails
 */
export async function bouw({ repo, logMap, meld = zeg }) {
  const stempelPad = join(repo, 'dist/stempel');
  const stempel = bronStempel(repo);
  const compleet = () => UITKOMSTEN.every((pad) => existsSync(join(repo, 'dist/apps', pad)));
  if (existsSync(stempelPad) && readFileSync(stempelPad, 'utf8') === stempel && compleet()) return stempel;

  meld('Trajectplein bouwen …');
  const logPad = join(logMap, 'bouw.log');
  const log = openLog(logPad);
  const vanaf = grootte(logPad);
  try {
    const env = {
      ...process.env,
      NODE_ENV: 'production',
      NX_DAEMON: 'false',
      NX_TUI: 'false',
      // Tasks as ordinary child processes, so that they end with us.
      NX_NATIVE_COMMAND_RUNNER: 'false',
      // Nx would otherwise share a folder in /tmp with other users of this machine.
      NX_SKIP_NATIVE_FILE_CACHE: 'true',
      FORCE_COLOR: '0',
    };
    delete env.NODE_OPTIONS;
    const { code } = await voerUit(
      process.execPath,
      [join(repo, 'node_modules/nx/dist/bin/nx.js'), 'run-many', '-t', 'build', '--output-style=static'],
      { cwd: repo, env, log },
    );
    if (code !== 0 || !compleet()) {
      const regels = stripVTControlCharacters(nieuweTekst(logPad, vanaf)).split('\n');
      const einde = regels
        .filter((regel) => regel.trim() && !/^dist\/|^ *at /.test(regel))
        .slice(-30)
        .join('\n');
      throw new StopMetZin(`Het bouwen is niet gelukt. De laatste regels uit ${toonPad(logPad)}:\n\n${einde}`);
    }
  } finally {
    closeSync(log);
  }
  metBestand(stempelPad, () => {
    maakMap(join(repo, 'dist'));
    // A source that was saved during the build is not in it: then the stamp is that of before, and the next start builds again.
    writeFileSync(stempelPad, stempel);
  });
  return stempel;
}
