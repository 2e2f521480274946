import { spawn, type ChildProcess } from 'node:child_process';
import { connect, createServer, type AddressInfo } from 'node:net';
import { resolve } from 'node:path';
import { setTimeout as wacht } from 'node:timers/promises';
import { createPostgresBackend, withBackend } from 'bullmq';
import { maakTestDatabase, rijVerbinding, type TestDatabase } from '@trajectplein/kern/server';
import { TEST_WACHTWOORD, vulRegio } from '@trajectplein/toegang/server';
import { CAPABILITIES } from './capabilities';

/** The processes as they are built: what they say when they cannot start, and how they stop. */
const BUNDELS = resolve(import.meta.dirname, '../../../dist/apps');
/** Starting a process takes a second, and much longer on a busy machine. */
const GEDULD = 120_000;
const SLEUTEL = Buffer.alloc(32, 1).toString('base64');

describe('the processes', () => {
  let database: TestDatabase;
  let poort: number;
  let omgeving: Record<string, string>;
  const kinderen: ChildProcess[] = [];

  beforeAll(async () => {
    database = await maakTestDatabase(CAPABILITIES);
    await vulRegio(database.eigenaar);
    poort = await vrijePoort();
    omgeving = { PATH: process.env['PATH']!, DATABASE_URL_APP: database.url, PORT: String(poort), TRAJECTPLEIN_HASHSLEUTEL: SLEUTEL,
      TRAJECTPLEIN_SLEUTELS: JSON.stringify({ actief: 'k', sleutels: { k: SLEUTEL } }) };
  });
  afterEach(() => kinderen.splice(0).forEach((kind) => kind.kill('SIGKILL')));
  afterAll(() => database.ruimOp());

  async function vrijePoort(): Promise<number> {
    const server = createServer().listen(0, '127.0.0.1');
    await new Promise((klaar) => server.once('listening', klaar));
    const { port } = server.address() as AddressInfo;
    await new Promise((klaar) => server.close(klaar));
    return port;
  }

  function draai(app: string, anders: Record<string, string> = {}, argumenten: string[] = [], invoer?: string) {
    const env = Object.fromEntries(Object.entries({ ...omgeving, ...anders }).filter(([, waarde]) => waarde !== ''));
    const kind = spawn(process.execPath, [`${BUNDELS}/${app}/main.js`, ...argumenten], { env, stdio: ['pipe', 'pipe', 'pipe', 'ipc'] });
    kinderen.push(kind);
    kind.stdin!.end(invoer ?? '');
    let tekst = '';
    for (const stroom of [kind.stdout!, kind.stderr!]) stroom.on('data', (stuk) => (tekst += String(stuk)));
    return {
      kind, uitvoer: () => tekst,
      klaar: new Promise<void>((klaar, weiger) => {
        kind.once('message', (bericht) => ((bericht as { klaar?: boolean }).klaar ? klaar() : weiger(new Error('another message'))));
        kind.once('exit', (code) => weiger(new Error(`ended with ${code}: ${tekst}`)));
      }),
      // Not `close`: Node does not send it after `disconnect`. What was written still comes in for a moment.
      einde: new Promise<number | null>((klaar) => kind.once('exit', (code) => setTimeout(() => klaar(code), 50))),
    };
  }
  /** What an operator gets to read: not the lines of the log. */
  const laatste = (tekst: string) => tekst.trim().split('\n').filter((regel) => !regel.startsWith('{')).at(-1);

  it.each([
    ['api', { PORT: 'x' }, 'De instelling PORT klopt niet: geef een poort van 1 tot en met 65535.'],
    ['worker', { DATABASE_URL_APP: '' }, expect.stringContaining('De instelling DATABASE_URL_APP ontbreekt')],
    ['api', { DATABASE_URL_APP: 'postgresql://trajectplein_app:test@127.0.0.1:1/x' }, expect.stringMatching(/^De database is niet bereikbaar/)],
  ])('%s says in its last line why it does not start with %j', async (app, anders, zin) => {
    const { einde, uitvoer, klaar } = draai(app, anders);
    klaar.catch(() => undefined);
    expect(await einde).toBe(1);
    expect(laatste(uitvoer())).toEqual(zin);
    expect(uitvoer()).not.toMatch(/^\s+at /m);
  }, GEDULD);

  it.each([['api', 'PORT'], ['worker', 'WORKER_POORT']])('%s says that its port is taken', async (app, instelling) => {
    const server = createServer().listen(poort, '127.0.0.1');
    const { einde, uitvoer, klaar } = draai(app, { [instelling]: String(poort) });
    klaar.catch(() => undefined);
    const code = await einde;
    await new Promise((gesloten) => server.close(gesloten));
    expect([code, laatste(uitvoer())]).toEqual([1, `Poort ${poort} is al in gebruik. Stop wat daar draait, of kies een andere met ${instelling}.`]);
  }, GEDULD);

  it('the worker answers for its health and its metrics where a setting says so, and for nothing else', async () => {
    const { kind, klaar, einde } = draai('worker', { WORKER_POORT: String(poort), METRICS_SLEUTEL: 'sleutel-voor-de-metrieken' });
    await klaar;
    const vraag = (pad: string, sleutel = '') => fetch(`http://127.0.0.1:${poort}${pad}`, { headers: { authorization: `Bearer ${sleutel}` } });
    expect(await (await vraag('/v1/gezondheid')).json()).toMatchObject({ status: 'GOED', onderdelen: { database: 'GOED', wachtrij: 'GOED' } });
    expect((await vraag('/metrics')).status).toBe(401);
    const { Queue: RijKlasse } = withBackend(createPostgresBackend);
    const rij = new RijKlasse('sturing', rijVerbinding({ databaseUrl: database.url, redisUrl: null, redisPrefix: '' }) as never);
    await rij.add('sturing.verzet-klok', {});
    await rij.close();
    let tekst = '';
    for (let n = 0; n < 200 && !tekst.includes('trajectplein_taak_seconden_count{'); n += 1) {
      await wacht(50);
      tekst = await (await vraag('/metrics', 'sleutel-voor-de-metrieken')).text();
    }
    expect(tekst).toMatch(/^trajectplein_taak_seconden_count\{taak="sturing.verzet-klok",uitkomst="GELUKT"\} [1-9]/m);
    expect(tekst).toMatch(/^trajectplein_wachtrij_taken\{/m);
    for (const pad of ['/v1/dossiers', '/v1/taaklopen', '/v1/sessies/huidige', '/']) expect([pad, (await vraag(pad)).status]).toEqual([pad, 404]);
    kind.kill('SIGTERM');
    expect(await einde).toBe(0);
  }, GEDULD);

  it.each(['SIGTERM', 'disconnect'])('API and worker tell when they are ready, and stop cleanly at %s', async (hoe) => {
    for (const { kind, klaar, einde } of [draai('api'), draai('worker')]) {
      await klaar;
      if (hoe === 'disconnect') kind.disconnect();
      else kind.kill(hoe as NodeJS.Signals);
      expect(await einde).toBe(0);
    }
  }, GEDULD);

  it('the API answers what it was asked before it stops', async () => {
    const { kind, klaar, einde } = draai('api');
    await klaar;
    const body = JSON.stringify({ gebruikersnaam: 'manager', wachtwoord: TEST_WACHTWOORD });
    const lijn = connect(poort, '127.0.0.1');
    let antwoord = '';
    lijn.setEncoding('utf8').on('data', (stuk) => (antwoord += String(stuk)));
    // It says that it is ready for the body when it has begun with the request.
    lijn.write(`POST /v1/sessies HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n`);
    while (!antwoord.includes('100 Continue')) await wacht(10);
    kind.kill('SIGTERM');
    await wacht(300);
    expect(kind.exitCode).toBeNull();
    lijn.write(body);
    expect(await einde).toBe(0);
    expect(antwoord).toMatch(/HTTP\/1\.1 201 Created[\s\S]*csrfToken/);
  }, GEDULD);

  describe('beheer', () => {
    const beheer = async (argumenten: string[], invoer?: string, anders: Record<string, string> = {}) => {
      const { einde, uitvoer, klaar } = draai('beheer', { DATABASE_URL: database.eigenaarUrl, ...anders }, argumenten, invoer);
      klaar.catch(() => undefined);
      return [await einde, uitvoer().trim()];
    };
    it('says what it can do', async () => {
      expect(await beheer([])).toEqual([0, expect.stringMatching(/migreer[\s\S]*demo[\s\S]*herbereken-cijfers[\s\S]*eerste-beheerder/)]);
      expect(await beheer(['constructor'])).toEqual([2, expect.stringContaining('De opdracht constructor bestaat niet.')]);
      expect(await beheer(['migreer', '--snel'])).toEqual([1, expect.stringContaining('Deze optie bestaat niet.')]);
    }, GEDULD);
    it('brings a database up to date, and says so in one line', async () => {
      expect(await beheer(['migreer'])).toEqual([0, 'De database is al bij.']);
      expect(await beheer(['migreer'], '', { DATABASE_URL: '' })).toEqual([1, expect.stringContaining('De instelling DATABASE_URL ontbreekt')]);
    }, GEDULD);
    it('loads no demo data where there are people', async () => {
      expect(await beheer(['demo'])).toEqual([0, 'Er staan al gegevens in de database; er is niets geladen.']);
    }, GEDULD);
    it('computes the figures anew', async () => {
      expect(await beheer(['herbereken-cijfers'])).toEqual([0, 'Alle cijfers zijn opnieuw berekend.']);
    }, GEDULD);
    it('makes a beheerder, who can log in', async () => {
      const maak = (gebruikersnaam: string, wachtwoord: string) => beheer(['eerste-beheerder', '--gebruikersnaam', gebruikersnaam, '--naam', 'Bea Heer'], wachtwoord);
      expect(await maak('bea', 'kort\n')).toEqual([1, 'Gebruik minstens 12 tekens.']);
      expect(await maak('bea', 'zes paarse olifanten\n')).toEqual([0, 'De beheerder bea kan nu inloggen.']);
      expect(await maak('bea', 'zes paarse olifanten\n')).toEqual([1, 'De gebruikersnaam bea bestaat al.']);
      expect(await beheer(['eerste-beheerder'])).toEqual([1, 'Geef --gebruikersnaam en --naam op.']);
      const { kind, klaar } = draai('api');
      await klaar;
      const antwoord = await fetch(`http://127.0.0.1:${poort}/v1/sessies`, { method: 'POST', headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ gebruikersnaam: 'bea', wachtwoord: 'zes paarse olifanten' }) });
      expect(await antwoord.json()).toMatchObject({ medewerker: { naam: 'Bea Heer', rollen: ['beheerder'] } });
      kind.kill('SIGTERM');
    }, GEDULD);
  });
});
