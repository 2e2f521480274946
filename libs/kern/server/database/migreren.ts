import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { runMigrations } from 'bullmq';
import type { Klasse } from '../klasse';
import { wachtrijen } from '../taken/taak';
import { maakDataSource } from './data-source';

/** The role that api and worker log in with: no superuser, no BYPASSRLS, owner of nothing. */
export const APP_ROL = 'trajectplein_app';
/** Whoever changes the schema, or needs it to stay as it is, holds this advisory lock. */
export const SCHEMA_SLOT = 7_272_001;

/**
 * Brings a database to this release: migrations in the order of their time stamps, the schema of the queues, the
 * application's role with its rights, and the months to come of what is kept by month. May run on several machines at once.
 * @param url of the owner
 * @param appWachtwoord password of the application's role; null where the server asks none (the embedded one)
 * @returns the names of the migrations that ran
 * @throws when the database was made by a newer release
 */
export async function migreer(url: string, migraties: readonly Klasse[], appWachtwoord: string | null, vandaag: string): Promise<string[]> {
  const slot = new pg.Client(url);
  await slot.connect();
  const bron = maakDataSource(url, { migraties: [...migraties], naam: 'trajectplein-migreer', verbindingen: 2 });
  try {
    await slot.query('select pg_advisory_lock($1)', [SCHEMA_SLOT]);
    await bron.initialize();
    await weigerNieuwere(slot, migraties.map((m) => m.name));
    await maakAppRol(slot, appWachtwoord);
    const gedraaid = await bron.runMigrations();
    await runMigrations(slot as never, 'bullmq');
    await maakTellers(slot);
    await maakMaanden(slot, vandaag);
    await geefRijen(slot);
    await vraagWieErIs(slot);
    return gedraaid.map((m) => m.name);
  } finally {
    if (bron.isInitialized) await bron.destroy();
    await slot.end();
  }
}

/** BullMQ makes a sequence at the first job of a queue, for which the application has no right: it is made here. */
async function maakTellers(client: pg.Client): Promise<void> {
  for (const rij of wachtrijen()) {
    await client.query(`do $$ begin
      execute format('create sequence if not exists bullmq.%I', bullmq.job_id_seq_name(${pg.escapeLiteral(rij)}));
    end $$`);
  }
}

/** The months to come of every table that is partitioned by moment. */
async function maakMaanden(client: pg.Client, vandaag: string): Promise<void> {
  const { rows } = await client.query<{ tabel: string }>(
    `select c.relname as tabel from pg_partitioned_table p join pg_class c on c.oid = p.partrelid
      where c.relnamespace = 'public'::regnamespace`);
  for (const { tabel } of rows) {
    await client.query(`select maak_maandpartities($1, ($2::date - interval '1 month')::date, 26)`, [tabel, vandaag]);
  }
}

/** The database was made by a release that this one does not know. */
export class NieuwereDatabase extends Error {}

async function weigerNieuwere(client: pg.Client, bekend: string[]): Promise<void> {
  const { rows: [tabel] } = await client.query<{ er: boolean }>(`select to_regclass('public.migrations') is not null as er`);
  if (!tabel!.er) return;
  const { rows } = await client.query<{ name: string }>('select name from migrations');
  const onbekend = rows.map((rij) => rij.name).filter((naam) => !bekend.includes(naam));
  if (onbekend.length) {
    throw new NieuwereDatabase('De database is van een nieuwere versie van Trajectplein. Start die versie, of zet een '
      + 'back-up terug die bij deze versie hoort. Er is niets gewijzigd.');
  }
}

/** Before the migrations: each of them takes back in its own SQL what the application may not do to its tables. */
async function maakAppRol(client: pg.Client, wachtwoord: string | null): Promise<void> {
  const { rowCount } = await client.query('select 1 from pg_roles where rolname = $1', [APP_ROL]);
  if (!rowCount) {
    await client.query(`create role ${APP_ROL} login password ${pg.escapeLiteral(wachtwoord ?? randomBytes(24).toString('hex'))}`);
  } else if (wachtwoord) {
    await client.query(`alter role ${APP_ROL} login password ${pg.escapeLiteral(wachtwoord)}`);
  }
  await client.query(`
    -- Of its failed statements the server's log keeps neither the text nor the row; a superuser may say so, or who was granted it.
    do $$ begin
      alter role ${APP_ROL} set log_min_error_statement = 'panic';
      alter role ${APP_ROL} set log_error_verbosity = 'terse';
    exception when insufficient_privilege then null;
    end $$;
    grant usage on schema public to ${APP_ROL};
    alter default privileges in schema public grant select, insert, update, delete on tables to ${APP_ROL};
    alter default privileges in schema public grant usage, select on sequences to ${APP_ROL};
  `);
  await sluitDatabase(client);
}

/** PostgreSQL lets everybody connect and make temporary tables; here only the owner and the application come in. */
export async function sluitDatabase(client: pg.ClientBase | pg.Pool): Promise<void> {
  await client.query(`do $$ begin
    execute format('revoke connect, temporary on database %I from public', current_database());
    execute format('grant connect on database %I to ${APP_ROL}', current_database());
  end $$`);
}

/**
 * Every table with row policies asks first who is there, whatever its own policies say or remember. A restrictive policy is
 * added by every migrate, so a new table has it without asking.
 */
async function vraagWieErIs(client: pg.Client): Promise<void> {
  await client.query(`do $$ declare t record; begin
    for t in select c.relname as naam from pg_class c
              where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relrowsecurity
                and not exists (select 1 from pg_policy p where p.polrelid = c.oid and p.polname = 'wie_is_daar') loop
      execute format('create policy wie_is_daar on %I as restrictive for all using ((select app_principal()) is not null)
        with check ((select app_principal()) is not null)', t.naam);
    end loop;
  end $$`);
}

async function geefRijen(client: pg.Client): Promise<void> {
  await client.query(`
    grant usage on schema bullmq to ${APP_ROL};
    grant select, insert, update, delete on all tables in schema bullmq to ${APP_ROL};
    grant usage, select on all sequences in schema bullmq to ${APP_ROL};
    grant execute on all functions in schema bullmq to ${APP_ROL};
    revoke all on migrations from ${APP_ROL};
    -- A partition that is read directly does not know the policies of its parent.
    do $$ declare p record; begin
      for p in select c.oid::regclass as naam from pg_class c where c.relispartition and c.relkind = 'r' loop
        execute format('revoke all on %s from ${APP_ROL}', p.naam);
      end loop;
    end $$;
  `);
}
