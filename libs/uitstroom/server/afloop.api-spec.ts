import { bemiddelingServer } from '@trajectplein/bemiddeling/server';
import { dossierServer } from '@trajectplein/dossier/server';
import { kernServer } from '@trajectplein/kern/server';
import { maakTestApi, toegangServer, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { trajectServer } from '@trajectplein/traject/server';
import { uitstroomServer } from './index';
import { goed, maakActiefDossier, metDossier } from './testen/test-actief-dossier';

describe('what becomes of traject, work and benefit when somebody leaves or comes back', () => {
  let api: TestApi;
  let velsen: TestGebruiker;
  let ijmond: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, dossierServer, trajectServer, bemiddelingServer, uitstroomServer]);
    velsen = await api.als('klantmanager.velsen');
    ijmond = await api.als('klantmanager.ijmond');
  });
  afterAll(() => api.sluit());

  const startTraject = async (dossier: string) => {
    const { id } = await goed(ijmond.post(`/v1/dossiers/${dossier}/trajecten`,
      { trajectType: 'REINTEGRATIE', doel: 'Werk', startDatum: '2026-09-21', verwachteEindDatum: '2027-03-31' }));
    await goed(ijmond.post(`/v1/trajecten/${id}/_start`, { datum: '2026-09-21' }, { versie: 1 }));
    return id as string;
  };
  const trajectVan = async (id: string) => (await ijmond.get(`/v1/trajecten/${id}`)).body;
  const startWerk = async (dossier: string) => {
    const { id } = await goed(velsen.post(`/v1/dossiers/${dossier}/plaatsingen`,
      { vorm: 'ZELFSTANDIG', uren: 32, startDatum: '2026-10-01', gevolgUitkering: 'VOLLEDIG_UIT' }));
    await goed(velsen.post(`/v1/plaatsingen/${id}/_start`, { datum: '2026-10-01' }, { versie: 1 }));
    return id as string;
  };

  it('work: the traject ends with its goal reached, or runs on, as was said', async () => {
    for (const [afloop, status] of [['EINDIGT', 'AFGEROND'], ['LOOPT_DOOR', 'LOPEND']] as const) {
      const dossier = await maakActiefDossier(api, 'klantmanager.velsen', '0453', 'klantmanager.ijmond');
      const traject = await startTraject(dossier);
      const na = await goed(metDossier(ijmond, dossier, 'stroomUit', { reden: 'WERK_LOONDIENST', datum: '2026-10-05',
        trajecten: [{ id: traject, versie: 2, afloop }] }));
      expect(na.status).toBe('NAZORG');
      expect(await trajectVan(traject)).toMatchObject({ status, ...(afloop === 'EINDIGT' ? { resultaat: 'DOEL_BEHAALD', eindDatum: '2026-10-05' } : {}) });
    }
  });

  it('another reason closes the dossier and breaks the traject off in the same step; nothing is half done', async () => {
    const dossier = await maakActiefDossier(api, 'klantmanager.velsen', '0453', 'klantmanager.ijmond');
    const traject = await startTraject(dossier);
    const uit = (trajecten?: object[]) => metDossier(ijmond, dossier, 'stroomUit', { reden: 'VERHUIZING', datum: '2026-10-05', ...(trajecten ? { trajecten } : {}) });
    expect(await uit()).toMatchObject({ status: 409, body: { code: 'TRAJECT_LOOPT' } });
    expect((await uit([{ id: traject, versie: 1, afloop: 'EINDIGT' }])).status).toBe(412);
    expect(await uit([{ id: dossier, versie: 1, afloop: 'EINDIGT' }])).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/trajecten' }] } });
    expect((await uit([{ id: traject, versie: 2 }])).status).toBe(400);
    expect(await trajectVan(traject)).toMatchObject({ status: 'LOPEND', versie: 2 });
    expect((await velsen.get(`/v1/dossiers/${dossier}`)).body.nietMogelijk).toMatchObject([{ actie: 'sluit', code: 'TRAJECT_LOOPT' }]);
    expect(await goed(uit([{ id: traject, versie: 2, afloop: 'EINDIGT' }]))).toMatchObject({ status: 'GESLOTEN', nietMogelijk: [] });
    expect(await trajectVan(traject)).toMatchObject({ status: 'VOORTIJDIG_BEEINDIGD', reden: 'VERHUIZING' });
  });

  it('the gemeente does not end the executor’s traject', async () => {
    const dossier = await maakActiefDossier(api, 'klantmanager.velsen', '0453', 'klantmanager.ijmond');
    const traject = await startTraject(dossier);
    expect((await metDossier(velsen, dossier, 'stroomUit', { reden: 'WERK_LOONDIENST', datum: '2026-10-05',
      trajecten: [{ id: traject, versie: 2, afloop: 'EINDIGT' }] })).status).toBe(403);
    expect((await velsen.get(`/v1/dossiers/${dossier}`)).body.status).toBe('ACTIEF');
  });

  it('terugval: the work ends and the benefit begins again in one step, or none of it', async () => {
    const dossier = await maakActiefDossier(api, 'klantmanager.velsen', '0453');
    const werk = await startWerk(dossier);
    await goed(metDossier(velsen, dossier, 'stroomUit', { reden: 'WERK_ZELFSTANDIG', datum: '2026-10-01', plaatsingId: werk }));
    const terug = (extra: object) => metDossier(velsen, dossier, 'meldTerugval', { reden: 'EINDE_CONTRACT', datum: '2026-10-20', ...extra });
    const einde = { id: werk, versie: 2, afloop: 'EINDIGT' };
    expect(await terug({ plaatsingen: [einde] })).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/plaatsingen/0/reden' }] } });
    expect(await terug({ plaatsingen: [{ ...einde, reden: 'EINDE_CONTRACT' }], uitkering: { soort: 'PW', beginDatum: '2026-09-01' } }))
      .toMatchObject({ status: expect.any(Number), body: { fouten: [{ pointer: expect.stringMatching(/^\/uitkering\//) }] } });
    expect(await terug({ plaatsingen: [{ ...einde, id: dossier, reden: 'EINDE_CONTRACT' }] })).toMatchObject({ status: 400,
      body: { fouten: [{ pointer: '/plaatsingen' }] } });
    expect((await velsen.get(`/v1/plaatsingen/${werk}`)).body).toMatchObject({ status: 'GESTART', versie: 2 });
    const na = await goed(terug({ plaatsingen: [{ ...einde, reden: 'EINDE_CONTRACT' }], uitkering: { soort: 'PW', beginDatum: '2026-10-20' } }));
    expect(na).toMatchObject({ status: 'ACTIEF', uitstroomDatum: null });
    expect(na.uitkeringsperioden[0]).toMatchObject({ soort: 'PW', beginDatum: '2026-10-20', eindDatum: null });
    expect((await velsen.get(`/v1/plaatsingen/${werk}`)).body).toMatchObject({ status: 'BEEINDIGD', reden: 'EINDE_CONTRACT', eindDatum: '2026-10-20' });
  });

  it('terugval: work that runs on runs on', async () => {
    const dossier = await maakActiefDossier(api, 'klantmanager.velsen', '0453');
    const werk = await startWerk(dossier);
    await goed(metDossier(velsen, dossier, 'stroomUit', { reden: 'WERK_ZELFSTANDIG', datum: '2026-10-01', plaatsingId: werk }));
    await goed(metDossier(velsen, dossier, 'meldTerugval', { reden: 'EINDE_CONTRACT', datum: '2026-10-20',
      plaatsingen: [{ id: werk, versie: 2, afloop: 'LOOPT_DOOR' }] }));
    expect((await velsen.get(`/v1/plaatsingen/${werk}`)).body.status).toBe('GESTART');
  });

  it('a dossier says what the executor wrote when it sent the aanmelding back, and why an intake cannot end', async () => {
    const persoon = await goed(velsen.post('/v1/werkzoekenden', { voornaam: 'Bo', achternaam: 'Woorden', geboorteDatum: '1990-05-04', gemeente: '0453' }));
    const { id } = await goed(velsen.post('/v1/dossiers', { werkzoekendeId: persoon.id, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW',
      meldDatum: '2026-09-01' }));
    await goed(velsen.post(`/v1/dossiers/${id}/intakes`, { datum: '2026-09-10' }));
    expect((await velsen.get(`/v1/dossiers/${id}`)).body.nietMogelijk).toMatchObject([{ actie: 'rondAf', code: 'GEEN_CLASSIFICATIE', melding: expect.stringMatching(/\.$/) }]);
    await goed(velsen.post(`/v1/dossiers/${id}/classificaties`, { classificatie: 'DIRECT_BEMIDDELBAAR', werkfit: true, peilDatum: '2026-09-10', motivering: 'Ja.' }));
    const aanmelding = await goed(velsen.post(`/v1/dossiers/${id}/aanmeldingen`, { toelichting: 'Graag.' }));
    await goed(velsen.post(`/v1/aanmeldingen/${aanmelding.id}/_verzend`, { datum: '2026-09-12' }, { versie: 1 }));
    await goed(ijmond.post(`/v1/aanmeldingen/${aanmelding.id}/_stuurTerug`,
      { reden: 'NIET_PASSEND', gevolg: 'HERINDELEN', toelichting: 'Hij is er nog niet aan toe.', datum: '2026-09-14' }, { versie: 2 }));
    expect((await velsen.get(`/v1/dossiers/${id}`)).body).toMatchObject({ nietMogelijk: [],
      aanmeldingen: [{ gevolg: 'HERINDELEN', antwoord: 'Hij is er nog niet aan toe.' }] });
  });
});
