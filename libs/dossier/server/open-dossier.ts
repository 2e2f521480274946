import { OPEN_STATUSSEN } from '@trajectplein/dossier/domain';
import type { Database } from '@trajectplein/kern/server';

/**
 * True when this person has an open dossier, other than `behalve`. Asked as the system: one that the one who asks may
 * not see still counts, and nothing of it but this yes or no comes out.
 */
export async function heeftOpenDossier(db: Database, werkzoekendeId: string, behalve: string | null = null): Promise<boolean> {
  const [open] = await db.alsSysteem(() => db.sql(
    'select 1 from dossier where werkzoekende_id = $1 and status = any($2) and id is distinct from $3::uuid',
    [werkzoekendeId, OPEN_STATUSSEN, behalve], 'dossier-open'));
  return Boolean(open);
}

/**
 * Holds this person until the end of the transaction: who opens, reopens or moves a dossier of one person waits for the
 * other, and then sees what came of it. Asked before `heeftOpenDossier`.
 * @returns his gemeente; undefined when he lies outside one's scope
 */
export async function houdPersoonVast(db: Database, werkzoekendeId: string): Promise<string | undefined> {
  const [persoon] = await db.sql<{ gemeente: string }>('select gemeente from werkzoekende where id = $1 for update', [werkzoekendeId]);
  return persoon?.gemeente;
}
