import { createHash, randomBytes } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import pg from 'pg';
import { migratiesVan, type Capability } from '../capability';
import { APP_ROL, migreer, sluitDatabase } from '../database/migreren';
import { wachtrijen } from '../taken/taak';

/** A database of one test file: migrated, empty but for its reference data. */
export interface TestDatabase {
  /** As the application. */
  url: string;
  /** As the owner, past every policy: for fixtures and for looking. */
  eigenaar: pg.Pool;
  eigenaarUrl: string;
  ruimOp(): Promise<void>;
}

/**
 * Makes a database for a test file from a template that is migrated once per run.
 * @throws when TEST_DATABASE_URL is missing: `npm test` sets it
 */
export async function maakTestDatabase(capabilities: readonly Capability[]): Promise<TestDatabase> {
  const server = process.env['TEST_DATABASE_URL'];
  if (!server) throw new Error('TEST_DATABASE_URL is not set: run the tests with `npm test -- <pattern>`');
  const migraties = migratiesVan(capabilities);
  const merk = createHash('sha256').update(migraties.map((m) => m.name).join() + wachtrijen().join() + schemaTekst()).digest('hex').slice(0, 12);
  const sjabloon = `sjabloon_${merk}`;
  const naam = `test_${randomBytes(6).toString('hex')}`;
  const beheer = new pg.Client(server);
  await beheer.connect();
  try {
    await beheer.query('select pg_advisory_lock(42)');
    const { rowCount } = await beheer.query('select 1 from pg_database where datname = $1 and datistemplate', [sjabloon]);
    if (!rowCount) {
      await beheer.query(`drop database if exists ${sjabloon}`);
      await beheer.query(`create database ${sjabloon}`);
      await migreer(metDatabase(server, sjabloon), migraties, 'test', '2026-11-01');
      await beheer.query(`alter database ${sjabloon} is_template true`);
    }
    await beheer.query(`create database ${naam} template ${sjabloon}`);
  } finally {
    await beheer.end();
  }
  const eigenaarUrl = metDatabase(server, naam);
  const eigenaar = new pg.Pool({ connectionString: eigenaarUrl, max: 2 });
  eigenaar.on('error', () => undefined);
  // What holds for a database is not copied from its template.
  await sluitDatabase(eigenaar);
  const url = new URL(eigenaarUrl);
  url.username = APP_ROL;
  url.password = 'test';
  return {
    url: url.toString(), eigenaar, eigenaarUrl,
    async ruimOp() {
      await eigenaar.end();
      const client = new pg.Client(server);
      await client.connect();
      await client.query(`drop database if exists ${naam} with (force)`).finally(() => client.end());
    },
  };
}

/** The text of everything that makes the schema: when it changes, the template of before is of no use. */
function schemaTekst(): string {
  const libs = resolve(import.meta.dirname, '../../..');
  return readdirSync(libs, { recursive: true, encoding: 'utf8' })
    .filter((pad) => /[/\\]server[/\\].*(migratie|migreren|schema)[^/\\]*\.ts$/.test(pad) && !pad.endsWith('spec.ts')).sort()
    .map((pad) => readFileSync(join(libs, pad), 'utf8')).join();
}

function metDatabase(url: string, naam: string): string {
  const doel = new URL(url);
  doel.pathname = `/${naam}`;
  return doel.toString();
}
