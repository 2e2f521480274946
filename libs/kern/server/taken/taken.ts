import { Inject, Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { Queue, Worker, createPostgresBackend, withBackend, type Job } from 'bullmq';
import { Redis } from 'ioredis';
import { CONFIGURATIE, type Configuratie } from '../configuratie';
import { foutplaats, foutregel } from '../foutplaats';
import { Klok } from '../klok';
import { volg } from '../sporen/sporen';
import { Taakloop } from './taakloop';
import { rijVan, takenCatalogus, wachtrijen, type Taak } from './taak';
import { binnen, metTijdslimiet, opties, rijVerbinding, roosterId } from './wachtrij';

/** What a run did, in numbers for the ledger. An empty answer means: nothing to do, and leaves no row. */
export type Aantallen = Record<string, number>;
/** Gets what came of each run of this process, and how long it took. */
type Loopmelder = (loop: { taak: string; uitkomst: 'GELUKT' | 'MISLUKT'; seconden: number }) => void;
type Verwerker = (payload: Record<string, string | number>) => Promise<Aantallen | void>;

/** A scheduled job that did not run when it should have. */
export interface GemisteTaak {
  taak: string;
  /** When it should have run; null when it was never scheduled at all. */
  verwachtOp: Date | null;
}

/** A job that is waiting its turn is not missed. */
const SPELING_MS = 5 * 60_000;
/** With Redis down a question to a queue waits for ever; who asks does not. */
/** Between two wake-ups of one job by this process. */
const WEK_RUST_MS = 250;
const GEDULD_MS = 1_000;

/** The queues: adding jobs (API and worker) and processing them (worker only). The same on Redis and PostgreSQL. */
@Injectable()
export class Taken implements OnApplicationShutdown {
  private readonly log = new Logger('Taken');
  private readonly rijen = new Map<string, Queue>();
  private readonly workers: Worker[] = [];
  private readonly verwerkers = new Map<string, Verwerker>();
  private readonly melders: Loopmelder[] = [];
  /** Wake-ups under way, and whether another came in meanwhile. */
  private readonly wekkers = new Map<string, { nogEens: boolean }>();
  /** Whether the queues answer, while that is being asked. */
  private vraag: Promise<boolean> | null = null;
  private readonly klassen;
  /** One connection for all queues of this process; a worker makes its own, because it waits on it. */
  private readonly redis: Redis | null;

  constructor(
    @Inject(CONFIGURATIE) private readonly configuratie: Configuratie,
    private readonly taakloop: Taakloop, private readonly klok: Klok,
  ) {
    this.klassen = configuratie.redisUrl ? { Queue, Worker } : withBackend(createPostgresBackend);
    this.redis = configuratie.redisUrl ? new Redis(configuratie.redisUrl, { maxRetriesPerRequest: null, lazyConnect: true }) : null;
    // Each queue says so itself.
    this.redis?.on('error', () => undefined);
  }

  private rij(naam: string): Queue {
    let rij = this.rijen.get(naam);
    if (!rij) {
      // A queue that connects itself gives up for good when Redis is not there yet; one that finds a client under way waits.
      if (this.redis?.status === 'wait') this.redis.connect().catch(() => undefined);
      const verbinding = { ...rijVerbinding(this.configuratie), ...(this.redis ? { connection: this.redis } : {}) };
      rij = new (this.klassen.Queue as typeof Queue)(naam, verbinding as never) as Queue;
      rij.on('error', (fout) => this.log.warn(`Queue ${naam} is out of reach: ${foutregel(fout)}`));
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
      ...opties(taak), ...(ontdubbel ? { deduplication: { id: ontdubbel, keepLastIfActive: true } } : {}),
    });
  }

  /**
   * Adds a job without waiting for it: nobody's request hangs on a queue. What gets lost, a sweep finds. While one is
   * under way, and a moment after it, the next waits: a queue out of reach does not collect a promise per request, and on
   * a busy day waking up does not cost more than what it is for.
   */
  wek(taak: Taak): void {
    const loopt = this.wekkers.get(taak.naam);
    if (loopt) {
      loopt.nogEens = true;
      return;
    }
    const deze = { nogEens: false };
    this.wekkers.set(taak.naam, deze);
    this.voegToe(taak, {}, taak.naam)
      .catch((fout: unknown) => this.log.warn(`${taak.naam} was not woken: ${foutregel(fout)}`))
      .finally(() => setTimeout(() => {
        this.wekkers.delete(taak.naam);
        if (deze.nogEens) this.wek(taak);
      }, WEK_RUST_MS).unref());
  }

  /**
   * Adds a job for somebody who wants to know whether the queue has it. What waits already is not added twice, and a
   * schedule that the queue lost is put back.
   * @returns false when the queue does not answer within a few seconds
   */
  async bied(taak: Taak): Promise<boolean> {
    // Asked first: what is added to a queue out of reach runs when that comes back, and nobody expects it any more.
    if (!await this.bereikbaar()) return false;
    const erbij = await binnen(this.voegToe(taak, {}, taak.naam), GEDULD_MS).then(() => true, () => false);
    if (erbij) await binnen(this.herstelRooster(taak), GEDULD_MS).catch(() => this.log.warn(`The schedule of ${taak.naam} was not put back`));
    return erbij;
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
    for (const naam of wachtrijen()) {
      await this.zetRoosters(naam, catalogus.filter((taak) => rijVan(taak.naam) === naam));
      const worker = new (this.klassen.Worker as typeof Worker)(naam, (job: Job) => this.voerUit(job), {
        ...rijVerbinding(this.configuratie), concurrency: 4, lockDuration: 30_000, stalledInterval: 15_000,
      } as never) as Worker;
      worker.on('error', (fout) => this.log.warn(`Worker ${naam}: ${foutregel(fout)}`));
      this.workers.push(worker);
    }
    await Promise.all(this.workers.map((worker) => worker.waitUntilReady()));
  }

  /** Sets the schedule of each job that has one, and takes away those of an older release. */
  private async zetRoosters(naam: string, taken: Taak<never>[]): Promise<void> {
    const rij = this.rij(naam);
    const metRooster = taken.filter((taak) => taak.rooster);
    const bekend = new Set(metRooster.map((taak) => roosterId(taak.naam)));
    for (const oud of await rij.getJobSchedulers()) {
      if (!bekend.has(oud.key)) await rij.removeJobScheduler(oud.key);
    }
    for (const taak of metRooster) await this.zetRooster(taak);
  }

  private async zetRooster(taak: Taak): Promise<void> {
    await this.rij(rijVan(taak.naam)).upsertJobScheduler(roosterId(taak.naam), { pattern: taak.rooster!, tz: 'Europe/Amsterdam' },
      { name: taak.naam, data: {}, opts: opties(taak) });
  }

  private async herstelRooster(taak: Taak): Promise<void> {
    if (!taak.rooster) return;
    const rooster = await this.rij(rijVan(taak.naam)).getJobScheduler(roosterId(taak.naam));
    if (!rooster?.next) await this.zetRooster(taak);
  }

  private async voerUit(job: Job): Promise<void> {
    const taak = takenCatalogus().get(job.name);
    const verwerker = this.verwerkers.get(job.name);
    // A job of an older release that no longer exists: nothing is left to do for it.
    if (!taak || !verwerker) return this.log.warn(`Nobody knows the job ${job.name} any more`);
    const begin = performance.now();
    let uitkomst: 'GELUKT' | 'MISLUKT' = 'MISLUKT';
    try {
      await volg({ soort: 'taak', naam: taak.naam }, () => this.taakloop.meet(taak.naam, () => metTijdslimiet(verwerker(job.data), taak)));
      uitkomst = 'GELUKT';
    } catch (fout) {
      this.log.error(`${taak.naam} ${foutplaats(fout)}`);
      // The queue keeps the message and its stack.
      throw new Error(foutregel(fout));
    } finally {
      for (const meld of this.melders) meld({ taak: taak.naam, uitkomst, seconden: (performance.now() - begin) / 1000 });
    }
  }

  /** Tells `melder` of every run of this process from now on. */
  bijLoop(melder: Loopmelder): void {
    this.melders.push(melder);
  }

  /**
   * Whether the queues answer, within a second. One question is under way at a time: a queue out of reach must not
   * collect one for each time that somebody looked.
   */
  async bereikbaar(): Promise<boolean> {
    const [naam] = wachtrijen();
    if (!naam) return true;
    this.vraag ??= this.rij(naam).getJobCounts('waiting').then(() => true, () => false).finally(() => { this.vraag = null; });
    return binnen(this.vraag, GEDULD_MS).catch(() => false);
  }

  /** Scheduled jobs that should have run by now and did not: no worker runs, or the queue was emptied. */
  async gemist(): Promise<GemisteTaak[]> {
    const grens = this.klok.nu().getTime() - SPELING_MS;
    const gemist: GemisteTaak[] = [];
    for (const taak of takenCatalogus().values()) {
      if (!taak.rooster) continue;
      const rooster = await this.rij(rijVan(taak.naam)).getJobScheduler(roosterId(taak.naam));
      if (!rooster?.next) gemist.push({ taak: taak.naam, verwachtOp: null });
      else if (rooster.next < grens) gemist.push({ taak: taak.naam, verwachtOp: new Date(rooster.next) });
    }
    return gemist;
  }

  /** How many jobs of each queue are in which state. */
  async aantallen(): Promise<{ rij: string; staten: Record<string, number> }[]> {
    return this.vanElkeRij(async (rij, naam) => ({
      rij: naam, staten: await rij.getJobCounts('waiting', 'active', 'delayed', 'completed', 'failed') }));
  }

  /** Of each queue how long its oldest waiting job waits; 0 when none does. */
  async oudsteWachtend(): Promise<{ rij: string; seconden: number }[]> {
    return this.vanElkeRij(async (rij, naam) => {
      const [oudste] = await rij.getJobs(['waiting'], 0, 0, true);
      // A scheduled job is made at the run before, so it waits from when it was due. The queue keeps real time.
      const sinds = oudste ? oudste.timestamp + (oudste.opts.delay ?? 0) : Date.now();
      return { rij: naam, seconden: Math.max(0, (Date.now() - sinds) / 1000) };
    });
  }

  /** @throws when the queues do not answer; asked first, so that no question is left hanging */
  private async vanElkeRij<T>(vraag: (rij: Queue, naam: string) => Promise<T>): Promise<T[]> {
    if (!await this.bereikbaar()) throw new Error('The queues are out of reach');
    return Promise.all(wachtrijen().map((naam) => vraag(this.rij(naam), naam)));
  }

  /** Drains: running jobs finish, then the queues close. A backend out of reach does not hold the end up. */
  async onApplicationShutdown(): Promise<void> {
    await Promise.allSettled(this.workers.map((worker) => worker.close()));
    await Promise.allSettled([...this.rijen.values()].map((rij) => binnen(rij.close(), 2_000)));
    this.redis?.disconnect();
  }
}
