import type pg from 'pg';
import { APP_ROL } from '@trajectplein/kern/server';
import { OpdrachtFout } from './opdracht-fout';

/** @throws OpdrachtFout when an api or a worker is connected to this database */
export async function weigerAlsIemandWerkt(client: pg.Client): Promise<void> {
  const { rowCount } = await client.query(
    `select 1 from pg_stat_activity where datname = current_database() and pid <> pg_backend_pid()
      and (usename = $1 or application_name in ('trajectplein-api', 'trajectplein-worker'))`, [APP_ROL]);
  if (rowCount) throw new OpdrachtFout('Op deze database werkt nog een api of worker. Stop die eerst. Er is niets gewijzigd.');
}
