import { TEST_ORGANISATIES } from '@trajectplein/toegang/server';
import { cijfer, onderdelen, regioVerschillen } from './testen/test-cijfers';
import type { TestDossiers } from './testen/test-dossiers';
import { maakSturingDatabase, maakTestWerker, type TestWerker } from './testen/test-werker';

/** Hand-worked: what the figures must be is counted out here, not computed. Today is 20 August 2026. */
describe('the figures', () => {
  let database: Awaited<ReturnType<typeof maakSturingDatabase>>;
  let werker: TestWerker;
  let d: TestDossiers;
  const IJMOND = TEST_ORGANISATIES['IJMOND_WERKT']!;
  const cel = (kpi: string, vraag = {}, periode = '2026-Q3') => cijfer(database.eigenaar, periode, kpi, vraag);
  const delen = (kpi: string, periode = '2026-Q3') => onderdelen(database.eigenaar, periode, kpi);

  beforeEach(async () => {
    database = await maakSturingDatabase();
    d = database.dossiers;
    werker = await maakTestWerker(database.url, { vandaag: '2026-08-20' });
    await werker.bij();
  });
  afterEach(async () => {
    try {
      // What was brought up to date step by step is what a full recompute says, and the region is the sum.
      await werker.bij();
      await werker.controle.controleer();
      expect(await regioVerschillen(database.eigenaar)).toEqual([]);
    } finally {
      await werker.sluit();
      await database.ruimOp();
    }
  });

  it('KPI-01: people reported in the quarter, by cause; other gronden apart; opening stock not at all', async () => {
    await d.maak({ datum: '2026-07-01', oorzaak: 'EINDE_WW' });
    await d.maak({ datum: '2026-08-20', oorzaak: 'EINDE_STUDIE' });
    await d.maak({ datum: '2026-08-03', oorzaak: 'EINDE_DETENTIE', gemeente: '0392' });
    await d.maak({ datum: '2026-06-30', oorzaak: 'EINDE_WW' });
    await d.maak({ datum: '2026-07-05', grond: 'NUG' });
    await d.maak({ datum: '2026-07-05', beginstand: true });
    // The same person twice in one quarter counts once, with the last.
    const eerst = await d.maak({ datum: '2026-07-10', oorzaak: 'EINDE_RELATIE' });
    await d.gaOver(eerst, 'sluit', 'GESLOTEN', '2026-07-20');
    await d.maak({ datum: '2026-08-10', oorzaak: 'EINDE_WW', werkzoekendeId: await d.persoonVan(eerst) });
    await werker.bij();
    expect(await cel('KPI-01')).toBe(4);
    expect(await cel('KPI-01', { gemeente: '0453' })).toBe(3);
    expect(await cel('KPI-01', {}, '2026-Q2')).toBe(1);
    expect(await delen('KPI-01')).toEqual({ ANDERE_OORZAAK: 1, EINDE_STUDIE: 1, EINDE_WW: 2, GROND_NUG: 1 });
  });

  it('KPI-01 follows a correction of the day', async () => {
    const id = await d.maak({ datum: '2026-07-02' });
    await werker.bij();
    expect([await cel('KPI-01', {}, '2026-Q2'), await cel('KPI-01')]).toEqual([0, 1]);
    await d.wijzig(id, '2026-06-29', async (c) => {
      await c.query(`update dossier set meld_datum = '2026-06-29' where id = $1`, [id]);
      await c.query(`update overgang set datum = '2026-06-29' where dossier_id = $1`, [id]);
    });
    await werker.bij();
    expect([await cel('KPI-01', {}, '2026-Q2'), await cel('KPI-01')]).toEqual([1, 0]);
  });

  it('KPI-03: intake and active on the last day; waiting and aftercare beside it; by grond', async () => {
    await d.maak({ datum: '2026-08-01' });
    const intake = await d.maak({ datum: '2026-08-01' });
    await d.gaOver(intake, 'intake', 'INTAKE', '2026-08-10');
    const actief = await d.maak({ datum: '2026-02-01', grond: 'NUG' });
    await d.activeer(actief, '2026-02-10');
    const nazorg = await d.maak({ datum: '2026-02-01' });
    await d.activeer(nazorg, '2026-02-10');
    await d.stroomUit(nazorg, '2026-07-01');
    const dicht = await d.maak({ datum: '2026-02-01' });
    await d.activeer(dicht, '2026-02-10');
    await d.gaOver(dicht, 'sluit', 'GESLOTEN', '2026-06-30');
    await werker.bij();
    expect(await cel('KPI-03')).toBe(2);
    expect(await delen('KPI-03')).toEqual({ GROND_BIJSTAND: 1, GROND_NUG: 1, NAZORG: 1, WACHTEND: 1 });
    // On 30 June the closed one is out (closed on that day), the later nazorg is still active.
    expect(await cel('KPI-03', {}, '2026-Q2')).toBe(2);
    expect(await delen('KPI-03', '2026-Q2')).toEqual({ GROND_BIJSTAND: 1, GROND_NUG: 1 });
    expect(await cel('KPI-03', {}, '2026-Q1')).toBe(3);
  });

  it('KPI-03 and KPI-05 before and after a wrong class was corrected, and after a real change in mid-quarter', async () => {
    const id = await d.maak({ datum: '2026-04-01' });
    await d.activeer(id, '2026-04-10');
    const fout = await d.klasse(id, 'PARTICIPATIE', '2026-04-10');
    await werker.bij();
    expect(await delen('KPI-05', '2026-Q2')).toEqual({ PARTICIPATIE: 1 });
    // "Was wrong" rewrites the past.
    await d.klasse(id, 'OVERBRUGBARE_AFSTAND', '2026-04-10', fout);
    await werker.bij();
    expect(await delen('KPI-05', '2026-Q2')).toEqual({ OVERBRUGBARE_AFSTAND: 1 });
    // "Has become" holds from its day.
    await d.klasse(id, 'DIRECT_BEMIDDELBAAR', '2026-07-15');
    await werker.bij();
    expect(await delen('KPI-05', '2026-Q2')).toEqual({ OVERBRUGBARE_AFSTAND: 1 });
    expect(await delen('KPI-05')).toEqual({ DIRECT_BEMIDDELBAAR: 1 });
    expect(await cel('KPI-03', { klasse: 'DIRECT_BEMIDDELBAAR' })).toBe(1);
    expect(await cel('KPI-03', { klasse: 'OVERBRUGBARE_AFSTAND' })).toBe(0);
  });

  it('KPI-05: every class and "nog niet ingedeeld" as parts of the caseload', async () => {
    for (const klasse of ['DIRECT_BEMIDDELBAAR', 'PARTICIPATIE', 'PARTICIPATIE', null]) {
      const id = await d.maak({ datum: '2026-05-01' });
      await d.activeer(id, '2026-05-10');
      if (klasse) await d.klasse(id, klasse, '2026-05-10');
    }
    await d.maak({ datum: '2026-05-01' }); // still waiting: no caseload
    await werker.bij();
    expect(await cel('KPI-05')).toBe(4);
    expect(await delen('KPI-05')).toEqual({ DIRECT_BEMIDDELBAAR: 1, NOG_NIET_INGEDEELD: 1, PARTICIPATIE: 2 });
    expect(await cel('KPI-05', { onderdeel: 'PARTICIPATIE' })).toEqual([2, 4]);
  });

  it('KPI-09: people with a running traject on the last day, by kind', async () => {
    const twee = await d.maak({ datum: '2026-05-01' });
    await d.traject(twee, 'REINTEGRATIE', '2026-05-10', '2026-05-15');
    await d.traject(twee, 'LEERWERK', '2026-06-01', '2026-06-10');
    const rust = await d.maak({ datum: '2026-05-01' });
    const traject = await d.traject(rust, 'REINTEGRATIE', '2026-05-10', '2026-05-15');
    await d.trajectNaar(rust, traject, 'OPGESCHORT', '2026-07-10');
    await d.traject(await d.maak({ datum: '2026-08-01' }), 'WERK_NAAR_WERK', '2026-08-10');
    await werker.bij();
    expect(await cel('KPI-09', {}, '2026-Q2')).toBe(2);
    expect(await delen('KPI-09', '2026-Q2')).toEqual({ LEERWERK: 1, REINTEGRATIE: 2 });
    expect(await cel('KPI-09')).toBe(1);
    expect(await delen('KPI-09')).toEqual({ LEERWERK: 1, REINTEGRATIE: 1 });
  });

  it('KPI-10: people with a traject that began, was finished or ended early; uitval of everybody with an end', async () => {
    const start = async (gestart: string, opties: { gemeente?: string; klasse?: string } = {}) => {
      const id = await d.maak({ datum: '2026-02-01', ...(opties.gemeente ? { gemeente: opties.gemeente } : {}) });
      if (opties.klasse) await d.klasse(id, opties.klasse, '2026-02-01');
      return { id, traject: await d.traject(id, 'REINTEGRATIE', gestart, gestart) };
    };
    const eindig = ({ id, traject }: { id: string; traject: string }, naar: string, datum: string, reden?: string) =>
      d.trajectNaar(id, traject, naar, datum, reden);
    const [klaar, weg, ziek, eerder] = [await start('2026-05-01'), await start('2026-05-01', { klasse: 'PARTICIPATIE' }),
      await start('2026-05-01', { gemeente: '0392' }), await start('2026-05-01')];
    await eindig(klaar, 'AFGEROND', '2026-07-01');
    await d.klasse(weg.id, 'DIRECT_BEMIDDELBAAR', '2026-07-10');
    await eindig(weg, 'VOORTIJDIG_BEEINDIGD', '2026-07-10', 'GEEN_CONTACT');
    await eindig(ziek, 'VOORTIJDIG_BEEINDIGD', '2026-08-20', 'ZIEKTE');
    await eindig(eerder, 'AFGEROND', '2026-06-30');
    // A second traject: began in this quarter, and ended early on the day after the first one was finished. The last end counts.
    await eindig({ id: klaar.id, traject: await d.traject(klaar.id, 'LEERWERK', '2026-07-01', '2026-07-01') },
      'VOORTIJDIG_BEEINDIGD', '2026-07-02', 'EIGEN_VERZOEK');
    // Running on after a rest: begun in May, not again. A plan that was dropped: nothing.
    const rust = await start('2026-05-10');
    await d.trajectNaar(rust.id, rust.traject, 'OPGESCHORT', '2026-07-01');
    await d.trajectNaar(rust.id, rust.traject, 'LOPEND', '2026-07-20');
    const plan = await d.maak({ datum: '2026-07-01' });
    await eindig({ id: plan, traject: await d.traject(plan, 'REINTEGRATIE', '2026-07-05') }, 'VOORTIJDIG_BEEINDIGD', '2026-07-06', 'NIET_GESTART');
    await werker.bij();
    expect(await cel('KPI-10')).toEqual([2, 3]);
    expect(await delen('KPI-10')).toEqual({ GESTART: 1, VOORTIJDIG: 3 });
    expect(await cel('KPI-10', { gemeente: '0392' })).toEqual([0, 1]);
    expect(await cel('KPI-10', { klasse: 'PARTICIPATIE' })).toEqual([1, 1]);
    expect(await cel('KPI-10', {}, '2026-Q2')).toEqual([0, 1]);
    expect(await delen('KPI-10', '2026-Q2')).toEqual({ AFGEROND: 1, GESTART: 5 });
    // The reason was wrong.
    await d.wijzig(weg.id, '2026-07-10', (c) => c.query(`update traject set reden = 'VERHUIZING' where id = $1`, [weg.traject]));
    await werker.bij();
    expect(await cel('KPI-10')).toEqual([1, 3]);
  });

  it('KPI-14: who left, of the caseload of bijstand that the quarter began with and the instroom', async () => {
    const actief = async (opties: { datum?: string; gemeente?: string; grond?: string } = {}) => {
      const id = await d.maak({ datum: '2026-02-01', ...opties });
      await d.activeer(id, opties.datum ?? '2026-02-10');
      return id;
    };
    const [blijft, gaat] = [await actief(), await actief()];
    await d.stroomUit(gaat, '2026-07-01'); // in the caseload of 30 June, and out on the first day of the quarter
    await d.stroomUit(await actief(), '2026-06-30'); // out before it began
    await actief({ grond: 'NUG' });
    await actief({ gemeente: '0392' });
    await d.maak({ datum: '2026-06-20' }); // waits for its intake: no caseload at the begin, no instroom either
    await d.maak({ datum: '2026-07-01' });
    const snel = await actief({ datum: '2026-07-05' }); // came and went
    await d.stroomUit(snel, '2026-08-20');
    await werker.bij();
    // At the begin 3 (two in Velsen, one in Haarlem), instroom 2, uitstroom 2.
    expect(await cel('KPI-14')).toEqual([2, 5]);
    expect(await cel('KPI-14', { gemeente: '0453' })).toEqual([2, 4]);
    expect(await cel('KPI-14', { gemeente: '0392' })).toEqual([0, 1]);
    expect(await cel('KPI-14', {}, '2026-Q2')).toEqual([1, 5]); // 4 at the begin, one reported in June
    // Entered late: he had left before the quarter began.
    await d.gaOver(blijft, 'sluit', 'GESLOTEN', '2026-06-30');
    await werker.bij();
    expect(await cel('KPI-14')).toEqual([2, 4]);
  });

  it('KPI-14 follows what is hidden of the quarter before, also when that is computed later', async () => {
    const verborgen = async (periode: string) => (await database.eigenaar.query<{ onderdrukt: boolean }>(
      `select reden is not null as onderdrukt from kpi_publicatie where periode = $1 and gemeente = '0453' and uitvoerder = 'ALLE' and classificatie = 'ALLE'
          and kpi = 'KPI-14' and onderdeel = 'ALLE'`, [periode])).rows[0]?.onderdrukt;
    const ids: string[] = [];
    for (let n = 0; n < 6; n += 1) {
      ids.push(await d.maak({ datum: '2026-02-01' }));
      await d.activeer(ids[n]!, '2026-02-10');
    }
    await werker.bij();
    expect(await verborgen('2026-Q3')).toBe(false);
    // Two of the six turn out to have left before the end of June: the four that were there at the begin are few.
    for (const id of ids.slice(0, 2)) await d.gaOver(id, 'sluit', 'GESLOTEN', '2026-06-15');
    for (let n = 0; n < 6; n += 1) await d.maak({ datum: '2026-07-01' });
    await werker.bij();
    expect(await cel('KPI-14', { gemeente: '0453' })).toEqual([0, 10]);
    expect(await verborgen('2026-Q3')).toBe(true);
    // The oldest quarter that is kept: where it began was never published.
    expect(await cel('KPI-14', {}, '2024-Q3')).toBe(0);
  });

  it('KPI-13: the first day without benefit decides the quarter; class and executor are those of the day before', async () => {
    const id = await d.maak({ datum: '2026-02-01' });
    await d.activeer(id, '2026-02-10');
    await d.klasse(id, 'DIRECT_BEMIDDELBAAR', '2026-02-10');
    await d.uitvoerder(id, IJMOND, '2026-03-01', '2026-07-01');
    await d.klasse(id, 'PARTICIPATIE', '2026-07-01');
    // Contract per 1 July: the third quarter, from the class and the executor of 30 June.
    await d.stroomUit(id, '2026-07-01');
    await werker.bij();
    expect([await cel('KPI-13', {}, '2026-Q2'), await cel('KPI-13')]).toEqual([0, 1]);
    expect(await cel('KPI-13', { klasse: 'DIRECT_BEMIDDELBAAR', uitvoerder: IJMOND })).toBe(1);
    expect(await cel('KPI-13', { klasse: 'PARTICIPATIE' })).toBe(0);
    expect(await delen('KPI-13')).toEqual({ WERK_LOONDIENST: 1 });
  });

  it('KPI-13: heropenen takes the uitstroom back, as if it had never been', async () => {
    const id = await d.maak({ datum: '2026-02-01' });
    await d.activeer(id, '2026-02-10');
    const uit = await d.stroomUit(id, '2026-06-20', { reden: 'VERHUIZING', naar: 'GESLOTEN' });
    await werker.bij();
    expect([await cel('KPI-13', {}, '2026-Q2'), await cel('KPI-03', {}, '2026-Q2')]).toEqual([1, 0]);
    await d.heropen(id, uit, 'ACTIEF', '2026-08-01');
    await werker.bij();
    expect([await cel('KPI-13', {}, '2026-Q2'), await cel('KPI-03', {}, '2026-Q2'), await cel('KPI-03')]).toEqual([0, 1, 1]);
  });

  it('terugval: caseload again from its day, no new instroom, and the uitstroom stays', async () => {
    const id = await d.maak({ datum: '2026-02-01' });
    await d.activeer(id, '2026-02-10');
    await d.stroomUit(id, '2026-05-01');
    await d.gaOver(id, 'meldTerugval', 'ACTIEF', '2026-07-10');
    await werker.bij();
    expect([await cel('KPI-13', {}, '2026-Q2'), await cel('KPI-03', {}, '2026-Q2'), await cel('KPI-03'), await cel('KPI-01')])
      .toEqual([1, 0, 1, 0]);
  });

  it('KPI-15: a job in loondienst and no bijstand one month on, of the uitstroom whose month has passed', async () => {
    const uit = async (datum: string, opties: Parameters<TestDossiers['stroomUit']>[2] = {}) => {
      const id = await d.maak({ datum: '2026-02-01' });
      await d.activeer(id, '2026-02-10');
      return { id, uitstroom: await d.stroomUit(id, datum, opties) };
    };
    const gelukt = await uit('2026-07-01');
    await d.controle(gelukt.id, gelukt.uitstroom, '2026-08-01', 'JA', 'NEE');
    const beschut = await uit('2026-07-02', { vorm: 'BESCHUT' });
    await d.controle(beschut.id, beschut.uitstroom, '2026-08-02', 'JA', 'NEE');
    const zelfstandig = await uit('2026-07-03', { reden: 'WERK_ZELFSTANDIG' });
    await d.controle(zelfstandig.id, zelfstandig.uitstroom, '2026-08-03', 'JA', 'NEE');
    const terug = await uit('2026-07-04');
    await d.controle(terug.id, terug.uitstroom, '2026-08-04', 'JA', 'JA');
    await uit('2026-07-05', { reden: 'VERHUIZING', naar: 'GESLOTEN' }); // nothing known: cannot be established
    const bekend = await uit('2026-07-06', { reden: 'VERHUIZING', naar: 'GESLOTEN' });
    await d.uitkering(bekend.id, '2026-02-01');
    await uit('2026-07-20'); // today its month has passed
    await uit('2026-07-21'); // tomorrow
    await werker.bij();
    expect(await cel('KPI-13')).toBe(8);
    expect(await cel('KPI-15')).toEqual([2, 7]);
    expect(await delen('KPI-15')).toEqual({ BESCHUT: 1, LOONDIENST: 1, NIET_VAST_TE_STELLEN: 2, ZELFSTANDIG: 1 });
    // Midnight: one more month has passed. A controle that comes in counts at once.
    werker.naarDag('2026-08-21');
    await werker.bij();
    expect(await cel('KPI-15')).toEqual([2, 8]);
    await d.controle(terug.id, terug.uitstroom, '2026-08-04', 'JA', 'NEE');
    await werker.bij();
    expect(await cel('KPI-15')).toEqual([3, 8]);
  });

  it('KPI-13 and KPI-15 show other gronden apart', async () => {
    const id = await d.maak({ datum: '2026-02-01', grond: 'IOAW_IOAZ' });
    await d.activeer(id, '2026-02-10');
    const uit = await d.stroomUit(id, '2026-07-01');
    await d.controle(id, uit, '2026-08-01', 'JA', 'NEE');
    await werker.bij();
    expect(await cel('KPI-13')).toBe(0);
    expect(await delen('KPI-13')).toEqual({ GROND_IOAW_IOAZ: 1 });
    expect(await cel('KPI-15')).toBe(0);
    expect(await cel('KPI-15', { onderdeel: 'GROND_IOAW_IOAZ' })).toEqual([1, 1]);
  });

  it("the end of a quarter: its stock stands still, the next one's goes on", async () => {
    const id = await d.maak({ datum: '2026-08-01' });
    await d.activeer(id, '2026-08-10');
    werker.naarDag('2026-09-30');
    await werker.bij();
    expect(await cel('KPI-03')).toBe(1);
    werker.naarDag('2026-10-01');
    await werker.bij();
    expect([await cel('KPI-03'), await cel('KPI-03', {}, '2026-Q4')]).toEqual([1, 1]);
    await d.gaOver(id, 'sluit', 'GESLOTEN', '2026-10-01');
    await werker.bij();
    expect([await cel('KPI-03'), await cel('KPI-03', {}, '2026-Q4')]).toEqual([1, 0]);
  });

  it('the executor of a figure is that of the day; a gemeente that executes itself is "gemeente zelf"', async () => {
    const id = await d.maak({ datum: '2026-07-01' });
    await d.activeer(id, '2026-07-02');
    await d.uitvoerder(id, IJMOND, '2026-08-01');
    const zelf = await d.maak({ datum: '2026-07-01' });
    await d.activeer(zelf, '2026-07-02');
    await d.uitvoerder(zelf, TEST_ORGANISATIES['GEMEENTE_0453']!, '2026-08-01');
    await werker.bij();
    expect(await cel('KPI-03', { uitvoerder: IJMOND })).toBe(1);
    expect(await cel('KPI-03', { uitvoerder: 'GEMEENTE_ZELF' })).toBe(1);
    expect(await cel('KPI-01', { uitvoerder: 'GEMEENTE_ZELF' })).toBe(2);
  });
});
