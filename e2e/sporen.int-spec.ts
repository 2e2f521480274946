import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createPostgresBackend, withBackend } from 'bullmq';
import { maakTestDatabase, rijVerbinding, type TestDatabase } from '@trajectplein/kern/server';
import { vulRegio } from '@trajectplein/toegang/server';
import { CAPABILITIES } from '../apps/api/src/capabilities';
import { startCollector, type Collector } from './opzet/collector';
import { Klant } from './opzet/klant';
import { APPS, startApp, vrijePoort, type Proces } from './opzet/processen';
import { SLEUTELS } from './opzet/trajectplein';

const TRACE = '4bf92f3577b34da6a3ce929d0e0e4736';
const OUDER = '00f067aa0ba902b7';
const GEHEIM = ['Zwartevogel', '999990019', '1987-02-03', 'zwartevogel@voorbeeld.test'];

describe('traces', () => {
  let database: TestDatabase;
  let collector: Collector;
  let processen: Proces[] = [];
  let adres: string;

  beforeAll(async () => {
    database = await maakTestDatabase(CAPABILITIES);
    await vulRegio(database.eigenaar);
    collector = await startCollector();
    const poort = await vrijePoort();
    adres = `http://127.0.0.1:${poort}`;
    const omgeving = { ...SLEUTELS, DATABASE_URL_APP: database.url, NODE_ENV: 'test', PORT: String(poort),
      OTEL_EXPORTER_OTLP_ENDPOINT: `${collector.adres}/` };
    processen = await Promise.all([startApp('api', omgeving), startApp('worker', omgeving)]);
  });
  afterAll(async () => {
    await Promise.all(processen.map((proces) => proces.stop()));
    await collector?.sluit();
    await database?.ruimOp();
  });

  it('tell of requests, their named statements and runs of jobs, and of nobody', async () => {
    const [naam, bsn, geboorteDatum, emailadres] = GEHEIM as [string, string, string, string];
    const klant = await Klant.logIn(adres);
    const gemaakt = await klant.post('/v1/werkzoekenden', { voornaam: naam, achternaam: naam, bsn, geboorteDatum, emailadres, gemeente: '0453' });
    expect(gemaakt).toMatchObject({ status: 201 });
    const { id } = gemaakt.body;
    await klant.vraag(`/v1/werkzoekenden/${id}?naam=${naam}`, { koppen: { traceparent: `00-${TRACE}-${OUDER}-01`, tracestate: `x=${naam}`, baggage: `n=${naam}` } });
    await klant.post('/v1/werkzoekenden/_zoek', { naam });
    await klant.post('/v1/werkzoekenden', `{"voornaam": "${naam}`);
    await klant.vraag(`/v1/${naam}/${bsn}`);
    const { Queue } = withBackend(createPostgresBackend);
    const rij = new Queue('sturing', rijVerbinding({ databaseUrl: database.url, redisUrl: null, redisPrefix: '' }) as never);
    await rij.add('sturing.verzet-klok', {});
    for (let n = 0; n < 200 && (await rij.getJobCounts('completed'))['completed'] === 0; n += 1) await new Promise((klaar) => setTimeout(klaar, 50));
    await rij.close();
    // What was done last is sent while it stops.
    await Promise.all(processen.splice(0).map((proces) => proces.stop()));

    const spans = collector.spans();
    const lees = spans.find((er) => er.naam === 'GET /v1/werkzoekenden/:id')!;
    expect(lees).toMatchObject({ trace: TRACE, ouder: OUDER,
      kenmerken: { 'http.request.method': 'GET', 'http.route': '/v1/werkzoekenden/:id', 'http.response.status_code': 200 } });
    expect(spans.find((er) => er.naam === 'POST /v1/werkzoekenden' && er.kenmerken['http.response.status_code'] === 400)).toBeDefined();
    expect(spans.find((er) => er.naam === 'GET /*')).toBeDefined();
    // A statement hangs under its request, also when that had a body to read.
    const maak = spans.find((er) => er.naam === 'POST /v1/werkzoekenden' && er.kenmerken['http.response.status_code'] === 201)!;
    expect(spans.find((er) => er.naam === 'sql werkzoekende-lees' && er.ouder === maak.id)).toBeDefined();
    expect(spans.find((er) => er.naam === 'POST /v1/werkzoekenden/_zoek')).toBeDefined();
    expect(spans.find((er) => er.naam === 'taak sturing.verzet-klok')).toMatchObject({ kenmerken: { uitkomst: 'GELUKT' } });

    for (const waarde of [...GEHEIM, id, 'naam=', 'select', TRACE.toUpperCase()]) expect(collector.tekst()).not.toContain(waarde);
    expect(collector.tekst()).toContain(TRACE);
  });
});

it.each(['api', 'worker'])('without a collector the %s loads nothing of OpenTelemetry', (app) => {
  const map = join(APPS, app);
  const bundel = readFileSync(join(map, 'main.js'), 'utf8');
  const delen = readdirSync(map).filter((naam) => naam.endsWith('.js') && readFileSync(join(map, naam), 'utf8').includes('@opentelemetry/'));
  expect(delen).toHaveLength(1);
  expect(delen).not.toContain('main.js');
  expect(bundel).toContain(`import("./${delen[0]}")`);
  expect(bundel).not.toMatch(new RegExp(`from ?"\\./${delen[0]}"`));
});
