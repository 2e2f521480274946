import { Module, type Type } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import {
  KernModule, VasteKlok, maakApi, maakTestDatabase, spoorzinnenVan, testConfiguratie, type Capability, type Configuratie, type Route, type TestDatabase,
} from '@trajectplein/kern/server';
import { TEST_WACHTWOORD, vulRegio, type TestLogin } from './test-regio';

export interface TestAntwoord {
  status: number;
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test says itself what it expects
  tekst: string;
  koppen: Record<string, unknown>;
}

export interface VerzoekOpties {
  /** If-Match. */
  versie?: number;
  koppen?: Record<string, string>;
}

/** A logged-in user of the API under test. */
export interface TestGebruiker {
  get(pad: string, opties?: VerzoekOpties): Promise<TestAntwoord>;
  head(pad: string): Promise<TestAntwoord>;
  post(pad: string, body?: object, opties?: VerzoekOpties): Promise<TestAntwoord>;
  patch(pad: string, body: object, opties?: VerzoekOpties): Promise<TestAntwoord>;
  delete(pad: string, opties?: VerzoekOpties): Promise<TestAntwoord>;
}

export interface TestApi {
  app: NestFastifyApplication;
  routes: Route[];
  klok: VasteKlok;
  /** Lets time pass until this day, nine o'clock; sessions end on the way, so `als` logs in anew. */
  naarDag(datum: string): void;
  database: TestDatabase;
  /** Logs in once and keeps the session. */
  als(wie: TestLogin): Promise<TestGebruiker>;
  /** A new session of anybody. */
  logIn(gebruikersnaam: string, wachtwoord?: string): Promise<TestGebruiker>;
  anoniem: TestGebruiker;
  sluit(): Promise<void>;
}

/**
 * The real API of these capabilities on a database of its own, with the test region in it.
 * @param vandaag the moment at which the clock stands (ISO with zone)
 * @param anders settings that differ from those of a test
 * @param fouten gets what the log says of errors
 */
export async function maakTestApi(
  capabilities: readonly Capability[], vandaag = '2026-11-02T09:00:00+01:00', anders: Partial<Configuratie> = {}, fouten?: string[],
): Promise<TestApi> {
  const database = await maakTestDatabase(capabilities);
  await vulRegio(database.eigenaar);
  const klok = new VasteKlok(new Date(vandaag));

  @Module({ imports: [
    KernModule.voor({ ...testConfiguratie(database.url), ...anders }, {
      entiteiten: capabilities.flatMap((c) => c.entiteiten), naam: 'test-api', klok, sporen: spoorzinnenVan(capabilities) }),
    ...capabilities.map((c) => c.api).filter((m): m is Type => Boolean(m)),
  ] })
  class TestApiModule {}

  const { app, routes } = await maakApi(TestApiModule, {
    logNiveau: process.env['TEST_LOG'] ?? (fouten ? 'error' : 'silent'), ...(fouten ? { logNaar: { write: (regel) => void fouten.push(regel) } } : {}),
    ...(anders.proxyAdressen ? { proxyAdressen: anders.proxyAdressen } : {}) });
  const gebruikers = new Map<string, Promise<TestGebruiker>>();
  return {
    app, routes, klok, database,
    naarDag(datum) {
      klok.zet(`${datum}T09:00:00+01:00`);
      gebruikers.clear();
    },
    als(wie) {
      if (!gebruikers.has(wie)) gebruikers.set(wie, logIn(app, wie));
      return gebruikers.get(wie)!;
    },
    logIn: (gebruikersnaam, wachtwoord) => logIn(app, gebruikersnaam, wachtwoord),
    anoniem: gebruiker(app, {}),
    async sluit() {
      await app.close();
      await database.ruimOp();
    },
  };
}

async function logIn(app: NestFastifyApplication, wie: string, wachtwoord = TEST_WACHTWOORD): Promise<TestGebruiker> {
  const antwoord = await app.inject({ method: 'POST', url: '/v1/sessies', payload: { gebruikersnaam: wie, wachtwoord } });
  if (antwoord.statusCode !== 201) throw new Error(`Log-in of ${wie}: ${antwoord.statusCode} ${antwoord.body}`);
  const cookie = antwoord.cookies.map((c) => `${c.name}=${c.value}`).join('; ');
  return gebruiker(app, { cookie, 'x-csrf-token': antwoord.json<{ csrfToken: string }>().csrfToken });
}

function gebruiker(app: NestFastifyApplication, koppen: Record<string, string>): TestGebruiker {
  const vraag = async (method: 'GET' | 'HEAD' | 'POST' | 'PATCH' | 'DELETE', url: string, body?: object, opties: VerzoekOpties = {}) => {
    const antwoord = await app.inject({ method, url, headers: { ...koppen, ...opties.koppen,
      ...(opties.versie === undefined ? {} : { 'if-match': `"${opties.versie}"` }) }, ...(body ? { payload: body } : {}) });
    const json = /json/.test(String(antwoord.headers['content-type'])) && antwoord.body;
    return { status: antwoord.statusCode, body: json ? antwoord.json() : null, tekst: antwoord.body, koppen: antwoord.headers };
  };
  return {
    get: (pad, opties) => vraag('GET', pad, undefined, opties),
    head: (pad) => vraag('HEAD', pad),
    post: (pad, body, opties) => vraag('POST', pad, body ?? {}, opties),
    patch: (pad, body, opties) => vraag('PATCH', pad, body, opties),
    delete: (pad, opties) => vraag('DELETE', pad, undefined, opties),
  };
}
