/** The dossier, its intake, classificaties, aanmeldingen, benefit periods, and the record of every transition. */
export const DOSSIER_SQL = `
create sequence dossier_nummer;

-- A person is one gemeente's: no dossier elsewhere may open him to others (the foreign key on both).
create table dossier (
  id uuid primary key, -- pseudoniem
  nummer text not null unique, -- pseudoniem
  werkzoekende_id uuid not null, -- pseudoniem
  opdrachtgevende_gemeente text not null references gemeente, -- geen
  uitvoeringsorganisatie_id uuid references organisatie, -- geen
  klantmanager_id uuid references medewerker, -- medewerker
  status text not null check (status in
    ('GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG', 'GESLOTEN', 'GEARCHIVEERD', 'VERNIETIGD')), -- geen
  dossier_grond text not null, -- geen
  classificatie text, -- geen
  werkfit boolean, -- geen
  instroom_oorzaak text not null, -- geen
  meld_datum date not null, -- geen
  beginstand boolean not null default false, -- geen
  uitstroom_datum date, -- geen
  uitstroom_reden text, -- geen
  gesloten_datum date, -- geen
  sluit_reden text, -- geen
  status_sinds date not null, -- geen
  actie_vanaf date, -- geen
  gemaakt_op timestamptz not null, -- geen
  gewijzigd_op timestamptz not null, -- geen
  versie int not null default 1, -- technisch
  unique (id, werkzoekende_id),
  unique (id, opdrachtgevende_gemeente),
  foreign key (werkzoekende_id, opdrachtgevende_gemeente) references werkzoekende (id, gemeente)
);
-- One open dossier per werkzoekende.
create unique index dossier_een_open on dossier (werkzoekende_id)
  where status in ('GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG');
create index dossier_werkzoekende on dossier (werkzoekende_id);
create index dossier_lijst on dossier (opdrachtgevende_gemeente, classificatie, meld_datum desc, id desc);
create index dossier_gemeente on dossier (opdrachtgevende_gemeente, meld_datum desc, id desc);
create index dossier_status on dossier (opdrachtgevende_gemeente, status, meld_datum desc, id desc);
create index dossier_klantmanager on dossier (klantmanager_id, meld_datum desc, id desc);
create index dossier_actie on dossier (actie_vanaf, id) where actie_vanaf is not null;
create index dossier_meld on dossier (meld_datum desc, id desc);

create table dossier_doelgroep (
  dossier_id uuid not null references dossier on delete cascade, -- pseudoniem
  doelgroep text not null, -- geen
  primary key (doelgroep, dossier_id)
);
create index dossier_doelgroep_dossier on dossier_doelgroep (dossier_id);

create table intake (
  id uuid primary key, -- technisch
  dossier_id uuid not null references dossier on delete cascade, -- pseudoniem
  datum date not null, -- geen
  kanaal text not null, -- geen
  status text not null check (status in ('OPEN', 'AFGEROND')), -- geen
  samenvatting text, -- vrije-tekst
  afwijking_motivering text, -- vrije-tekst
  afgerond_datum date, -- geen
  medewerker_id uuid not null references medewerker, -- medewerker
  versie int not null default 1 -- technisch
);
create index intake_dossier on intake (dossier_id);

-- Append-only: a later judgement is a new row, and one that was wrong is corrected by a row that names it.
create table classificatie (
  id uuid primary key, -- technisch
  dossier_id uuid not null references dossier on delete cascade, -- pseudoniem
  classificatie text not null, -- geen
  werkfit boolean not null, -- geen
  peil_datum date not null, -- geen
  motivering text not null, -- vrije-tekst
  corrigeert_id uuid references classificatie, -- technisch
  medewerker_id uuid not null references medewerker, -- medewerker
  organisatie_id uuid not null references organisatie, -- geen
  vastgelegd_op timestamptz not null, -- geen
  volgnummer bigint generated always as identity -- technisch
);
create index classificatie_dossier on classificatie (dossier_id, peil_datum, volgnummer);
create unique index classificatie_correctie on classificatie (corrigeert_id);

create table aanmelding (
  id uuid primary key, -- technisch
  dossier_id uuid not null, -- pseudoniem
  werkzoekende_id uuid not null, -- pseudoniem
  gemeente text not null, -- geen
  uitvoeringsorganisatie_id uuid not null references organisatie, -- geen
  toelichting text not null, -- vrije-tekst
  status text not null check (status in
    ('CONCEPT', 'VERZONDEN', 'GEACCEPTEERD', 'TERUGGESTUURD', 'INGETROKKEN')), -- geen
  verzonden_datum date, -- geen
  signalering_datum date, -- geen
  beantwoord_datum date, -- geen
  reden text, -- geen
  gevolg text, -- geen
  versie int not null default 1, -- technisch
  foreign key (dossier_id, werkzoekende_id) references dossier (id, werkzoekende_id) on delete cascade,
  foreign key (dossier_id, gemeente) references dossier (id, opdrachtgevende_gemeente)
);
create index aanmelding_dossier on aanmelding (dossier_id);
create index aanmelding_uitvoerder on aanmelding (uitvoeringsorganisatie_id, status, verzonden_datum, id);
create unique index aanmelding_een_lopend on aanmelding (dossier_id, uitvoeringsorganisatie_id)
  where status in ('CONCEPT', 'VERZONDEN');

create table uitkeringsperiode (
  id uuid primary key, -- technisch
  dossier_id uuid not null references dossier on delete cascade, -- pseudoniem
  soort text not null, -- geen
  begin_datum date not null, -- geen
  eind_datum date, -- geen
  reden_einde text, -- geen
  bron text not null, -- geen
  versie int not null default 1, -- technisch
  check (eind_datum is null or eind_datum >= begin_datum)
);
create index uitkeringsperiode_dossier on uitkeringsperiode (dossier_id);

-- Every transition of every life-cycle on a dossier: what holds since when, who said so and why.
create table overgang (
  id uuid primary key, -- technisch
  volgnummer bigint generated always as identity, -- technisch
  dossier_id uuid not null references dossier on delete cascade, -- pseudoniem
  onderwerp text not null, -- geen
  onderwerp_id uuid not null, -- technisch
  naam text not null, -- geen
  van text, -- geen
  naar text not null, -- geen
  datum date not null, -- geen
  reden text, -- geen
  toelichting text, -- vrije-tekst
  medewerker_id uuid, -- medewerker
  organisatie_id uuid, -- geen
  vastgelegd_op timestamptz not null -- geen
);
create index overgang_dossier on overgang (dossier_id, datum, volgnummer);
create index overgang_onderwerp on overgang (onderwerp_id, volgnummer);

-- Dated ranges [van, tot): who guides, and who executes.
create table klantmanager_periode (
  dossier_id uuid not null references dossier on delete cascade, -- pseudoniem
  medewerker_id uuid not null references medewerker, -- medewerker
  van date not null, -- geen
  tot date, -- geen
  primary key (dossier_id, van)
);
create table uitvoerder_periode (
  dossier_id uuid not null references dossier on delete cascade, -- pseudoniem
  organisatie_id uuid not null references organisatie, -- geen
  basis text not null check (basis in ('MANDAAT', 'AANMELDING')), -- geen
  van date not null, -- geen
  tot date, -- geen
  primary key (dossier_id, van)
);

-- What somebody has to do on a dossier, from a day on; replaced by its capability (bron) at every change.
create table actie (
  dossier_id uuid not null references dossier on delete cascade, -- pseudoniem
  bron text not null, -- geen
  code text not null, -- geen
  vanaf date not null, -- geen
  primary key (dossier_id, bron, code)
);

-- History of edits: what a field was and became.
create table wijziging (
  id uuid primary key default uuidv7(), -- technisch
  dossier_id uuid references dossier on delete cascade, -- pseudoniem
  werkzoekende_id uuid references werkzoekende on delete cascade, -- pseudoniem
  onderwerp text not null, -- geen
  onderwerp_id uuid not null, -- technisch
  veld text not null, -- geen
  oud text, -- vrije-tekst
  nieuw text, -- vrije-tekst
  reden text, -- vrije-tekst
  medewerker_id uuid, -- medewerker
  organisatie_id uuid, -- geen
  vastgelegd_op timestamptz not null -- geen
);
create index wijziging_dossier on wijziging (dossier_id, id);
create index wijziging_werkzoekende on wijziging (werkzoekende_id, id);
`;
