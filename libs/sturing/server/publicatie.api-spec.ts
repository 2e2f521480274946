import { maakTestApi, type TestApi } from '@trajectplein/toegang/server';
import { TestDossiers } from './testen/test-dossiers';
import { vulKpiApi } from './testen/test-kpi-api';
import { ALLE_CAPABILITIES, maakTestWerker, type TestWerker } from './testen/test-werker';

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of the API */

/** What a reader with hidden numbers gets before and after one registration. */
describe('two moments around one registration', () => {
  let api: TestApi;
  let werker: TestWerker;
  let d: TestDossiers;
  const VRAGEN = ['', '?gemeente=0453', '?gemeente=0375', '?uitvoerder=GEMEENTE_ZELF', '?classificatie=NOG_NIET_INGEDEELD'];

  beforeAll(async () => {
    api = await maakTestApi(ALLE_CAPABILITIES, '2026-08-20T10:00:00+02:00');
    d = new TestDossiers(api.database.eigenaar);
    await vulKpiApi(api, d);
    werker = await maakTestWerker(api.database.url, { vandaag: '2026-08-20' });
    await werker.bij();
  }, 120_000);
  afterAll(async () => {
    await werker.sluit();
    await api.sluit();
  });

  /** Every cell by its place: what it counts, of how many. */
  const kijk = async (): Promise<Record<string, string>> => {
    const manager = await api.als('manager');
    const uit: Record<string, string> = {};
    for (const vraag of VRAGEN) {
      for (const kpi of (await manager.get(`/v1/kpis${vraag}`)).body.items as any[]) {
        for (const cel of [{ ...kpi, code: 'ALLE' }, ...kpi.onderdelen]) {
          uit[`${vraag} ${kpi.code} ${cel.code}`] = `${cel.teller ?? cel.redenVerborgen}/${cel.noemer} ${cel.waarde}`;
        }
      }
    }
    return uit;
  };

  it('only totals of the region and of the gemeente move; parts and dimensions wait for the night', async () => {
    const voor = await kijk();
    const id = await d.maak({ gemeente: '0453', datum: '2026-08-19', oorzaak: 'EINDE_STUDIE' });
    await d.activeer(id, '2026-08-20');
    await werker.bij();
    const na = await kijk();
    const bewogen = Object.keys(na).filter((cel) => na[cel] !== voor[cel]);
    expect(bewogen.length).toBeGreaterThan(0);
    expect(bewogen.filter((cel) => !/^(\?gemeente=0453)? KPI-\d\d ALLE$/.test(cel))).toEqual([]);
    expect(na[' KPI-03 ALLE']).toBe('90/null 90');
    expect(bewogen.filter((cel) => cel.includes('0375') || cel.includes('uitvoerder') || cel.includes('classificatie'))).toEqual([]);

    werker.naarDag('2026-08-21');
    await werker.bij();
    const morgen = await kijk();
    expect(morgen['?uitvoerder=GEMEENTE_ZELF KPI-03 ALLE']).not.toBe(na['?uitvoerder=GEMEENTE_ZELF KPI-03 ALLE']);
    expect(morgen[' KPI-03 GROND_BIJSTAND']).toBe('90/null 90');
    await werker.controle.controleer();
  });
});
