import type { Configuratie } from '../configuratie';
import { Klok } from '../klok';

/** A clock that stands still until it is told to move. */
export class VasteKlok extends Klok {
  constructor(private moment: Date) {
    super();
  }

  override nu(): Date {
    return new Date(this.moment);
  }

  /** @param moment ISO with zone */
  zet(moment: string): void {
    this.moment = new Date(moment);
  }
}

/** Settings for a test, with keys that guard nothing. Who uses the same database uses the same queues. */
export function testConfiguratie(databaseUrl: string, redisUrl: string | null = null): Configuratie {
  return {
    databaseUrl, redisUrl, redisPrefix: new URL(databaseUrl).pathname.slice(1), host: '127.0.0.1', poort: 0,
    proxyAdressen: ['loopback'], productie: false, demo: false,
    sleutels: { actief: 'test', sleutels: { test: Buffer.alloc(32, 7) } }, hashSleutel: Buffer.alloc(32, 9),
    logNiveau: 'silent', databaseVerbindingen: 6, uitloopMs: 0, workerPoort: null, metricsSleutel: null, otlpAdres: null,
  };
}
