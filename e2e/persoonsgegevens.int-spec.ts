import { maakTestDatabase, type TestDatabase } from '@trajectplein/kern/server';
import { vulRegio } from '@trajectplein/toegang/server';
import { CAPABILITIES } from '../apps/api/src/capabilities';
import { totBij } from './opzet/cijfers';
import { startCollector, type Collector } from './opzet/collector';
import { Klant } from './opzet/klant';
import { startApp, vrijePoort, type Proces } from './opzet/processen';
import { leesRedis, leesRijen, leesTabellen, speur } from './opzet/speurder';
import { SLEUTELS } from './opzet/trajectplein';
import { GEHEIMEN, IEMAND, STAPPEN, type Proef } from './stappen/persoonsgegevens';

const REDIS = process.env['TEST_REDIS_URL'];
if (!REDIS) {
  if (process.env['CI'] === 'true') throw new Error('TEST_REDIS_URL is missing: in CI no half is skipped');
  console.log('Skipped: personal data with the queues on Redis (no redis-server found)');
}
const RIJEN = [['PostgreSQL', undefined], ...(REDIS ? [['Redis', REDIS]] : [])] as [string, string | undefined][];

const PREFIX = `privacy-${process.pid}`;
const SLEUTEL = 'sleutel-voor-de-metrieken';

describe.each(RIJEN)('personal data, with the queues on %s,', (_, redis) => {
  let database: TestDatabase;
  let collector: Collector;
  let processen: Proces[] = [];
  let poorten: { api: number; worker: number };
  let proef: Proef;

  beforeAll(async () => {
    [database, collector] = await Promise.all([maakTestDatabase(CAPABILITIES), startCollector()]);
    await vulRegio(database.eigenaar);
    poorten = { api: await vrijePoort(), worker: await vrijePoort() };
    const omgeving = { ...SLEUTELS, DATABASE_URL_APP: database.url, NODE_ENV: 'test', PORT: String(poorten.api), WORKER_POORT: String(poorten.worker),
      METRICS_SLEUTEL: SLEUTEL, OTEL_EXPORTER_OTLP_ENDPOINT: collector.adres, LOG_NIVEAU: 'debug',
      ...(redis ? { REDIS_URL: redis, REDIS_PREFIX: PREFIX } : {}) };
    processen = await Promise.all([startApp('api', omgeving), startApp('worker', omgeving)]);
    const adres = `http://127.0.0.1:${poorten.api}`;
    proef = { adres, klant: await Klant.logIn(adres), eigenaar: database.eigenaar, ids: { werkzoekende: '', dossier: '' }, antwoorden: [] };
  });
  afterAll(async () => {
    await Promise.all(processen.map((proces) => proces.stop()));
    await collector?.sluit();
    await database?.ruimOp();
  });

  it.each(STAPPEN.map(({ zin, doe }) => [zin, doe] as const))('%s', (_zin, doe) => doe(proef), 60_000);

  it('stand in their own columns alone: not in logs, queues, events, the trail, metrics or traces', async () => {
    await totBij(database.eigenaar);
    const metrieken = async (poort: number) =>
      (await fetch(`http://127.0.0.1:${poort}/metrics`, { headers: { authorization: `Bearer ${SLEUTEL}` } })).text();
    const bronnen: Record<string, string> = {
      'metrics of the API': await metrieken(poorten.api), 'metrics of the worker': await metrieken(poorten.worker),
      ...(redis ? await leesRedis(redis, PREFIX) : await leesRijen(database.eigenaar)),
      ...await leesTabellen(database.eigenaar, false),
    };
    // The last lines and spans come while they stop.
    await Promise.all(processen.map((proces) => proces.stop()));
    Object.assign(bronnen, { 'log of the API': processen[0]!.uitvoer(), 'log of the worker': processen[1]!.uitvoer(), traces: collector.tekst() });
    expect(speur(bronnen, GEHEIMEN)).toEqual([]);

    // That it found nothing means something: every place was looked at, and holds what it should.
    for (const [bron, merk] of Object.entries({
      'metrics of the API': 'route="/v1/werkzoekenden",status="409"', 'metrics of the worker': 'taak="sturing.verwerk-gebeurtenissen",uitkomst="MISLUKT"',
      'log of the API': '"route":"/v1/werkzoekenden/_zoek"', 'log of the worker': 'Figures are not kept up to date',
      traces: 'POST /v1/werkzoekenden/_zoek', 'tabel audit': 'POST /v1/werkzoekenden', 'tabel gebeurtenis': proef.ids.dossier,
      'tabel taakloop': 'MISLUKT', [redis ? 'Redis' : 'tabel bullmq.job']: 'verwerk-gebeurtenissen',
    })) expect([bron, merk, bronnen[bron]!.includes(merk)]).toEqual([bron, merk, true]);
  });

  it('are found by the same search where they do belong', async () => {
    const eigen = await leesTabellen(database.eigenaar, true);
    for (const geheim of [IEMAND.achternaam, IEMAND.geboorteDatum, IEMAND.emailadres, '1951ZQ', IEMAND.huisnummer, 'hondenuitlaatservice']) {
      expect([geheim, speur(eigen, [geheim])]).toEqual([geheim, expect.arrayContaining([expect.stringContaining(geheim)])]);
    }
    // In no column at all, because it is encrypted; whoever asked for it was given it.
    expect(speur(eigen, [IEMAND.bsn])).toEqual([]);
    const gegeven = Object.fromEntries(proef.antwoorden.map(({ tekst }, n) => [String(n), tekst]));
    expect(speur(gegeven, [IEMAND.bsn])).toHaveLength(1);
    expect(speur(gegeven, [IEMAND.achternaam])).toHaveLength(2);
  });
});
