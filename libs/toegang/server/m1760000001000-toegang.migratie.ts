import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** Organisations, gemeenten with their settings, medewerkers, aanstellingen, sessions and the audit trail. */
export class Toegang1760000001000 implements MigrationInterface {
  name = 'Toegang1760000001000';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from the first migration: restore a back-up.');
  }
}

const SQL = `
create table gemeente (
  code text primary key check (code ~ '^[0-9]{4}$'), -- geen
  naam text not null, -- geen
  subregio text not null check (subregio in ('IJMOND', 'ZUID_KENNEMERLAND')), -- geen
  van date not null, -- geen
  tot date, -- geen
  opvolger text references gemeente -- geen
);

create table organisatie (
  id uuid primary key default uuidv7(), -- technisch
  code text not null unique, -- geen
  naam text not null, -- geen
  soort text not null check (soort in ('GEMEENTE', 'UITVOERDER', 'WSP', 'REGIO')), -- geen
  gemeente text references gemeente, -- geen
  van date not null, -- geen
  tot date, -- geen
  check ((soort = 'GEMEENTE') = (gemeente is not null))
);

-- Settings of a gemeente, dated: a new rule starts a new row.
create table gemeente_instelling (
  id uuid primary key default uuidv7(), -- technisch
  gemeente text not null references gemeente, -- geen
  van date not null, -- geen
  tot date, -- geen
  intake_bij text not null check (intake_bij in ('GEMEENTE', 'UITVOERDER')), -- geen
  uitvoerder_id uuid references organisatie, -- geen
  aanmelding_verplicht boolean not null, -- geen
  kleine_aantallen_drempel int not null default 5 check (kleine_aantallen_drempel between 2 and 25), -- geen
  versie int not null default 1, -- technisch
  check (intake_bij = 'GEMEENTE' or uitvoerder_id is not null),
  unique (gemeente, van)
);

create table medewerker (
  id uuid primary key default uuidv7(), -- technisch
  gebruikersnaam text not null unique check (gebruikersnaam = lower(gebruikersnaam)), -- medewerker
  naam text not null, -- medewerker
  wachtwoord_hash text not null, -- technisch
  actief boolean not null default true, -- geen
  versie int not null default 1 -- technisch
);

-- As with every dated row, tot is the first day on which it no longer holds; where that is van it never held.
create table aanstelling (
  id uuid primary key default uuidv7(), -- technisch
  medewerker_id uuid not null references medewerker, -- medewerker
  organisatie_id uuid not null references organisatie, -- geen
  rol text not null check (rol in
    ('klantmanager', 'teamleider', 'jobcoach', 'matcher', 'manager', 'beheerder', 'privacy')), -- geen
  gemeenten text[] not null, -- geen
  van date not null, -- geen
  tot date, -- geen
  versie int not null default 1, -- technisch
  check (tot is null or tot >= van)
);
create index aanstelling_medewerker on aanstelling (medewerker_id);
create index aanstelling_organisatie on aanstelling (organisatie_id, rol);

-- Only a hash of the session's token is kept: who reads this table cannot become somebody.
create table sessie (
  id uuid primary key default uuidv7(), -- technisch
  token_hash bytea not null unique, -- technisch
  medewerker_id uuid not null references medewerker, -- medewerker
  aanstelling_id uuid not null references aanstelling, -- geen
  begonnen_op timestamptz not null, -- geen
  gezien_op timestamptz not null, -- geen
  beeindigd_op timestamptz -- geen
);
create index sessie_medewerker on sessie (medewerker_id) where beeindigd_op is null;
create index sessie_gezien on sessie (gezien_op);

-- Failures of a log-in, per account and per address; the key is a keyed hash, so that no name or address is kept.
create table inlogpoging (
  sleutel bytea not null, -- technisch
  onderdeel bytea not null default '', -- technisch
  mislukt int not null, -- geen
  laatst_op timestamptz not null, -- geen
  primary key (sleutel, onderdeel)
);

create table audit (
  id uuid not null default uuidv7(), -- technisch
  moment timestamptz not null, -- geen
  soort text not null check (soort in ('INZAGE', 'WIJZIGING', 'GEWEIGERD', 'SESSIE')), -- geen
  principal text not null, -- geen
  medewerker_id uuid, -- medewerker
  organisatie_id uuid, -- geen
  rol text, -- geen
  doel text not null, -- geen
  route text not null, -- geen
  onderwerp text, -- geen
  ids uuid[] not null default '{}', -- pseudoniem
  gegevens jsonb not null default '{}', -- geen
  primary key (id, moment)
) partition by range (moment);
create table audit_rest partition of audit default;
create index audit_moment on audit (moment desc, id desc);
create index audit_medewerker on audit (medewerker_id, moment desc);
create index audit_ids on audit using gin (ids);
create trigger audit_alleen_toevoegen before update or delete on audit
  for each row execute function weiger_wijziging();

-- A partition per month; retention drops old ones.
select maak_maandpartities('audit', date '2026-01-01', 36);

alter table audit enable row level security;
create policy audit_schrijven on audit for insert with check (app_principal() is not null);
-- Below a policy "contains" uses no index; this function stands outside it, so it asks itself who is asking.
create function audit_met_id(gezocht uuid) returns setof audit language sql stable security definer set search_path = public
  as $$ select * from audit where ids @> array[gezocht] and app_rol() = 'privacy' $$;
create policy audit_privacy on audit for select using ((select app_rol()) = 'privacy' or (select app_systeem()));
revoke update, delete on audit from trajectplein_app;
-- Reference data: filled by \`beheer\` alone.
revoke insert, update, delete on gemeente, organisatie from trajectplein_app;

alter table medewerker enable row level security;
alter table aanstelling enable row level security;
alter table sessie enable row level security;
alter table inlogpoging enable row level security;

-- INLOG is the principal of the log-in and of the session look-up; it reads no dossier.
create policy medewerker_lezen on medewerker for select using (app_principal() is not null);
create policy medewerker_beheer on medewerker for all
  using ((select app_rol()) = 'beheerder') with check ((select app_rol()) = 'beheerder');
-- One's own password.
create policy medewerker_zelf on medewerker for update
  using (id = (select app_medewerker())) with check (id = (select app_medewerker()));
create policy aanstelling_lezen on aanstelling for select using (app_principal() is not null);
create policy aanstelling_beheer on aanstelling for all
  using ((select app_rol()) = 'beheerder') with check ((select app_rol()) = 'beheerder');
create policy sessie_inlog on sessie for all
  using ((select app_principal()) = 'INLOG') with check ((select app_principal()) = 'INLOG');
create policy inlogpoging_inlog on inlogpoging for all
  using ((select app_principal()) = 'INLOG') with check ((select app_principal()) = 'INLOG');
-- The worker takes away what has run out.
create policy sessie_lezen_systeem on sessie for select using ((select app_systeem()));
create policy sessie_opruimen on sessie for delete using ((select app_systeem()));
create policy inlogpoging_lezen_systeem on inlogpoging for select using ((select app_systeem()));
create policy inlogpoging_opruimen on inlogpoging for delete using ((select app_systeem()));

alter table gemeente_instelling enable row level security;
create policy gemeente_instelling_lezen on gemeente_instelling for select using (app_principal() is not null);
create policy gemeente_instelling_beheer on gemeente_instelling for all
  using ((select app_rol()) = 'beheerder') with check ((select app_rol()) = 'beheerder');

-- Which executor does the intake for a gemeente on a day (the mandaat), if not the gemeente itself.
create function mandaathouder(voor_gemeente text, op date) returns uuid language sql stable
  as $$ select uitvoerder_id from gemeente_instelling
        where gemeente = voor_gemeente and intake_bij = 'UITVOERDER' and van <= op and (tot is null or tot > op) $$;
create function app_heeft_mandaat(voor_gemeente text) returns boolean language sql stable
  as $$ select voor_gemeente = any(app_gemeenten())
        and mandaathouder(voor_gemeente, app_vandaag()) = app_organisatie() $$;
`;
