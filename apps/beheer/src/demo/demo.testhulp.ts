import { maakTestDatabase, type TestDatabase } from '@trajectplein/kern/server';
import type { QueryResultRow } from 'pg';
import { CAPABILITIES } from '../capabilities';
import { laadDemo, type DemoVraag } from './index';

/** Keys that guard nothing. */
export const TEST_SLEUTELS = {
  sleutels: { actief: 'test', sleutels: { test: Buffer.alloc(32, 7) } }, hashSleutel: Buffer.alloc(32, 9),
};

export interface DemoDatabase extends TestDatabase {
  vandaag: string;
  rijen<T extends QueryResultRow>(opdracht: string, waarden?: unknown[]): Promise<T[]>;
  /** The only value of the only row. */
  waarde<T>(opdracht: string, waarden?: unknown[]): Promise<T>;
}

/** A migrated database with the demo in it. */
export async function metDemo(vraag: Partial<DemoVraag> & { vandaag: string }): Promise<DemoDatabase> {
  const database = await maakTestDatabase(CAPABILITIES);
  await laadDemo({ databaseUrl: database.eigenaarUrl, ...TEST_SLEUTELS, ...vraag });
  const rijen = async <T extends QueryResultRow>(opdracht: string, waarden: unknown[] = []) =>
    (await database.eigenaar.query<T>(opdracht, waarden)).rows;
  return {
    ...database, vandaag: vraag.vandaag, rijen,
    async waarde<T>(opdracht: string, waarden: unknown[] = []) {
      const [rij] = await rijen<Record<string, T>>(opdracht, waarden);
      return Object.values(rij!)[0]!;
    },
  };
}

/** A hash per table over all its rows, without what is random on purpose or differs with the keys. */
export async function vingerafdruk(db: DemoDatabase): Promise<Record<string, string>> {
  const ZONDER: Readonly<Record<string, string[]>> = {
    medewerker: ['wachtwoord_hash'], identiteit: ['bsn_cijfer'], gebeurtenis: ['xid'], sturing_stand: ['cursor_xid',
      'cursor_id'],
    kpi_periode: ['berekend_op'], migrations: ['id', 'timestamp', 'name'],
  };
  const tabellen = await db.rijen<{ naam: string; kolommen: string[] }>(
    `select t.relname as naam, array_agg(a.attname::text order by a.attnum) as kolommen
       from pg_class t join pg_attribute a on a.attrelid = t.oid and a.attnum > 0 and not a.attisdropped
      where t.relnamespace = 'public'::regnamespace and t.relkind in ('r', 'p') and not t.relispartition
      group by t.relname order by t.relname`);
  const uit: Record<string, string> = {};
  for (const { naam, kolommen } of tabellen) {
    const lijst = kolommen.filter((kolom) => !ZONDER[naam]?.includes(kolom)).map((kolom) => `"${kolom}"`).join(', ')
      || '1';
    uit[naam] = await db.waarde<string>(
      `select count(*) || ' ' || coalesce(md5(string_agg(r::text, '|' order by r::text)), '')
         from (select ${lijst} from ${naam}) r`);
  }
  return uit;
}
