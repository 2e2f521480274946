import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Queue, Worker, createPostgresBackend, withBackend, type Job } from 'bullmq';
import { CONFIGURATIE, type Configuratie } from '../configuratie';
import { Taakloop } from './taakloop';
import { rijVan, takenCatalogus, type Taak } from './taak';

/** What a run did, in numbers for the ledger. An empty answer means: nothing to do, and leaves no row. */
export type Aantallen = Record<string, number>;
type Verwerker = (payload: Record<string, string | number>) => Promise<Aantallen | void>;

const PREFIX = '{trajectplein}';
const EEN_DAG = 86_400;

/** How BullMQ reaches its backend: Redis where there is one, else a schema of its own in PostgreSQL. */
export function rijVerbinding(configuratie: Pick<Configuratie, 'redisUrl' | 'databaseUrl'>) {
  return configuratie.redisUrl
    ? { connection: { url: configuratie.redisUrl, maxRetriesPerRequest: null }, prefix: PREFIX }
    : { connection: { connectionString: configuratie.databaseUrl, schema: 'bullmq', max: 4 } };
}

/** The queues: adding jobs (API and worker) and processing them (worker only). The same on Redis and PostgreSQL. */
@Injectable()
export class Taken implements OnApplicationShutdown {
  private readonly log = new Logger('Taken');
  private readonly rijen = new Map<string, Queue>();
  private readonly workers: Worker[] = [];
  private readonly verwerkers = new Map<string, Verwerker>();
  private readonly klassen;

  constructor(
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie,
    private readonly taakloop: Taakloop,
  ) {
    this.klassen = configuratie.redisUrl ? { Queue, Worker } : withBackend(createPostgresBackend);
  }

  private rij(naam: string): Queue {
    let rij = this.rijen.get(naam);
    if (!rij) {
      rij = new (this.klassen.Queue as typeof Queue)(naam, rijVerbinding(this.configuratie) as never) as Queue;
      rij.on('error', (fout) => this.log.warn(`Queue ${naam} is out of reach: ${fout.message}`));
      this.rijen.set(naam, rij);
    }
    return rij;
  }

  /**
   * Adds a job and returns when the queue has it. With Redis down this waits: a request uses `wek`.
   * @param ontdubbel jobs with the same key wait as one; one that comes in during a run is run after it
   */
  async voegToe<P extends Record<string, string | number>>(taak: Taak<P>, payload: P, ontdubbel?: string): Promise<void> {
    await this.rij(rijVan(taak.naam)).add(taak.naam, payload, {
      attempts: taak.pogingen,
      backoff: { type: 'exponential', delay: 1000 },
      removeOnComplete: { age: EEN_DAG, count: 200 },
      removeOnFail: { age: 30 * EEN_DAG, count: 1000 },
      ...(ontdubbel ? { deduplication: { id: ontdubbel, keepLastIfActive: true } } : {}),
    });
  }

  /** Adds a job without waiting for it: nobody's request hangs on a queue. What gets lost, a sweep finds. */
  wek(taak: Taak): void {
    this.voegToe(taak, {}, taak.naam).catch((fout: Error) => this.log.warn(`${taak.naam} was not woken: ${fout.message}`));
  }

  /** The one processor of a job. @throws when there is one already */
  verwerk<P extends Record<string, string | number>>(taak: Taak<P>, verwerker: (payload: P) => Promise<Aantallen | void>): void {
    if (this.verwerkers.has(taak.naam)) throw new Error(`Two processors for the job ${taak.naam}`);
    this.verwerkers.set(taak.naam, verwerker as Verwerker);
  }

  /**
   * Starts the workers of every queue and sets the schedules.
   * @throws when a job of the catalogue has no processor
   */
  async startWorkers(): Promise<void> {
    const catalogus = [...takenCatalogus().values()];
    const zonder = catalogus.filter((taak) => !this.verwerkers.has(taak.naam)).map((taak) => taak.naam);
    if (zonder.length) throw new Error(`Jobs without a processor: ${zonder.join(', ')}`);
    for (const naam of new Set(catalogus.map((taak) => rijVan(taak.naam)))) {
      const worker = new (this.klassen.Worker as typeof Worker)(naam, (job: Job) => this.voerUit(job), {
        ...rijVerbinding(this.configuratie), concurrency: 4, lockDuration: 30_000, stalledInterval: 15_000,
      } as never) as Worker;
      worker.on('error', (fout) => this.log.warn(`Worker ${naam}: ${fout.message}`));
      this.workers.push(worker);
    }
    for (const taak of catalogus) {
      if (!taak.rooster) continue;
      await this.rij(rijVan(taak.naam)).upsertJobScheduler(taak.naam.replace('.', '-'),
        { pattern: taak.rooster, tz: 'Europe/Amsterdam' }, { name: taak.naam, data: {} });
    }
  }

  private async voerUit(job: Job): Promise<void> {
    const taak = takenCatalogus().get(job.name);
    const verwerker = this.verwerkers.get(job.name);
    // A job of an older release that no longer exists: nothing is left to do for it.
    if (!taak || !verwerker) return this.log.warn(`Nobody knows the job ${job.name} any more`);
    await this.taakloop.meet(taak.naam, () => metTijdslimiet(verwerker(job.data), taak));
  }

  /** Drains: running jobs finish, then the queues close. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.workers.map((worker) => worker.close()));
    await Promise.allSettled([...this.rijen.values()].map((rij) => rij.close()));
  }
}

async function metTijdslimiet<T>(werk: Promise<T>, taak: Taak<never>): Promise<T> {
  let wekker: NodeJS.Timeout | undefined;
  const teLang = new Promise<never>((_, weiger) => {
    wekker = setTimeout(() => weiger(new Error(`${taak.naam} took longer than ${taak.tijdslimiet} ms`)), taak.tijdslimiet);
  });
  return Promise.race([werk, teLang]).finally(() => clearTimeout(wekker));
}
