import { setTimeout as wacht } from 'node:timers/promises';
import type { TestAntwoord, TestApi } from '@trajectplein/toegang/server';

/**
 * Lets a new dossier be made and something else at the same time, which begins when that dossier is written and not yet
 * committed.
 * @returns the answers of both
 */
export async function tegelijkMetNieuwDossier(
  { database: { eigenaar } }: TestApi, nieuw: () => Promise<TestAntwoord>, anders: () => Promise<TestAntwoord>,
): Promise<[TestAntwoord, TestAntwoord]> {
  const slot = await eigenaar.connect();
  const totWachtend = async (aantal: number) => {
    for (let n = 0; n < 12_000; n += 1) {
      // Not on that connection: within a transaction the view does not change.
      const { rows: [rij] } = await eigenaar.query<{ n: number }>(
        `select count(*)::int as n from pg_stat_activity where datname = current_database() and wait_event_type = 'Lock'`);
      if (rij!.n >= aantal) return;
      await wacht(25);
    }
    throw new Error(`There were no ${aantal} transactions that wait`);
  };
  try {
    // The new dossier writes its klantmanager after itself.
    await slot.query('begin; lock table klantmanager_periode in exclusive mode');
    const eerste = nieuw();
    await totWachtend(1);
    const tweede = anders();
    await totWachtend(2);
    await slot.query('rollback');
    return await Promise.all([eerste, tweede]);
  } finally {
    await slot.query('rollback');
    slot.release();
  }
}
