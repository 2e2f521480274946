import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';
import { wacht } from './wachten';

interface Doorgestuurd {
  status: number;
  koppen: IncomingHttpHeaders;
  inhoud: Buffer;
}

/** A proxy that gives each request to the next API in turn. */
export interface Verdeler {
  adres: string;
  sluit(): Promise<void>;
}

/** Between two looks at the health of an API, in ms; the Caddyfile has a second, and an API that stops says so for longer. */
export const KIJK_MS = 100;

/** Looks at the health of every API, as a proxy does. */
export class Gezondheid {
  private readonly ziek = new Set<number>();
  private klaar = false;
  private readonly kijkt: Promise<void>[];

  constructor(private readonly poorten: readonly number[]) {
    this.kijkt = poorten.map((poort) => this.kijk(poort));
  }

  /** The APIs to ask, in this order: those that are well from the one whose turn it is, then the others. */
  volgorde(beurt: number): number[] {
    const vanaf = this.poorten.map((_, i) => this.poorten[(beurt + i) % this.poorten.length]!);
    return [...vanaf.filter((poort) => !this.ziek.has(poort)), ...vanaf.filter((poort) => this.ziek.has(poort))];
  }

  async sluit(): Promise<void> {
    this.klaar = true;
    await Promise.all(this.kijkt);
  }

  private async kijk(poort: number): Promise<void> {
    for (; !this.klaar; await wacht(KIJK_MS)) {
      const goed = await fetch(`http://127.0.0.1:${poort}/v1/gezondheid`, { headers: { connection: 'close' } }).then((a) => a.ok, () => false);
      if (goed) this.ziek.delete(poort);
      else this.ziek.add(poort);
    }
  }
}

/**
 * Starts a proxy as careful as the real one (docker/Caddyfile): it asks who is well, and only what reached nobody, or
 * changes nothing, is sent again. What is broken off otherwise is a 502, of which nobody knows whether it was done.
 */
export async function startVerdeler(poorten: readonly number[]): Promise<Verdeler> {
  let beurt = 0;
  const gezondheid = new Gezondheid(poorten);
  const server = createServer((verzoek, antwoord) => void (async () => {
    const stukken: Buffer[] = [];
    for await (const stuk of verzoek) stukken.push(stuk as Buffer);
    for (const poort of [0, 1].flatMap(() => gezondheid.volgorde(beurt++))) {
      try {
        const { status, koppen, inhoud } = await stuur(poort, verzoek, Buffer.concat(stukken));
        delete koppen['transfer-encoding'];
        // Its own connection with the client goes on.
        delete koppen.connection;
        antwoord.writeHead(status, koppen).end(inhoud);
        return;
      } catch (fout) {
        if ((fout as { code?: string }).code !== 'ECONNREFUSED' && verzoek.method !== 'GET') break;
      }
    }
    antwoord.writeHead(502).end();
  })()).listen(0, '127.0.0.1');
  await new Promise((klaar) => server.once('listening', klaar));
  return {
    adres: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    sluit: async () => {
      await gezondheid.sluit();
      await new Promise<void>((klaar) => {
        server.close(() => klaar());
        server.closeAllConnections();
      });
    },
  };
}

/** A connection of its own, so that none is used that the other side is closing. */
function stuur(poort: number, { method, url, headers }: { method?: string; url?: string; headers: IncomingHttpHeaders }, inhoud: Buffer) {
  return new Promise<Doorgestuurd>((klaar, mis) => {
    request({ host: '127.0.0.1', port: poort, agent: false, method, path: url, headers: { ...headers, connection: 'close' } }, (antwoord) => {
      const stukken: Buffer[] = [];
      antwoord.on('data', (stuk: Buffer) => stukken.push(stuk)).on('error', mis)
        .on('end', () => klaar({ status: antwoord.statusCode!, koppen: antwoord.headers, inhoud: Buffer.concat(stukken) }));
    }).on('error', mis).end(inhoud);
  });
}
