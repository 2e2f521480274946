import { Validator } from '@seriousme/openapi-schema-validator';
import { maakTestApi, type TestApi } from '@trajectplein/toegang/server';
import { CAPABILITIES } from './capabilities';

/* eslint-disable @typescript-eslint/no-explicit-any -- a contract is what it is; the checks below say what it must be */
type Knoop = Record<string, any>;

interface Bewerking extends Knoop {
  parameters?: { in: string; name: string; schema?: Knoop }[];
  responses: Record<string, Knoop>;
}

/** The NL API Design Rules (standards §3.11), as checks on the contract and on what the API answers. */
describe('the contract', () => {
  let api: TestApi;
  let document: Knoop;
  let bewerkingen: [naam: string, methode: string, pad: string, bewerking: Bewerking][];
  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES);
    document = (await api.anoniem.get('/v1/openapi.json')).body as Knoop;
    bewerkingen = Object.entries(document['paths'] as Record<string, Record<string, Bewerking>>).flatMap(([pad, item]) =>
      Object.entries(item).map(([methode, bewerking]) => [`${methode.toUpperCase()} ${pad}`, methode, pad, bewerking] as const)) as never;
  });
  afterAll(() => api.sluit());

  /** Names of the operations that do not do. */
  const fout = (eis: (bewerking: Bewerking, methode: string, pad: string) => boolean) =>
    bewerkingen.filter(([, methode, pad, bewerking]) => !eis(bewerking, methode, pad)).map(([naam]) => naam);
  /** Every schema in the document that has properties, with where it stands. */
  function eigenschappen(knoop: any = document, plaats = ''): [plaats: string, naam: string, schema: Knoop][] {
    if (!knoop || typeof knoop !== 'object') return [];
    const hier = knoop.properties && !Array.isArray(knoop.properties)
      ? Object.entries(knoop.properties as Record<string, Knoop>).map(([naam, schema]) => [plaats, naam, schema] as [string, string, Knoop]) : [];
    return [...hier, ...Object.entries(knoop).flatMap(([sleutel, onder]) => eigenschappen(onder, `${plaats}/${sleutel}`))];
  }

  it('is valid OpenAPI 3.1', async () => {
    const validator = new Validator();
    const uitkomst = await validator.validate(structuredClone(document));
    expect(uitkomst.errors ?? []).toEqual([]);
    expect(uitkomst.valid).toBe(true);
    expect(validator.version).toBe('3.1');
    expect(document['openapi']).toMatch(/^3\.1\./);
  });

  it('refers to nothing that is not in it', () => {
    const verwijzingen = [...new Set(JSON.stringify(document).match(/(?<="\$ref":")[^"]+/g))];
    expect(verwijzingen.length).toBeGreaterThan(10);
    const vind = (ref: string) => ref.slice(2).split('/').reduce<any>((knoop, sleutel) => knoop?.[sleutel], document);
    expect(verwijzingen.filter((ref) => !vind(ref))).toEqual([]);
  });

  it('is published at the root of the API, for other origins too', async () => {
    const { koppen, status } = await api.anoniem.get('/v1/openapi.json');
    expect(status).toBe(200);
    expect(koppen).toMatchObject({ 'access-control-allow-origin': '*', 'content-type': expect.stringContaining('application/json') });
  });

  it('says who answers for it, under which licence, in which version and where', () => {
    expect(document['info']).toMatchObject({ title: 'Trajectplein', version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
      contact: { name: expect.any(String), email: expect.stringContaining('@'), url: expect.stringMatching(/^https:/) } });
    expect(document['servers']).toEqual([{ url: expect.stringMatching(/\/v1$/) }]);
  });

  it('has every route of the router, and no other', () => {
    const routes = api.routes.filter(({ methode, pad }) => methode !== 'HEAD' && pad.startsWith('/v1/') && pad !== '/v1/openapi.json')
      .map(({ methode, pad }) => `${methode} ${pad.slice(3).replace(/:(\w+)/g, '{$1}')}`).sort();
    expect(bewerkingen.map(([naam]) => naam).sort()).toEqual(routes);
  });

  it('writes paths in kebab-case, operations with an underscore, and no slash at the end', () => {
    const segment = /^(\{[a-z][A-Za-z]*\}|_[a-z][A-Za-z-]*|[a-z0-9]+(-[a-z0-9]+)*)$/;
    expect(fout((_, __, pad) => pad.slice(1).split('/').every((deel) => segment.test(deel)))).toEqual([]);
  });

  it('writes query keys in camelCase', () => {
    expect(fout(({ parameters = [] }) => parameters.filter((p) => p.in === 'query').every((p) => /^[a-z][A-Za-z0-9]*$/.test(p.name)))).toEqual([]);
  });

  it('names schemas in PascalCase and properties in camelCase', () => {
    expect(Object.keys(document['components'].schemas).filter((naam) => !/^[A-Z][A-Za-z0-9]*$/.test(naam))).toEqual([]);
    expect(eigenschappen().filter(([, naam]) => !/^[a-z][A-Za-z0-9]*$/.test(naam))).toEqual([]);
  });

  it('gives dates as dates, moments as moments, and never a time alone', () => {
    const formaten = (schema: Knoop): string[] => [schema['format'], ...[schema['items'], ...(schema['anyOf'] ?? []), ...(schema['oneOf'] ?? [])]
      .filter(Boolean).flatMap(formaten)].filter(Boolean);
    const fouten = eigenschappen().filter(([, naam, schema]) => {
      const format = formaten(schema);
      if (format.includes('time')) return true;
      if (/\w+D(ate|atum)$/.test(naam)) return format.join() !== 'date';
      return /Op$/.test(naam) && format.join() !== 'date-time';
    });
    expect(fouten.map(([plaats, naam]) => `${plaats} ${naam}`)).toEqual([]);
    expect(fout(({ parameters = [] }) => parameters.every((p) => !/\w+D(ate|atum)$/.test(p.name) || p.schema?.['format'] === 'date'))).toEqual([]);
  });

  it('carries its version in every answer', () => {
    expect(fout(({ responses }) => Object.entries(responses).filter(([code]) => /^[23]/.test(code))
      .every(([, antwoord]) => antwoord['headers']?.['API-Version']))).toEqual([]);
  });

  it('gives every answer with a body a schema', () => {
    const vorm = (antwoord: Knoop) => Object.values((antwoord['content'] ?? {}) as Record<string, Knoop>).every((soort) => soort['schema'])
      && Object.keys(antwoord['content'] ?? {}).length > 0;
    expect(fout(({ responses }) => {
      const goed = Object.entries(responses).filter(([code]) => /^2/.test(code));
      return goed.length > 0 && goed.every(([code, antwoord]) => code === '204' || vorm(antwoord));
    })).toEqual([]);
  });

  it('gives every call that can have wrong input a 400, and none a 422', () => {
    expect(fout(({ responses, parameters = [] }, methode) => !responses['422']
      && (Boolean(responses['400']) || (['get', 'delete'].includes(methode) && parameters.length === 0)))).toEqual([]);
  });

  it('describes every error as a problem (RFC 9457)', () => {
    expect(fout(({ responses }) => Object.entries(responses).filter(([code]) => /^[45]/.test(code)).every(([, antwoord]) =>
      Object.keys(antwoord['content'] ?? {}).join() === 'application/problem+json'))).toEqual([]);
    expect(document['components'].schemas.Probleem.required).toEqual(expect.arrayContaining(['title', 'status', 'detail']));
  });

  it('asks for a version with every edit and every transition of something that has one', () => {
    const metVersie = (b: Bewerking) => (b.parameters ?? []).some((p) => p.in === 'header' && p.name === 'If-Match');
    // Showing a BSN changes nothing; a run of a job never changes, so it has no version.
    const overgang = (methode: string, pad: string) => methode === 'patch' || (/\{id\}\/_/.test(pad) && !/\/_(toonBsn|probeerOpnieuw)$/.test(pad));
    expect(fout((b, methode, pad) => !overgang(methode, pad) || metVersie(b))).toEqual([]);
    expect(fout((b) => !metVersie(b) || Boolean(b.responses['412'] && b.responses['428']))).toEqual([]);
  });

  it('lets a body be as large as what its fields can hold, and hardly larger', () => {
    const los = (schema: Knoop): Knoop => (schema['$ref'] ? document['components'].schemas[schema['$ref'].split('/').pop()!] : schema);
    /** Bytes of the longest value; a character can take four. */
    const bytes = (ruw: Knoop): number => {
      const schema = los(ruw);
      if (schema['allOf']) return Math.max(...(schema['allOf'] as Knoop[]).map(bytes));
      if (schema['enum']) return Math.max(...schema['enum'].map((w: unknown) => String(w).length)) + 2;
      if (schema['properties']) return Object.entries(schema['properties'] as Knoop).reduce((som, [naam, deel]) => som + naam.length + 4 + bytes(deel), 2);
      // A mapping of fields to columns: more fields than any kind of file has, and long names.
      if (schema['additionalProperties']) return 60 * 4 * 210;
      if (schema['items']) return (schema['maxItems'] ?? schema['items'].enum?.length ?? 100) * (bytes(schema['items']) + 1);
      if (schema['format'] || ![schema['type']].flat().includes('string')) return 40;
      return schema['maxLength'] ? 4 * schema['maxLength'] + 2 : NaN;
    };
    const bodies = bewerkingen.flatMap(([naam, methode, pad, { requestBody }]) => {
      const schema = requestBody?.content?.['application/json']?.schema;
      const route = api.routes.find((r) => r.methode === methode.toUpperCase() && r.pad === `/v1${pad.replace(/\{(\w+)\}/g, ':$1')}`)!;
      return schema ? [{ naam, nodig: bytes(schema), mag: route.lichaam }] : [];
    });
    expect(bodies.length).toBeGreaterThan(40);
    expect(bodies.filter(({ nodig, mag }) => !(nodig < mag))).toEqual([]);
    // What says nothing takes 16 KB; who asks for more, asks for what he needs.
    expect(bodies.filter(({ nodig, mag }) => mag > 16 * 1024 && mag > 2 * nodig)).toEqual([]);
    expect(bodies.find(({ naam }) => naam === 'POST /sessies')?.mag).toBe(4096);
  });

  it('says which calls need a session', () => {
    const open = ['GET /gezondheid', 'POST /sessies'];
    expect(bewerkingen.filter(([, , , b]) => !b['security']).map(([naam]) => naam).sort()).toEqual(open);
    expect(fout((b) => !b['security'] || Boolean(b.responses['401'] && b.responses['403']))).toEqual([]);
  });

  it('gives every operation a name of its own and a tag', () => {
    const namen = bewerkingen.map(([, , , b]) => b['operationId'] as string);
    expect(namen.filter((naam, i) => namen.indexOf(naam) !== i)).toEqual([]);
    expect(fout((b) => b['tags']?.length === 1)).toEqual([]);
  });

  it('puts nothing sensitive in an address', () => {
    const gevoelig = /bsn|wachtwoord|^naam$|voornaam|achternaam|geboorte|email|telefoon|postcode/i;
    expect(fout(({ parameters = [] }) => parameters.every((p) => p.in === 'header' || !gevoelig.test(p.name)))).toEqual([]);
  });

  it('takes no time over what it does not know: unknown paths, methods and headers get a problem too', async () => {
    for (const antwoord of [await api.anoniem.get('/v1/bestaat-niet'), await api.anoniem.delete('/v1/gezondheid'), await api.anoniem.get('/v1/gezondheid/')]) {
      expect(antwoord).toMatchObject({ status: 404, koppen: { 'content-type': expect.stringContaining('application/problem+json') },
        body: { title: 'Niet gevonden', status: 404, code: 'NIET_GEVONDEN', detail: expect.any(String) } });
    }
  });

  it('answers with its version and the headers that protect a browser, also when it refuses', async () => {
    const velsen = await api.als('klantmanager.velsen');
    const antwoorden = [
      await api.anoniem.get('/v1/gezondheid'), await velsen.get('/v1/organisaties'), await velsen.get('/v1/audit'), await api.anoniem.get('/v1/organisaties'),
      await api.anoniem.get('/v1/bestaat-niet'), await api.anoniem.post('/v1/sessies', {}), await api.anoniem.get('/v1/%zz'),
    ];
    for (const { koppen } of antwoorden) {
      expect(koppen).toMatchObject({ 'api-version': document['info'].version, 'cache-control': 'no-store', 'x-content-type-options': 'nosniff',
        'x-frame-options': 'DENY', 'content-type': expect.any(String),
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"), 'strict-transport-security': expect.stringContaining('max-age=31536000') });
    }
  });
});
