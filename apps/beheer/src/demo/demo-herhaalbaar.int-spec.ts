import { Client } from 'pg';
import { maakTestDatabase } from '@trajectplein/kern/server';
import { CAPABILITIES } from '../capabilities';
import { metDemo, TEST_SLEUTELS, vingerafdruk, type DemoDatabase } from './demo.testhulp';
import { laadDemo } from './index';

const VANDAAG = '2026-11-23';
const AANTAL = 250;
const databases: DemoDatabase[] = [];

async function laad(zaad: number, vandaag = VANDAAG, cijfers = true): Promise<DemoDatabase> {
  const db = await metDemo({ vandaag, aantal: AANTAL, zaad, cijfers });
  databases.push(db);
  return db;
}

describe('demo data, loaded again', () => {
  let eerste: DemoDatabase;
  let afdruk: Record<string, string>;
  beforeAll(async () => {
    eerste = await laad(1);
    afdruk = await vingerafdruk(eerste);
  });
  afterAll(() => Promise.all(databases.map((db) => db.ruimOp())));

  it('are the same to the byte with the same seed on the same day', async () => {
    expect(await vingerafdruk(await laad(1))).toEqual(afdruk);
  });

  it('are others with another seed', async () => {
    const ander = await vingerafdruk(await laad(2, VANDAAG, false));
    expect(ander['dossier']).not.toBe(afdruk['dossier']);
    expect(ander['persoon']).not.toBe(afdruk['persoon']);
    expect(ander['gemeente']).toBe(afdruk['gemeente']);
  });

  it.each(['2027-01-01', '2028-02-29', '2026-12-31'])('can be made on %s', async (vandaag) => {
    const db = await laad(3, vandaag, false);
    expect(await db.waarde('select count(*)::int from dossier')).toBe(AANTAL);
    expect(await db.waarde<string>('select max(datum)::text from overgang') <= vandaag).toBe(true);
  });

  it('are not loaded where there is something already', async () => {
    expect(await laadDemo({ databaseUrl: eerste.eigenaarUrl, ...TEST_SLEUTELS,
      vandaag: VANDAAG })).toEqual({ dossiers: 0 });
    expect(await vingerafdruk(eerste)).toEqual(afdruk);
  });

  it('leave nothing when the load breaks off', async () => {
    const database = await maakTestDatabase(CAPABILITIES);
    const eigenaar = new Client(database.eigenaarUrl);
    await eigenaar.connect();
    try {
      await eigenaar.query(`create function faal() returns trigger language plpgsql as $$ begin raise exception 'stuk'; end $$;
        create trigger faal before insert on controle for each row execute function faal()`);
      await expect(laadDemo({ databaseUrl: database.eigenaarUrl, ...TEST_SLEUTELS, vandaag: VANDAAG, aantal: AANTAL,
        cijfers: false })).rejects.toThrow('stuk');
      for (const tabel of ['gemeente', 'medewerker', 'werkzoekende', 'dossier', 'gebeurtenis', 'audit']) {
        expect((await eigenaar.query(`select 1 from ${tabel}`)).rowCount).toBe(0);
      }
      await eigenaar.query('drop trigger faal on controle');
      expect(await laadDemo({ databaseUrl: database.eigenaarUrl, ...TEST_SLEUTELS, vandaag: VANDAAG, aantal: AANTAL,
        cijfers: false }))
        .toEqual({ dossiers: AANTAL });
    } finally {
      await eigenaar.end();
      await database.ruimOp();
    }
  });
});
