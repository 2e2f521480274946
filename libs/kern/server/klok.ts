import { Injectable } from '@nestjs/common';
import type { Datum } from '@trajectplein/kern/domain';

const DAG = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Amsterdam', dateStyle: 'short' });

/** The calendar day (YYYY-MM-DD) in Europe/Amsterdam on which a moment falls. */
export function dagVan(moment: Date): Datum {
  return DAG.format(moment);
}

/** The only source of "now" and "today"; a test puts a fixed one in its place. */
@Injectable()
export class Klok {
  nu(): Date {
    return new Date();
  }

  /** Today in Europe/Amsterdam. */
  vandaag(): Datum {
    return dagVan(this.nu());
  }
}
