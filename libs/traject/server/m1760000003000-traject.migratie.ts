import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** Trajecten, and how long an executor keeps seeing a dossier because of them. */
export class Traject1760000003000 implements MigrationInterface {
  name = 'Traject1760000003000';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from the first migration: restore a back-up.');
  }
}

const SQL = `
create table traject (
  id uuid primary key, -- technisch
  dossier_id uuid not null references dossier on delete cascade, -- pseudoniem
  traject_type text not null, -- geen
  uitvoeringsorganisatie_id uuid not null references organisatie, -- geen
  aanmelding_id uuid references aanmelding, -- technisch
  motivering text, -- vrije-tekst
  doel text not null, -- vrije-tekst
  vrijwillig boolean not null default false, -- geen
  start_datum date not null, -- geen
  verwachte_eind_datum date not null, -- geen
  akkoord_opdrachtgever boolean, -- geen
  eind_datum date, -- geen
  status text not null check (status in
    ('VOORGENOMEN', 'LOPEND', 'OPGESCHORT', 'AFGEROND', 'VOORTIJDIG_BEEINDIGD')), -- geen
  resultaat text, -- geen
  reden text, -- geen
  versie int not null default 1, -- technisch
  check (verwachte_eind_datum >= start_datum),
  check ((eind_datum is not null) = (status in ('AFGEROND', 'VOORTIJDIG_BEEINDIGD'))),
  check ((resultaat is not null) = (status = 'AFGEROND'))
);
create index traject_dossier on traject (dossier_id);
create index traject_lijst on traject (uitvoeringsorganisatie_id, status, start_datum desc, id desc);
create index traject_start on traject (start_datum desc, id desc);
create index traject_status on traject (status, start_datum desc, id desc);
create index traject_einde on traject (verwachte_eind_datum, id);
select beveilig_via_dossier('traject');

-- domain.md §4.2: until three months after the last traject; without any, after the closing of the dossier. A mandate
-- lasts as long as the dossier is open. tot is the last day. Who has access today keeps it today: an end that is entered
-- for a day long past must not take the dossier from under the hands of who enters it.
create or replace function herbereken_toegang(welk uuid) returns void language sql security definer
  set search_path = public as $$
  update dossier_toegang t
     set tot = case
       when j.lopend then null
       when d.status in ('GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG') and (t.basis = 'MANDAAT' or j.laatste_eind is null) then null
       else greatest(
         (case when t.basis = 'MANDAAT' then greatest(j.laatste_eind, d.gesloten_datum)
               else coalesce(j.laatste_eind, d.gesloten_datum) end + interval '3 months')::date - 1,
         case when t.tot is null or t.tot >= app_vandaag() then app_vandaag() end) end
    from dossier d
   cross join lateral (select * from dossier_toegang x where x.dossier_id = welk and x.soort = 'VOLLEDIG') x
   cross join lateral (
     select coalesce(bool_or(status in ('VOORGENOMEN', 'LOPEND', 'OPGESCHORT')), false) as lopend,
            max(eind_datum) as laatste_eind
       from traject where dossier_id = welk and uitvoeringsorganisatie_id = x.organisatie_id
        -- What ended before he was asked again is no end of what he was asked for.
        and (eind_datum is null or eind_datum >= coalesce((select max(a.beantwoord_datum) from aanmelding a
          where a.dossier_id = welk and a.uitvoeringsorganisatie_id = x.organisatie_id and a.status = 'GEACCEPTEERD'), '-infinity'))) j
   where d.id = welk and t.dossier_id = welk and t.soort = 'VOLLEDIG' and t.organisatie_id = x.organisatie_id
$$;

create function toegang_bij_traject() returns trigger language plpgsql security definer set search_path = public as $$
begin
  perform herbereken_toegang(new.dossier_id);
  return null;
end $$;
create trigger traject_toegang after insert or update of status, eind_datum on traject
  for each row execute function toegang_bij_traject();
`;
