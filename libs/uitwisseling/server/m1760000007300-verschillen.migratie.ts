import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** Which months of benefits were loaded, who was on them, and where the gemeente and a dossier do not agree. */
export class Verschillen1760000007300 implements MigrationInterface {
  name = 'Verschillen1760000007300';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query('alter table import drop column maand; drop table uitkering_verschil; drop table uitkering_genoemd; drop table uitkering_bestand');
  }
}

const SQL = `
create table uitkering_bestand (
  gemeente text not null references gemeente, -- geen
  maand date not null check (maand = date_trunc('month', maand)), -- geen
  geladen_op timestamptz not null, -- geen
  primary key (gemeente, maand)
);

-- Who is on the list of a month; volledig: every row of the person could be read.
create table uitkering_genoemd (
  dossier_id uuid not null references dossier on delete cascade, -- pseudoniem
  maand date not null, -- geen
  volledig boolean not null, -- geen
  primary key (dossier_id, maand)
);

create table uitkering_verschil (
  id uuid primary key, -- technisch
  dossier_id uuid not null references dossier on delete cascade, -- pseudoniem
  gemeente text not null, -- geen
  soort text not null check (soort in
    ('UITKERING_BEEINDIGD', 'UITSTROOM_ANDERS', 'WEER_UITKERING', 'CONTROLE_INVULLEN', 'NIET_IN_BESTAND')), -- geen
  onderwerp text not null, -- geen
  kenmerk text not null, -- geen
  maand date not null, -- geen
  uitkering jsonb not null, -- geen
  voorstel jsonb, -- geen
  status text not null check (status in ('OPEN', 'VERWERKT', 'AFGEWEZEN', 'VERVALLEN')), -- geen
  reden text, -- vrije-tekst
  medewerker_id uuid, -- medewerker
  vastgelegd_op timestamptz not null, -- geen
  afgehandeld_op timestamptz, -- geen
  versie int not null default 1, -- technisch
  check ((status = 'OPEN') = (afgehandeld_op is null)),
  check (status <> 'AFGEWEZEN' or reden is not null)
);
-- Two files, or two people at once, never make two open ones of the same thing.
create unique index uitkering_verschil_een_open on uitkering_verschil (dossier_id, soort, onderwerp) where status = 'OPEN';
create index uitkering_verschil_dossier on uitkering_verschil (dossier_id);
create index uitkering_verschil_lijst on uitkering_verschil (status, id);
create index uitkering_verschil_gemeente on uitkering_verschil (gemeente, status, id);
alter table uitkering_bestand enable row level security;
create policy uitkering_bestand_lezen on uitkering_bestand for select using ((select app_systeem())
  or ((select app_ziet_dossiers()) and gemeente = any((select app_gemeenten())::text[])));
create policy uitkering_bestand_maken on uitkering_bestand for insert with check ((select app_schrijft_dossiers())
  and gemeente = any((select app_gemeenten())::text[]) and (gemeente = (select app_eigen_gemeente()) or app_heeft_mandaat(gemeente)));
create policy uitkering_bestand_wijzigen on uitkering_bestand for update using ((select app_schrijft_dossiers())
  and gemeente = any((select app_gemeenten())::text[]) and (gemeente = (select app_eigen_gemeente()) or app_heeft_mandaat(gemeente)));

select beveilig_via_dossier(t) from unnest(array['uitkering_genoemd', 'uitkering_verschil']) t;

alter table import add column maand date;
comment on column import.maand is 'pii:geen';
`;
