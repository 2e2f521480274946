import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isGeschikt } from './node-versie.mjs';
import {
  eisBereikbaar,
  leesInstellingen,
  leesOfMaakAppWachtwoord,
  leesOfMaakSleutels,
  metGebruiker,
} from './instellingen.mjs';
import { zinUitLog } from './start-hulp.mjs';

const SLEUTEL = Buffer.alloc(32, 7).toString('base64');
const SLEUTELS = {
  TRAJECTPLEIN_SLEUTELS: JSON.stringify({ actief: 'k1', sleutels: { k1: SLEUTEL } }),
  TRAJECTPLEIN_HASHSLEUTEL: SLEUTEL,
};
const BUITEN = { DATABASE_URL: 'postgresql://ik:geheim@server/db', ...SLEUTELS };
const lees = (omgeving: Record<string, string>) => leesInstellingen(omgeving, '/repo');

describe('the version of Node', () => {
  it.each(['20.19.0', '20.20.2', '22.12.0', '24.1.0'])('%s will do', (versie) => expect(isGeschikt(versie)).toBe(true));
  it.each(['16.0.0', '18.20.4', '20.18.3', '21.7.3', '22.11.0'])('%s will not', (versie) =>
    expect(isGeschikt(versie)).toBe(false),
  );
});

describe('settings', () => {
  it('need nothing', () => {
    expect(lees({})).toMatchObject({
      poort: 3000,
      host: '127.0.0.1',
      dataDir: '/repo/.data',
      demo: true,
      databaseUrl: null,
      sleutels: null,
    });
  });

  it('take an empty value as none', () => {
    expect(lees({ PORT: '', DATA_DIR: '', DATABASE_URL: '', TRAJECTPLEIN_DEMO: '' })).toMatchObject({
      poort: 3000,
      demo: true,
    });
  });

  it.each([
    ['PORT', { PORT: 'drieduizend' }],
    ['PORT', { PORT: '70000' }],
    ['PORT', { PORT: '0' }],
    ['TRAJECTPLEIN_DEMO', { TRAJECTPLEIN_DEMO: 'ja' }],
    ['DATABASE_URL', { DATABASE_URL: 'mysql://server/db' }],
    ['REDIS_URL', { REDIS_URL: 'localhost:6379' }],
    ['DATABASE_URL', { DATABASE_URL_APP: 'postgresql://app@server/db' }],
    ['TRAJECTPLEIN_SLEUTELS', { DATABASE_URL: 'postgresql://server/db' }],
    ['TRAJECTPLEIN_HASHSLEUTEL', { ...BUITEN, TRAJECTPLEIN_HASHSLEUTEL: '' }],
    ['TRAJECTPLEIN_HASHSLEUTEL', { ...BUITEN, TRAJECTPLEIN_HASHSLEUTEL: 'kort' }],
    ['TRAJECTPLEIN_SLEUTELS', { ...BUITEN, TRAJECTPLEIN_SLEUTELS: '{"actief":"k2","sleutels":{"k1":"x"}}' }],
    ['TRAJECTPLEIN_SLEUTELS', { ...BUITEN, TRAJECTPLEIN_SLEUTELS: 'geheim' }],
  ])('a wrong %s is named, and its value is not shown', (naam, omgeving) => {
    expect(() => lees(omgeving as Record<string, string>)).toThrow(naam);
    expect(() => lees(omgeving as Record<string, string>)).not.toThrow(/drieduizend|70000|kort\b|geheim/);
  });

  it('load no public log-ins into a production server unless asked', () => {
    expect(lees({ ...BUITEN, NODE_ENV: 'production' }).demo).toBe(false);
    expect(lees({ ...BUITEN, NODE_ENV: 'production', TRAJECTPLEIN_DEMO: '1' }).demo).toBe(true);
    expect(lees({ NODE_ENV: 'production' }).demo).toBe(true);
    expect(lees({ TRAJECTPLEIN_DEMO: '0' }).demo).toBe(false);
  });

  it('say which server does not answer', async () => {
    await expect(eisBereikbaar('REDIS_URL', 'redis://127.0.0.1:1', 6379)).rejects.toThrow(
      /REDIS_URL.*127\.0\.0\.1.*poort 1/,
    );
  });
});

describe('the address for the role of the application', () => {
  it.each([
    ['postgresql://ik:geheim@server:5432/db', 'postgresql://app:w%40@server:5432/db'],
    ['postgres://server/db?sslmode=require', 'postgres://app:w%40@server/db?sslmode=require'],
    ['postgresql:///db?host=/run/pg&user=ik&password=geheim', 'postgresql://app:w%40@localhost/db?host=/run/pg'],
  ])('%s', (van, naar) => expect(metGebruiker(van, 'app', 'w@')).toBe(naar));
});

describe('secrets in DATA_DIR', () => {
  let map: string;
  beforeEach(() => (map = mkdtempSync(join(tmpdir(), 'sleutels-'))));
  afterEach(() => rmSync(map, { recursive: true }));

  it('are made once, for our eyes only, and are then the same', () => {
    const eerste = leesOfMaakSleutels(map, false);
    expect(statSync(join(map, 'sleutels.json')).mode & 0o777).toBe(0o600);
    expect(leesOfMaakSleutels(map, true)).toEqual(eerste);
    expect(
      lees({ ...BUITEN, TRAJECTPLEIN_SLEUTELS: eerste!.ring, TRAJECTPLEIN_HASHSLEUTEL: eerste!.hashSleutel }).sleutels,
    ).toEqual(eerste);
    const wachtwoord = leesOfMaakAppWachtwoord(map);
    expect(statSync(join(map, 'app-wachtwoord')).mode & 0o777).toBe(0o600);
    expect(leesOfMaakAppWachtwoord(map)).toBe(wachtwoord);
  });

  it.each(['', '{"sleutels":', '{}', '{"sleutels":{"actief":"k1","sleutels":{"k1":"kort"}},"hashSleutel":"x"}'])(
    'that were lost (%j) are not replaced when there are data',
    (inhoud) => {
      const pad = join(map, 'sleutels.json');
      writeFileSync(pad, inhoud);
      expect(() => leesOfMaakSleutels(map, true)).toThrow('sleutels.json');
      expect(readFileSync(pad, 'utf8')).toBe(inhoud);
      expect(leesOfMaakSleutels(map, false)!.ring).toContain('k1');
    },
  );
});

describe('what a program said before it stopped', () => {
  it('is passed on when it is a sentence', () => {
    expect(zinUitLog('{"level":30}\nDe instelling REDIS_URL klopt niet: geef een adres.\n')).toBe(
      'De instelling REDIS_URL klopt niet: geef een adres.',
    );
    expect(
      zinUitLog('Poort 3000 is bezet.\n(node:12) Warning: iets\n(Use `node --trace-warnings ...` to show)\n'),
    ).toBe('Poort 3000 is bezet.');
  });
  it('is not when it is technical', () => {
    expect(zinUitLog('Error: kapot.\n    at f (/x/y.js:1:1)\n\nNode.js v20.20.2\n')).toBeNull();
    expect(zinUitLog('{"level":50,"msg":"x"}\n')).toBeNull();
    expect(zinUitLog('')).toBeNull();
  });
});
