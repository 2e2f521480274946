import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** From how many persons on counts are shown changes by two people, and for the next quarter. */
export class Drempelvoorstel1760000008810 implements MigrationInterface {
  name = 'Drempelvoorstel1760000008810';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SCHEMA);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query('drop function drempel_van; drop table drempel_voorstel');
  }
}

const SCHEMA = `
create table drempel_voorstel (
  id uuid primary key default uuidv7(), -- technisch
  gemeente text not null references gemeente, -- geen
  drempel int not null check (drempel between 2 and 25), -- geen
  van_datum date not null, -- geen
  voorgesteld_door uuid not null references medewerker, -- medewerker
  voorgesteld_op timestamptz not null, -- geen
  bevestigd_door uuid references medewerker, -- medewerker
  bevestigd_op timestamptz, -- geen
  ingetrokken_op timestamptz, -- geen
  versie int not null default 1, -- technisch
  check ((bevestigd_door is null) = (bevestigd_op is null)),
  check (bevestigd_door is null or ingetrokken_op is null),
  check (bevestigd_door is distinct from voorgesteld_door)
);
-- One at a time.
create unique index drempel_voorstel_open on drempel_voorstel (gemeente) where bevestigd_op is null and ingetrokken_op is null;

alter table drempel_voorstel enable row level security;
create policy drempel_voorstel_lezen on drempel_voorstel for select using (app_principal() is not null);
create policy drempel_voorstel_beheer on drempel_voorstel for all
  using ((select app_rol()) = 'beheerder') with check ((select app_rol()) = 'beheerder');
revoke delete on drempel_voorstel from trajectplein_app;

-- What holds on a day: what was confirmed last, else what the setting began with.
create function drempel_van(voor_gemeente text, op date) returns int language sql stable as $$
  select coalesce(
    (select drempel from drempel_voorstel where gemeente = voor_gemeente and bevestigd_op is not null and van_datum <= op
      order by van_datum desc, bevestigd_op desc limit 1),
    (select kleine_aantallen_drempel from gemeente_instelling where gemeente = voor_gemeente and van <= op and (tot is null or tot > op)))
$$;
`;
