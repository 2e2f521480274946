import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** Werkgevers: organisations, known to the whole region by their KvK number. */
export class Bemiddeling1760000004000 implements MigrationInterface {
  name = 'Bemiddeling1760000004000';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from the first migration: restore a back-up.');
  }
}

const SQL = `
create table werkgever (
  id uuid primary key, -- technisch
  kvk_nummer text not null unique check (kvk_nummer ~ '^[0-9]{8}$'), -- geen
  naam text not null collate "nl-x-icu", -- geen
  zoeknaam text not null, -- geen
  gemaakt_op timestamptz not null, -- geen
  versie int not null default 1 -- technisch
);
create index werkgever_naam on werkgever (naam, id);
create index werkgever_zoek on werkgever using gin (zoeknaam gin_trgm_ops);
-- A werkgever is no person: everyone with a role in guidance or matching may read it.
alter table werkgever enable row level security;
create policy werkgever_lezen on werkgever for select using (
  (select app_rol()) in ('klantmanager', 'teamleider', 'jobcoach', 'matcher') or (select app_systeem()));
create policy werkgever_maken on werkgever for insert with check (
  (select app_rol()) in ('klantmanager', 'teamleider', 'matcher'));
create policy werkgever_wijzigen on werkgever for update using (
  (select app_rol()) in ('klantmanager', 'teamleider', 'matcher'));

-- LIKE is not leakproof, so below a row policy PostgreSQL uses no trigram index; here it does.
create function zoek_werkgevers(deel text) returns setof uuid language sql stable security definer set search_path = public
  as $$ select id from werkgever where zoeknaam like '%' || deel || '%'
        and app_rol() in ('klantmanager', 'teamleider', 'jobcoach', 'matcher') $$;

-- The history of a werkgever hangs on no dossier.
create policy wijziging_werkgever on wijziging for select using (onderwerp = 'WERKGEVER' and dossier_id is null
  and (select app_rol()) in ('klantmanager', 'teamleider', 'jobcoach', 'matcher'));
create policy wijziging_werkgever_schrijven on wijziging for insert with check (onderwerp = 'WERKGEVER'
  and dossier_id is null and werkzoekende_id is null
  and (select app_rol()) in ('klantmanager', 'teamleider', 'matcher'));
`;
