/** The people within the scope of who asks: who sees them, and who writes them. */
const WERKZOEKENDE_BINNEN_BEREIK = `gemeente = any((select app_gemeenten())::text[])
  and (gemeente = (select app_eigen_gemeente()) or app_heeft_mandaat(gemeente)
       or exists (select 1 from dossier_toegang t where t.werkzoekende_id = werkzoekende.id
                  and t.organisatie_id = (select app_organisatie()) and t.soort = 'VOLLEDIG'
                  and (t.tot is null or t.tot >= (select app_vandaag()))))`;

/**
 * Who sees a dossier, decided by the database (domain.md §4.2): the verantwoordelijke gemeente its own; the executor
 * from an accepted aanmelding or under an intake mandate until three months after the last traject, and from a sent one
 * only name, contact and question. `dossier_toegang` holds the executors' part; only triggers write it, so that nobody
 * grants himself access by plain SQL.
 */
export const DOSSIER_TOEGANG_SQL = `
create table dossier_toegang (
  dossier_id uuid not null, -- pseudoniem
  werkzoekende_id uuid not null, -- pseudoniem
  gemeente text not null, -- geen
  organisatie_id uuid not null references organisatie, -- geen
  soort text not null check (soort in ('VRAAG', 'VOLLEDIG')), -- geen
  basis text not null check (basis in ('MANDAAT', 'AANMELDING')), -- geen
  tot date, -- geen
  primary key (dossier_id, organisatie_id, soort),
  foreign key (dossier_id) references dossier on delete cascade
);
create index dossier_toegang_werkzoekende on dossier_toegang (werkzoekende_id, organisatie_id);

-- The last day on which an executor still sees a dossier; traject/server replaces it with one that knows trajecten.
create function herbereken_toegang(welk uuid) returns void language sql security definer set search_path = public as $$
  update dossier_toegang t
     set tot = case when d.status in ('GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG') then null
                    else (d.gesloten_datum + interval '3 months')::date end
    from dossier d
   where d.id = welk and t.dossier_id = welk and t.soort = 'VOLLEDIG'
$$;

create function toegang_bij_dossier() returns trigger language plpgsql security definer set search_path = public as $$
declare houder uuid;
begin
  if tg_op = 'INSERT' then
    houder := mandaathouder(new.opdrachtgevende_gemeente, coalesce(app_vandaag(), new.meld_datum));
    if houder is not null then
      insert into dossier_toegang values
        (new.id, new.werkzoekende_id, new.opdrachtgevende_gemeente, houder, 'VOLLEDIG', 'MANDAAT', null);
    end if;
  elsif new.opdrachtgevende_gemeente <> old.opdrachtgevende_gemeente or new.werkzoekende_id <> old.werkzoekende_id then
    raise exception 'The gemeente and the person of a dossier are fixed' using errcode = '42501';
  elsif new.status <> old.status or new.gesloten_datum is distinct from old.gesloten_datum then
    perform herbereken_toegang(new.id);
  end if;
  return null;
end $$;
create trigger dossier_toegang after insert or update on dossier
  for each row execute function toegang_bij_dossier();

create function toegang_bij_aanmelding() returns trigger language plpgsql security definer set search_path = public as $$
begin
  if tg_op = 'INSERT' then
    -- Somebody who works here begins with a draft; what is loaded by the owner may be anything.
    if app_principal() is not null and new.status <> 'CONCEPT' then
      raise exception 'An aanmelding begins as a draft' using errcode = '42501';
    end if;
  else
    if (new.dossier_id, new.werkzoekende_id, new.gemeente, new.uitvoeringsorganisatie_id)
       is distinct from (old.dossier_id, old.werkzoekende_id, old.gemeente, old.uitvoeringsorganisatie_id) then
      raise exception 'An aanmelding keeps its dossier and its executor' using errcode = '42501';
    end if;
    if new.status <> old.status and (old.status, new.status) not in
       (('CONCEPT', 'VERZONDEN'), ('CONCEPT', 'INGETROKKEN'), ('VERZONDEN', 'GEACCEPTEERD'),
        ('VERZONDEN', 'TERUGGESTUURD'), ('VERZONDEN', 'INGETROKKEN')) then
      raise exception 'An aanmelding goes from % to % nowhere', old.status, new.status using errcode = '42501';
    end if;
  end if;
  if new.status <> 'VERZONDEN' then
    delete from dossier_toegang
     where dossier_id = new.dossier_id and organisatie_id = new.uitvoeringsorganisatie_id and soort = 'VRAAG';
  else
    insert into dossier_toegang values (new.dossier_id, new.werkzoekende_id, new.gemeente,
      new.uitvoeringsorganisatie_id, 'VRAAG', 'AANMELDING', null) on conflict do nothing;
  end if;
  if new.status = 'GEACCEPTEERD' then
    insert into dossier_toegang values (new.dossier_id, new.werkzoekende_id, new.gemeente,
      new.uitvoeringsorganisatie_id, 'VOLLEDIG', 'AANMELDING', null)
      on conflict (dossier_id, organisatie_id, soort) do update set tot = null;
  end if;
  return null;
end $$;
create trigger aanmelding_toegang after insert or update on aanmelding
  for each row execute function toegang_bij_aanmelding();

create function werkzoekende_zonder_dossier(welke uuid) returns boolean language sql stable security definer
  set search_path = public as $$ select not exists (select 1 from dossier where werkzoekende_id = welke) $$;

alter table dossier_toegang enable row level security;
create policy dossier_toegang_lezen on dossier_toegang for select using (
  organisatie_id = (select app_organisatie()) or gemeente = (select app_eigen_gemeente()) or (select app_systeem()));

alter table dossier enable row level security;
create policy dossier_lezen on dossier for select using (
  (select app_ziet_dossiers()) and opdrachtgevende_gemeente = any((select app_gemeenten())::text[])
  and (opdrachtgevende_gemeente = (select app_eigen_gemeente())
       or exists (select 1 from dossier_toegang t where t.dossier_id = dossier.id
                  and t.organisatie_id = (select app_organisatie()) and t.soort = 'VOLLEDIG'
                  and (t.tot is null or t.tot >= (select app_vandaag())))));
create policy dossier_maken on dossier for insert with check (
  (select app_schrijft_dossiers()) and opdrachtgevende_gemeente = any((select app_gemeenten())::text[])
  and (opdrachtgevende_gemeente = (select app_eigen_gemeente()) or app_heeft_mandaat(opdrachtgevende_gemeente)));
create policy dossier_wijzigen on dossier for update using (
  (select app_schrijft_dossiers()) and opdrachtgevende_gemeente = any((select app_gemeenten())::text[])
  and (opdrachtgevende_gemeente = (select app_eigen_gemeente())
       or exists (select 1 from dossier_toegang t where t.dossier_id = dossier.id
                  and t.organisatie_id = (select app_organisatie()) and t.soort = 'VOLLEDIG'
                  and (t.tot is null or t.tot >= (select app_vandaag())))));
create policy dossier_worker on dossier for select using ((select app_systeem()));
create policy dossier_worker_acties on dossier for update using ((select app_systeem()));

-- A judgement is never rewritten, and who has access is for the triggers to say.
revoke update on classificatie from trajectplein_app;
revoke insert, update, delete on dossier_toegang from trajectplein_app;
revoke execute on function herbereken_toegang(uuid) from public;

-- The person.
alter table werkzoekende enable row level security;
create policy werkzoekende_lezen on werkzoekende for select using (
  (select app_ziet_dossiers()) and ${WERKZOEKENDE_BINNEN_BEREIK});
create policy werkzoekende_maken on werkzoekende for insert with check (
  (select app_schrijft_dossiers()) and gemeente = any((select app_gemeenten())::text[])
  and (gemeente = (select app_eigen_gemeente()) or app_heeft_mandaat(gemeente)));
create policy werkzoekende_wijzigen on werkzoekende for update using (
  (select app_schrijft_dossiers()) and ${WERKZOEKENDE_BINNEN_BEREIK});
-- A person stays with his gemeente.
revoke update on werkzoekende from trajectplein_app;
grant update (bsn_hash, versie) on werkzoekende to trajectplein_app;
create policy werkzoekende_worker on werkzoekende for select using ((select app_systeem()));

do $do$
declare t text; soorten text;
begin
  foreach t in array array['persoon', 'identiteit'] loop
    soorten := case t when 'persoon' then '''VRAAG'', ''VOLLEDIG''' else '''VOLLEDIG''' end;
    execute format('alter table %I enable row level security', t);
    execute format($p$create policy %1$s_lezen on %1$I for select using (
      (select app_ziet_dossiers()) and gemeente = any((select app_gemeenten())::text[])
      and (gemeente = (select app_eigen_gemeente())
           or exists (select 1 from dossier_toegang t where t.werkzoekende_id = %1$I.werkzoekende_id
                      and t.organisatie_id = (select app_organisatie()) and t.soort in (%2$s)
                      and (t.tot is null or t.tot >= (select app_vandaag())))
           or (app_heeft_mandaat(gemeente) and werkzoekende_zonder_dossier(werkzoekende_id))))$p$, t, soorten);
    execute format($p$create policy %1$s_maken on %1$I for insert with check ((select app_schrijft_dossiers())
      and exists (select 1 from werkzoekende w where w.id = werkzoekende_id and w.gemeente = %1$I.gemeente))$p$, t);
    execute format($p$create policy %1$s_wijzigen on %1$I for update using (
      (select app_schrijft_dossiers()) and gemeente = any((select app_gemeenten())::text[])
      and exists (select 1 from werkzoekende w where w.id = werkzoekende_id and w.gemeente = %1$I.gemeente)
      and (gemeente = (select app_eigen_gemeente())
           or exists (select 1 from dossier_toegang t where t.werkzoekende_id = %1$I.werkzoekende_id
                      and t.organisatie_id = (select app_organisatie()) and t.soort = 'VOLLEDIG'
                      and (t.tot is null or t.tot >= (select app_vandaag())))
           or (app_heeft_mandaat(gemeente) and werkzoekende_zonder_dossier(werkzoekende_id))))$p$, t);
  end loop;
end $do$;
create policy identiteit_worker on identiteit for select using ((select app_systeem()));

alter table naam_woord enable row level security;
create policy naam_woord_lezen on naam_woord for select using ((select app_ziet_dossiers()));
create policy naam_woord_maken on naam_woord for insert with check ((select app_schrijft_dossiers()));
alter table persoon_woord enable row level security;
create policy persoon_woord_via_persoon on persoon_woord for select
  using (exists (select 1 from persoon p where p.werkzoekende_id = persoon_woord.werkzoekende_id));
create policy persoon_woord_schrijven on persoon_woord for insert with check ((select app_schrijft_dossiers())
  and exists (select 1 from persoon p where p.werkzoekende_id = persoon_woord.werkzoekende_id));
create policy persoon_woord_wissen on persoon_woord for delete using ((select app_schrijft_dossiers())
  and exists (select 1 from persoon p where p.werkzoekende_id = persoon_woord.werkzoekende_id));

-- What hangs on a dossier is seen by who sees the dossier. Higher capabilities call this for their own tables.
create function beveilig_via_dossier(tabel text) returns void language plpgsql as $$
begin
  execute format('alter table %I enable row level security', tabel);
  execute format('create policy %1$s_lezen on %1$I for select
    using (exists (select 1 from dossier d where d.id = dossier_id))', tabel);
  execute format('create policy %1$s_maken on %1$I for insert with check ((select app_schrijft_dossiers())
    and exists (select 1 from dossier d where d.id = dossier_id))', tabel);
  execute format('create policy %1$s_wijzigen on %1$I for update using ((select app_schrijft_dossiers())
    and exists (select 1 from dossier d where d.id = dossier_id))', tabel);
  execute format('create policy %1$s_wissen on %1$I for delete using ((select app_schrijft_dossiers())
    and exists (select 1 from dossier d where d.id = dossier_id))', tabel);
  execute format('create policy %1$s_worker on %1$I for select using ((select app_systeem()))', tabel);
end $$;
revoke execute on function beveilig_via_dossier(text) from public;
select beveilig_via_dossier(t) from unnest(array['dossier_doelgroep', 'intake', 'classificatie', 'uitkeringsperiode',
  'klantmanager_periode', 'uitvoerder_periode', 'overgang', 'actie']) t;
create policy actie_worker_schrijven on actie for all using ((select app_systeem())) with check ((select app_systeem()));

-- The executor answers an aanmelding before (or without ever) seeing the dossier.
create policy overgang_bij_aanmelding on overgang for insert with check ((select app_schrijft_dossiers())
  and onderwerp = 'AANMELDING' and exists (select 1 from aanmelding a where a.id = onderwerp_id
  and a.dossier_id = overgang.dossier_id and a.uitvoeringsorganisatie_id = (select app_organisatie())));
alter table aanmelding enable row level security;
create policy aanmelding_via_dossier on aanmelding for select
  using (exists (select 1 from dossier d where d.id = dossier_id));
create policy aanmelding_uitvoerder on aanmelding for select using ((select app_ziet_dossiers())
  and uitvoeringsorganisatie_id = (select app_organisatie()) and gemeente = any((select app_gemeenten())::text[])
  and status in ('VERZONDEN', 'GEACCEPTEERD', 'TERUGGESTUURD'));
create policy aanmelding_maken on aanmelding for insert with check ((select app_schrijft_dossiers())
  and (gemeente = (select app_eigen_gemeente()) or app_heeft_mandaat(gemeente))
  and exists (select 1 from dossier d where d.id = dossier_id));
create policy aanmelding_wijzigen on aanmelding for update using ((select app_schrijft_dossiers())
  and (exists (select 1 from dossier d where d.id = dossier_id)
       or (uitvoeringsorganisatie_id = (select app_organisatie()) and gemeente = any((select app_gemeenten())::text[])
           and status in ('VERZONDEN', 'GEACCEPTEERD', 'TERUGGESTUURD'))));
create policy aanmelding_worker on aanmelding for select using ((select app_systeem()));

alter table wijziging enable row level security;
create policy wijziging_dossier on wijziging for select using (
  exists (select 1 from dossier d where d.id = dossier_id)
  or exists (select 1 from dossier d where d.werkzoekende_id = wijziging.werkzoekende_id));
create policy wijziging_schrijven on wijziging for insert with check ((select app_schrijft_dossiers()) and (
  exists (select 1 from dossier d where d.id = dossier_id)
  or exists (select 1 from werkzoekende w where w.id = wijziging.werkzoekende_id)));
`;
