import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Undoing an import: what each row changed, for as long as it can be undone, and what came of undoing it. */
export class ImportOngedaan1760000008403 implements MigrationInterface {
  name = 'ImportOngedaan1760000008403';

  async up(qr: QueryRunner): Promise<void> {
    await qr.query(`
      alter table import drop constraint import_fase_check;
      alter table import add constraint import_fase_check check (fase in ('LEZEN', 'VERWERKEN', 'ONGEDAAN'));
      alter table import add column klaar_op timestamptz, add column ongedaan_op timestamptz,
        add column ongedaan int not null default 0, add column blijft int not null default 0;
      comment on column import.klaar_op is 'pii:geen';
      comment on column import.ongedaan_op is 'pii:geen';
      comment on column import.ongedaan is 'pii:geen';
      comment on column import.blijft is 'pii:geen';
      alter table import_rij add column herstel_cijfer text, add column ongedaan text check (ongedaan in ('ONGEDAAN', 'BLIJFT'));
      comment on column import_rij.herstel_cijfer is 'pii:bsn';
      comment on column import_rij.ongedaan is 'pii:geen'`);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query(`alter table import_rij drop column herstel_cijfer, drop column ongedaan;
      alter table import drop column klaar_op, drop column ongedaan_op, drop column ongedaan, drop column blijft`);
  }
}
