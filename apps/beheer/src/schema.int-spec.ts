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

  describe('asks who is there first', () => {
    const beveiligd = async () => (await rijen(
      `select relname from pg_class where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition and relrowsecurity
        order by 1`)).map((rij) => rij.relname as string);
    /** Runs statements in a transaction with these settings and undoes it. */
    const als = async <T>(instellingen: Record<string, string>, werk: () => Promise<T>): Promise<T> => {
      await app.query('begin');
      for (const [naam, waarde] of Object.entries(instellingen)) await app.query('select set_config($1, $2, true)', [`app.${naam}`, waarde]);
      return werk().finally(() => app.query('rollback'));
    };

    it('on every table, by a policy that no other can open', async () => {
      const met = (await rijen(`select tablename, permissive, cmd, qual, with_check from pg_policies where schemaname = 'public' and policyname = 'wie_is_daar'
        order by 1`));
      expect(met.map((rij) => rij.tablename)).toEqual(await beveiligd());
      for (const { tablename, permissive, cmd, qual, with_check } of met) {
        expect([tablename, permissive, cmd]).toEqual([tablename, 'RESTRICTIVE', 'ALL']);
        for (const eis of [qual, with_check]) expect(eis).toMatch(/app_principal\(\).*IS NOT NULL/);
      }
    });

    it('whatever else is said: a role, an organisation, a dossier that was seen', async () => {
      const { rows: [org] } = await database.eigenaar.query<{ id: string }>(`select id from organisatie where soort = 'GEMEENTE' limit 1`);
      const eigenaar = await database.eigenaar.connect();
      const [persoon, dossier] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
      try {
        await eigenaar.query(`insert into werkzoekende (id, gemeente, gemaakt_op) values ($1, '0453', now())`, [persoon]);
        await eigenaar.query(`insert into dossier (id, nummer, werkzoekende_id, opdrachtgevende_gemeente, status, dossier_grond, instroom_oorzaak, meld_datum,
          status_sinds, gemaakt_op, gewijzigd_op) values ($1, 'V-1', $2, '0453', 'GEMELD', 'BIJSTAND', 'EINDE_WW', '2026-11-02', '2026-11-02', now(), now())`, [dossier, persoon]);
        await eigenaar.query(`insert into dossier_doelgroep (dossier_id, doelgroep) values ($1, 'STATUSHOUDER')`, [dossier]);
      } finally {
        eigenaar.release();
      }
      const geheugen = [dossier, `${dossier} MEDEWERKER klantmanager  `, `${dossier}    `];
      for (const zichtbaar of geheugen) {
        for (const [naam, rest] of [['nobody', {}], ['an empty name', { principal: '' }]] as const) {
          for (const tabel of await beveiligd()) {
            const instellingen = { rol: 'klantmanager', organisatie: org!.id, eigen_gemeente: '0453', gemeenten: '0453', vandaag: '2026-11-02', zichtbaar, ...rest };
            // A table may be read by column only.
            const n = await als(instellingen, async () => (await app.query(`select count(*)::int as n from ${tabel}`)).rows[0].n);
            expect([naam, tabel, n]).toEqual([naam, tabel, 0]);
          }
        }
      }
      // Somebody who may not see dossiers has nothing of what somebody else saw.
      const rollen = [['matcher', ''], ['manager', ''], ['beheerder', ''], ['privacy', '']];
      for (const [rol] of rollen) {
        const n = await als({ principal: 'MEDEWERKER', rol: rol!, organisatie: org!.id, gemeenten: '0453', vandaag: '2026-11-02', zichtbaar: dossier },
          async () => (await app.query('select count(*)::int as n from dossier_doelgroep')).rows[0].n);
        expect([rol, n]).toEqual([rol, 0]);
      }
      const wie = { principal: 'MEDEWERKER', rol: 'klantmanager', organisatie: org!.id, eigen_gemeente: '0453', gemeenten: '0453', vandaag: '2026-11-02' };
      expect(await als(wie, async () => (await app.query('select count(*)::int as n from dossier_doelgroep')).rows[0].n)).toBe(1);
    });

    it('for the hash of a password: the log-in, and who changes his own', async () => {
      const { rows: mensen } = await database.eigenaar.query<{ id: string; hash: string }>('select id, wachtwoord_hash as hash from medewerker order by id limit 2');
      const [een, ander] = mensen as [{ id: string; hash: string }, { id: string; hash: string }];
      const hash = (instellingen: Record<string, string>, id: string) => als(instellingen, async () =>
        (await app.query<{ h: string | null }>('select wachtwoord_van($1) as h', [id])).rows[0]!.h);
      for (const rol of ['klantmanager', 'teamleider', 'matcher', 'manager', 'beheerder', 'privacy']) {
        const wie = { principal: 'MEDEWERKER', rol, medewerker: een.id };
        expect([rol, await hash(wie, ander.id)]).toEqual([rol, null]);
        expect([rol, await hash(wie, een.id)]).toEqual([rol, een.hash]);
        for (const wat of ['wachtwoord_hash', '*']) {
          await expect(als(wie, () => app.query(`select ${wat} from medewerker`))).rejects.toMatchObject({ code: '42501' });
        }
        await expect(als(wie, () => app.query('update medewerker set naam = wachtwoord_hash'))).rejects.toMatchObject({ code: '42501' });
      }
      expect([await hash({ principal: 'SYSTEEM' }, een.id), await hash({}, een.id), await hash({ medewerker: een.id }, een.id)]).toEqual([null, null, null]);
      expect(await hash({ principal: 'INLOG' }, een.id)).toBe(een.hash);
    });

    it('before anybody connects or keeps something of his own', async () => {
      await expect(app.query('create temp table x (y int)')).rejects.toMatchObject({ code: '42501' });
      await expect(app.query('create table x (y int)')).rejects.toMatchObject({ code: '42501' });
      const [rechten] = await rijen(`select bool_or(r.privilege_type in ('CONNECT', 'TEMPORARY')) as iedereen
        from pg_database d, aclexplode(d.datacl) r where d.datname = current_database() and r.grantee = 0`);
      expect(rechten.iedereen ?? false).toBe(false);
    });
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
