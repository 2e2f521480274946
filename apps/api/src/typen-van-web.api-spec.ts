import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { maakTestApi, type TestApi } from '@trajectplein/toegang/server';
import ts from 'typescript';
import { CAPABILITIES } from './capabilities';

/* eslint-disable @typescript-eslint/no-explicit-any -- a contract is what it is */
type Schema = Record<string, any>;

const REPO = resolve(import.meta.dirname, '../../..');
/** What reads an answer: the type that it is given must be one of the contract. */
const LEZERS = ['useApi', 'api', 'useGetOne', 'maak', 'useListContext', 'LijstTabel', 'apiFormulier'];
/** Wrappers around an answer, and what is no answer of one operation. */
const GEEN_ANTWOORD = ['Lijst', 'RaRecord', 'T'];

interface Veld {
  naam: string;
  optioneel: boolean;
  leeg: boolean;
  /** As far as it is written down: string, number, boolean, array; undefined when it is something else. */
  soort: string | undefined;
}

interface WebType {
  bestand: string;
  naam: string;
  contract: string | undefined;
  velden: Veld[];
  erft: string[];
}

const bestanden = readdirSync(join(REPO, 'libs'), { recursive: true, encoding: 'utf8' })
  .filter((pad) => /^[^/]+\/web\/.*\.tsx?$/.test(pad) && !/spec\.tsx?$/.test(pad))
  .map((pad) => {
    const vol = join(REPO, 'libs', pad);
    return { pad: relative(REPO, vol), bron: ts.createSourceFile(pad, readFileSync(vol, 'utf8'), ts.ScriptTarget.Latest, true,
      pad.endsWith('x') ? ts.ScriptKind.TSX : ts.ScriptKind.TS) };
  });

const SOORT: Partial<Record<ts.SyntaxKind, string>> = {
  [ts.SyntaxKind.StringKeyword]: 'string', [ts.SyntaxKind.NumberKeyword]: 'number', [ts.SyntaxKind.BooleanKeyword]: 'boolean',
  [ts.SyntaxKind.ArrayType]: 'array',
};
const isNull = (type: ts.TypeNode) => ts.isLiteralTypeNode(type) && type.literal.kind === ts.SyntaxKind.NullKeyword;

function leesVeld(lid: ts.PropertySignature): Veld {
  const delen = lid.type && ts.isUnionTypeNode(lid.type) ? [...lid.type.types] : [lid.type!];
  const vast = delen.filter((type) => !isNull(type));
  const kaal = vast.length === 1 && ts.isTypeOperatorNode(vast[0]!) ? vast[0]!.type : vast[0]!;
  return { naam: lid.name.getText(), optioneel: Boolean(lid.questionToken), leeg: delen.some(isNull),
    soort: vast.length === 1 ? SOORT[kaal.kind] : undefined };
}

function typenIn({ pad, bron }: (typeof bestanden)[number]): WebType[] {
  return bron.statements.filter(ts.isInterfaceDeclaration).map((er) => ({
    bestand: pad, naam: er.name.text, velden: er.members.filter(ts.isPropertySignature).map(leesVeld),
    contract: ts.getJSDocTags(er).find((tag) => tag.tagName.text === 'contract')?.comment?.toString().trim(),
    erft: (er.heritageClauses ?? []).flatMap((deel) => deel.types.map((type) => type.getText())),
  }));
}

/** Names of the types with which an answer is read in this file. */
function gelezenIn({ bron }: (typeof bestanden)[number]): string[] {
  const namen: string[] = [];
  const verzamel = (type: ts.Node) => {
    if (ts.isTypeReferenceNode(type)) namen.push(type.typeName.getText());
    ts.forEachChild(type, verzamel);
  };
  const kijk = (knoop: ts.Node) => {
    const naam = ts.isCallExpression(knoop) ? knoop.expression.getText() : ts.isJsxOpeningLikeElement(knoop) ? knoop.tagName.getText() : '';
    if (LEZERS.includes(naam)) (knoop as ts.CallExpression).typeArguments?.forEach(verzamel);
    ts.forEachChild(knoop, kijk);
  };
  kijk(bron);
  return [...new Set(namen)].filter((naam) => !GEEN_ANTWOORD.includes(naam));
}

/** The types of the screens are typed by hand, so each is held beside the contract: a field that is not there, or empty
 * where the screen takes it for full, is a fault that no test of the screen sees. */
describe('what the screens take an answer for', () => {
  let api: TestApi;
  let schemas: Record<string, Schema>;
  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES);
    schemas = ((await api.anoniem.get('/v1/openapi.json')).body as Schema)['components'].schemas;
  });
  afterAll(() => api.sluit());

  const typen = bestanden.flatMap(typenIn);
  const metContract = typen.filter((er) => er.contract);
  const soortVan = (schema: Schema): string | undefined => {
    const soort = [schema['type']].flat().filter((er: string) => er !== 'null');
    return soort.length === 1 ? (soort[0] === 'integer' ? 'number' : soort[0]) : undefined;
  };
  const isLeeg = (schema: Schema) => [schema['type']].flat().includes('null')
    || [...schema['anyOf'] ?? [], ...schema['oneOf'] ?? []].some((er: Schema) => er['type'] === 'null');

  function afwijkingen({ bestand, naam, contract, velden }: WebType): string[] {
    const schema = schemas[contract!];
    const waar = `${bestand}: ${naam}`;
    if (!schema) return [`${waar}: there is no ${contract} in the contract`];
    return velden.flatMap((veld) => {
      const eigen = schema['properties']?.[veld.naam] as Schema | undefined;
      if (!eigen) return [`${waar}.${veld.naam} is not in ${contract}`];
      const zegt = (dit: string) => `${waar}.${veld.naam} ${dit} in ${contract}`;
      const verplicht = (schema['required'] as string[] | undefined)?.includes(veld.naam) ?? false;
      const soort = soortVan(eigen);
      return [
        ...(isLeeg(eigen) && !veld.leeg ? [zegt('can be null')] : []), ...(!isLeeg(eigen) && veld.leeg ? [zegt('is never null')] : []),
        ...(verplicht && veld.optioneel ? [zegt('is always there')] : []), ...(!verplicht && !veld.optioneel ? [zegt('can be absent')] : []),
        ...(veld.soort && soort && veld.soort !== soort ? [zegt(`is ${soort} and not ${veld.soort}`)] : []),
      ];
    });
  }

  it('is what the contract says, field by field: there, null or not, and of that kind', () => {
    expect(metContract.length).toBeGreaterThan(30);
    expect(metContract.flatMap(afwijkingen)).toEqual([]);
  });

  it('is said of every type with which an answer is read', () => {
    const bekend = new Set(metContract.map((er) => er.naam));
    const zonder = bestanden.flatMap((er) => gelezenIn(er).filter((naam) => !bekend.has(naam)).map((naam) => `${er.pad}: ${naam}`));
    expect(zonder).toEqual([]);
  });

  it('would see a field that is not there, one that can be null, and one of another kind', () => {
    const velden: Veld[] = [
      { naam: 'nummer', optioneel: false, leeg: false, soort: 'string' },
      { naam: 'bedacht', optioneel: false, leeg: false, soort: 'string' },
      { naam: 'classificatie', optioneel: false, leeg: false, soort: 'string' },
      { naam: 'versie', optioneel: true, leeg: true, soort: 'string' },
    ];
    expect(afwijkingen({ bestand: 'x', naam: 'Rij', contract: 'DossierInLijst', velden, erft: [] })).toEqual([
      'x: Rij.bedacht is not in DossierInLijst', 'x: Rij.classificatie can be null in DossierInLijst',
      'x: Rij.versie is never null in DossierInLijst', 'x: Rij.versie is always there in DossierInLijst',
      'x: Rij.versie is number and not string in DossierInLijst',
    ]);
  });
});
