import { randomBytes } from 'node:crypto';
import pg from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { migratiesVan } from '../capability';
import { kernServer } from '../kern-capability';
import { APP_ROL, migreer } from './migreren';
import { voerSchemaUit } from './schema';

const KERN = migratiesVan([kernServer]);
const VANDAAG = '2026-11-02';

class Later1770000000000 implements MigrationInterface {
  async up(qr: QueryRunner) {
    await voerSchemaUit(qr, `create table later (
  id int not null, -- technisch
  naam text not null default 'x,(y)' check (naam <> ''), -- naam
  moment timestamptz not null -- geen
) partition by range (moment)`);
  }
  async down() {}
}
class Kapot1770000000001 implements MigrationInterface {
  async up(qr: QueryRunner) {
    await qr.query('create table half (id int)');
    await qr.query('select 1 / 0');
  }
  async down() {}
}

describe('bringing a database to this release', () => {
  const server = process.env['TEST_DATABASE_URL']!;
  let url: string;
  let client: pg.Client;
  beforeEach(async () => {
    const naam = `migratie_${randomBytes(6).toString('hex')}`;
    await alsBeheer(`create database ${naam}`);
    const doel = new URL(server);
    doel.pathname = `/${naam}`;
    url = doel.toString();
    client = new pg.Client(url);
    await client.connect();
  });
  afterEach(async () => {
    await client.end();
    await alsBeheer(`drop database ${new URL(url).pathname.slice(1)} with (force)`);
  });
  async function alsBeheer(sql: string) {
    const beheer = new pg.Client(server);
    await beheer.connect();
    await beheer.query(sql).finally(() => beheer.end());
  }
  const tabellen = async () => (await client.query(`select tablename from pg_tables where schemaname = 'public' order by 1`)).rows.map((r) => r.tablename);

  it('from empty, and again without doing anything', async () => {
    expect(await migreer(url, KERN, 'test', VANDAAG)).toEqual(['Kern1760000000000']);
    expect(await tabellen()).toEqual(['bestand', 'bestand_blok', 'gebeurtenis', 'migrations', 'taakloop']);
    expect((await client.query(`select count(*)::int as n from pg_tables where schemaname = 'bullmq'`)).rows[0].n).toBeGreaterThan(3);
    expect(await migreer(url, KERN, 'test', VANDAAG)).toEqual([]);
  });

  it('from several machines at once: one does it, the others wait', async () => {
    const gedraaid = await Promise.all([1, 2, 3].map(() => migreer(url, KERN, 'test', VANDAAG)));
    expect(gedraaid.flat()).toEqual(['Kern1760000000000']);
  });

  it('only what is new', async () => {
    await migreer(url, KERN, 'test', VANDAAG);
    expect(await migreer(url, [...KERN, Later1770000000000], 'test', VANDAAG)).toEqual(['Later1770000000000']);
  });

  it('not at all when a newer release made it: nothing is touched', async () => {
    await migreer(url, [...KERN, Later1770000000000], 'test', VANDAAG);
    await client.query('drop table gebeurtenis');
    await expect(migreer(url, KERN, 'test', VANDAAG)).rejects.toThrow(
      'De database is van een nieuwere versie van Trajectplein. Start die versie, of zet een back-up terug die bij deze versie hoort. Er is niets gewijzigd.');
    expect(await tabellen()).not.toContain('gebeurtenis');
  });

  it('step by step: one that breaks leaves nothing half, and the ones before it stay', async () => {
    await expect(migreer(url, [...KERN, Kapot1770000000001], 'test', VANDAAG)).rejects.toThrow('division by zero');
    expect(await tabellen()).toContain('gebeurtenis');
    expect(await tabellen()).not.toContain('half');
    // The lock was let go.
    expect(await migreer(url, KERN, 'test', VANDAAG)).toEqual([]);
  });

  it('with the class of each column of personal data, also where its definition has commas and brackets', async () => {
    await migreer(url, [...KERN, Later1770000000000], 'test', VANDAAG);
    const { rows } = await client.query(`select column_name as naam, col_description('later'::regclass, ordinal_position) as klasse
      from information_schema.columns where table_name = 'later' order by ordinal_position`);
    expect(rows).toEqual([{ naam: 'id', klasse: 'pii:technisch' }, { naam: 'naam', klasse: 'pii:naam' }, { naam: 'moment', klasse: 'pii:geen' }]);
  });

  it.each([
    ['no class', 'create table x (\n  id int\n)'], ['a class that is none', 'create table x (\n  id int -- geheim\n)'],
  ])('not with a column of %s', async (_, sql) => {
    class Zonder1770000000002 implements MigrationInterface {
      name = 'Zonder1770000000002';
      up = (qr: QueryRunner) => voerSchemaUit(qr, sql);
      async down() {}
    }
    await expect(migreer(url, [...KERN, Zonder1770000000002], 'test', VANDAAG)).rejects.toThrow('Column without a class of personal data in table x');
    expect(await tabellen()).not.toContain('x');
  });

  it('with the months to come of what is kept by month, also where rows were before their month', async () => {
    await migreer(url, [...KERN, Later1770000000000], 'test', VANDAAG);
    const maanden = async () => (await client.query(`select inhrelid::regclass::text as naam from pg_inherits where inhparent = 'later'::regclass order by 1`)).rows.map((r) => r.naam);
    const eerst = await maanden();
    expect([eerst[0], eerst.at(-1), eerst.length]).toEqual(['later_202610', 'later_202811', 26]);
    const { rows: [november] } = await client.query(`select pg_get_expr(relpartbound, oid) as van from pg_class where relname = 'later_202611'`);
    // A month begins at midnight in Amsterdam, whatever the zone of the server is.
    await client.query(`set time zone 'Europe/Amsterdam'`);
    const { rows: [lokaal] } = await client.query(`select pg_get_expr(relpartbound, oid) as van from pg_class where relname = 'later_202703'`);
    expect(lokaal.van).toContain("'2027-03-01 00:00:00+01') TO ('2027-04-01 00:00:00+02')");
    expect(november.van).toContain('FOR VALUES FROM');
    await client.query('create table later_rest partition of later default');
    await client.query(`insert into later values (1, 'x', '2029-01-15')`);
    await migreer(url, [...KERN, Later1770000000000], 'test', '2029-01-01');
    expect(await maanden()).toEqual(expect.arrayContaining(['later_202812', 'later_202902']));
    expect(await maanden()).not.toContain('later_202901');
  });

  it('with a role for the application that owns nothing and passes no policy', async () => {
    await migreer(url, KERN, 'test', VANDAAG);
    const { rows: [rol] } = await client.query(
      'select rolsuper, rolbypassrls, rolcreaterole, rolcreatedb, rolreplication, rolcanlogin from pg_roles where rolname = $1', [APP_ROL]);
    expect(rol).toEqual({ rolsuper: false, rolbypassrls: false, rolcreaterole: false, rolcreatedb: false, rolreplication: false, rolcanlogin: true });
    await client.query('select 1');
    const { rows } = await client.query(`select c.relname from pg_class c where c.relowner = $1::regrole`, [APP_ROL]);
    expect(rows).toEqual([]);
    const app = new pg.Client(Object.assign(new URL(url), { username: APP_ROL, password: 'test' }).toString());
    await app.connect();
    try {
      // Its failed statements leave neither their text nor their row in the server's log.
      expect((await app.query('show log_min_error_statement')).rows).toEqual([{ log_min_error_statement: 'panic' }]);
      expect((await app.query('show log_error_verbosity')).rows).toEqual([{ log_error_verbosity: 'terse' }]);
      await expect(app.query('create table van_mij (id int)')).rejects.toThrow('permission denied');
      await expect(app.query('alter table gebeurtenis disable row level security')).rejects.toThrow('must be owner');
      await expect(app.query(`select maak_maandpartities('x', date '2026-01-01', 1)`)).rejects.toThrow('permission denied');
      await expect(app.query('select * from migrations')).rejects.toThrow('permission denied');
    } finally {
      await app.end();
    }
  });
});
