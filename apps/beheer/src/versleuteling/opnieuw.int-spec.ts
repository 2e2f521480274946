import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { bsnBinding, bsnHash, testBsn } from '@trajectplein/dossier/server';
import {
  Bestanden, Database, Klok, SYSTEEM, Sleutelbos, maakDataSource, maakTestDatabase, type SleutelRing, type TestDatabase,
} from '@trajectplein/kern/server';
import { vulRegio } from '@trajectplein/toegang/server';
import { CAPABILITIES } from '../capabilities';
import { verslag, versleutelOpnieuw } from './opnieuw';

const hashSleutel = Buffer.alloc(32, 9);
const OUD: SleutelRing = { actief: 'k1', sleutels: { k1: Buffer.alloc(32, 1) } };
const NIEUW: SleutelRing = { actief: 'k2', sleutels: { ...OUD.sleutels, k2: Buffer.alloc(32, 2) } };
const oud = new Sleutelbos({ sleutels: OUD, hashSleutel });
const nieuw = new Sleutelbos({ sleutels: NIEUW, hashSleutel });
/** As it is afterwards: without the old key. */
const zonder = new Sleutelbos({ sleutels: { actief: 'k2', sleutels: { k2: NIEUW.sleutels['k2']! } }, hashSleutel });

const RIJEN = 1_200;

describe('a new key for what is encrypted', () => {
  let database: TestDatabase;
  const bsns = new Map<string, string>();
  const draai = (ring = NIEUW, bos = nieuw) => versleutelOpnieuw(database.eigenaarUrl, bos, ring, CAPABILITIES);
  const metBestanden = async <T>(bos: Sleutelbos, werk: (bestanden: Bestanden) => Promise<T>): Promise<T> => {
    const bron = await maakDataSource(database.eigenaarUrl, { verbindingen: 2 }).initialize();
    const db = new Database(bron, new Klok());
    return db.inTransactie({ ...SYSTEEM, organisatieId: randomUUID() }, () => werk(new Bestanden(db, bos, new Klok()))).finally(() => bron.destroy());
  };
  let bestand: string;

  beforeAll(async () => {
    database = await maakTestDatabase(CAPABILITIES);
    await vulRegio(database.eigenaar);
    for (let n = 0; n < 1_100; n += 1) bsns.set(randomUUID(), testBsn());
    const rijen = [...bsns].map(([id, bsn]) => ({ id, hash: bsnHash(oud, '0453', bsn).toString('hex'), cijfer: oud.versleutel(bsn, bsnBinding(id)) }));
    await database.eigenaar.query(
      `with v as (select * from json_to_recordset($1) as v (id uuid, hash text, cijfer text)),
            w as (insert into werkzoekende (id, gemeente, bsn_hash, gemaakt_op) select id, '0453', decode(hash, 'hex'), now() from v)
       insert into identiteit (werkzoekende_id, gemeente, bsn_cijfer) select id, '0453', cijfer from v`, [JSON.stringify(rijen)]);
    const imp = randomUUID();
    await database.eigenaar.query(
      `insert into import (id, soort, gemeente, status, proef, bestandsnaam, kolommen, medewerker_id, aanstelling_id, organisatie_id, gemaakt_op, gewijzigd_op)
       select $1, 'x', '0453', 'BEZIG', false, 'x', '{}', a.medewerker_id, a.id, a.organisatie_id, now(), now() from aanstelling a limit 1`, [imp]);
    // More of one import than are done at a time.
    const inhouden = Array.from({ length: RIJEN }, () => randomUUID());
    await database.eigenaar.query(
      `insert into import_rij (import_id, rijnummer, inhoud_id, gegevens_cijfer)
       select $1, n, id, c from unnest($2::uuid[], $3::text[]) with ordinality as v (id, c, n)`,
      [imp, inhouden, inhouden.map((id, n) => oud.versleutel(`rij ${n + 1}`, `import_rij.gegevens_cijfer.${id}`))]);
    bestand = await metBestanden(oud, (b) => b.bewaar({ naam: 'plan.pdf', soort: 'application/pdf', dossierId: null }, stroom('inhoud')));
  });
  afterAll(() => database.ruimOp());

  const lees = async () => new Map((await database.eigenaar.query<{ id: string; cijfer: string }>(
    'select werkzoekende_id as id, bsn_cijfer as cijfer from identiteit order by 1')).rows.map((rij) => [rij.id, rij.cijfer]));

  it('is not begun when a key that is in use is not there: nothing is changed', async () => {
    const was = await lees();
    await expect(draai({ actief: 'k3', sleutels: { k3: Buffer.alloc(32, 3) } })).rejects.toThrow(
      'De sleutel k1 staat niet in TRAJECTPLEIN_SLEUTELS, maar is nog nodig voor 2302 waarden.');
    expect(await lees()).toEqual(was);
  });

  it('replaces no value that somebody changed meanwhile, and reports what it cannot open', async () => {
    const [eerste, tweede] = [...(await lees()).keys()] as [string, string];
    const ander = testBsn();
    const mens = new pg.Client(database.eigenaarUrl);
    await mens.connect();
    await mens.query('begin');
    await mens.query('update identiteit set bsn_cijfer = $2 where werkzoekende_id = $1', [eerste, oud.versleutel(ander, bsnBinding(eerste))]);
    // The ciphertext of another row.
    await database.eigenaar.query('update identiteit set bsn_cijfer = (select bsn_cijfer from identiteit where werkzoekende_id = $2) where werkzoekende_id = $1',
      [tweede, [...(await lees()).keys()].at(-1)]);
    const bezig = draai();
    // It has read what there was and waits for the row.
    for (;;) {
      const { rowCount } = await database.eigenaar.query(`select 1 from pg_stat_activity where application_name = 'trajectplein-versleutelen'
        and wait_event_type = 'Lock' and datname = current_database()`);
      if (rowCount) break;
      await new Promise((klaar) => setTimeout(klaar, 20));
    }
    await mens.query('commit');
    await mens.end();
    bsns.set(eerste, ander);
    const uitkomst = await bezig;
    expect(uitkomst).toEqual({ gedaan: 1_100 + RIJEN, stuk: [`identiteit.bsn_cijfer ${tweede}`], gebruik: { k1: 2, k2: 1_100 + RIJEN } });
    expect(verslag(uitkomst, NIEUW)).toContain('Sleutel k1: nog 2 waarden. Draai deze opdracht nog een keer.');
    await database.eigenaar.query('update identiteit set bsn_cijfer = $2 where werkzoekende_id = $1', [tweede, oud.versleutel(bsns.get(tweede)!, bsnBinding(tweede))]);
  });

  it('goes on with what is left, after which the old key is not needed for anything', async () => {
    const uitkomst = await draai();
    expect(uitkomst).toEqual({ gedaan: 2, stuk: [], gebruik: { k1: 0, k2: 1_102 + RIJEN } });
    expect(verslag(uitkomst, NIEUW)).toContain('Sleutel k1: geen waarden meer. Hij mag uit TRAJECTPLEIN_SLEUTELS');
    for (const [id, cijfer] of await lees()) expect(zonder.ontsleutel(cijfer, bsnBinding(id))).toBe(bsns.get(id));
    const rijen = await database.eigenaar.query<{ id: string; n: number; c: string }>('select inhoud_id as id, rijnummer as n, gegevens_cijfer as c from import_rij');
    for (const { id, n, c } of rijen.rows) expect(zonder.ontsleutel(c, `import_rij.gegevens_cijfer.${id}`)).toBe(`rij ${n}`);
    const inhoud = await metBestanden(zonder, async (b) => {
      let tekst = (await b.meta(bestand)).naam;
      for await (const blok of b.lees(bestand)) tekst += ` ${blok.toString()}`;
      return tekst;
    });
    expect(inhoud).toBe('plan.pdf inhoud');
    expect((await draai()).gedaan).toBe(0);
  });
});

async function* stroom(tekst: string): AsyncGenerator<Buffer> {
  yield Buffer.from(tekst);
}
