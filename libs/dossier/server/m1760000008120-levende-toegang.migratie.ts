import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/**
 * An executor reads an aanmelding for as long as it is of use to him: while it waits for his answer, for as long as he sees the
 * dossier when he accepted it, and for three months after he sent it back. And what a row policy remembers of a dossier is
 * bound to who asked.
 */
export class LevendeToegang1760000008120 implements MigrationInterface {
  name = 'LevendeToegang1760000008120';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: restore a back-up.');
  }
}

/** VRAAG is there until the answer is written, so that who answers may write it; the trigger gives VOLLEDIG after that. */
const LEEFT = `uitvoeringsorganisatie_id = (select app_organisatie()) and gemeente = any((select app_gemeenten())::text[])
  and status in ('VERZONDEN', 'GEACCEPTEERD', 'TERUGGESTUURD')
  and (status = 'VERZONDEN'
       or (status = 'TERUGGESTUURD' and teruggestuurd_op > ((select app_vandaag()) - interval '3 months')::date)
       or exists (select 1 from dossier_toegang t where t.dossier_id = aanmelding.dossier_id
             and t.organisatie_id = (select app_organisatie())
             and (t.soort = 'VRAAG' or t.tot is null or t.tot >= (select app_vandaag())) offset 0))`;

const SQL = `
-- The day on which it was recorded: an answer of long ago that is entered today can be read by who gave it.
alter table aanmelding add column teruggestuurd_op date;
comment on column aanmelding.teruggestuurd_op is 'pii:geen';
update aanmelding set teruggestuurd_op = beantwoord_datum where status = 'TERUGGESTUURD';
create function aanmelding_teruggestuurd() returns trigger language plpgsql as $$
begin
  if new.status = 'TERUGGESTUURD' and new.teruggestuurd_op is null then
    new.teruggestuurd_op := case tg_op when 'INSERT' then new.beantwoord_datum else app_vandaag() end;
  end if;
  return new;
end $$;
create trigger aanmelding_teruggestuurd before insert or update on aanmelding
  for each row execute function aanmelding_teruggestuurd();

alter policy aanmelding_uitvoerder on aanmelding using ((select app_ziet_dossiers()) and ${LEEFT});
alter policy aanmelding_wijzigen on aanmelding using ((select app_schrijft_dossiers())
  and (exists (select 1 from dossier d where d.id = dossier_id) or (${LEEFT})));

create or replace function dossier_zichtbaar(welk uuid) returns boolean language plpgsql stable as $$
declare
  -- Null without a principal, and what is null equals nothing.
  vraag text := welk::text || ' ' || nullif(current_setting('app.principal', true), '') || ' ' || current_setting('app.rol', true)
    || ' ' || current_setting('app.medewerker', true) || ' ' || current_setting('app.organisatie', true);
begin
  if current_setting('app.zichtbaar', true) = vraag then return true; end if;
  if not exists (select 1 from dossier d where d.id = welk) then return false; end if;
  perform set_config('app.zichtbaar', vraag, true);
  return true;
end $$;
`;
