// `npm test [-- pattern]`: sets up what the tests need, runs them, and takes everything away again.
//
// What a test needs is told by its name (see jest.config.mjs). Only what the chosen tests need is started:
//   *.int-spec.ts, *.api-spec.ts, e2e   a temporary PostgreSQL, and Redis when there is a redis-server
//   e2e/**, or a spec that mentions dist/apps   the built apps
//   *.e2e-spec.ts   a Chromium
// The tests get: TEST_DATABASE_URL (superuser), TEST_REDIS_URL and TEST_REDIS_SERVER (the program, for a test that wants
// one of its own), TEST_CHROMIUM (the program). Each is absent when its half is skipped; with CI=true nothing may be skipped.
import { accessSync, constants, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { delimiter, join, relative } from 'node:path';
import { bouw } from './bouw.mjs';
import { installeer } from './installatie.mjs';
import { REPO, StopMetZin, zeg, zegFout, zinBijBestandsfout } from './meldingen.mjs';
import { ruimOudeTestserversOp, startTijdelijkePostgres } from './postgres-tijdelijk.mjs';
import { letOpOuder, sluitAf, startProces, stopAlleProcessen, stopProces, voerUit, wacht } from './processen.mjs';
import { eenTegelijk, vrijePoort } from './slot.mjs';

const JEST = [join(REPO, 'node_modules/jest/bin/jest.js')];
// Jest looks at its stdout, which is not the terminal here.
const KLEUR = [process.stderr.isTTY ? '--color' : '--no-color'];
const ALLE_REGELS = ['--selectProjects', 'eenheid', '--testPathPatterns', '/libs/[^/]+/domain/'];
const IN_CI = ['true', '1'].includes(process.env.CI ?? '');

/** The first of these programs that exists: a path, or a name on the PATH. */
export function zoekProgramma(namen, pad = process.env.PATH ?? '') {
  const kandidaten = namen.filter(Boolean).flatMap((naam) =>
    naam.includes('/')
      ? [naam]
      : pad
          .split(delimiter)
          .filter(Boolean)
          .map((map) => join(map, naam)),
  );
  return kandidaten.find((kandidaat) => {
    try {
      accessSync(kandidaat, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

const zoekRedis = () =>
  zoekProgramma([process.env.REDIS_SERVER, 'redis-server', '/usr/bin/redis-server', '/usr/local/bin/redis-server']);
const zoekChromium = () =>
  zoekProgramma([
    process.env.CHROMIUM,
    'chromium',
    'chromium-browser',
    'google-chrome',
    'google-chrome-stable',
    '/usr/bin/chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ]);

function jestOmgeving(extra) {
  const { NODE_ENV: _, ...env } = process.env;
  return {
    ...env,
    TZ: 'Europe/Amsterdam',
    ...(process.stderr.isTTY ? {} : { FORCE_COLOR: '0' }),
    ...extra,
    NODE_OPTIONS:
      `${process.env.NODE_OPTIONS ?? ''} --experimental-vm-modules --disable-warning=ExperimentalWarning`.trim(),
  };
}

/** Which files would Jest run? */
async function kiesTests(argumenten) {
  const { code, uitvoer } = await voerUit(process.execPath, [...JEST, '--listTests', ...argumenten], {
    cwd: REPO,
    env: jestOmgeving({}),
  });
  if (code !== 0) throw new StopMetZin(`Jest kan de tests niet vinden:\n${uitvoer.trim()}`);
  return uitvoer.split('\n').filter((regel) => existsSync(regel.trim()) && regel.startsWith(REPO));
}

/** Starts a Redis that keeps nothing, on a free port of this machine alone. */
async function startRedis(programma, map) {
  const poort = await vrijePoort();
  const kind = startProces(
    programma,
    [
      '--port',
      String(poort),
      '--bind',
      '127.0.0.1',
      '--save',
      '',
      '--appendonly',
      'no',
      '--dir',
      map,
      '--pidfile',
      join(map, 'redis.pid'),
    ],
    { stdio: 'ignore' },
  );
  for (let i = 0; i < 200 && kind.exitCode === null; i++) {
    const open = await new Promise((klaar) => {
      const lijn = connect(poort, '127.0.0.1', () => klaar(true)).on('error', () => klaar(false));
      lijn.on('connect', () => lijn.end());
    });
    if (open) return { kind, url: `redis://127.0.0.1:${poort}` };
    await wacht(50);
  }
  throw new StopMetZin(`${programma} start niet.`);
}

/** Runs Jest once. Answers its counts; a file that could not even be loaded counts as a failed test. */
async function draaiJest(argumenten, omgeving, uitvoerPad) {
  const kind = startProces(process.execPath, [...JEST, '--json', `--outputFile=${uitvoerPad}`, ...argumenten], {
    cwd: REPO,
    env: jestOmgeving(omgeving),
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  // A test that leaves something open (a timer, a connection) would keep Jest waiting for ever.
  let klaarSinds = null;
  const bewaker = setInterval(() => {
    if (klaarSinds === null && existsSync(uitvoerPad)) klaarSinds = Date.now();
    if (klaarSinds !== null && Date.now() - klaarSinds > 15_000) {
      clearInterval(bewaker);
      zeg('Jest sluit niet af: een test laat iets openstaan (zoek het met --detectOpenHandles). Jest is gestopt.');
      void stopProces(kind, 1_000);
    }
  }, 500);
  await kind.klaar;
  clearInterval(bewaker);
  try {
    const uitkomst = JSON.parse(readFileSync(uitvoerPad, 'utf8'));
    return {
      geslaagd: uitkomst.numPassedTests,
      mislukt: uitkomst.numFailedTests + uitkomst.numRuntimeErrorTestSuites,
      overgeslagen: uitkomst.numPendingTests + uitkomst.numTodoTests,
    };
  } catch {
    return { geslaagd: 0, mislukt: 1, overgeslagen: 0 };
  }
}

async function draai(argumenten, opruimen) {
  const map = mkdtempSync(join(tmpdir(), `trajectplein-test-${process.pid}-`));
  opruimen.push(() => rmSync(map, { recursive: true, force: true }));
  const logMap = join(REPO, '.data/logs');

  await eenTegelijk(REPO, zeg, () => installeer({ repo: REPO, logMap }));
  await ruimOudeTestserversOp();
  const tests = (await kiesTests(argumenten)).map((pad) => relative(REPO, pad));
  if (tests.length === 0) throw new StopMetZin(`Er zijn geen tests gevonden voor: ${argumenten.join(' ')}`);

  const browsertests = tests.filter((pad) => pad.endsWith('.e2e-spec.ts'));
  const zware = tests.filter((pad) => /\.(int|api|e2e)-spec\.ts$/.test(pad));
  // What the tests themselves put in the temporary folder goes with ours.
  const omgeving = { TMPDIR: map };
  let overgeslagenSoort = [];

  const chromium = browsertests.length > 0 ? zoekChromium() : undefined;
  if (browsertests.length > 0 && !chromium) {
    const zin =
      'Er is geen Chromium gevonden: de browsertests worden overgeslagen (zet het pad in CHROMIUM, of installeer chromium).';
    if (IN_CI) throw new StopMetZin(`${zin} In CI mag dat niet.`);
    zeg(zin);
    overgeslagenSoort = ['--ignoreProjects', 'browser'];
  }
  if (chromium) omgeving.TEST_CHROMIUM = chromium;

  const redis = zware.length > 0 ? zoekRedis() : undefined;
  if (zware.length > 0 && !redis) {
    const zin = 'Er is geen redis-server gevonden: de tests van de wachtrijen op Redis worden overgeslagen.';
    if (IN_CI) throw new StopMetZin(`${zin} In CI mag dat niet.`);
    zeg(zin);
  }

  const draaibaar = chromium ? tests : tests.filter((pad) => !browsertests.includes(pad));
  const metDist = draaibaar.some(
    (pad) => pad.startsWith('e2e/') || readFileSync(join(REPO, pad), 'utf8').includes('dist/apps'),
  );
  if (metDist) await eenTegelijk(REPO, zeg, () => bouw({ repo: REPO, logMap }));

  if (zware.length > 0) {
    const postgres = await startTijdelijkePostgres({ meld: zeg });
    opruimen.push(() => postgres.stop());
    omgeving.TEST_DATABASE_URL = postgres.url(undefined, 'postgres');
    if (redis) {
      const { kind, url } = await startRedis(redis, map);
      opruimen.push(() => stopProces(kind, 2_000));
      omgeving.TEST_REDIS_URL = url;
      omgeving.TEST_REDIS_SERVER = redis;
    }
  }

  const tellingen = [];
  if (draaibaar.length > 0) {
    tellingen.push(await draaiJest([...overgeslagenSoort, ...KLEUR, ...argumenten], omgeving, join(map, 'jest.json')));
  }
  // The rules about dates once more where midnight falls elsewhere.
  const regels = draaibaar.filter((pad) => /^libs\/[^/]+\/domain\/.*\.spec\.ts$/.test(pad));
  if (regels.length > 0) {
    zeg('\nNog eens de regels van de domeinen, nu in de tijdzone UTC:');
    tellingen.push(
      await draaiJest(
        [...KLEUR, ...(argumenten.length > 0 ? ['--runTestsByPath', ...regels] : ALLE_REGELS)],
        { ...omgeving, TZ: 'UTC' },
        join(map, 'jest-utc.json'),
      ),
    );
  }

  const som = (naam) => tellingen.reduce((totaal, telling) => totaal + telling[naam], 0);
  const uitkomst = { geslaagd: som('geslaagd'), mislukt: som('mislukt'), overgeslagen: som('overgeslagen') };
  if (IN_CI && uitkomst.overgeslagen > 0) {
    zegFout(`In CI mag geen test worden overgeslagen; dat gebeurde ${uitkomst.overgeslagen} keer.`);
    uitkomst.mislukt += uitkomst.overgeslagen;
    uitkomst.overgeslagen = 0;
  }
  return uitkomst;
}

/** The whole of `npm test`. Ends the process. */
export async function test(argumenten) {
  const opruimen = [];
  let bezig;
  const ruimOp = () =>
    (bezig ??= (async () => {
      sluitAf();
      for (const taak of opruimen.reverse()) {
        try {
          await taak();
        } catch (fout) {
          zegFout(`Opruimen: ${fout.message}`);
        }
      }
      await stopAlleProcessen();
    })());
  const hou = () => {
    if (!bezig) zeg('\nGestopt. Opruimen …');
    void ruimOp().then(() => process.exit(130));
  };
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signaal, hou);
  letOpOuder(hou);

  let uitkomst;
  try {
    uitkomst = await draai(argumenten, opruimen);
  } catch (fout) {
    if (bezig) return bezig;
    zegFout(fout instanceof StopMetZin ? fout.message : (zinBijBestandsfout(fout) ?? fout.stack));
    uitkomst = { geslaagd: 0, mislukt: 1, overgeslagen: 0 };
  }
  if (bezig) return bezig;
  await ruimOp();
  const { geslaagd, mislukt, overgeslagen } = uitkomst;
  zeg(`\n${geslaagd} passed, ${mislukt} failed${overgeslagen > 0 ? `, ${overgeslagen} skipped` : ''}`);
  process.exit(mislukt > 0 ? 1 : 0);
}
