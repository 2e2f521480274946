import { Controller, Get, Module, Param, Patch } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Database, Doel, Mag, NietGevonden, Nummers, kernServer, type Capability } from '@trajectplein/kern/server';
import { Audit, TEST_MEDEWERKERS, maakTestApi, toegangServer, type TestApi, type TestGebruiker } from './index';

const DOSSIER = '00000000-0000-7000-8000-00000000d055';
const OUD_DOSSIER = '00000000-0000-7000-8000-00000000d0d0';
const PERSOON = '00000000-0000-7000-8000-0000000000aa';
const NUMMERS = { [DOSSIER]: 'TP-2026-000123', [PERSOON]: 'TP-2026-000123', [OUD_DOSSIER]: 'TP-2024-000007' };
const TRAJECT = '00000000-0000-7000-8000-00000000f0f0';

/** Stands in for a capability above: shows and changes a dossier. */
@ApiExcludeController()
@Controller('proef')
@Doel('arbeidsinschakeling')
class ProefController {
  constructor(private readonly audit: Audit, private readonly db: Database, nummers: Nummers) {
    nummers.registreer('dossier', {
      vind: async (nummer) => (nummer === 'TP-2026-000123' ? [DOSSIER, PERSOON, OUD_DOSSIER] : []),
      noem: async (ids) => new Map(Object.entries(NUMMERS).filter(([id]) => ids.includes(id))),
    });
  }

  @Get('dossiers/:id')
  @Mag('klantmanager')
  lees(@Param('id') id: string) {
    if (id !== DOSSIER) throw new NietGevonden();
    this.audit.toon('dossier', [id, id]);
    this.audit.toon('werkzoekende', [TRAJECT]);
    return { naam: 'Geheime Naam' };
  }

  @Patch('trajecten/:id')
  @Mag('klantmanager')
  wijzig(@Param('id') id: string) {
    return { id, dossierId: DOSSIER, versie: 2 };
  }

  @Patch('fouten/:id')
  @Mag('klantmanager')
  async faal(@Param('id') id: string) {
    this.audit.schrijf({ soort: 'WIJZIGING', doel: 'x', route: 'x', ids: [id] });
    await this.db.sql('select 1 / 0');
  }
}

@Module({ controllers: [ProefController] })
class ProefModule {}
const proef: Capability = { api: ProefModule, entiteiten: [], migraties: [] };

describe('the trail', () => {
  let api: TestApi;
  let privacy: TestGebruiker;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, proef]);
    privacy = await api.als('privacy');
    velsen = await api.als('klantmanager.velsen');
    await velsen.get(`/v1/proef/dossiers/${DOSSIER}`);
    api.klok.zet('2026-11-03T10:00:00+01:00');
    velsen = await api.logIn('klantmanager.velsen');
    await velsen.patch(`/v1/proef/trajecten/${TRAJECT}`, {});
    privacy = await api.logIn('privacy');
  });
  afterAll(() => api.sluit());
  const lees = async (vraag: string) => (await privacy.get(`/v1/audit?${vraag}`)).body.items as Record<string, unknown>[];

  it('tells who saw or changed a dossier, its parts included, by id and by number', async () => {
    for (const dossier of [DOSSIER, 'TP-2026-000123']) {
      expect(await lees(`dossier=${dossier}&medewerker=${TEST_MEDEWERKERS['klantmanager.velsen']}`)).toMatchObject([
        { soort: 'WIJZIGING', route: 'PATCH /v1/proef/trajecten/:id', ids: [TRAJECT, DOSSIER], vastgelegdOp: '2026-11-03T09:00:00.000Z',
          medewerkerNaam: 'Test klantmanager.velsen', organisatieNaam: 'Gemeente Velsen', rol: 'klantmanager', doel: 'arbeidsinschakeling' },
        { soort: 'INZAGE', route: 'GET /v1/proef/dossiers/:id', onderwerp: 'dossier', ids: [DOSSIER], vastgelegdOp: '2026-11-02T08:00:00.000Z' },
      ]);
    }
    expect(await lees('dossier=TP-2026-999999')).toEqual([]);
  });

  it('narrows by day, person and kind', async () => {
    const wie = `medewerker=${TEST_MEDEWERKERS['klantmanager.velsen']}`;
    expect((await lees(`${wie}&tot=2026-11-02`)).map((rij) => rij['soort'])).toEqual(['INZAGE', 'INZAGE', 'SESSIE']);
    expect((await lees(`${wie}&van=2026-11-03`)).map((rij) => rij['soort'])).toEqual(['WIJZIGING', 'SESSIE']);
    expect(await lees(`${wie}&soort=SESSIE`)).toHaveLength(2);
    expect(await privacy.get('/v1/audit?van=gisteren')).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/van' }] } });
  });

  it('holds ids and patterns of routes, never a value', async () => {
    const { rows } = await api.database.eigenaar.query('select * from audit');
    expect(JSON.stringify(rows)).not.toMatch(/Geheime|wachtwoord"/);
    expect(rows.map((rij) => rij.route).join()).not.toContain(DOSSIER);
  });

  it('notes a refusal, though its own transaction was rolled back', async () => {
    const elders = '00000000-0000-7000-8000-000000000bad';
    await velsen.get(`/v1/proef/dossiers/${elders}`);
    await (await api.als('matcher')).get(`/v1/proef/dossiers/${DOSSIER}`);
    expect(await lees('soort=GEWEIGERD')).toMatchObject([
      { rol: 'matcher', route: 'GET /v1/proef/dossiers/:id' },
      { rol: 'klantmanager', ids: [elders], gegevens: { status: 404 } },
    ]);
  });

  it('holds nothing of what failed', async () => {
    const id = '00000000-0000-7000-8000-00000000fa11';
    expect((await velsen.patch(`/v1/proef/fouten/${id}`, {})).status).toBe(500);
    expect(await lees(`dossier=${id}&soort=WIJZIGING`)).toEqual([]);
  });

  it('also tells that the privacy officer looked, and for whom', async () => {
    await lees(`dossier=${DOSSIER}`);
    await lees(`medewerker=${TEST_MEDEWERKERS['privacy']}`);
    expect(await lees(`medewerker=${TEST_MEDEWERKERS['privacy']}&soort=INZAGE&paginaGrootte=2`)).toMatchObject([
      { onderwerp: 'audit', ids: [TEST_MEDEWERKERS['privacy']] }, { onderwerp: 'audit', ids: [DOSSIER] }]);
  });

  it('pages from new to old without a gap', async () => {
    const tot = 'tot=2026-11-02&paginaGrootte=1';
    const gezien: unknown[] = [];
    for (let na = ''; ;) {
      const { body } = await privacy.get(`/v1/audit?${tot}${na}`);
      gezien.push(...body.items.map((rij: { id: string }) => rij.id));
      if (!body.heeftVolgende) break;
      na = `&na=${body.volgende}`;
    }
    expect(gezien).toEqual((await lees('tot=2026-11-02&paginaGrootte=100')).map((rij) => rij['id']));
  });

  it('is closed to every other role, in plain SQL too', async () => {
    const db = api.app.get(Database);
    const wie = { soort: 'MEDEWERKER' as const, medewerkerId: null, naam: '', aanstellingId: null, organisatieId: null, organisatieSoort: null,
      eigenGemeente: null, rol: 'beheerder', gemeenten: [], sessieId: null };
    await db.inTransactie(wie, async () => {
      expect(await db.sql('select * from audit')).toEqual([]);
      expect(await db.sql('select * from audit_met_ids($1)', [[DOSSIER]])).toEqual([]);
    });
  });
});
