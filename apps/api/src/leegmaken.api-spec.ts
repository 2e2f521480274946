import { nieuwId } from '@trajectplein/kern/server';
import { maakTestApi, type TestApi } from '@trajectplein/toegang/server';
import { CAPABILITIES } from './capabilities';

interface Veld { type?: string | string[]; enum?: unknown[]; format?: string; minLength?: number; nullable?: boolean }

/** What somebody may send who wants to empty a field. */
const LEEG = [null, '', '   ', '\t\n', '\u00a0', '\u200b\u00ad', '\u202a\u202c'];

describe('a mandatory field in a PATCH', () => {
  let api: TestApi;
  /** Of every PATCH its text fields that may not be null. */
  let velden: [pad: string, veld: string, schema: Veld][];
  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES);
    const document = (await api.anoniem.get('/v1/openapi.json')).body;
    velden = Object.entries(document.paths as Record<string, Record<string, { requestBody?: { content: Record<string, { schema: { $ref: string } }> } }>>)
      .filter(([, item]) => item['patch']).flatMap(([pad, item]) => {
        const naam = item['patch']!.requestBody!.content['application/json']!.schema.$ref.split('/').at(-1)!;
        const eigen = document.components.schemas[naam].properties as Record<string, Veld>;
        return Object.entries(eigen).filter(([, er]) => er.type === 'string' && !er.nullable && !er.enum && !er.format)
          .map(([veld, er]) => [pad, veld, er] as [string, string, Veld]);
      });
  });
  afterAll(() => api.sluit());

  it('says so in the contract', () => {
    expect(velden.map(([pad, veld]) => `${pad} ${veld}`)).toEqual(expect.arrayContaining([
      '/werkzoekenden/{id} voornaam', '/werkzoekenden/{id} achternaam', '/werkgevers/{id} naam', '/medewerkers/{id} naam', '/trajecten/{id} doel']));
    expect(velden.filter(([,, er]) => !er.minLength).map(([pad, veld]) => `${pad} ${veld}`)).toEqual([]);
  });

  it('cannot be emptied: not by null, not by blanks, not by what nobody sees', async () => {
    const wie = { '/medewerkers/{id}': await api.als('beheerder') };
    const velsen = await api.als('klantmanager.velsen');
    const mis: string[] = [];
    for (const [pad, veld] of velden) {
      // Of a secret what nobody sees is part.
      for (const waarde of veld === 'wachtwoord' ? LEEG.slice(0, 5) : LEEG) {
        const gebruiker = wie[pad as keyof typeof wie] ?? velsen;
        const { status, body } = await gebruiker.patch(`/v1${pad.replace('{id}', nieuwId())}`, { [veld]: waarde }, { versie: 1 });
        if (status !== 400 || body.fouten?.[0]?.pointer !== `/${veld}`) mis.push(`${pad} ${veld} ${JSON.stringify(waarde)}: ${status}`);
      }
    }
    expect(mis).toEqual([]);
  });
});
