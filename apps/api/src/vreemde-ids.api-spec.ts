import { maakTestDossier } from '@trajectplein/dossier/server';
import { nieuwId } from '@trajectplein/kern/server';
import { TEST_LOGINS, maakTestApi, type TestAntwoord, type TestApi, type TestGebruiker, type TestLogin } from '@trajectplein/toegang/server';
import { CAPABILITIES } from './capabilities';
import { leesBewerkingen, type Bewerking, type Schema } from './contract-fuzz.testhulp';
import { maakVanAlles } from './fixture.testhulp';
import { ROUTES } from './route-matrix.testhulp';

/** Who has nothing to do with Velsen and IJmond Werkt!, of every role and kind of organisation. */
const VREEMD: TestLogin[] = ['klantmanager.haarlem', 'klantmanager.pasmatch', 'klantmanager.beverwijk', 'matcher', 'manager', 'beheerder', 'privacy'];
/** Kinds that the whole region shares, for who has the role: not of a dossier or of one organisation. */
const VAN_DE_REGIO: Record<string, readonly TestLogin[]> = {
  werkgevers: VREEMD, medewerkers: ['beheerder'], aanstellingen: ['beheerder'], 'gemeente-instellingen': ['beheerder'], taaklopen: ['beheerder'],
  drempelvoorstellen: ['beheerder'],
};

/**
 * Whatever id somebody puts wherever it can stand: what he may not see answers exactly as what does not exist. It takes its
 * routes and fields from the router and the contract, so a new one is in it by itself.
 */
describe('ids of others', () => {
  let api: TestApi;
  let ids: Record<string, string>;
  let bewerkingen: Bewerking[];
  let los: (schema: Schema) => Schema;
  /** A dossier of Haarlem itself, to hang things of others on. */
  let eigen: string;

  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES);
    ids = await maakVanAlles(api);
    eigen = await maakTestDossier(await api.als('klantmanager.haarlem'), '0392');
    const document = (await api.anoniem.get('/v1/openapi.json')).body as Schema;
    bewerkingen = leesBewerkingen(document);
    los = (schema) => (schema['$ref'] ? document['components'].schemas[(schema['$ref'] as string).split('/').pop()!] as Schema : schema);
  }, 120_000);
  afterAll(() => api.sluit());

  const naamVan = ({ methode, pad }: Bewerking) => `${methode} ${pad.replace(/\{(\w+)\}/g, ':$1')}`;
  const isId = (schema: Schema): boolean => schema['format'] === 'uuid' || Boolean(schema['items'] && isId(schema['items'] as Schema));
  const kinds = () => Object.keys(ids).filter((soort) => soort !== 'nummer');
  const vreemdeSoorten = (wie: TestLogin) => kinds().filter((soort) => !VAN_DE_REGIO[soort]?.includes(wie));

  function roep(wie: TestGebruiker, { methode }: Bewerking, pad: string, body: object): Promise<TestAntwoord> {
    const opties = { versie: 1 };
    if (methode === 'POST') return wie.post(pad, body, opties);
    if (methode === 'PATCH') return wie.patch(pad, body, opties);
    return methode === 'DELETE' ? wie.delete(pad) : wie.get(pad);
  }
  /** The rest of a body that the matrix knows to be right. */
  const lichaam = (bewerking: Bewerking) => Object.fromEntries(Object.entries(ROUTES[naamVan(bewerking)]?.body ?? {})
    .filter(([, waarde]) => typeof waarde !== 'string' || !waarde.startsWith(':')));
  const vul = (pad: string, id: string) => `/v1${pad.replace('{id}', id).replace('{code}', 'KPI-01').replace(/\{\w+\}/g, '2')}`;
  /** What may differ: where it was asked. */
  const wat = ({ status, body, tekst }: TestAntwoord) => JSON.stringify(body && typeof body === 'object' ? [status, { ...body, instance: '' }] : [status, tekst]);
  /** Nothing of the fixture stands in an answer, but what was sent. */
  function lekt(tekst: string, gestuurd: string): string | undefined {
    return [...kinds().filter((soort) => !VAN_DE_REGIO[soort]).map((soort) => ids[soort]!), ids['nummer']!, 'Matrix', 'sweep.csv']
      .find((geheim) => geheim !== gestuurd && tekst.includes(geheim));
  }
  async function vergelijk(wie: TestLogin, bewerking: Bewerking, plaats: string, id: string, vraag: (id: string) => [pad: string, body: object]): Promise<string | undefined> {
    const gebruiker = await api.als(wie);
    const [vreemd, geen] = [await roep(gebruiker, bewerking, ...vraag(id)), await roep(gebruiker, bewerking, ...vraag(nieuwId()))];
    const lek = lekt(vreemd.tekst, id);
    if (vreemd.status < 500 && wat(vreemd) === wat(geen) && !lek) return undefined;
    return `${wie} ${naamVan(bewerking)} ${plaats}: ${wat(vreemd).slice(0, 200)} where nothing is: ${wat(geen).slice(0, 200)}${lek ? ` with ${lek}` : ''}`;
  }

  it('has one of each kind that the router knows', () => {
    const gevraagd = new Set(api.routes.map(({ pad }) => /^\/v1\/([a-z-]+)\/:id/.exec(pad)?.[1]).filter(Boolean));
    expect([...gevraagd].filter((soort) => !ids[soort!])).toEqual([]);
    // Every parameter of a path is an id or one of these.
    const namen = new Set(api.routes.flatMap(({ pad }) => [...pad.matchAll(/:(\w+)/g)].map(([, naam]) => naam)));
    expect([...namen].sort()).toEqual(['code', 'id', 'rij']);
  });

  it.each(VREEMD)('in a path tell %s nothing', async (wie) => {
    const mis: (string | undefined)[] = [];
    for (const bewerking of bewerkingen.filter(({ pad }) => pad.includes('{id}'))) {
      const soort = bewerking.pad.split('/')[1]!;
      // The kind that belongs there, and one that does not.
      for (const van of vreemdeSoorten(wie).filter((s) => s === soort || s === (soort === 'dossiers' ? 'trajecten' : 'dossiers'))) {
        mis.push(await vergelijk(wie, bewerking, van, ids[van]!, (id) => [vul(bewerking.pad, id), lichaam(bewerking)]));
      }
    }
    expect(mis.filter(Boolean)).toEqual([]);
  }, 300_000);

  it.each(VREEMD)('in a query or a body tell %s nothing', async (wie) => {
    const mis: (string | undefined)[] = [];
    for (const bewerking of bewerkingen) {
      if (/sessies/.test(bewerking.pad)) continue;
      const pad = vul(bewerking.pad, eigen);
      for (const { name, schema } of bewerking.parameters.filter((p) => p.in === 'query' && (isId(p.schema ?? {}) || /^(id|na|dossier|klantmanager|medewerker)$/.test(p.name)))) {
        for (const soort of vreemdeSoorten(wie)) {
          const waarde = (id: string) => (name === 'na' ? Buffer.from(JSON.stringify(['2026-01-01', id])).toString('base64url') : id);
          // The privacy officer reads the trail of whom he likes; that is what it is for.
          if (wie === 'privacy' && /audit|bezoeken/.test(pad)) continue;
          mis.push(await vergelijk(wie, bewerking, `?${name}=${soort} ${String(schema?.['format'])}`, ids[soort]!, (id) => [`${pad}?${name}=${waarde(id)}`, {}]));
        }
      }
      const velden = Object.entries((los(bewerking.body ?? {})['properties'] ?? {}) as Record<string, Schema>).filter(([, schema]) => isId(schema));
      for (const [veld, schema] of velden) {
        for (const soort of vreemdeSoorten(wie)) {
          mis.push(await vergelijk(wie, bewerking, `${veld}=${soort}`, ids[soort]!,
            (id) => [pad, { ...lichaam(bewerking), [veld]: schema['items'] ? [id] : id }]));
        }
      }
    }
    expect(mis.filter(Boolean)).toEqual([]);
  }, 300_000);

  it.each(VREEMD)('are in no list of %s', async (wie) => {
    const gebruiker = await api.als(wie);
    const mis: string[] = [];
    for (const bewerking of bewerkingen.filter(({ pad, methode }) => !pad.includes('{id}') && (methode === 'GET' || /_zoek|_exporteer/.test(pad)))) {
      if (wie === 'privacy' && /audit|bezoeken/.test(bewerking.pad)) continue;
      for (const body of bewerking.methode === 'GET' ? [{}] : [lichaam(bewerking), { naam: 'Matrix' }, { nummer: ids['nummer'] }, { tekst: 'Matrix' }]) {
        const { tekst, status } = await roep(gebruiker, bewerking, vul(bewerking.pad, eigen), body);
        const lek = lekt(tekst, '');
        if (lek || status >= 500) mis.push(`${naamVan(bewerking)} ${JSON.stringify(body)}: ${status} ${lek}`);
      }
    }
    expect(mis).toEqual([]);
  }, 120_000);

  it('do find what they name for who it belongs to: the checks above are no empty ones', async () => {
    const velsen = await api.als('klantmanager.velsen');
    const niet: string[] = [];
    for (const soort of kinds().filter((s) => !VAN_DE_REGIO[s])) {
      const lees = bewerkingen.find(({ methode, pad }) => methode === 'GET' && pad === `/${soort}/{id}`);
      if (lees && (await velsen.get(vul(lees.pad, ids[soort]!))).status !== 200) niet.push(soort);
    }
    expect(niet).toEqual([]);
    expect(Object.keys(TEST_LOGINS)).toEqual(expect.arrayContaining(VREEMD));
  });
});
