import { ROOT_CONTEXT, SpanKind, SpanStatusCode, context, propagation, trace, type Context, type Span } from '@opentelemetry/api';
import { OTLPTraceExporter } from '@opentelemetry/exporter-trace-otlp-http';
import { resourceFromAttributes } from '@opentelemetry/resources';
import { BatchSpanProcessor, NodeTracerProvider } from '@opentelemetry/sdk-trace-node';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Volger } from './sporen';

/** A collector that hangs does not hold up the end. */
const GEDULD_MS = 2_000;

/**
 * Follows requests, runs of jobs and named statements with OpenTelemetry. A span holds patterns, names of our own and
 * codes: no address, no value, no message of an error. So also not what a client put in `tracestate` or `baggage`.
 * @param collector address to which OTLP adds /v1/traces
 */
export function maakVolger(collector: string, naam: string): Volger {
  const aanbieder = new NodeTracerProvider({
    resource: resourceFromAttributes({ 'service.name': naam }),
    spanProcessors: [new BatchSpanProcessor(
      new OTLPTraceExporter({ url: `${collector.replace(/\/+$/, '')}/v1/traces`, timeoutMillis: GEDULD_MS }))],
  });
  aanbieder.register();
  const tracer = aanbieder.getTracer('trajectplein');
  const lopend = new WeakMap<FastifyRequest, { span: Span; omgeving: Context }>();

  return {
    volg(stuk, werk) {
      // What the worker looks at every second belongs to no run, and would be all there is to see.
      if (stuk.soort === 'sql' && !trace.getActiveSpan()) return werk();
      const kind = stuk.soort === 'sql' ? SpanKind.CLIENT : SpanKind.CONSUMER;
      return tracer.startActiveSpan(`${stuk.soort} ${stuk.naam}`, { kind }, (span) => werk().then(
        (uitkomst) => {
          span.setAttribute('uitkomst', 'GELUKT').end();
          return uitkomst;
        },
        (fout: unknown) => {
          span.setAttribute('uitkomst', 'MISLUKT').setStatus({ code: SpanStatusCode.ERROR }).end();
          throw fout;
        }));
    },

    volgVerzoeken(fastify: FastifyInstance) {
      fastify.addHook('onRequest', async (verzoek) => {
        const { traceparent } = verzoek.headers;
        const ouder = propagation.extract(ROOT_CONTEXT, { traceparent });
        const route = verzoek.routeOptions.url ?? '?';
        const span = tracer.startSpan(`${verzoek.method} ${route}`, { kind: SpanKind.SERVER,
          attributes: { 'http.request.method': verzoek.method, 'http.route': route } }, ouder);
        lopend.set(verzoek, { span, omgeving: trace.setSpan(ouder, span) });
      });
      // Not before: reading the body goes on in the context of the connection.
      fastify.addHook('preHandler', (verzoek, _, verder) => context.with(lopend.get(verzoek)!.omgeving, verder));
      fastify.addHook('onResponse', async (verzoek, antwoord) => {
        const { span } = lopend.get(verzoek)!;
        span.setAttribute('http.response.status_code', antwoord.statusCode);
        if (antwoord.statusCode >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
        span.end();
      });
    },

    async sluit() {
      await aanbieder.shutdown().catch(() => undefined);
      for (const deel of [trace, context, propagation]) deel.disable();
    },
  };
}
