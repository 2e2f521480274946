import { TEST_LOGINS, maakTestApi, type TestApi } from '@trajectplein/toegang/server';
import { CAPABILITIES } from './capabilities';
import { Fuzzer, leesBewerkingen, maakDobbel, type Bewerking, type Schema, type Verzoek } from './contract-fuzz.testhulp';
import { maakVanAlles } from './fixture.testhulp';

/** With the seed that a run printed it does the same again: FUZZ_ZAAD=… npm test -- contract-fuzz */
const ZAAD = Number(process.env['FUZZ_ZAAD'] ?? Date.now() % 1_000_000);
const AANTAL = Number(process.env['FUZZ_AANTAL'] ?? 10_000);
const TEGELIJK = 4;
const VERPLICHT = ['type', 'title', 'status', 'detail', 'instance', 'code'];

/** A person for each role, and nobody. */
const WIE = [null, 'klantmanager.velsen', 'teamleider.velsen', 'klantmanager.ijmond', 'jobcoach.ijmond', 'klantmanager.haarlem', 'matcher', 'manager', 'beheerder', 'privacy'] as const;

interface Sessie { cookie: string; 'x-csrf-token': string }

describe('the contract, asked everything', () => {
  let api: TestApi;
  let bewerkingen: Bewerking[];
  let fuzzer: Fuzzer;
  const log: string[] = [];
  const sessies = new Map<string, Sessie>();
  const tijden: { ms: number; wat: string }[] = [];
  const fouten: string[] = [];
  const gezien = new Map<string, Set<number>>();

  beforeAll(async () => {
    api = await maakTestApi(CAPABILITIES, undefined, {}, log);
    const ids = await maakVanAlles(api);
    const document = (await api.anoniem.get('/v1/openapi.json')).body as Schema;
    bewerkingen = leesBewerkingen(document);
    fuzzer = new Fuzzer(document, ids);
    log.length = 0;
  }, 120_000);
  afterAll(() => api.sluit());

  /** Logs in past what wrong guesses of this test have held up. */
  async function sessie(wie: string): Promise<Sessie> {
    const bestaand = sessies.get(wie);
    if (bestaand) return bestaand;
    await api.database.eigenaar.query('delete from inlogpoging');
    await api.database.eigenaar.query(`update medewerker set actief = true where gebruikersnaam = any($1)`, [Object.keys(TEST_LOGINS)]);
    const antwoord = await api.app.inject({ method: 'POST', url: '/v1/sessies', payload: { gebruikersnaam: wie, wachtwoord: 'trajectplein-test' } });
    if (antwoord.statusCode !== 201) throw new Error(`Log-in of ${wie}: ${antwoord.statusCode} ${antwoord.body}`);
    const nieuw = { cookie: antwoord.cookies.map((c) => `${c.name}=${c.value}`).join('; '), 'x-csrf-token': antwoord.json<{ csrfToken: string }>().csrfToken };
    sessies.set(wie, nieuw);
    return nieuw;
  }

  async function vraag(nr: number): Promise<void> {
    const dobbel = maakDobbel(ZAAD * 100_003 + nr);
    const bewerking = bewerkingen[nr % bewerkingen.length]!;
    const wie = WIE[Math.floor(nr / bewerkingen.length) % WIE.length]!;
    const verzoek = fuzzer.maak(bewerking, dobbel);
    const naam = `${bewerking.methode} ${bewerking.pad}`;
    const toegang: Partial<Sessie> = wie ? { ...await sessie(wie) } : {};
    if (dobbel.kans(0.01)) toegang['x-csrf-token'] = 'x';
    if (dobbel.kans(0.01)) toegang.cookie = dobbel.een(['trajectplein_sessie=x', `trajectplein_sessie=${'x'.repeat(43)}`, ';;', '%']);
    // From everywhere, so that what is refused is not always the brake on log-ins.
    const headers = { ...toegang, 'x-forwarded-for': `198.51.${nr % 250}.${Math.floor(nr / 250) % 250}`, ...verzoek.headers };
    const begin = performance.now();
    const antwoord = await Promise.race([api.app.inject({ ...verzoek, headers } as never), geduld()]);
    tijden.push({ ms: performance.now() - begin, wat: `${naam} (${wie ?? 'nobody'}, ${nr})` });
    const mis = !antwoord ? 'no answer' : oordeel(antwoord.statusCode, String(antwoord.headers['content-type'] ?? ''), antwoord.body);
    if (mis) fouten.push(`${nr} ${naam} ${wie}: ${mis} | ${kort(verzoek)}`);
    if (antwoord) telling.set(antwoord.statusCode, (telling.get(antwoord.statusCode) ?? 0) + 1);
    if (antwoord) gezien.set(naam, (gezien.get(naam) ?? new Set()).add(antwoord.statusCode));
    if (wie && antwoord && (antwoord.statusCode === 401 || /sessies/.test(bewerking.pad))) sessies.delete(wie);
  }

  it(`answers ${AANTAL} requests by every role, and never with a mistake of its own`, async () => {
    let volgende = 0;
    await Promise.all(Array.from({ length: TEGELIJK }, async () => {
      while (volgende < AANTAL) await vraag(volgende++);
    }));
    const traagste = tijden.sort((a, b) => b.ms - a.ms).slice(0, 10).map(({ ms, wat }) => `  ${ms.toFixed(0).padStart(6)} ms  ${wat}`);
    console.log(`contract-fuzz: ${AANTAL} requests, FUZZ_ZAAD=${ZAAD}; the slowest:\n${traagste.join('\n')}\n${statussen()}`);
    expect(fouten.slice(0, 20)).toEqual([]);
    // A value that PostgreSQL could not read stands in its log: those are refused before they get there.
    expect(log.slice(0, 20)).toEqual([]);
  }, 1_200_000);

  it('reached what it asked: every call, and most of them with success', () => {
    expect(gezien.size).toBe(bewerkingen.length);
    const gelukt = [...gezien].filter(([, statussen]) => [...statussen].some((status) => status < 300)).map(([naam]) => naam);
    if (AANTAL >= 10_000) expect(gelukt.length / bewerkingen.length).toBeGreaterThan(0.5);
  });
});

const telling = new Map<number, number>();
const statussen = () => [...telling].sort(([a], [b]) => a - b).map(([status, n]) => `${status}: ${n}`).join(', ');

const geduld = () => new Promise<null>((klaar) => setTimeout(() => klaar(null), 60_000).unref());

/** @returns what is wrong with an answer, or undefined */
function oordeel(status: number, soort: string, tekst: string): string | undefined {
  if (status >= 500) return `${status} ${tekst.slice(0, 200)}`;
  if (status >= 300 && status < 400) return `${status}`;
  if (status < 400) return undefined;
  if (soort !== 'application/problem+json; charset=utf-8' && soort !== 'application/problem+json') return `${status} as ${soort}`;
  const probleem = JSON.parse(tekst) as Record<string, unknown>;
  const weg = VERPLICHT.filter((veld) => typeof probleem[veld] !== (veld === 'status' ? 'number' : 'string') || probleem[veld] === '');
  if (weg.length) return `${status} without ${weg.join()}`;
  if (probleem['status'] !== status) return `${status} that says ${String(probleem['status'])}`;
  const velden = (probleem['fouten'] ?? []) as Record<string, unknown>[];
  if (!Array.isArray(velden) || velden.length > 50 || velden.some((f) => typeof f['pointer'] !== 'string' || !f['code'] || !f['melding'])) {
    return `${status} with ${JSON.stringify(velden).slice(0, 200)}`;
  }
  return undefined;
}

const kort = ({ url, headers, payload }: Verzoek) => `${url.slice(0, 200)} ${JSON.stringify(headers).slice(0, 200)} ${String(payload ?? '').slice(0, 400)}`;
