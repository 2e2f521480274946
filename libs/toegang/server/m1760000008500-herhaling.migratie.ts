import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** The first answer to a request that may be sent again (`Idempotency-Key`), for a day. */
export class Herhaling1760000008500 implements MigrationInterface {
  name = 'Herhaling1760000008500';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query('drop table herhaling');
  }
}

const SQL = `
-- What was asked is kept as a keyed hash, what was answered encrypted.
create table herhaling (
  medewerker_id uuid not null references medewerker, -- medewerker
  sleutel uuid not null, -- technisch
  vingerafdruk bytea not null, -- technisch
  antwoord_cijfer text, -- vrije-tekst
  gemaakt_op timestamptz not null, -- geen
  primary key (medewerker_id, sleutel)
);
create index herhaling_gemaakt on herhaling (gemaakt_op);
alter table herhaling enable row level security;
create policy herhaling_lezen on herhaling for select using (medewerker_id = (select app_medewerker()));
create policy herhaling_maken on herhaling for insert with check (medewerker_id = (select app_medewerker()));
create policy herhaling_antwoorden on herhaling for update
  using (medewerker_id = (select app_medewerker())) with check (medewerker_id = (select app_medewerker()));
create policy herhaling_lezen_systeem on herhaling for select using ((select app_systeem()));
create policy herhaling_opruimen on herhaling for delete using ((select app_systeem()));
`;
