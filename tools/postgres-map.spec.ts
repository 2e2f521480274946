import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { vindBinaries } from './postgres-binaries.mjs';
import { MERKTEKEN, beoordeelGegevensmap, zinAndereVersie, zinBeschadigd } from './postgres-map.mjs';

describe('judging a data folder', () => {
  let map: string;
  beforeEach(() => (map = mkdtempSync(join(tmpdir(), 'cluster-'))));
  afterEach(() => rmSync(map, { recursive: true, force: true }));

  const schrijf = (pad: string, inhoud = '') => {
    mkdirSync(join(map, pad, '..'), { recursive: true });
    writeFileSync(join(map, pad), inhoud);
  };
  const staat = () => beoordeelGegevensmap(map, '18').staat;
  const heel = () => {
    schrijf('PG_VERSION', '18\n');
    schrijf('postgresql.conf', '#');
    schrijf('global/pg_control', 'x'.repeat(8192));
  };

  it('that is not there or empty: free', () => {
    expect(staat()).toBe('LEEG');
    rmSync(map, { recursive: true });
    expect(staat()).toBe('AFWEZIG');
  });

  it('that is complete: good', () => {
    heel();
    schrijf(MERKTEKEN, '{}');
    expect(staat()).toBe('GOED');
  });

  it('without our mark but with a database of somebody (a restored copy): good', () => {
    heel();
    schrijf('base/16384/1259', 'x');
    expect(staat()).toBe('GOED');
  });

  it('as initdb leaves it when it is interrupted: half', () => {
    schrijf('PG_VERSION', '18\n');
    expect(staat()).toBe('HALF');
    mkdirSync(join(map, 'base/1'), { recursive: true });
    expect(staat()).toBe('HALF');
    heel();
    expect(staat()).toBe('HALF');
  });

  it('with a version file that lost its contents, and nothing else: half', () => {
    schrijf('PG_VERSION', '');
    expect(staat()).toBe('HALF');
  });

  it.each(['global/pg_control', 'PG_VERSION', 'postgresql.conf'])(
    'with data in which %s is gone or empty: damaged, never half',
    (pad) => {
      heel();
      schrijf('base/16384/1259', 'x');
      schrijf(pad, '');
      if (pad === 'postgresql.conf') rmSync(join(map, pad));
      expect(staat()).toBe('BESCHADIGD');
    },
  );

  it('of a newer or older PostgreSQL: another version, whatever else is in it', () => {
    for (const versie of ['19', '17', '9.6']) {
      schrijf('PG_VERSION', `${versie}\n`);
      expect(beoordeelGegevensmap(map, '18')).toEqual({ staat: 'ANDERE_VERSIE', versie });
      expect(zinAndereVersie(map, versie, '18')).toMatch(/Er is niets veranderd.*DATA_DIR=/);
    }
    expect(readdirSync(map)).toEqual(['PG_VERSION']);
    expect(zinBeschadigd(map)).toMatch(/niets veranderd of gewist/);
  });
});

describe('a platform without embedded PostgreSQL', () => {
  it.each([
    ['win32', 'x64', true],
    ['linux', 'x64', false],
    ['linux', 's390x', true],
    ['freebsd', 'x64', true],
  ])('%s/%s (glibc: %s): a sentence asks for DATABASE_URL', (platform, arch, glibc) => {
    expect(() => vindBinaries(platform as NodeJS.Platform, arch as NodeJS.Architecture, () => glibc)).toThrow(
      /DATABASE_URL=postgresql:\/\//,
    );
  });
});
