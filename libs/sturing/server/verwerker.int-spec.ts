import { herstelNaTerugzetten, herbouwAlles } from './herbouw';
import { cijfer } from './testen/test-cijfers';
import { leg, type TestDossiers } from './testen/test-dossiers';
import { maakSturingDatabase, maakTestWerker, type TestWerker } from './testen/test-werker';

const VANDAAG = '2026-08-20';

describe('from events to figures', () => {
  let database: Awaited<ReturnType<typeof maakSturingDatabase>>;
  let werker: TestWerker;
  let d: TestDossiers;
  const cel = (kpi: string, vraag = {}, periode = '2026-Q3') => cijfer(database.eigenaar, periode, kpi, vraag);
  const rijen = async <T>(sql: string) => (await database.eigenaar.query(sql)).rows as T[];

  beforeEach(async () => {
    database = await maakSturingDatabase();
    d = database.dossiers;
    werker = await maakTestWerker(database.url, { vandaag: VANDAAG });
    await werker.bij();
  });
  afterEach(async () => {
    try {
      await werker.bij();
      await werker.controle.controleer();
    } finally {
      await werker.sluit();
      await database.ruimOp();
    }
  });

  it('a transaction that commits late is counted, though others with later numbers went before it', async () => {
    const laat = await d.maak({ datum: '2026-08-01' });
    await werker.bij();
    const c = await database.eigenaar.connect();
    try {
      await c.query('begin');
      await c.query(`update dossier set status = 'INTAKE' where id = $1`, [laat]);
      await c.query(`insert into overgang (id, dossier_id, onderwerp, onderwerp_id, naam, van, naar, datum, vastgelegd_op)
        values (gen_random_uuid(), $1, 'DOSSIER', $1, 'intake', 'GEMELD', 'INTAKE', '2026-08-05', now())`, [laat]);
      await leg(c, laat, '2026-08-05');
      const ander = await d.maak({ datum: '2026-08-01' });
      await werker.verwerker.verwerk();
      // The other one waits with it: its number is not below the oldest that still runs.
      expect(await cel('KPI-01')).toBe(1);
      await c.query('commit');
      await werker.bij();
      expect([await cel('KPI-01'), await cel('KPI-03'), ander]).toEqual([2, 1, ander]);
    } finally {
      c.release();
    }
  });

  it('a transaction that is rolled back leaves nothing and holds nothing up', async () => {
    const c = await database.eigenaar.connect();
    await c.query('begin');
    await leg(c, await d.maak({ datum: '2026-08-01' }), '2026-08-01');
    await c.query('rollback');
    c.release();
    await werker.bij();
    expect(await cel('KPI-01')).toBe(1);
  });

  it('an event that comes twice, or in another order, changes nothing', async () => {
    const id = await d.maak({ datum: '2026-07-01' });
    await d.activeer(id, '2026-07-10');
    await werker.bij();
    const voor = await rijen('select * from kpi_cijfer order by 1, 2, 3, 4, 5, 6');
    for (let n = 0; n < 3; n += 1) await d.wijzig(id, '2026-07-01', async () => undefined);
    await werker.bij();
    expect(await rijen('select * from kpi_cijfer order by 1, 2, 3, 4, 5, 6')).toEqual(voor);
  });

  it('more events than go in one batch, of one transaction and of many: each dossier is taken', async () => {
    // 1,300 dossiers in one transaction, so that its batch is cut in the middle; then some more.
    await database.eigenaar.query(
      `with nieuw as (select gen_random_uuid() as id, gen_random_uuid() as persoon, n from generate_series(1, 1300) n),
            w as (insert into werkzoekende (id, gemeente, gemaakt_op) select persoon, '0392', now() from nieuw),
            d as (insert into dossier (id, nummer, werkzoekende_id, opdrachtgevende_gemeente, status, dossier_grond, instroom_oorzaak,
                                       meld_datum, status_sinds, gemaakt_op, gewijzigd_op)
                  select id, 'N-' || n, persoon, '0392', 'GEMELD', 'BIJSTAND', 'EINDE_WW', '2026-07-01', '2026-07-01', now(), now() from nieuw)
       insert into gebeurtenis (soort, dossier_id, geldig_op, vastgelegd_op) select 'test', id, '2026-07-01', now() from nieuw order by random()`);
    for (let n = 0; n < 12; n += 1) await d.maak({ datum: '2026-07-01' });
    await werker.bij();
    expect([await cel('KPI-01'), await cel('KPI-01', { gemeente: '0392' })]).toEqual([1312, 1300]);
    expect(werker.verwerker.neemAantallen()).toMatchObject({ gebeurtenissen: 1312, dossiers: 1312 });
  });

  it('two workers at once: each event is taken once, and nothing is counted twice', async () => {
    const tweede = await maakTestWerker(database.url, { vandaag: VANDAAG });
    try {
      await Promise.all(Array.from({ length: 30 }, async (_, n) => {
        const id = await d.maak({ datum: '2026-07-01', gemeente: n % 2 ? '0453' : '0392' });
        await d.activeer(id, '2026-07-10');
        await Promise.all([werker.verwerker.verwerk(), tweede.verwerker.verwerk()]);
      }));
      await Promise.all([werker.verwerker.verwerk(), tweede.verwerker.verwerk()]);
      await werker.bij();
      const aantallen = [werker.verwerker.neemAantallen(), tweede.verwerker.neemAantallen()];
      expect(aantallen[0]!['gebeurtenissen']! + aantallen[1]!['gebeurtenissen']!).toBe(90);
      expect([await cel('KPI-01'), await cel('KPI-03', { gemeente: '0392' }), await cel('KPI-03')]).toEqual([30, 15, 30]);
    } finally {
      await tweede.sluit();
    }
  });

  it('while another worker holds the cursor nothing moves, and nothing is lost', async () => {
    const c = await database.eigenaar.connect();
    await c.query('begin');
    await c.query('select 1 from sturing_stand for update');
    await d.maak({ datum: '2026-08-01' });
    await werker.verwerker.verwerk();
    expect(await cel('KPI-01')).toBe(0);
    await c.query('rollback');
    c.release();
    await werker.bij();
    expect(await cel('KPI-01')).toBe(1);
  });

  it('midnight: an uitstroom ripens; after days of standstill everything is caught up at once', async () => {
    for (const datum of ['2026-07-25', '2026-08-10']) {
      const id = await d.maak({ datum: '2026-02-01' });
      await d.activeer(id, '2026-02-10');
      await d.stroomUit(id, datum);
    }
    await werker.bij();
    expect(await cel('KPI-15')).toBe(0);
    werker.naarDag('2026-08-25');
    await werker.bij();
    expect(await cel('KPI-15')).toEqual([0, 1]);
    werker.naarDag('2027-01-15');
    await werker.bij();
    expect(await cel('KPI-15')).toEqual([0, 2]);
    expect((await rijen<{ periode: string }>('select distinct periode from kpi_periode order by 1 desc limit 3')).map((r) => r.periode))
      .toEqual(['2027-Q1', '2026-Q4', '2026-Q3']);
    expect(await cel('KPI-03', { onderdeel: 'NAZORG' }, '2026-Q4')).toBe(2);
  });

  it('the same day again does nothing, and a clock that goes back neither', async () => {
    await d.maak({ datum: '2026-08-01' });
    await werker.bij();
    const [voor] = await rijen('select max(berekend_op) as op from kpi_periode');
    werker.klok.zet(`${VANDAAG}T20:00:00+02:00`);
    await werker.bij();
    werker.naarDag('2026-08-19');
    await werker.bij();
    expect(await rijen('select max(berekend_op) as op from kpi_periode')).toEqual([voor]);
  });

  it('a new release that computes otherwise rebuilds everything by itself', async () => {
    for (let n = 0; n < 7; n += 1) await d.maak({ datum: '2026-08-01' });
    await werker.bij();
    await database.eigenaar.query('delete from feit_stand; delete from feit_instroom; delete from kpi_cijfer; update sturing_stand set versie = 0');
    await werker.bij();
    expect([await cel('KPI-01'), await cel('KPI-03', { onderdeel: 'WACHTEND' })]).toEqual([7, 7]);
  });

  it('rebuilds from the command line, events that nobody took included', async () => {
    await d.maak({ datum: '2026-08-01' });
    await database.eigenaar.query('delete from feit_instroom');
    expect((await herbouwAlles(werker.db, werker.klok))['dossiers']).toBeGreaterThan(0);
    expect(await cel('KPI-01')).toBe(1);
    expect(await rijen('select 1 from kpi_vuil')).toEqual([]);
  });

  it('after a restore on a server whose transaction numbers are lower, new events are seen', async () => {
    await d.maak({ datum: '2026-08-01' });
    await werker.bij();
    // As if the old server had been far ahead.
    await database.eigenaar.query(`alter table gebeurtenis disable trigger all; update gebeurtenis set xid = '900000000000';
      alter table gebeurtenis enable trigger all; update sturing_stand set cursor_xid = '900000000000', cursor_id = 1`);
    const c = await database.eigenaar.connect();
    await herstelNaTerugzetten(c);
    c.release();
    await d.maak({ datum: '2026-08-02' });
    await werker.bij();
    expect(await cel('KPI-01')).toBe(2);
  });

  it('facts of a destroyed dossier stay', async () => {
    const id = await d.maak({ datum: '2026-08-01' });
    await werker.bij();
    await d.wijzig(id, '2026-08-01', async (c) => {
      await c.query('delete from overgang where dossier_id = $1', [id]);
      await c.query(`update dossier set status = 'VERNIETIGD' where id = $1`, [id]);
    });
    await werker.bij();
    await herbouwAlles(werker.db, werker.klok);
    expect(await cel('KPI-01')).toBe(1);
  });

  describe('the nightly proof', () => {
    it('finds a fact that does not follow from the dossier', async () => {
      const id = await d.maak({ datum: '2026-08-01' });
      await werker.bij();
      await database.eigenaar.query(`update feit_instroom set oorzaak = 'EINDE_STUDIE'`);
      await expect(werker.controle.controleer()).rejects.toThrow('1 dossiers en');
      expect(await rijen(`select soort, dossier_id from cijfercontrole where soort = 'FEIT'`)).toEqual([{ soort: 'FEIT', dossier_id: id }]);
      await database.eigenaar.query(`update feit_instroom set oorzaak = 'EINDE_WW'`);
    });

    it('finds a figure that does not follow from the facts, and one that is shown though it is small', async () => {
      await d.maak({ datum: '2026-08-01' });
      await werker.bij();
      await database.eigenaar.query(`update kpi_publicatie set teller = 1, reden = null where kpi = 'KPI-01' and onderdeel = 'ALLE'
        and gemeente = '0453' and uitvoerder = 'ALLE' and classificatie = 'ALLE'`);
      await expect(werker.controle.controleer()).rejects.toThrow('0 dossiers en 1 cijfers');
      expect(await rijen('select cel, verwacht, gevonden from cijfercontrole')).toEqual([
        { cel: '0453|ALLE|ALLE|KPI-01|ALLE', verwacht: 'verborgen', gevonden: '1/-' }]);
      await werker.herbouw.alles();
    });

    it('does not call a change that is still to be taken a difference', async () => {
      const id = await d.maak({ datum: '2026-08-01' });
      await werker.bij();
      await d.activeer(id, '2026-08-10');
      expect(await werker.controle.controleer()).toEqual({ dossiers: 1, kwartalen: 9 });
    });
  });
});
