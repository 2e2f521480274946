import type { FastifyInstance } from 'fastify';

/** A piece of work that is followed: a run of a job, or a statement by its name. Never what it was about. */
interface Stuk {
  soort: 'taak' | 'sql';
  naam: string;
}

/** What follows the work of this process and tells a collector. */
export interface Volger {
  volg<T>(stuk: Stuk, werk: () => Promise<T>): Promise<T>;
  volgVerzoeken(fastify: FastifyInstance): void;
  sluit(): Promise<void>;
}

let volger: Volger | null = null;

/** Does `werk`, seen by the collector when there is one. @returns and throws what `werk` does */
export function volg<T>(stuk: Stuk, werk: () => Promise<T>): Promise<T> {
  return volger ? volger.volg(stuk, werk) : werk();
}

/** Starts following this process; until then nothing of OpenTelemetry is loaded. @param naam what the collector calls it */
export async function startSporen(collector: string, naam: string): Promise<Volger> {
  const { maakVolger } = await import('./otel');
  const deze = maakVolger(collector, naam);
  volger = deze;
  return {
    ...deze,
    async sluit() {
      volger = null;
      await deze.sluit();
    },
  };
}
