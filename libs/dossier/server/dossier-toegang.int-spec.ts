import pg from 'pg';
import { kernServer } from '@trajectplein/kern/server';
import {
  TEST_LOGINS, TEST_MEDEWERKERS, TEST_ORGANISATIES, maakTestApi, toegangServer, type TestApi, type TestLogin,
} from '@trajectplein/toegang/server';
import { dossierServer } from './index';
import { maakTestDossier, registreerTestPersoon } from './testen/test-dossier';

/** Everything that says something about a person or a dossier. */
const TABELLEN = ['werkzoekende', 'persoon', 'identiteit', 'persoon_woord', 'dossier', 'dossier_doelgroep', 'intake', 'classificatie',
  'aanmelding', 'uitkeringsperiode', 'overgang', 'klantmanager_periode', 'uitvoerder_periode', 'actie', 'wijziging'];

describe('row-level security, in plain SQL as the application', () => {
  let api: TestApi;
  let app: pg.Client;
  let dossier: string;
  let werkzoekende: string;

  /** Runs SQL with the settings of somebody, and rolls it back. */
  async function als<T extends pg.QueryResultRow>(wie: TestLogin | null, sql: string, waarden: unknown[] = [], vandaag = '2026-11-02'): Promise<T[]> {
    return (await voerUitAls<T>(wie, sql, waarden, vandaag)).rows;
  }
  /** How many rows it changed. */
  const geraakt = async (wie: TestLogin | null, sql: string) => (await voerUitAls(wie, sql, [], '2026-11-02')).rowCount;

  async function voerUitAls<T extends pg.QueryResultRow>(wie: TestLogin | null, sql: string, waarden: unknown[], vandaag: string): Promise<pg.QueryResult<T>> {
    await app.query('begin');
    try {
      if (wie) {
        const [rol, organisatie, gemeenten] = TEST_LOGINS[wie];
        const eigen = /^GEMEENTE_(\d+)$/.exec(organisatie)?.[1] ?? '';
        for (const [naam, waarde] of Object.entries({ principal: 'MEDEWERKER', medewerker: TEST_MEDEWERKERS[wie], rol, eigen_gemeente: eigen,
          organisatie: TEST_ORGANISATIES[organisatie], gemeenten: gemeenten.join(','), vandaag })) {
          await app.query('select set_config($1, $2, true)', [`app.${naam}`, waarde]);
        }
      }
      return await app.query<T>(sql, waarden);
    } finally {
      await app.query('rollback');
    }
  }

  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, dossierServer]);
    app = new pg.Client(api.database.url);
    await app.connect();
    const velsen = await api.als('klantmanager.velsen');
    dossier = await maakTestDossier(velsen, '0453', { meldDatum: '2026-09-01', doelgroepen: ['STATUSHOUDER'] });
    await velsen.post(`/v1/dossiers/${dossier}/intakes`, { datum: '2026-09-10', samenvatting: 'Gesprek gehad.' });
    await velsen.post(`/v1/dossiers/${dossier}/classificaties`,
      { classificatie: 'OVERBRUGBARE_AFSTAND', werkfit: false, peilDatum: '2026-09-10', motivering: 'Rijbewijs nodig.' });
    await velsen.post(`/v1/dossiers/${dossier}/uitkeringsperioden`, { soort: 'PW', beginDatum: '2026-08-01' });
    await velsen.patch(`/v1/dossiers/${dossier}`, { dossierGrond: 'IOAW_IOAZ' }, { versie: (await velsen.get(`/v1/dossiers/${dossier}`)).body.versie });
    werkzoekende = (await velsen.get(`/v1/dossiers/${dossier}`)).body.werkzoekendeId;
  });
  afterAll(async () => {
    await app.end();
    await api.sluit();
  });

  it('has something to hide in every table', async () => {
    for (const tabel of TABELLEN.filter((t) => !['aanmelding', 'uitvoerder_periode'].includes(t))) {
      const { rows } = await api.database.eigenaar.query(`select count(*)::int as n from ${tabel}`);
      expect([tabel, rows[0].n > 0]).toEqual([tabel, true]);
    }
  });

  it.each([null, 'matcher', 'manager', 'beheerder', 'privacy', 'klantmanager.haarlem', 'klantmanager.pasmatch', 'klantmanager.ijmond'] as const)(
    'shows %s no row of a Velsen dossier before an aanmelding', async (wie) => {
      for (const tabel of TABELLEN) {
        expect([tabel, await als(wie, `select * from ${tabel}`)]).toEqual([tabel, []]);
      }
    });

  it('shows the gemeente its own', async () => {
    expect(await als('klantmanager.velsen', 'select id from dossier')).toEqual([{ id: dossier }]);
    expect(await als('klantmanager.velsen', 'select gemeente from identiteit')).toEqual([{ gemeente: '0453' }]);
  });

  it.each([null, 'matcher', 'manager', 'klantmanager.haarlem', 'klantmanager.ijmond'] as const)(
    'lets %s insert, change or delete nothing outside his scope', async (wie) => {
      await expect(als(wie, `insert into werkzoekende (id, gemeente, gemaakt_op) values (gen_random_uuid(), '0453', now())`))
        .rejects.toMatchObject({ code: '42501' });
      await expect(als(wie, `insert into dossier (id, nummer, werkzoekende_id, opdrachtgevende_gemeente, status, dossier_grond, instroom_oorzaak,
        meld_datum, status_sinds, gemaakt_op, gewijzigd_op) values (gen_random_uuid(), 'X', $1, '0453', 'GEMELD', 'BIJSTAND', 'EINDE_WW',
        '2026-01-01', '2026-01-01', now(), now())`, [werkzoekende])).rejects.toMatchObject({ code: '42501' });
      await expect(als(wie, `insert into dossier_toegang values ($1, $2, '0453', $3, 'VOLLEDIG', 'AANMELDING', null)`,
        [dossier, werkzoekende, TEST_ORGANISATIES['IJMOND_WERKT']])).rejects.toMatchObject({ code: '42501' });
      await expect(als(wie, `insert into aanmelding (id, dossier_id, werkzoekende_id, gemeente, uitvoeringsorganisatie_id, toelichting, status)
        values (gen_random_uuid(), $1, $2, '0453', $3, 'x', 'GEACCEPTEERD')`, [dossier, werkzoekende, TEST_ORGANISATIES['IJMOND_WERKT']]))
        .rejects.toMatchObject({ code: '42501' });
      expect(await als(wie, `update dossier set status = 'GESLOTEN' returning id`)).toEqual([]);
      expect(await als(wie, 'update persoon set achternaam = $1 returning gemeente', ['x'])).toEqual([]);
      expect(await als(wie, 'delete from uitkeringsperiode returning id')).toEqual([]);
    });

  it.each([null, 'matcher', 'klantmanager.haarlem', 'klantmanager.ijmond'] as const)(
    'lets %s change no row that he does not see, also when he asks for nothing back', async (wie) => {
      for (const opdracht of ['update werkzoekende set versie = 9', `update persoon set achternaam = 'x'`, `update identiteit set woonplaats = 'x'`,
        `update dossier set status = 'GESLOTEN'`, `update uitkeringsperiode set bron = 'GEMEENTE'`]) {
        expect([opdracht, await geraakt(wie, opdracht)]).toEqual([opdracht, 0]);
      }
    });

  it('keeps a person with his gemeente, and with the dossiers of that gemeente', async () => {
    await expect(als('klantmanager.velsen', `update werkzoekende set gemeente = '0375'`)).rejects.toMatchObject({ code: '42501' });
    await expect(als('klantmanager.ijmond', `insert into dossier (id, nummer, werkzoekende_id, opdrachtgevende_gemeente, status, dossier_grond,
      instroom_oorzaak, meld_datum, status_sinds, gemaakt_op, gewijzigd_op) values (gen_random_uuid(), 'X', $1, '0375', 'GESLOTEN', 'BIJSTAND',
      'EINDE_WW', '2026-01-01', '2026-01-01', now(), now())`, [werkzoekende])).rejects.toMatchObject({ code: '23503' });
  });

  it('lets nobody begin an aanmelding with its answer', async () => {
    await expect(als('klantmanager.velsen', `insert into aanmelding (id, dossier_id, werkzoekende_id, gemeente, uitvoeringsorganisatie_id, toelichting,
      status) values (gen_random_uuid(), $1, $2, '0453', $3, 'x', 'GEACCEPTEERD')`, [dossier, werkzoekende, TEST_ORGANISATIES['IJMOND_WERKT']]))
      .rejects.toMatchObject({ code: '42501' });
  });

  it('never lets anybody rewrite a judgement or give himself access', async () => {
    await expect(als('klantmanager.velsen', `update classificatie set classificatie = 'PARTICIPATIE'`)).rejects.toMatchObject({ code: '42501' });
    await expect(als('klantmanager.velsen', 'select herbereken_toegang($1)', [dossier])).rejects.toMatchObject({ code: '42501' });
  });

  it('shows the executor of a sent aanmelding name, contact and question, and no more; of a returned one nothing', async () => {
    const velsen = await api.als('klantmanager.velsen');
    const { body: { id } } = await velsen.post(`/v1/dossiers/${dossier}/aanmeldingen`, { toelichting: 'Graag een traject.' });
    expect(await als('klantmanager.ijmond', 'select * from persoon')).toEqual([]);
    await velsen.post(`/v1/aanmeldingen/${id}/_verzend`, {}, { versie: 1 });
    const zichtbaar: string[] = [];
    for (const tabel of TABELLEN) if ((await als('klantmanager.ijmond', `select * from ${tabel}`)).length) zichtbaar.push(tabel);
    expect(zichtbaar).toEqual(['persoon', 'persoon_woord', 'aanmelding']);
    expect(Object.keys((await als('klantmanager.ijmond', 'select * from persoon'))[0]!).sort()).toEqual(
      ['achternaam', 'emailadres', 'gemeente', 'telefoonnummer', 'tussenvoegsel', 'voornaam', 'werkzoekende_id']);
    expect(await als('klantmanager.pasmatch', 'select * from aanmelding')).toEqual([]);
    // A plain UPDATE cannot carry an aanmelding to another dossier, nor skip the answer.
    const ander = (await velsen.get(`/v1/dossiers/${await maakTestDossier(velsen, '0453')}`)).body;
    await expect(als('klantmanager.ijmond', `update aanmelding set dossier_id = $1, werkzoekende_id = $2, status = 'GEACCEPTEERD'`,
      [ander.id, ander.werkzoekendeId])).rejects.toMatchObject({ code: '42501' });
    await expect(als('klantmanager.ijmond', `update aanmelding set status = 'CONCEPT'`)).rejects.toMatchObject({ code: '42501' });
    const ijmond = await api.als('klantmanager.ijmond');
    await ijmond.post(`/v1/aanmeldingen/${id}/_stuurTerug`, { reden: 'GEEN_PLAATS', gevolg: 'AANVULLEN' }, { versie: 2 });
    expect(await als('klantmanager.ijmond', 'select * from persoon')).toEqual([]);
  });

  it('shows the executor of an accepted aanmelding the dossier, until three months after it ended', async () => {
    const velsen = await api.als('klantmanager.velsen');
    const ijmond = await api.als('klantmanager.ijmond');
    const { body: { id } } = await velsen.post(`/v1/dossiers/${dossier}/aanmeldingen`, { toelichting: 'Nog eens graag.' });
    await velsen.post(`/v1/aanmeldingen/${id}/_verzend`, {}, { versie: 1 });
    await ijmond.post(`/v1/aanmeldingen/${id}/_accepteer`, {}, { versie: 2 });
    expect(await als('klantmanager.ijmond', 'select id from dossier')).toEqual([{ id: dossier }]);
    expect(await als('klantmanager.pasmatch', 'select id from dossier')).toEqual([]);
    const { body: { versie } } = await velsen.get(`/v1/dossiers/${dossier}`);
    expect((await velsen.post(`/v1/dossiers/${dossier}/_sluit`, { reden: 'EIGEN_VERZOEK' }, { versie })).status).toBe(200);
    expect(await als('klantmanager.ijmond', 'select id from dossier', [], '2027-02-02')).toEqual([{ id: dossier }]);
    expect(await als('klantmanager.ijmond', 'select id from dossier', [], '2027-02-03')).toEqual([]);
    // What was asked and answered goes with it: the accepted one, and the one that was sent back on 2 November.
    const gezien = async (vandaag: string) => (await als<{ status: string }>('klantmanager.ijmond', 'select status from aanmelding order by 1', [], vandaag))
      .map(({ status }) => status);
    expect(await gezien('2026-11-02')).toEqual(['GEACCEPTEERD', 'TERUGGESTUURD']);
    expect((await gezien('2027-02-02')).filter((status) => status === 'GEACCEPTEERD')).toEqual(['GEACCEPTEERD']);
    expect(await gezien('2027-02-03')).toEqual([]);
    expect(await als('klantmanager.velsen', 'select status from aanmelding', [], '2027-02-03')).toHaveLength(2);
    await expect(als('klantmanager.ijmond', `update aanmelding set toelichting = 'x'`, [], '2027-02-03')).resolves.toEqual([]);
    expect(await als('klantmanager.velsen', 'select id from dossier where id = $1', [dossier], '2027-02-03')).toEqual([{ id: dossier }]);
  });

  it('gives the holder of an intake mandate what it registers, within the gemeenten of the aanstelling', async () => {
    const ijmond = await api.als('klantmanager.ijmond');
    const beverwijk = await maakTestDossier(ijmond, '0375');
    expect(await als('klantmanager.beverwijk', 'select id from dossier')).toEqual([{ id: beverwijk }]);
    expect((await als<{ id: string }>('klantmanager.ijmond', 'select id from dossier')).map((d) => d.id)).toContain(beverwijk);
    expect(await als('klantmanager.velsen', 'select id from dossier where id = $1', [beverwijk])).toEqual([]);
    expect((await registreerTestPersoon(ijmond, '0453')).status).toBe(403);
  });
});
