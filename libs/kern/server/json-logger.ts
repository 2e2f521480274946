import type { LoggerService } from '@nestjs/common';
import pino, { type DestinationStream, type Logger } from 'pino';

/** Logs as JSON lines: what happened and where, never a body, a query string or a name. */
export class JsonLogger implements LoggerService {
  private readonly pino: Logger;

  /** @param naar where the lines go; else standard output */
  constructor(niveau: string, naar: DestinationStream = pino.destination(1)) {
    this.pino = pino({ level: niveau, base: null, timestamp: pino.stdTimeFunctions.isoTime }, naar);
  }

  /** One line per request: the pattern of its route, so neither ids nor a query string. */
  verzoek(niveau: 'debug' | 'info', regel: { methode: string; route: string; status: number; ms: number }): void {
    this.pino[niveau](regel, 'verzoek');
  }

  log(bericht: unknown, ...rest: unknown[]): void {
    // The framework's list of every route and module at start-up is noise to an operator.
    this.pino.debug({ bron: rest.at(-1) }, String(bericht));
  }
  info(bericht: unknown, ...rest: unknown[]): void {
    this.pino.info({ bron: rest.at(-1) }, String(bericht));
  }
  warn(bericht: unknown, ...rest: unknown[]): void {
    this.pino.warn({ bron: rest.at(-1) }, String(bericht));
  }
  error(bericht: unknown, ...rest: unknown[]): void {
    this.pino.error({ bron: rest.at(-1) }, String(bericht));
  }
  fatal(bericht: unknown, ...rest: unknown[]): void {
    this.pino.fatal({ bron: rest.at(-1) }, String(bericht));
  }
  debug(bericht: unknown, ...rest: unknown[]): void {
    this.pino.debug({ bron: rest.at(-1) }, String(bericht));
  }
}
