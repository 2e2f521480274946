import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** Access under an intake mandate, given once per statement: a file brings hundreds of dossiers at a time. */
export class ToegangIneens1760000007790 implements MigrationInterface {
  name = 'ToegangIneens1760000007790';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: restore a back-up.');
  }
}

const SQL = `
create function toegang_bij_nieuwe_dossiers() returns trigger language plpgsql security definer set search_path = public as $$
begin
  insert into dossier_toegang
    select n.id, n.werkzoekende_id, n.opdrachtgevende_gemeente, m.houder, 'VOLLEDIG', 'MANDAAT', null
      from nieuw n
      join (select gemeente, dag, mandaathouder(gemeente, dag) as houder
              from (select distinct opdrachtgevende_gemeente as gemeente, coalesce(app_vandaag(), meld_datum) as dag from nieuw) d) m
        on m.gemeente = n.opdrachtgevende_gemeente and m.dag = coalesce(app_vandaag(), n.meld_datum)
     where m.houder is not null;
  return null;
end $$;

create or replace function toegang_bij_dossier() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if new.opdrachtgevende_gemeente <> old.opdrachtgevende_gemeente or new.werkzoekende_id <> old.werkzoekende_id then
    raise exception 'The gemeente and the person of a dossier are fixed' using errcode = '42501';
  elsif new.status <> old.status or new.gesloten_datum is distinct from old.gesloten_datum then
    perform herbereken_toegang(new.id);
  end if;
  return null;
end $$;
drop trigger dossier_toegang on dossier;
create trigger dossier_toegang after update on dossier for each row execute function toegang_bij_dossier();
create trigger dossier_toegang_nieuw after insert on dossier referencing new table as nieuw
  for each statement execute function toegang_bij_nieuwe_dossiers();
`;
