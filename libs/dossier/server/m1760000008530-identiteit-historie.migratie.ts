import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** The BSN that somebody had before it was corrected, encrypted; why and by whom stands in `wijziging`, masked. */
export class IdentiteitHistorie1760000008530 implements MigrationInterface {
  name = 'IdentiteitHistorie1760000008530';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
    // The history held a number that was typed beside the masked one.
    await qr.query(`delete from wijziging where veld = 'bsn' and nieuw ~ '^[0-9. ]+$'`);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query('drop table identiteit_historie');
  }
}

const SQL = `
create table identiteit_historie (
  id uuid primary key, -- technisch
  werkzoekende_id uuid not null references werkzoekende on delete cascade, -- pseudoniem
  bsn_cijfer text not null, -- bsn
  medewerker_id uuid, -- medewerker
  vastgelegd_op timestamptz not null -- geen
);
create index identiteit_historie_werkzoekende on identiteit_historie (werkzoekende_id, id);
alter table identiteit_historie enable row level security;
-- No screen shows it: it is there for who has to account for it.
create policy identiteit_historie_schrijven on identiteit_historie for insert with check ((select app_schrijft_dossiers())
  and exists (select 1 from identiteit i where i.werkzoekende_id = identiteit_historie.werkzoekende_id));
create policy identiteit_historie_systeem on identiteit_historie for select using ((select app_systeem()));
revoke update, delete on identiteit_historie from trajectplein_app;
`;
