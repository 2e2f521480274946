import { setTimeout as wacht } from 'node:timers/promises';
import { Module, type INestApplicationContext, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { testBsn } from '@trajectplein/dossier/server';
import { KernModule, Taken, testConfiguratie } from '@trajectplein/kern/server';
import { Verwerker, sturingServer } from '@trajectplein/sturing/server';
import { maakTestApi, type TestApi } from '@trajectplein/toegang/server';
import { goed, maakActiefDossier, metDossier } from '@trajectplein/uitstroom/server';
import { CAPABILITIES } from '../testen/capabilities';
import { alsCsv, stuurBestand } from '../testen/test-import';

const ALLES = [...CAPABILITIES.slice(0, -1), sturingServer, ...CAPABILITIES.slice(-1)];
const NAMEN = ['werk', 'terug', 'vermogen', 'later', 'zelfstandig', 'weg', 'loopt', 'fout'] as const;
type Naam = (typeof NAMEN)[number];
interface Verschil { id: string; dossierId: string; soort: string; versie: number }

/** Two months of one gemeente, from the file that is sent to the figures that it moves. */
describe('the uitkeringenbestand and the figures', () => {
  let api: TestApi;
  let worker: INestApplicationContext;
  const bsn = {} as Record<Naam, string>;
  const dossier = {} as Record<Naam, string>;

  beforeAll(async () => {
    api = await maakTestApi(ALLES);
    @Module({ imports: [
      KernModule.voor(testConfiguratie(api.database.url), { entiteiten: ALLES.flatMap((c) => c.entiteiten), naam: 'test-werker', klok: api.klok }),
      ...ALLES.map((c) => c.worker).filter((m): m is Type => Boolean(m)),
    ] })
    class TestWerkerModule {}
    worker = await NestFactory.createApplicationContext(TestWerkerModule, { logger: false });
    await worker.get(Taken).startWorkers();
  });
  afterAll(async () => {
    await worker.close();
    await api.sluit();
  });

  const velsen = () => api.als('klantmanager.velsen');
  async function tot<T>(vraag: () => Promise<T>, klaar: (waarde: T) => boolean): Promise<T> {
    for (const einde = Date.now() + 600_000; ; await wacht(50)) {
      const waarde = await vraag();
      if (klaar(waarde)) return waarde;
      if (Date.now() > einde) throw new Error(`Not in time: ${JSON.stringify(waarde)}`);
    }
  }

  /** Sends a month's file and waits for the job. @returns the import */
  async function stuur(velden: object, rijen: readonly Record<string, string>[]) {
    const kolommen = { BSN: '', Soort: '', Begin: '', Eind: '', Reden: '', 'Inkomsten uit werk': '' };
    const { id } = await goed(stuurBestand(await velsen(), { soort: 'uitkeringen', gemeente: '0453', ...velden },
      { naam: 'uitkeringen.csv', inhoud: alsCsv(rijen.map((rij) => ({ ...kolommen, ...rij }))) }));
    return tot(async () => goed((await velsen()).get(`/v1/imports/${id}`)), ({ status }) => ['GEREED', 'MISLUKT'].includes(status));
  }

  const open = async (): Promise<Verschil[]> => (await goed((await velsen()).get('/v1/uitkering-verschillen?paginaGrootte=100'))).items;
  /** The kinds that are open, by the name of the person. */
  async function perNaam(): Promise<Partial<Record<Naam, string[]>>> {
    const lijst = await open();
    return Object.fromEntries(NAMEN.map((naam) => [naam, lijst.filter((er) => er.dossierId === dossier[naam]).map((er) => er.soort).sort()] as const)
      .filter(([, soorten]) => soorten.length));
  }

  /** Answers the open difference of this kind. */
  async function antwoord(naam: Naam, soort: string, stap: 'verwerk' | 'wijsAf', body: object = {}) {
    const verschil = (await open()).find((er) => er.dossierId === dossier[naam] && er.soort === soort)!;
    return goed((await velsen()).post(`/v1/uitkering-verschillen/${verschil.id}/_${stap}`, body, { versie: verschil.versie }));
  }

  /** KPI-13 and KPI-15 (numerator, denominator) of Velsen, after the worker took every event. */
  async function cijfers(periode: string) {
    await tot(async () => {
      await worker.get(Verwerker).verwerk();
      const { rows } = await api.database.eigenaar.query(
        'select count(*)::int as n from gebeurtenis, sturing_stand where (gebeurtenis.xid, gebeurtenis.id) > (cursor_xid, cursor_id)');
      return rows[0].n as number;
    }, (n) => n === 0);
    await worker.get(Verwerker).verwerk();
    const { rows } = await api.database.eigenaar.query(
      `select kpi, teller, noemer from kpi_cijfer
        where periode = $1 and gemeente = '0453' and uitvoerder = 'ALLE' and classificatie = 'ALLE' and onderdeel = 'ALLE'
          and kpi in ('KPI-13', 'KPI-15')`, [periode]);
    const van = (kpi: string) => rows.find((rij: { kpi: string }) => rij.kpi === kpi);
    const naarWerk = van('KPI-15');
    return { uitstroom: van('KPI-13')?.teller ?? 0, naarWerk: naarWerk ? [naarWerk.teller, naarWerk.noemer] : null };
  }

  it("a month's file moves KPI-13 and KPI-15 as worked out by hand", async () => {
    // Eight people of Velsen with bijstand since 1 August. Of one the klantmanager recorded the end on 28 September (Q3).
    for (const naam of NAMEN) {
      bsn[naam] = testBsn();
      dossier[naam] = await maakActiefDossier(api, 'klantmanager.velsen', '0453', null, bsn[naam]);
    }
    await goed(metDossier(await velsen(), dossier.later, 'stroomUit', { reden: 'WERK_LOONDIENST', datum: '2026-09-28' }));
    api.klok.zet('2026-11-02T09:05:00+01:00');
    // Q3: that one left, his month passed on 28 October, nobody did the controle. Q4: nobody left.
    expect(await cijfers('2026-Q3')).toEqual({ uitstroom: 1, naarWerk: [0, 1] });
    expect(await cijfers('2026-Q4')).toEqual({ uitstroom: 0, naarWerk: null });

    // October, on 2 November. "weg" is not on the list; somebody whom nobody here knows is.
    const rij = (naam: Naam, anders: Record<string, string> = {}) => ({ BSN: bsn[naam], Soort: 'Participatiewet', Begin: '01-08-2026', ...anders });
    const oktober = [
      rij('werk', { Eind: '09-10-2026', Reden: 'Werk in loondienst' }),
      rij('terug', { Eind: '19-10-2026', Reden: 'Werk in loondienst' }),
      rij('vermogen', { Eind: '14-10-2026', Reden: 'Vermogen' }),
      rij('later', { Eind: '30-09-2026', Reden: 'Werk in loondienst' }),
      rij('zelfstandig', { Eind: '31-10-2026', Reden: 'Eigen bedrijf' }),
      rij('loopt', { 'Inkomsten uit werk': '€ 312,40' }),
      rij('fout', { Eind: '20-10-2026', Reden: 'Werk in loondienst' }),
      { BSN: testBsn(), Soort: 'PW', Begin: '01-08-2026' },
    ];
    // A dry run says what would come of it, and leaves nothing.
    expect(await stuur({ maand: '2026-10', proef: 'true' }, oktober)).toMatchObject({ status: 'GEREED', bijgewerkt: 7, afgekeurd: 1 });
    expect([await perNaam(), (await api.database.eigenaar.query(
      `select 1 from audit where route = 'POST /v1/imports' and onderwerp = 'dossier'`)).rows]).toEqual([{}, []]);
    expect(await stuur({ maand: '2026-10' }, oktober)).toMatchObject({ status: 'GEREED', maand: '2026-10-01', aantalRijen: 8, verwerkt: 8, bijgewerkt: 7, afgekeurd: 1 });
    expect(await perNaam()).toEqual({ werk: ['UITKERING_BEEINDIGD'], terug: ['UITKERING_BEEINDIGD'], vermogen: ['UITKERING_BEEINDIGD'],
      later: ['CONTROLE_INVULLEN', 'UITSTROOM_ANDERS'], zelfstandig: ['UITKERING_BEEINDIGD'], fout: ['UITKERING_BEEINDIGD'], weg: ['NIET_IN_BESTAND'] });
    // Nothing of a life-cycle moves before a person says so.
    expect(await cijfers('2026-Q4')).toEqual({ uitstroom: 0, naarWerk: null });

    for (const naam of ['werk', 'terug', 'vermogen', 'zelfstandig'] as const) await antwoord(naam, 'UITKERING_BEEINDIGD', 'verwerk');
    // With another end comes another day for the controle: 1 November instead of 28 October.
    await antwoord('later', 'UITSTROOM_ANDERS', 'verwerk');
    await antwoord('fout', 'UITKERING_BEEINDIGD', 'wijsAf', { reden: 'De gemeente herstelt dit.' });
    await antwoord('weg', 'NIET_IN_BESTAND', 'wijsAf', { reden: 'De betaling volgt.' });
    // Q4 gains: 10, 20 and 15 October, 1 November; and 1 October, which came over from Q3. Only that last month has passed.
    expect(await cijfers('2026-Q3')).toEqual({ uitstroom: 0, naarWerk: null });
    expect(await cijfers('2026-Q4')).toEqual({ uitstroom: 5, naarWerk: [0, 1] });

    // The same file once more: nothing left to do, and no figure moves.
    expect(await stuur({ maand: '2026-10' }, oktober)).toMatchObject({ status: 'GEREED', ongewijzigd: 7, bijgewerkt: 0, afgekeurd: 1 });
    expect([await perNaam(), await cijfers('2026-Q4')]).toEqual([{}, { uitstroom: 5, naarWerk: [0, 1] }]);

    // November, on 2 December; the month is the last one unless told otherwise. "terug" has bijstand again from 12 November.
    api.naarDag('2026-12-02');
    expect(await stuur({}, [rij('loopt'), rij('weg'), rij('fout'), rij('terug', { Begin: '12-11-2026' })]))
      .toMatchObject({ status: 'GEREED', maand: '2026-11-01', aangemaakt: 1, bijgewerkt: 3 });
    // The controles of 10 November, 20 November and 1 November. That of 1 December waits for the file of December.
    expect(await perNaam()).toEqual({ werk: ['CONTROLE_INVULLEN'], terug: ['CONTROLE_INVULLEN', 'WEER_UITKERING'], later: ['CONTROLE_INVULLEN'] });
    // All five months have passed, no controle was done.
    expect(await cijfers('2026-Q4')).toEqual({ uitstroom: 5, naarWerk: [0, 5] });

    await antwoord('terug', 'WEER_UITKERING', 'verwerk', { reden: 'EINDE_CONTRACT' });
    for (const naam of ['werk', 'terug', 'later'] as const) await antwoord(naam, 'CONTROLE_INVULLEN', 'verwerk', { heeftBaan: 'JA' });
    // A job and no bijstand: "werk" and "later". "terug" has a job and bijstand, "vermogen" left without work, "zelfstandig" is not asked yet.
    expect(await cijfers('2026-Q4')).toEqual({ uitstroom: 5, naarWerk: [2, 5] });
    expect(await open()).toEqual([]);
  });
});
