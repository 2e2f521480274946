import pg from 'pg';

/**
 * Runs `werk` without foreign keys and without triggers of ours, so that rows may come in any order and change nothing else.
 * Afterwards both are back, and PostgreSQL has checked every reference.
 * @param client of the owner, in a transaction
 */
export async function zonderVerwijzingen<T>(client: pg.Client, tabellen: readonly string[], werk: () => Promise<T>): Promise<T> {
  const { rows } = await client.query<{ tabel: string; naam: string; tekst: string }>(
    `select conrelid::regclass::text as tabel, conname as naam, pg_get_constraintdef(oid) as tekst from pg_constraint
      where contype = 'f' and connamespace = 'public'::regnamespace and conparentid = 0 order by 1, 2`);
  const alter = (tabel: string, wat: string) => client.query(`alter table ${tabel} ${wat}`);
  for (const { tabel, naam } of rows) await alter(tabel, `drop constraint ${pg.escapeIdentifier(naam)}`);
  for (const tabel of tabellen) await alter(pg.escapeIdentifier(tabel), 'disable trigger user');
  const uit = await werk();
  for (const tabel of tabellen) await alter(pg.escapeIdentifier(tabel), 'enable trigger user');
  for (const { tabel, naam, tekst } of rows) await alter(tabel, `add constraint ${pg.escapeIdentifier(naam)} ${tekst}`);
  return uit;
}
