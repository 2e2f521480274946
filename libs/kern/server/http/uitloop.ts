import type { Server as HttpServer, IncomingMessage, ServerResponse } from 'node:http';
import { Server as NetServer, type Socket } from 'node:net';
import { setImmediate as straks, setTimeout as wacht } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';

/** A connection on which nothing happened for so long is let go once nobody is let in any more, in ms. */
export const STILTE_MS = 1_000;
/** How long after that who is being answered has: a stream that is not done by then is broken off, in ms. */
export const ANTWOORDTIJD_MS = 7_000;
const VEEGTIJD_MS = 50;

interface Verbinding {
  /** Requests that are being answered. */
  bezig: number;
  /** Bytes that had come in when the last answer was gone: more means that a request is on its way. */
  gelezen: number;
  /** When the last answer was gone; null: it has asked nothing yet. */
  sinds: number | null;
}

/**
 * How a server stops without losing a request. First it says so (`begin`): every answer is the last of its connection
 * (`Connection: close`) and its health is 503, while it answers everybody. Whoever spreads the traffic goes elsewhere. Then
 * it lets nobody in (`sluit`), and waits for who is there: a request that is being answered, a connection whose first
 * request is still on its way. Node's own way of closing ends connections on which a request is just coming in.
 */
@Injectable()
export class Uitloop {
  private server: HttpServer | null = null;
  private readonly verbindingen = new Map<Socket, Verbinding>();
  private readonly antwoorden = new Set<ServerResponse>();
  private aantal = 0;
  private begonnen = false;

  /** Whether this process has been told to stop. */
  get bezig(): boolean {
    return this.begonnen;
  }

  /** Follows every connection of a server; before it listens. */
  volg(server: HttpServer): void {
    this.server = server;
    server.on('connection', (lijn: Socket) => {
      this.aantal += 1;
      this.verbindingen.set(lijn, { bezig: 0, gelezen: 0, sinds: null });
      lijn.once('close', () => this.verbindingen.delete(lijn));
    });
    // Before who answers, because he may do so at once.
    server.prependListener('request', ({ socket }: IncomingMessage, antwoord: ServerResponse) => {
      const verbinding = this.verbindingen.get(socket);
      if (verbinding) verbinding.bezig += 1;
      this.antwoorden.add(antwoord);
      if (this.begonnen) antwoord.setHeader('Connection', 'close');
      antwoord.once('close', () => {
        this.antwoorden.delete(antwoord);
        if (verbinding) Object.assign(verbinding, { bezig: verbinding.bezig - 1, gelezen: socket.bytesRead, sinds: performance.now() });
      });
    });
  }

  /** Says that this process stops; it goes on answering. */
  begin(): void {
    this.begonnen = true;
    for (const antwoord of this.antwoorden) if (!antwoord.headersSent) antwoord.setHeader('Connection', 'close');
  }

  /** Lets nobody in any more. Returns when everybody who was there is gone; what takes too long is broken off. */
  async sluit(): Promise<void> {
    this.begin();
    if (!this.server?.listening) return;
    await this.laatNiemandBinnen(this.server);
    const dicht = performance.now();
    while (this.verbindingen.size > 0) {
      const nu = performance.now();
      for (const [lijn, { bezig, gelezen, sinds }] of this.verbindingen) {
        const stil = bezig === 0 && lijn.bytesRead === gelezen && nu - (sinds ?? dicht) >= STILTE_MS;
        if (stil || nu - dicht >= ANTWOORDTIJD_MS) lijn.destroy();
      }
      await wacht(VEEGTIJD_MS);
    }
  }

  /**
   * Who connected but was not seen yet is refused by the system when listening ends, with what he sent: so it ends right
   * after a look in which nobody came.
   */
  private async laatNiemandBinnen(server: HttpServer): Promise<void> {
    for (let poging = 0, eerder = -1; poging < 1_000 && eerder !== this.aantal; poging += 1) {
      eerder = this.aantal;
      await straks();
    }
    // Not the one of HttpServer, which ends idle connections as well.
    NetServer.prototype.close.call(server);
  }
}
