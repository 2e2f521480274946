import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConfiguratieFout, INSTELLINGEN, leesBeheerConfiguratie, leesConfiguratie, leesSleutels } from './configuratie';

const sleutel = (n: number) => Buffer.alloc(32, n).toString('base64');
const GOED = {
  DATABASE_URL_APP: 'postgresql://trajectplein_app:geheim@localhost/trajectplein',
  TRAJECTPLEIN_SLEUTELS: JSON.stringify({ actief: 'k2', sleutels: { k1: sleutel(1), k2: sleutel(2) } }),
  TRAJECTPLEIN_HASHSLEUTEL: sleutel(3),
};

function fout(lees: () => unknown): string {
  try {
    lees();
  } catch (f) {
    expect(f).toBeInstanceOf(ConfiguratieFout);
    return (f as Error).message;
  }
  throw new Error('It was accepted');
}

describe('the settings of api and worker', () => {
  it('have a value that suits one machine, but for addresses and keys', () => {
    expect(leesConfiguratie(GOED)).toEqual({
      databaseUrl: GOED.DATABASE_URL_APP, redisUrl: null, redisPrefix: 'trajectplein', host: '127.0.0.1', poort: 3000, proxyAdressen: ['loopback'], productie: false, demo: false,
      sleutels: { actief: 'k2', sleutels: { k1: Buffer.alloc(32, 1), k2: Buffer.alloc(32, 2) } }, hashSleutel: Buffer.alloc(32, 3),
      logNiveau: 'info', databaseVerbindingen: 10, uitloopMs: 5_000, workerPoort: null, metricsSleutel: null, otlpAdres: null,
    });
  });

  it('are read from the environment', () => {
    expect(leesConfiguratie({ ...GOED, REDIS_URL: 'rediss://r:1', PORT: '8080', HOST: '::', NODE_ENV: 'production', TRAJECTPLEIN_DEMO: '1', LOG_NIVEAU: 'debug' }))
      .toMatchObject({ redisUrl: 'rediss://r:1', poort: 8080, host: '::', productie: true, demo: true, logNiveau: 'debug' });
  });

  it.each([['geen', []], ['10.0.0.5', ['10.0.0.5']], ['loopback, 172.30.0.0/24', ['loopback', '172.30.0.0/24']], ['fd00::/8', ['fd00::/8']]])(
    'name the proxies in front: %s', (waarde, adressen) => {
      expect(leesConfiguratie({ ...GOED, PROXY_ADRESSEN: waarde }).proxyAdressen).toEqual(adressen);
    });

  it.each(['DATABASE_URL_APP', 'TRAJECTPLEIN_SLEUTELS', 'TRAJECTPLEIN_HASHSLEUTEL'] as const)('stop the start without %s, with one sentence', (naam) => {
    for (const leeg of [undefined, '']) {
      expect(fout(() => leesConfiguratie({ ...GOED, [naam]: leeg }))).toBe(`De instelling ${naam} ontbreekt: geef ${INSTELLINGEN[naam].omschrijving}.`);
    }
  });

  it.each([
    ['DATABASE_URL_APP', 'mysql://geheim@x'], ['REDIS_URL', 'localhost:6379'], ['PORT', '70000'], ['PORT', '80a'], ['PORT', '-1'], ['WORKER_POORT', '0'], ['OTEL_EXPORTER_OTLP_ENDPOINT', 'collector:4318'],
    ['PROXY_ADRESSEN', 'uniquelocal'], ['PROXY_ADRESSEN', 'caddy'], ['PROXY_ADRESSEN', '10.0.0.0/0'], ['PROXY_ADRESSEN', '::/0'],
    ['PROXY_ADRESSEN', '10.0.0.1/33'], ['PROXY_ADRESSEN', '10.0.0.256'], ['PROXY_ADRESSEN', '10.0.0.1,,10.0.0.2'], ['PROXY_ADRESSEN', '10.0.0.1/8/8'],
    ['NODE_ENV', 'productie'], ['TRAJECTPLEIN_DEMO', 'ja'], ['TRAJECTPLEIN_HASHSLEUTEL', sleutel(1).slice(4)], ['DATABASE_VERBINDINGEN', '-7'], ['UITLOOP_MS', '-1'], ['UITLOOP_MS', '5s'],
    ['LOG_NIVEAU', 'veel'], ['METRICS_SLEUTEL', 'kort'], ['METRICS_SLEUTEL', 'met spaties erin zonder meer'], ['REDIS_PREFIX', 'a b'],
    ['TRAJECTPLEIN_SLEUTELS', 'geen json'], ['TRAJECTPLEIN_SLEUTELS', '{}'],
    ['TRAJECTPLEIN_SLEUTELS', JSON.stringify({ actief: 'weg', sleutels: { k1: sleutel(1) } })],
    ['TRAJECTPLEIN_SLEUTELS', JSON.stringify({ actief: 'k1', sleutels: { k1: 'kort' } })],
    ['TRAJECTPLEIN_SLEUTELS', JSON.stringify({ actief: 'k.1', sleutels: { 'k.1': sleutel(1) } })],
  ] as const)('stop the start for %s = %s, without repeating the value', (naam, waarde) => {
    const zin = fout(() => leesConfiguratie({ ...GOED, [naam]: waarde }));
    expect(zin).toBe(`De instelling ${naam} klopt niet: geef ${INSTELLINGEN[naam].omschrijving}.`);
    expect(zin).not.toContain(waarde);
  });
});

describe('a setting in a file', () => {
  const map = mkdtempSync(join(tmpdir(), 'trajectplein-instelling-'));
  const pad = join(map, 'geheim');
  beforeAll(() => writeFileSync(pad, `${GOED.DATABASE_URL_APP}\n`));
  afterAll(() => rmSync(map, { recursive: true }));
  const { DATABASE_URL_APP: _, ...rest } = GOED;

  it('is read from it, without its line end', () => {
    expect(leesConfiguratie({ ...rest, DATABASE_URL_APP_BESTAND: pad }).databaseUrl).toBe(GOED.DATABASE_URL_APP);
    expect(leesBeheerConfiguratie({ DATABASE_URL: 'postgres://e@h/d', DATABASE_URL_APP_BESTAND: pad }).databaseUrlApp).toBe(GOED.DATABASE_URL_APP);
  });

  it('stops the start when it is given twice or cannot be read', () => {
    expect(fout(() => leesConfiguratie({ ...GOED, DATABASE_URL_APP_BESTAND: pad }))).toBe('Geef DATABASE_URL_APP of DATABASE_URL_APP_BESTAND, niet allebei.');
    expect(fout(() => leesConfiguratie({ ...rest, DATABASE_URL_APP_BESTAND: `${pad}-weg` })))
      .toBe('Het bestand van DATABASE_URL_APP_BESTAND kan niet worden gelezen. Controleer het pad en de rechten.');
  });
});

describe('the settings of the command line', () => {
  it('are the owner\'s address, and the rest when given', () => {
    expect(leesBeheerConfiguratie({ DATABASE_URL: 'postgres://e@h/d' }))
      .toEqual({ databaseUrl: 'postgres://e@h/d', databaseUrlApp: null, appWachtwoord: null });
    expect(fout(() => leesBeheerConfiguratie({}))).toContain('DATABASE_URL ontbreekt');
    expect(fout(() => leesBeheerConfiguratie({ DATABASE_URL: 'postgres://e@h/d', TRAJECTPLEIN_APP_WACHTWOORD: 'kort' }))).toContain('TRAJECTPLEIN_APP_WACHTWOORD');
    expect(leesSleutels(GOED).hashSleutel).toHaveLength(32);
  });
});
