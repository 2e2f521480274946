import type { MigrationInterface, QueryRunner } from 'typeorm';
import { vindwoorden } from '@trajectplein/kern/domain';
import { voerSchemaUit } from '@trajectplein/kern/server';

const PER_KEER = 5_000;

/** Werkgevers are found by the same rule as people: `zoeknaam` holds the words of `vindwoorden`. */
export class WerkgeverZoeken1760000008710 implements MigrationInterface {
  name = 'WerkgeverZoeken1760000008710';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
    let na = '00000000-0000-0000-0000-000000000000';
    for (;;) {
      const werkgevers: { id: string; naam: string }[] = await qr.query(
        `select id, naam from werkgever where id > $1 order by 1 limit ${PER_KEER}`, [na]);
      if (!werkgevers.length) return;
      na = werkgevers.at(-1)!.id;
      await qr.query(
        `update werkgever w set zoeknaam = n.zoeknaam from unnest($1::uuid[], $2::text[]) as n (id, zoeknaam)
          where w.id = n.id and w.zoeknaam <> n.zoeknaam`,
        [werkgevers.map((w) => w.id), werkgevers.map((w) => vindwoorden(w.naam).join(' '))]);
    }
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: restore a back-up.');
  }
}

const SQL = `
drop function zoek_werkgevers(text);
-- LIKE is not leakproof, so below a row policy PostgreSQL uses no trigram index; here it does.
create function zoek_werkgevers(vormen text[]) returns setof uuid language sql stable security definer set search_path = public
  as $$ select id from werkgever where zoeknaam like any(vormen)
        and (select app_rol()) in ('klantmanager', 'teamleider', 'jobcoach', 'matcher') $$;
`;
