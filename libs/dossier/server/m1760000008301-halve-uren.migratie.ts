import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Somebody can be available for 24,5 hours a week. */
export class HalveUren1760000008301 implements MigrationInterface {
  name = 'HalveUren1760000008301';

  async up(qr: QueryRunner): Promise<void> {
    await qr.query('alter table profiel alter column uren_per_week type numeric(4, 2)');
  }

  async down(): Promise<void> {
    throw new Error('There is no way back: restore a back-up.');
  }
}
