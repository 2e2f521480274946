import { maakTestDatabase, type TestDatabase } from '@trajectplein/kern/server';
import { CAPABILITIES } from '../apps/api/src/capabilities';
import { bezorg } from './opzet/bezorger';
import { startApp, vrijePoort, type Proces } from './opzet/processen';
import { SLEUTELS } from './opzet/trajectplein';

describe('two APIs of which one is stopped under load', () => {
  let database: TestDatabase;
  let blijft: Proces;
  const poorten: number[] = [];
  const start = (n: number) => startApp('api', { ...SLEUTELS, DATABASE_URL_APP: database.url, NODE_ENV: 'test', PORT: String(poorten[n]) });

  beforeAll(async () => {
    database = await maakTestDatabase(CAPABILITIES);
    poorten.push(await vrijePoort(), await vrijePoort());
    blijft = await start(1);
  });
  afterAll(async () => {
    await blijft?.stop();
    await database?.ruimOp();
  });

  it('lose none of 20,000 requests, over connections that are kept and over a connection each', async () => {
    const stopt = await start(0);
    let gestopt: Promise<void> | undefined;
    const { beantwoord, verloren, door } = await bezorg(poorten, { aantal: 20_000, tegelijk: 40,
      halverwege: () => { gestopt = stopt.stop(); } });
    expect(verloren).toEqual([]);
    expect(beantwoord).toBe(20_000);
    // Both had their part, and the one that was stopped did not go on.
    expect(door[poorten[0]!]).toBeGreaterThan(2_000);
    expect(door[poorten[1]!]).toBeGreaterThan(10_000);
    await gestopt;
  });
});
