import type { MigrationInterface, QueryRunner } from 'typeorm';
import { voerSchemaUit } from '@trajectplein/kern/server';
import { PERSOON_SQL } from './schema-persoon';
import { DOSSIER_SQL } from './schema-dossier';
import { DOSSIER_TOEGANG_SQL } from './schema-toegang';

/** Werkzoekende, dossier and all that hangs on it, with the row policies that decide who sees it. */
export class Dossier1760000002000 implements MigrationInterface {
  name = 'Dossier1760000002000';

  async up(qr: QueryRunner): Promise<void> {
    await voerSchemaUit(qr, PERSOON_SQL);
    await voerSchemaUit(qr, DOSSIER_SQL);
    await voerSchemaUit(qr, DOSSIER_TOEGANG_SQL);
  }

  async down(): Promise<void> {
    throw new Error('There is no way back from the first migration: restore a back-up.');
  }
}
