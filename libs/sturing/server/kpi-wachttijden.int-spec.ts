import { cijfer, mediaan, onderdelen, regioVerschillen } from './testen/test-cijfers';
import type { TestDossiers } from './testen/test-dossiers';
import { maakSturingDatabase, maakTestWerker, type TestWerker } from './testen/test-werker';

/** Hand-worked, as kpi-cijfers.int-spec: waiting times, and work beside bijstand. Today is 20 August 2026. */
describe('waiting times and part-time work', () => {
  let database: Awaited<ReturnType<typeof maakSturingDatabase>>;
  let werker: TestWerker;
  let d: TestDossiers;
  const midden = (kpi: string, vraag = {}, periode = '2026-Q3') => mediaan(database.eigenaar, periode, kpi, vraag);
  const delen = async (kpi: string, periode = '2026-Q3') => {
    const { P90: _, ...rest } = await onderdelen(database.eigenaar, periode, kpi);
    return rest;
  };

  beforeEach(async () => {
    database = await maakSturingDatabase();
    d = database.dossiers;
    werker = await maakTestWerker(database.url, { vandaag: '2026-08-20' });
    await werker.bij();
  });
  afterEach(async () => {
    try {
      await werker.bij();
      await werker.controle.controleer();
      expect(await regioVerschillen(database.eigenaar)).toEqual([]);
    } finally {
      await werker.sluit();
      await database.ruimOp();
    }
  });

  const metIntake = async (meld: string, intake: string, opties: { gemeente?: string; grond?: string; geboren?: string } = {}) => {
    const id = await d.maak({ datum: meld, ...opties });
    await d.gaOver(id, 'intake', 'INTAKE', intake);
    return id;
  };

  it('KPI-06: median days from melding to intake; under 27 from the end of the zoektermijn', async () => {
    const veertien = await metIntake('2026-06-20', '2026-07-04');
    await metIntake('2026-07-01', '2026-07-01'); // 0
    await metIntake('2026-07-01', '2026-07-20', { geboren: '2000-07-02' }); // within the zoektermijn: 0
    await metIntake('2026-07-01', '2026-08-10', { geboren: '1999-07-02' }); // 26 years: from 29 July on, 12
    const veertig = await metIntake('2026-07-01', '2026-08-10', { geboren: '1999-07-01' }); // 27 that day: 40
    await metIntake('2026-07-01', '2026-07-11', { geboren: '2005-01-01', grond: 'NUG' }); // asks for no bijstand: 10
    await metIntake('2026-05-01', '2026-08-09', { gemeente: '0392' }); // 100
    await metIntake('2026-05-01', '2026-06-30'); // 60, in the quarter before
    await werker.bij();
    // Velsen 0 0 10 12 14 40; with Haarlem 0 0 10 12 14 40 100.
    expect(await midden('KPI-06', { gemeente: '0453' })).toEqual([6, 11, 27]);
    expect(await midden('KPI-06', { gemeente: '0392' })).toEqual([1, 100, 100]);
    expect(await midden('KPI-06')).toEqual([7, 12, 64]);
    expect(await midden('KPI-06', {}, '2026-Q2')).toEqual([1, 60, 60]);
    // The interview was on another day: 2 instead of 40. And one of 14 days was of 10, in June.
    await d.corrigeerIntake(veertig, '2026-07-03');
    await d.corrigeerIntake(veertien, '2026-06-30');
    await werker.bij();
    expect(await midden('KPI-06', { gemeente: '0453' })).toEqual([5, 2, 11.2]);
    expect(await midden('KPI-06')).toEqual([6, 6, 56]);
    expect(await midden('KPI-06', {}, '2026-Q2')).toEqual([2, 35, 55]);
  });

  it('KPI-06 follows a correction of the birth date, and counts a person once', async () => {
    const id = await metIntake('2026-07-01', '2026-08-05', { geboren: '2004-01-01' });
    await werker.bij();
    expect(await midden('KPI-06')).toEqual([1, 7, 7]);
    await d.wijzig(id, '2026-08-20', (c) => c.query(`update identiteit set geboorte_datum = '1994-01-01'`));
    await werker.bij();
    expect(await midden('KPI-06')).toEqual([1, 35, 35]);
    await d.gaOver(id, 'sluit', 'GESLOTEN', '2026-08-06');
    const weer = await d.maak({ datum: '2026-08-10', werkzoekendeId: await d.persoonVan(id) });
    await d.gaOver(weer, 'intake', 'INTAKE', '2026-08-15');
    await werker.bij();
    expect(await midden('KPI-06')).toEqual([1, 5, 5]);
  });

  it('KPI-06: beside it who has been waiting for more than 28 days, as days go by', async () => {
    await d.maak({ datum: '2026-07-22' }); // 29 days
    await d.maak({ datum: '2026-07-23' }); // 28
    await d.maak({ datum: '2026-07-01', geboren: '2004-01-01' }); // since 29 July
    await metIntake('2026-05-01', '2026-08-09', { gemeente: '0392' }); // on 30 June it had been 60
    await werker.bij();
    expect(await delen('KPI-06')).toEqual({ WACHT_TE_LANG: 1 });
    expect(await delen('KPI-06', '2026-Q2')).toEqual({ WACHT_TE_LANG: 1 });
    expect(await cijfer(database.eigenaar, '2026-Q2', 'KPI-06', { onderdeel: 'WACHT_TE_LANG', gemeente: '0392' })).toBe(1);
    werker.naarDag('2026-08-21');
    await werker.bij();
    expect(await delen('KPI-06')).toEqual({ WACHT_TE_LANG: 2 });
    werker.naarDag('2026-08-27');
    await werker.bij();
    expect(await delen('KPI-06')).toEqual({ WACHT_TE_LANG: 3 });
  });

  it('KPI-07: median days from intake to the first traject, without what lies in nazorg', async () => {
    const gewoon = await metIntake('2026-06-01', '2026-06-10');
    const eerste = await d.traject(gewoon, 'REINTEGRATIE', '2026-07-10', '2026-07-10'); // 30
    await d.trajectNaar(gewoon, eerste, 'OPGESCHORT', '2026-07-20');
    await d.trajectNaar(gewoon, eerste, 'LOPEND', '2026-08-05');
    await d.traject(gewoon, 'LEERWERK', '2026-08-10', '2026-08-10');
    const terug = await metIntake('2026-02-20', '2026-03-01');
    await d.gaOver(terug, 'rondAf', 'ACTIEF', '2026-03-05');
    await d.stroomUit(terug, '2026-04-01');
    await d.gaOver(terug, 'meldTerugval', 'ACTIEF', '2026-07-01');
    await d.traject(terug, 'REINTEGRATIE', '2026-07-21', '2026-07-21'); // 31 and 20
    const lang = await metIntake('2026-04-20', '2026-05-01');
    await d.traject(lang, 'REINTEGRATIE', '2026-08-01', '2026-08-01'); // 92
    const eerder = await metIntake('2026-06-01', '2026-06-10');
    await d.traject(eerder, 'REINTEGRATIE', '2026-06-15', '2026-06-15'); // 5, in the quarter before
    await d.traject(eerder, 'LEERWERK', '2026-07-15', '2026-07-15');
    await d.traject(await metIntake('2026-07-01', '2026-07-02'), 'REINTEGRATIE', '2026-07-15'); // only a plan
    await d.traject(await d.maak({ datum: '2026-07-01' }), 'REINTEGRATIE', '2026-07-15', '2026-07-15'); // no intake
    await werker.bij();
    expect(await midden('KPI-07')).toEqual([3, 51, 83.8]);
    expect(await delen('KPI-07')).toEqual({ BOVEN_NORM: 1 });
    expect(await midden('KPI-07', {}, '2026-Q2')).toEqual([1, 5, 5]);
    // It had begun earlier, in June: 10 days.
    await d.corrigeerStart(gewoon, eerste, '2026-06-20');
    await werker.bij();
    expect(await midden('KPI-07')).toEqual([2, 71.5, 87.9]);
    expect(await midden('KPI-07', {}, '2026-Q2')).toEqual([2, 7.5, 9.5]);
  });

  it('KPI-16: who has bijstand and income from work in the month, of who has bijstand', async () => {
    const q16 = (periode = '2026-Q3') => cijfer(database.eigenaar, periode, 'KPI-16');
    const actief = async (uitkering: string | null = 'PW', opties: { grond?: string; eind?: string } = {}) => {
      const id = await d.maak({ datum: '2026-02-01', ...(opties.grond ? { grond: opties.grond } : {}) });
      await d.activeer(id, '2026-02-10');
      if (uitkering) await d.uitkering(id, '2026-02-01', opties.eind ?? null, uitkering);
      return id;
    };
    await d.inkomsten(await actief(), '2026-08', 300);
    await d.werkErnaast(await actief(), '2026-06-15');
    const nul = await actief();
    await d.werkErnaast(nul, '2026-06-15');
    await d.inkomsten(nul, '2026-08', 0); // it runs, but it brought nothing
    const juli = await actief();
    await d.inkomsten(juli, '2026-07', 300);
    await d.werkErnaast(await actief(), '2026-05-01', '2026-08-01'); // one day of August
    await actief('IOAW');
    await d.inkomsten(await actief('PW', { eind: '2026-08-19' }), '2026-08', 300); // no longer any bijstand
    await d.inkomsten(await actief('WW'), '2026-08', 300);
    await d.inkomsten(await actief(null), '2026-08', 300); // not known to have any
    await d.inkomsten(await actief('PW', { grond: 'NUG' }), '2026-08', 300);
    const wacht = await d.maak({ datum: '2026-08-01' });
    await d.uitkering(wacht, '2026-08-01');
    await d.inkomsten(wacht, '2026-08', 300); // no caseload yet
    await werker.bij();
    expect(await q16()).toEqual([3, 6]);
    // On 30 June: three with work; the one whose bijstand ends in August is there as well.
    expect(await q16('2026-Q2')).toEqual([3, 7]);
    // A new month: what was reported of August no longer counts, and the work that ended is over.
    werker.naarDag('2026-09-01');
    await werker.bij();
    expect(await q16()).toEqual([2, 6]);
    await d.inkomsten(juli, '2026-09', 10);
    await werker.bij();
    expect(await q16()).toEqual([3, 6]);
  });
});
