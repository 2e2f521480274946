import pg from 'pg';
import { TEST_LOGINS, TEST_ORGANISATIES, type TestLogin } from '@trajectplein/toegang/server';
import { maakSturingDatabase, maakTestWerker, type TestWerker } from './testen/test-werker';

const IJMOND = TEST_ORGANISATIES['IJMOND_WERKT']!;
const TABELLEN = ['feit_stand', 'feit_traject', 'feit_traject_moment', 'feit_duur', 'feit_bijstand', 'feit_instroom', 'feit_uitstroom', 'kpi_cijfer', 'kpi_publicatie', 'kpi_periode', 'kpi_vuil',
  'sturing_stand', 'cijfercontrole'];

/** Plain SQL as the application's role: what the database itself lets through, whatever the code would ask. */
describe('who may read and write figures', () => {
  let database: Awaited<ReturnType<typeof maakSturingDatabase>>;
  let werker: TestWerker;
  let c: pg.Client;

  beforeAll(async () => {
    database = await maakSturingDatabase();
    const d = database.dossiers;
    for (const gemeente of ['0453', '0453', '0392']) {
      const id = await d.maak({ gemeente, datum: '2026-08-01' });
      await d.activeer(id, '2026-08-02');
      await d.uitkering(id, '2026-08-01');
      await d.traject(id, 'REINTEGRATIE', '2026-08-03', '2026-08-04');
      const weg = await d.maak({ gemeente, datum: '2026-03-01' });
      await d.activeer(weg, '2026-03-02');
      await d.stroomUit(weg, '2026-07-02');
    }
    const { rows } = await database.eigenaar.query<{ id: string; werkzoekende_id: string }>(
      `select id, werkzoekende_id from dossier where opdrachtgevende_gemeente = '0453' and status = 'ACTIEF' limit 1`);
    await d.uitvoerder(rows[0]!.id, IJMOND, '2026-08-02');
    await database.eigenaar.query(`insert into dossier_toegang values ($1, $2, '0453', $3, 'VOLLEDIG', 'AANMELDING', null)`,
      [rows[0]!.id, rows[0]!.werkzoekende_id, IJMOND]);
    werker = await maakTestWerker(database.url, { vandaag: '2026-08-20' });
    await werker.bij();
    c = new pg.Client(database.url);
    await c.connect();
  });
  afterAll(async () => {
    await c.end();
    await werker.sluit();
    await database.ruimOp();
  });
  beforeEach(() => c.query('begin'));
  afterEach(() => c.query('rollback'));

  const als = async (wie: TestLogin) => {
    const [rol, organisatie, gemeenten] = TEST_LOGINS[wie];
    const eigen = /^GEMEENTE_(\d+)$/.exec(organisatie)?.[1] ?? '';
    await c.query(
      `select set_config('app.principal', 'MEDEWERKER', true), set_config('app.rol', $1, true), set_config('app.organisatie', $2, true),
              set_config('app.eigen_gemeente', $3, true), set_config('app.gemeenten', $4, true), set_config('app.vandaag', '2026-08-20', true)`,
      [rol, TEST_ORGANISATIES[organisatie], eigen, gemeenten.join(',')]);
  };
  const tel = async (tabel: string) => (await c.query(`select 1 from ${tabel}`)).rowCount;
  const waarden = async (sql: string) => (await c.query<{ w: string }>(sql)).rows.map((r) => r.w);

  it('nobody without a session sees anything', async () => {
    for (const tabel of TABELLEN) expect([tabel, await tel(tabel)]).toEqual([tabel, 0]);
  });

  it('a manager of the region reads the published figures, no figure itself and no fact', async () => {
    await als('manager');
    expect(await tel('kpi_publicatie')).toBeGreaterThan(0);
    for (const tabel of TABELLEN.filter((t) => t.startsWith('feit_') || t === 'kpi_cijfer')) expect([tabel, await tel(tabel)]).toEqual([tabel, 0]);
    // All counts here are small: not one of them is shown.
    expect((await c.query('select 1 from kpi_publicatie where teller > 0 or waarde is not null')).rowCount).toBe(0);
  });

  it('a gemeente reads its own figures and the facts of its own dossiers', async () => {
    await als('klantmanager.velsen');
    expect(await waarden('select distinct gemeente as w from kpi_cijfer')).toEqual(['0453']);
    for (const tabel of ['feit_stand', 'feit_traject', 'feit_traject_moment', 'feit_duur', 'feit_bijstand', 'feit_instroom', 'feit_uitstroom']) {
      expect(await waarden(`select distinct gemeente as w from ${tabel}`)).toEqual(['0453']);
    }
    expect(await tel('feit_uitstroom')).toBe(2);
  });

  it('an executor reads the figures and the facts of its own work', async () => {
    await als('teamleider.ijmond');
    expect(await waarden('select distinct gemeente as w from kpi_cijfer order by 1')).toEqual(['0453', 'ALLE']);
    expect(await waarden('select distinct uitvoerder as w from kpi_cijfer')).toEqual([IJMOND]);
    expect(await waarden('select distinct dossier_id as w from feit_stand')).toHaveLength(1);
  });

  it('a manager of a gemeente or an executor reads its own figures, and no fact', async () => {
    await als('manager.velsen');
    expect(await waarden('select distinct gemeente as w from kpi_cijfer')).toEqual(['0453']);
    expect(await tel('feit_stand')).toBe(0);
    await als('manager.ijmond');
    expect(await waarden('select distinct uitvoerder as w from kpi_cijfer')).toEqual([IJMOND]);
    expect(await tel('feit_stand')).toBe(0);
  });

  it.each(['matcher', 'beheerder', 'privacy', 'jobcoach.ijmond'] as const)('%s has no figures', async (wie) => {
    await als(wie);
    for (const tabel of ['kpi_cijfer', 'kpi_publicatie', 'kpi_periode', 'kpi_vuil', 'sturing_stand']) expect([tabel, await tel(tabel)]).toEqual([tabel, 0]);
  });

  it('only the worker writes', async () => {
    await als('teamleider.velsen');
    for (const opdracht of [
      `insert into kpi_cijfer values ('2026-Q3', '0453', 'ALLE', 'ALLE', 'KPI-99', 'ALLE', 1, null, null)`,
      `insert into kpi_publicatie values ('2026-Q3', '0453', 'ALLE', 'ALLE', 'KPI-99', 'ALLE', 1, null, null, null)`,
      `insert into feit_instroom select gen_random_uuid(), werkzoekende_id, gemeente, grond, uitvoerder, classificatie, datum, oorzaak from feit_instroom`,
      `insert into kpi_vuil values ('2026-Q3', '0453', now())`,
      `insert into cijfercontrole (moment, soort) values (now(), 'FEIT')`,
      `insert into sturing_stand values (true, '0', 0, null, null, 0)`,
      'update feit_stand set status = status',
    ]) {
      await c.query('savepoint s');
      const code = await c.query(opdracht).then(({ rowCount }) => `${rowCount} rows`, (fout: { code: string }) => fout.code);
      expect([opdracht, code]).toEqual([opdracht, '42501']);
      await c.query('rollback to s');
    }
    for (const opdracht of ['delete from kpi_cijfer', 'delete from feit_stand', 'update kpi_cijfer set teller = 9', 'update kpi_publicatie set teller = 9, reden = null',
      `update sturing_stand set cursor_id = 0`, 'delete from kpi_vuil']) {
      expect((await c.query(opdracht)).rowCount).toBe(0);
    }
  });
});
