import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Taking back what was registered by mistake: a dossier that nobody did anything with since goes, with its person when he was
 * registered with it. The application may delete no dossier; this looks itself whether anything happened to it, and who asks.
 */
export class Ongedaan1760000008402 implements MigrationInterface {
  name = 'Ongedaan1760000008402';

  async up(qr: QueryRunner): Promise<void> {
    await qr.query(SQL);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query('drop function wis_ongemoeid(uuid[], uuid[])');
  }
}

// Being handed to a klantmanager is no work on a dossier. Whatever else happens to one leaves an event, another version, or a
// row that hangs on it in one of the tables in which registering leaves none (also those of capabilities that are yet to come).
const SQL = `
create function wis_ongemoeid(welke uuid[], met_persoon uuid[]) returns setof uuid language plpgsql security definer set search_path = public as $$
declare weg uuid[]; mensen uuid[]; tabel text; sleutel text;
begin
  if not app_schrijft_dossiers() then
    raise exception 'Who writes no dossiers takes none away' using errcode = '42501';
  end if;
  select array_agg(d.id) into weg from dossier d join werkzoekende w on w.id = d.werkzoekende_id
   where d.id = any(welke) and d.status = 'GEMELD'
     and d.opdrachtgevende_gemeente = any(app_gemeenten()::text[])
     and (d.opdrachtgevende_gemeente = app_eigen_gemeente() or app_heeft_mandaat(d.opdrachtgevende_gemeente))
     and not exists (select 1 from gebeurtenis g where g.dossier_id = d.id and g.soort not in ('dossier.meld', 'dossier.draagOver'))
     and not exists (select 1 from profiel p where p.dossier_id = d.id and p.versie > 1)
     and (d.id <> all(met_persoon) or (w.versie = 1 and not exists (select 1 from dossier x where x.werkzoekende_id = w.id and x.id <> d.id)));
  for tabel, sleutel in
    select c.conrelid::regclass::text, a.attname from pg_constraint c
      cross join unnest(c.conkey, c.confkey) as k (van, naar)
      join pg_attribute a on a.attrelid = c.conrelid and a.attnum = k.van
      join pg_attribute b on b.attrelid = c.confrelid and b.attnum = k.naar and b.attname = 'id'
     where c.contype = 'f' and c.confrelid = 'dossier'::regclass and c.conrelid::regclass::text not in
       ('overgang', 'actie', 'profiel', 'uitvoerder_periode', 'klantmanager_periode', 'dossier_toegang', 'uitkering_inkomsten')
     group by 1, 2
  loop
    execute format('select array_agg(x) from unnest($1) x where not exists (select 1 from %s r where r.%I = x)', tabel, sleutel) into weg using weg;
  end loop;
  select array_agg(werkzoekende_id) into mensen from dossier where id = any(weg) and id = any(met_persoon);
  delete from dossier where id = any(weg);
  delete from werkzoekende where id = any(mensen);
  return query select unnest(weg);
end $$;
revoke execute on function wis_ongemoeid(uuid[], uuid[]) from public;
grant execute on function wis_ongemoeid(uuid[], uuid[]) to trajectplein_app;
`;
