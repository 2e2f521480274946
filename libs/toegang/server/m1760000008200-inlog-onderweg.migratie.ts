import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** Attempts to log in whose password is being looked at: they are no failures yet, and cannot slip through together. */
export class InlogOnderweg1760000008200 implements MigrationInterface {
  name = 'InlogOnderweg1760000008200';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query('drop table inlog_onderweg');
  }
}

const SQL = `
-- The same keyed hashes as in inlogpoging. A row is there for as long as a password is looked at.
create table inlog_onderweg (
  id uuid primary key, -- technisch
  account bytea not null, -- technisch
  herkomst bytea not null, -- technisch
  begonnen_op timestamptz not null -- geen
);
create index inlog_onderweg_account on inlog_onderweg (account);
create index inlog_onderweg_herkomst on inlog_onderweg (herkomst);
alter table inlog_onderweg enable row level security;
create policy inlog_onderweg_inlog on inlog_onderweg for all
  using ((select app_principal()) = 'INLOG') with check ((select app_principal()) = 'INLOG');
create policy inlog_onderweg_lezen_systeem on inlog_onderweg for select using ((select app_systeem()));
create policy inlog_onderweg_opruimen on inlog_onderweg for delete using ((select app_systeem()));
`;
