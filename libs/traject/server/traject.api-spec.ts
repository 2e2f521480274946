import { dossierServer } from '@trajectplein/dossier/server';
import { kernServer } from '@trajectplein/kern/server';
import { TEST_ORGANISATIES, maakTestApi, toegangServer, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { trajectServer } from './index';
import { maakActiefDossier, telOpdrachten } from './testen/test-actief-dossier';

const PLAN = { trajectType: 'REINTEGRATIE', doel: 'Werk in de techniek', startDatum: '2026-09-21', verwachteEindDatum: '2027-03-31' };

describe('traject, from plan to end', () => {
  let api: TestApi;
  let ijmond: TestGebruiker;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, dossierServer, trajectServer]);
    ijmond = await api.als('klantmanager.ijmond');
    velsen = await api.als('klantmanager.velsen');
  });
  afterAll(() => api.sluit());

  const velsens = () => maakActiefDossier(api, 'klantmanager.velsen', '0453', 'klantmanager.ijmond');
  const maak = async (wie: TestGebruiker, dossier: string, anders = {}) =>
    (await wie.post(`/v1/dossiers/${dossier}/trajecten`, { ...PLAN, ...anders })).body;
  const gebeurtenissen = async (dossier: string) => (await api.database.eigenaar.query<{ soort: string; geldig_op: string; gegevens: object }>(
    'select soort, geldig_op, gegevens from gebeurtenis where dossier_id = $1 order by id', [dossier])).rows;

  it('goes all the way under an accepted aanmelding: plan, start, suspend, resume, prolong, finish', async () => {
    const dossier = await velsens();
    const open = await ijmond.get(`/v1/dossiers/${dossier}`);
    expect(open.body.toegestaneActies).toContain('voegTrajectToe');
    expect(open.body.acties).toContainEqual({ code: 'TRAJECT_STARTEN', vanaf: '2026-09-15' });
    const plan = await ijmond.post(`/v1/dossiers/${dossier}/trajecten`, PLAN);
    expect(plan).toMatchObject({ status: 201, body: { ...PLAN, status: 'VOORGENOMEN', versie: 1, vrijwillig: null,
      uitvoeringsorganisatieId: TEST_ORGANISATIES['IJMOND_WERKT'], toegestaneActies: ['start', 'breekAf', 'wijzig'] } });
    expect(plan.koppen['etag']).toBe('"1"');
    const pad = `/v1/trajecten/${plan.body.id}`;
    expect(await ijmond.post(`${pad}/_start`, { datum: '2026-09-22' }, { versie: 1 })).toMatchObject({ status: 200,
      body: { status: 'LOPEND', startDatum: '2026-09-22', versie: 2, toegestaneActies: ['schortOp', 'verleng', 'rondAf', 'breekAf', 'wijzig'] } });
    expect(await ijmond.post(`${pad}/_schortOp`, { datum: '2026-10-01', reden: 'ZIEKTE' }, { versie: 2 })).toMatchObject({
      body: { status: 'OPGESCHORT', reden: 'ZIEKTE', versie: 3 } });
    expect(await ijmond.post(`${pad}/_hervat`, { datum: '2026-10-12' }, { versie: 3 })).toMatchObject({
      body: { status: 'LOPEND', reden: null, versie: 4 } });
    expect(await ijmond.post(`${pad}/_verleng`, { datum: '2026-10-13', verwachteEindDatum: '2027-06-30', akkoordOpdrachtgever: true }, { versie: 4 }))
      .toMatchObject({ body: { status: 'LOPEND', verwachteEindDatum: '2027-06-30', akkoordOpdrachtgever: true, versie: 5 } });
    expect(await ijmond.post(`${pad}/_rondAf`, { resultaat: 'DOEL_BEHAALD', datum: '2026-10-30', toelichting: 'Baan gevonden.' }, { versie: 5 }))
      .toMatchObject({ body: { status: 'AFGEROND', resultaat: 'DOEL_BEHAALD', eindDatum: '2026-10-30', versie: 6, toegestaneActies: ['wijzig'] } });

    const lijn = (await velsen.get(`/v1/dossiers/${dossier}/tijdlijn`)).body.items.filter((i: { onderwerp: string }) => i.onderwerp === 'TRAJECT');
    expect(lijn.map((i: { naam: string; datum: string }) => `${i.naam} ${i.datum}`)).toEqual(['rondAf 2026-10-30', 'verleng 2026-10-13',
      'hervat 2026-10-12', 'schortOp 2026-10-01', 'start 2026-09-22', 'registreer 2026-09-21']);
    const soorten = (await gebeurtenissen(dossier)).filter((g) => g.soort.startsWith('traject.'));
    expect(soorten.map((g) => `${g.soort} ${g.geldig_op}`)).toEqual(['traject.registreer 2026-09-21', 'traject.start 2026-09-22',
      'traject.schortOp 2026-10-01', 'traject.hervat 2026-10-12', 'traject.verleng 2026-10-13', 'traject.rondAf 2026-10-30']);
    expect(JSON.stringify(soorten)).not.toMatch(/techniek|Baan gevonden/);
    const historie = await velsen.get(`/v1/dossiers/${dossier}/wijzigingen`);
    expect(historie.body.items).toContainEqual(expect.objectContaining({ onderwerp: 'TRAJECT', veld: 'verwachteEindDatum',
      oud: '2027-03-31', nieuw: '2027-06-30' }));
    expect((await velsen.get(`/v1/dossiers/${dossier}`)).body.onderdelen.trajecten).toMatchObject([
      { id: plan.body.id, status: 'AFGEROND', toegestaneActies: [] }]);
  });

  it('starts under the intake mandate without any aanmelding (Beverwijk)', async () => {
    const dossier = await maakActiefDossier(api, 'klantmanager.ijmond', '0375');
    const plan = await maak(ijmond, dossier, { startDatum: '2026-10-05' });
    expect(plan.toegestaneActies).toContain('start');
    expect(await ijmond.post(`/v1/trajecten/${plan.id}/_start`, { datum: '2026-10-05' }, { versie: 1 })).toMatchObject({ status: 200,
      body: { status: 'LOPEND' } });
    const beverwijk = await api.als('klantmanager.beverwijk');
    expect(await beverwijk.get(`/v1/trajecten/${plan.id}`)).toMatchObject({ status: 200, body: { toegestaneActies: [] } });
    expect((await beverwijk.post(`/v1/trajecten/${plan.id}/_hervat`, {}, { versie: 2 })).status).toBe(403);
  });

  it('a gemeente runs its own traject; another executor needs the motive', async () => {
    const dossier = await maakActiefDossier(api, 'klantmanager.velsen', '0453');
    const eigen = await maak(velsen, dossier);
    expect(eigen).toMatchObject({ uitvoeringsorganisatieId: TEST_ORGANISATIES['GEMEENTE_0453'], toegestaneActies: ['start', 'breekAf', 'wijzig'] });
    // The executor has this dossier, but its own accepted aanmelding was of another.
    await api.database.eigenaar.query(`insert into dossier_toegang select id, werkzoekende_id, opdrachtgevende_gemeente, $2, 'VOLLEDIG', 'AANMELDING'
      from dossier where id = $1`, [dossier, TEST_ORGANISATIES['IJMOND_WERKT']]);
    const ander = await maak(ijmond, dossier);
    expect(ander.toegestaneActies).toEqual(['breekAf', 'wijzig']);
    expect(await ijmond.post(`/v1/trajecten/${ander.id}/_start`, {}, { versie: 1 })).toMatchObject({ status: 409, body: { code: 'GEEN_STARTGROND' } });
    expect(await ijmond.post(`/v1/trajecten/${ander.id}/_start`, { motivering: 'Mondeling afgesproken.' }, { versie: 1 })).toMatchObject({
      status: 200, body: { status: 'LOPEND', motivering: 'Mondeling afgesproken.' } });
    expect((await ijmond.post(`/v1/trajecten/${eigen.id}/_start`, {}, { versie: 1 })).status).toBe(403);
  });

  it('names each wrong field of a plan, and what is not possible yet', async () => {
    const dossier = await velsens();
    const fout = async (anders: object) => {
      const { status, body } = await ijmond.post(`/v1/dossiers/${dossier}/trajecten`, { ...PLAN, ...anders });
      return [status, ...body.fouten.map((f: { pointer: string; code: string }) => `${f.pointer} ${f.code}`)];
    };
    expect(await fout({ trajectType: 'ACTIVERING' })).toEqual([400, '/trajectType TYPE_NIET_STARTBAAR']);
    expect(await fout({ trajectType: 'ANDERS' })).toEqual([400, '/trajectType IS_IN']);
    expect(await fout({ verwachteEindDatum: '2026-09-01' })).toEqual([400, '/verwachteEindDatum EINDE_VOOR_BEGIN']);
    expect(await fout({ startDatum: '2026-02-30', doel: '' })).toEqual([400, '/doel MIN_LENGTH', '/startDatum IS_DATUM']);
    expect(await fout({ status: 'LOPEND' })).toEqual([400, '/status ONBEKEND_VELD']);
  });

  it('keeps the days in order: not in the future, not before the step before, not before its ground', async () => {
    const dossier = await velsens();
    const { id } = await maak(ijmond, dossier);
    const stap = (naam: string, body: object, versie: number) => ijmond.post(`/v1/trajecten/${id}/_${naam}`, body, { versie });
    const wijst = (code: string) => ({ status: 400, body: { fouten: [{ pointer: '/datum', code }] } });
    expect(await stap('start', { datum: '2026-11-03' }, 1)).toMatchObject(wijst('DATUM_IN_TOEKOMST'));
    expect(await stap('start', { datum: '2026-09-14' }, 1)).toMatchObject(wijst('DATUM_VOOR_VORIGE'));
    expect(await stap('start', { datum: '2026-09-15' }, 1)).toMatchObject({ status: 200, body: { startDatum: '2026-09-15' } });
    expect(await stap('rondAf', { resultaat: 'DOEL_BEHAALD', datum: '2026-09-14' }, 2)).toMatchObject(wijst('DATUM_VOOR_VORIGE'));
    expect(await stap('schortOp', {}, 2)).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/reden' }] } });
    expect(await stap('verleng', { verwachteEindDatum: '2027-03-31', akkoordOpdrachtgever: true }, 2)).toMatchObject({ status: 400,
      body: { fouten: [{ pointer: '/verwachteEindDatum', code: 'GEEN_VERLENGING' }] } });
    expect(await stap('breekAf', { reden: 'NIET_GESTART' }, 2)).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/reden', code: 'REDEN_PAST_NIET' }] } });
    expect((await ijmond.get(`/v1/trajecten/${id}`)).body).toMatchObject({ status: 'LOPEND', versie: 2 });
  });

  it('corrects a start and an end with history, moves their transitions, and tells from which day figures may differ', async () => {
    const dossier = await velsens();
    const { id } = await maak(ijmond, dossier);
    const pad = `/v1/trajecten/${id}`;
    await ijmond.post(`${pad}/_start`, { datum: '2026-10-01' }, { versie: 1 });
    await ijmond.post(`${pad}/_rondAf`, { resultaat: 'NIET_BEHAALD', datum: '2026-10-20' }, { versie: 2 });
    expect(await ijmond.patch(pad, { startDatum: '2026-09-13' }, { versie: 3 })).toMatchObject({ status: 400,
      body: { fouten: [{ pointer: '/startDatum', code: 'DATUM_VOOR_VORIGE' }] } });
    expect(await ijmond.patch(pad, { verwachteEindDatum: '2027-05-01' }, { versie: 3 })).toMatchObject({ status: 400,
      body: { fouten: [{ pointer: '/verwachteEindDatum', code: 'GEBRUIK_VERLENG' }] } });
    expect(await ijmond.patch(pad, { startDatum: '2026-09-28', eindDatum: '2026-10-25', resultaat: 'DOEL_BEHAALD', reden: 'Verkeerd overgenomen.' }, { versie: 3 }))
      .toMatchObject({ status: 200, body: { startDatum: '2026-09-28', eindDatum: '2026-10-25', resultaat: 'DOEL_BEHAALD', versie: 4 } });
    const { rows } = await api.database.eigenaar.query('select naam, datum, reden from overgang where onderwerp_id = $1 order by volgnummer', [id]);
    expect(rows).toEqual([{ naam: 'registreer', datum: '2026-09-21', reden: null }, { naam: 'start', datum: '2026-09-28', reden: null },
      { naam: 'rondAf', datum: '2026-10-25', reden: 'DOEL_BEHAALD' }]);
    expect((await gebeurtenissen(dossier)).at(-1)).toMatchObject({ soort: 'traject.gecorrigeerd', geldig_op: '2026-09-28' });
    const historie = (await velsen.get(`/v1/dossiers/${dossier}/wijzigingen`)).body.items;
    expect(historie).toContainEqual(expect.objectContaining({ veld: 'startDatum', oud: '2026-10-01', nieuw: '2026-09-28', reden: 'Verkeerd overgenomen.' }));
    // The same values again change nothing, and leave nothing behind.
    expect((await ijmond.patch(pad, { startDatum: '2026-09-28' }, { versie: 4 })).body.versie).toBe(4);
  });

  const dossierloos = '00000000-0000-7000-8000-000000000000';

  it('lists what one sees in one statement, page by page, under every filter', async () => {
    const { uitkomst: eerste, aantal } = await telOpdrachten(api, /from traject/, () =>
      ijmond.get(`/v1/trajecten?paginaGrootte=2&uitvoerder=${TEST_ORGANISATIES['IJMOND_WERKT']}`));
    expect(aantal).toBe(1);
    expect(eerste.body.items).toHaveLength(2);
    expect(eerste.body.items[0]).toMatchObject({ naam: expect.stringMatching(/^Test van Traject \d+$/), dossierNummer: expect.any(String),
      uitvoeringsorganisatieNaam: 'IJmond Werkt!' });
    const gezien = new Set<string>(eerste.body.items.map((i: { id: string }) => i.id));
    let volgende = eerste.body.volgende;
    while (volgende) {
      const { body } = await ijmond.get(`/v1/trajecten?paginaGrootte=2&uitvoerder=${TEST_ORGANISATIES['IJMOND_WERKT']}&na=${volgende}`);
      for (const { id } of body.items) expect(gezien.has(id)).toBe(false);
      for (const { id } of body.items) gezien.add(id);
      volgende = body.volgende;
    }
    const { rows: [{ n }] } = await api.database.eigenaar.query<{ n: number }>('select count(*)::int as n from traject where uitvoeringsorganisatie_id = $1',
      [TEST_ORGANISATIES['IJMOND_WERKT']]);
    expect(gezien.size).toBe(n);
    const alle = async (vraag: string) => (await ijmond.get(`/v1/trajecten?${vraag}`)).body.items as { status: string; gemeente: string }[];
    expect(new Set((await alle('status=AFGEROND')).map((i) => i.status))).toEqual(new Set(['AFGEROND']));
    expect(new Set((await alle('gemeente=0375')).map((i) => i.gemeente))).toEqual(new Set(['0375']));
    expect(await alle('trajectType=WERK_NAAR_WERK')).toEqual([]);
    expect((await ijmond.get('/v1/trajecten?sorteer=doel')).status).toBe(400);
    for (const cursor of ['x', JSON.stringify(['morgen', dossierloos]), JSON.stringify(['2026-10-01', 'x'])]) {
      expect(await ijmond.get(`/v1/trajecten?na=${Buffer.from(cursor).toString('base64url')}`)).toMatchObject({ status: 400,
        body: { fouten: [{ pointer: '/na', code: 'CURSOR' }] } });
    }
    expect((await (await api.als('klantmanager.pasmatch')).get('/v1/trajecten')).body.items).toEqual([]);
  });
});
