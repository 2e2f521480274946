import { kernServer } from '@trajectplein/kern/server';
import { TEST_ORGANISATIES, maakTestApi, toegangServer, type TestApi, type TestGebruiker } from './index';

describe('organisations, gemeenten and their settings', () => {
  let api: TestApi;
  let beheerder: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer]);
    beheerder = await api.als('beheerder');
  });
  afterAll(() => api.sluit());

  const instelling = async (code: string) =>
    (await beheerder.get('/v1/gemeenten')).body.items.find((g: { code: string }) => g.code === code).instelling;
  const rijen = async (code: string) => (await api.database.eigenaar.query(
    'select van, tot, intake_bij, aanmelding_verplicht from gemeente_instelling where gemeente = $1 order by van', [code])).rows;

  it('are known to everybody who is logged in', async () => {
    for (const wie of ['jobcoach.ijmond', 'matcher', 'manager', 'privacy'] as const) {
      const gebruiker = await api.als(wie);
      expect((await gebruiker.get('/v1/organisaties')).body.items).toHaveLength(11);
      const { body } = await gebruiker.get('/v1/gemeenten');
      expect(body.items.map((g: { naam: string }) => g.naam)).toEqual(
        ['Beverwijk', 'Bloemendaal', 'Haarlem', 'Heemskerk', 'Heemstede', 'Velsen', 'Zandvoort']);
      expect(body.items[5]).toMatchObject({ code: '0453', subregio: 'IJMOND', instelling: {
        intakeBij: 'GEMEENTE', uitvoerderId: TEST_ORGANISATIES['IJMOND_WERKT'], aanmeldingVerplicht: true, kleineAantallenDrempel: 5 } });
    }
  });

  it('change from today on: what held before stays as it was', async () => {
    const oud = await instelling('0392');
    const nieuw = await beheerder.patch(`/v1/gemeente-instellingen/${oud.id}`, { intakeBij: 'UITVOERDER' }, { versie: oud.versie });
    expect(nieuw).toMatchObject({ status: 200, koppen: { etag: '"1"' }, body: { vanDatum: '2026-11-02', intakeBij: 'UITVOERDER', aanmeldingVerplicht: false } });
    expect(nieuw.body.id).not.toBe(oud.id);
    expect(await instelling('0392')).toEqual(nieuw.body);
    expect(await rijen('0392')).toEqual([
      { van: '2020-01-01', tot: '2026-11-02', intake_bij: 'GEMEENTE', aanmelding_verplicht: false },
      { van: '2026-11-02', tot: null, intake_bij: 'UITVOERDER', aanmelding_verplicht: false },
    ]);
    // A second thought on the same day changes the new row.
    const weer = await beheerder.patch(`/v1/gemeente-instellingen/${nieuw.body.id}`, { aanmeldingVerplicht: true }, { versie: 1 });
    expect(weer.body).toMatchObject({ id: nieuw.body.id, versie: 2, aanmeldingVerplicht: true });
    expect(await rijen('0392')).toHaveLength(2);
    // The row that was closed is history.
    expect(await beheerder.patch(`/v1/gemeente-instellingen/${oud.id}`, { aanmeldingVerplicht: true }, { versie: 2 }))
      .toMatchObject({ status: 409, body: { code: 'NIET_ACTUEEL' } });
  });

  it('need an executor for its mandate, and one that is an executor', async () => {
    const { id, versie } = await instelling('0375');
    const wijzig = (body: object) => beheerder.patch(`/v1/gemeente-instellingen/${id}`, body, { versie });
    for (const uitvoerderId of [null, TEST_ORGANISATIES['WSP'], id]) {
      expect(await wijzig({ uitvoerderId })).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/uitvoerderId' }] } });
    }
    expect(await wijzig({ kleineAantallenDrempel: 1 })).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/kleineAantallenDrempel' }] } });
    expect((await wijzig({ intakeBij: 'GEMEENTE', uitvoerderId: null })).status).toBe(200);
  });

  it('overwrite nobody, and belong to the beheerder', async () => {
    const { id } = await instelling('0473');
    const pad = `/v1/gemeente-instellingen/${id}`;
    expect((await beheerder.patch(pad, { aanmeldingVerplicht: true })).status).toBe(428);
    expect((await beheerder.patch(pad, { aanmeldingVerplicht: true }, { versie: 7 })).status).toBe(412);
    expect((await (await api.als('manager')).patch(pad, { aanmeldingVerplicht: true }, { versie: 1 })).status).toBe(403);
    expect((await beheerder.patch('/v1/gemeente-instellingen/x', { aanmeldingVerplicht: true }, { versie: 1 })).status).toBe(404);
  });

  it('of two changes at once one is refused', async () => {
    const { id, versie } = await instelling('0397');
    const antwoorden = await Promise.all([true, false].map((aanmeldingVerplicht) =>
      beheerder.patch(`/v1/gemeente-instellingen/${id}`, { aanmeldingVerplicht }, { versie })));
    expect(antwoorden.map((a) => a.status).sort()).toEqual([200, 412]);
  });

  it('a threshold of small numbers changes for the next quarter, by two people', async () => {
    const eigenaar = api.database.eigenaar;
    // A second beheerder: the manager of the region gets that role.
    await eigenaar.query(`update aanstelling set rol = 'beheerder' where medewerker_id = (select id from medewerker where gebruikersnaam = 'manager')`);
    const tweede = await api.als('manager');
    const gemeente = async () => (await beheerder.get('/v1/gemeenten')).body.items.find((g: { code: string }) => g.code === '0453');
    const { instelling: oud } = await gemeente();
    expect(await beheerder.patch(`/v1/gemeente-instellingen/${oud.id}`, { kleineAantallenDrempel: 8 }, { versie: oud.versie }))
      .toMatchObject({ status: 400, body: { fouten: [{ pointer: '/kleineAantallenDrempel', code: 'VOORSTEL_NODIG' }] } });
    const { status, body: voorstel } = await beheerder.post('/v1/gemeenten/0453/drempelvoorstellen', { kleineAantallenDrempel: 8 });
    expect([status, voorstel]).toEqual([201, expect.objectContaining({ kleineAantallenDrempel: 8, vanDatum: '2027-01-01', status: 'OPEN', isEigen: true })]);
    expect((await beheerder.post('/v1/gemeenten/0453/drempelvoorstellen', { kleineAantallenDrempel: 9 })).body.code).toBe('VOORSTEL_BESTAAT');
    expect((await beheerder.post(`/v1/drempelvoorstellen/${voorstel.id}/_bevestig`, {}, { versie: 1 })).body.code).toBe('EIGEN_VOORSTEL');
    expect((await (await api.als('privacy')).post(`/v1/drempelvoorstellen/${voorstel.id}/_bevestig`, {}, { versie: 1 })).status).toBe(403);
    expect((await gemeente()).instelling.kleineAantallenDrempel).toBe(5);
    expect(await tweede.post(`/v1/drempelvoorstellen/${voorstel.id}/_bevestig`, {}, { versie: 1 })).toMatchObject({ status: 200, body: { status: 'BEVESTIGD' } });
    expect((await tweede.post(`/v1/drempelvoorstellen/${voorstel.id}/_bevestig`, {}, { versie: 2 })).body.code).toBe('NIET_OPEN');
    expect(await gemeente()).toMatchObject({ instelling: { kleineAantallenDrempel: 5 }, drempelVoorstel: { kleineAantallenDrempel: 8, status: 'BEVESTIGD' } });
    const { rows } = await eigenaar.query(`select drempel_van('0453', '2026-12-31') as nu, drempel_van('0453', '2027-01-01') as straks`);
    expect(rows).toEqual([{ nu: 5, straks: 8 }]);
    const spoor = await eigenaar.query(`select route, count(distinct medewerker_id)::int as wie from audit where soort = 'WIJZIGING' and route like '%drempelvoorstellen%' group by 1 order by 1`);
    expect(spoor.rows.map((r) => r.route)).toEqual(['POST /v1/drempelvoorstellen/:id/_bevestig', 'POST /v1/gemeenten/:code/drempelvoorstellen']);
    // One that was withdrawn makes room for another.
    const ander = (await tweede.post('/v1/gemeenten/0392/drempelvoorstellen', { kleineAantallenDrempel: 10 })).body;
    expect((await tweede.post(`/v1/drempelvoorstellen/${ander.id}/_trek-in`, {}, { versie: 1 })).body.status).toBe('INGETROKKEN');
    for (const drempel of [1, 26, 5.5]) {
      expect((await tweede.post('/v1/gemeenten/0392/drempelvoorstellen', { kleineAantallenDrempel: drempel })).status).toBe(400);
    }
  });
});
