import { Injectable } from '@nestjs/common';

/** A number that is measured when somebody asks for the metrics. */
export interface Meting {
  /** As Prometheus wants it: `trajectplein_…`, with the unit at the end. */
  naam: string;
  uitleg: string;
  /** Never ids, names or what somebody typed: whoever reads the metrics may not read dossiers. */
  etiketten?: readonly string[];
  meet: () => Promise<{ waarde: number; etiketten?: Record<string, string> }[]>;
}

/** What higher capabilities have to measure, so that the platform need not know them. */
@Injectable()
export class Metingen {
  private readonly metingen: Meting[] = [];

  /** @throws when there is one of that name */
  registreer(meting: Meting): void {
    if (this.metingen.some((er) => er.naam === meting.naam)) throw new Error(`Two metrics are called ${meting.naam}`);
    this.metingen.push(meting);
  }

  alle(): readonly Meting[] {
    return this.metingen;
  }
}
