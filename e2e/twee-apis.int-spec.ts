import { maakTestDatabase, type TestDatabase } from '@trajectplein/kern/server';
import { vulRegio } from '@trajectplein/toegang/server';
import { CAPABILITIES } from '../apps/api/src/capabilities';
import { toetsCijfers } from './opzet/cijfers';
import { Kantoor } from './opzet/invoerder';
import { startApp, vrijePoort, type Proces } from './opzet/processen';
import { SLEUTELS } from './opzet/trajectplein';
import { startVerdeler, type Verdeler } from './opzet/verdeler';
import { wacht } from './opzet/wachten';

describe('two APIs behind a proxy, with two workers', () => {
  let database: TestDatabase;
  let verdeler: Verdeler;
  const apis: Proces[] = [];
  const workers: Proces[] = [];
  let startApi: (n: number) => Promise<void>;
  let startWorker: (n: number) => Promise<void>;

  beforeAll(async () => {
    database = await maakTestDatabase(CAPABILITIES);
    await vulRegio(database.eigenaar);
    const poorten = [await vrijePoort(), await vrijePoort()];
    const omgeving = { ...SLEUTELS, DATABASE_URL_APP: database.url, NODE_ENV: 'test' };
    startApi = async (n) => { apis[n] = await startApp('api', { ...omgeving, PORT: String(poorten[n]) }); };
    startWorker = async (n) => { workers[n] = await startApp('worker', omgeving); };
    await Promise.all([startApi(0), startApi(1), startWorker(0), startWorker(1)]);
    verdeler = await startVerdeler(poorten);
  });
  afterAll(async () => {
    await verdeler?.sluit();
    await Promise.all([...apis, ...workers].map((proces) => proces.stop()));
    await database?.ruimOp();
  });

  it('lose nothing that was confirmed and count it once, when one is killed, one is stopped and a worker dies', async () => {
    const kantoor = await Kantoor.open(verdeler.adres, 8);
    await wacht(3_000);
    await apis[0]!.dood();
    await wacht(1_500);
    await workers[0]!.dood();
    const tijdensUitval = kantoor.gelukt;
    await Promise.all([startApi(0), startWorker(0)]);
    await wacht(3_000);
    expect(kantoor.gelukt).toBeGreaterThan(tijdensUitval);

    const afgebroken = kantoor.antwoorden[502] ?? 0;
    await apis[1]!.stop();
    await wacht(1_500);
    // Who is asked to stop answers what it was doing; whoever came after that went to the other.
    expect(kantoor.antwoorden[502] ?? 0).toBe(afgebroken);
    await startApi(1);
    await wacht(3_000);
    await kantoor.sluit();

    // 502: under way at the API that was killed.
    expect(Object.keys(kantoor.antwoorden).filter((status) => !['200', '201', '502'].includes(status))).toEqual([]);
    expect(await kantoor.fouten(database.eigenaar)).toEqual([]);
    const { rows: [er] } = await database.eigenaar.query<{ n: number }>('select count(*)::int as n from dossier');
    expect(er!.n).toBeGreaterThan(50);
    expect(await toetsCijfers(verdeler.adres, database.eigenaar)).toEqual({ uitkomst: 'GELUKT', fout: null, dossiers: er!.n, nieuw: er!.n });
  });
});
