import type { INestApplicationContext } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { Database } from '../database/database';
import { kernServer } from '../kern-capability';
import { KernModule } from '../kern.module';
import { nieuwId } from '../nieuw-id';
import type { Principal } from '../principal';
import { testConfiguratie } from '../testen/test-configuratie';
import { maakTestDatabase, type TestDatabase } from '../testen/test-database';
import { BESTAND_MAXIMUM, Bestanden } from './bestanden';

const van = (organisatieId: string): Principal => ({
  soort: 'MEDEWERKER', medewerkerId: nieuwId(), naam: 'Test', aanstellingId: null, organisatieId, organisatieSoort: 'GEMEENTE', eigenGemeente: '0453',
  rol: 'klantmanager', gemeenten: ['0453'], sessieId: null });

const KB = 1024;
/** In pieces of an odd size, as they come in over a line. */
async function* stukken(inhoud: Buffer, grootte = 100_000): AsyncGenerator<Buffer> {
  for (let i = 0; i < inhoud.length; i += grootte) yield inhoud.subarray(i, i + grootte);
}
const inhoudVan = (n: number) => Buffer.from(Array.from({ length: n }, (_, i) => (i * 7 + (i >> 8)) % 251));

describe('files', () => {
  let database: TestDatabase;
  let app: INestApplicationContext;
  let db: Database;
  let bestanden: Bestanden;
  const velsen = van(nieuwId());
  const haarlem = van(nieuwId());

  beforeAll(async () => {
    database = await maakTestDatabase([kernServer]);
    app = await NestFactory.createApplicationContext(KernModule.voor(testConfiguratie(database.url), { entiteiten: [], naam: 'test' }), { logger: false });
    db = app.get(Database);
    bestanden = app.get(Bestanden);
  });
  afterAll(async () => {
    await app.close();
    await database.ruimOp();
  });

  const bewaar = (inhoud: Buffer, wie = velsen) =>
    db.inTransactie(wie, () => bestanden.bewaar({ naam: 'Brief van Jansen.pdf', soort: 'application/pdf', dossierId: null }, stukken(inhoud)));
  const lees = (id: string, wie = velsen) => db.inTransactie(wie, async () => {
    const delen: Buffer[] = [];
    for await (const deel of bestanden.lees(id)) delen.push(deel);
    return Buffer.concat(delen);
  });
  const blokken = async (id: string) => (await database.eigenaar.query('select volgnummer, inhoud from bestand_blok where bestand_id = $1 order by 1', [id])).rows;

  it.each([0, 1, 256 * KB - 1, 256 * KB, 256 * KB + 1, 700 * KB])('come back as they went in: %d bytes', async (n) => {
    const inhoud = inhoudVan(n);
    const id = await bewaar(inhoud);
    expect((await lees(id)).equals(inhoud)).toBe(true);
    expect(await db.inTransactie(velsen, () => bestanden.meta(id))).toEqual({ naam: 'Brief van Jansen.pdf', soort: 'application/pdf', grootte: n, dossierId: null });
  });

  it('stand in the database encrypted, their names too, each with a key of its own', async () => {
    const inhoud = Buffer.from('BURGERSERVICENUMMER '.repeat(20_000));
    const [een, twee] = [await bewaar(inhoud), await bewaar(inhoud)];
    const rijen = [...await blokken(een), ...await blokken(twee)];
    expect(rijen).toHaveLength(4);
    for (const { inhoud: blok } of rijen) expect(blok.includes('BURGER')).toBe(false);
    expect(new Set(rijen.map((rij) => rij.inhoud.toString('hex'))).size).toBe(4);
    const { rows } = await database.eigenaar.query('select * from bestand where id = any($1)', [[een, twee]]);
    expect(JSON.stringify(rows)).not.toContain('Jansen');
    expect(rows[0].sleutel_cijfer).not.toBe(rows[1].sleutel_cijfer);
  });

  it('do not exist for another organisation', async () => {
    const id = await bewaar(inhoudVan(10));
    await expect(lees(id, haarlem)).rejects.toMatchObject({ status: 404 });
    await expect(db.inTransactie(haarlem, () => bestanden.meta(id))).rejects.toMatchObject({ status: 404 });
    expect(await db.inTransactie(haarlem, () => db.sql('select 1 from bestand_blok where bestand_id = $1', [id]))).toEqual([]);
    await expect(lees(nieuwId())).rejects.toMatchObject({ status: 404 });
  });

  it('have a limit, and leave nothing behind when they pass it', async () => {
    async function* teGroot() {
      for (let n = 0; n <= BESTAND_MAXIMUM; n += 4 * KB * KB) yield Buffer.alloc(4 * KB * KB);
    }
    const telling = async () => (await database.eigenaar.query('select count(*)::int as n from bestand_blok')).rows[0].n;
    const voor = await telling();
    await expect(db.inTransactie(velsen, () => bestanden.bewaar({ naam: 'x', soort: 'text/plain', dossierId: null }, teGroot())))
      .rejects.toMatchObject({ status: 413, code: 'TE_GROOT' });
    expect(await telling()).toBe(voor);
  });

  describe('that were tampered with do not open', () => {
    let id: string;
    let inhoud: Buffer;
    beforeEach(async () => {
      inhoud = inhoudVan(700 * KB);
      id = await bewaar(inhoud);
    });
    const knoei = (sql: string, ...waarden: unknown[]) => database.eigenaar.query(sql, [id, ...waarden]);

    it('two chunks swapped', async () => {
      const [nul, een] = await blokken(id);
      await knoei('update bestand_blok set inhoud = $2 where bestand_id = $1 and volgnummer = 0', een.inhoud);
      await knoei('update bestand_blok set inhoud = $2 where bestand_id = $1 and volgnummer = 1', nul.inhoud);
      await expect(lees(id)).rejects.toThrow();
    });
    it('a chunk of another file', async () => {
      const [blok] = await blokken(await bewaar(inhoud));
      await knoei('update bestand_blok set inhoud = $2 where bestand_id = $1 and volgnummer = 0', blok.inhoud);
      await expect(lees(id)).rejects.toThrow();
    });
    it('one bit turned', async () => {
      const [blok] = await blokken(id);
      blok.inhoud[1000] ^= 1;
      await knoei('update bestand_blok set inhoud = $2 where bestand_id = $1 and volgnummer = 0', blok.inhoud);
      await expect(lees(id)).rejects.toThrow();
    });
    it('a chunk cut short', async () => {
      await knoei('update bestand_blok set inhoud = substring(inhoud for 1000) where bestand_id = $1 and volgnummer = 1');
      await expect(lees(id)).rejects.toThrow();
    });
    it('the last chunk taken away', async () => {
      await knoei('delete from bestand_blok where bestand_id = $1 and volgnummer = 2');
      await expect(lees(id)).rejects.toThrow('is not whole: chunk 2 is missing');
    });
    it('the last chunk taken away and the size made to fit', async () => {
      await knoei('delete from bestand_blok where bestand_id = $1 and volgnummer = 2');
      await knoei('update bestand set grootte = $2 where id = $1', 512 * KB);
      await expect(lees(id)).rejects.toThrow();
    });
    it('a chunk in the middle taken away', async () => {
      await knoei('delete from bestand_blok where bestand_id = $1 and volgnummer = 1');
      await expect(lees(id)).rejects.toThrow('is not whole: chunk 1 is missing');
    });
    it('the key of another file', async () => {
      const ander = await bewaar(inhoud);
      await knoei('update bestand set sleutel_cijfer = (select sleutel_cijfer from bestand where id = $2) where id = $1', ander);
      await expect(lees(id)).rejects.toThrow();
    });
  });
});
