import { Database, Klok, SYSTEEM, Wachters } from '@trajectplein/kern/server';
import { Dossiers } from '@trajectplein/dossier/server';
/* eslint-disable @nx/enforce-module-boundaries -- the words of the figures, to attack them with */
import { CLASSIFICATIES } from '@trajectplein/dossier/domain';
import { GEMEENTE_CODES, kwartaalVan } from '@trajectplein/kern/domain';
import { ALLE, GEMEENTE_ZELF, KPI_DEFINITIES, NOG_NIET_INGEDEELD, isKwartaalRijp, laatsteKwartalen, leidAf, naam, vergelijkingen,
  type KpiCode, type Waarneming } from '@trajectplein/sturing/domain';
import { maakTestApi, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { CAPABILITIES } from '../capabilities';
import { TEST_SLEUTELS } from './demo.testhulp';
import { laadDemo } from './index';

const VANDAAG = '2026-11-23';
const WACHTWOORD = 'trajectplein-demo';
const CODES = ['INTAKE_PLANNEN', 'CLASSIFICEREN', 'INTAKE_AFRONDEN', 'AANMELDING_TERUGGESTUURD',
  'AANMELDING_ONBEANTWOORD',
  'TRAJECT_STARTEN', 'TRAJECT_EINDDATUM_VERSTREKEN', 'TRAJECT_HERVATTEN', 'PLAATSING_STARTEN', 'UITSTROOM_VASTLEGGEN',
  'CONTROLE_1M', 'CONTROLE_6M', 'CONTROLE_12M', 'NAZORG_AFSLUITEN'];

/* eslint-disable @typescript-eslint/no-explicit-any -- answers of the API */

describe('a visitor of the demo', () => {
  let api: TestApi;
  const gebruikers = new Map<string, TestGebruiker>();
  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES, `${VANDAAG}T09:00:00+01:00`);
    // The region of the tests makes place for that of the demo.
    await api.database.eigenaar.query('truncate gemeente, organisatie, medewerker, werkgever cascade');
    await laadDemo({ databaseUrl: api.database.eigenaarUrl, ...TEST_SLEUTELS, vandaag: VANDAAG });
    for (const naam of ['klantmanager.ijmond', 'klantmanager.pasmatch', 'klantmanager.velsen', 'teamleider.ijmond',
      'matcher', 'manager', 'manager.velsen', 'manager.ijmond',
      'beheerder', 'privacy']) gebruikers.set(naam, await api.logIn(naam, WACHTWOORD));
  });
  afterAll(() => api.sluit());
  const als = (naam: string) => gebruikers.get(naam)!;
  const items = async (naam: string, pad: string): Promise<any[]> => {
    const antwoord = await als(naam).get(pad);
    expect([pad, antwoord.status]).toEqual([pad, 200]);
    return antwoord.body.items;
  };

  it('logs in with each of the ten names, and with no other', async () => {
    for (const [naam, gebruiker] of gebruikers) {
      const { body } = await gebruiker.get('/v1/sessies/huidige');
      expect(body.medewerker.rollen).toContain(naam.split('.')[0]);
    }
    const { rows: [ander] } = await api.database.eigenaar.query(
      `select gebruikersnaam from medewerker where actief and gebruikersnaam not like 'klantmanager.%' and gebruikersnaam like '%.%' order by 1 limit 1`);
    await expect(api.logIn(ander.gebruikersnaam, WACHTWOORD)).rejects.toThrow('401');
  });

  it.each(['klantmanager.ijmond', 'klantmanager.pasmatch',
    'klantmanager.velsen'])('finds about ninety open dossiers as %s, with work of every kind', async (naam) => {
    const eigen = await items(naam, '/v1/dossiers?klantmanager=ik&status=GEMELD,INTAKE,ACTIEF,NAZORG&paginaGrootte=100');
    const rest = await als(naam).get('/v1/dossiers?klantmanager=ik&status=GEMELD,INTAKE,ACTIEF,NAZORG&paginaGrootte=100&pagina=2');
    const alle = [...eigen, ...rest.body.items];
    expect(alle.length).toBeGreaterThan(75);
    expect(alle.length).toBeLessThan(115);
    expect(new Set(alle.map((d) => d.status)).size).toBe(4);
    const acties = new Set(alle.flatMap((d) => d.acties.map((a: any) => a.code)));
    expect(CODES.filter((code) => !acties.has(code))).toEqual([]);
    expect(acties.has('AANMELDEN')).toBe(naam !== 'klantmanager.pasmatch'); // those gemeenten do not ask for it
    const deel = alle.filter((d) => d.acties.length).length / alle.length;
    expect(deel).toBeGreaterThan(0.15);
    expect(deel).toBeLessThan(0.6);
    const { status, body } = await als(naam).get(`/v1/dossiers/${alle[0].id}`);
    expect(status).toBe(200);
    expect(body.werkzoekende.bsn).toMatch(/^\*{6}\d{3}$/);
  });

  it('finds aanmeldingen in the inbox of both executors', async () => {
    expect((await items('klantmanager.ijmond', '/v1/aanmeldingen?status=VERZONDEN')).length).toBeGreaterThan(4);
    const vragen = await items('klantmanager.pasmatch', '/v1/aanmeldingen?status=VERZONDEN');
    expect(vragen.length).toBeGreaterThan(4);
    expect(vragen[0]).toMatchObject({ naam: expect.any(String), vraag: expect.any(String) });
  });

  it('finds by name, sees figures as manager, firms as matcher, the trail as privacy officer', async () => {
    const [eerste] = await items('klantmanager.velsen', '/v1/dossiers?klantmanager=ik');
    const gevonden = await als('klantmanager.velsen').post('/v1/dossiers/_zoek', { naam: eerste.achternaam });
    expect(gevonden.body.items.map((d: any) => d.id)).toContain(eerste.id);
    const kpis = await items('manager', '/v1/kpis?periode=2026-Q3');
    const instroom = kpis.find((k) => k.code === 'KPI-01');
    expect(instroom.teller).toBeGreaterThan(150);
    const kpi = (code: string) => kpis.find((k) => k.code === code);
    expect(kpi('KPI-06').waarde).toBeGreaterThan(0);
    expect(kpi('KPI-07').onderdelen.find((o: any) => o.code === 'P90').waarde).toBeGreaterThan(kpi('KPI-07').waarde);
    expect(kpi('KPI-16').teller).toBeGreaterThan(20);
    expect(kpi('KPI-16').waarde).toBeLessThan(20);
    expect((await items('matcher', '/v1/werkgevers?paginaGrootte=100')).length).toBe(100);
    expect((await als('matcher').get('/v1/dossiers')).status).toBe(403);
    expect((await items('privacy', '/v1/audit')).length).toBeGreaterThan(20);
    expect((await items('teamleider.ijmond', '/v1/dossiers?status=ACTIEF')).length).toBeGreaterThan(10);
  });

  it('publishes nearly all of the figures, and nothing small that could be read or computed (kpi.md, small numbers)', async () => {
    const perioden = laatsteKwartalen(kwartaalVan(VANDAAG), 9);
    const uitvoerders = [...(await items('manager', '/v1/organisaties')).filter((o) => o.soort === 'UITVOERDER').map((o) => o.id), GEMEENTE_ZELF];
    const klassen = [...CLASSIFICATIES, NOG_NIET_INGEDEELD];
    const plekken: [string, string, string][] = [[ALLE, ALLE, ALLE], ...GEMEENTE_CODES.map((g): [string, string, string] => [g, ALLE, ALLE]),
      ...uitvoerders.map((u): [string, string, string] => [ALLE, u, ALLE]), ...klassen.map((k): [string, string, string] => [ALLE, ALLE, k])];
    const echt = new Map((await api.database.eigenaar.query<{ cel: string; teller: number; noemer: number | null }>(
      `select concat_ws('|', periode, gemeente, uitvoerder, classificatie, kpi, onderdeel) as cel, teller, noemer from kpi_cijfer`)).rows.map((r) => [r.cel, r]));
    const klein = (n: number | null | undefined) => n !== null && n !== undefined && n > 0 && n < 5;
    const gezien: Waarneming = new Map();
    const telling = { totaal: [0, 0], ander: [0, 0] };
    for (const periode of perioden) for (const plek of plekken) {
      const [gemeente, uitvoerder, classificatie] = plek;
      for (const kpi of await items('manager', `/v1/kpis?periode=${periode}&gemeente=${gemeente}&uitvoerder=${uitvoerder}&classificatie=${classificatie}`)) {
        for (const cel of [{ ...kpi, code: ALLE }, ...kpi.onderdelen]) {
          const waar = echt.get([periode, ...plek, kpi.code, cel.code].join('|'));
          const deel = KPI_DEFINITIES[kpi.code as KpiCode].onderdelen.find((o) => o.code === cel.code);
          const heeftNoemer = deel ? deel.noemer !== 'GEEN' : KPI_DEFINITIES[kpi.code as KpiCode].eenheid === 'PROCENT';
          gezien.set(naam(periode, plek, kpi.code, cel.code), { waarde: cel.teller, klein: cel.redenVerborgen === 'KLEIN' && !(heeftNoemer && cel.noemer === null) });
          if (heeftNoemer && cel.teller !== null) gezien.set(naam(periode, plek, kpi.code, cel.code, true), { waarde: cel.noemer });
          // Shown is true, hidden says why, and nothing small is shown.
          if (cel.teller !== null) expect([periode, plek, kpi.code, cel.code, cel.teller, klein(cel.teller)]).toEqual([periode, plek, kpi.code, cel.code, waar?.teller ?? 0, false]);
          else expect(['KLEIN', 'HERLEIDBAAR']).toContain(cel.redenVerborgen);
          if (!waar || klein(waar.teller) || klein(waar.noemer)) continue;
          const tel = telling[cel.code === ALLE && uitvoerder === ALLE && classificatie === ALLE ? 'totaal' : 'ander'];
          tel[0]! += 1;
          if (cel.teller !== null) tel[1]! += 1;
        }
      }
    }
    expect(telling.totaal[1]! / telling.totaal[0]!).toBeGreaterThanOrEqual(0.95);
    expect(telling.ander[1]! / telling.ander[0]!).toBeGreaterThanOrEqual(0.8);
    const regels = perioden.flatMap((periode, i) => vergelijkingen(periode, { gemeenten: GEMEENTE_CODES, uitvoerders, klassen },
      isKwartaalRijp(periode, VANDAAG), perioden[i - 1]));
    expect(leidAf(gezien, regels).filter((wie) => klein(echt.get(wie.replace('|noemer', ''))?.[wie.endsWith('|noemer') ? 'noemer' : 'teller']))).toEqual([]);
    // Never two dimensions together; and the executor's cards show figures.
    for (const cel of await items('manager', `/v1/kpis?gemeente=0453&uitvoerder=${uitvoerders[0]}`)) expect(cel.teller).toBeNull();
    expect((await items('manager', `/v1/kpis?periode=2026-Q3&uitvoerder=${uitvoerders[0]}`)).filter((cel) => cel.teller === null).length).toBeLessThanOrEqual(2);
    for (const [wie, vraag] of [['manager.velsen', 'gemeente=0453'], ['manager.ijmond', `uitvoerder=${(await items('manager', '/v1/organisaties')).find((o) => o.code === 'IJMOND_WERKT').id}`]]) {
      for (const cel of await items(wie!, `/v1/kpis?${vraag}`)) expect([wie, cel.code, cel.onderdrukt]).toEqual([wie, cel.code, false]);
    }
  }, 120_000);

  it('has a list of work that the services themselves would make', async () => {
    const { app, database } = api;
    const stand = async () => (await database.eigenaar.query('select dossier_id, bron, code, vanaf::text from actie order by 1, 2, 3')).rows;
    const vanaf = async () => (await database.eigenaar.query('select id, actie_vanaf::text from dossier order by 1')).rows;
    const [acties, kolom] = [await stand(), await vanaf()];
    const { rows: dossiers } = await database.eigenaar.query<{ id: string; status: string }>(
      'select id, status from dossier order by md5(id::text) limit 1200');
    await app.get(Database).inTransactie(SYSTEEM, async () => {
      for (const { id, status } of dossiers) {
        await app.get(Dossiers).herzieActies({ id });
        await app.get(Wachters).volg('dossier.bewaard', { dossierId: id, datum: app.get(Klok).vandaag(),
          naar: status });
      }
    });
    expect(await stand()).toEqual(acties);
    expect(await vanaf()).toEqual(kolom);
  });
});
