import { nieuwId } from '@trajectplein/kern/server';
import {
  TEST_LOGINS, TEST_MEDEWERKERS, maakTestApi, type TestAntwoord, type TestApi, type TestGebruiker, type TestLogin,
} from '@trajectplein/toegang/server';
import { CAPABILITIES } from './capabilities';
import { maakDossierMetAlles } from './fixture.testhulp';
import { ROUTES, type Rij } from './route-matrix.testhulp';

/** A person for each role. */
const PER_ROL: Record<string, TestLogin> = {
  klantmanager: 'klantmanager.velsen', teamleider: 'teamleider.velsen', jobcoach: 'jobcoach.ijmond', matcher: 'matcher', manager: 'manager',
  beheerder: 'beheerder', privacy: 'privacy',
};

const mag = ({ rollen }: Rij, rol: string) => typeof rollen === 'string' || rollen.includes(rol);
/** Of what belongs to a dossier: everything that has an id of its own below these. */
const VAN_DOSSIER = /^(werkzoekenden|dossiers|intakes|uitkeringsperioden|aanmeldingen|trajecten|plaatsingen|uitstromen|controles|uitkering-verschillen)\/:id/;

describe('route × role', () => {
  let api: TestApi;
  /** Ids of one real dossier of Velsen and its parts, by resource. */
  let ids: Record<string, string>;
  let routes: string[];

  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES);
    routes = [...new Set(api.routes.map(({ methode, pad }) => `${methode} ${pad}`))];
    ids = await maakDossierMetAlles(api);
  });
  afterAll(() => api.sluit());

  const rijVan = (route: string) => ROUTES[route.replace(/^HEAD /, 'GET ').replace(' /v1/', ' /')];
  const vul = (waarde: unknown) => (waarde === ':medewerker' ? TEST_MEDEWERKERS['klantmanager.velsen'] : waarde === ':dossier' ? ids['dossiers'] : waarde);

  /** Calls a route with an id for `:id`, and its body. */
  function roep(wie: TestGebruiker, route: string, id: string, versie = 99): Promise<TestAntwoord> {
    const [methode, patroon] = route.split(' ') as [string, string];
    const pad = patroon.replace(':id', id).replace(':code', 'KPI-01');
    const body = Object.fromEntries(Object.entries(rijVan(route)?.body ?? {}).map(([veld, waarde]) => [veld, vul(waarde)]));
    if (methode === 'POST') return wie.post(pad, body, { versie });
    if (methode === 'PATCH') return wie.patch(pad, body, { versie });
    if (methode === 'DELETE') return wie.delete(pad);
    return methode === 'HEAD' ? wie.head(pad) : wie.get(pad);
  }

  it('has a row for every route of the router, and no row for what is not there', () => {
    expect(routes.filter((route) => !rijVan(route))).toEqual([]);
    expect(Object.keys(ROUTES).filter((rij) => !routes.includes(rij === 'GET /metrics' ? rij : rij.replace(' /', ' /v1/')))).toEqual([]);
  });

  it('asks everybody to log in first, but for the open routes', async () => {
    const afwijkend: string[] = [];
    for (const route of routes) {
      const { status } = await roep(api.anoniem, route, nieuwId());
      if ((rijVan(route)!.rollen === 'OPENBAAR') !== (status !== 401)) afwijkend.push(`${route}: ${status}`);
    }
    expect(afwijkend).toEqual([]);
  });

  it.each(Object.entries(PER_ROL))('lets a %s do what is listed, and refuses the rest', async (rol, login) => {
    const afwijkend: string[] = [];
    let wie = await api.logIn(login);
    for (const route of routes) {
      // An id that does not exist: who may call the route gets 404 for it, who may not gets 403 before that is looked at.
      const { status, tekst } = await roep(wie, route, nieuwId());
      const geweigerd = status === 403 || status === 401;
      if (geweigerd === mag(rijVan(route)!, rol) || status >= 500) afwijkend.push(`${route}: ${status} ${tekst.slice(0, 200)}`);
      if (/DELETE \/v1\/sessies|_beeindigAlle/.test(route)) wie = await api.logIn(login);
    }
    expect(afwijkend).toEqual([]);
  });

  const vanDossier = () => routes.filter((route) => VAN_DOSSIER.test(route.replace(/^[A-Z]+ \/v1\//, '')));
  const echtId = (route: string) => ids[/\/v1\/([a-z-]+)/.exec(route)![1]!]!;

  it.each<[TestLogin, string]>([
    ['klantmanager.haarlem', 'of another gemeente'], ['klantmanager.pasmatch', 'of an executor that has nothing to do with it'],
  ])('tells a klantmanager %s (%s) that a dossier of Velsen does not exist', async (login) => {
    const wie = await api.als(login);
    const afwijkend: string[] = [];
    for (const route of vanDossier()) {
      if (!mag(rijVan(route)!, 'klantmanager')) continue;
      const { status, tekst } = await roep(wie, route, echtId(route));
      if (status !== 404) afwijkend.push(`${route}: ${status} ${tekst.slice(0, 200)}`);
    }
    expect(afwijkend).toEqual([]);
  });

  it('shows none of it in their lists either', async () => {
    const wie = await api.als('klantmanager.haarlem');
    for (const lijst of ['dossiers', 'aanmeldingen', 'trajecten', 'plaatsingen', 'uitkering-verschillen', `plaatsingen?dossierId=${ids['dossiers']}`]) {
      expect([lijst, (await wie.get(`/v1/${lijst}`)).body.items]).toEqual([lijst, []]);
    }
    for (const vraag of [{ nummer: ids['nummer'] }, { naam: 'Matrix' }]) {
      expect((await wie.post('/v1/dossiers/_zoek', vraag)).body.items).toEqual([]);
    }
    expect((await wie.post('/v1/dossiers/_exporteer', { formaat: 'csv' })).tekst).not.toContain('Matrix');
    expect((await wie.post('/v1/plaatsingen', { vorm: 'ZELFSTANDIG', uren: 32, startDatum: '2026-10-01', gevolgUitkering: 'AANVULLEND', dossierId: ids['dossiers'] })).status)
      .toBe(404);
  });

  it('does find it with the same questions for who it belongs to: the check above is no empty one', async () => {
    const afwijkend: string[] = [];
    const [klantmanager, teamleider] = [await api.logIn('klantmanager.velsen'), await api.logIn('teamleider.velsen')];
    for (const route of vanDossier()) {
      const wie = mag(rijVan(route)!, 'klantmanager') ? klantmanager : teamleider;
      // With a version that it does not have, so that hardly anything changes: 412 says that it was found.
      const { status, tekst } = await roep(wie, route, echtId(route));
      if (status === 404 || status === 401 || status >= 500) afwijkend.push(`${route}: ${status} ${tekst.slice(0, 200)}`);
    }
    expect(afwijkend).toEqual([]);
  });

  it('writes down every refusal', async () => {
    const { rows: [telling] } = await api.database.eigenaar.query(
      `select count(*)::int as n, count(distinct route)::int as routes from audit where soort = 'GEWEIGERD' and rol is not null`);
    expect(telling.n).toBeGreaterThan(Object.keys(ROUTES).length);
    expect(telling.routes).toBeGreaterThan(80);
  });

  it('knows every role and log-in of the region', () => {
    expect(new Set(Object.values(TEST_LOGINS).map(([rol]) => rol))).toEqual(new Set(Object.keys(PER_ROL)));
  });
});
