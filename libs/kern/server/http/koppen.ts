import { STATUS_CODES } from 'node:http';
import type { Duplex } from 'node:stream';
import { Logger } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ApiFout } from '../fouten';
import { foutplaats } from '../foutplaats';
import { alsApiFout, probleem } from './fout-filter';
import { API_VERSIE } from './openapi';

/** In seconds. */
const JAAR = 31_536_000;

/** What helmet is told; a test compares what it then sends with `VASTE_KOPPEN`. */
export const HELM = {
  contentSecurityPolicy: { useDefaults: false, directives: {
    defaultSrc: ["'none'"], scriptSrc: ["'self'"], styleSrc: ["'self'", "'unsafe-inline'"], imgSrc: ["'self'", 'data:'],
    connectSrc: ["'self'"], fontSrc: ["'self'"], formAction: ["'self'"], baseUri: ["'none'"], frameAncestors: ["'none'"],
  } },
  strictTransportSecurity: { maxAge: JAAR },
  xFrameOptions: { action: 'deny' },
  referrerPolicy: { policy: 'no-referrer' },
} as const;

/** The headers of every answer, for those that are given before there is a route, so before helmet and the hooks. */
export const VASTE_KOPPEN: Readonly<Record<string, string>> = {
  'api-version': API_VERSIE,
  'cache-control': 'no-store',
  'content-security-policy': "default-src 'none';script-src 'self';style-src 'self' 'unsafe-inline';img-src 'self' data:;connect-src 'self';"
    + "font-src 'self';form-action 'self';base-uri 'none';frame-ancestors 'none'",
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'origin-agent-cluster': '?1',
  'referrer-policy': 'no-referrer',
  'strict-transport-security': `max-age=${JAAR}; includeSubDomains`,
  'x-content-type-options': 'nosniff',
  'x-dns-prefetch-control': 'off',
  'x-download-options': 'noopen',
  'x-frame-options': 'DENY',
  'x-permitted-cross-domain-policies': 'none',
  'x-xss-protection': '0',
};

/** An address that the router cannot read never gets as far as the filter and the hooks. */
export function weiger(fout: unknown, verzoek: FastifyRequest, antwoord: FastifyReply): FastifyReply {
  const api = alsApiFout(fout);
  return antwoord.status(api.status).type('application/problem+json').headers(VASTE_KOPPEN)
    .send(JSON.stringify(probleem(api, verzoek.url.split('?')[0]!)));
}

const log = new Logger('Api');
/** How long somebody who was refused has to read why, in ms. */
const NALEES_MS = 1_000;

/** Bytes that are no request get as far as the connection: too many headers, none in time, or something else than HTTP. */
export function weigerLijn(fout: NodeJS.ErrnoException, lijn: Duplex): void {
  // Who broke it off reads nothing any more, and an answer that has begun cannot become another.
  if (fout.code === 'ECONNRESET' || lijn.destroyed || !lijn.writable) return;
  if ((lijn as { _httpMessage?: { headersSent: boolean } })._httpMessage?.headersSent) return void lijn.destroy();
  const api = fout.code === 'HPE_HEADER_OVERFLOW'
    ? new ApiFout(431, 'KOPPEN_TE_GROOT', 'De koppen van dit verzoek zijn te groot. Wis de cookies van deze site en probeer het nog eens.')
    : fout.code === 'ERR_HTTP_REQUEST_TIMEOUT'
      ? new ApiFout(408, 'TE_TRAAG', 'Het duurde te lang voordat het hele verzoek er was. Probeer het nog eens.')
      : new ApiFout(400, 'ONGELEZEN', 'Wij kunnen dit verzoek niet lezen.');
  log.debug(`${api.status} ${foutplaats(fout)}`);
  const inhoud = JSON.stringify(probleem(api, ''));
  const koppen = { ...VASTE_KOPPEN, 'content-type': 'application/problem+json; charset=utf-8', 'content-length': Buffer.byteLength(inhoud), connection: 'close' };
  lijn.end(`HTTP/1.1 ${api.status} ${STATUS_CODES[api.status]}\r\n`
    + `${Object.entries(koppen).map(([naam, waarde]) => `${naam}: ${waarde}\r\n`).join('')}\r\n${inhoud}`);
  // Ended at once, what he is still sending would take our answer away with it.
  setTimeout(() => lijn.destroy(), NALEES_MS).unref();
}
