import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { IN_CONTRACT } from './mag';
import { ALLE_FOUTEN, PROBLEEM_SCHEMA } from './openapi-fouten';

/** Version of the contract (semver); its first number is the one in the path. */
export const API_VERSIE = '1.0.0';

interface Bewerking {
  tags?: string[];
  parameters?: { in: string; name: string; required?: boolean; description?: string; schema?: Record<string, unknown> }[];
  [IN_CONTRACT]?: boolean;
  requestBody?: unknown;
  responses: Record<string, { description?: string; headers?: Record<string, unknown>; content?: unknown }>;
  operationId?: string;
  security?: unknown[];
}

const KOP = { 'API-Version': { description: 'Versie van de API.', schema: { type: 'string', examples: [API_VERSIE] } } };

const HERHALEN = { in: 'header', name: 'Idempotency-Key', required: false, schema: { type: 'string', format: 'uuid' },
  description: 'Een UUID van de client, per medewerker een dag bewaard: hetzelfde verzoek met dezelfde sleutel krijgt het eerste antwoord '
    + 'nog eens, een ander verzoek 409 (`SLEUTEL_HERGEBRUIKT`). Zoeken, exporteren, het BSN tonen en de sessies gebruiken hem niet.' };

/** The contract as OpenAPI 3.1, made from the code, with what holds for every route added in one place. */
export function maakOpenApi(app: INestApplication): OpenAPIObject {
  const opzet = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('Trajectplein')
    .setDescription('Casemanagement voor werkzoekenden in de arbeidsmarktregio Zuid-Kennemerland en IJmond.')
    .setVersion(API_VERSIE)
    .setContact('Trajectplein', 'https://trajectplein.example', 'beheer@trajectplein.example')
    .setLicense('EUPL-1.2', 'https://eupl.eu/1.2/nl')
    .addServer('/v1')
    .addCookieAuth('trajectplein_sessie', { type: 'apiKey', in: 'cookie' }, 'sessie')
    .build();
  const document = SwaggerModule.createDocument(app, opzet, { operationIdFactory: (klasse, methode) =>
    `${klasse.replace(/Controller$/, '')}_${methode}` });
  // The server's address ends in /v1, so the paths do not begin with it.
  document.paths = Object.fromEntries(Object.entries(document.paths)
    .map(([pad, item]) => [pad.replace(/^\/v1(?=\/)/, ''), item]));
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...PROBLEEM_SCHEMA } } as never;
  for (const [pad, item] of Object.entries(document.paths)) {
    for (const [methode, bewerking] of Object.entries(item as Record<string, Bewerking>)) {
      if (typeof bewerking === 'object' && 'responses' in bewerking) maakAf(pad, methode, bewerking);
    }
  }
  return document;
}

function maakAf(pad: string, methode: string, bewerking: Bewerking): void {
  const invoer = methode !== 'get' || (bewerking.parameters ?? []).length > 0;
  const openbaar = bewerking[IN_CONTRACT];
  delete bewerking[IN_CONTRACT];
  for (const parameter of bewerking.parameters ?? []) {
    if (parameter.in === 'path' && parameter.name === 'id') parameter.schema = { type: 'string', format: 'uuid' };
  }
  if (methode === 'post' && !openbaar) (bewerking.parameters ??= []).push(HERHALEN);
  const metVersie = bewerking.parameters?.some((p) => p.in === 'header' && p.name === 'If-Match');
  const codes = [...(invoer ? ['400'] : []), ...(openbaar ? [] : ['401', '403']), ...(pad.includes('{') ? ['404'] : []),
    ...(methode !== 'get' && !openbaar ? ['409'] : []), ...(metVersie ? ['412', '428'] : []), '500',
    ...Object.keys(bewerking.responses).filter((code) => /^[45]/.test(code))];
  for (const code of new Set(codes)) {
    const eerder = bewerking.responses[code];
    bewerking.responses[code] = { ...ALLE_FOUTEN[code]!, ...(eerder?.description ? { description: eerder.description } : {}) };
  }
  if (!openbaar) bewerking.security = [{ sessie: [] }];
  for (const [code, antwoord] of Object.entries(bewerking.responses)) {
    if (/^[23]/.test(code)) antwoord.headers = { ...KOP, ...antwoord.headers };
    if (!antwoord.description) antwoord.description = code === '201' ? 'Gemaakt.' : 'Gelukt.';
  }
}
