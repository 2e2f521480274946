import { bemiddelingServer } from '@trajectplein/bemiddeling/server';
import { dossierServer, tegelijkMetNieuwDossier } from '@trajectplein/dossier/server';
import { kernServer } from '@trajectplein/kern/server';
import { maakTestApi, toegangServer, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { trajectServer } from '@trajectplein/traject/server';
import { uitstroomServer } from './index';
import { goed, maakActiefDossier, metDossier } from './testen/test-actief-dossier';

const CHECK = { soort: 'CHECK_1M', heeftBaan: 'JA', heeftBijstand: 'NEE', bron: 'LOONSTROOK' };

describe('recording and correcting the end of a benefit', () => {
  let api: TestApi;
  let velsen: TestGebruiker;
  let werkgeverId: string;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, dossierServer, trajectServer, bemiddelingServer, uitstroomServer], '2027-06-01T09:00:00+02:00');
    velsen = await api.als('klantmanager.velsen');
    werkgeverId = (await velsen.post('/v1/werkgevers', { kvkNummer: '20000001', naam: 'Zorggroep Duin' })).body.id;
  });
  afterAll(() => api.sluit());

  const maak = () => maakActiefDossier(api, 'klantmanager.velsen', '0453');
  const stroomUit = (id: string, reden: string, datum: string, extra = {}) => metDossier(velsen, id, 'stroomUit', { reden, datum, ...extra });
  const uitstromen = async (id: string) => (await velsen.get(`/v1/dossiers/${id}/uitstromen`)).body.items;
  const plaats = (id: string, anders = {}) => velsen.post(`/v1/dossiers/${id}/plaatsingen`,
    { werkgeverId, vorm: 'REGULIER', uren: 32, startDatum: '2027-03-01', gevolgUitkering: 'VOLLEDIG_UIT', ...anders });
  const wijst = (pointer: string, code: string) => ({ status: 400, body: { fouten: [{ pointer, code }] } });

  it('refuses what cannot be, and keeps nothing of it', async () => {
    const id = await maak();
    const voor = (await velsen.get(`/v1/dossiers/${id}`)).body;
    const vult = await goed(plaats(id, { gevolgUitkering: 'AANVULLEND' }));
    const eigen = await goed(plaats(id, { vorm: 'ZELFSTANDIG', werkgeverId: null }));
    const elders = await goed(plaats(await maak()));
    expect(await stroomUit(id, 'GEEN_MEDEWERKING', '2027-03-01')).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/reden' }] } });
    expect(await stroomUit(id, 'WERK_LOONDIENST', '2027-06-02')).toMatchObject(wijst('/datum', 'DATUM_IN_TOEKOMST'));
    expect(await stroomUit(id, 'WERK_LOONDIENST', '2026-09-13')).toMatchObject(wijst('/datum', 'DATUM_VOOR_VORIGE'));
    expect(await stroomUit(id, 'WERK_LOONDIENST', '2027-03-01', { plaatsingId: vult.id })).toMatchObject(wijst('/plaatsingId', 'PLAATSING_AANVULLEND'));
    expect(await stroomUit(id, 'WERK_LOONDIENST', '2027-03-01', { plaatsingId: eigen.id })).toMatchObject(wijst('/reden', 'REDEN_PAST_NIET_BIJ_WERK'));
    expect(await stroomUit(id, 'WERK_LOONDIENST', '2027-03-01', { plaatsingId: elders.id })).toMatchObject(wijst('/plaatsingId', 'ONBEKEND'));
    const [periode] = voor.uitkeringsperioden;
    await goed(velsen.patch(`/v1/uitkeringsperioden/${periode.id}`, { eindDatum: '2027-03-31' }, { versie: 1 }));
    expect(await stroomUit(id, 'WERK_LOONDIENST', '2027-03-01')).toMatchObject(wijst('/datum', 'UITKERING_LOOPT_DOOR'));
    expect((await velsen.post(`/v1/dossiers/${id}/_stroomUit`, { reden: 'OVERIG' })).status).toBe(428);
    expect((await velsen.post(`/v1/dossiers/${id}/_stroomUit`, { reden: 'OVERIG' }, { versie: voor.versie + 1 })).status).toBe(412);
    expect(await uitstromen(id)).toEqual([]);
    expect((await velsen.get(`/v1/dossiers/${id}`)).body).toMatchObject({ status: 'ACTIEF', versie: voor.versie, uitstroomDatum: null });
    // A period that ended just then stays as the gemeente gave it.
    expect(await goed(stroomUit(id, 'WERK_LOONDIENST', '2027-04-01'))).toMatchObject({ status: 'NAZORG',
      uitkeringsperioden: [{ eindDatum: '2027-03-31', redenEinde: null }] });
  });

  it('takes the earlier name of a reason', async () => {
    const id = await maak();
    expect(await goed(stroomUit(id, 'PENSIOEN', '2027-03-01'))).toMatchObject({ status: 'GESLOTEN', uitstroomReden: 'AOW_LEEFTIJD' });
  });

  it('corrects day and reason: dossier, transition and end of benefit move along, with history', async () => {
    const id = await maak();
    await goed(stroomUit(id, 'WERK_LOONDIENST', '2027-03-01'));
    const [uitstroom] = await uitstromen(id);
    expect(uitstroom).toMatchObject({ versie: 1, toegestaneActies: ['wijzig'], mogelijkeControles: ['CHECK_1M'] });
    const pad = `/v1/uitstromen/${uitstroom.id}`;
    expect(await velsen.patch(pad, { uitstroomDatum: '2026-09-13' }, { versie: 1 })).toMatchObject(wijst('/uitstroomDatum', 'DATUM_VOOR_VORIGE'));
    expect(await goed(velsen.patch(pad, { uitstroomDatum: '2027-02-15', reden: 'WERK_ZELFSTANDIG', toelichting: 'Verkeerde maand.' }, { versie: 1 })))
      .toMatchObject({ uitstroomDatum: '2027-02-15', reden: 'WERK_ZELFSTANDIG', versie: 2 });
    expect((await velsen.get(`/v1/dossiers/${id}`)).body).toMatchObject({ status: 'NAZORG', statusSinds: '2027-02-15', uitstroomDatum: '2027-02-15',
      uitstroomReden: 'WERK_ZELFSTANDIG', uitkeringsperioden: [{ eindDatum: '2027-02-14', redenEinde: 'WERK_ZELFSTANDIG' }] });
    const { rows } = await api.database.eigenaar.query(
      `select onderwerp, naam, datum, reden from overgang where dossier_id = $1 and datum > '2027-01-01' order by volgnummer`, [id]);
    expect(rows).toEqual([{ onderwerp: 'DOSSIER', naam: 'stroomUit', datum: '2027-02-15', reden: 'WERK_ZELFSTANDIG' },
      { onderwerp: 'UITSTROOM', naam: 'registreer', datum: '2027-02-15', reden: 'WERK_ZELFSTANDIG' }]);
    const laatste = await api.database.eigenaar.query('select soort, geldig_op from gebeurtenis where dossier_id = $1 order by id desc limit 1', [id]);
    expect(laatste.rows).toEqual([{ soort: 'uitstroom.gecorrigeerd', geldig_op: '2027-02-15' }]);
    const historie = (await velsen.get(`/v1/dossiers/${id}/wijzigingen`)).body.items;
    expect(historie).toContainEqual(expect.objectContaining({ onderwerp: 'UITSTROOM', veld: 'uitstroomDatum', oud: '2027-03-01', nieuw: '2027-02-15',
      reden: 'Verkeerde maand.' }));
    expect((await velsen.patch(pad, { reden: 'OVERIG' }, { versie: 1 })).status).toBe(412);
  });

  it('work that was none closes the dossier, and the other way round', async () => {
    const id = await maak();
    await goed(stroomUit(id, 'WERK_LOONDIENST', '2027-03-01'));
    const [{ id: welke }] = await uitstromen(id);
    await goed(velsen.patch(`/v1/uitstromen/${welke}`, { reden: 'RELATIE' }, { versie: 1 }));
    expect((await velsen.get(`/v1/dossiers/${id}`)).body).toMatchObject({ status: 'GESLOTEN', sluitReden: 'UITGESTROOMD', geslotenDatum: '2027-03-01',
      uitstroomReden: 'RELATIE', levensloop: expect.arrayContaining([{ status: 'GESLOTEN', datum: '2027-03-01', naam: 'stroomUit' }]) });
    await goed(velsen.patch(`/v1/uitstromen/${welke}`, { reden: 'WERK_LOONDIENST' }, { versie: 2 }));
    expect((await velsen.get(`/v1/dossiers/${id}`)).body).toMatchObject({ status: 'NAZORG', sluitReden: null, geslotenDatum: null });
    await goed(metDossier(velsen, id, 'meldTerugval', { reden: 'EINDE_CONTRACT', datum: '2027-05-01' }));
    expect(await velsen.patch(`/v1/uitstromen/${welke}`, { reden: 'RELATIE' }, { versie: 3 })).toMatchObject({ status: 409,
      body: { code: 'VERVOLG_LIGT_VAST' } });
    expect(await velsen.patch(`/v1/uitstromen/${welke}`, { uitstroomDatum: '2027-05-02' }, { versie: 3 })).toMatchObject(
      wijst('/uitstroomDatum', 'DATUM_NA_VOLGENDE'));
    await goed(velsen.patch(`/v1/uitstromen/${welke}`, { uitstroomDatum: '2027-03-15' }, { versie: 3 }));
    expect((await velsen.get(`/v1/dossiers/${id}`)).body).toMatchObject({ status: 'ACTIEF', statusSinds: '2027-05-01', uitstroomDatum: null });
  });

  it('does not go back to nazorg while another dossier is being opened for this person', async () => {
    const id = await maakActiefDossier(api, 'klantmanager.velsen', '0453', 'klantmanager.ijmond');
    const { werkzoekendeId, onderdelen } = await goed(stroomUit(id, 'RELATIE', '2027-05-01'));
    const ijmond = await api.als('klantmanager.ijmond');
    const [nieuw, terug] = await tegelijkMetNieuwDossier(api,
      () => velsen.post('/v1/dossiers', { werkzoekendeId, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW' }),
      () => ijmond.patch(`/v1/uitstromen/${onderdelen.uitstromen[0].id}`, { reden: 'WERK_LOONDIENST' }, { versie: 1 }));
    expect(nieuw.status).toBe(201);
    expect(terug).toMatchObject({ status: 409, body: { code: 'DOSSIER_LOOPT' } });
  });

  it('does not go back to nazorg beside another open dossier, also when one cannot see that one', async () => {
    const id = await maakActiefDossier(api, 'klantmanager.velsen', '0453', 'klantmanager.ijmond');
    const { werkzoekendeId, onderdelen } = await goed(stroomUit(id, 'RELATIE', '2027-05-01'));
    const ijmond = await api.als('klantmanager.ijmond');
    const nieuw = await goed(velsen.post('/v1/dossiers', { werkzoekendeId, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW' }));
    expect((await ijmond.get(`/v1/dossiers/${nieuw.id}`)).status).toBe(404);
    expect(await ijmond.patch(`/v1/uitstromen/${onderdelen.uitstromen[0].id}`, { reden: 'WERK_LOONDIENST' }, { versie: 1 })).toMatchObject({
      status: 409, body: { code: 'DOSSIER_LOOPT' } });
    expect((await ijmond.get(`/v1/dossiers/${id}`)).body).toMatchObject({ status: 'GESLOTEN', uitstroomReden: 'RELATIE' });
  });

  it('keeps the work that an uitstroom hangs on fitting, until that uitstroom lets go of it', async () => {
    const id = await maak();
    const werk = await goed(plaats(id));
    const pad = `/v1/plaatsingen/${werk.id}`;
    expect(werk.toegestaneActies).toContain('gaatNietDoor');
    await goed(stroomUit(id, 'WERK_LOONDIENST', '2027-03-01', { plaatsingId: werk.id }));
    const nee = (pointer: string) => ({ status: 409, body: { code: 'PLAATSING_HEEFT_UITSTROOM', fouten: [{ pointer }] } });
    expect(await velsen.patch(pad, { gevolgUitkering: 'AANVULLEND' }, { versie: 1 })).toMatchObject(nee('/gevolgUitkering'));
    expect(await velsen.patch(pad, { vorm: 'ZELFSTANDIG' }, { versie: 1 })).toMatchObject(nee('/vorm'));
    expect((await velsen.get(pad)).body).toMatchObject({ versie: 1, vorm: 'REGULIER', toegestaneActies: ['start', 'wijzig'] });
    expect(await velsen.post(`${pad}/_gaatNietDoor`, { reden: 'ZIEKTE' }, { versie: 1 })).toMatchObject({ status: 409,
      body: { code: 'PLAATSING_HEEFT_UITSTROOM', detail: expect.stringContaining('eerst') } });
    await goed(velsen.patch(pad, { vorm: 'DETACHERING', uren: 24 }, { versie: 1 }));
    const [{ id: uitstroom }] = await uitstromen(id);
    await goed(velsen.patch(`/v1/uitstromen/${uitstroom}`, { plaatsingId: null }, { versie: 1 }));
    await goed(velsen.post(`${pad}/_gaatNietDoor`, { reden: 'ZIEKTE' }, { versie: 2 }));
  });

  it('does each controle once, and corrects it', async () => {
    const id = await maak();
    await goed(stroomUit(id, 'WERK_LOONDIENST', '2027-03-01'));
    const pad = `/v1/dossiers/${id}/controles`;
    expect(await velsen.post(pad, { ...CHECK, datum: '2027-03-31' })).toMatchObject(wijst('/datum', 'CONTROLE_TE_VROEG'));
    const controle = await goed(velsen.post(pad, { ...CHECK, datum: '2027-04-01' }));
    expect(await velsen.post(pad, CHECK)).toMatchObject({ status: 409, body: { code: 'CONTROLE_BESTAAT', controleId: controle.id,
      detail: expect.stringContaining('Wijzig die') } });
    const [uitstroom] = await uitstromen(id);
    expect(uitstroom).toMatchObject({ versie: 1, controles: [{ id: controle.id, datum: '2027-04-01' }], mogelijkeControles: [] });
    expect(await velsen.patch(`/v1/uitstromen/${uitstroom.id}`, { uitstroomDatum: '2027-03-02' }, { versie: 1 })).toMatchObject(
      wijst('/uitstroomDatum', 'CONTROLE_DAN_TE_VROEG'));
    expect(await goed(velsen.patch(`/v1/controles/${controle.id}`, { heeftBaan: 'NEE', datum: '2027-04-08', reden: 'Verkeerd gelezen.' }, { versie: 1 })))
      .toMatchObject({ heeftBaan: 'NEE', heeftBijstand: 'NEE', datum: '2027-04-08', versie: 2 });
    const lijn = (await velsen.get(`/v1/dossiers/${id}/tijdlijn`)).body.items;
    expect(lijn[0]).toMatchObject({ onderwerp: 'UITSTROOM', naam: 'controle', datum: '2027-04-08', reden: 'CHECK_1M' });
  });

  it('of two at once, one wins and the other leaves nothing', async () => {
    const id = await maak();
    const teamleider = await api.als('teamleider.velsen');
    const { body: { versie } } = await velsen.get(`/v1/dossiers/${id}`);
    const uit = await Promise.all([velsen, teamleider].map((wie) =>
      wie.post(`/v1/dossiers/${id}/_stroomUit`, { reden: 'WERK_LOONDIENST', datum: '2027-03-01' }, { versie })));
    expect(uit.map((a) => a.status).sort()).toEqual([200, 412]);
    expect(await uitstromen(id)).toHaveLength(1);
    const checks = await Promise.all([velsen, teamleider].map((wie) => wie.post(`/v1/dossiers/${id}/controles`, CHECK)));
    expect(checks.map((a) => a.status).sort()).toEqual([201, 409]);
    const { rows } = await api.database.eigenaar.query(
      `select soort, count(*)::int as n from gebeurtenis where dossier_id = $1 and soort in ('dossier.stroomUit', 'uitstroom.controle') group by 1 order by 1`, [id]);
    expect(rows).toEqual([{ soort: 'dossier.stroomUit', n: 1 }, { soort: 'uitstroom.controle', n: 1 }]);
  });
});
