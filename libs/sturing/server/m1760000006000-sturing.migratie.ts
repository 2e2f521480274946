import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** Facts, figures, and how far the worker has come with them. */
export class Sturing1760000006000 implements MigrationInterface {
  name = 'Sturing1760000006000';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, FEITEN);
    await voerSchemaUit(qr, CIJFERS);
    await voerSchemaUit(qr, VERWERKING);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from the first migration: restore a back-up.');
  }
}

/**
 * Derived from the tables of record by the worker alone, dossier by dossier. No foreign keys: the facts of a dossier
 * that was destroyed stay. [van, tot) with tot = infinity for what still holds.
 */
const FEITEN = `
create table feit_stand (
  dossier_id uuid not null, -- pseudoniem
  van date not null, -- geen
  tot date not null, -- geen
  werkzoekende_id uuid not null, -- pseudoniem
  gemeente text not null, -- geen
  grond text not null, -- geen
  uitvoerder uuid, -- geen
  classificatie text not null, -- geen
  status text not null, -- geen
  primary key (dossier_id, van)
);
create index feit_stand_peil on feit_stand (gemeente, tot, van);
create index feit_stand_lijst on feit_stand (gemeente, van desc, dossier_id desc);
create index feit_stand_persoon on feit_stand (werkzoekende_id);

create table feit_traject (
  traject_id uuid not null, -- technisch
  van date not null, -- geen
  tot date not null, -- geen
  dossier_id uuid not null, -- pseudoniem
  werkzoekende_id uuid not null, -- pseudoniem
  gemeente text not null, -- geen
  grond text not null, -- geen
  uitvoerder uuid, -- geen
  classificatie text not null, -- geen
  traject_type text not null, -- geen
  status text not null, -- geen
  primary key (traject_id, van)
);
create index feit_traject_peil on feit_traject (gemeente, status, tot, van);
create index feit_traject_lijst on feit_traject (gemeente, status, van desc, dossier_id desc);
create index feit_traject_persoon on feit_traject (werkzoekende_id);
create index feit_traject_dossier on feit_traject (dossier_id);

create table feit_instroom (
  dossier_id uuid primary key, -- pseudoniem
  werkzoekende_id uuid not null, -- pseudoniem
  gemeente text not null, -- geen
  grond text not null, -- geen
  uitvoerder uuid, -- geen
  classificatie text not null, -- geen
  datum date not null, -- geen
  oorzaak text not null -- geen
);
create index feit_instroom_datum on feit_instroom (gemeente, datum desc, dossier_id desc);
create index feit_instroom_persoon on feit_instroom (werkzoekende_id);

create table feit_uitstroom (
  uitstroom_id uuid primary key, -- technisch
  dossier_id uuid not null, -- pseudoniem
  werkzoekende_id uuid not null, -- pseudoniem
  gemeente text not null, -- geen
  grond text not null, -- geen
  uitvoerder uuid, -- geen
  classificatie text not null, -- geen
  datum date not null, -- geen
  rijp_datum date not null, -- geen
  reden text not null, -- geen
  uitkomst_1m text not null -- geen
);
create index feit_uitstroom_datum on feit_uitstroom (gemeente, datum desc, dossier_id desc);
create index feit_uitstroom_rijp on feit_uitstroom (rijp_datum);
create index feit_uitstroom_persoon on feit_uitstroom (werkzoekende_id);
create index feit_uitstroom_dossier on feit_uitstroom (dossier_id);

-- In plpgsql, so that it is one call to the planner: with the policies of dossier written out in each of these tables,
-- planning a statement over the facts takes ten times as long as running it. It asks with the rights of who calls it.
create function feit_zichtbaar(welk uuid) returns boolean language plpgsql stable as $$
begin
  return exists (select 1 from dossier where id = welk);
end $$;

do $do$
declare t text;
begin
  foreach t in array array['feit_stand', 'feit_traject', 'feit_instroom', 'feit_uitstroom'] loop
    execute format('alter table %I enable row level security', t);
    -- The worker first: it is told at once, and need not look for the dossier of each row.
    execute format('create policy %1$s_lezen on %1$I for select
      using ((select app_systeem()) or feit_zichtbaar(dossier_id))', t);
    execute format('create policy %1$s_maken on %1$I for insert with check ((select app_systeem()))', t);
    execute format('create policy %1$s_wissen on %1$I for delete using ((select app_systeem()))', t);
    execute format('revoke update on %I from trajectplein_app', t);
  end loop;
end $do$;
`;

/**
 * The published figures: what everybody with a role in steering may see. The numbers of hidden cells stand in a table of
 * their own, which the database shows only to those who may open the dossiers behind them.
 */
const CIJFERS = `
create table kpi_cijfer (
  periode text not null, -- geen
  gemeente text not null, -- geen
  uitvoerder text not null, -- geen
  classificatie text not null, -- geen
  kpi text not null, -- geen
  onderdeel text not null, -- geen
  teller int, -- geen
  noemer int, -- geen
  onderdrukt boolean not null, -- geen
  primary key (periode, gemeente, uitvoerder, classificatie, kpi, onderdeel),
  check (onderdrukt = (teller is null)),
  check (not onderdrukt or noemer is null)
);
create table kpi_cijfer_klein (
  periode text not null, -- geen
  gemeente text not null, -- geen
  uitvoerder text not null, -- geen
  classificatie text not null, -- geen
  kpi text not null, -- geen
  onderdeel text not null, -- geen
  teller int not null, -- geen
  noemer int, -- geen
  primary key (periode, gemeente, uitvoerder, classificatie, kpi, onderdeel)
);
-- When the figures of a gemeente in a quarter were computed, by which version, and (for ALLE) what hiding hung on.
create table kpi_periode (
  periode text not null, -- geen
  gemeente text not null, -- geen
  berekend_op timestamptz not null, -- geen
  versie int not null, -- technisch
  verborgen_volgens text, -- technisch
  primary key (periode, gemeente)
);

alter table kpi_cijfer enable row level security;
alter table kpi_cijfer_klein enable row level security;
alter table kpi_periode enable row level security;
create policy kpi_cijfer_lezen on kpi_cijfer for select using (
  (select app_rol()) in ('manager', 'klantmanager', 'teamleider') or (select app_systeem()));
create policy kpi_cijfer_klein_lezen on kpi_cijfer_klein for select using (
  (select app_systeem()) or ((select app_schrijft_dossiers()) and gemeente = any((select app_gemeenten())::text[])
  and (gemeente = (select app_eigen_gemeente()) or uitvoerder = (select app_organisatie())::text)));
create policy kpi_periode_lezen on kpi_periode for select using (
  (select app_rol()) in ('manager', 'klantmanager', 'teamleider') or (select app_systeem()));
create policy kpi_cijfer_worker on kpi_cijfer for all
  using ((select app_systeem())) with check ((select app_systeem()));
create policy kpi_cijfer_klein_worker on kpi_cijfer_klein for all
  using ((select app_systeem())) with check ((select app_systeem()));
create policy kpi_periode_worker on kpi_periode for all
  using ((select app_systeem())) with check ((select app_systeem()));
`;

/** How far the worker has come. */
const VERWERKING = `
-- Figures that no longer follow from the facts.
create table kpi_vuil (
  periode text not null, -- geen
  gemeente text not null, -- geen
  sinds timestamptz not null, -- geen
  primary key (periode, gemeente)
);
-- One row. cursor: the last event that was taken. klok_datum: the day up to which figures were brought. herbouw_na: a full
-- rebuild is under way and has come past this dossier; null when none is.
create table sturing_stand (
  enig boolean primary key default true check (enig), -- technisch
  cursor_xid xid8 not null, -- technisch
  cursor_id bigint not null, -- technisch
  klok_datum date, -- geen
  herbouw_na uuid, -- pseudoniem
  versie int not null -- technisch
);
insert into sturing_stand values (true, '0', 0, null, null, 0);
-- What the nightly recompute found that the live figures do not say.
create table cijfercontrole (
  id uuid primary key default uuidv7(), -- technisch
  moment timestamptz not null, -- geen
  soort text not null check (soort in ('FEIT', 'CIJFER')), -- geen
  dossier_id uuid, -- pseudoniem
  periode text, -- geen
  gemeente text, -- geen
  cel text, -- geen
  verwacht text, -- geen
  gevonden text -- geen
);
create index cijfercontrole_moment on cijfercontrole (moment desc);

alter table kpi_vuil enable row level security;
alter table sturing_stand enable row level security;
alter table cijfercontrole enable row level security;
create policy kpi_vuil_worker on kpi_vuil for all
  using ((select app_systeem())) with check ((select app_systeem()));
create policy sturing_stand_worker on sturing_stand for all
  using ((select app_systeem())) with check ((select app_systeem()));
create policy cijfercontrole_lezen on cijfercontrole for select using (
  (select app_systeem()) or (select app_rol()) = 'beheerder');
create policy cijfercontrole_schrijven on cijfercontrole for insert with check ((select app_systeem()));
revoke insert, delete on sturing_stand from trajectplein_app;
revoke update, delete on cijfercontrole from trajectplein_app;
`;
