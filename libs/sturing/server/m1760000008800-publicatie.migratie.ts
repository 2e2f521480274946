import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/**
 * What is published of the figures stands in a table of its own; the figures themselves are for the organisation that holds the
 * dossiers behind them. The worker publishes once it has rebuilt them.
 */
export class Publicatie1760000008800 implements MigrationInterface {
  name = 'Publicatie1760000008800';

  async up(qr: QueryRunner): Promise<void> {
    await qr.query(CIJFERS);
    await voerSchemaUit(qr, PUBLICATIE);
  }

  async down(): Promise<void> {
    throw new Error('What was hidden is decided otherwise now: restore a back-up.');
  }
}

const CIJFERS = `
do $$
declare c record;
begin
  for c in select conname from pg_constraint where conrelid = 'kpi_cijfer'::regclass and contype = 'c' loop
    execute format('alter table kpi_cijfer drop constraint %I', c.conname);
  end loop;
end $$;
update kpi_cijfer c set teller = r.teller, noemer = r.noemer, waarde = r.waarde from kpi_cijfer_klein r
 where (r.periode, r.gemeente, r.uitvoerder, r.classificatie, r.kpi, r.onderdeel)
     = (c.periode, c.gemeente, c.uitvoerder, c.classificatie, c.kpi, c.onderdeel);
alter table kpi_cijfer alter column teller set not null, drop column onderdrukt;
drop table kpi_cijfer_klein;
alter table kpi_periode drop column verborgen_volgens;

drop policy kpi_cijfer_lezen on kpi_cijfer;
create policy kpi_cijfer_lezen on kpi_cijfer for select using ((select app_systeem())
  or ((select app_rol()) in ('manager', 'klantmanager', 'teamleider')
      and (gemeente = 'ALLE' or gemeente = any((select app_gemeenten())::text[]))
      and (gemeente = (select app_eigen_gemeente()) or uitvoerder = (select app_organisatie())::text)));
`;

const PUBLICATIE = `
-- What everybody with figures may see: the region, and one dimension at a time. A hidden cell has no number.
create table kpi_publicatie (
  periode text not null, -- geen
  gemeente text not null, -- geen
  uitvoerder text not null, -- geen
  classificatie text not null, -- geen
  kpi text not null, -- geen
  onderdeel text not null, -- geen
  teller int, -- geen
  noemer int, -- geen
  waarde numeric(7, 1), -- geen
  reden text check (reden in ('KLEIN', 'HERLEIDBAAR')), -- geen
  primary key (periode, gemeente, uitvoerder, classificatie, kpi, onderdeel),
  check ((reden is null) = (teller is not null)),
  check (reden is null or waarde is null),
  check ((gemeente <> 'ALLE')::int + (uitvoerder <> 'ALLE')::int + (classificatie <> 'ALLE')::int < 2)
);
-- Of the row of ALLE: on the night before which day parts and other dimensions were published, by which version, and whether
-- a figure changed since.
alter table kpi_periode add column stand_op date;
comment on column kpi_periode.stand_op is 'pii:geen';
alter table kpi_periode add column stand_versie int;
comment on column kpi_periode.stand_versie is 'pii:technisch';
alter table kpi_periode add column gewijzigd boolean not null default true;
comment on column kpi_periode.gewijzigd is 'pii:technisch';

alter table kpi_publicatie enable row level security;
create policy kpi_publicatie_lezen on kpi_publicatie for select using (
  (select app_rol()) in ('manager', 'klantmanager', 'teamleider') or (select app_systeem()));
create policy kpi_publicatie_worker on kpi_publicatie for all
  using ((select app_systeem())) with check ((select app_systeem()));
`;
