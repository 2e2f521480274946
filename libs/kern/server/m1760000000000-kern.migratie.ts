import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from './database/schema';

/** Who is asking (session settings read by every row policy), the outbox, the ledger of jobs, and files. */
export class Kern1760000000000 implements MigrationInterface {
  name = 'Kern1760000000000';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from the first migration: restore a back-up.');
  }
}

const SQL = `
create extension if not exists pg_trgm;
create extension if not exists unaccent;

-- The settings are local to a transaction; without them every function answers null and every policy refuses.
create function app_principal() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.principal', true), '') $$;
create function app_medewerker() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.medewerker', true), '')::uuid $$;
create function app_organisatie() returns uuid language sql stable parallel safe
  as $$ select nullif(current_setting('app.organisatie', true), '')::uuid $$;
create function app_eigen_gemeente() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.eigen_gemeente', true), '') $$;
create function app_rol() returns text language sql stable parallel safe
  as $$ select nullif(current_setting('app.rol', true), '') $$;
create function app_gemeenten() returns text[] language sql stable parallel safe
  as $$ select string_to_array(nullif(current_setting('app.gemeenten', true), ''), ',') $$;
create function app_vandaag() returns date language sql stable parallel safe
  as $$ select nullif(current_setting('app.vandaag', true), '')::date $$;
create function app_ziet_dossiers() returns boolean language sql stable parallel safe
  as $$ select app_principal() = 'MEDEWERKER' and app_rol() in ('klantmanager', 'teamleider', 'jobcoach') $$;
create function app_schrijft_dossiers() returns boolean language sql stable parallel safe
  as $$ select app_principal() = 'MEDEWERKER' and app_rol() in ('klantmanager', 'teamleider') $$;
create function app_systeem() returns boolean language sql stable parallel safe
  as $$ select app_principal() = 'SYSTEEM' $$;

create function weiger_wijziging() returns trigger language plpgsql as $$
begin
  raise exception 'Table % is append-only', tg_table_name using errcode = '42501';
end $$;

-- Partitions of a month for a table that is partitioned by moment; \`migrate\` calls it at every start for the months to come.
create function maak_maandpartities(tabel text, van date, maanden int) returns void language plpgsql as $$
declare m date;
begin
  for i in 0..maanden - 1 loop
    m := (date_trunc('month', van) + make_interval(months => i))::date;
    if to_regclass(tabel || '_' || to_char(m, 'YYYYMM')) is null then
      begin
        execute format('create table %I partition of %I for values from (%L) to (%L)', tabel || '_' || to_char(m, 'YYYYMM'), tabel,
          (m::timestamp at time zone 'Europe/Amsterdam'),
          ((m + interval '1 month')::timestamp at time zone 'Europe/Amsterdam'));
      exception when check_violation then
        null; -- Rows of this month stand in the default partition already, and may stay there.
      end;
    end if;
  end loop;
end $$;
revoke execute on function maak_maandpartities(text, date, int) from public;

-- The outbox. xid is that of the writing transaction: a reader takes only what is below the oldest running one.
create table gebeurtenis (
  id bigint generated always as identity, -- technisch
  xid xid8 not null default pg_current_xact_id(), -- technisch
  soort text not null, -- geen
  dossier_id uuid not null, -- pseudoniem
  geldig_op date not null, -- geen
  vastgelegd_op timestamptz not null, -- geen
  medewerker_id uuid, -- medewerker
  organisatie_id uuid, -- geen
  gegevens jsonb not null default '{}', -- geen
  primary key (xid, id)
);
create index gebeurtenis_dossier on gebeurtenis (dossier_id, id);
create trigger gebeurtenis_alleen_toevoegen before update or delete on gebeurtenis
  for each row execute function weiger_wijziging();
alter table gebeurtenis enable row level security;
create policy gebeurtenis_schrijven on gebeurtenis for insert
  with check ((select app_schrijft_dossiers()) or (select app_systeem()));
create policy gebeurtenis_worker on gebeurtenis for select using ((select app_systeem()));

-- The ledger of background work: a row for each run that did something or failed.
create table taakloop (
  id uuid primary key default uuidv7(), -- technisch
  taak text not null, -- geen
  begonnen_op timestamptz not null, -- geen
  geeindigd_op timestamptz, -- geen
  uitkomst text not null check (uitkomst in ('GELUKT', 'MISLUKT')), -- geen
  aantallen jsonb not null default '{}', -- geen
  fout text -- technisch
);
create index taakloop_begonnen on taakloop (begonnen_op desc, id desc);
create index taakloop_taak on taakloop (taak, begonnen_op desc);
alter table taakloop enable row level security;
create policy taakloop_lezen on taakloop for select
  using ((select app_systeem()) or (select app_rol()) = 'beheerder');
create policy taakloop_schrijven on taakloop for insert with check ((select app_systeem()));
revoke update, delete on gebeurtenis, taakloop from trajectplein_app;

-- Files: encrypted chunks with a key per file, itself encrypted with the key ring.
create table bestand (
  id uuid primary key, -- technisch
  dossier_id uuid, -- pseudoniem
  naam_cijfer text not null, -- vrije-tekst
  soort text not null, -- geen
  grootte bigint not null, -- geen
  sleutel_cijfer text not null, -- technisch
  organisatie_id uuid not null, -- geen
  gemaakt_op timestamptz not null -- geen
);
create table bestand_blok (
  bestand_id uuid not null references bestand on delete cascade, -- technisch
  volgnummer int not null, -- technisch
  inhoud bytea not null, -- vrije-tekst
  primary key (bestand_id, volgnummer)
);
create index bestand_dossier on bestand (dossier_id);
alter table bestand enable row level security;
alter table bestand_blok enable row level security;
create policy bestand_eigen_organisatie on bestand for all
  using (organisatie_id = (select app_organisatie()) or (select app_systeem()))
  with check (organisatie_id = (select app_organisatie()) or (select app_systeem()));
create policy bestand_blok_via_bestand on bestand_blok for all
  using (exists (select 1 from bestand b where b.id = bestand_id))
  with check (exists (select 1 from bestand b where b.id = bestand_id));
`;
