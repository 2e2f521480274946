import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** The matching profile of a dossier, in the shape of VUM, and the mark of a name that somebody has to look at. */
export class Profiel1760000007000 implements MigrationInterface {
  name = 'Profiel1760000007000';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query('drop table profiel; alter table werkzoekende drop column naam_controleren');
  }
}

const SQL = `
create table profiel (
  dossier_id uuid primary key references dossier on delete cascade, -- pseudoniem
  uren_per_week int check (uren_per_week between 0 and 60), -- geen
  opleidingsniveau text, -- vrije-tekst
  beroepssector text, -- vrije-tekst
  beroep text, -- vrije-tekst
  mondeling_nederlands text, -- vrije-tekst
  schriftelijk_nederlands text, -- vrije-tekst
  rijbewijzen text[] not null default '{}', -- vrije-tekst
  vervoer text[] not null default '{}', -- vrije-tekst
  opmerkingen text[] not null default '{}', -- vrije-tekst
  laatst_bijgewerkt_op timestamptz not null, -- geen
  versie int not null default 1 -- technisch
);
select beveilig_via_dossier('profiel');

-- With the person and not with his name: the worker works out what a dossier needs, and reads no name.
alter table werkzoekende add column naam_controleren boolean not null default false;
comment on column werkzoekende.naam_controleren is 'pii:geen';
grant update (naam_controleren) on werkzoekende to trajectplein_app;
`;
