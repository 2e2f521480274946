import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** Rows that ask whether they are about the person who is known by their BSN, and rows that are worth a look. */
export class ImportVragen1760000008400 implements MigrationInterface {
  name = 'ImportVragen1760000008400';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query(`drop policy persoon_worker on persoon;
      alter table import_rij drop column waarschuwing, drop column vraag, drop column antwoord;
      alter table import drop column vragen, drop column waarschuwingen`);
  }
}

const SQL = `
alter table import_rij add column waarschuwing text;
comment on column import_rij.waarschuwing is 'pii:geen';
alter table import_rij add column vraag text check (vraag in ('ANDERE_PERSOON', 'ANDERE_GEGEVENS'));
comment on column import_rij.vraag is 'pii:geen';
alter table import_rij add column antwoord text check (antwoord in ('NEEM_OVER', 'LAAT_STAAN'));
comment on column import_rij.antwoord is 'pii:geen';
create index import_rij_vraag on import_rij (import_id, rijnummer) where vraag is not null;

-- The rows with a question that nobody answered, and the rows with a warning.
alter table import add column vragen int not null default 0;
comment on column import.vragen is 'pii:geen';
alter table import add column waarschuwingen int not null default 0;
comment on column import.waarschuwingen is 'pii:geen';

-- Whether a file means somebody else is asked of people too whom the sender may not see any more.
create policy persoon_worker on persoon for select using ((select app_systeem()));
`;
