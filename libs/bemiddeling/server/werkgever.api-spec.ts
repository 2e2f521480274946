import { dossierServer } from '@trajectplein/dossier/server';
import { Database, kernServer } from '@trajectplein/kern/server';
import { maakTestApi, toegangServer, type TestApi, type TestGebruiker, type TestLogin } from '@trajectplein/toegang/server';
import { bemiddelingServer } from './index';

/** Runs a request and gives the statements on these tables that it took. */
async function opdrachten(api: TestApi, patroon: RegExp, werk: () => Promise<unknown>): Promise<number> {
  const db = api.app.get(Database);
  const echt = Database.prototype.sql;
  let aantal = 0;
  db.sql = function spion<R>(...args: Parameters<typeof echt>): Promise<R[]> {
    if (patroon.test(args[0])) aantal += 1;
    return echt.call(db, ...args) as Promise<R[]>;
  };
  await werk().finally(() => Reflect.deleteProperty(db, 'sql'));
  return aantal;
}

describe('werkgevers', () => {
  let api: TestApi;
  let matcher: TestGebruiker;
  let bakker: string;
  beforeAll(async () => {
    api = await maakTestApi([kernServer, toegangServer, dossierServer, bemiddelingServer]);
    matcher = await api.als('matcher');
    bakker = (await matcher.post('/v1/werkgevers', { kvkNummer: '27 31.23 45', naam: '  Bakkerij   Crème & Zn ' })).body.id;
    for (const [n, naam] of ['Aannemer Duin', 'Zorggroep IJmond', 'Hoogoven Onderhoud', 'Bakkerij de Korenaar'].entries()) {
      expect((await matcher.post('/v1/werkgevers', { kvkNummer: `2000000${n + 1}`, naam })).status).toBe(201);
    }
  });
  afterAll(() => api.sluit());

  it('registers a werkgever, tidied, once by KvK number', async () => {
    expect(await matcher.get(`/v1/werkgevers/${bakker}`)).toMatchObject({ status: 200, body: { kvkNummer: '27312345', naam: 'Bakkerij Crème & Zn',
      versie: 1, toegestaneActies: ['wijzig'] }, koppen: { etag: '"1"' } });
    expect(await matcher.post('/v1/werkgevers', { kvkNummer: '27312345', naam: 'Nog eens' })).toMatchObject({ status: 409,
      body: { code: 'WERKGEVER_BESTAAT', werkgeverId: bakker, fouten: [{ pointer: '/kvkNummer' }] } });
    expect(await matcher.post('/v1/werkgevers', { kvkNummer: '1234567', naam: 'Kort' })).toMatchObject({ status: 400,
      body: { fouten: [{ pointer: '/kvkNummer', code: 'KVK_ONGELDIG' }] } });
    expect((await matcher.post('/v1/werkgevers', {})).body.fouten.map((f: { pointer: string }) => f.pointer)).toEqual(['/kvkNummer', '/naam']);
  });

  it('of two who register one number at once, one gets the other’s', async () => {
    const klantmanager = await api.als('klantmanager.haarlem');
    const samen = await Promise.all([matcher, klantmanager].map((wie) => wie.post('/v1/werkgevers', { kvkNummer: '30000001', naam: 'Tegelijk' })));
    expect(samen.map((s) => s.status).sort()).toEqual([201, 409]);
    expect(samen.find((s) => s.status === 409)!.body.werkgeverId).toBe(samen.find((s) => s.status === 201)!.body.id);
  });

  it('finds by part of the name, without accents, and by KvK number', async () => {
    const namen = async (vraag: string) => (await matcher.get(`/v1/werkgevers?${vraag}`)).body.items.map((w: { naam: string }) => w.naam);
    expect(await namen('zoek=bakkerij')).toEqual(['Bakkerij Crème & Zn', 'Bakkerij de Korenaar']);
    expect(await namen('zoek=creme%20zn')).toEqual(['Bakkerij Crème & Zn']);
    expect(await namen('zoek=100%25')).toEqual([]);
    expect(await namen('kvkNummer=20000002')).toEqual(['Zorggroep IJmond']);
    expect(await namen(`id=${bakker}`)).toEqual(['Bakkerij Crème & Zn']);
    expect((await namen('sorteer=-naam'))[0]).toBe('Zorggroep IJmond');
    const een = await matcher.get('/v1/werkgevers?paginaGrootte=2');
    expect(een.body.heeftVolgende).toBe(true);
    const twee = await matcher.get(`/v1/werkgevers?paginaGrootte=2&na=${een.body.volgende}`);
    expect(new Set([...een.body.items, ...twee.body.items].map((w: { id: string }) => w.id)).size).toBe(4);
    expect(await opdrachten(api, /werkgever/, () => matcher.get('/v1/werkgevers?zoek=bakkerij'))).toBe(1);
    const plan = await api.database.eigenaar.query(`set enable_seqscan = off; explain select id from werkgever where zoeknaam like '%bakker%'`);
    expect(JSON.stringify(plan)).toContain('werkgever_zoek');
  });

  it('finds by a name without its letters of elsewhere, punctuation or spaces, and says how many there are', async () => {
    const klantmanager = await api.als('klantmanager.haarlem');
    for (const [n, naam] of ["O'Connor Łódź B.V.", 'Grünstraße Techniek', 'Scheepswerf dHondt'].entries()) {
      expect((await klantmanager.post('/v1/werkgevers', { kvkNummer: `5000000${n + 1}`, naam })).status).toBe(201);
    }
    const zoek = async (tekst: string, extra = '') => (await klantmanager.get(`/v1/werkgevers?zoek=${encodeURIComponent(tekst)}${extra}`)).body;
    const namen = async (tekst: string) => (await zoek(tekst)).items.map((w: { naam: string }) => w.naam);
    for (const tekst of ['oconnor', 'O’Connor', 'lodz', 'oconnor bv', 'ŁÓDŹ o connor']) expect([tekst, await namen(tekst)]).toEqual([tekst, ["O'Connor Łódź B.V."]]);
    for (const tekst of ['grunstrasse', 'Grünstraße', 'techniek grunstrasse']) expect([tekst, await namen(tekst)]).toEqual([tekst, ['Grünstraße Techniek']]);
    for (const tekst of ["d'hondt", 'd hondt', 'scheepswerfdhondt']) expect([tekst, await namen(tekst)]).toEqual([tekst, ['Scheepswerf dHondt']]);
    expect(await zoek('bakkerij')).toMatchObject({ totaal: 2, heeftVolgende: false });
    expect(await zoek('bakkerij', '&paginaGrootte=1')).toMatchObject({ totaal: 2, heeftVolgende: true });
    expect(await zoek('%')).toMatchObject({ heeftVolgende: false });
  });

  it('edits with history, of the version one saw', async () => {
    const pad = `/v1/werkgevers/${bakker}`;
    expect((await matcher.patch(pad, { naam: 'Crème' })).status).toBe(428);
    expect(await matcher.patch(pad, { naam: 'Patisserie Crème', reden: 'Nieuwe naam.' }, { versie: 1 })).toMatchObject({ status: 200,
      body: { naam: 'Patisserie Crème', versie: 2 } });
    expect((await matcher.patch(pad, { naam: 'Te laat' }, { versie: 1 })).status).toBe(412);
    expect(await matcher.patch(pad, { kvkNummer: '20000001' }, { versie: 2 })).toMatchObject({ status: 409, body: { code: 'WERKGEVER_BESTAAT' } });
    expect((await matcher.get('/v1/werkgevers?zoek=patisserie')).body.items).toHaveLength(1);
    const { rows } = await api.database.eigenaar.query(`select veld, oud, nieuw, reden from wijziging where onderwerp = 'WERKGEVER'`);
    expect(rows).toEqual([{ veld: 'naam', oud: 'Bakkerij Crème & Zn', nieuw: 'Patisserie Crème', reden: 'Nieuwe naam.' }]);
  });

  it.each<[TestLogin, number, number]>([
    ['klantmanager.velsen', 200, 201], ['teamleider.ijmond', 200, 201], ['matcher', 200, 201], ['jobcoach.ijmond', 200, 403],
    ['manager', 403, 403], ['beheerder', 403, 403], ['privacy', 403, 403],
  ])('%s: reads %i, adds %i', async (login, lezen, maken) => {
    const wie = await api.als(login);
    expect((await wie.get('/v1/werkgevers')).status).toBe(lezen);
    expect((await wie.get(`/v1/werkgevers/${bakker}`)).status).toBe(lezen);
    const nummer = `4000${String(login.length).padStart(2, '0')}${String(login.charCodeAt(0)).slice(-2)}`;
    expect((await wie.post('/v1/werkgevers', { kvkNummer: nummer, naam: `Van ${login}` })).status).toBe(maken);
    expect((await wie.patch(`/v1/werkgevers/${bakker}`, { naam: 'Patisserie Crème' }, { versie: 2 })).status).toBe(maken === 201 ? 200 : 403);
    if (lezen === 200) expect((await wie.get(`/v1/werkgevers/${bakker}`)).body.toegestaneActies).toEqual(maken === 201 ? ['wijzig'] : []);
  });
});
