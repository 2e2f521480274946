import type { Writable } from 'node:stream';
import type pg from 'pg';

/** A statement as pg takes it. */
export interface Opdracht {
  text: string;
  values?: unknown[];
  name?: string;
}

/** So many bytes are worth a write of their own: the database begins with them while we make the rest. */
const VAST = 32 * 1024;

/**
 * Sends what `werk` asks without waiting in between: one write to the socket, which costs more than most statements.
 * @throws the first failure, when all were answered
 */
export async function inPijp<T>(verbinding: pg.PoolClient, werk: readonly (() => Promise<T>)[]): Promise<T[]> {
  const pijp = verbinding as pg.PoolClient & { pipeline: boolean; connection: { stream: Writable } };
  const { stream } = pijp.connection;
  // Only here: elsewhere a connection may carry a cursor or a COPY, which pg refuses in a pipeline.
  pijp.pipeline = true;
  try {
    stream.cork();
    const gevraagd: Promise<T>[] = [];
    for (const fn of werk) {
      // As a promise whatever it does: what was sent before it must be answered first.
      gevraagd.push((async () => fn())());
      if (stream.writableLength < VAST) continue;
      stream.uncork();
      stream.cork();
    }
    stream.uncork();
    const antwoorden = await Promise.allSettled(gevraagd);
    const mislukt = antwoorden.find((a) => a.status === 'rejected');
    if (!mislukt) return antwoorden.map((a) => (a as PromiseFulfilledResult<T>).value);
    // One that gave up early may have left statements under way: the answer to this comes after theirs.
    await verbinding.query('select 1').catch(() => undefined);
    throw mislukt.reason;
  } finally {
    pijp.pipeline = false;
  }
}

/** The same for plain statements. */
export const samen = (verbinding: pg.PoolClient, opdrachten: readonly Opdracht[]): Promise<pg.QueryResult[]> =>
  inPijp(verbinding, opdrachten.map((opdracht) => () => verbinding.query(opdracht)));
