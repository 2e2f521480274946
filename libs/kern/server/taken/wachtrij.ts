import type { Configuratie } from '../configuratie';
import { MeldbareFout } from '../foutplaats';
import type { Taak } from './taak';

const EEN_DAG = 86_400;

/** How BullMQ reaches its backend: Redis where there is one, else a schema of its own in PostgreSQL. */
export function rijVerbinding(configuratie: Pick<Configuratie, 'redisUrl' | 'redisPrefix' | 'databaseUrl'>) {
  return configuratie.redisUrl
    // The braces keep all keys of a queue on one node of a cluster.
    ? { connection: { url: configuratie.redisUrl, maxRetriesPerRequest: null }, prefix: `{${configuratie.redisPrefix}}` }
    : { connection: { connectionString: configuratie.databaseUrl, schema: 'bullmq', max: 4 } };
}

/** The id of the schedule of a job. */
export const roosterId = (naam: string) => naam.replace('.', '-');

/** How often a job is tried, and how long the queue remembers it. */
export function opties(taak: Pick<Taak, 'pogingen'>) {
  return {
    attempts: taak.pogingen,
    backoff: { type: 'exponential', delay: 1000 },
    removeOnComplete: { age: EEN_DAG, count: 200 },
    removeOnFail: { age: 30 * EEN_DAG, count: 1000 },
  };
}

/** Waits for a run as long as its job may take. @throws when it takes longer */
export function metTijdslimiet<T>(werk: Promise<T>, taak: Taak<never>): Promise<T> {
  return binnen(werk, taak.tijdslimiet, `${taak.naam} took longer than ${taak.tijdslimiet} ms`);
}

/** Waits for `werk` this long. @throws when it takes longer */
export async function binnen<T>(werk: Promise<T>, ms: number, melding = 'too late'): Promise<T> {
  let wekker: NodeJS.Timeout | undefined;
  const teLang = new Promise<never>((_, weiger) => {
    wekker = setTimeout(() => weiger(new MeldbareFout(melding)), ms);
  });
  return Promise.race([werk, teLang]).finally(() => clearTimeout(wekker));
}
