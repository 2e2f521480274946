import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/**
 * Row policies ask once per statement of which gemeenten one has the mandate: asked per row it took a sixth of an import
 * under a mandate.
 */
export class MandaatIneens1760000007795 implements MigrationInterface {
  name = 'MandaatIneens1760000007795';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: restore a back-up.');
  }
}

const SQL = `
create function app_mandaat_gemeenten() returns text[] language sql stable
  as $$ select coalesce(array_agg(g), '{}') from unnest(app_gemeenten()) g where app_heeft_mandaat(g) $$;
do $do$
declare
  r record;
  eens constant text := '(\\1 = any ((select app_mandaat_gemeenten())::text[]))';
begin
  for r in select tablename, policyname, regexp_replace(qual, 'app_heeft_mandaat\\(([a-z_.]+)\\)', eens, 'g') as wie,
                  regexp_replace(with_check, 'app_heeft_mandaat\\(([a-z_.]+)\\)', eens, 'g') as mag
             from pg_policies where schemaname = 'public' and concat(qual, with_check) like '%app_heeft_mandaat(%' loop
    execute format('alter policy %I on %I', r.policyname, r.tablename)
      || coalesce(' using (' || r.wie || ')', '') || coalesce(' with check (' || r.mag || ')', '');
  end loop;
end $do$;
`;
