import type { MigrationInterface, QueryRunner } from 'typeorm';

/** How an interview was held may be unknown: who did not say so did not say "at the office". */
export class KanaalOnbekend1760000008520 implements MigrationInterface {
  name = 'KanaalOnbekend1760000008520';

  async up(qr: QueryRunner): Promise<void> {
    await qr.query('alter table intake alter column kanaal drop not null');
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query(`update intake set kanaal = 'KANTOOR' where kanaal is null`);
    await qr.query('alter table intake alter column kanaal set not null');
  }
}
