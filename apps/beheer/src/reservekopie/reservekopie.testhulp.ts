import { randomBytes } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { Database, VasteKlok, maakDataSource, type Capability } from '@trajectplein/kern/server';
import { herbouwAlles } from '@trajectplein/sturing/server';
import { CAPABILITIES } from '../capabilities';
import { maakReservekopie } from './maken';
import { zetTerug } from './terugzetten';

export const VANDAAG = '2026-11-02T09:00:00+01:00';
export const klok = new VasteKlok(new Date(VANDAAG));

/** What says when it was made, or is of the server it stands on. */
const EIGEN = ['xid', 'cursor_xid', 'cursor_id', 'berekend_op'];
const NIET_MEE = ['migrations', 'sessie', 'inlogpoging', 'herhaling'];

/** One statement on a connection of its own. */
export async function rijen(url: string, sql: string, waarden: unknown[] = []): Promise<Record<string, unknown>[]> {
  const client = new pg.Client(url);
  await client.connect();
  return client.query(sql, waarden).then((uit) => uit.rows ?? []).finally(() => client.end());
}

/** Each table as its rows in text, sorted. */
export async function inhoud(url: string): Promise<Record<string, string[]>> {
  const tabellen = await rijen(url,
    `select c.relname::text as naam, array_agg(quote_ident(a.attname) order by a.attnum) filter (where a.attname <> all($1)) as kolommen
       from pg_class c join pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
      where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'p') and not c.relispartition and c.relname <> all($2) group by 1`,
    [EIGEN, NIET_MEE]) as { naam: string; kolommen: string[] }[];
  const uit: Record<string, string[]> = {};
  for (const { naam, kolommen } of tabellen) {
    uit[naam] = (await rijen(url, `select row(${kolommen.join(', ')})::text as r from ${naam} order by 1`)).map(({ r }) => String(r));
  }
  return uit;
}

/** Constraints, triggers, policies and what the application may. */
export const schema = (url: string) => rijen(url,
  `select conrelid::regclass::text as waarvan, conname::text as naam, pg_get_constraintdef(oid) as wat from pg_constraint
    where connamespace = 'public'::regnamespace
   union all select tgrelid::regclass::text, tgname::text, tgenabled::text from pg_trigger where not tgisinternal
   union all select tablename::text, policyname::text, coalesce(qual, '') || coalesce(with_check, '') from pg_policies where schemaname = 'public'
   union all select table_name::text, grantee || ' ' || privilege_type, '' from information_schema.role_table_grants
    where table_schema = 'public' and grantee = 'trajectplein_app'
   order by 1, 2, 3`);

export async function maakCijfers(url: string): Promise<void> {
  const bron = await maakDataSource(url, { verbindingen: 2 }).initialize();
  await herbouwAlles(new Database(bron, klok), klok).finally(() => bron.destroy());
}

export const terug = (pad: string, databaseUrl: string, capabilities: readonly Capability[] = CAPABILITIES) =>
  zetTerug({ databaseUrl, pad, capabilities, appWachtwoord: 'test', klok });

/** Waits half a minute at most. */
export async function wachtTot(klopt: () => boolean | Promise<boolean>): Promise<void> {
  for (let n = 0; !(await klopt()); n += 1) {
    if (n > 600) throw new Error('It took too long');
    await new Promise((klaar) => setTimeout(klaar, 50));
  }
}

/** A folder for back-ups and databases to put them in, all gone afterwards. */
export async function maakOpstelling() {
  const server = process.env['TEST_DATABASE_URL']!;
  const map = await mkdtemp(join(tmpdir(), 'trajectplein-kopie-'));
  const gemaakt: string[] = [];
  let nummer = 0;
  const nieuwPad = () => join(map, `kopie-${(nummer += 1)}`);
  return {
    map, nieuwPad,
    /** @returns the address of a database without any table */
    async leegDatabase(naam = `terug_${randomBytes(6).toString('hex')}`): Promise<string> {
      gemaakt.push(naam);
      await rijen(server, `create database ${naam}`);
      return Object.assign(new URL(server), { pathname: `/${naam}` }).toString();
    },
    async kopie(url: string): Promise<string> {
      const pad = nieuwPad();
      await maakReservekopie(url, pad);
      return pad;
    },
    async ruimOp(): Promise<void> {
      for (const naam of gemaakt) await rijen(server, `drop database if exists ${naam} with (force)`);
      await rm(map, { recursive: true });
    },
  };
}
