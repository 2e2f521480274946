import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** Imports, their rows, which column filled which field, and what a file told of a person the last time. */
export class Imports1760000007200 implements MigrationInterface {
  name = 'Imports1760000007200';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query('drop table aangeleverd; drop table import_koppeling; drop table import_rij; drop table import');
  }
}

const SQL = `
create table import (
  id uuid primary key, -- technisch
  soort text not null, -- geen
  gemeente text not null references gemeente, -- geen
  status text not null check (status in ('KOPPELEN', 'WACHT', 'BEZIG', 'GEREED', 'MISLUKT')), -- geen
  proef boolean not null, -- geen
  bestandsnaam text not null, -- vrije-tekst
  bestand_id uuid references bestand on delete set null, -- technisch
  kolommen text[] not null, -- vrije-tekst
  voorbeeld_cijfer text, -- vrije-tekst
  koppeling jsonb, -- vrije-tekst
  fase text not null default 'LEZEN' check (fase in ('LEZEN', 'VERWERKEN')), -- technisch
  verwerkt_tot int not null default 0, -- technisch
  pogingen int not null default 0, -- technisch
  beurt int not null default 0, -- technisch
  aantal_rijen int not null default 0, -- geen
  verwerkt int not null default 0, -- geen
  aangemaakt int not null default 0, -- geen
  bijgewerkt int not null default 0, -- geen
  ongewijzigd int not null default 0, -- geen
  samengevoegd int not null default 0, -- geen
  afgekeurd int not null default 0, -- geen
  melding text, -- geen
  medewerker_id uuid not null references medewerker, -- medewerker
  aanstelling_id uuid not null references aanstelling, -- medewerker
  organisatie_id uuid not null references organisatie, -- geen
  gemaakt_op timestamptz not null, -- geen
  gewijzigd_op timestamptz not null, -- geen
  versie int not null default 1 -- technisch
);
create index import_lijst on import (organisatie_id, id desc);
create index import_bestand on import (bestand_id) where bestand_id is not null;
create index import_lopend on import (gewijzigd_op) where status in ('WACHT', 'BEZIG');
create index import_oud on import (gewijzigd_op);

-- A row of a file. nr 0 is the row itself; each further thing that is wrong with it is a row more. The data of a row are here
-- only when its person stands in the file before, and until he was processed.
create table import_rij (
  import_id uuid not null references import on delete cascade, -- technisch
  rijnummer int not null, -- technisch
  nr smallint not null default 0, -- technisch
  inhoud_id uuid, -- technisch
  gegevens_cijfer text, -- bsn
  uitkomst text check (uitkomst in ('AANGEMAAKT', 'BIJGEWERKT', 'ONGEWIJZIGD', 'SAMENGEVOEGD', 'AFGEKEURD')), -- geen
  kolom text, -- vrije-tekst
  waarde text, -- vrije-tekst
  reden text, -- geen
  dossier_id uuid, -- pseudoniem
  primary key (import_id, rijnummer, nr)
);
create index import_rij_inhoud on import_rij (inhoud_id) where inhoud_id is not null;
create index import_rij_uitkomst on import_rij (import_id, uitkomst, rijnummer, nr) where uitkomst is not null;

create table import_koppeling (
  gemeente text not null references gemeente, -- geen
  soort text not null, -- geen
  kop_hash bytea not null, -- technisch
  koppeling jsonb not null, -- vrije-tekst
  gewijzigd_op timestamptz not null, -- geen
  primary key (gemeente, soort, kop_hash)
);

-- What a file said of a person the last time, as a keyed hash per field: so that the same file never undoes what somebody
-- corrected by hand since.
create table aangeleverd (
  werkzoekende_id uuid not null references werkzoekende on delete cascade, -- pseudoniem
  soort text not null, -- geen
  velden jsonb not null, -- pseudoniem
  primary key (werkzoekende_id, soort)
);

alter table import enable row level security;
create policy import_lezen on import for select using ((select app_ziet_dossiers())
  and organisatie_id = (select app_organisatie()) and gemeente = any((select app_gemeenten())::text[]));
create policy import_maken on import for insert with check ((select app_schrijft_dossiers())
  and organisatie_id = (select app_organisatie()) and gemeente = any((select app_gemeenten())::text[])
  and (gemeente = (select app_eigen_gemeente()) or app_heeft_mandaat(gemeente)));
create policy import_wijzigen on import for update using ((select app_schrijft_dossiers())
  and organisatie_id = (select app_organisatie()) and gemeente = any((select app_gemeenten())::text[]));
create policy import_worker on import for all using ((select app_systeem())) with check ((select app_systeem()));

-- Written this way the imports that one sees are looked up once per statement, not once per row.
alter table import_rij enable row level security;
create policy import_rij_lezen on import_rij for select using (import_id in (select id from import));
create policy import_rij_schrijven on import_rij for all
  using ((select app_schrijft_dossiers()) and import_id in (select id from import))
  with check ((select app_schrijft_dossiers()) and import_id in (select id from import));
create policy import_rij_worker on import_rij for all using ((select app_systeem())) with check ((select app_systeem()));

alter table import_koppeling enable row level security;
create policy import_koppeling_eigen on import_koppeling for all
  using ((select app_schrijft_dossiers()) and gemeente = any((select app_gemeenten())::text[])
    and (gemeente = (select app_eigen_gemeente()) or app_heeft_mandaat(gemeente)))
  with check ((select app_schrijft_dossiers()) and gemeente = any((select app_gemeenten())::text[])
    and (gemeente = (select app_eigen_gemeente()) or app_heeft_mandaat(gemeente)));

alter table aangeleverd enable row level security;
create policy aangeleverd_via_werkzoekende on aangeleverd for all
  using ((select app_schrijft_dossiers()) and exists (select 1 from werkzoekende w where w.id = werkzoekende_id))
  with check ((select app_schrijft_dossiers()) and exists (select 1 from werkzoekende w where w.id = werkzoekende_id));
`;
