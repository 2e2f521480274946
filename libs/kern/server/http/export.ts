import { once } from 'node:events';
import { PassThrough, Readable } from 'node:stream';
import { Logger } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { foutplaats } from '../foutplaats';

const log = new Logger('Export');

export interface ExportKolom<R> {
  kop: string;
  waarde: (rij: R) => string | number | boolean | null | undefined;
}

export type ExportFormaat = 'csv' | 'xlsx';

/**
 * Opened in a spreadsheet, text that begins like a formula would be run; a quote in front keeps it text. The full-width signs
 * are read as the plain ones where people type Chinese or Japanese, and some programs skip what nobody sees before a sign.
 */
const FORMULE = /^[\s\p{Cf}\p{Cc}]*[=+\-@＝＋－＠﹦﹢﹣﹫]|^[\t\r\n]/u;
const alsTekst = (waarde: string) => (FORMULE.test(waarde) ? `'${waarde}` : waarde);

const cel = (waarde: string | number | boolean | null | undefined): string | number => {
  if (waarde === null || waarde === undefined) return '';
  if (typeof waarde === 'boolean') return waarde ? 'ja' : 'nee';
  return typeof waarde === 'number' ? waarde : alsTekst(waarde);
};

// Semicolon and decimal comma: what a Dutch spreadsheet reads by itself. The mark in front makes it read UTF-8.
const csvCel = (waarde: string | number) => {
  const tekst = typeof waarde === 'number' ? String(waarde).replace('.', ',') : waarde;
  return /[";\r\n]/.test(tekst) ? `"${tekst.replaceAll('"', '""')}"` : tekst;
};

async function* alsCsv<R>(kolommen: ExportKolom<R>[], rijen: AsyncIterable<R>): AsyncGenerator<string> {
  yield `\uFEFF${kolommen.map((k) => csvCel(k.kop)).join(';')}\r\n`;
  for await (const rij of rijen) yield `${kolommen.map((k) => csvCel(cel(k.waarde(rij)))).join(';')}\r\n`;
}

/**
 * Streams rows as a file; memory does not grow with their number. The first row is asked before anything is sent, so what
 * cannot be answered at all is an error like any other. What fails later breaks the connection off: a file that ends well is
 * whole. Who goes away, or is sent away because the process stops, ends the reading too.
 * @param naam of the file, without extension
 * @throws what asking the first row throws
 */
export async function stuurExport<R>(
  antwoord: FastifyReply, formaat: ExportFormaat, naam: string, kolommen: ExportKolom<R>[], rijen: AsyncIterable<R>,
): Promise<void> {
  const bron = gemeld(await metEerste(rijen), naam);
  antwoord.header('Content-Disposition', `attachment; filename="${naam}.${formaat}"`);
  if (formaat === 'csv') {
    await antwoord.type('text/csv; charset=utf-8').send(Readable.from(alsCsv(kolommen, bron)));
    return;
  }
  const uit = new PassThrough();
  schrijfBoek(uit, naam, kolommen, bron).catch((fout: Error) => uit.destroy(fout));
  await antwoord.type('application/vnd.openxmlformats-officedocument.spreadsheetml.sheet').send(uit);
}

/** The same rows, of which the first is there already. */
async function metEerste<R>(rijen: AsyncIterable<R>): Promise<AsyncIterable<R>> {
  const lezer = rijen[Symbol.asyncIterator]();
  let eerste: IteratorResult<R> | null = await lezer.next();
  return { [Symbol.asyncIterator]: () => ({
    next: async () => {
      const rij = eerste ?? await lezer.next();
      eerste = null;
      return rij;
    },
    return: async () => (await lezer.return?.()) ?? { done: true, value: undefined },
  }) };
}

/** By the time that a later row fails nobody can be told but the log. */
async function* gemeld<R>(rijen: AsyncIterable<R>, naam: string): AsyncGenerator<R> {
  try {
    yield* rijen;
  } catch (fout) {
    log.error(`${naam} broken off: ${foutplaats(fout)}`);
    throw fout;
  }
}

async function schrijfBoek<R>(uit: PassThrough, naam: string, kolommen: ExportKolom<R>[], rijen: AsyncIterable<R>): Promise<void> {
  // Thirty megabytes that a process holds only when somebody asks for a workbook.
  const { default: exceljs } = await import('exceljs');
  const boek = new exceljs.stream.xlsx.WorkbookWriter({ stream: uit });
  const blad = boek.addWorksheet(naam.slice(0, 31));
  blad.addRow(kolommen.map((k) => k.kop)).commit();
  for await (const rij of rijen) {
    // Who reads slowly is waited for, and who went away is not.
    if (uit.writableNeedDrain && !uit.destroyed) await Promise.race([once(uit, 'drain'), once(uit, 'close')]);
    if (uit.destroyed) return;
    blad.addRow(kolommen.map((k) => cel(k.waarde(rij)))).commit();
  }
  blad.commit();
  await boek.commit();
}
