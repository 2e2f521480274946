import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/**
 * What a list shows of every dossier stands on its row, kept by triggers: two sub-selects under a row policy cost more for
 * a page of 25 than the page itself. And the row policies of what hangs on a dossier ask one function, that remembers the
 * last dossier it said yes to in this transaction: the page of one dossier asked the same some forty times.
 */
export class SnelLezen1760000007700 implements MigrationInterface {
  name = 'SnelLezen1760000007700';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, KOLOMMEN);
    await voerSchemaUit(qr, ZICHTBAAR);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: restore a back-up.');
  }
}

const KOLOMMEN = `
alter table dossier add column acties jsonb not null default '[]';
alter table dossier add column doelgroepen text[] not null default '{}';
comment on column dossier.acties is 'pii:geen';
comment on column dossier.doelgroepen is 'pii:geen';

create function dossier_toon_acties() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update dossier d set acties = s.acties, actie_vanaf = s.vanaf
    from (select g.dossier_id, min(a.vanaf) as vanaf, coalesce(jsonb_agg(jsonb_build_object('code', a.code, 'vanaf', a.vanaf)
              order by a.vanaf, a.code) filter (where a.code is not null), '[]') as acties
            from (select distinct dossier_id from geraakt) g left join actie a on a.dossier_id = g.dossier_id
           group by g.dossier_id) s
   where d.id = s.dossier_id and (d.acties, d.actie_vanaf) is distinct from (s.acties, s.vanaf);
  return null;
end $$;
create trigger actie_tonen_nieuw after insert on actie referencing new table as geraakt
  for each statement execute function dossier_toon_acties();
create trigger actie_tonen_anders after update on actie referencing new table as geraakt
  for each statement execute function dossier_toon_acties();
create trigger actie_tonen_weg after delete on actie referencing old table as geraakt
  for each statement execute function dossier_toon_acties();

create function dossier_toon_doelgroepen() returns trigger language plpgsql security definer set search_path = public as $$
begin
  update dossier d set doelgroepen = s.doelgroepen
    from (select g.dossier_id, coalesce(array_agg(x.doelgroep order by x.doelgroep) filter (where x.doelgroep is not null), '{}')
              as doelgroepen
            from (select distinct dossier_id from geraakt) g left join dossier_doelgroep x on x.dossier_id = g.dossier_id
           group by g.dossier_id) s
   where d.id = s.dossier_id and d.doelgroepen is distinct from s.doelgroepen;
  return null;
end $$;
create trigger dossier_doelgroep_tonen_nieuw after insert on dossier_doelgroep referencing new table as geraakt
  for each statement execute function dossier_toon_doelgroepen();
create trigger dossier_doelgroep_tonen_weg after delete on dossier_doelgroep referencing old table as geraakt
  for each statement execute function dossier_toon_doelgroepen();

update dossier d set acties = (select coalesce(jsonb_agg(jsonb_build_object('code', a.code, 'vanaf', a.vanaf) order by a.vanaf, a.code), '[]')
    from actie a where a.dossier_id = d.id),
  doelgroepen = array(select x.doelgroep from dossier_doelgroep x where x.dossier_id = d.id order by 1);
`;

const ZICHTBAAR = `
create function dossier_zichtbaar(welk uuid) returns boolean language plpgsql stable as $$
begin
  if current_setting('app.zichtbaar', true) = welk::text then return true; end if;
  if not exists (select 1 from dossier d where d.id = welk) then return false; end if;
  perform set_config('app.zichtbaar', welk::text, true);
  return true;
end $$;

-- For the tables that are there, and for those that come.
do $do$
declare r record;
begin
  for r in select tablename, policyname from pg_policies
            where schemaname = 'public' and cmd = 'SELECT' and policyname = tablename || '_lezen'
              and regexp_replace(qual, '\\s+', ' ', 'g') = '(EXISTS ( SELECT 1 FROM dossier d WHERE (d.id = ' || tablename || '.dossier_id)))' loop
    execute format('alter policy %I on %I using (dossier_zichtbaar(dossier_id))', r.policyname, r.tablename);
  end loop;
end $do$;
create or replace function beveilig_via_dossier(tabel text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', tabel);
  execute format('create policy %1$s_lezen on %1$I for select using (dossier_zichtbaar(dossier_id))', tabel);
  execute format('create policy %1$s_maken on %1$I for insert with check ((select app_schrijft_dossiers())
    and exists (select 1 from dossier d where d.id = dossier_id))', tabel);
  execute format('create policy %1$s_wijzigen on %1$I for update using ((select app_schrijft_dossiers())
    and exists (select 1 from dossier d where d.id = dossier_id))', tabel);
  execute format('create policy %1$s_wissen on %1$I for delete using ((select app_schrijft_dossiers())
    and exists (select 1 from dossier d where d.id = dossier_id))', tabel);
  execute format('create policy %1$s_worker on %1$I for select using ((select app_systeem()))', tabel);
end $$;

-- A yes or no that also counts a dossier that the one who asks may not see, so it looks outside the policies.
create function heeft_open_dossier(wie uuid, behalve uuid) returns boolean language sql stable security definer set search_path = public
  as $$ select (app_ziet_dossiers() or app_systeem()) and exists (select 1 from dossier
        where werkzoekende_id = wie and status in ('GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG') and id is distinct from behalve) $$;

-- OFFSET 0 keeps this a look-up per row: without it PostgreSQL gathers every dossier of an executor first, for each page.
alter policy dossier_lezen on dossier using (
  (select app_ziet_dossiers()) and opdrachtgevende_gemeente = any((select app_gemeenten())::text[])
  and (opdrachtgevende_gemeente = (select app_eigen_gemeente())
       or exists (select 1 from dossier_toegang t where t.dossier_id = dossier.id
                  and t.organisatie_id = (select app_organisatie()) and t.soort = 'VOLLEDIG'
                  and (t.tot is null or t.tot >= (select app_vandaag())) offset 0)));
`;
