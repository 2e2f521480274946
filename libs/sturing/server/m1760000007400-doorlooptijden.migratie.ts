import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/**
 * How long people wait (KPI-06, KPI-07) and who works beside bijstand (KPI-16); a figure can be a median. The worker fills it
 * when it rebuilds the facts.
 */
export class Doorlooptijden1760000007400 implements MigrationInterface {
  name = 'Doorlooptijden1760000007400';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, FEITEN);
    await qr.query(KOLOMMEN);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query(`drop table feit_duur; drop table feit_bijstand; alter table feit_stand drop column wacht_sinds;
      delete from kpi_cijfer where kpi in ('KPI-06', 'KPI-07', 'KPI-16'); alter table kpi_cijfer drop column waarde;
      delete from kpi_cijfer_klein where kpi in ('KPI-06', 'KPI-07', 'KPI-16'); alter table kpi_cijfer_klein drop column waarde`);
  }
}

const FEITEN = `
create table feit_duur (
  dossier_id uuid not null, -- pseudoniem
  soort text not null, -- geen
  werkzoekende_id uuid not null, -- pseudoniem
  gemeente text not null, -- geen
  grond text not null, -- geen
  uitvoerder uuid, -- geen
  classificatie text not null, -- geen
  datum date not null, -- geen
  dagen int not null check (dagen >= 0), -- geen
  primary key (dossier_id, soort)
);
create index feit_duur_datum on feit_duur (gemeente, soort, datum desc, dossier_id desc);
create index feit_duur_persoon on feit_duur (werkzoekende_id);

create table feit_bijstand (
  dossier_id uuid not null, -- pseudoniem
  van date not null, -- geen
  tot date not null, -- geen
  werkzoekende_id uuid not null, -- pseudoniem
  gemeente text not null, -- geen
  grond text not null, -- geen
  uitvoerder uuid, -- geen
  classificatie text not null, -- geen
  deeltijd boolean not null, -- geen
  primary key (dossier_id, van)
);
create index feit_bijstand_peil on feit_bijstand (gemeente, tot, van);
create index feit_bijstand_lijst on feit_bijstand (gemeente, van desc, dossier_id desc);
create index feit_bijstand_persoon on feit_bijstand (werkzoekende_id);

do $do$
declare t text;
begin
  foreach t in array array['feit_duur', 'feit_bijstand'] loop
    execute format('alter table %I enable row level security', t);
    execute format('create policy %1$s_lezen on %1$I for select
      using ((select app_systeem()) or feit_zichtbaar(dossier_id))', t);
    execute format('create policy %1$s_maken on %1$I for insert with check ((select app_systeem()))', t);
    execute format('create policy %1$s_wissen on %1$I for delete using ((select app_systeem()))', t);
    execute format('revoke update on %I from trajectplein_app', t);
  end loop;
end $do$;
`;

/** A value that does not follow from the counts of its cell: a median. It is hidden with them. */
const KOLOMMEN = `
alter table feit_stand add column wacht_sinds date;
comment on column feit_stand.wacht_sinds is 'pii:geen';
alter table kpi_cijfer add column waarde numeric(7, 1), add check (not onderdrukt or waarde is null);
comment on column kpi_cijfer.waarde is 'pii:geen';
alter table kpi_cijfer_klein add column waarde numeric(7, 1);
comment on column kpi_cijfer_klein.waarde is 'pii:geen';
`;
