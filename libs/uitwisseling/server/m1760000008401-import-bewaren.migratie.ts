import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a refused cell held is encrypted; an import keeps to one day; a month's list remembers how many rows nobody was found for. */
export class ImportBewaren1760000008401 implements MigrationInterface {
  name = 'ImportBewaren1760000008401';

  async up(qr: QueryRunner): Promise<void> {
    await qr.query(`
      alter table import_rij drop column waarde;
      alter table import_rij add column waarde_cijfer text;
      comment on column import_rij.waarde_cijfer is 'pii:bsn';
      alter table import add column dag date;
      comment on column import.dag is 'pii:geen';
      alter table uitkering_bestand add column zonder_persoon int not null default 0;
      comment on column uitkering_bestand.zonder_persoon is 'pii:geen'`);
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query(`alter table import_rij drop column waarde_cijfer; alter table import_rij add column waarde text;
      alter table import drop column dag; alter table uitkering_bestand drop column zonder_persoon`);
  }
}
