import pg from 'pg';
import { bemiddelingServer } from '@trajectplein/bemiddeling/server';
import { dossierServer } from '@trajectplein/dossier/server';
import { kernServer } from '@trajectplein/kern/server';
import {
  TEST_LOGINS, TEST_MEDEWERKERS, TEST_ORGANISATIES, maakTestApi, toegangServer, type TestApi, type TestGebruiker, type TestLogin,
} from '@trajectplein/toegang/server';
import { trajectServer } from '@trajectplein/traject/server';
import {
  PLAATSING_OVERGANGEN, PLAATSING_STATUSSEN, plaatsingLevensloop, type PlaatsingOvergang, type PlaatsingStatus,
} from '@trajectplein/uitstroom/domain';
import { uitstroomServer } from './index';
import { goed, maakActiefDossier, metDossier, opdrachten } from './testen/test-actief-dossier';

const BODY: Record<PlaatsingOvergang, object> = { start: {}, gaatNietDoor: { reden: 'ZIEKTE' }, beeindig: { reden: 'PROEFTIJD' } };
const WEG: Record<PlaatsingStatus, PlaatsingOvergang[]> = {
  AANGEKONDIGD: [], GESTART: ['start'], BEEINDIGD: ['start', 'beeindig'], GAAT_NIET_DOOR: ['gaatNietDoor'],
};
const CHECK = { soort: 'CHECK_1M', heeftBaan: 'JA', heeftBijstand: 'NEE', bron: 'SUWINET' };

describe('plaatsing and uitstroom: who may do what, and when', () => {
  let api: TestApi;
  let ijmond: TestGebruiker;
  let app: pg.Client;
  let dossier: string;
  let werkgeverId: string;
  let uitstroom: string;
  let controle: string;
  const ids = {} as Record<PlaatsingStatus, { id: string; versie: number }>;

  const werk = (anders = {}) => ({ werkgeverId, vorm: 'REGULIER', uren: 24.5, startDatum: '2026-10-01', gevolgUitkering: 'AANVULLEND', ...anders });
  const maak = async (weg: PlaatsingOvergang[]) => {
    const { id } = await goed(ijmond.post(`/v1/dossiers/${dossier}/plaatsingen`, werk()));
    let versie = 1;
    for (const naam of weg) ({ versie } = await goed(ijmond.post(`/v1/plaatsingen/${id}/_${naam}`, { ...BODY[naam], datum: '2026-10-01' }, { versie })));
    return { id: id as string, versie };
  };

  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, dossierServer, trajectServer, bemiddelingServer, uitstroomServer]);
    app = new pg.Client(api.database.url);
    await app.connect();
    ijmond = await api.als('klantmanager.ijmond');
    werkgeverId = (await ijmond.post('/v1/werkgevers', { kvkNummer: '20000001', naam: 'Zorggroep Duin' })).body.id;
    dossier = await maakActiefDossier(api, 'klantmanager.velsen', '0453', 'klantmanager.ijmond');
    for (const status of PLAATSING_STATUSSEN) ids[status] = await maak(WEG[status]);
    const nazorg = await goed(metDossier(ijmond, dossier, 'stroomUit', { reden: 'WERK_LOONDIENST', datum: '2026-10-01' }));
    uitstroom = nazorg.onderdelen.uitstromen[0].id;
    controle = (await goed(ijmond.post(`/v1/dossiers/${dossier}/controles`, CHECK))).id;
  });
  afterAll(async () => {
    await app.end();
    await api.sluit();
  });

  it('lists the plaatsingen that one may see, by page and by dossier; a new one may name its dossier in the body', async () => {
    const eerste = await goed(ijmond.get(`/v1/plaatsingen?dossierId=${dossier}&paginaGrootte=3`));
    const rest = await goed(ijmond.get(`/v1/plaatsingen?dossierId=${dossier}&paginaGrootte=3&na=${eerste.volgende}`));
    expect([...eerste.items, ...rest.items].map((p: { id: string }) => p.id).sort()).toEqual(Object.values(ids).map((p) => p.id).sort());
    expect((await (await api.als('klantmanager.haarlem')).get('/v1/plaatsingen')).body.items).toEqual([]);
    expect(await ijmond.post('/v1/plaatsingen', { ...werk(), uren: 0, dossierId: dossier })).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/uren' }] } });
  });

  it.each(PLAATSING_STATUSSEN)('a plaatsing that is %s: offers what the table allows and refuses the rest', async (status) => {
    const { id, versie } = ids[status];
    const mag = plaatsingLevensloop.filter((o) => o.van.includes(status)).map((o) => o.naam);
    expect((await ijmond.get(`/v1/plaatsingen/${id}`)).body).toMatchObject({ status, uren: 24.5, toegestaneActies: [...mag, 'wijzig'] });
    for (const naam of PLAATSING_OVERGANGEN.filter((n) => !mag.includes(n))) {
      expect(await ijmond.post(`/v1/plaatsingen/${id}/_${naam}`, BODY[naam], { versie })).toMatchObject({ status: 409, body: { code: 'NIET_TOEGESTAAN' } });
    }
    expect((await ijmond.get(`/v1/plaatsingen/${id}`)).body.versie).toBe(versie);
  });

  it('keeps the days of a plaatsing in order, and corrects them with history', async () => {
    const { id } = await goed(ijmond.post(`/v1/dossiers/${dossier}/plaatsingen`, werk({ startDatum: '2026-12-01' })));
    const pad = `/v1/plaatsingen/${id}`;
    expect((await ijmond.get(pad)).body.toegestaneActies).toEqual(['gaatNietDoor', 'wijzig']);
    expect(await ijmond.post(`${pad}/_start`, {}, { versie: 1 })).toMatchObject({ status: 400,
      body: { fouten: [{ pointer: '/datum', code: 'START_VOOR_STARTDATUM' }] } });
    await goed(ijmond.patch(pad, { startDatum: '2026-10-12', uren: 20 }, { versie: 1 }));
    await goed(ijmond.post(`${pad}/_start`, { datum: '2026-10-13' }, { versie: 2 }));
    expect(await ijmond.post(`${pad}/_beeindig`, { reden: 'ZIEKTE', datum: '2026-10-12' }, { versie: 3 })).toMatchObject({ status: 400,
      body: { fouten: [{ pointer: '/datum', code: 'DATUM_VOOR_VORIGE' }] } });
    await goed(ijmond.post(`${pad}/_beeindig`, { reden: 'ZIEKTE', datum: '2026-10-30' }, { versie: 3 }));
    expect(await ijmond.patch(pad, { eindDatum: null }, { versie: 4 })).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/eindDatum' }] } });
    expect(await goed(ijmond.patch(pad, { startDatum: '2026-10-12', eindDatum: '2026-10-31', eindReden: 'PROEFTIJD' }, { versie: 4 }))).toMatchObject({
      startDatum: '2026-10-12', eindDatum: '2026-10-31', reden: 'PROEFTIJD', versie: 5 });
    const { rows } = await api.database.eigenaar.query('select naam, datum, reden from overgang where onderwerp_id = $1 order by volgnummer', [id]);
    expect(rows).toEqual([{ naam: 'registreer', datum: '2026-10-12', reden: null }, { naam: 'start', datum: '2026-10-12', reden: null },
      { naam: 'beeindig', datum: '2026-10-31', reden: 'PROEFTIJD' }]);
  });

  it('does not start after its known last day, and says so at the day that was given', async () => {
    const { id } = await goed(ijmond.post(`/v1/dossiers/${dossier}/plaatsingen`, werk({ eindDatum: '2026-10-15' })));
    expect(await ijmond.post(`/v1/plaatsingen/${id}/_start`, { datum: '2026-10-16' }, { versie: 1 })).toMatchObject({ status: 400,
      body: { fouten: [{ pointer: '/datum', code: 'START_NA_EINDDATUM', melding: expect.stringContaining('15 oktober 2026') }] } });
    await goed(ijmond.post(`/v1/plaatsingen/${id}/_start`, { datum: '2026-10-15' }, { versie: 1 }));
  });

  it('reads the plaatsingen, and the uitstromen with their controles, in one statement each', async () => {
    expect(await opdrachten(api, /from plaatsing/, () => ijmond.get(`/v1/dossiers/${dossier}/plaatsingen`))).toBe(1);
    expect(await opdrachten(api, /from (uitstroom|controle)/, () => ijmond.get(`/v1/dossiers/${dossier}/uitstromen`))).toBe(1);
    expect(await opdrachten(api, /from (plaatsing|uitstroom|controle)/, () => ijmond.get(`/v1/dossiers/${dossier}`))).toBe(2);
  });

  it('names each wrong field of a plaatsing', async () => {
    const fout = async (anders: object) => {
      const { status, body } = await ijmond.post(`/v1/dossiers/${dossier}/plaatsingen`, werk(anders));
      return [status, ...(body.fouten ?? []).map((f: { pointer: string }) => f.pointer)];
    };
    expect(await fout({ werkgeverId: null })).toEqual([400, '/werkgeverId']);
    expect(await fout({ werkgeverId: '00000000-0000-7000-8000-000000000000' })).toEqual([400, '/werkgeverId']);
    expect(await fout({ uren: 61, vorm: 'STAGE' })).toEqual([400, '/vorm', '/uren']);
    expect(await fout({ eindDatum: '2026-09-30' })).toEqual([400, '/eindDatum']);
    expect(await fout({ vorm: 'ZELFSTANDIG', werkgeverId: null })).toEqual([201]);
  });

  it.each<[TestLogin, number, number]>([
    ['teamleider.ijmond', 200, 200], ['klantmanager.velsen', 200, 200], ['jobcoach.ijmond', 200, 403],
    ['klantmanager.haarlem', 404, 404], ['klantmanager.pasmatch', 404, 404], ['klantmanager.beverwijk', 404, 404],
    ['matcher', 403, 403], ['manager', 403, 403], ['beheerder', 403, 403], ['privacy', 403, 403],
  ])('%s: reads %i, changes %i', async (login, lezen, wijzigen) => {
    const wie = await api.als(login);
    for (const pad of [`/v1/plaatsingen/${ids.GESTART.id}`, `/v1/uitstromen/${uitstroom}`, `/v1/dossiers/${dossier}/plaatsingen`,
      `/v1/dossiers/${dossier}/uitstromen`]) {
      expect([pad, (await wie.get(pad)).status]).toEqual([pad, lezen]);
    }
    const mag = wijzigen === 200;
    // Who may, is stopped by the state or the version; who may not, hears that first.
    const versie = mag ? 99 : 1;
    const antwoorden = [
      await wie.post(`/v1/dossiers/${dossier}/_stroomUit`, { reden: 'OVERIG' }, { versie: 99 }),
      await wie.post(`/v1/dossiers/${dossier}/_meldTerugval`, { reden: 'ZIEKTE' }, { versie: 99 }),
    ];
    expect(antwoorden.map((a) => a.status)).toEqual(Array(2).fill(mag ? 412 : login.startsWith('jobcoach') ? 403 : wijzigen));
    expect((await wie.post(`/v1/dossiers/${dossier}/controles`, CHECK)).status).toBe(mag ? 409 : wijzigen);
    expect((await wie.patch(`/v1/uitstromen/${uitstroom}`, { reden: 'OVERIG' }, { versie })).status).toBe(mag ? 412 : wijzigen);
    expect((await wie.patch(`/v1/controles/${controle}`, { heeftBaan: 'NEE' }, { versie })).status).toBe(mag ? 412 : wijzigen);
    expect((await wie.patch(`/v1/plaatsingen/${ids.GESTART.id}`, { uren: 8 }, { versie })).status).toBe(mag ? 412 : wijzigen);
    expect((await wie.post(`/v1/plaatsingen/${ids.GESTART.id}/_start`, {}, { versie: ids.GESTART.versie })).status).toBe(mag ? 409 : wijzigen);
    expect((await wie.post(`/v1/dossiers/${dossier}/plaatsingen`, werk({ uren: 0.05 }))).status).toBe(wijzigen === 403 ? 403 : 400);
  });

  it('as the application in plain SQL: nothing without settings or outside one’s scope', async () => {
    const als = async (wie: TestLogin | null, sql: string) => {
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
        return (await app.query(sql)).rows;
      } finally {
        await app.query('rollback');
      }
    };
    const nieuw = {
      plaatsing: `insert into plaatsing (id, dossier_id, vorm, uren, start_datum, gevolg_uitkering, status)
        values (gen_random_uuid(), '${dossier}', 'ZELFSTANDIG', 8, '2026-11-01', 'AANVULLEND', 'AANGEKONDIGD')`,
      uitstroom: `insert into uitstroom (id, dossier_id, uitstroom_datum, reden, status, vastgelegd_op)
        values (gen_random_uuid(), '${dossier}', '2026-11-01', 'OVERIG', 'GELDIG', now())`,
      controle: `insert into controle (id, dossier_id, uitstroom_id, soort, datum, heeft_baan, heeft_bijstand, bron, vastgelegd_op)
        values (gen_random_uuid(), '${dossier}', '${uitstroom}', 'CHECK_6M', '2026-11-01', 'JA', 'JA', 'OVERIG', now())`,
    };
    for (const [tabel, insert] of Object.entries(nieuw)) {
      expect(await als(null, `select id from ${tabel}`)).toEqual([]);
      for (const wie of ['klantmanager.haarlem', 'klantmanager.pasmatch', 'matcher', 'manager', 'beheerder', 'privacy'] as const) {
        expect(await als(wie, `select id from ${tabel}`)).toEqual([]);
        expect(await als(wie, `update ${tabel} set versie = 9 returning id`)).toEqual([]);
        expect(await als(wie, `delete from ${tabel} returning id`)).toEqual([]);
        await expect(als(wie, insert)).rejects.toMatchObject({ code: '42501' });
      }
      expect(await als('jobcoach.ijmond', `select id from ${tabel}`)).not.toEqual([]);
      expect(await als('jobcoach.ijmond', `update ${tabel} set versie = 9 returning id`)).toEqual([]);
      await expect(als('jobcoach.ijmond', insert)).rejects.toMatchObject({ code: '42501' });
    }
  });
});
