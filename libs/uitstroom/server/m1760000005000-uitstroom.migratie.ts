import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** Plaatsingen, uitstroom as a fact of its own, and the controles after 1, 6 and 12 months. */
export class Uitstroom1760000005000 implements MigrationInterface {
  name = 'Uitstroom1760000005000';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from the first migration: restore a back-up.');
  }
}

const SQL = `
create table plaatsing (
  id uuid primary key, -- technisch
  dossier_id uuid not null references dossier on delete cascade, -- pseudoniem
  werkgever_id uuid references werkgever, -- geen
  vorm text not null, -- geen
  uren numeric(4, 1) not null check (uren > 0 and uren <= 60), -- geen
  start_datum date not null, -- geen
  eind_datum date, -- geen
  gevolg_uitkering text not null, -- geen
  status text not null check (status in ('AANGEKONDIGD', 'GESTART', 'BEEINDIGD', 'GAAT_NIET_DOOR')), -- geen
  reden text, -- geen
  versie int not null default 1, -- technisch
  check (vorm = 'ZELFSTANDIG' or werkgever_id is not null),
  check (eind_datum is null or eind_datum >= start_datum),
  check (status <> 'BEEINDIGD' or eind_datum is not null)
);
create index plaatsing_dossier on plaatsing (dossier_id);
create index plaatsing_werkgever on plaatsing (werkgever_id);
create index plaatsing_start on plaatsing (start_datum desc, id desc);

-- beeindigde_perioden: the benefit periods that this uitstroom ended; they move along with a correction and open again
-- when it is annulled.
create table uitstroom (
  id uuid primary key, -- technisch
  dossier_id uuid not null references dossier on delete cascade, -- pseudoniem
  uitstroom_datum date not null, -- geen
  reden text not null, -- geen
  plaatsing_id uuid references plaatsing, -- technisch
  beeindigde_perioden uuid[] not null default '{}', -- technisch
  status text not null check (status in ('GELDIG', 'GEANNULEERD')), -- geen
  vastgelegd_op timestamptz not null, -- geen
  versie int not null default 1 -- technisch
);
create index uitstroom_dossier on uitstroom (dossier_id, uitstroom_datum);
create index uitstroom_plaatsing on uitstroom (plaatsing_id) where plaatsing_id is not null;

create table controle (
  id uuid primary key, -- technisch
  dossier_id uuid not null references dossier on delete cascade, -- pseudoniem
  uitstroom_id uuid not null references uitstroom on delete cascade, -- technisch
  soort text not null check (soort in ('CHECK_1M', 'CHECK_6M', 'CHECK_12M')), -- geen
  datum date not null, -- geen
  heeft_baan text not null check (heeft_baan in ('JA', 'NEE', 'ONBEKEND')), -- geen
  heeft_bijstand text not null check (heeft_bijstand in ('JA', 'NEE', 'ONBEKEND')), -- geen
  bron text not null, -- geen
  medewerker_id uuid, -- medewerker
  vastgelegd_op timestamptz not null, -- geen
  versie int not null default 1, -- technisch
  unique (uitstroom_id, soort)
);
create index controle_dossier on controle (dossier_id);
select beveilig_via_dossier(t) from unnest(array['plaatsing', 'uitstroom', 'controle']) t;
`;
