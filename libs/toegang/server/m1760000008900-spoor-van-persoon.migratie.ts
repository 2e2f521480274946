import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The trail of a person is that of several ids: his own and those of his dossiers. */
export class SpoorVanPersoon1760000008900 implements MigrationInterface {
  name = 'SpoorVanPersoon1760000008900';

  async up(qr: QueryRunner): Promise<void> {
    await qr.query(`
drop function audit_met_id(uuid);
-- Below a policy "overlaps" uses no index; this function stands outside it, so it asks itself who is asking.
create function audit_met_ids(gezocht uuid[]) returns setof audit language sql stable security definer set search_path = public
  as $$ select * from audit where ids && gezocht and app_rol() = 'privacy' $$;
`);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query(`
drop function audit_met_ids(uuid[]);
create function audit_met_id(gezocht uuid) returns setof audit language sql stable security definer set search_path = public
  as $$ select * from audit where ids @> array[gezocht] and app_rol() = 'privacy' $$;
`);
  }
}
