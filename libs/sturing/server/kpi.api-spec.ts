import { KPI_DEFINITIES } from '@trajectplein/sturing/domain';
import { TEST_ORGANISATIES, maakTestApi, type TestApi, type TestLogin } from '@trajectplein/toegang/server';
import { TestDossiers } from './testen/test-dossiers';
import { kpiOverzicht, vulKpiApi } from './testen/test-kpi-api';
import { ALLE_CAPABILITIES, maakTestWerker, type TestWerker } from './testen/test-werker';

const IJMOND = TEST_ORGANISATIES['IJMOND_WERKT']!;

describe('the API of figures', () => {
  let api: TestApi;
  let werker: TestWerker;
  let d: TestDossiers;

  beforeAll(async () => {
    api = await maakTestApi(ALLE_CAPABILITIES, '2026-08-20T10:00:00+02:00');
    d = new TestDossiers(api.database.eigenaar);
    await vulKpiApi(api, d);
    werker = await maakTestWerker(api.database.url, { vandaag: '2026-08-20' });
    await werker.bij();
  });
  afterAll(async () => {
    await werker.sluit();
    await api.sluit();
  });

  const overzicht = (wie: TestLogin, vraag = '') => kpiOverzicht(api, wie, vraag);
  const deel = (kpi: { onderdelen: { code: string }[] }, code: string) => kpi.onderdelen.find((o) => o.code === code);

  it('gives every figure of the running quarter for the whole region', async () => {
    const cijfers = await overzicht('manager');
    expect(Object.keys(cijfers)).toEqual(['KPI-01', 'KPI-03', 'KPI-05', 'KPI-06', 'KPI-07', 'KPI-09', 'KPI-10', 'KPI-13',
      'KPI-14', 'KPI-15', 'KPI-16']);
    expect(cijfers['KPI-03']).toMatchObject({ titel: 'Caseload', teller: 89, noemer: null, waarde: 89, eenheid: 'PERSONEN', onderdrukt: false,
      voorlopig: true, berekendOp: expect.stringMatching(/^2026-08-20T/) });
    expect(cijfers['KPI-01'].waarde).toBe(16);
    expect(cijfers['KPI-05']).toMatchObject({ teller: 89, noemer: null, waarde: 89, eenheid: 'PERSONEN' });
    expect(deel(cijfers['KPI-05'], 'DIRECT_BEMIDDELBAAR')).toMatchObject({ teller: 30, noemer: 89, waarde: 33.71, titel: 'Direct bemiddelbaar' });
  });

  it('hides small numbers from a manager, and what they could be computed from', async () => {
    const velsen = await overzicht('manager', '?gemeente=0453');
    expect(velsen['KPI-01']).toMatchObject({ teller: null, noemer: null, waarde: null, onderdrukt: true, redenVerborgen: expect.stringMatching(/^(KLEIN|HERLEIDBAAR)$/) });
    const klasse = await overzicht('manager', '?gemeente=0453&classificatie=DIRECT_BEMIDDELBAAR');
    expect(klasse['KPI-03']).toMatchObject({ waarde: null, onderdrukt: true });
    // 40 in Velsen is shown, so the other class is not.
    expect(velsen['KPI-03']).toMatchObject({ waarde: 40, onderdrukt: false });
    expect((await overzicht('manager', '?gemeente=0453&classificatie=NOG_NIET_INGEDEELD'))['KPI-03'].onderdrukt).toBe(true);
    expect(deel(velsen['KPI-05'], 'NOG_NIET_INGEDEELD')).toMatchObject({ waarde: null, onderdrukt: true });
  });

  it('shows a gemeente its own small numbers, not those of another', async () => {
    expect((await overzicht('klantmanager.velsen', '?gemeente=0453'))['KPI-01']).toMatchObject({ waarde: 4, onderdrukt: false });
    expect((await overzicht('klantmanager.velsen', '?gemeente=0392'))['KPI-01']).toMatchObject({ waarde: null, onderdrukt: true });
    expect((await overzicht('klantmanager.haarlem', '?gemeente=0392'))['KPI-01']).toMatchObject({ waarde: 4, onderdrukt: false });
  });

  it('shows an executor its own work; a sum that it could subtract its own part from is hidden with the rest', async () => {
    expect((await overzicht('teamleider.ijmond', `?gemeente=0453&uitvoerder=${IJMOND}`))['KPI-03']).toMatchObject({ waarde: 37, onderdrukt: false });
    expect((await overzicht('teamleider.ijmond', '?gemeente=0453&uitvoerder=GEMEENTE_ZELF'))['KPI-03'].onderdrukt).toBe(true);
    // 40 − 37 = 3: everybody but IJmond Werkt! may see the 40, because to them the 37 is hidden as well.
    expect((await overzicht('teamleider.ijmond', '?gemeente=0453'))['KPI-03'].onderdrukt).toBe(true);
    expect((await overzicht('klantmanager.haarlem', '?gemeente=0453'))['KPI-03']).toMatchObject({ waarde: 40, onderdrukt: false });
  });

  it('gives no percentage of fewer than 10 people to who may not see small numbers; the count stands', async () => {
    const direct = async (wie: TestLogin, gemeente: string) => deel((await overzicht(wie, `?gemeente=${gemeente}`))['KPI-05'], 'DIRECT_BEMIDDELBAAR');
    expect(await direct('manager', '0396')).toMatchObject({ teller: 14, noemer: 28, waarde: 50, onderdrukt: false });
    expect(await direct('manager', '0375')).toMatchObject({ teller: 9, noemer: 9, waarde: null, onderdrukt: false });
    expect(await direct('klantmanager.beverwijk', '0375')).toMatchObject({ teller: 9, noemer: 9, waarde: 100, onderdrukt: false });
    expect(await direct('klantmanager.haarlem', '0392')).toMatchObject({ teller: 5, noemer: 12, waarde: 41.67 });
  });

  it('gives one figure with its definition, its quarters and how it is spread', async () => {
    const { body } = await (await api.als('manager')).get('/v1/kpis/KPI-03?classificatie=ALLE');
    expect(body).toMatchObject({ code: 'KPI-03', titel: 'Caseload', eenheid: 'PERSONEN',
      definitie: { teller: expect.stringContaining('intake of actief'), bron: expect.any(String), noemer: expect.any(String), populatie: expect.any(String) } });
    expect(body.reeks.map((k: { periode: string }) => k.periode)).toEqual(['2024-Q3', '2024-Q4', '2025-Q1', '2025-Q2', '2025-Q3', '2025-Q4', '2026-Q1', '2026-Q2', '2026-Q3']);
    expect(body.reeks.at(-1)).toMatchObject({ waarde: 89, voorlopig: true });
    expect(body.reeks[0]).toMatchObject({ waarde: 0, voorlopig: false });
    expect(body.verdeling.gemeenten).toHaveLength(7);
    expect(body.verdeling.gemeenten.find((g: { code: string }) => g.code === '0453')).toMatchObject({ naam: 'Velsen', waarde: 40 });
    expect(body.verdeling.classificaties.map((c: { code: string }) => c.code))
      .toEqual(['DIRECT_BEMIDDELBAAR', 'OVERBRUGBARE_AFSTAND', 'PARTICIPATIE', 'NOG_NIET_INGEDEELD']);
  });

  it('names the definition of the CBS for KPI-15', async () => {
    expect((await (await api.als('manager')).get('/v1/kpis/KPI-15')).body.definitie.bron).toContain('CBS');
  });

  it('refuses what does not exist, and points at it', async () => {
    const manager = await api.als('manager');
    for (const [vraag, pointer] of [['periode=2026-07', '/periode'], ['periode=2027-Q1', '/periode'], ['periode=2019-Q4', '/periode'],
      ['gemeente=9999', '/gemeente'], ['classificatie=X', '/classificatie'], ['uitvoerder=niemand', '/uitvoerder'],
      [`uitvoerder=${TEST_ORGANISATIES['WSP']}`, '/uitvoerder'], ['onbekend=1', '/onbekend']]) {
      const { status, body } = await manager.get(`/v1/kpis?${vraag}`);
      expect([status, body.fouten?.[0]?.pointer]).toEqual([400, pointer]);
    }
    expect((await manager.get('/v1/kpis/KPI-99')).status).toBe(404);
  });

  it.each([['matcher', 403], ['beheerder', 403], ['privacy', 403], ['jobcoach.ijmond', 403]] as const)('is not for %s', async (wie, status) => {
    const gebruiker = await api.als(wie);
    for (const pad of ['/v1/kpis', '/v1/kpis/KPI-03', '/v1/kpis/KPI-03/rijen']) expect((await gebruiker.get(pad)).status).toBe(status);
    expect((await gebruiker.post('/v1/kpis/KPI-03/_exporteer', { formaat: 'csv' })).status).toBe(status);
  });

  it('asks for a log-in', async () => {
    expect((await api.anoniem.get('/v1/kpis')).status).toBe(401);
  });

  describe('the rows behind a figure', () => {
    it('are the dossiers that it counts', async () => {
      const velsen = await api.als('klantmanager.velsen');
      const { status, body } = await velsen.get('/v1/kpis/KPI-01/rijen?gemeente=0453');
      expect(status).toBe(200);
      expect(body.items).toHaveLength(4);
      expect(body.items[0]).toMatchObject({ nummer: expect.any(String), naam: expect.stringMatching(/^Test Persoon/), gemeente: '0453',
        datum: '2026-08-03', onderdeel: 'EINDE_WW' });
    });

    it('come page by page, each once', async () => {
      const velsen = await api.als('klantmanager.velsen');
      const gezien: string[] = [];
      for (let na = ''; ; ) {
        const { body } = await velsen.get(`/v1/kpis/KPI-03/rijen?gemeente=0453&paginaGrootte=15${na}`);
        gezien.push(...body.items.map((rij: { id: string }) => rij.id));
        if (!body.heeftVolgende) break;
        na = `&na=${body.volgende}`;
      }
      expect(gezien).toHaveLength(40);
      expect(new Set(gezien).size).toBe(40);
    });

    it('can be asked per part, class and executor', async () => {
      const velsen = await api.als('klantmanager.velsen');
      const aantal = async (vraag: string) => (await velsen.get(`/v1/kpis/KPI-03/rijen?paginaGrootte=100&${vraag}`)).body.items.length;
      expect(await aantal('classificatie=DIRECT_BEMIDDELBAAR')).toBe(2);
      expect(await aantal(`uitvoerder=${IJMOND}`)).toBe(37);
      expect(await aantal('uitvoerder=GEMEENTE_ZELF')).toBe(3);
      expect(await aantal('onderdeel=GROND_BIJSTAND')).toBe(40);
      expect(await aantal('onderdeel=NAZORG')).toBe(0);
      expect(await aantal('periode=2026-Q1')).toBe(0);
      expect(await aantal('periode=2026-Q1&onderdeel=WACHTEND')).toBe(36);
      expect((await velsen.get('/v1/kpis/KPI-03/rijen?onderdeel=RELATIE')).body.fouten[0].pointer).toBe('/onderdeel');
    });

    it('exist for every figure and every part', async () => {
      const velsen = await api.als('klantmanager.velsen');
      for (const { code, onderdelen } of Object.values(KPI_DEFINITIES)) {
        for (const deel of ['', ...onderdelen.map((o) => `?onderdeel=${o.code}`)]) {
          const { status } = await velsen.get(`/v1/kpis/${code}/rijen${deel}`);
          expect([code, deel, status]).toEqual([code, deel, 200]);
        }
      }
    });

    it('of KPI-10 and KPI-14 are the people who count', async () => {
      const id = await d.maak({ gemeente: '0375', datum: '2026-02-01' });
      await d.activeer(id, '2026-02-10');
      const traject = await d.traject(id, 'REINTEGRATIE', '2026-07-01', '2026-07-01');
      await d.trajectNaar(id, traject, 'VOORTIJDIG_BEEINDIGD', '2026-08-01', 'GEEN_CONTACT');
      await d.stroomUit(id, '2026-08-10');
      await werker.bij();
      const beverwijk = await api.als('klantmanager.beverwijk');
      const rijen = async (vraag: string) => (await beverwijk.get(`/v1/kpis/${vraag}`)).body.items
        .map((r: { dossierId: string; datum: string; onderdeel: string }) => [r.dossierId === id, r.datum, r.onderdeel]);
      expect(await rijen('KPI-10/rijen?gemeente=0375')).toEqual([[true, '2026-08-01', 'VOORTIJDIG']]);
      expect(await rijen('KPI-10/rijen?gemeente=0375&onderdeel=GESTART')).toEqual([[true, '2026-07-01', 'GESTART']]);
      expect(await rijen('KPI-10/rijen?gemeente=0375&onderdeel=AFGEROND')).toEqual([]);
      expect(await rijen('KPI-14/rijen?gemeente=0375')).toEqual([[true, '2026-08-10', 'WERK_LOONDIENST']]);
      const cijfers = await overzicht('klantmanager.beverwijk', '?gemeente=0375');
      expect(cijfers['KPI-10']).toMatchObject({ teller: 1, noemer: 1, waarde: 100 });
      expect(deel(cijfers['KPI-10'], 'GESTART')).toMatchObject({ teller: 1, noemer: null, onderdrukt: false });
      expect(cijfers['KPI-14']).toMatchObject({ teller: 1, noemer: 5, waarde: 20 });
      expect((await overzicht('manager', '?gemeente=0375'))['KPI-14']).toMatchObject({ teller: null, noemer: null, waarde: null, onderdrukt: true });
    });

    it('are never those of somebody else', async () => {
      const haarlem = await api.als('klantmanager.haarlem');
      expect((await haarlem.get('/v1/kpis/KPI-03/rijen?gemeente=0453')).body.items).toEqual([]);
      expect((await haarlem.get('/v1/kpis/KPI-03/rijen?paginaGrootte=100')).body.items).toHaveLength(12);
      // The executor sees those it guides; not the three that Velsen guides itself.
      const ijmond = await api.als('teamleider.ijmond');
      expect((await ijmond.get('/v1/kpis/KPI-03/rijen?gemeente=0453&paginaGrootte=100')).body.items).toHaveLength(37);
    });

    it('are not for a manager', async () => {
      expect((await (await api.als('manager')).get('/v1/kpis/KPI-03/rijen')).status).toBe(403);
    });

    it('leave a trail of who was shown', async () => {
      await (await api.als('klantmanager.velsen')).get('/v1/kpis/KPI-01/rijen?gemeente=0453');
      const { rows } = await api.database.eigenaar.query(
        `select route, onderwerp, cardinality(ids) as n from audit where soort = 'INZAGE' order by moment desc, id desc limit 1`);
      expect(rows).toEqual([{ route: 'GET /v1/kpis/:code/rijen', onderwerp: 'dossier', n: 4 }]);
    });
  });

  describe('the export', () => {
    it('is what the screen shows, hidden numbers included', async () => {
      const manager = await api.als('manager');
      const { status, tekst, koppen } = await manager.post('/v1/kpis/KPI-01/_exporteer', { formaat: 'csv', gemeente: '0453' });
      expect(status).toBe(200);
      expect(koppen['content-type']).toContain('text/csv');
      expect(koppen['content-disposition']).toContain('kpi-01-2026-q3.csv');
      const regels = tekst.split('\r\n');
      expect(regels[0]).toBe('\uFEFFOverzicht;Kwartaal, gemeente of klasse;Onderdeel;Teller;Noemer;Waarde;Opmerking');
      expect(regels).toContain('Per kwartaal;2026-Q3;Instroom;;;;Niet getoond: anders is een klein aantal uit te rekenen, Voorlopig');
      expect(tekst).toContain('Per gemeente;Velsen;Instroom;;;;Niet getoond: anders is een klein aantal uit te rekenen');
    });

    it('shows a klantmanager his own numbers', async () => {
      const { tekst } = await (await api.als('klantmanager.velsen')).post('/v1/kpis/KPI-01/_exporteer', { formaat: 'csv', filters: { gemeente: '0453' } });
      expect(tekst).toContain('Per gemeente;Velsen;Instroom;4;;4;');
    });

    it('leaves a trail', async () => {
      const { rows } = await api.database.eigenaar.query(
        `select gegevens from audit where route = 'POST /v1/kpis/:code/_exporteer' order by moment desc, id desc limit 1`);
      expect(rows[0].gegevens).toMatchObject({ kpi: 'KPI-01', formaat: 'csv', gemeente: '0453' });
    });
  });
});
