import type { Database } from '@trajectplein/kern/server';

/**
 * True when this person has an open dossier, other than `behalve`. One that the one who asks may not see still counts,
 * and nothing of it but this yes or no comes out.
 */
export async function heeftOpenDossier(db: Database, werkzoekendeId: string, behalve: string | null = null): Promise<boolean> {
  const [rij] = await db.sql<{ open: boolean }>('select heeft_open_dossier($1, $2) as open', [werkzoekendeId, behalve], 'dossier-open');
  return rij!.open;
}

/**
 * Holds the person of a dossier until the end of the transaction: who opens a dossier, reopens one or moves one back to
 * nazorg waits for the other, and then sees what came of it. Asked before `heeftOpenDossier`, and where it can be before
 * the dossier is held: whoever edits a person holds him first too.
 */
export async function houdPersoonVast(db: Database, dossierId: string): Promise<void> {
  await db.sql('select 1 from werkzoekende where id = (select werkzoekende_id from dossier where id = $1) for update', [dossierId]);
}
