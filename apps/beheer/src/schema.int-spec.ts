import pg from 'pg';
import { APP_ROL, PII_KLASSEN, maakTestDatabase, type TestDatabase } from '@trajectplein/kern/server';
import { vulRegio } from '@trajectplein/toegang/server';
import { CAPABILITIES } from './capabilities';

/** Rows of these may be written and never changed. */
const ALLEEN_TOEVOEGEN = ['audit', 'gebeurtenis', 'taakloop'];

describe('the schema of all capabilities together', () => {
  let database: TestDatabase;
  let app: pg.Client;
  beforeAll(async () => {
    database = await maakTestDatabase(CAPABILITIES);
    await vulRegio(database.eigenaar);
    app = new pg.Client(database.url);
    await app.connect();
  });
  afterAll(async () => {
    await app.end();
    await database.ruimOp();
  });
  const rijen = async (sql: string, ...waarden: unknown[]) => (await database.eigenaar.query(sql, waarden)).rows;

  it('says of every column which personal data it holds', async () => {
    const kolommen = await rijen(
      `select c.relname || '.' || a.attname as kolom, col_description(c.oid, a.attnum) as klasse
         from pg_class c join pg_attribute a on a.attrelid = c.oid
        where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and a.attnum > 0 and not a.attisdropped
          and c.relname <> 'migrations' order by 1`);
    expect(kolommen.length).toBeGreaterThan(150);
    const goed = new Set(PII_KLASSEN.map((klasse) => `pii:${klasse}`));
    expect(kolommen.filter(({ klasse }) => !goed.has(klasse))).toEqual([]);
  });

  it('calls a name, a BSN and an address what they are', async () => {
    const klassen = Object.fromEntries((await rijen(
      `select c.relname || '.' || a.attname as kolom, replace(col_description(c.oid, a.attnum), 'pii:', '') as klasse
         from pg_class c join pg_attribute a on a.attrelid = c.oid where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and a.attnum > 0
          and not c.relispartition and c.relname <> 'migrations'`)).map(({ kolom, klasse }) => [kolom, klasse]));
    const verdacht: [RegExp, RegExp][] = [
      [/\.(voornaam|achternaam|tussenvoegsel)$/, /^naam$/], [/bsn/, /^(bsn|technisch)$/], [/\.(postcode|huisnummer|woonplaats)/, /^adres$/],
      [/\.(telefoonnummer|emailadres)/, /^contact$/], [/geboorte/, /^(geboortedatum|pseudoniem)$/],
      [/\.(toelichting|motivering|samenvatting|doel)$/, /^(vrije-tekst|geen)$/], [/\.medewerker_id$/, /^medewerker$/],
    ];
    const mis = Object.entries(klassen).filter(([kolom, klasse]) => verdacht.some(([naam, mag]) => naam.test(kolom) && !mag.test(klasse as string)));
    expect(mis).toEqual([]);
  });

  it('knows of every encrypted column how to give it another key', async () => {
    const kolommen = (await rijen(`select table_name || '.' || column_name as kolom from information_schema.columns
      where table_schema = 'public' and column_name like '%\\_cijfer' order by 1`)).map((rij) => rij.kolom);
    expect(kolommen.length).toBeGreaterThanOrEqual(3);
    expect(CAPABILITIES.flatMap((c) => c.cijfers ?? []).map((c) => `${c.tabel}.${c.kolom}`).sort()).toEqual(kolommen);
  });

  it('has row-level security on every table but reference data', async () => {
    const zonder = (await rijen(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and not relrowsecurity
        order by 1`)).map((rij) => rij.relname);
    expect(zonder).toEqual(['gemeente', 'migrations', 'organisatie']);
  });

  it('shows the application no row that holds something about a person without who asks', async () => {
    for (const { relname } of await rijen(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and relrowsecurity`)) {
      const { rows } = await app.query(`select count(*)::int as n from ${relname}`);
      expect([relname, rows[0].n]).toEqual([relname, 0]);
    }
    expect((await rijen('select count(*)::int as n from medewerker'))[0].n).toBeGreaterThan(5);
  });

  it.each(ALLEEN_TOEVOEGEN)('lets nobody change or remove a row of %s', async (tabel) => {
    await expect(app.query(`update ${tabel} set ${tabel === 'taakloop' ? 'taak = taak' : 'soort = soort'}`)).rejects.toMatchObject({ code: '42501' });
    await expect(app.query(`delete from ${tabel}`)).rejects.toMatchObject({ code: '42501' });
    await expect(app.query(`truncate ${tabel}`)).rejects.toMatchObject({ code: '42501' });
  });

  it('stops the owner too, who could pass every policy, at what is append-only', async () => {
    await database.eigenaar.query(`insert into gebeurtenis (soort, dossier_id, geldig_op, vastgelegd_op) values ('x', gen_random_uuid(), '2026-11-01', now())`);
    await database.eigenaar.query(`insert into audit (moment, soort, principal, doel, route) values (now(), 'INZAGE', 'x', 'x', 'x')`);
    for (const tabel of ['audit', 'gebeurtenis']) {
      await expect(database.eigenaar.query(`update ${tabel} set soort = soort`)).rejects.toThrow('append-only');
      await expect(database.eigenaar.query(`delete from ${tabel}`)).rejects.toThrow('append-only');
    }
  });

  it('keeps the application away from partitions, migrations and reference data', async () => {
    const partities = await rijen(`select relname from pg_class where relispartition and relkind = 'r' and relnamespace = 'public'::regnamespace`);
    expect(partities.length).toBeGreaterThan(30);
    for (const { relname } of partities) {
      for (const recht of ['select', 'insert', 'update', 'delete', 'truncate']) {
        const [{ mag }] = await rijen('select has_table_privilege($1, $2, $3) as mag', APP_ROL, relname, recht);
        expect([relname, recht, mag]).toEqual([relname, recht, false]);
      }
    }
    await expect(app.query('select * from migrations')).rejects.toMatchObject({ code: '42501' });
    for (const tabel of ['gemeente', 'organisatie']) await expect(app.query(`delete from ${tabel}`)).rejects.toMatchObject({ code: '42501' });
  });

  it('gives the application a role that is nothing else', async () => {
    expect(await rijen(
      `select rolsuper or rolbypassrls or rolcreaterole or rolcreatedb or rolreplication as te_veel from pg_roles where rolname = $1`, APP_ROL)).toEqual([{ te_veel: false }]);
    expect(await rijen('select relname from pg_class where relowner = $1::regrole', APP_ROL)).toEqual([]);
    expect(await rijen('select roleid::regrole::text from pg_auth_members where member = $1::regrole', APP_ROL)).toEqual([]);
  });

  it('has no function that runs as its owner and forgets to say where it looks, or who may', async () => {
    const functies = await rijen(
      `select proname, proconfig, prosrc from pg_proc where pronamespace = 'public'::regnamespace and prosecdef`);
    expect(functies.filter((f) => !f.proconfig?.some((regel: string) => regel.startsWith('search_path='))).map((f) => f.proname)).toEqual([]);
  });

  it('has an index behind every reference, so that a check of one scans no table', async () => {
    const zonder = (await rijen(
      `select c.conrelid::regclass::text || '.' || (select string_agg(attname, ',') from pg_attribute where attrelid = c.conrelid and attnum = any(c.conkey)) as kolom
         from pg_constraint c where c.contype = 'f' and c.connamespace = 'public'::regnamespace and c.conparentid = 0
          and c.confrelid::regclass::text in ('dossier', 'werkzoekende')
          and not exists (select 1 from pg_index i where i.indrelid = c.conrelid and (i.indkey::int2[])[0] = c.conkey[1])`)).map((rij) => rij.kolom);
    expect(zonder).toEqual([]);
  });
});
