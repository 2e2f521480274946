import { createServer, request, type IncomingHttpHeaders } from 'node:http';
import type { AddressInfo } from 'node:net';

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

/**
 * Starts a proxy as careful as the real one: only what reached nobody, or changes nothing, is sent again. What is broken
 * off otherwise is a 502, of which nobody knows whether it was done.
 */
export async function startVerdeler(poorten: readonly number[]): Promise<Verdeler> {
  let beurt = 0;
  const server = createServer((verzoek, antwoord) => void (async () => {
    const stukken: Buffer[] = [];
    for await (const stuk of verzoek) stukken.push(stuk as Buffer);
    const eerste = beurt++;
    for (let poging = 0; poging < 2 * poorten.length; poging += 1) {
      try {
        const { status, koppen, inhoud } = await stuur(poorten[(eerste + poging) % poorten.length]!, verzoek, Buffer.concat(stukken));
        delete koppen['transfer-encoding'];
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
    sluit: () => new Promise((klaar) => {
      server.close(() => klaar());
      server.closeAllConnections();
    }),
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
