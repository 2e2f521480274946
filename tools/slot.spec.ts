import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type AddressInfo, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { STOPT, eenTegelijk, eisVrijePoort, neemSlot, poortFout, vrijePoort } from './slot.mjs';

describe('the lock on a data folder', () => {
  let map: string;
  beforeEach(() => (map = mkdtempSync(join(tmpdir(), 'slot-'))));
  afterEach(() => rmSync(map, { recursive: true }));

  it('is for one at a time, and tells who has it', async () => {
    const slot = await neemSlot(map, () => 'http://localhost:3000, proces 12');
    await expect(neemSlot(map, () => 'b')).rejects.toThrow(
      /draait al .*\(http:\/\/localhost:3000, proces 12\).*DATA_DIR=.*PORT=/,
    );
    await slot.laatLos();
    await (await neemSlot(map, () => 'b')).laatLos();
  });

  it('is waited for while its holder is stopping', async () => {
    const slot = await neemSlot(map, () => STOPT);
    const gezegd: string[] = [];
    const tweede = neemSlot(map, () => 'b', { geduldMs: 1_000, meld: (zin: string) => gezegd.push(zin) });
    setTimeout(() => void slot.laatLos(), 300);
    await (await tweede).laatLos();
    expect(gezegd).toEqual(['Een vorige Trajectplein is nog aan het stoppen; even wachten …']);
  });

  it('makes work wait for its turn', async () => {
    const volgorde: string[] = [];
    const werk = (naam: string) =>
      eenTegelijk(
        map,
        () => {},
        async () => {
          volgorde.push(`${naam} begint`);
          await new Promise((klaar) => setTimeout(klaar, 50));
          volgorde.push(`${naam} eindigt`);
        },
      );
    await Promise.all([werk('a'), werk('b')]);
    expect(volgorde.map((regel) => regel.split(' ')[1])).toEqual(['begint', 'eindigt', 'begint', 'eindigt']);
  });
});

describe('a port', () => {
  let ander: Server;
  let bezet: number;
  beforeAll(async () => {
    ander = createServer().listen(0, '127.0.0.1');
    await new Promise((klaar) => ander.once('listening', klaar));
    bezet = (ander.address() as AddressInfo).port;
  });
  afterAll(() => ander.close());

  it('that is free is fine', async () => expect(await poortFout(await vrijePoort())).toBeNull());

  it('that is taken is named, with one that is free and how to choose it', async () => {
    const fout = await eisVrijePoort(bezet, '127.0.0.1').catch((f: Error) => f);
    expect(fout).toBeInstanceOf(Error);
    const { message } = fout as Error;
    expect(message).toContain(`Poort ${bezet} is al in gebruik`);
    const vrij = Number(/PORT=(\d+) npm start/.exec(message)![1]);
    expect(await poortFout(vrij)).toBeNull();
  });

  it('on an address that is not ours is named', async () => {
    await expect(eisVrijePoort(3000, '192.0.2.1')).rejects.toThrow('HOST');
  });
});
