import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** The days on which trajecten began and ended (KPI-10). The worker fills it when it rebuilds the facts. */
export class TrajectMomenten1760000006100 implements MigrationInterface {
  name = 'TrajectMomenten1760000006100';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, FEITEN);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query('drop table feit_traject_moment');
  }
}

const FEITEN = `
create table feit_traject_moment (
  traject_id uuid not null, -- technisch
  soort text not null, -- geen
  dossier_id uuid not null, -- pseudoniem
  werkzoekende_id uuid not null, -- pseudoniem
  gemeente text not null, -- geen
  grond text not null, -- geen
  uitvoerder uuid, -- geen
  classificatie text not null, -- geen
  datum date not null, -- geen
  uitval boolean not null, -- geen
  primary key (traject_id, soort)
);
create index feit_traject_moment_datum on feit_traject_moment (gemeente, datum desc, dossier_id desc);
create index feit_traject_moment_persoon on feit_traject_moment (werkzoekende_id);
create index feit_traject_moment_dossier on feit_traject_moment (dossier_id);

alter table feit_traject_moment enable row level security;
create policy feit_traject_moment_lezen on feit_traject_moment for select
  using ((select app_systeem()) or feit_zichtbaar(dossier_id));
create policy feit_traject_moment_maken on feit_traject_moment for insert with check ((select app_systeem()));
create policy feit_traject_moment_wissen on feit_traject_moment for delete using ((select app_systeem()));
revoke update on feit_traject_moment from trajectplein_app;
`;
