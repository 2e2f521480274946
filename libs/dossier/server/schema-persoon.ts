/**
 * The person, apart from the dossier, in parts with a policy of their own: who got an aanmelding reads name and contact
 * (`persoon`), and birth date, BSN and address (`identiteit`) only from the acceptance on.
 */
export const PERSOON_SQL = `
create table werkzoekende (
  id uuid primary key, -- pseudoniem
  gemeente text not null references gemeente, -- geen
  bsn_hash bytea, -- bsn
  gemaakt_op timestamptz not null, -- geen
  versie int not null default 1, -- technisch
  unique (gemeente, bsn_hash),
  unique (id, gemeente)
);

create table persoon (
  werkzoekende_id uuid primary key references werkzoekende on delete cascade, -- pseudoniem
  gemeente text not null references gemeente, -- geen
  voornaam text not null, -- naam
  tussenvoegsel text, -- naam
  achternaam text not null collate "nl-x-icu", -- naam
  telefoonnummer text, -- contact
  emailadres text -- contact
);
create index persoon_achternaam on persoon (gemeente, achternaam, werkzoekende_id);

create table identiteit (
  werkzoekende_id uuid primary key references werkzoekende on delete cascade, -- pseudoniem
  gemeente text not null references gemeente, -- geen
  geboorte_datum date, -- geboortedatum
  bsn_cijfer text, -- bsn
  postcode text, -- adres
  huisnummer text, -- adres
  woonplaats text -- adres
);
create index identiteit_geboorte on identiteit (geboorte_datum, werkzoekende_id);

-- Search: a dictionary of distinct words, tied to nobody, found by trigram; from there to people by equality, because
-- PostgreSQL uses no LIKE index below a row policy (LIKE is not leakproof).
create table naam_woord (
  id int generated always as identity primary key, -- technisch
  woord text not null unique -- naam
);
create index naam_woord_trgm on naam_woord using gin (woord gin_trgm_ops);
-- Under a policy LIKE would read every word, so this looks outside it and asks itself who is asking. The shortest come first:
-- a whole name is found however many longer ones hold it.
create function naam_woorden_met(deel text) returns setof int language sql stable security definer set search_path = public
  as $$ select id from naam_woord where woord like deel and app_ziet_dossiers() order by length(woord), woord limit 500 $$;
create table persoon_woord (
  werkzoekende_id uuid not null references persoon on delete cascade, -- pseudoniem
  naam_id int not null references naam_woord, -- naam
  primary key (naam_id, werkzoekende_id)
);
create index persoon_woord_werkzoekende on persoon_woord (werkzoekende_id);
`;
