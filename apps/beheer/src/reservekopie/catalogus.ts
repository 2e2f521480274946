import pg from 'pg';
import type { Tabel, Teller } from './formaat';

/** Not in a back-up: the list of migrations stands in its head, whoever was logged in logs in again, and what was sent is over. */
const NIET_MEE = ['migrations', 'sessie', 'inlogpoging', 'herhaling'];

/** Every table that a back-up holds, with its columns; what a table computes itself is left to it. */
export async function leesTabellen(client: pg.Client): Promise<Tabel[]> {
  const { rows } = await client.query<Tabel>(
    `select c.relname::text as naam,
            (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
              where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as kolommen,
            coalesce((select array_agg(right(k.relname, 6) order by k.relname) from pg_inherits i join pg_class k on k.oid = i.inhrelid
              where i.inhparent = c.oid and k.relname ~ ('^' || c.relname || '_[0-9]{6}$')), '{}') as maanden
       from pg_class c
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all($1)
      order by c.relname`, [NIET_MEE]);
  return rows;
}

/** How far each counter has come. */
export async function leesTellers(client: pg.Client): Promise<Teller[]> {
  const { rows } = await client.query<{ naam: string }>(
    `select relname::text as naam from pg_class where relnamespace = 'public'::regnamespace and relkind = 'S' and relname not like 'migrations%' order by 1`);
  const tellers: Teller[] = [];
  for (const { naam } of rows) {
    const { rows: [teller] } = await client.query<{ waarde: string; gebruikt: boolean }>(
      `select last_value::text as waarde, is_called as gebruikt from ${pg.escapeIdentifier(naam)}`);
    tellers.push({ naam, ...teller! });
  }
  return tellers;
}

/** @returns the names of the migrations that ran, in that order; null for a database without our tables */
export async function leesMigraties(client: pg.Client): Promise<string[] | null> {
  const { rows: [er] } = await client.query<{ er: boolean }>(`select to_regclass('public.migrations') is not null as er`);
  if (!er!.er) return null;
  const { rows } = await client.query<{ name: string }>('select name from migrations order by id');
  return rows.map((rij) => rij.name);
}

/** For the column list of a COPY. */
export const kolomlijst = (kolommen: readonly string[]) => kolommen.map((kolom) => pg.escapeIdentifier(kolom)).join(', ');
