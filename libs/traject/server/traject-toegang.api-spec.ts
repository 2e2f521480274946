import pg from 'pg';
import { dossierServer } from '@trajectplein/dossier/server';
import { kernServer } from '@trajectplein/kern/server';
import {
  TEST_LOGINS, TEST_MEDEWERKERS, TEST_ORGANISATIES, maakTestApi, toegangServer, type TestApi, type TestGebruiker, type TestLogin,
} from '@trajectplein/toegang/server';
import {
  TRAJECT_OVERGANGEN, TRAJECT_STATUSSEN, trajectLevensloop, type TrajectOvergang, type TrajectStatus,
} from '@trajectplein/traject/domain';
import { trajectServer } from './index';
import { maakActiefDossier } from './testen/test-actief-dossier';

const PLAN = { trajectType: 'REINTEGRATIE', doel: 'Werk', startDatum: '2026-09-21', verwachteEindDatum: '2027-03-31' };
const BODY: Record<TrajectOvergang, object> = {
  start: {}, schortOp: { reden: 'ZIEKTE' }, hervat: {}, verleng: { verwachteEindDatum: '2027-06-30', akkoordOpdrachtgever: true },
  rondAf: { resultaat: 'DOEL_BEHAALD' }, breekAf: { reden: 'OVERIG' },
};
const WEG: Record<TrajectStatus, TrajectOvergang[]> = {
  VOORGENOMEN: [], LOPEND: ['start'], OPGESCHORT: ['start', 'schortOp'], AFGEROND: ['start', 'rondAf'], VOORTIJDIG_BEEINDIGD: ['start', 'breekAf'],
};

describe('who may do what with a traject, and when', () => {
  let api: TestApi;
  let ijmond: TestGebruiker;
  let dossier: string;
  const ids = {} as Record<TrajectStatus, { id: string; versie: number }>;

  const maak = async (welk: string, weg: TrajectOvergang[]) => {
    const { body: plan } = await ijmond.post(`/v1/dossiers/${welk}/trajecten`, PLAN);
    let versie = 1;
    for (const naam of weg) {
      const stap = await ijmond.post(`/v1/trajecten/${plan.id}/_${naam}`, { ...BODY[naam], datum: '2026-09-22' }, { versie });
      expect([naam, stap.status]).toEqual([naam, 200]);
      versie = stap.body.versie;
    }
    return { id: plan.id as string, versie };
  };

  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, dossierServer, trajectServer]);
    ijmond = await api.als('klantmanager.ijmond');
    dossier = await maakActiefDossier(api, 'klantmanager.velsen', '0453', 'klantmanager.ijmond');
    // Each on a dossier of its own: one of a kind runs at a time.
    for (const status of TRAJECT_STATUSSEN) {
      ids[status] = await maak(await maakActiefDossier(api, 'klantmanager.velsen', '0453', 'klantmanager.ijmond'), WEG[status]);
    }
  });
  afterAll(() => api.sluit());

  it.each(TRAJECT_STATUSSEN)('%s: offers what the table allows and refuses the rest', async (status) => {
    const { id, versie } = ids[status];
    const pad = `/v1/trajecten/${id}`;
    const mag = trajectLevensloop.filter((o) => o.van.includes(status)).map((o) => o.naam);
    expect((await ijmond.get(pad)).body).toMatchObject({ status, toegestaneActies: [...mag, 'wijzig'] });
    for (const naam of TRAJECT_OVERGANGEN.filter((n) => !mag.includes(n))) {
      expect(await ijmond.post(`${pad}/_${naam}`, BODY[naam], { versie })).toMatchObject({ status: 409, body: { code: 'NIET_TOEGESTAAN' } });
    }
    expect((await ijmond.get(pad)).body.versie).toBe(versie);
  });

  it.each<[TestLogin, number, number, number, number]>([
    ['teamleider.ijmond', 200, 409, 200, 201], ['jobcoach.ijmond', 200, 403, 403, 403],
    ['klantmanager.velsen', 200, 403, 403, 201], ['teamleider.velsen', 200, 403, 403, 201],
    ['klantmanager.haarlem', 404, 404, 404, 404], ['klantmanager.pasmatch', 404, 404, 404, 404], ['klantmanager.beverwijk', 404, 404, 404, 404],
    ['matcher', 403, 403, 403, 403], ['manager', 403, 403, 403, 403], ['beheerder', 403, 403, 403, 403], ['privacy', 403, 403, 403, 403],
  ])('%s: reads %i, moves what has ended %i, edits %i, plans %i', async (login, lezen, overgang, wijzig, plan) => {
    const wie = await api.als(login);
    const { id, versie } = ids.AFGEROND;
    expect((await wie.get(`/v1/trajecten/${id}`)).status).toBe(lezen);
    expect((await wie.get(`/v1/dossiers/${dossier}/trajecten`)).status).toBe(lezen);
    expect((await wie.get('/v1/trajecten')).status).toBe(lezen === 403 ? 403 : 200);
    for (const naam of TRAJECT_OVERGANGEN) {
      expect([naam, (await wie.post(`/v1/trajecten/${id}/_${naam}`, BODY[naam], { versie })).status]).toEqual([naam, overgang]);
    }
    expect((await wie.patch(`/v1/trajecten/${id}`, { doel: wijzig === 200 ? 'Werk' : 'Anders' }, { versie })).status).toBe(wijzig);
    expect((await wie.post(`/v1/dossiers/${dossier}/trajecten`, PLAN)).status).toBe(plan);
    expect((await ijmond.get(`/v1/trajecten/${id}`)).body).toMatchObject({ versie, doel: 'Werk' });
  });

  it('asks who changes to say which version, and lets one of two win', async () => {
    const { id } = await maak(dossier, ['start']);
    const pad = `/v1/trajecten/${id}`;
    expect((await ijmond.post(`${pad}/_hervat`, {})).status).toBe(428);
    expect((await ijmond.post(`${pad}/_schortOp`, BODY.schortOp, { versie: 1 })).status).toBe(412);
    const teamleider = await api.als('teamleider.ijmond');
    const samen = await Promise.all([
      ijmond.post(`${pad}/_rondAf`, { resultaat: 'DOEL_BEHAALD', datum: '2026-10-01' }, { versie: 2 }),
      teamleider.post(`${pad}/_breekAf`, { reden: 'ZIEKTE', datum: '2026-10-01' }, { versie: 2 }),
    ]);
    expect(samen.map((s) => s.status).sort()).toEqual([200, 412]);
    const { rows } = await api.database.eigenaar.query('select naam from overgang where onderwerp_id = $1 order by volgnummer', [id]);
    expect(rows).toHaveLength(3);
    const { rows: [stand] } = await api.database.eigenaar.query('select versie, resultaat, reden from traject where id = $1', [id]);
    expect(stand.versie).toBe(3);
    expect([stand.resultaat, stand.reden].filter(Boolean)).toHaveLength(1);
  });

  it('no dossier closes over a traject that runs; one that was only planned is dropped with it', async () => {
    const welk = await maakActiefDossier(api, 'klantmanager.velsen', '0453', 'klantmanager.ijmond');
    const lopend = await maak(welk, ['start']);
    const plan = await maak(welk, []);
    const velsen = await api.als('klantmanager.velsen');
    const { body: voor } = await velsen.get(`/v1/dossiers/${welk}`);
    expect(voor.toegestaneActies).not.toContain('sluit');
    const sluit = (datum?: string) => velsen.post(`/v1/dossiers/${welk}/_sluit`, { reden: 'VERHUISD', ...(datum ? { datum } : {}) }, { versie: voor.versie });
    expect(await sluit()).toMatchObject({ status: 409, body: { code: 'TRAJECT_LOOPT', detail: 'Er loopt nog een traject. Rond dat eerst af.' } });
    expect((await velsen.get(`/v1/dossiers/${welk}`)).body).toMatchObject({ status: 'ACTIEF', versie: voor.versie });
    await ijmond.post(`/v1/trajecten/${lopend.id}/_rondAf`, { resultaat: 'NIET_BEHAALD', datum: '2026-10-20' }, { versie: 2 });
    expect(await sluit('2026-10-19')).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/datum', code: 'DATUM_VOOR_VORIGE' }] } });
    const dicht = await sluit('2026-10-21');
    expect(dicht).toMatchObject({ status: 200, body: { status: 'GESLOTEN', acties: [] } });
    expect(dicht.body.onderdelen.trajecten).toContainEqual(expect.objectContaining({ id: plan.id, status: 'VOORTIJDIG_BEEINDIGD',
      reden: 'VERHUIZING', eindDatum: '2026-10-21' }));
    expect(await ijmond.post(`/v1/dossiers/${welk}/trajecten`, PLAN)).toMatchObject({ status: 409, body: { code: 'DOSSIER_NIET_ACTIEF' } });
  });
});

describe('row-level security on trajecten, in plain SQL as the application', () => {
  let api: TestApi;
  let app: pg.Client;
  let dossier: string;
  let traject: string;

  async function als<T extends pg.QueryResultRow>(wie: TestLogin | null, sql: string, waarden: unknown[] = []): Promise<T[]> {
    await app.query('begin');
    try {
      if (wie) {
        const [rol, organisatie, gemeenten] = TEST_LOGINS[wie];
        for (const [naam, waarde] of Object.entries({ principal: 'MEDEWERKER', medewerker: TEST_MEDEWERKERS[wie], rol,
          eigen_gemeente: /^GEMEENTE_(\d+)$/.exec(organisatie)?.[1] ?? '', organisatie: TEST_ORGANISATIES[organisatie]!,
          gemeenten: gemeenten.join(','), vandaag: '2026-11-02' })) {
          await app.query('select set_config($1, $2, true)', [`app.${naam}`, waarde]);
        }
      }
      return (await app.query<T>(sql, waarden)).rows;
    } finally {
      await app.query('rollback');
    }
  }

  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, dossierServer, trajectServer]);
    app = new pg.Client(api.database.url);
    await app.connect();
    dossier = await maakActiefDossier(api, 'klantmanager.velsen', '0453', 'klantmanager.ijmond');
    const ijmond = await api.als('klantmanager.ijmond');
    traject = (await ijmond.post(`/v1/dossiers/${dossier}/trajecten`, PLAN)).body.id;
  });
  afterAll(async () => {
    await app.end();
    await api.sluit();
  });

  const NIEUW = `insert into traject (id, dossier_id, traject_type, uitvoeringsorganisatie_id, doel, start_datum, verwachte_eind_datum, status)
    select gen_random_uuid(), $1, 'REINTEGRATIE', id, 'x', '2026-11-01', '2026-12-01', 'VOORGENOMEN' from organisatie where code = 'PASMATCH'`;

  it('answers nothing without settings and outside one’s scope', async () => {
    expect(await als(null, 'select id from traject')).toEqual([]);
    for (const wie of ['klantmanager.haarlem', 'klantmanager.pasmatch', 'matcher', 'manager', 'beheerder', 'privacy'] as const) {
      expect(await als(wie, 'select id from traject')).toEqual([]);
      expect(await als(wie, `update traject set doel = 'x' where id = $1 returning id`, [traject])).toEqual([]);
      expect(await als(wie, 'delete from traject where id = $1 returning id', [traject])).toEqual([]);
      await expect(als(wie, NIEUW, [dossier])).rejects.toMatchObject({ code: '42501' });
    }
    expect(await als('jobcoach.ijmond', 'select id from traject')).toHaveLength(1);
    expect(await als('jobcoach.ijmond', `update traject set doel = 'x' returning id`)).toEqual([]);
    await expect(als('jobcoach.ijmond', NIEUW, [dossier])).rejects.toMatchObject({ code: '42501' });
  });

  it('an executor sees a dossier until three months after its last traject, the gemeente goes on', async () => {
    const wie = () => api.als('klantmanager.ijmond');
    await (await wie()).post(`/v1/trajecten/${traject}/_start`, { datum: '2026-09-22' }, { versie: 1 });
    await (await wie()).post(`/v1/trajecten/${traject}/_rondAf`, { resultaat: 'DOEL_BEHAALD', datum: '2026-10-31' }, { versie: 2 });
    api.naarDag('2027-01-30');
    expect((await (await wie()).get(`/v1/dossiers/${dossier}`)).status).toBe(200);
    expect((await (await wie()).get('/v1/trajecten')).body.items).toHaveLength(1);
    api.naarDag('2027-01-31');
    expect((await (await wie()).get(`/v1/dossiers/${dossier}`)).status).toBe(404);
    expect((await (await wie()).get(`/v1/trajecten/${traject}`)).status).toBe(404);
    expect((await (await wie()).get('/v1/trajecten')).body.items).toEqual([]);
    expect((await (await api.als('klantmanager.velsen')).get(`/v1/trajecten/${traject}`)).status).toBe(200);
  });

  it('who saw it no longer can be asked again, and keeps it then', async () => {
    api.naarDag('2027-02-02');
    const velsen = await api.als('klantmanager.velsen');
    const nieuw = await velsen.post(`/v1/dossiers/${dossier}/aanmeldingen`, { toelichting: 'Nog een traject, graag.' });
    expect(nieuw.status).toBe(201);
    await velsen.post(`/v1/aanmeldingen/${nieuw.body.id}/_verzend`, {}, { versie: 1 });
    const ijmond = await api.als('klantmanager.ijmond');
    expect((await ijmond.post(`/v1/aanmeldingen/${nieuw.body.id}/_accepteer`, {}, { versie: 2 })).status).toBe(200);
    const { body: plan } = await ijmond.post(`/v1/dossiers/${dossier}/trajecten`,
      { ...PLAN, startDatum: '2027-02-02', verwachteEindDatum: '2027-08-31' });
    expect((await ijmond.post(`/v1/trajecten/${plan.id}/_start`, {}, { versie: 1 })).status).toBe(200);
    expect((await ijmond.get(`/v1/dossiers/${dossier}`)).status).toBe(200);
    // Asked twice while he has it: that is one time too many.
    expect((await velsen.post(`/v1/dossiers/${dossier}/aanmeldingen`, { toelichting: 'Nog een.' })).body.code).toBe('AANMELDING_LOOPT');
    api.naarDag('2026-11-02');
  });

  it('an end that is entered for a day long past ends the access only after today', async () => {
    const welk = await maakActiefDossier(api, 'klantmanager.velsen', '0453', 'klantmanager.ijmond');
    const ijmond = await api.als('klantmanager.ijmond');
    const { body: { id } } = await ijmond.post(`/v1/dossiers/${welk}/trajecten`, { ...PLAN, verwachteEindDatum: '2027-06-30' });
    await ijmond.post(`/v1/trajecten/${id}/_start`, { datum: '2026-09-22' }, { versie: 1 });
    expect(await ijmond.post(`/v1/trajecten/${id}/_breekAf`, { reden: 'ZIEKTE', datum: '2026-09-30' }, { versie: 2 })).toMatchObject({
      status: 200, body: { status: 'VOORTIJDIG_BEEINDIGD' } });
    expect((await ijmond.get(`/v1/trajecten/${id}`)).status).toBe(200);
    api.naarDag('2027-02-01');
    expect((await (await api.als('klantmanager.ijmond')).get(`/v1/trajecten/${id}`)).status).toBe(404);
  });
});
