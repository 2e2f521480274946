import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What nobody answered is not stored as no. That a traject is not voluntary was never asked. */
export class GeenAntwoord1760000008510 implements MigrationInterface {
  name = 'GeenAntwoord1760000008510';

  async up(qr: QueryRunner): Promise<void> {
    await qr.query('alter table traject alter column vrijwillig drop not null, alter column vrijwillig drop default');
    await qr.query('update traject set vrijwillig = null where not vrijwillig');
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query('update traject set vrijwillig = false where vrijwillig is null');
    await qr.query('alter table traject alter column vrijwillig set not null, alter column vrijwillig set default false');
  }
}
