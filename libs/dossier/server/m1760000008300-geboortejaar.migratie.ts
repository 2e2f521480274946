import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A birth date of which only the year is known is kept as that year: an invented day would be somebody's age. */
export class Geboortejaar1760000008300 implements MigrationInterface {
  name = 'Geboortejaar1760000008300';

  async up(qr: QueryRunner): Promise<void> {
    await qr.query(`
      alter table identiteit add column geboorte_jaar smallint check (geboorte_jaar between 1900 and 2199);
      alter table identiteit add constraint identiteit_geboorte_een check (geboorte_datum is null or geboorte_jaar is null);
      comment on column identiteit.geboorte_jaar is 'pii:geboortedatum';
      create index identiteit_geboorte_jaar on identiteit (geboorte_jaar, werkzoekende_id) where geboorte_jaar is not null`);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query('alter table identiteit drop column geboorte_jaar');
  }
}
