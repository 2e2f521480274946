import { randomBytes } from 'node:crypto';
import type { Browser } from 'playwright-core';
import { maakTestDatabase, type TestDatabase } from '@trajectplein/kern/server';
import { vulRegio } from '@trajectplein/toegang/server';
import { CAPABILITIES } from '../../apps/api/src/capabilities';
import { Bezoek, startBrowser } from './bezoek';
import { draaiBeheer, startApp, vrijePoort, type Proces } from './processen';

export interface Opties {
  /** The queues on Redis (TEST_REDIS_URL) in place of PostgreSQL. */
  redis?: boolean;
  /** Shows the demo log-ins on the log-in page. */
  demo?: boolean;
  /** Fills the database in place of the test region. */
  vul?: (database: TestDatabase, sleutels: Sleutels) => Promise<void>;
}

/** Keys that guard nothing, in the form of the environment. */
export interface Sleutels {
  TRAJECTPLEIN_SLEUTELS: string;
  TRAJECTPLEIN_HASHSLEUTEL: string;
}

export const SLEUTELS: Sleutels = {
  TRAJECTPLEIN_SLEUTELS: JSON.stringify({ actief: 'test', sleutels: { test: Buffer.alloc(32, 7).toString('base64') } }),
  TRAJECTPLEIN_HASHSLEUTEL: Buffer.alloc(32, 9).toString('base64'),
};

/** The whole of Trajectplein for one spec file: a database of its own, API and worker as processes, a browser. */
export class Trajectplein {
  private bezoeken = new Map<string, Bezoek>();

  private constructor(
    readonly adres: string,
    readonly database: TestDatabase,
    private readonly browser: Browser,
    private readonly processen: readonly Proces[],
  ) {}

  static async start(opties: Opties = {}): Promise<Trajectplein> {
    const database = await maakTestDatabase(CAPABILITIES);
    if (opties.demo) await draaiBeheer('demo', { ...SLEUTELS, DATABASE_URL: database.eigenaarUrl });
    else await vulRegio(database.eigenaar);
    const poort = await vrijePoort();
    const env = {
      ...SLEUTELS,
      DATABASE_URL_APP: database.url,
      NODE_ENV: 'test',
      PORT: String(poort),
      TRAJECTPLEIN_DEMO: opties.demo ? '1' : '0',
      ...(opties.redis
        ? { REDIS_URL: process.env['TEST_REDIS_URL']!, REDIS_PREFIX: `test-${randomBytes(6).toString('hex')}` } : {}),
    };
    const [api, worker, browser] = await Promise.allSettled([startApp('api', env), startApp('worker', env), startBrowser()]);
    if (api.status === 'fulfilled' && worker.status === 'fulfilled' && browser.status === 'fulfilled') {
      return new Trajectplein(`http://127.0.0.1:${poort}`, database, browser.value, [api.value, worker.value]);
    }
    // One of them did not start: the others must not stay behind.
    for (const app of [api, worker]) if (app.status === 'fulfilled') await app.value.stop();
    if (browser.status === 'fulfilled') await browser.value.close();
    await database.ruimOp();
    throw [api, worker, browser].find((er) => er.status === 'rejected')!.reason;
  }

  /** A visitor with a browser window of his own, who is not logged in. */
  async bezoeker(naam = 'bezoeker'): Promise<Bezoek> {
    const bezoek = await Bezoek.begin(this.browser, this.adres, naam);
    this.bezoeken.set(`${naam}-${this.bezoeken.size}`, bezoek);
    return bezoek;
  }

  /** Every window that is open. */
  get vensters(): Bezoek[] {
    return [...this.bezoeken.values()].filter((er) => !er.gesloten);
  }

  /** What API and worker wrote. */
  get uitvoer(): string {
    return this.processen.map((proces) => proces.uitvoer()).join('');
  }

  async stop(): Promise<void> {
    await this.browser.close().catch(() => undefined);
    await Promise.all(this.processen.map((proces) => proces.stop()));
    await this.database.ruimOp();
  }
}
