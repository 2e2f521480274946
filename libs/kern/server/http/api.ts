import compress from '@fastify/compress';
import cookie from '@fastify/cookie';
import helmet from '@fastify/helmet';
import multipart from '@fastify/multipart';
import { RequestMethod, UnsupportedMediaTypeException } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { DestinationStream } from 'pino';
import { ApiFout } from '../fouten';
import { JsonLogger } from '../json-logger';
import { EtagInterceptor } from './etag.interceptor';
import { FoutFilter } from './fout-filter';
import { eisEigenHerkomst } from './herkomst';
import { invoerPipe } from './invoer';
import { HELM, weiger, weigerLijn } from './koppen';
import { GRENZEN, begrensRoute, leesAlleenJson } from './lichaam';
import { API_VERSIE, maakOpenApi } from './openapi';
import { UPLOAD_GRENZEN, neemtBestand } from './upload';
import { serveerWebApp } from './web-app';

const JSON_SOORT = /^application\/json\s*(;|$)/i;
const FORMULIER = /^multipart\/form-data\s*;/i;

export interface Route {
  methode: string;
  pad: string;
  /** The most that its body may be, in bytes; of a file UPLOAD_GRENZEN says it. */
  lichaam: number;
}

/**
 * The HTTP application around a module: limits, headers, errors, the contract and the built web app.
 * @param opties.web folder of the built web app; nothing is served when it does not exist
 * @param opties.proxyAdressen who may say from where a request came; else this machine alone
 * @param opties.logNaar where the log goes; else standard output
 * @returns the application, initialised, and every route that Fastify knows
 */
export async function maakApi(module: unknown, opties: {
  web?: string; logNiveau: string; logNaar?: DestinationStream; proxyAdressen?: readonly string[];
}): Promise<{ app: NestFastifyApplication; routes: Route[] }> {
  const routes: Route[] = [];
  const adapter = new FastifyAdapter({ bodyLimit: GRENZEN.bytes, trustProxy: [...opties.proxyAdressen ?? ['loopback']],
    routerOptions: { maxParamLength: 200 },
    // What still comes in over an open connection while we stop is answered, as its last (`Uitloop`).
    return503OnClosing: false,
    frameworkErrors: (fout: unknown, verzoek: FastifyRequest, antwoord: FastifyReply) => void weiger(fout, verzoek, antwoord),
    clientErrorHandler: weigerLijn });
  const fastify = adapter.getInstance();
  leesAlleenJson(fastify);
  fastify.addHook('onRoute', (route) => {
    begrensRoute(route);
    for (const methode of [route.method].flat()) routes.push({ methode, pad: route.url, lichaam: route.bodyLimit! });
  });
  const log = new JsonLogger(opties.logNiveau, opties.logNaar);
  fastify.addHook('onResponse', async (verzoek, antwoord) => {
    const route = verzoek.routeOptions.url ?? '?';
    log.verzoek(route.startsWith('/v1') && route !== '/v1/gezondheid' ? 'info' : 'debug',
      { methode: verzoek.method, route, status: antwoord.statusCode, ms: Math.round(antwoord.elapsedTime) });
  });
  const app = await NestFactory.create<NestFastifyApplication>(module as never, adapter,
    { logger: log, abortOnError: false, bodyParser: false });
  await app.register(cookie as never);
  await app.register(multipart as never, { limits: UPLOAD_GRENZEN } as never);
  await app.register(compress as never, { encodings: ['br', 'gzip'], threshold: 2048, globalDecompression: false } as never);
  await app.register(helmet as never, HELM as never);
  // After those of helmet, because what is refused here has its headers as well.
  fastify.addHook('onRequest', async (verzoek, antwoord) => {
    // Whatever address it came by; what may be kept (the parts of the web app) says so itself.
    antwoord.headers({ 'API-Version': API_VERSIE, 'Cache-Control': 'no-store' });
    eisEigenHerkomst(verzoek);
    // Nothing here unpacks what comes in, so nothing can be larger than it looks.
    if (/[^\s,]/.test((verzoek.headers['content-encoding'] ?? '').replaceAll(/\bidentity\b/gi, ''))) {
      antwoord.header('Accept-Encoding', 'identity');
      throw new ApiFout(415, 'INGEPAKT', 'Stuur de gegevens zonder ze in te pakken (geen Content-Encoding).');
    }
    // A form on another site can send every kind but JSON without asking first; for a file the CSRF token is all there is.
    const soort = verzoek.headers['content-type'];
    if (soort && !JSON_SOORT.test(soort) && !(neemtBestand(verzoek) && FORMULIER.test(soort))) throw new UnsupportedMediaTypeException();
  });
  // Who watches looks for the metrics at their usual place.
  app.setGlobalPrefix('v1', { exclude: [{ path: 'metrics', method: RequestMethod.GET }] });
  app.useGlobalPipes(invoerPipe);
  app.useGlobalFilters(new FoutFilter());
  app.useGlobalInterceptors(new EtagInterceptor());
  const document = JSON.stringify(maakOpenApi(app));
  fastify.get('/v1/openapi.json', async (_, antwoord) => antwoord.type('application/json')
    .header('Access-Control-Allow-Origin', '*').send(document));
  if (opties.web) await serveerWebApp(app, opties.web);
  await app.init();
  await fastify.ready();
  return { app, routes };
}
