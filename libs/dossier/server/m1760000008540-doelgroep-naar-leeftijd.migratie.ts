import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Groups by age were typed, and so were wrong both ways: they follow from the birth date and are not stored. */
export class DoelgroepNaarLeeftijd1760000008540 implements MigrationInterface {
  name = 'DoelgroepNaarLeeftijd1760000008540';

  async up(qr: QueryRunner): Promise<void> {
    await qr.query(`delete from dossier_doelgroep where doelgroep in ('JONGERE_TOT_27', 'VIJFTIGPLUS')`);
    await qr.query(`alter table dossier_doelgroep add constraint dossier_doelgroep_gezegd check (doelgroep not in ('JONGERE_TOT_27', 'VIJFTIGPLUS'))`);
    // Of few people only the year of birth is known; the filter by age finds them by it.
    await qr.query('create index identiteit_geboortejaar on identiteit (geboorte_jaar, werkzoekende_id) where geboorte_jaar is not null');
  }

  async down(qr: QueryRunner): Promise<void> {
    await qr.query('drop index identiteit_geboortejaar');
    await qr.query('alter table dossier_doelgroep drop constraint dossier_doelgroep_gezegd');
  }
}
