import { applyDecorators } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiPayloadTooLargeResponse } from '@nestjs/swagger';
import { RouteConfig } from '@nestjs/platform-fastify';
import type { MultipartFile } from '@fastify/multipart';
import type { FastifyContextConfig, FastifyRequest } from 'fastify';
import { BESTAND_MAXIMUM } from '../bestanden/bestanden';
import { ApiFout, OngeldigeInvoer } from '../fouten';
import type { Klasse } from '../klasse';

/** A file and a few short fields: no more fits in one form. */
export const UPLOAD_GRENZEN = { fileSize: BESTAND_MAXIMUM, files: 1, fields: 10, fieldSize: 64 * 1024, parts: 11 };

/** A route that takes a form with a file (`leesUpload`); every other route takes JSON alone. */
export const NeemtBestand = (formulier: Klasse) => applyDecorators(RouteConfig({ neemtBestand: true }),
  ApiConsumes('multipart/form-data'), ApiBody({ type: formulier as never }), ApiPayloadTooLargeResponse());

/** Whether the route of this request takes a file. */
export const neemtBestand = (verzoek: FastifyRequest): boolean =>
  Boolean((verzoek.routeOptions.config as FastifyContextConfig & { neemtBestand?: boolean }).neemtBestand);

const NAAM = 'De naam van dit bestand bevat een onleesbaar teken. Geef het een andere naam.';

export interface Upload {
  /** The field with the file, its name on the sender's machine and its content; null when there is none. */
  bestand: { veld: string; naam: string; soort: string; inhoud: Buffer } | null;
  velden: Record<string, string>;
}

/**
 * Reads a form with at most one file, held in memory. A request without a form has neither file nor fields.
 * @throws ApiFout 413 when the file is too large, 400 when the form or the name of the file cannot be read
 */
export async function leesUpload(verzoek: FastifyRequest): Promise<Upload> {
  const upload: Upload = { bestand: null, velden: {} };
  if (!verzoek.isMultipart()) return upload;
  try {
    for await (const deel of verzoek.parts()) {
      if (deel.type === 'file') upload.bestand = await neemBestand(deel);
      else if (typeof deel.value === 'string' && !deel.valueTruncated) upload.velden[deel.fieldname] = deel.value;
    }
  } catch (fout) {
    if ((fout as { code?: string }).code === 'FST_REQ_FILE_TOO_LARGE') {
      throw new ApiFout(413, 'TE_GROOT', 'Dit bestand is groter dan 20 MB. Splits het in kleinere bestanden.');
    }
    throw new ApiFout(400, 'ONGELEZEN', 'Wij kunnen dit formulier niet lezen. Stuur een bestand per keer.');
  }
  for (const [naam, tekst] of [[upload.bestand?.veld ?? 'bestand', upload.bestand?.naam ?? ''], ...Object.entries(upload.velden)] as const) {
    // PostgreSQL cannot keep it, and a name with it means another thing to each program.
    if (/\p{Cc}/u.test(naam) || tekst.includes('\0')) throw new ApiFout(400, 'ONGELEZEN', 'Wij kunnen dit formulier niet lezen. Er staat een onleesbaar teken in.');
    if (naam === upload.bestand?.veld && /\p{Cc}/u.test(tekst)) throw new OngeldigeInvoer([{ pointer: `/${naam}`, code: 'NAAM', melding: NAAM }]);
  }
  return upload;
}

async function neemBestand(deel: MultipartFile): Promise<Upload['bestand']> {
  return { veld: deel.fieldname, naam: deel.filename, soort: deel.mimetype, inhoud: await deel.toBuffer() };
}
