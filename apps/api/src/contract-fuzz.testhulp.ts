import { nieuwId } from '@trajectplein/kern/server';

/* eslint-disable @typescript-eslint/no-explicit-any -- a contract is what it is */
export type Schema = Record<string, any>;

/** One call of the contract. */
export interface Bewerking {
  methode: string;
  /** With `{id}`, without /v1. */
  pad: string;
  parameters: { in: string; name: string; required?: boolean; schema?: Schema }[];
  body?: Schema;
  formulier?: Schema;
}

export interface Verzoek {
  method: string;
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
}

/** Numbers that follow from a seed alone (mulberry32). */
export function maakDobbel(zaad: number) {
  let stand = zaad >>> 0;
  const getal = () => {
    stand = (stand + 0x6d2b79f5) >>> 0;
    let t = stand;
    t = Math.imul(t ^ (t >>> 15), t | 1);
    t ^= t + Math.imul(t ^ (t >>> 7), t | 61);
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
  return { getal, kans: (p: number) => getal() < p, tot: (n: number) => Math.floor(getal() * n), een: <T>(uit: readonly T[]) => uit[Math.floor(getal() * uit.length)]! };
}
type Dobbel = ReturnType<typeof maakDobbel>;

/** The calls of a contract, with what they take. */
export function leesBewerkingen(document: Schema): Bewerking[] {
  return Object.entries(document['paths'] as Record<string, Record<string, Schema>>).flatMap(([pad, item]) =>
    Object.entries(item).map(([methode, b]) => ({
      methode: methode.toUpperCase(), pad, parameters: b['parameters'] ?? [],
      body: b['requestBody']?.content?.['application/json']?.schema, formulier: b['requestBody']?.content?.['multipart/form-data']?.schema,
    })));
}

const diep = (n: number) => JSON.parse(`${'{"a":['.repeat(n)}1${']}'.repeat(n)}`) as unknown;
const cursor = (inhoud: unknown) => Buffer.from(JSON.stringify(inhoud)).toString('base64url');

/** What programs trip over. */
const TEKSTEN = [
  '', ' ', '\0', 'a\0b', '\ud83d', 'x\udc00y', '\u202eabc', '😀'.repeat(300), 'é'.repeat(5_000), 'e\u0301\u0316'.repeat(400), 'x'.repeat(11_999), 'x'.repeat(13_000),
  '__proto__', 'constructor', 'null', 'undefined', 'NaN', 'true', '0', '-1', '1e400', "'; drop table dossier; --", '%', '_%\\', '${7*7}', '{{7*7}}', '../../etc/passwd',
  '=1+1', '\u00ad', '\u200b', '\r\nX: y', '2026-02-30', '0000-00-00', '9999-12-31', '-4713-01-01', '1899-12-31', '2200-01-01', '20260101', '2026-11-02T00:00:00Z', '31-12-9999',
  '999990019', '0453', 'ik', 'ALLE', '2026-Q3', '2026-Q9', '00000000-0000-0000-0000-000000000000', 'ffffffff-ffff-ffff-ffff-ffffffffffff', '1,2', ',', '2026-13', 'infinity', 'now',
];
const ANDERE = [null, true, false, 0, -0, -1, 0.1, 1e308, -1e308, 2 ** 31, 2 ** 53, 4.2e18, [], {}, [null], [[]], ['a', 'a'], { length: 3 }, { constructor: 1 }, { toString: 'x' }, diep(3), diep(30)];
const CURSORS = (id: string) => [
  cursor([null, id]), cursor(['2026-01-01', id]), cursor(['infinity', id]), cursor(['2026-01-01T00:00:00.000Z', id]), cursor(['Jansen', id]), cursor([1e300, id]),
  cursor(['99999-01-01', id]), cursor(['a\0b', id]), cursor([{ a: 1 }, id]), cursor([['2026-01-01'], [id]]), cursor(['2026-01-01', 'Jansen']), cursor({}), cursor(diep(20)),
  cursor(null), '999999999-9999', '0-0', '99999999999999999999-1', '%%%', 'bnVsbA',
];

/** Makes requests out of the contract: mostly nearly right, so that they get far, with something in them that nobody expects. */
export class Fuzzer {
  private readonly soorten: string[];

  /** @param ids of things that are there, by resource */
  constructor(private readonly document: Schema, private readonly ids: Record<string, string>) {
    this.soorten = Object.keys(ids);
  }

  maak(bewerking: Bewerking, dobbel: Dobbel): Verzoek {
    const pad = bewerking.pad.replace(/\{(\w+)\}/g, (_, naam: string) => codeer(this.padWaarde(bewerking, naam, dobbel), 150));
    const vraag = this.vraag(bewerking, dobbel);
    const headers: Record<string, string> = {};
    if (bewerking.parameters.some((p) => p.name.toLowerCase() === 'if-match') && dobbel.kans(0.95)) {
      headers['if-match'] = dobbel.kans(0.85) ? `"${1 + dobbel.tot(4)}"` : dobbel.een(['"99999999999999999999"', '*', '""', 'W/"1"', '1', '"-1"', '"1", "2"']);
    }
    if (dobbel.kans(0.1)) headers['idempotency-key'] = dobbel.een([nieuwId(), 'x', '', 'x'.repeat(2_000), '00000000-0000-7000-8000-000000000001']);
    if (dobbel.kans(0.03)) headers['accept-encoding'] = dobbel.een(['br', 'gzip', 'zstd', '*;q=0', 'x'.repeat(300)]);
    return { method: bewerking.methode, url: `/v1${pad}${vraag}`, headers, ...this.inhoud(bewerking, headers, dobbel) };
  }

  private padWaarde({ pad }: Bewerking, naam: string, dobbel: Dobbel): string {
    if (naam !== 'id') return dobbel.kans(0.8) ? dobbel.een(['KPI-01', 'KPI-13', '1', '2']) : dobbel.een([...TEKSTEN.slice(0, 8), '99999999999', 'KPI-99', '-1', 'x']);
    const eigen = this.ids[pad.split('/')[1]!];
    if (eigen && dobbel.kans(0.65)) return eigen;
    if (dobbel.kans(0.4)) return this.ids[dobbel.een(this.soorten)]!;
    if (dobbel.kans(0.3)) return nieuwId();
    return dobbel.een(TEKSTEN);
  }

  private vraag({ parameters }: Bewerking, dobbel: Dobbel): string {
    const delen: [string, string][] = [];
    for (const { name, schema } of parameters.filter((p) => p.in === 'query')) {
      if (!dobbel.kans(name === 'na' ? 0.35 : 0.3)) continue;
      const waarde = name === 'na' && dobbel.kans(0.8) ? dobbel.een(CURSORS(this.ids[dobbel.een(this.soorten)]!)) : this.waarde(schema ?? {}, name, dobbel, dobbel.kans(0.2));
      delen.push([name, alsTekst(waarde)]);
      if (dobbel.kans(0.03)) delen.push([name, 'x']);
    }
    if (dobbel.kans(0.04)) delen.push([dobbel.een(['__proto__', 'constructor', 'x', 'na[]', 'toString', 'id[$ne]', 'pagina']), dobbel.een(['1', '', '\0', 'x'])]);
    return delen.length ? `?${delen.map(([k, w]) => `${codeer(k, 100)}=${codeer(w, 800)}`).join('&')}` : '';
  }

  private inhoud({ methode, body, formulier }: Bewerking, headers: Record<string, string>, dobbel: Dobbel): { payload?: string | Buffer } {
    if (formulier && dobbel.kans(0.9)) return this.formulier(formulier, headers, dobbel);
    if (!body && !['POST', 'PATCH'].includes(methode)) return {};
    headers['content-type'] = dobbel.kans(0.97) ? 'application/json' : dobbel.een(['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=utf-16', 'multipart/form-data', 'x']);
    if (dobbel.kans(0.06)) {
      return { payload: dobbel.een(['', '[]', 'null', '"x"', '{', '{"a":1}}', `${'{"a":'.repeat(900)}1${'}'.repeat(900)}`, `${'['.repeat(9_000)}`, '{"__proto__":{"x":1}}',
        '{"constructor":{"prototype":{}}}', '\ufeff{}', `{${Array.from({ length: 500 }, (_, i) => `"k${i}":${i}`).join()}}`, `{"a":"${'x'.repeat(300_000)}"}`, '{"a":1e9999}', '{"\\u0000":1}'])
        };
    }
    const mis = dobbel.kans(0.55);
    const inhoud = this.waarde(body ?? {}, '', dobbel, false) as Record<string, unknown>;
    if (mis && inhoud && typeof inhoud === 'object') {
      const velden = Object.keys(inhoud);
      const veld = velden.length && dobbel.kans(0.9) ? dobbel.een(velden) : dobbel.een(['x', 'id', 'versie', 'constructor', 'toString', '__proto__', 'dossierId', 'hasOwnProperty']);
      // As a parser would make it: an own key, also for such a name.
      Object.defineProperty(inhoud, veld, { value: dobbel.kans(0.15) ? undefined : this.mis(dobbel), enumerable: true, configurable: true, writable: true });
    }
    return { payload: JSON.stringify(inhoud) };
  }

  private formulier(schema: Schema, headers: Record<string, string>, dobbel: Dobbel): { payload: Buffer } {
    headers['content-type'] = 'multipart/form-data; boundary=grens';
    const delen = Object.entries(this.los(schema)['properties'] as Record<string, Schema>).filter(() => dobbel.kans(0.85)).map(([naam, veld]) => {
      if (veld['format'] === 'binary') {
        const inhoud = dobbel.een(['BSN;Voornaam;Achternaam;Datum melding\r\n999990032;Test;Fuzz;1-9-2026\r\n', '', 'PK\x03\x04', '\0\0\0', 'a;b\r\n"', 'x'.repeat(3_000), '{}', 'sep=;\r\na;a\r\n1;2']);
        return `Content-Disposition: form-data; name="${naam}"; filename="${dobbel.een(['a.csv', 'a.xlsx', '', '../a.csv', 'é.csv', 'x'.repeat(300)])}"\r\nContent-Type: text/csv\r\n\r\n${inhoud}`;
      }
      const waarde = naam === 'koppeling' && dobbel.kans(0.7) ? dobbel.een(['{}', '{"bsn":"BSN"}', '[]', 'null', '{"bsn":1}', '{', '{"constructor":"x"}', '{"bsn":{"a":[]}}'])
        : alsTekst(this.waarde(veld, naam, dobbel, dobbel.kans(0.2)));
      return `Content-Disposition: form-data; name="${naam}"\r\n\r\n${waarde}`;
    });
    return { payload: Buffer.from(delen.map((deel) => `--grens\r\n${deel}\r\n`).join('') + (dobbel.kans(0.95) ? '--grens--\r\n' : '')) };
  }

  private mis(dobbel: Dobbel): unknown {
    if (dobbel.kans(0.15)) return this.ids[dobbel.een(this.soorten)];
    return dobbel.kans(0.55) ? dobbel.een(TEKSTEN) : dobbel.een(ANDERE);
  }

  private los = (schema: Schema): Schema => (schema['$ref']
    ? (schema['$ref'] as string).slice(2).split('/').reduce<any>((knoop, sleutel) => knoop[sleutel], this.document) : schema);

  /** A value that fits, or with `mis` one that need not. */
  private waarde(ruw: Schema, naam: string, dobbel: Dobbel, mis: boolean): unknown {
    if (mis) return this.mis(dobbel);
    const schema = this.los(ruw);
    if (schema['allOf'] ?? schema['oneOf'] ?? schema['anyOf']) return this.waarde(dobbel.een((schema['allOf'] ?? schema['oneOf'] ?? schema['anyOf']) as Schema[]), naam, dobbel, false);
    if (schema['properties']) {
      const verplicht = new Set<string>((schema['required'] as string[] | undefined) ?? []);
      return Object.fromEntries(Object.entries(schema['properties'] as Record<string, Schema>).filter(([veld]) => verplicht.has(veld) || dobbel.kans(0.5))
        .map(([veld, deel]) => [veld, this.waarde(deel, veld, dobbel, false)]));
    }
    const soorten = [schema['type']].flat() as string[];
    if (soorten.includes('null') && dobbel.kans(0.2)) return null;
    if (schema['type'] === 'array' || schema['items']) return Array.from({ length: dobbel.tot(3) }, () => this.waarde(schema['items'] ?? {}, naam, dobbel, false));
    if (schema['enum']) return dobbel.een(schema['enum'] as unknown[]);
    if (soorten.includes('boolean')) return dobbel.kans(0.5);
    if (soorten.includes('integer') || soorten.includes('number')) return dobbel.kans(0.3) ? dobbel.een([schema['minimum'] ?? 0, schema['maximum'] ?? 2_147_483_647]) : dobbel.tot(40);
    if (soorten.includes('object')) return dobbel.een([{}, { bsn: 'BSN' }, { a: 'b', c: 'd' }]);
    if (schema['format'] === 'uuid') return this.id(naam, dobbel);
    if (schema['format'] === 'date') return dobbel.een(['2026-09-01', '2026-10-01', '2026-10-31', '2026-11-02', '2026-11-03', '2027-03-31', '1980-05-04', '1900-01-01', '2199-12-31']);
    return this.tekst(naam, dobbel).slice(0, (schema['maxLength'] as number | undefined) ?? 100);
  }

  private id(naam: string, dobbel: Dobbel): string {
    const soort = naam === 'klantmanagerId' || naam === 'medewerker' ? 'medewerkers' : this.soorten.find((s) => s.startsWith(naam.replace(/Id$/, '').slice(0, 6)));
    return dobbel.kans(0.75) && soort ? this.ids[soort]! : dobbel.kans(0.5) ? this.ids[dobbel.een(this.soorten)]! : nieuwId();
  }

  private tekst(naam: string, dobbel: Dobbel): string {
    const bekend: Record<string, string[]> = {
      bsn: ['999990019', '999990020', '999990032', '123456789'], postcode: ['1971 AB', '1972ab'], emailadres: ['a@example.nl', 'geen'], telefoonnummer: ['0612345678', '+31 255 123456'],
      kvkNummer: ['27312345', '1'], periode: ['2026-Q3', '2026-Q4', '2019-Q1'], maand: ['2026-10', '2026-13'], gebruikersnaam: ['fuzz.iemand', 'klantmanager.velsen'], taak: ['sturing.verzet-klok', 'x'],
      sorteer: ['-meldDatum', 'naam', 'nummer', '-gewijzigdOp', 'actieVanaf', 'x', '-'], huisnummer: ['12', '1-2'], wachtwoord: ['vier losse woorden samen'], onderdeel: ['ALLE', 'P90', 'x'],
    };
    return dobbel.een(bekend[naam] ?? ['Test', 'Jansen', 'de Vries', 'Een toelichting.', 'Ömer', 'O\'Brien']);
  }
}

const alsTekst = (waarde: unknown): string => (Array.isArray(waarde) ? waarde.map(alsTekst).join()
  : waarde && typeof waarde === 'object' ? JSON.stringify(waarde) : String(waarde));

/** An address cannot hold half a character. */
const codeer = (tekst: string, lengte: number) => encodeURIComponent((tekst.slice(0, lengte) || ' ').replace(/\p{Surrogate}/gu, '\ufffd'));
