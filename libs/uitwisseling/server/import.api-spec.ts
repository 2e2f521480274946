import { maskeerBsn } from '@trajectplein/kern/domain';
import { testBsn } from '@trajectplein/dossier/server';
import { TEST_MEDEWERKERS, maakTestApi, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { ImportOnderhoud } from './import-onderhoud';
import { CAPABILITIES } from './testen/capabilities';
import { alsCsv, maakTestWerker, stuurBestand } from './testen/test-import';

const KOPPELING = { bsn: 'BSN', achternaam: 'Achternaam', voornaam: 'Voornaam', meldDatum: 'Gemeld', emailadres: 'Mail', beroep: 'Beroep' };

/** A row of a file about somebody new. */
const mens = (anders: Record<string, string> = {}) => ({ BSN: testBsn(), Voornaam: 'Test', Achternaam: 'Duinker', Gemeld: '01-09-2026', ...anders });

/** All that an import can change. */
const STAND = `select (select count(*)::int from werkzoekende) as mensen, (select sum(versie)::int from werkzoekende) as versies,
  (select count(*)::int from dossier) as dossiers, (select sum(versie)::int from dossier) as dossierversies,
  (select count(*)::int from gebeurtenis) as gebeurtenissen, (select count(*)::int from wijziging) as wijzigingen,
  (select sum(versie)::int from profiel) as profielen, (select count(*)::int from aangeleverd) as aangeleverd`;

describe('loading a file', () => {
  let api: TestApi;
  let werker: Awaited<ReturnType<typeof maakTestWerker>>;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES);
    werker = await maakTestWerker(api);
    velsen = await api.als('klantmanager.velsen');
  });
  afterAll(async () => {
    await werker.sluit();
    await api.sluit();
  });

  /** Sends a file with its mapping and processes it. @returns the import */
  async function laad(rijen: Record<string, string>[], velden: Record<string, string> = {}, wie = velsen) {
    const { body, status, tekst } = await stuurBestand(wie, { soort: 'csv', gemeente: '0453', koppeling: JSON.stringify(kies(rijen)), ...velden },
      { inhoud: alsCsv(rijen) });
    if (status !== 202) throw new Error(`${status} ${tekst}`);
    await werker.taak.voerUit(body.id);
    return (await wie.get(`/v1/imports/${body.id}`)).body;
  }
  const kies = (rijen: Record<string, string>[]) => Object.fromEntries(Object.entries(KOPPELING).filter(([, kolom]) => rijen.some((rij) => kolom in rij)));
  const rijenVan = async (id: string, vraag = '') => (await velsen.get(`/v1/imports/${id}/rijen${vraag}`)).body.items;
  const tel = async (tabel: string) => Number((await api.database.eigenaar.query(`select count(*) as n from ${tabel}`)).rows[0].n);

  it('makes a person and a dossier of each row', async () => {
    const rijen = [mens({ Beroep: 'Kok' }), mens({ Mail: 'test@voorbeeld.nl' })];
    const klaar = await laad(rijen);
    expect(klaar).toMatchObject({ status: 'GEREED', aantalRijen: 2, verwerkt: 2, aangemaakt: 2, afgekeurd: 0, toegestaneActies: ['wijsToe', 'maakOngedaan'] });
    const [eerste] = await rijenVan(klaar.id);
    expect(eerste).toMatchObject({ rijnummer: 2, uitkomst: 'AANGEMAAKT', dossierNummer: expect.stringMatching(/^ZKIJ-2026-/) });
    const dossier = (await velsen.get(`/v1/dossiers/${eerste.dossierId}`)).body;
    expect(dossier).toMatchObject({ status: 'GEMELD', meldDatum: '2026-09-01', klantmanagerId: null, dossierGrond: 'BIJSTAND',
      werkzoekende: { voornaam: 'Test', achternaam: 'Duinker' } });
    expect(dossier.acties.map((a: { code: string }) => a.code).sort()).toEqual(['GEBOORTEDATUM_INVULLEN', 'INTAKE_PLANNEN', 'KLANTMANAGER_TOEWIJZEN']);
    expect((await velsen.get(`/v1/dossiers/${eerste.dossierId}/profiel`)).body).toMatchObject({ beroep: 'Kok', volledigheid: 14 });
    expect((await velsen.post('/v1/dossiers/_zoek', { naam: 'Duinker' })).body.items.map((d: { id: string }) => d.id)).toContain(eerste.dossierId);
  });

  it('changes nothing the second time: no person, no version, no event, and no line in the trail but its own', async () => {
    const rijen = [mens({ Beroep: 'Kok' }), mens()];
    await laad(rijen);
    const { rows: [voor] } = await api.database.eigenaar.query(STAND);
    const audit = await tel('audit');
    expect(await laad(rijen)).toMatchObject({ aangemaakt: 0, bijgewerkt: 0, ongewijzigd: 2 });
    expect((await api.database.eigenaar.query(STAND)).rows[0]).toEqual(voor);
    // Sending, finishing, and reading it back here.
    const { rows } = await api.database.eigenaar.query('select onderwerp, soort from audit order by moment, id offset $1', [audit]);
    expect(rows.filter((rij) => rij.soort === 'WIJZIGING')).toEqual([{ onderwerp: 'import', soort: 'WIJZIGING' }, { onderwerp: 'import', soort: 'WIJZIGING' }]);
  });

  it('takes over what the file tells otherwise than before, and leaves what somebody corrected by hand', async () => {
    const rij = mens({ Mail: 'oud@voorbeeld.nl', Beroep: 'Kok' });
    const eerste = await laad([rij]);
    const [{ dossierId }] = await rijenVan(eerste.id);
    const { werkzoekende } = (await velsen.get(`/v1/dossiers/${dossierId}`)).body;
    const hand = await velsen.patch(`/v1/werkzoekenden/${werkzoekende.id}`, { achternaam: 'Duinker-Jansen', voornaam: 'Sanne' }, { versie: 1 });
    expect(hand.status).toBe(200);

    expect(await laad([rij])).toMatchObject({ ongewijzigd: 1 });
    expect((await velsen.get(`/v1/werkzoekenden/${werkzoekende.id}`)).body).toMatchObject({ achternaam: 'Duinker-Jansen', versie: 2 });

    expect(await laad([{ ...rij, Mail: 'nieuw@voorbeeld.nl', Beroep: 'Bakker' }])).toMatchObject({ bijgewerkt: 1, aangemaakt: 0 });
    expect((await velsen.get(`/v1/werkzoekenden/${werkzoekende.id}`)).body)
      .toMatchObject({ achternaam: 'Duinker-Jansen', emailadres: 'nieuw@voorbeeld.nl', versie: 3 });
    expect((await velsen.get(`/v1/dossiers/${dossierId}/profiel`)).body).toMatchObject({ beroep: 'Bakker', versie: 2 });
    const wijzigingen = (await velsen.get(`/v1/dossiers/${dossierId}/wijzigingen`)).body.items;
    expect(wijzigingen).toEqual(expect.arrayContaining([
      expect.objectContaining({ veld: 'emailadres', oud: 'oud@voorbeeld.nl', nieuw: 'nieuw@voorbeeld.nl' }),
      expect.objectContaining({ veld: 'beroep', oud: 'Kok', nieuw: 'Bakker' })]));
    const { rows } = await api.database.eigenaar.query(`select soort, gegevens ->> 'velden' as velden from gebeurtenis where dossier_id = $1 order by id`, [dossierId]);
    expect(rows.slice(-2)).toEqual([{ soort: 'werkzoekende.gewijzigd', velden: 'emailadres' }, { soort: 'profiel.gewijzigd', velden: 'beroep' }]);
  });

  it('opens a new dossier for who came back after the closing, and none for who is still listed', async () => {
    const rij = mens();
    const [{ dossierId }] = await rijenVan((await laad([rij])).id);
    expect((await velsen.post(`/v1/dossiers/${dossierId}/_sluit`, { reden: 'VERHUISD', datum: '2026-10-01' }, { versie: 1 })).status).toBe(200);
    expect(await laad([rij])).toMatchObject({ ongewijzigd: 1, aangemaakt: 0 });
    const terug = await laad([{ ...rij, Gemeld: '15-10-2026' }]);
    expect(terug).toMatchObject({ aangemaakt: 1 });
    const [nieuw] = await rijenVan(terug.id);
    expect(nieuw.dossierId).not.toBe(dossierId);
    const { rows } = await api.database.eigenaar.query('select beginstand, status, meld_datum from dossier where id = $1', [nieuw.dossierId]);
    expect(rows).toEqual([{ beginstand: false, status: 'GEMELD', meld_datum: expect.anything() }]);
  });

  it('folds the rows of one person, wherever they stand, and keeps people of one name apart', async () => {
    const dubbel = mens();
    const rijen = [dubbel, ...Array.from({ length: 23 }, () => mens({ Achternaam: 'Gelijk' })), { ...dubbel, Mail: 'later@voorbeeld.nl' }];
    const klaar = await laad(rijen);
    expect(klaar).toMatchObject({ aantalRijen: 25, aangemaakt: 24, samengevoegd: 1, afgekeurd: 0 });
    const uitkomsten = await rijenVan(klaar.id, '?paginaGrootte=100');
    expect(uitkomsten.at(-1)).toMatchObject({ uitkomst: 'SAMENGEVOEGD', dossierId: uitkomsten[0].dossierId });
    const { werkzoekende } = (await velsen.get(`/v1/dossiers/${uitkomsten[0].dossierId}`)).body;
    expect(werkzoekende).toMatchObject({ emailadres: 'later@voorbeeld.nl' });
  });

  it('lists every refused row with its column, value and reason', async () => {
    const klaar = await laad([mens(), mens({ BSN: '123456789' }), mens({ Gemeld: '31-02-2026', Mail: 'geen adres' }), mens({ Achternaam: '' })]);
    expect(klaar).toMatchObject({ status: 'GEREED', aantalRijen: 4, verwerkt: 4, aangemaakt: 1, afgekeurd: 3 });
    const afgekeurd = await rijenVan(klaar.id, '?uitkomst=AFGEKEURD');
    expect(afgekeurd.map((rij: Record<string, unknown>) => [rij['rijnummer'], rij['kolom'], rij['waarde']])).toEqual([
      [3, 'BSN', null], [4, 'Mail', 'geen adres'], [4, 'Gemeld', '31-02-2026'], [5, 'Achternaam', null]]);
    expect(afgekeurd[0].reden).toBe('Dit is geen geldig BSN. Controleer de cijfers.');
    // Page by page it is the same.
    const eerste = (await velsen.get(`/v1/imports/${klaar.id}/rijen?uitkomst=AFGEKEURD&paginaGrootte=2`)).body;
    expect(eerste).toMatchObject({ heeftVolgende: true });
    const tweede = (await velsen.get(`/v1/imports/${klaar.id}/rijen?uitkomst=AFGEKEURD&paginaGrootte=2&na=${eerste.volgende}`)).body;
    expect([...eerste.items, ...tweede.items]).toEqual(afgekeurd);
    expect((await velsen.get(`/v1/imports/${klaar.id}/rijen?na=nergens`)).status).toBe(400);
  });

  it('gives in a dry run the outcome of every row and saves nothing of it, until it is done for real', async () => {
    const bekend = mens();
    await laad([bekend]);
    const { rows: [voor] } = await api.database.eigenaar.query(STAND);
    const rijen = [{ ...bekend, Mail: 'ander@voorbeeld.nl' }, mens(), mens({ BSN: '1' })];
    const proef = await laad(rijen, { proef: 'true' });
    expect(proef).toMatchObject({ status: 'GEREED', proef: true, aantalRijen: 3, bijgewerkt: 1, aangemaakt: 1, afgekeurd: 1, toegestaneActies: ['start', 'voerUit'] });
    expect((await api.database.eigenaar.query(STAND)).rows[0]).toEqual(voor);
    const voorspeld = (await rijenVan(proef.id)).map((rij: { uitkomst: string }) => rij.uitkomst);

    expect((await velsen.post(`/v1/imports/${proef.id}/_voerUit`, {}, { versie: proef.versie - 1 })).status).toBe(412);
    const echt = await velsen.post(`/v1/imports/${proef.id}/_voerUit`, {}, { versie: proef.versie });
    expect([echt.status, echt.body.status, echt.body.proef]).toEqual([200, 'WACHT', false]);
    await werker.taak.voerUit(proef.id);
    expect((await rijenVan(proef.id)).map((rij: { uitkomst: string }) => rij.uitkomst)).toEqual(voorspeld);
    const klaar = (await velsen.get(`/v1/imports/${proef.id}`)).body;
    expect(klaar).toMatchObject({ status: 'GEREED', proef: false, bijgewerkt: 1, aangemaakt: 1, afgekeurd: 1, voorbeeld: [], toegestaneActies: ['wijsToe', 'maakOngedaan'] });
    expect((await velsen.post(`/v1/imports/${proef.id}/_voerUit`, {}, { versie: klaar.versie })).status).toBe(409);
    expect(await tel(`import where id = '${proef.id}' and bestand_id is null`)).toBe(1);
    expect(await tel('import_rij where gegevens_cijfer is not null')).toBe(0);
  });

  it('asks which column is which, and knows it the next time', async () => {
    const rijen = [{ Nummer: testBsn(), 'Hoe heet u': 'Zand', Start: '2026-09-01' }];
    const stuur = () => stuurBestand(velsen, { soort: 'csv', gemeente: '0453' }, { inhoud: alsCsv(rijen) });
    const { body: { id } } = await stuur();
    const wacht = (await velsen.get(`/v1/imports/${id}`)).body;
    expect(wacht).toMatchObject({ status: 'KOPPELEN', kolommen: ['Nummer', 'Hoe heet u', 'Start'], toegestaneActies: ['start'],
      voorbeeld: rijen.map((rij) => ({ ...rij, Nummer: maskeerBsn(rij.Nummer) })) });
    await werker.taak.voerUit(id);
    expect((await velsen.get(`/v1/imports/${id}`)).body.status).toBe('KOPPELEN');

    const half = await velsen.post(`/v1/imports/${id}/_start`, { koppeling: { bsn: 'Nummer', achternaam: 'Naam' } }, { versie: 1 });
    expect([half.status, half.body.fouten.map((f: { pointer: string }) => f.pointer)]).toEqual([400, ['/koppeling/achternaam', '/koppeling/meldDatum']]);
    const koppeling = { bsn: 'Nummer', achternaam: 'Hoe heet u', meldDatum: 'Start' };
    expect((await velsen.post(`/v1/imports/${id}/_start`, { koppeling })).status).toBe(428);
    const start = await velsen.post(`/v1/imports/${id}/_start`, { koppeling }, { versie: 1 });
    expect([start.status, start.body.status]).toEqual([200, 'WACHT']);
    await werker.taak.voerUit(id);
    expect((await velsen.get(`/v1/imports/${id}`)).body).toMatchObject({ status: 'GEREED', aangemaakt: 1, koppeling });

    const { body: { id: volgende } } = await stuur();
    expect((await velsen.get(`/v1/imports/${volgende}`)).body).toMatchObject({ status: 'WACHT', koppeling });
    // Somebody of another gemeente chooses for himself.
    const haarlem = await api.als('klantmanager.haarlem');
    const elders = await stuurBestand(haarlem, { soort: 'csv', gemeente: '0392' }, { inhoud: alsCsv(rijen) });
    expect((await haarlem.get(`/v1/imports/${elders.body.id}`)).body.status).toBe('KOPPELEN');
  });

  it('says at its field what is wrong with the form or the file', async () => {
    const fout = async (velden: Record<string, string>, bestand?: { inhoud: string | Buffer }) => {
      const { status, body } = await stuurBestand(velsen, velden, bestand);
      return [status, body.fouten?.map((f: { pointer: string; code: string }) => `${f.pointer} ${f.code}`) ?? body.code];
    };
    const goed = { soort: 'csv', gemeente: '0453' };
    const inhoud = alsCsv([mens()]);
    expect(await fout({})).toEqual([400, ['/soort SOORT_ONBEKEND', '/gemeente GEMEENTE_ONBEKEND', '/bestand BESTAND_VERPLICHT']]);
    expect(await fout({ ...goed, soort: 'vum' }, { inhoud })).toEqual([400, ['/soort SOORT_ONBEKEND']]);
    expect(await fout({ ...goed, soort: 'sonar' }, { inhoud })).toEqual([400, ['/bestand INDELING']]);
    expect(await fout(goed, { inhoud: '' })).toEqual([400, ['/bestand BESTAND_LEEG']]);
    expect(await fout({ ...goed, koppeling: '{' }, { inhoud })).toEqual([400, ['/koppeling KOPPELING_ONLEESBAAR']]);
    expect(await fout({ ...goed, koppeling: '{"bsn":"Weg"}' }, { inhoud }))
      .toEqual([400, ['/koppeling/bsn KOLOM_ONBEKEND', '/koppeling/meldDatum KOLOM_VERPLICHT', '/koppeling/achternaam NAAM_KOLOM_VERPLICHT']]);
    expect(await fout(goed, { inhoud: Buffer.alloc(20 * 1024 * 1024 + 1, 'a') })).toEqual([413, 'TE_GROOT']);
    expect((await velsen.post('/v1/imports', {})).status).toBe(400);
    // Every other route still takes JSON alone, and this one still wants the token of the session.
    expect((await velsen.post('/v1/dossiers', Buffer.from('x'), { koppen: { 'content-type': 'multipart/form-data; boundary=x' } })).status).toBe(415);
    expect((await velsen.post('/v1/imports', {}, { koppen: { 'x-csrf-token': 'x' } })).body.code).toBe('CSRF');
    expect((await velsen.post('/v1/imports', Buffer.from('x'), { koppen: { 'content-type': 'text/plain' } })).status).toBe(415);
  });

  it('works for a gemeente of one\'s own or under its mandate, and for no other', async () => {
    const stuur = async (wie: TestGebruiker, gemeente: string) =>
      (await stuurBestand(wie, { soort: 'csv', gemeente, koppeling: JSON.stringify(kies([mens()])) }, { inhoud: alsCsv([mens()]) }));
    const ijmond = await api.als('klantmanager.ijmond');
    for (const [wie, gemeente] of [[velsen, '0392'], [ijmond, '0453'], [ijmond, '0392'], [await api.als('klantmanager.haarlem'), '0453']] as const) {
      expect((await stuur(wie, gemeente)).body).toMatchObject({ status: 403, code: 'ANDERE_GEMEENTE' });
    }
    expect((await stuur(await api.als('jobcoach.ijmond'), '0375')).status).toBe(403);
    // A month's list is complete, and under a mandate one sees only part of who is on it.
    expect((await stuurBestand(ijmond, { soort: 'uitkeringen', gemeente: '0375' }, { inhoud: alsCsv([mens()]) })).body)
      .toMatchObject({ status: 403, code: 'ANDERE_GEMEENTE', detail: 'Het uitkeringenbestand laadt de gemeente zelf in.' });
    const mandaat = await stuur(ijmond, '0375');
    expect(mandaat.status).toBe(202);
    await werker.taak.voerUit(mandaat.body.id);
    const klaar = (await ijmond.get(`/v1/imports/${mandaat.body.id}`)).body;
    expect(klaar).toMatchObject({ status: 'GEREED', aangemaakt: 1 });
    const [rij] = (await ijmond.get(`/v1/imports/${mandaat.body.id}/rijen`)).body.items;
    expect((await ijmond.get(`/v1/dossiers/${rij.dossierId}`)).body).toMatchObject({ opdrachtgevendeGemeente: '0375',
      uitvoeringsorganisatieId: expect.any(String) });
    // A colleague sees it, somebody of another organisation does not, also not of that gemeente.
    expect((await (await api.als('teamleider.ijmond')).get(`/v1/imports/${mandaat.body.id}`)).status).toBe(200);
    for (const login of ['klantmanager.velsen', 'klantmanager.beverwijk'] as const) {
      const ander = await api.als(login);
      expect((await ander.get(`/v1/imports/${mandaat.body.id}`)).status).toBe(404);
      expect((await ander.get(`/v1/imports/${mandaat.body.id}/rijen`)).status).toBe(404);
      expect((await ander.get('/v1/imports')).body.items.map((i: { id: string }) => i.id)).not.toContain(mandaat.body.id);
      expect((await ander.post(`/v1/imports/${mandaat.body.id}/_voerUit`, {}, { versie: 2 })).status).toBe(404);
    }
  });

  it('lists the imports, newest first', async () => {
    const { body } = await velsen.get('/v1/imports?paginaGrootte=2');
    expect(body.items).toHaveLength(2);
    expect(body.items[0].id > body.items[1].id).toBe(true);
    const { body: verder } = await velsen.get(`/v1/imports?paginaGrootte=2&na=${body.volgende}`);
    expect(verder.items[0].id < body.items[1].id).toBe(true);
  });

  it('does nothing for who may no longer register', async () => {
    const { body: { id } } = await stuurBestand(velsen, { soort: 'csv', gemeente: '0453', koppeling: JSON.stringify(kies([mens()])) }, { inhoud: alsCsv([mens()]) });
    await api.database.eigenaar.query(`update medewerker set actief = false where gebruikersnaam = 'klantmanager.velsen'`);
    await werker.taak.voerUit(id);
    await api.database.eigenaar.query(`update medewerker set actief = true where gebruikersnaam = 'klantmanager.velsen'`);
    expect((await velsen.get(`/v1/imports/${id}`)).body).toMatchObject({ status: 'MISLUKT', aangemaakt: 0, melding: expect.stringMatching(/mag voor deze gemeente/) });
  });

  it('says so when a file turns out to be broken half-way, and has done nothing with it', async () => {
    const heel = alsCsv(Array.from({ length: 700 }, () => mens()));
    const klaar = await laad([mens()]);
    expect(klaar.status).toBe('GEREED');
    const dossiers = await tel('dossier');
    const { body: { id } } = await stuurBestand(velsen, { soort: 'csv', gemeente: '0453', koppeling: JSON.stringify(kies([mens()])) }, { inhoud: `${heel}\r\n"open;x;y;z` });
    await werker.taak.voerUit(id);
    expect((await velsen.get(`/v1/imports/${id}`)).body).toMatchObject({ status: 'MISLUKT', melding: expect.stringMatching(/aanhalingsteken/), aangemaakt: 0 });
    expect(await tel('dossier')).toBe(dossiers);
    expect(await tel(`import where id = '${id}' and bestand_id is null and voorbeeld_cijfer is null`)).toBe(1);
    expect(await tel(`import_rij where import_id = '${id}'`)).toBe(0);
  });

  it('puts what a file left open in the work list, until somebody did it', async () => {
    const rij = { BSN: testBsn(), 'Hele naam': 'Sanne Noor Vries', Gemeld: '01-09-2026' };
    const koppeling = JSON.stringify({ bsn: 'BSN', volledigeNaam: 'Hele naam', meldDatum: 'Gemeld' });
    const [{ dossierId }] = await rijenVan((await laad([rij], { koppeling })).id);
    const dossier = async () => (await velsen.get(`/v1/dossiers/${dossierId}`)).body;
    const open = async () => (await dossier()).acties.map((a: { code: string }) => a.code).filter((code: string) => code !== 'INTAKE_PLANNEN').sort();
    expect(await open()).toEqual(['GEBOORTEDATUM_INVULLEN', 'KLANTMANAGER_TOEWIJZEN', 'NAAM_CONTROLEREN']);
    expect((await velsen.get('/v1/dossiers?actieVereist=true&paginaGrootte=100')).body.items.map((d: { id: string }) => d.id)).toContain(dossierId);

    const { werkzoekende: { id } } = await dossier();
    expect((await velsen.get(`/v1/werkzoekenden/${id}`)).body).toMatchObject({ naamControleren: true });
    // Another field says nothing about the name.
    await velsen.patch(`/v1/werkzoekenden/${id}`, { geboorteDatum: '1990-05-04' }, { versie: 1 });
    expect(await open()).toEqual(['KLANTMANAGER_TOEWIJZEN', 'NAAM_CONTROLEREN']);
    const bekeken = await velsen.patch(`/v1/werkzoekenden/${id}`, { naamGecontroleerd: true }, { versie: 2 });
    expect(bekeken.body).toMatchObject({ naamControleren: false, voornaam: 'Sanne Noor', achternaam: 'Vries', versie: 3 });
    expect(await open()).toEqual(['KLANTMANAGER_TOEWIJZEN']);
    await velsen.post(`/v1/dossiers/${dossierId}/_draagOver`, { klantmanagerId: TEST_MEDEWERKERS['klantmanager.velsen'] }, { versie: 1 });
    expect(await open()).toEqual([]);
    // The same file again says nothing new about it.
    expect(await laad([rij], { koppeling })).toMatchObject({ ongewijzigd: 1 });
    expect(await open()).toEqual([]);
  });

  it('takes the rows away after ninety days, and a file with which nobody did anything after seven', async () => {
    const klaar = await laad([mens(), mens({ BSN: '1' })]);
    const { body: { id: wacht } } = await stuurBestand(velsen, { soort: 'csv', gemeente: '0453' }, { inhoud: 'Iets anders;Nog iets\r\na;b' });
    const onderhoud = werker.app.get(ImportOnderhoud);
    expect((await onderhoud.ruimOp())['rijen']).toBe(0);
    api.naarDag('2026-11-10');
    await onderhoud.ruimOp();
    velsen = await api.als('klantmanager.velsen');
    expect((await velsen.get(`/v1/imports/${wacht}`)).body).toMatchObject({ status: 'MISLUKT', melding: expect.stringMatching(/zeven dagen/), voorbeeld: [] });
    expect(await rijenVan(klaar.id)).toHaveLength(2);
    api.naarDag('2027-02-15');
    await onderhoud.ruimOp();
    velsen = await api.als('klantmanager.velsen');
    expect(await rijenVan(klaar.id)).toEqual([]);
    expect((await velsen.get(`/v1/imports/${klaar.id}`)).body).toMatchObject({ status: 'GEREED', aangemaakt: 1, afgekeurd: 1 });
  });

  it('finds a file whose job was lost', async () => {
    const { body: { id } } = await stuurBestand(velsen, { soort: 'csv', gemeente: '0453', koppeling: JSON.stringify(kies([mens()])) }, { inhoud: alsCsv([mens()]) });
    const onderhoud = werker.app.get(ImportOnderhoud);
    await onderhoud.hervat();
    expect((await velsen.get(`/v1/imports/${id}`)).body.status).toBe('WACHT');
    api.klok.zet('2027-02-15T09:05:00+01:00');
    expect((await onderhoud.hervat())['hervat']).toBeGreaterThan(0);
  });
});
