import { randomUUID } from 'node:crypto';
import { maakTestDossier, testBsn } from '@trajectplein/dossier/server';
import { maakTestApi, type TestAntwoord, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { CAPABILITIES } from './capabilities';

const DOSSIER = { dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW', meldDatum: '2026-09-01' };
let teller = 0;
const registratie = (extra: object = {}) => ({ dossier: DOSSIER, werkzoekende: { voornaam: 'Iris', achternaam: `Herhaling ${++teller}`,
  gemeente: '0453', ...extra } });

describe('a request that is sent twice', () => {
  let api: TestApi;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES);
    velsen = await api.als('klantmanager.velsen');
  });
  afterAll(() => api.sluit());

  const stuur = (pad: string, body: object, sleutel: string, versie?: number, wie = velsen) =>
    wie.post(pad, body, { koppen: { 'idempotency-key': sleutel }, ...(versie === undefined ? {} : { versie }) });
  const tel = async (tabel: string) => Number((await api.database.eigenaar.query(`select count(*) as n from ${tabel}`)).rows[0].n);
  const zelfde = ({ status, tekst, koppen }: TestAntwoord) => ({ status, tekst, etag: koppen['etag'], soort: koppen['content-type'] });

  it('with one key gets the first answer again, and counts once', async () => {
    const sleutel = randomUUID();
    const body = registratie({ bsn: testBsn() });
    const voor = await tel('werkzoekende');
    const eerst = await stuur('/v1/registraties', body, sleutel);
    expect(eerst.status).toBe(201);
    const weer = await stuur('/v1/registraties', body, sleutel.toUpperCase());
    expect(zelfde(weer)).toEqual(zelfde(eerst));
    // The same said in another order.
    const { werkzoekende, dossier } = body;
    expect((await stuur('/v1/registraties', { werkzoekende, dossier }, sleutel)).body.id).toBe(eerst.body.id);
    expect(await tel('werkzoekende')).toBe(voor + 1);
    const { rows } = await api.database.eigenaar.query(
      `select soort, count(*)::int as n from audit where route = 'POST /v1/registraties' and $1 = any(ids) group by 1 order by 1`, [eerst.body.id]);
    expect(rows).toEqual([{ soort: 'INZAGE', n: 3 }, { soort: 'WIJZIGING', n: 1 }]);
  });

  it('with one key and another body, address or version is refused', async () => {
    const sleutel = randomUUID();
    const id = await maakTestDossier(velsen, '0453', { meldDatum: '2026-09-01' });
    const pad = `/v1/dossiers/${id}/intakes`;
    expect((await stuur(pad, { datum: '2026-09-10' }, sleutel)).status).toBe(201);
    const hergebruikt = { status: 409, body: { code: 'SLEUTEL_HERGEBRUIKT', detail: expect.stringMatching(/\.$/) } };
    expect(await stuur(pad, { datum: '2026-09-11' }, sleutel)).toMatchObject(hergebruikt);
    expect(await stuur(pad, { datum: '2026-09-10', kanaal: 'TELEFOON' }, sleutel)).toMatchObject(hergebruikt);
    expect(await stuur(`/v1/dossiers/${await maakTestDossier(velsen, '0453')}/intakes`, { datum: '2026-09-10' }, sleutel)).toMatchObject(hergebruikt);
    expect(await stuur(pad, { datum: '2026-09-10' }, sleutel, 2)).toMatchObject(hergebruikt);
    expect((await stuur(pad, { datum: '2026-09-10' }, sleutel)).status).toBe(201);
  });

  it('at once waits for the first: one of them is done, all get its answer', async () => {
    for (const body of [registratie({ geboorteDatum: '1980-01-01' }), registratie({ bsn: testBsn() })]) {
      const sleutel = randomUUID();
      const voor = await tel('dossier');
      const antwoorden = await Promise.all([1, 2, 3, 4].map(() => stuur('/v1/registraties', body, sleutel)));
      expect(antwoorden.map((er) => er.status)).toEqual([201, 201, 201, 201]);
      expect(new Set(antwoorden.map((er) => er.tekst)).size).toBe(1);
      expect(await tel('dossier')).toBe(voor + 1);
    }
  });

  it('is done anew after a refusal: that stored nothing, the key included', async () => {
    const sleutel = randomUUID();
    const fout = registratie({ bsn: '123456789' });
    expect((await stuur('/v1/registraties', fout, sleutel)).status).toBe(400);
    const goed = { ...fout, werkzoekende: { ...fout.werkzoekende, bsn: testBsn() } };
    expect((await stuur('/v1/registraties', goed, sleutel)).status).toBe(201);
    expect((await stuur('/v1/registraties', fout, sleutel)).body.code).toBe('SLEUTEL_HERGEBRUIKT');
  });

  it('works for a transition, whose version has changed by then', async () => {
    const id = await maakTestDossier(velsen, '0453', { meldDatum: '2026-09-01' });
    const sleutel = randomUUID();
    const sluit = () => stuur(`/v1/dossiers/${id}/_sluit`, { reden: 'VERHUISD' }, sleutel, 1);
    const [een, twee] = await Promise.all([sluit(), sluit()]);
    expect([een!.status, twee!.status, een!.tekst === twee!.tekst]).toEqual([200, 200, true]);
    expect(zelfde(await sluit())).toEqual(zelfde(een!));
    expect((await stuur(`/v1/dossiers/${id}/_sluit`, { reden: 'VERHUISD' }, randomUUID(), 1)).status).toBe(412);
  });

  it('works for a file, and knows another file', async () => {
    const formulier = (inhoud: string, naam = 'a.csv') => ['soort', 'gemeente', 'proef'].map((veld, n) =>
      `--x\r\nContent-Disposition: form-data; name="${veld}"\r\n\r\n${['csv', '0453', 'true'][n]!}\r\n`).join('')
      + `--x\r\nContent-Disposition: form-data; name="bestand"; filename="${naam}"\r\nContent-Type: text/csv\r\n\r\n${inhoud}\r\n--x--\r\n`;
    const laad = (inhoud: string, sleutel: string, naam?: string) => velsen.post('/v1/imports', Buffer.from(formulier(inhoud, naam)),
      { koppen: { 'content-type': 'multipart/form-data; boundary=x', 'idempotency-key': sleutel } });
    const sleutel = randomUUID();
    const voor = await tel('import');
    const [een, twee] = await Promise.all([laad('a;b\r\n1;2', sleutel), laad('a;b\r\n1;2', sleutel)]);
    expect([een!.status, twee!.status]).toEqual([202, 202]);
    expect(twee!.body).toEqual(een!.body);
    expect(twee!.koppen['location']).toBe(een!.koppen['location']);
    expect(await tel('import')).toBe(voor + 1);
    expect((await laad('a;b\r\n1;3', sleutel)).body.code).toBe('SLEUTEL_HERGEBRUIKT');
    expect((await laad('a;b\r\n1;2', sleutel, 'b.csv')).body.code).toBe('SLEUTEL_HERGEBRUIKT');
    expect((await laad('a;b\r\n1;2', randomUUID())).body.id).not.toBe(een!.body.id);
  });

  it('keeps of what was asked and answered nothing that can be read', async () => {
    await stuur('/v1/registraties', registratie({ voornaam: 'Leesbaar', bsn: testBsn() }), randomUUID());
    const { rows } = await api.database.eigenaar.query('select h::text as rij from herhaling h');
    expect(rows.length).toBeGreaterThan(3);
    expect(rows.map((er) => er.rij).join('\n')).not.toMatch(/Leesbaar|Herhaling|Velsen/);
  });

  it('has a key of its own per medewerker, and one that is a UUID', async () => {
    const sleutel = randomUUID();
    const body = registratie({ bsn: testBsn() });
    expect((await stuur('/v1/registraties', body, sleutel)).status).toBe(201);
    const haarlem = await api.als('klantmanager.haarlem');
    const elders = registratie({ bsn: testBsn(), gemeente: '0392' });
    expect((await stuur('/v1/registraties', elders, sleutel, undefined, haarlem)).status).toBe(201);
    for (const fout of ['', 'x', '123', `${sleutel}0`, `${sleutel}, ${sleutel}`]) {
      expect([fout, (await stuur('/v1/registraties', registratie(), fout)).body.code]).toEqual([fout, 'SLEUTEL_ONGELDIG']);
    }
  });

  it('that only asks is answered anew: a BSN that is shown twice leaves two traces', async () => {
    const { body: { werkzoekendeId } } = await velsen.post('/v1/registraties', registratie({ bsn: testBsn() }));
    const voor = await tel('herhaling');
    const sleutel = randomUUID();
    const toon = (doel: string) => stuur(`/v1/werkzoekenden/${werkzoekendeId}/_toonBsn`, { doel }, sleutel);
    expect([(await toon('IDENTITEIT_CONTROLEREN')).status, (await toon('VOORZIENING_AANVRAGEN')).status]).toEqual([200, 200]);
    expect((await stuur('/v1/dossiers/_zoek', { naam: 'Herhaling' }, sleutel)).status).toBe(200);
    const { rows } = await api.database.eigenaar.query(`select doel from audit where onderwerp = 'bsn' and $1 = any(ids)`, [werkzoekendeId]);
    expect(rows).toHaveLength(2);
    expect(await tel('herhaling')).toBe(voor);
  });
});

describe('the same thing twice, without a key', () => {
  let api: TestApi;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES);
    velsen = await api.als('klantmanager.velsen');
  });
  afterAll(() => api.sluit());

  const actief = async () => {
    const id = await maakTestDossier(velsen, '0453', { meldDatum: '2026-09-01' });
    const { body: intake } = await velsen.post(`/v1/dossiers/${id}/intakes`, { datum: '2026-09-10' });
    await deelIn(id, {});
    await velsen.post(`/v1/intakes/${intake.id}/_rondAf`, { datum: '2026-09-14', afwijkingMotivering: 'Heeft al werk in zicht.' }, { versie: 1 });
    return id;
  };
  const deelIn = (id: string, extra: object) => velsen.post(`/v1/dossiers/${id}/classificaties`,
    { classificatie: 'DIRECT_BEMIDDELBAAR', werkfit: true, peilDatum: '2026-09-10', motivering: 'Kan beginnen.', ...extra });
  const uitkomst = async (...verzoeken: Promise<TestAntwoord>[]) =>
    (await Promise.all(verzoeken)).map(({ status, body }) => (status < 300 ? status : `${status} ${body.code}`)).sort();

  it('a judgement: the same one on the same day is refused, another one or another day is not', async () => {
    const id = await actief();
    expect(await uitkomst(deelIn(id, {}))).toEqual(['409 CLASSIFICATIE_BESTAAT']);
    expect(await uitkomst(deelIn(id, { peilDatum: '2026-09-20' }), deelIn(id, { peilDatum: '2026-09-20' }))).toEqual([201, '409 CLASSIFICATIE_BESTAAT']);
    expect(await uitkomst(deelIn(id, { werkfit: false, peilDatum: '2026-09-20' }))).toEqual([201]);
    const { body: { items } } = await velsen.get(`/v1/dossiers/${id}/classificaties`);
    const fout = items.find((er: { werkfit: boolean }) => !er.werkfit);
    // Corrected into the one that stands there already; and the corrected one no longer counts.
    expect(await uitkomst(deelIn(id, { peilDatum: '2026-09-20', corrigeertId: fout.id }))).toEqual(['409 CLASSIFICATIE_BESTAAT']);
    expect(await uitkomst(deelIn(id, { classificatie: 'OVERBRUGBARE_AFSTAND', werkfit: false, peilDatum: '2026-09-20', corrigeertId: fout.id }))).toEqual([201]);
    expect(await uitkomst(deelIn(id, { werkfit: false, peilDatum: '2026-09-20' }))).toEqual([201]);
  });

  it('a traject: one of a kind runs at a time, while the next may be planned', async () => {
    const id = await actief();
    const plan = (extra: object = {}) => velsen.post(`/v1/dossiers/${id}/trajecten`, { trajectType: 'REINTEGRATIE', doel: 'Werk',
      startDatum: '2026-09-21', verwachteEindDatum: '2027-03-31', ...extra });
    expect(await uitkomst(plan(), plan({ trajectType: 'WERK_NAAR_WERK' }), plan({ startDatum: '2026-09-22', verwachteEindDatum: '2027-09-30' })))
      .toEqual([201, 201, 201]);
    const trajecten = (await velsen.get(`/v1/dossiers/${id}/trajecten`)).body.items as { id: string; trajectType: string; startDatum: string }[];
    const [eerste, volgende] = trajecten.filter((er) => er.trajectType === 'REINTEGRATIE').map((er) => er.id);
    const doe = (traject: string, naam: string, versie: number, body: object = {}) => velsen.post(`/v1/trajecten/${traject}/_${naam}`, body, { versie });
    expect(await uitkomst(doe(eerste!, 'start', 1, { datum: '2026-10-01' }), doe(volgende!, 'start', 1, { datum: '2026-10-01' })))
      .toEqual([200, '409 TRAJECT_LOOPT_AL']);
    const loopt = (await velsen.get(`/v1/dossiers/${id}/trajecten`)).body.items.find((er: { status: string }) => er.status === 'LOPEND').id;
    const ander = loopt === eerste ? volgende! : eerste!;
    const { body } = await velsen.get(`/v1/trajecten/${ander}`);
    expect(body.toegestaneActies).not.toContain('start');
    expect(await uitkomst(doe(loopt, 'schortOp', (await velsen.get(`/v1/trajecten/${loopt}`)).body.versie, { reden: 'ZIEKTE' }))).toEqual([200]);
    expect(await uitkomst(doe(ander, 'start', body.versie))).toEqual(['409 TRAJECT_LOOPT_AL']);
    expect(await uitkomst(doe(loopt, 'breekAf', (await velsen.get(`/v1/trajecten/${loopt}`)).body.versie, { reden: 'NIET_PASSEND' }))).toEqual([200]);
    expect(await uitkomst(doe(ander, 'start', body.versie))).toEqual([200]);
  });

  it('work: two full-time jobs do not run together', async () => {
    const id = await actief();
    const plaats = (extra: object = {}) => velsen.post(`/v1/dossiers/${id}/plaatsingen`, { vorm: 'ZELFSTANDIG', uren: 36, startDatum: '2026-09-28',
      gevolgUitkering: 'AANVULLEND', ...extra });
    expect(await uitkomst(plaats(), plaats({ startDatum: '2026-09-29' }), plaats({ startDatum: '2026-10-01', uren: 24 }))).toEqual([201, 201, 201]);
    const [een, twee, drie] = ((await velsen.get(`/v1/dossiers/${id}/plaatsingen`)).body.items as { id: string; startDatum: string }[])
      .sort((a, b) => (a.startDatum < b.startDatum ? -1 : 1)).map((er) => er.id);
    const start = (plaatsing: string) => velsen.post(`/v1/plaatsingen/${plaatsing}/_start`, { datum: '2026-10-05' }, { versie: 1 });
    expect(await uitkomst(start(een!), start(twee!))).toEqual([200, '409 UREN_SAMEN']);
    // 36 + 24 hours can be worked.
    expect(await uitkomst(start(drie!))).toEqual([200]);
    expect(await uitkomst(velsen.patch(`/v1/plaatsingen/${drie!}`, { uren: 30 }, { versie: 2 }))).toEqual(['409 UREN_SAMEN']);
    const { body: { items } } = await velsen.get(`/v1/dossiers/${id}/plaatsingen`);
    const loopt = items.find((er: { status: string; uren: number }) => er.status === 'GESTART' && er.uren === 36);
    expect(await uitkomst(velsen.post(`/v1/plaatsingen/${loopt.id}/_beeindig`, { reden: 'PROEFTIJD', datum: '2026-10-20' }, { versie: loopt.versie }))).toEqual([200]);
    expect(await uitkomst(start(loopt.id === een ? twee! : een!))).toEqual([200]);
  });
});

describe('an answer that nobody gave', () => {
  let api: TestApi;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES);
    velsen = await api.als('klantmanager.velsen');
  });
  afterAll(() => api.sluit());

  it('is asked for, or kept as not given: never stored as no', async () => {
    const id = await maakTestDossier(velsen, '0453', { meldDatum: '2026-09-01' });
    const { body: intake } = await velsen.post(`/v1/dossiers/${id}/intakes`, { datum: '2026-09-10' });
    expect(intake.kanaal).toBeNull();
    const klasse = { classificatie: 'DIRECT_BEMIDDELBAAR', peilDatum: '2026-09-10', motivering: 'Kan beginnen.' };
    for (const werkfit of [undefined, null, 'nee', 0]) {
      expect(await velsen.post(`/v1/dossiers/${id}/classificaties`, { ...klasse, werkfit })).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/werkfit' }] } });
    }
    await velsen.post(`/v1/dossiers/${id}/classificaties`, { ...klasse, werkfit: false });
    await velsen.post(`/v1/intakes/${intake.id}/_rondAf`, { datum: '2026-09-14', afwijkingMotivering: 'Heeft al werk in zicht.' }, { versie: 1 });
    const { body: traject } = await velsen.post(`/v1/dossiers/${id}/trajecten`, { trajectType: 'REINTEGRATIE', doel: 'Werk', startDatum: '2026-09-21', verwachteEindDatum: '2027-03-31' });
    expect(traject).toMatchObject({ vrijwillig: null, akkoordOpdrachtgever: null });
    await velsen.post(`/v1/trajecten/${traject.id}/_start`, { datum: '2026-09-21' }, { versie: 1 });
    const verleng = (body: object) => velsen.post(`/v1/trajecten/${traject.id}/_verleng`, { verwachteEindDatum: '2027-06-30', ...body }, { versie: 2 });
    for (const akkoordOpdrachtgever of [undefined, null, '', 'ja', 1]) {
      expect(await verleng({ akkoordOpdrachtgever })).toMatchObject({ status: 400, body: { fouten: [{ pointer: '/akkoordOpdrachtgever' }] } });
    }
    expect((await velsen.get(`/v1/trajecten/${traject.id}`)).body).toMatchObject({ verwachteEindDatum: '2027-03-31', akkoordOpdrachtgever: null });
    expect(await verleng({ akkoordOpdrachtgever: false })).toMatchObject({ status: 200, body: { akkoordOpdrachtgever: false } });
  });
});
