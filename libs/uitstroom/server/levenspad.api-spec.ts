import { bemiddelingServer } from '@trajectplein/bemiddeling/server';
import { dossierServer } from '@trajectplein/dossier/server';
import { kernServer } from '@trajectplein/kern/server';
import { maakTestApi, toegangServer, type TestApi } from '@trajectplein/toegang/server';
import { trajectServer } from '@trajectplein/traject/server';
import { uitstroomServer } from './index';
import { goed, maakActiefDossier, metDossier } from './testen/test-actief-dossier';

const ALLES = [kernServer, toegangServer, dossierServer, trajectServer, bemiddelingServer, uitstroomServer];

/** Each step on the day it happens, as the people who do it. */
describe('the path of one werkzoekende', () => {
  let api: TestApi;
  beforeAll(async () => {
    api = await maakTestApi(ALLES);
  });
  afterAll(() => api.sluit());

  it('of Velsen, after aanmelding: traject, work, nazorg, terugval, work again, the end, and its undoing', async () => {
    const dossier = await maakActiefDossier(api, 'klantmanager.velsen', '0453', 'klantmanager.ijmond');
    const wie = (naam: 'klantmanager' | 'teamleider' = 'klantmanager') => api.als(`${naam}.velsen`);
    const lees = async () => (await (await wie()).get(`/v1/dossiers/${dossier}`)).body;
    const acties = async () => (await lees()).acties.map((a: { code: string }) => a.code);
    let ijmond = await api.als('klantmanager.ijmond');

    const traject = await goed(ijmond.post(`/v1/dossiers/${dossier}/trajecten`,
      { trajectType: 'REINTEGRATIE', doel: 'Werk in de zorg', startDatum: '2026-09-21', verwachteEindDatum: '2027-03-31' }));
    await goed(ijmond.post(`/v1/trajecten/${traject.id}/_start`, { datum: '2026-09-21' }, { versie: 1 }));
    const werkgever = await goed(ijmond.post('/v1/werkgevers', { kvkNummer: '20000001', naam: 'Zorggroep Duin' }));
    const plaatsing = await goed(ijmond.post(`/v1/dossiers/${dossier}/plaatsingen`,
      { werkgeverId: werkgever.id, vorm: 'REGULIER', uren: 32, startDatum: '2026-11-16', gevolgUitkering: 'VOLLEDIG_UIT' }));
    expect(plaatsing).toMatchObject({ status: 'AANGEKONDIGD', werkgeverNaam: 'Zorggroep Duin', toegestaneActies: ['gaatNietDoor', 'wijzig'] });

    api.naarDag('2026-11-16');
    ijmond = await api.als('klantmanager.ijmond');
    expect(await acties()).toContain('PLAATSING_STARTEN');
    await goed(ijmond.post(`/v1/plaatsingen/${plaatsing.id}/_start`, {}, { versie: 1 }));
    expect(await acties()).toContain('UITSTROOM_VASTLEGGEN');
    const nazorg = await goed(metDossier(ijmond, dossier, 'stroomUit', { reden: 'WERK_LOONDIENST', datum: '2026-11-16', plaatsingId: plaatsing.id }));
    expect(nazorg).toMatchObject({ status: 'NAZORG', statusSinds: '2026-11-16', uitstroomDatum: '2026-11-16', uitstroomReden: 'WERK_LOONDIENST',
      geslotenDatum: null, uitkeringsperioden: [{ soort: 'PW', eindDatum: '2026-11-15', redenEinde: 'WERK_LOONDIENST' }],
      onderdelen: { uitstromen: [{ uitstroomDatum: '2026-11-16', reden: 'WERK_LOONDIENST', status: 'GELDIG', plaatsingId: plaatsing.id, controles: [],
        mogelijkeControles: [] }] } });
    // Its traject still runs, so it cannot close; no controle is due yet.
    expect(nazorg.toegestaneActies).toEqual(['meldTerugval', 'draagOver', 'wijzig', 'registreerUitkering', 'voegPlaatsingToe']);
    await goed(ijmond.post(`/v1/trajecten/${traject.id}/_rondAf`, { resultaat: 'DOEL_BEHAALD' }, { versie: 2 }));

    api.naarDag('2026-12-15');
    const check = { soort: 'CHECK_1M', heeftBaan: 'JA', heeftBijstand: 'NEE', bron: 'KANDIDAAT' };
    expect(await (await wie()).post(`/v1/dossiers/${dossier}/controles`, check)).toMatchObject({ status: 409,
      body: { code: 'CONTROLE_TE_VROEG', detail: 'Deze controle kan vanaf 16 december 2026.' } });
    api.naarDag('2026-12-16');
    expect(await acties()).toContain('CONTROLE_1M');
    expect((await lees()).toegestaneActies).toContain('voegControleToe');
    expect(await goed((await wie()).post(`/v1/dossiers/${dossier}/controles`, check))).toMatchObject({ ...check, datum: '2026-12-16', versie: 1,
      medewerkerNaam: 'Test klantmanager.velsen' });
    expect(await acties()).not.toContain('CONTROLE_1M');

    api.naarDag('2027-02-01');
    await goed((await wie()).post(`/v1/plaatsingen/${plaatsing.id}/_beeindig`, { reden: 'PROEFTIJD', datum: '2027-01-31' }, { versie: 2 }));
    const terug = await goed(metDossier(await wie(), dossier, 'meldTerugval', { reden: 'ONTSLAG' }));
    expect(terug).toMatchObject({ status: 'ACTIEF', statusSinds: '2027-02-01', uitstroomDatum: null, uitstroomReden: null,
      onderdelen: { uitstromen: [{ status: 'GELDIG', uitstroomDatum: '2026-11-16' }] } });
    expect(await acties()).not.toContain('UITSTROOM_VASTLEGGEN');
    await goed((await wie()).post(`/v1/dossiers/${dossier}/uitkeringsperioden`, { soort: 'PW', beginDatum: '2027-02-01' }));

    api.naarDag('2027-04-01');
    expect((await (await api.als('klantmanager.ijmond')).get(`/v1/dossiers/${dossier}`)).status).toBe(404);
    const weer = await goed(metDossier(await wie(), dossier, 'stroomUit', { reden: 'WERK_ZELFSTANDIG', datum: '2027-04-01' }));
    expect(weer).toMatchObject({ status: 'NAZORG', uitstroomDatum: '2027-04-01', uitkeringsperioden: [
      { beginDatum: '2027-02-01', eindDatum: '2027-03-31' }, { beginDatum: '2026-08-01', eindDatum: '2026-11-15' }] });
    expect(await metDossier(await wie(), dossier, 'sluit', { reden: 'NAZORG_AFGEROND' })).toMatchObject({ status: 409,
      body: { code: 'CHECK_12M_ONTBREEKT' } });

    api.naarDag('2028-04-03');
    expect(await acties()).toEqual(expect.arrayContaining(['CONTROLE_1M', 'CONTROLE_6M', 'CONTROLE_12M']));
    await goed((await wie()).post(`/v1/dossiers/${dossier}/controles`, { ...check, soort: 'CHECK_12M', heeftBaan: 'ONBEKEND', datum: '2028-04-02' }));
    expect(await acties()).toEqual(['NAZORG_AFSLUITEN']);
    expect(await metDossier(await wie(), dossier, 'sluit', { reden: 'NAZORG_AFGEROND', datum: '2028-04-01' })).toMatchObject({ status: 400,
      body: { fouten: [{ pointer: '/datum', code: 'DATUM_VOOR_VORIGE' }] } });
    const dicht = await goed(metDossier(await wie(), dossier, 'sluit', { reden: 'NAZORG_AFGEROND' }));
    expect(dicht).toMatchObject({ status: 'GESLOTEN', sluitReden: 'NAZORG_AFGEROND', geslotenDatum: '2028-04-03', acties: [] });

    const open = await goed(metDossier(await wie('teamleider'), dossier, 'heropen', { reden: 'VERGISSING_AFSLUITING' }));
    expect(open).toMatchObject({ status: 'NAZORG', uitstroomDatum: '2027-04-01', uitstroomReden: 'WERK_ZELFSTANDIG', statusSinds: '2027-04-01' });
    expect(open.onderdelen.uitstromen.map((u: { status: string }) => u.status)).toEqual(['GELDIG', 'GELDIG']);
  });

  it('of Beverwijk, under mandate: everything by the executor, a wrong end of benefit, and its undoing', async () => {
    api.naarDag('2028-05-01');
    let ijmond = await api.als('klantmanager.ijmond');
    const dossier = await maakActiefDossier(api, 'klantmanager.ijmond', '0375');
    const traject = await goed(ijmond.post(`/v1/dossiers/${dossier}/trajecten`,
      { trajectType: 'WERK_NAAR_WERK', doel: 'Ander werk', startDatum: '2026-09-21', verwachteEindDatum: '2027-03-31' }));
    await goed(ijmond.post(`/v1/trajecten/${traject.id}/_start`, { datum: '2026-09-21' }, { versie: 1 }));
    expect(await metDossier(ijmond, dossier, 'stroomUit', { reden: 'VERHUIZING', datum: '2026-12-01' })).toMatchObject({ status: 409,
      body: { code: 'TRAJECT_LOOPT' } });
    await goed(ijmond.post(`/v1/trajecten/${traject.id}/_breekAf`, { reden: 'VERHUIZING', datum: '2026-12-01' }, { versie: 2 }));
    expect(await metDossier(ijmond, dossier, 'stroomUit', { reden: 'VERHUIZING', datum: '2026-11-30' })).toMatchObject({ status: 400,
      body: { fouten: [{ pointer: '/datum', code: 'DATUM_VOOR_VORIGE' }] } });
    const dicht = await goed(metDossier(ijmond, dossier, 'stroomUit', { reden: 'VERHUIZING', datum: '2026-12-01', toelichting: 'Naar Almere.' }));
    expect(dicht).toMatchObject({ status: 'GESLOTEN', sluitReden: 'UITGESTROOMD', geslotenDatum: '2026-12-01', uitstroomReden: 'VERHUIZING',
      uitkeringsperioden: [{ eindDatum: '2026-11-30', redenEinde: 'VERHUIZING' }] });
    expect(await goed(ijmond.post(`/v1/dossiers/${dossier}/controles`,
      { soort: 'CHECK_6M', heeftBaan: 'ONBEKEND', heeftBijstand: 'NEE', bron: 'UITKERINGENBESTAND' }))).toMatchObject({ soort: 'CHECK_6M' });

    const teamleider = await api.als('teamleider.ijmond');
    const open = await goed(metDossier(teamleider, dossier, 'heropen', { reden: 'VERKEERDE_PERSOON' }));
    expect(open).toMatchObject({ status: 'ACTIEF', statusSinds: '2026-09-14', uitstroomDatum: null, uitstroomReden: null, geslotenDatum: null,
      uitkeringsperioden: [{ eindDatum: null, redenEinde: null }],
      onderdelen: { uitstromen: [{ status: 'GEANNULEERD', toegestaneActies: [], mogelijkeControles: [] }] } });
    ijmond = await api.als('klantmanager.ijmond');
    expect(await ijmond.post(`/v1/dossiers/${dossier}/controles`, { soort: 'CHECK_12M', heeftBaan: 'JA', heeftBijstand: 'NEE', bron: 'OVERIG' }))
      .toMatchObject({ status: 409, body: { code: 'GEEN_UITSTROOM' } });
    const { rows } = await api.database.eigenaar.query(
      `select soort, geldig_op, gegevens from gebeurtenis where dossier_id = $1 and soort ~ '^(uitstroom|uitkering|dossier.stroomUit|dossier.heropen)' order by id`, [dossier]);
    expect(rows.map((r) => `${r.soort} ${r.geldig_op}`)).toEqual(['uitkering.vastgelegd 2026-09-01', 'dossier.stroomUit 2026-12-01',
      'uitkering.gewijzigd 2026-12-01', 'uitstroom.registreer 2026-12-01', 'uitstroom.controle 2028-05-01', 'uitstroom.annuleer 2028-05-01',
      'uitkering.gewijzigd 2026-12-01', 'dossier.heropen 2028-05-01']);
    expect(JSON.stringify(rows)).not.toContain('Almere');
  });
});
