import { Injectable, Logger, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';
import { foutregel } from '@trajectplein/kern/server';
import { Verwerker } from './verwerker';

const ELKE_MS = 1_000;

/** Sweeps every second: finds what the queue lost, and works without any queue. Stops before the queues and the database. */
@Injectable()
export class Veger implements OnApplicationBootstrap, BeforeApplicationShutdown {
  private readonly log = new Logger('Sturing');
  private wekker: NodeJS.Timeout | undefined;
  private gestopt = false;
  private mislukt = 0;

  constructor(private readonly verwerker: Verwerker) {}

  onApplicationBootstrap(): void {
    this.plan();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.stop();
    await this.verwerker.stop();
  }

  /** Sweeps no more. */
  stop(): void {
    this.gestopt = true;
    clearTimeout(this.wekker);
  }

  private plan(): void {
    if (this.gestopt) return;
    this.wekker = setTimeout(() => void this.veeg(), ELKE_MS);
  }

  private async veeg(): Promise<void> {
    try {
      await this.verwerker.verwerk();
      if (this.mislukt) this.log.log('Figures are kept up to date again');
      this.mislukt = 0;
    } catch (fout) {
      this.mislukt += 1;
      // Once when it begins, then once a minute: a database that is away is away every second.
      if (this.mislukt % 60 === 1) this.log.warn(`Figures are not kept up to date: ${foutregel(fout)}`);
    }
    this.plan();
  }
}
