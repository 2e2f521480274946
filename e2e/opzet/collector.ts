import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';

interface Kenmerk {
  key: string;
  value: { stringValue?: string; intValue?: number };
}
/** A span as it comes in over the wire. */
interface Span {
  traceId: string;
  spanId: string;
  parentSpanId?: string;
  name: string;
  attributes: Kenmerk[];
}

/** A collector of traces that keeps what it is sent. */
export interface Collector {
  adres: string;
  /** Everything that came in, as text. */
  tekst(): string;
  spans(): { naam: string; trace: string; id: string; ouder: string | undefined; kenmerken: Record<string, unknown> }[];
  sluit(): Promise<void>;
}

/** Starts a collector on a free port of this machine. */
export async function startCollector(): Promise<Collector> {
  const ontvangen: string[] = [];
  const server = createServer((verzoek, antwoord) => {
    let tekst = '';
    verzoek.setEncoding('utf8').on('data', (stuk: string) => { tekst += stuk; }).on('end', () => {
      if (verzoek.url === '/v1/traces') ontvangen.push(tekst);
      antwoord.setHeader('content-type', 'application/json').end('{}');
    });
  }).listen(0, '127.0.0.1');
  await new Promise((klaar) => server.once('listening', klaar));
  return {
    adres: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    tekst: () => ontvangen.join('\n'),
    spans: () => ontvangen
      .flatMap((er) => (JSON.parse(er) as { resourceSpans: { scopeSpans: { spans: Span[] }[] }[] }).resourceSpans)
      .flatMap((er) => er.scopeSpans).flatMap((er) => er.spans)
      .map((er) => ({ naam: er.name, trace: er.traceId, id: er.spanId, ouder: er.parentSpanId,
        kenmerken: Object.fromEntries(er.attributes.map(({ key, value }) => [key, value.stringValue ?? Number(value.intValue)])) })),
    sluit: () => new Promise((klaar) => {
      server.close(() => klaar());
      server.closeAllConnections();
    }),
  };
}
