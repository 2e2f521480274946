import { testBsn } from '@trajectplein/dossier/server';
import { maakTestApi, type TestApi } from '@trajectplein/toegang/server';
import { goed, maakActiefDossier, metDossier } from '@trajectplein/uitstroom/server';
import { CAPABILITIES } from '../testen/capabilities';
import { neemOver, regel } from '../testen/test-bestand';

const EIND = { eindDatum: '2026-10-15', redenEinde: 'WERK_LOONDIENST' } as const;
const NAZORG = { reden: 'WERK_LOONDIENST', datum: '2026-10-16' };

/** Velsen loads October on 2 November; every dossier is ACTIEF with bijstand since 1 August. */
describe('differences between the uitkeringenbestand and the dossier', () => {
  let api: TestApi;
  let bsn: string;
  let dossier: string;
  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES);
  });
  afterAll(() => api.sluit());
  beforeEach(async () => {
    bsn = testBsn();
    dossier = await maakActiefDossier(api, 'klantmanager.velsen', '0453', 'klantmanager.ijmond', bsn);
    // A file finds what was there before it.
    api.klok.zet(new Date(api.klok.nu().getTime() + 1000).toISOString());
  });

  const velsen = () => api.als('klantmanager.velsen');
  const laad = (maand: string, ...rijen: Parameters<typeof neemOver>[4][number][]) => neemOver(api, 'klantmanager.velsen', '0453', maand, rijen);
  const lijst = async (status = 'OPEN') => (await goed((await velsen()).get(`/v1/uitkering-verschillen?status=${status}&dossierId=${dossier}`))).items;
  const lees = async () => goed((await velsen()).get(`/v1/dossiers/${dossier}`));
  const tel = async (tabel: string) =>
    Number((await api.database.eigenaar.query(`select count(*) from ${tabel} where dossier_id = $1`, [dossier])).rows[0].count);
  const doe = async (stap: 'verwerk' | 'wijsAf', body: object = {}, versie = 1) =>
    (await velsen()).post(`/v1/uitkering-verschillen/${(await lijst())[0].id}/_${stap}`, body, { versie });

  it('the end of a benefit: period and income at once, with history; the uitstroom when a person takes it over', async () => {
    expect(await laad('2026-10-01', regel(bsn, { ...EIND, inkomsten: '450.50' }))).toEqual(['BIJGEWERKT']);
    const voor = await lees();
    expect(voor).toMatchObject({ status: 'ACTIEF', uitkeringsperioden: [{ ...EIND, bron: 'GEMEENTE', versie: 2 }],
      inkomsten: [{ maand: '2026-10-01', bedrag: 450.5 }] });
    expect(voor.acties).toContainEqual({ code: 'VERSCHIL_UITKERING', vanaf: '2026-11-02' });
    expect((await goed((await velsen()).get(`/v1/dossiers/${dossier}/wijzigingen`))).items).toEqual(expect.arrayContaining([
      expect.objectContaining({ onderwerp: 'UITKERING', veld: 'eindDatum', oud: null, nieuw: '2026-10-15', medewerkerNaam: 'Test klantmanager.velsen' })]));

    const [verschil] = await lijst();
    expect(verschil).toMatchObject({ dossierId: dossier, nummer: voor.nummer, naam: voor.werkzoekende.naam, soort: 'UITKERING_BEEINDIGD',
      maand: '2026-10-01', uitkering: { soort: 'PW', ...EIND }, dossier: { status: 'ACTIEF', uitstroomDatum: null, uitstroomReden: null },
      voorstel: { stap: 'stroomUit', datum: '2026-10-16', reden: 'WERK_LOONDIENST' }, status: 'OPEN', versie: 1, toegestaneActies: ['verwerk', 'wijsAf'] });
    const pad = `/v1/uitkering-verschillen/${verschil.id}/_verwerk`;
    expect((await (await velsen()).post(pad, {})).status).toBe(428);
    expect((await (await velsen()).post(pad, {}, { versie: 9 })).status).toBe(412);
    expect(await goed((await velsen()).post(pad, {}, { versie: 1 }))).toMatchObject({ status: 'VERWERKT', versie: 2, toegestaneActies: [],
      medewerkerNaam: 'Test klantmanager.velsen', dossier: { status: 'NAZORG', uitstroomDatum: '2026-10-16', uitstroomReden: 'WERK_LOONDIENST' } });
    expect(await (await velsen()).post(pad, {}, { versie: 2 })).toMatchObject({ status: 409, body: { code: 'VERSCHIL_AFGEHANDELD' } });
    expect((await lees()).acties.map((a: { code: string }) => a.code)).not.toContain('VERSCHIL_UITKERING');
    expect(await lijst()).toEqual([]);
  });

  it('the same file again changes nothing', async () => {
    const rijen = [regel(bsn, { ...EIND, inkomsten: '12.00' })];
    await laad('2026-10-01', ...rijen);
    const tellen = async () => [await tel('gebeurtenis'), await tel('wijziging'), await tel('uitkering_verschil'), (await lees()).versie,
      (await lees()).uitkeringsperioden];
    const voor = await tellen();
    expect(await laad('2026-10-01', ...rijen)).toEqual(['ONGEWIJZIGD']);
    expect(await tellen()).toEqual(voor);
  });

  it('what was rejected does not come back; another claim does', async () => {
    await laad('2026-10-01', regel(bsn, EIND));
    expect((await doe('wijsAf', {})).body.fouten).toMatchObject([{ pointer: '/reden' }]);
    expect((await doe('wijsAf', { reden: 'De gemeente herstelt dit.' })).body).toMatchObject({ status: 'AFGEWEZEN', reden: 'De gemeente herstelt dit.' });
    await laad('2026-10-01', regel(bsn, EIND));
    expect([await lijst(), (await lees()).status]).toEqual([[], 'ACTIEF']);
    await laad('2026-10-01', regel(bsn, { ...EIND, eindDatum: '2026-10-20' }));
    expect(await lijst()).toMatchObject([{ voorstel: { datum: '2026-10-21' } }]);
  });

  it('lapses when the dossier was changed by hand, and when a later file says otherwise', async () => {
    await laad('2026-10-01', regel(bsn, EIND));
    await laad('2026-10-01', regel(bsn));
    expect([await lijst(), (await lijst('VERVALLEN')).length]).toEqual([[], 1]);
    await laad('2026-10-01', regel(bsn, EIND));
    await goed(metDossier(await velsen(), dossier, 'stroomUit', NAZORG));
    expect([await lijst(), (await lijst('VERVALLEN')).length, (await lees()).acties]).toEqual([[], 2, []]);
  });

  it('another end than the uitstroom: corrected by taking it over', async () => {
    await goed(metDossier(await velsen(), dossier, 'stroomUit', NAZORG));
    await laad('2026-10-01', regel(bsn));
    expect(await lijst()).toMatchObject([{ soort: 'UITSTROOM_ANDERS', voorstel: null, toegestaneActies: ['wijsAf'] }]);
    expect(await doe('verwerk')).toMatchObject({ status: 409, body: { code: 'NIET_OVER_TE_NEMEN' } });
    await laad('2026-10-01', regel(bsn, { eindDatum: '2026-10-31', redenEinde: 'WERK_ZELFSTANDIG' }));
    expect(await goed(doe('verwerk'))).toMatchObject({ dossier: { status: 'NAZORG', uitstroomDatum: '2026-11-01', uitstroomReden: 'WERK_ZELFSTANDIG' } });
    expect((await lees()).onderdelen.uitstromen).toMatchObject([{ uitstroomDatum: '2026-11-01', reden: 'WERK_ZELFSTANDIG', versie: 2 }]);
    expect(await lijst()).toEqual([]);
  });

  it('a benefit again in nazorg: a terugval, with a reason that a person knows', async () => {
    await goed(metDossier(await velsen(), dossier, 'stroomUit', NAZORG));
    await laad('2026-10-01', regel(bsn, EIND), regel(bsn, { beginDatum: '2026-10-25' }));
    expect(await lijst()).toMatchObject([{ soort: 'WEER_UITKERING', voorstel: { stap: 'meldTerugval', datum: '2026-10-25', reden: null } }]);
    expect((await doe('verwerk')).body.fouten).toMatchObject([{ pointer: '/reden', code: 'REDEN_VERPLICHT' }]);
    expect((await lijst())[0]).toMatchObject({ status: 'OPEN', versie: 1 });
    await goed(doe('verwerk', { reden: 'ONTSLAG' }));
    expect(await lees()).toMatchObject({ status: 'ACTIEF', statusSinds: '2026-10-25', uitstroomDatum: null });
    expect(await lijst()).toEqual([]);
  });

  it('a controle: the file says whether there is bijstand, a person whether there is a job', async () => {
    await goed(metDossier(await velsen(), dossier, 'stroomUit', { ...NAZORG, datum: '2026-09-20' }));
    await laad('2026-10-01', regel(testBsn()));
    expect(await lijst()).toMatchObject([{ soort: 'CONTROLE_INVULLEN', uitkering: { heeftBijstand: 'NEE' },
      voorstel: { stap: 'controleer', controle: 'CHECK_1M', datum: null } }]);
    expect((await doe('verwerk')).body.fouten).toMatchObject([{ pointer: '/heeftBaan', code: 'VERPLICHT' }]);
    await goed(doe('verwerk', { heeftBaan: 'JA' }));
    expect((await lees()).onderdelen.uitstromen[0].controles).toMatchObject([{ soort: 'CHECK_1M', heeftBaan: 'JA', heeftBijstand: 'NEE',
      bron: 'UITKERINGENBESTAND', datum: '2026-11-02' }]);
    expect(await lijst()).toEqual([]);
  });

  it('a controle that was done by hand takes its difference away', async () => {
    await goed(metDossier(await velsen(), dossier, 'stroomUit', { ...NAZORG, datum: '2026-09-20' }));
    await laad('2026-10-01', regel(testBsn()));
    await goed((await velsen()).post(`/v1/dossiers/${dossier}/controles`, { soort: 'CHECK_1M', heeftBaan: 'JA', heeftBijstand: 'JA', bron: 'KANDIDAAT' }));
    expect([await lijst(), (await lijst('VERVALLEN')).length]).toEqual([[], 1]);
  });

  it('the file is the complete list, and says nothing of people whom nobody here knows', async () => {
    const vreemd = testBsn();
    expect(await laad('2026-10-01', regel(vreemd))).toEqual(['AFGEKEURD']);
    expect(await lijst()).toMatchObject([{ soort: 'NIET_IN_BESTAND', dossierId: dossier, voorstel: { stap: 'stroomUit', datum: '2026-10-01' } }]);
    const { rows } = await api.database.eigenaar.query('select v::text as tekst from uitkering_verschil v');
    expect(rows.map((rij: { tekst: string }) => rij.tekst).join()).not.toMatch(new RegExp(`${bsn}|${vreemd}`));
    await (await velsen()).patch(`/v1/uitkeringsperioden/${(await lees()).uitkeringsperioden[0].id}`, { eindDatum: '2026-09-30', bron: 'KLANTMANAGER' }, { versie: 1 });
    expect(await lijst()).toEqual([]);
  });

  it('a list that was loaded before the dossier was made says nothing of it', async () => {
    await laad('2026-10-01', regel(testBsn()));
    const later = await maakActiefDossier(api, 'klantmanager.velsen', '0453', null, testBsn());
    expect((await goed((await velsen()).get(`/v1/uitkering-verschillen?dossierId=${later}`))).items).toEqual([]);
  });

  it('is seen and answered by who may see the dossier, and by nobody else', async () => {
    await laad('2026-10-01', regel(bsn, EIND));
    const [{ id }] = await lijst();
    for (const [wie, ziet] of [['klantmanager.ijmond', true], ['teamleider.velsen', true], ['klantmanager.haarlem', false], ['klantmanager.pasmatch', false]] as const) {
      const a = await api.als(wie);
      expect([wie, (await a.get(`/v1/uitkering-verschillen?dossierId=${dossier}`)).body.items.length]).toEqual([wie, ziet ? 1 : 0]);
      expect([wie, (await a.get(`/v1/uitkering-verschillen/${id}`)).status]).toEqual([wie, ziet ? 200 : 404]);
      expect([wie, (await a.post(`/v1/uitkering-verschillen/${id}/_wijsAf`, { reden: 'x' }, { versie: 7 })).status]).toEqual([wie, ziet ? 412 : 404]);
    }
    for (const wie of ['jobcoach.ijmond', 'matcher', 'manager', 'beheerder', 'privacy'] as const) {
      expect((await (await api.als(wie)).get('/v1/uitkering-verschillen')).status).toBe(403);
    }
    expect((await goed((await velsen()).get('/v1/uitkering-verschillen?soort=WEER_UITKERING&gemeente=0453'))).items).toEqual([]);
    expect((await goed((await velsen()).get(`/v1/uitkering-verschillen?soort=UITKERING_BEEINDIGD&gemeente=0453&dossierId=${dossier}`))).items).toHaveLength(1);
    // Haarlem has none at all.
    expect((await (await api.als('klantmanager.haarlem')).get('/v1/uitkering-verschillen')).body.items).toEqual([]);
  });
});
