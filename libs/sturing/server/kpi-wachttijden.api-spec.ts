import { maakTestApi, type TestApi, type TestLogin } from '@trajectplein/toegang/server';
import { TestDossiers } from './testen/test-dossiers';
import { kpiOverzicht, vulKpiApi } from './testen/test-kpi-api';
import { ALLE_CAPABILITIES, maakTestWerker, type TestWerker } from './testen/test-werker';

describe('the API of waiting times and part-time work', () => {
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

  it('gives a waiting time in days, of how many people, and within how many days nine out of ten were helped', async () => {
    // In Velsen 4 people waited 7 days and 36 waited 160; everywhere together 16 and 73.
    const velsen = (await overzicht('klantmanager.velsen', '?gemeente=0453'))['KPI-06'];
    expect(velsen).toMatchObject({ eenheid: 'DAGEN', teller: 40, noemer: null, waarde: 160, onderdrukt: false });
    expect(deel(velsen, 'P90')).toMatchObject({ teller: 40, waarde: 160, titel: '9 van de 10 personen binnen' });
    expect(deel(velsen, 'WACHT_TE_LANG')).toMatchObject({ teller: 0, waarde: 0, onderdrukt: false });
    const { body } = await (await api.als('manager')).get('/v1/kpis/KPI-06');
    expect(body.reeks.at(-1)).toMatchObject({ teller: 89, waarde: 160 });
    expect(body.verdeling.gemeenten.find((g: { code: string }) => g.code === '0375')).toMatchObject({ teller: 9, waarde: null, onderdrukt: false });
    expect(body.reeks[0]).toMatchObject({ teller: 0, waarde: null, onderdrukt: false });
    expect(body.definitie.teller).toContain('28 dagen');
  });

  it('hides a median, its p90 and how many it is of together', async () => {
    const klasse = (await overzicht('manager', '?gemeente=0453&classificatie=DIRECT_BEMIDDELBAAR'))['KPI-06'];
    expect(klasse).toMatchObject({ teller: null, noemer: null, waarde: null, onderdrukt: true });
    expect(deel(klasse, 'P90')).toMatchObject({ teller: null, waarde: null, onderdrukt: true });
    const eigen = (await overzicht('klantmanager.velsen', '?gemeente=0453&classificatie=DIRECT_BEMIDDELBAAR'))['KPI-06'];
    expect(eigen).toMatchObject({ teller: 2, waarde: 7, onderdrukt: false });
    const { tekst } = await (await api.als('manager')).post('/v1/kpis/KPI-06/_exporteer', { formaat: 'csv', gemeente: '0453', classificatie: 'DIRECT_BEMIDDELBAAR' });
    expect(tekst).toContain('Per kwartaal;2026-Q3;Wachttijd tot de intake;;;;Niet getoond: anders is een klein aantal uit te rekenen, Voorlopig');
    expect(tekst).toContain('Per kwartaal;2026-Q3;9 van de 10 personen binnen;;;;Niet getoond: anders is een klein aantal uit te rekenen, Voorlopig');
  });

  it('gives rows that say how long it took, and those of KPI-16 who works', async () => {
    const id = await d.maak({ gemeente: '0375', datum: '2026-07-01' });
    await d.activeer(id, '2026-07-11');
    await d.traject(id, 'REINTEGRATIE', '2026-07-31', '2026-07-31');
    await d.uitkering(id, '2026-07-01');
    await d.inkomsten(id, '2026-08', 250);
    const zonder = await d.maak({ gemeente: '0375', datum: '2026-07-01' });
    await d.activeer(zonder, '2026-07-01');
    await d.uitkering(zonder, '2026-07-01');
    const wacht = await d.maak({ gemeente: '0375', datum: '2026-07-11' });
    await werker.bij();
    const beverwijk = await api.als('klantmanager.beverwijk');
    const rijen = async (vraag: string) => (await beverwijk.get(`/v1/kpis/${vraag}`)).body.items
      .filter((r: { dossierId: string }) => [id, zonder, wacht].includes(r.dossierId))
      .map((r: { dossierId: string; datum: string; onderdeel: string; dagen: number | null }) => [r.dossierId, r.datum, r.onderdeel, r.dagen]);
    const intakes = [[id, '2026-07-11', 'BINNEN_NORM', 10], [zonder, '2026-07-01', 'BINNEN_NORM', 0]];
    expect(await rijen('KPI-06/rijen?gemeente=0375')).toEqual(intakes);
    expect(await rijen('KPI-06/rijen?gemeente=0375&onderdeel=P90')).toEqual(intakes);
    expect(await rijen('KPI-06/rijen?gemeente=0375&onderdeel=WACHT_TE_LANG')).toEqual([[wacht, '2026-07-11', 'WACHT_TE_LANG', 40]]);
    expect(await rijen('KPI-07/rijen?gemeente=0375')).toEqual([[id, '2026-07-31', 'BINNEN_NORM', 20]]);
    expect(await rijen('KPI-07/rijen?gemeente=0375&onderdeel=BOVEN_NORM')).toEqual([]);
    expect(await rijen('KPI-16/rijen?gemeente=0375')).toEqual([[id, '2026-08-01', 'DEELTIJDWERK', null]]);
    expect((await overzicht('klantmanager.beverwijk', '?gemeente=0375'))['KPI-16']).toMatchObject({ teller: 1, noemer: 2, waarde: 50 });
    expect((await overzicht('manager', '?gemeente=0375'))['KPI-16']).toMatchObject({ teller: null, noemer: null, onderdrukt: true });
  });
});
