import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** What the werkvoorraad asks: the open dossiers of somebody or of all in the order in which they are due, and those with an action. */
export class Werkvoorraad1760000008720 implements MigrationInterface {
  name = 'Werkvoorraad1760000008720';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: restore a back-up.');
  }
}

const SQL = `
create index dossier_werk on dossier (klantmanager_id, (coalesce(actie_vanaf, 'infinity'::date)), id)
  where status in ('GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG');
create index dossier_werk_alle on dossier ((coalesce(actie_vanaf, 'infinity'::date)), id)
  where status in ('GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG');
create index dossier_sinds on dossier (status_sinds, id) where status in ('GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG');
create index actie_code on actie (code, vanaf, dossier_id);
-- Outside the policies, which the list then judges the ids by.
create function dossiers_met_actie(codes text[], tot date) returns setof uuid language sql stable security definer set search_path = public
  as $$ select distinct dossier_id from actie where code = any(codes) and (tot is null or vanaf <= tot) and (select app_ziet_dossiers()) $$;
`;
