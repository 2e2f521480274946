import type { MigrationInterface, QueryRunner } from 'typeorm';
import { GELDT } from './medewerker.lezer';

/**
 * Opens a request: finds the session of a token and makes its person the one who asks in this transaction, in one
 * statement with a kept plan. It has no more rights than its caller: it looks as INLOG, whose policies decide.
 */
export class SessieOpen1760000007600 implements MigrationInterface {
  name = 'SessieOpen1760000007600';

  async up(qr: QueryRunner): Promise<void> {
    await qr.query(SQL);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query('drop function sessie_open(bytea, date)');
  }
}

const SQL = `
create function sessie_open(token bytea, vandaag date) returns table (
  sessie_id uuid, begonnen_op timestamptz, gezien_op timestamptz, medewerker_id uuid, naam text, aanstelling_id uuid, rol text,
  gemeenten text[], organisatie_id uuid, organisatie_soort text, organisatie_naam text, eigen_gemeente text
) language plpgsql as $$
begin
  perform set_config('app.principal', 'INLOG', true), set_config('app.vandaag', vandaag::text, true),
    set_config('app.medewerker', '', true), set_config('app.organisatie', '', true), set_config('app.eigen_gemeente', '', true),
    set_config('app.rol', '', true), set_config('app.gemeenten', '', true), set_config('app.zichtbaar', '', true);
  select s.id, s.begonnen_op, s.gezien_op, s.medewerker_id, m.naam, a.id, a.rol, a.gemeenten, o.id, o.soort, o.naam, o.gemeente
    into sessie_id, begonnen_op, gezien_op, medewerker_id, naam, aanstelling_id, rol, gemeenten, organisatie_id, organisatie_soort,
      organisatie_naam, eigen_gemeente
    from sessie s
    join medewerker m on m.id = s.medewerker_id and m.actief
    join aanstelling a on a.id = s.aanstelling_id and ${GELDT}
    join organisatie o on o.id = a.organisatie_id
   where s.token_hash = token and s.beeindigd_op is null;
  if not found then return; end if;
  perform set_config('app.principal', 'MEDEWERKER', true), set_config('app.medewerker', medewerker_id::text, true),
    set_config('app.organisatie', organisatie_id::text, true), set_config('app.eigen_gemeente', coalesce(eigen_gemeente, ''), true),
    set_config('app.rol', rol, true), set_config('app.gemeenten', array_to_string(gemeenten, ','), true);
  return next;
end $$`;
