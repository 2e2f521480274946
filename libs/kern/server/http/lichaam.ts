import { RouteConfig } from '@nestjs/platform-fastify';
import type { FastifyContextConfig, FastifyInstance, FastifyRequest, RouteOptions } from 'fastify';
import { ApiFout, OngeldigeInvoer } from '../fouten';

/** What one request may hold, however it is written. No field of ours comes near; a body of nothing but keys costs little. */
export const GRENZEN = {
  /** Of a body whose route says nothing. */
  bytes: 16 * 1024, diepte: 8, waarden: 2_000, sleutels: 200, sleutel: 100, lijst: 500, tekst: 12_000,
  /** Keys of an address. */
  vraag: 40,
} as const;

interface Grens { lichaam?: number }

/**
 * How large the body of a route may be, where 16 KB does not do: what its fields can hold (a test checks that). A file has
 * limits of its own (`NeemtBestand`).
 */
export const Lichaam = (kilobytes: number) => RouteConfig({ lichaam: kilobytes * 1024 } satisfies Grens);

/** What Fastify is told of a route when it is made. */
export function begrensRoute(route: RouteOptions): void {
  route.bodyLimit = (route.config as FastifyContextConfig & Grens | undefined)?.lichaam ?? GRENZEN.bytes;
}

/** Only JSON is read, and only an object within the limits; a form with a file has a reader of its own. */
export function leesAlleenJson(fastify: FastifyInstance): void {
  fastify.removeAllContentTypeParsers();
  const lees = fastify.getDefaultJsonParser('error', 'error');
  fastify.addContentTypeParser('application/json', { parseAs: 'buffer' }, async (verzoek: FastifyRequest, bytes: Buffer) => {
    const lichaam = await new Promise((goed, mis) => {
      void lees(verzoek, alsTekst(bytes), (fout, gelezen) => (fout ? mis(fout) : goed(gelezen)));
    });
    eisBinnenGrenzen(lichaam);
    return lichaam;
  });
}

/** A byte that is no UTF-8 would be stored as another character than was sent. */
function alsTekst(bytes: Buffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new ApiFout(400, 'ONGELEZEN', 'Wij kunnen dit verzoek niet lezen. Stuur de gegevens als UTF-8.');
  }
}

/** Names that every object has already: who gives one of his own would change how it is read and checked. */
const VAN_ELK_OBJECT = new Set(Object.getOwnPropertyNames(Object.prototype));
const GEHEEL = '';

/**
 * Looks at a body before anything else does: that it is an object, and no more of it than the limits.
 * @throws OngeldigeInvoer at the first place that is too much
 */
export function eisBinnenGrenzen(lichaam: unknown): void {
  if (typeof lichaam !== 'object' || lichaam === null || Array.isArray(lichaam)) {
    throw fout(GEHEEL, 'GEEN_OBJECT', 'Stuur een object met velden.');
  }
  bekijk(lichaam, '', 1, { over: GRENZEN.waarden });
}

/** A query has no depth; its keys are those of the address. @throws OngeldigeInvoer */
export function eisVraagBinnenGrenzen(vraag: object): void {
  if (Object.keys(vraag).length > GRENZEN.vraag) throw new ApiFout(400, 'TE_VEEL_VELDEN', 'Dit adres heeft te veel onderdelen.');
  eisBinnenGrenzen(vraag);
}

function bekijk(waarde: unknown, pad: string, diepte: number, telling: { over: number }): void {
  if (typeof waarde === 'string') return eisTekst(waarde, pad);
  if (typeof waarde !== 'object' || waarde === null) return;
  if (diepte > GRENZEN.diepte) throw fout(pad, 'TE_DIEP', `Dit heeft meer dan ${GRENZEN.diepte} lagen.`);
  const sleutels = Object.keys(waarde);
  const [hoogstens, code, melding] = Array.isArray(waarde)
    ? [GRENZEN.lijst, 'TE_LANG', 'Deze lijst is te lang.'] as const : [GRENZEN.sleutels, 'TE_VEEL_VELDEN', 'Dit heeft te veel velden.'] as const;
  telling.over -= sleutels.length;
  if (sleutels.length > hoogstens || telling.over < 0) throw fout(pad, code, melding);
  for (const sleutel of sleutels) {
    if (sleutel.length > GRENZEN.sleutel || VAN_ELK_OBJECT.has(sleutel) || !isLeesbaar(sleutel)) {
      throw fout(pad, 'ONBEKEND_VELD', 'Hier staat een veld dat wij niet kennen.');
    }
    bekijk((waarde as Record<string, unknown>)[sleutel], `${pad}/${sleutel.replaceAll('~', '~0').replaceAll('/', '~1')}`, diepte + 1, telling);
  }
}

function eisTekst(tekst: string, pad: string): void {
  if (tekst.length > GRENZEN.tekst) throw fout(pad, 'TE_LANG', 'Deze tekst is te lang.');
  if (!isLeesbaar(tekst)) throw fout(pad, 'TEKENS', 'Gebruik hier alleen gewone tekens.');
}

/** Half a character would be stored as another one, and PostgreSQL refuses NUL. */
const isLeesbaar = (tekst: string) => !/\p{Surrogate}/u.test(tekst) && !tekst.includes('\0');

const fout = (pointer: string, code: string, melding: string) => new OngeldigeInvoer([{ pointer, code, melding }]);
