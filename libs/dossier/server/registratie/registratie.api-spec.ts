import { kernServer } from '@trajectplein/kern/server';
import { maakTestApi, toegangServer, type TestAntwoord, type TestApi, type TestGebruiker } from '@trajectplein/toegang/server';
import { dossierServer } from '../index';
import { registreerTestPersoon, testBsn } from '../testen/test-dossier';

const DOSSIER = { dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_WW', meldDatum: '2026-10-20' };
let teller = 0;
const iemand = (extra: object = {}): Record<string, string> => (
  { voornaam: 'Noor', achternaam: `Registratie ${++teller}`, geboorteDatum: '1988-03-09', gemeente: '0453', ...extra } as never);
const codes = ({ body }: TestAntwoord, lijst: 'fouten' | 'vragen' = 'fouten') =>
  (body[lijst] as { pointer: string; code: string; melding: string }[]).map((er) => `${er.pointer} ${er.code}`).sort();

describe('a registration: person, dossier and benefit in one command', () => {
  let api: TestApi;
  let velsen: TestGebruiker;
  beforeAll(async () => {
    // 2 November 2026.
    api = await maakTestApi([kernServer, toegangServer, dossierServer]);
    velsen = await api.als('klantmanager.velsen');
  });
  afterAll(() => api.sluit());

  const registreer = (body: object, wie = velsen) => wie.post('/v1/registraties', body);
  const tel = async () => (await api.database.eigenaar.query<{ personen: number; dossiers: number }>(
    'select (select count(*) from werkzoekende)::int as personen, (select count(*) from dossier)::int as dossiers')).rows[0];

  it('answers the dossier with everything as it was stored', async () => {
    const bsn = testBsn();
    const antwoord = await registreer({ werkzoekende: iemand({ bsn, postcode: '1971ab', telefoonnummer: '06 12345678' }), dossier: DOSSIER,
      uitkeringsperiode: { soort: 'PW', beginDatum: '2026-08-01' } });
    expect(antwoord).toMatchObject({ status: 201, body: { status: 'GEMELD', meldDatum: '2026-10-20', opdrachtgevendeGemeente: '0453',
      werkzoekende: { voornaam: 'Noor', geboorteDatum: '1988-03-09', bsn: `******${bsn.slice(-3)}`, postcode: '1971AB', telefoonnummer: '+31612345678' },
      uitkeringsperioden: [{ soort: 'PW', beginDatum: '2026-08-01' }] } });
    expect(antwoord.koppen['etag']).toBe(`"${antwoord.body.versie}"`);
    const { rows } = await api.database.eigenaar.query(`select ids from audit where route = 'POST /v1/registraties' and soort = 'WIJZIGING'`);
    expect(rows.flatMap((rij) => rij.ids)).toContain(antwoord.body.id);
  });

  it('opens a dossier for somebody who is known', async () => {
    const { body: { id } } = await registreerTestPersoon(velsen, '0453');
    expect(await registreer({ werkzoekendeId: id, dossier: DOSSIER })).toMatchObject({ status: 201, body: { werkzoekendeId: id } });
    expect(await registreer({ werkzoekendeId: id, dossier: DOSSIER })).toMatchObject({ status: 409, body: { code: 'DOSSIER_LOOPT' } });
  });

  it('tells every fault at once, with where it stands in the body', async () => {
    const voor = await tel();
    const fout = await registreer({
      werkzoekende: iemand({ voornaam: '', bsn: '123456789', postcode: '12', emailadres: 'geen', geboorteDatum: '2026-12-24' }),
      dossier: { dossierGrond: 'ANDERS', meldDatum: '2026-11-03' }, uitkeringsperiode: { soort: 'PW', beginDatum: '2150-01-01', eindDatum: '2026-01-01' },
    });
    expect(fout).toMatchObject({ status: 400, body: { code: 'ONGELDIGE_INVOER' } });
    expect(codes(fout)).toEqual([
      '/dossier/dossierGrond IS_IN', '/dossier/instroomOorzaak VERPLICHT', '/dossier/meldDatum DATUM_IN_TOEKOMST',
      '/uitkeringsperiode/beginDatum UITKERING_TE_VER_VOORUIT', '/uitkeringsperiode/eindDatum EINDE_VOOR_BEGIN',
      '/werkzoekende/bsn BSN_ONGELDIG', '/werkzoekende/emailadres EMAILADRES_ONGELDIG', '/werkzoekende/geboorteDatum GEBOORTEDATUM_ONGELDIG',
      '/werkzoekende/postcode POSTCODE_ONGELDIG', '/werkzoekende/voornaam MIN_LENGTH',
    ]);
    expect(await tel()).toEqual(voor);
  });

  it.each<[string, object, string[]]>([
    ['nothing', {}, ['/dossier VERPLICHT', '/werkzoekende VERPLICHT']],
    ['a dossier without a person', { dossier: DOSSIER }, ['/werkzoekende VERPLICHT']],
    ['two people', { dossier: DOSSIER, werkzoekende: iemand(), werkzoekendeId: '0192f0c0-0000-7000-8000-000000000001' }, ['/werkzoekende VERPLICHT']],
    ['parts that are none', { dossier: 'x', werkzoekende: [iemand()], uitkeringsperiode: 3 },
      ['/dossier NESTED_VALIDATION', '/uitkeringsperiode NESTED_VALIDATION', '/werkzoekende NESTED_VALIDATION']],
    ['a field that nobody asked for', { dossier: { ...DOSSIER, bevestigd: true }, werkzoekende: iemand(), extra: 1 },
      ['/dossier/bevestigd ONBEKEND_VELD', '/extra ONBEKEND_VELD']],
    ['a person who is not there', { dossier: DOSSIER, werkzoekendeId: '0192f0c0-0000-7000-8000-000000000001' }, ['/werkzoekendeId ONBEKEND']],
    ['a klantmanager who works elsewhere', { dossier: { ...DOSSIER, klantmanagerId: '0192f0c0-0000-7000-8000-000000000001' }, werkzoekende: iemand() },
      ['/dossier/klantmanagerId ONBEKEND']],
  ])('refuses %s', async (_, body, fouten) => {
    const voor = await tel();
    const antwoord = await registreer(body);
    expect([antwoord.status, codes(antwoord)]).toEqual([400, fouten]);
    expect(await tel()).toEqual(voor);
  });

  it('stores nothing when it is refused, and what the corrected one says when that is sent', async () => {
    const voor = await tel();
    const fout = iemand({ voornaam: 'Fout', bsn: testBsn() });
    expect((await registreer({ werkzoekende: fout, dossier: { ...DOSSIER, meldDatum: '2026-12-01' } })).status).toBe(400);
    expect(await tel()).toEqual(voor);
    const goed = { ...fout, voornaam: 'Goed', achternaam: `${fout.achternaam}a`, bsn: testBsn() };
    const { body } = await registreer({ werkzoekende: goed, dossier: DOSSIER });
    expect(body.werkzoekende).toMatchObject({ voornaam: 'Goed', achternaam: goed.achternaam, bsn: `******${goed.bsn.slice(-3)}` });
    expect(await tel()).toEqual({ personen: voor!.personen + 1, dossiers: voor!.dossiers + 1 });
    expect((await velsen.post('/v1/werkzoekenden/_zoek', { naam: fout.achternaam })).body.items).toEqual([]);
  });

  it('undoes the person when the dossier cannot be opened after all', async () => {
    const voor = await tel();
    const uitkeringsperiode = { soort: 'PW', beginDatum: '2026-08-01', redenEinde: 'WERK_LOONDIENST' };
    const antwoord = await registreer({ werkzoekende: iemand(), dossier: DOSSIER, uitkeringsperiode });
    expect([antwoord.status, codes(antwoord)]).toEqual([400, ['/uitkeringsperiode/redenEinde REDEN_ZONDER_EINDE']]);
    const elders = await registreer({ werkzoekende: iemand(), dossier: { ...DOSSIER, opdrachtgevendeGemeente: '0392' } });
    expect([elders.status, codes(elders)]).toEqual([400, ['/dossier/opdrachtgevendeGemeente ANDERE_GEMEENTE']]);
    expect((await registreer({ werkzoekende: iemand({ gemeente: '0392' }), dossier: DOSSIER })).status).toBe(403);
    expect(await tel()).toEqual(voor);
  });

  it('knows a BSN that this gemeente has, and says whose it is', async () => {
    const bsn = testBsn();
    const { body: { werkzoekendeId } } = await registreer({ werkzoekende: iemand({ bsn }), dossier: DOSSIER });
    expect(await registreer({ werkzoekende: iemand({ bsn }), dossier: DOSSIER })).toMatchObject({ status: 409,
      body: { code: 'WERKZOEKENDE_BESTAAT', werkzoekendeId, fouten: [{ pointer: '/werkzoekende/bsn' }] } });
    // Of another gemeente nothing is known, and it does not matter.
    expect((await registreer({ werkzoekende: iemand({ bsn, gemeente: '0392' }), dossier: DOSSIER }, await api.als('klantmanager.haarlem'))).status).toBe(201);
  });

  describe('that looks like somebody who is known', () => {
    it.each<[string, object]>([
      ['without a BSN', { bsn: undefined }], ['with another BSN', {}], ['in other letters', { voornaam: 'NÓÓR', bsn: undefined }],
      ['by an initial', { voornaam: 'N.', bsn: undefined }],
    ])('is asked about, %s', async (_, anders) => {
      const persoon = iemand({ bsn: testBsn(), geboorteDatum: '1971-05-04' });
      const bekend = await registreer({ werkzoekende: persoon, dossier: DOSSIER });
      const voor = await tel();
      const weer = { werkzoekende: { ...persoon, bsn: testBsn(), ...anders }, dossier: DOSSIER };
      const vraag = await registreer(weer);
      expect(vraag).toMatchObject({ status: 409, body: { code: 'LIJKT_OP_BEKENDE', vragen: [], detail: expect.stringMatching(/\.$/),
        kandidaten: [{ id: bekend.body.werkzoekendeId, geboorteDatum: '1971-05-04', gemeente: '0453', openDossierId: bekend.body.id,
          naam: `Noor ${persoon.achternaam}` }] } });
      expect(vraag.tekst).not.toContain(persoon.bsn as never);
      expect(await tel()).toEqual(voor);
      // He was seen, so that stands in the trail.
      const { rows } = await api.database.eigenaar.query(
        `select 1 from audit where soort = 'INZAGE' and route = 'POST /v1/registraties' and ids = array[$1::uuid]`, [bekend.body.werkzoekendeId]);
      expect(rows).toHaveLength(1);
      expect((await registreer({ ...weer, bevestigd: true })).status).toBe(201);
    });

    it('is asked about where of one of them the year of birth is all that is known', async () => {
      const jaar = iemand({ geboorteDatum: undefined, geboorteJaar: 1966 });
      const dag = { ...jaar, geboorteJaar: undefined, geboorteDatum: '1966-03-01' };
      expect((await registreer({ werkzoekende: jaar, dossier: DOSSIER })).status).toBe(201);
      expect((await registreer({ werkzoekende: dag, dossier: DOSSIER })).body.code).toBe('LIJKT_OP_BEKENDE');
      expect((await registreer({ werkzoekende: dag, dossier: DOSSIER, bevestigd: true })).status).toBe(201);
      expect((await registreer({ werkzoekende: jaar, dossier: DOSSIER })).body.kandidaten).toHaveLength(2);
      expect((await registreer({ werkzoekende: { ...jaar, geboorteJaar: 1967 }, dossier: DOSSIER })).status).toBe(201);
      const jong = await registreer({ werkzoekende: iemand({ geboorteDatum: undefined, geboorteJaar: 2020 }), dossier: DOSSIER, bevestigd: true });
      expect(codes(jong)).toEqual(['/werkzoekende/geboorteJaar TE_JONG']);
    });

    it('is not asked about in another gemeente, with another birth date or another name', async () => {
      const persoon = iemand({ geboorteDatum: '1972-05-04' });
      expect((await registreer({ werkzoekende: persoon, dossier: DOSSIER })).status).toBe(201);
      const haarlem = await api.als('klantmanager.haarlem');
      expect((await registreer({ werkzoekende: { ...persoon, gemeente: '0392' }, dossier: DOSSIER }, haarlem)).status).toBe(201);
      expect((await registreer({ werkzoekende: { ...persoon, geboorteDatum: '1972-04-05' }, dossier: DOSSIER })).status).toBe(201);
      expect((await registreer({ werkzoekende: { ...persoon, voornaam: 'Sem' }, dossier: DOSSIER })).status).toBe(201);
    });

    it('is asked about by the separate call for a person too, also when two come at once', async () => {
      const persoon = iemand({ geboorteDatum: '1973-05-04' });
      const maak = () => velsen.post('/v1/werkzoekenden', persoon);
      const uitkomsten = await Promise.all([maak(), maak(), maak()]);
      expect(uitkomsten.map((er) => er.status).sort()).toEqual([201, 409, 409]);
      expect((await velsen.post('/v1/werkzoekenden', { ...persoon, bevestigd: true })).status).toBe(201);
    });

    it('makes one of two equal registrations at once, with and without a birth date', async () => {
      for (const geboorteDatum of ['1974-05-04', undefined]) {
        const body = { werkzoekende: iemand({ geboorteDatum }), dossier: DOSSIER };
        const voor = await tel();
        const uitkomsten = await Promise.all([registreer(body), registreer(body)]);
        expect(uitkomsten.map((er) => er.status).sort()).toEqual([201, 409]);
        expect(await tel()).toEqual({ personen: voor!.personen + 1, dossiers: voor!.dossiers + 1 });
      }
    });
  });

  describe('dates that can hardly be true', () => {
    it.each<[string, object, object, object | undefined, string[]]>([
      ['somebody of 82', { geboorteDatum: '1944-01-01' }, {}, undefined, ['/werkzoekende/geboorteDatum OUD']],
      ['a melding of twelve years ago', { geboorteDatum: '1970-01-01' }, { meldDatum: '2014-01-01' }, undefined, ['/dossier/meldDatum MELDING_LANG_GELEDEN']],
      ['a benefit from spring on', { geboorteDatum: '1975-01-01' }, {}, { soort: 'PW', beginDatum: '2027-04-01' }, ['/uitkeringsperiode/beginDatum UITKERING_VOORUIT']],
    ])('are asked about: %s', async (_, persoon, dossier, uitkeringsperiode, vragen) => {
      const voor = await tel();
      const body = { werkzoekende: iemand(persoon), dossier: { ...DOSSIER, ...dossier }, uitkeringsperiode };
      const vraag = await registreer(body);
      expect([vraag.status, vraag.body.code, codes(vraag, 'vragen'), vraag.body.kandidaten]).toEqual([409, 'KLOPT_DIT', vragen, undefined]);
      expect(vraag.body.vragen[0].melding).toMatch(/\?$/);
      expect(await tel()).toEqual(voor);
      expect((await registreer({ ...body, bevestigd: true })).status).toBe(201);
    });

    it('are asked together with who looks like it: one confirmation confirms what was shown', async () => {
      const persoon = iemand({ geboorteDatum: '1943-01-01' });
      expect((await registreer({ werkzoekende: persoon, dossier: DOSSIER, bevestigd: true })).status).toBe(201);
      const vraag = await registreer({ werkzoekende: persoon, dossier: { ...DOSSIER, meldDatum: '2001-01-01' } });
      expect([vraag.body.code, vraag.body.kandidaten.length, codes(vraag, 'vragen')])
        .toEqual(['LIJKT_OP_BEKENDE', 1, ['/dossier/meldDatum MELDING_LANG_GELEDEN', '/werkzoekende/geboorteDatum OUD']]);
    });

    it.each<[string, object, object, object | undefined, string[]]>([
      ['a melding before birth', { geboorteDatum: '2000-01-02' }, { meldDatum: '2000-01-01' }, undefined, ['/dossier/meldDatum MELDING_VOOR_GEBOORTE']],
      ['a melding of a hundred years ago', { geboorteDatum: undefined }, { meldDatum: '1926-09-01' }, undefined, ['/dossier/meldDatum MELDING_TE_LANG_GELEDEN']],
      ['a child of two months', { geboorteDatum: '2026-09-01' }, {}, undefined, ['/werkzoekende/geboorteDatum TE_JONG']],
      ['a benefit before birth', { geboorteDatum: '1990-05-05' }, {}, { soort: 'PW', beginDatum: '1990-05-04' }, ['/uitkeringsperiode/beginDatum UITKERING_VOOR_GEBOORTE']],
    ])('are refused when they cannot be true, confirmed or not: %s', async (_, persoon, dossier, uitkeringsperiode, fouten) => {
      const antwoord = await registreer({ werkzoekende: iemand(persoon), dossier: { ...DOSSIER, ...dossier }, uitkeringsperiode, bevestigd: true });
      expect([antwoord.status, codes(antwoord)]).toEqual([400, fouten]);
    });

    it('are refused or asked about when one of them is changed later', async () => {
      const { body: { id, werkzoekendeId } } = await registreer({ werkzoekende: iemand({ geboorteDatum: '1980-06-15' }), dossier: DOSSIER,
        uitkeringsperiode: { soort: 'PW', beginDatum: '2012-01-01' } });
      const persoon = (body: object) => velsen.patch(`/v1/werkzoekenden/${werkzoekendeId}`, body, { versie: 1 });
      const na = await persoon({ geboorteDatum: '2013-01-01' });
      expect([na.status, codes(na)]).toEqual([400, ['/geboorteDatum UITKERING_VOOR_GEBOORTE']]);
      expect(codes(await persoon({ geboorteDatum: '2026-10-21' })))
        .toEqual(['/geboorteDatum MELDING_VOOR_GEBOORTE', '/geboorteDatum TE_JONG', '/geboorteDatum UITKERING_VOOR_GEBOORTE']);
      const oud = await persoon({ geboorteDatum: '1940-06-15' });
      expect([oud.status, oud.body.code, codes(oud, 'vragen')]).toEqual([409, 'KLOPT_DIT', ['/geboorteDatum OUD']]);
      expect(await persoon({ geboorteDatum: '1940-06-15', bevestigd: true })).toMatchObject({ status: 200, body: { geboorteDatum: '1940-06-15' } });

      const dossier = (body: object) => velsen.patch(`/v1/dossiers/${id}`, body, { versie: 1 });
      expect(codes(await dossier({ meldDatum: '1939-01-01' }))).toEqual(['/meldDatum MELDING_TE_LANG_GELEDEN', '/meldDatum MELDING_VOOR_GEBOORTE']);
      const lang = await dossier({ meldDatum: '2010-01-01' });
      expect([lang.body.code, codes(lang, 'vragen')]).toEqual(['KLOPT_DIT', ['/meldDatum MELDING_LANG_GELEDEN']]);
      expect(await dossier({ meldDatum: '2010-01-01', bevestigd: true })).toMatchObject({ status: 200, body: { meldDatum: '2010-01-01' } });

      const { body: { items: [periode] } } = await velsen.get(`/v1/dossiers/${id}/uitkeringsperioden`);
      const uitkering = (body: object) => velsen.patch(`/v1/uitkeringsperioden/${periode.id}`, body, { versie: 1 });
      expect(codes(await uitkering({ beginDatum: '1939-01-01' }))).toEqual(['/beginDatum UITKERING_TE_LANG_GELEDEN', '/beginDatum UITKERING_VOOR_GEBOORTE']);
      expect(codes(await uitkering({ eindDatum: '2099-01-01' }), 'vragen')).toEqual(['/eindDatum EINDE_VER_VOORUIT']);
      expect((await uitkering({ eindDatum: '2099-01-01', bevestigd: true })).status).toBe(200);
      const nieuw = (body: object) => velsen.post(`/v1/dossiers/${id}/uitkeringsperioden`, { soort: 'WW', ...body });
      expect(codes(await nieuw({ beginDatum: '2150-01-01' }))).toEqual(['/beginDatum UITKERING_TE_VER_VOORUIT']);
      expect(codes(await nieuw({ beginDatum: '2027-03-01' }), 'vragen')).toEqual(['/beginDatum UITKERING_VOORUIT']);
      expect((await nieuw({ beginDatum: '2027-03-01', bevestigd: true })).status).toBe(201);
    });

    it('are weighed for a second dossier of who is known', async () => {
      const { body: { id } } = await registreerTestPersoon(velsen, '0453', { geboorteDatum: '2008-06-15' });
      for (const maak of [(body: object) => velsen.post('/v1/dossiers', { ...DOSSIER, ...body, werkzoekendeId: id }),
        ({ bevestigd, ...body }: { bevestigd?: boolean }) => registreer({ werkzoekendeId: id, dossier: { ...DOSSIER, ...body }, bevestigd })]) {
        const fout = await maak({ meldDatum: '2008-06-14' } as never);
        expect([fout.status, codes(fout)[0]!.split(' ')[1]]).toEqual([400, 'MELDING_VOOR_GEBOORTE']);
        expect((await maak({ meldDatum: '2020-01-01' } as never)).body).toMatchObject({ code: 'KLOPT_DIT', vragen: [{ code: 'MELDING_JONG' }] });
      }
      expect((await registreer({ werkzoekendeId: id, dossier: { ...DOSSIER, meldDatum: '2020-01-01' }, bevestigd: true })).status).toBe(201);
    });
  });
});
