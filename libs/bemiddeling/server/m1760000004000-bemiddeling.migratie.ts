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
-- No row policy narrows this: a werkgever is no person and everyone with a role in guidance or matching may read it.
alter table werkgever enable row level security;
create policy werkgever_lezen on werkgever for select using (
  (select app_rol()) in ('klantmanager', 'teamleider', 'jobcoach', 'matcher') or (select app_systeem()));
create policy werkgever_maken on werkgever for insert with check (
  (select app_rol()) in ('klantmanager', 'teamleider', 'matcher'));
create policy werkgever_wijzigen on werkgever for update using (
  (select app_rol()) in ('klantmanager', 'teamleider', 'matcher'));
`;
