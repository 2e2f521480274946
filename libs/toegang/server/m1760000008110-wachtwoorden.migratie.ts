import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';

/** The hash of a password is read by the log-in, and by who changes his own; by nobody else who may see medewerkers. */
export class Wachtwoorden1760000008110 implements MigrationInterface {
  name = 'Wachtwoorden1760000008110';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, SQL);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query('drop function wachtwoord_van(uuid); grant select on medewerker to trajectplein_app');
  }
}

const SQL = `
-- By column: one that is added later is not read before somebody says so.
revoke select on medewerker from trajectplein_app;
grant select (id, gebruikersnaam, naam, actief, versie) on medewerker to trajectplein_app;

create function wachtwoord_van(wie uuid) returns text language sql stable security definer set search_path = public
  as $$ select wachtwoord_hash from medewerker where id = wie
        and (app_principal() = 'INLOG' or (app_principal() = 'MEDEWERKER' and wie = app_medewerker())) $$;
revoke execute on function wachtwoord_van(uuid) from public;
grant execute on function wachtwoord_van(uuid) to trajectplein_app;
`;
