import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** Income from work beside the benefit, a row per calendar month, as the gemeente reports it (KPI-16). */
export class Inkomsten1760000007100 implements MigrationInterface {
  name = 'Inkomsten1760000007100';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query('drop table uitkering_inkomsten');
  }
}

const SQL = `
create table uitkering_inkomsten (
  dossier_id uuid not null references dossier on delete cascade, -- pseudoniem
  maand date not null check (maand = date_trunc('month', maand)), -- geen
  bedrag numeric(9, 2) not null check (bedrag >= 0), -- geen
  bron text not null, -- geen
  vastgelegd_op timestamptz not null, -- geen
  primary key (dossier_id, maand)
);
select beveilig_via_dossier('uitkering_inkomsten');
`;
