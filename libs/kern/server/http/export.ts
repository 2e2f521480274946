import { Readable } from 'node:stream';
import type { FastifyReply } from 'fastify';

export interface ExportKolom<R> {
  kop: string;
  waarde: (rij: R) => string | number | boolean | null | undefined;
}

export type ExportFormaat = 'csv' | 'xlsx';

/** Opened in a spreadsheet, text that begins like a formula would be run; a quote in front keeps it text. */
const alsTekst = (waarde: string) => (/^[=+\-@\t\r]/.test(waarde) ? `'${waarde}` : waarde);

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
 * Streams rows as a file; memory does not grow with their number.
 * @param naam of the file, without extension
 */
export async function stuurExport<R>(
  antwoord: FastifyReply, formaat: ExportFormaat, naam: string, kolommen: ExportKolom<R>[], rijen: AsyncIterable<R>,
): Promise<void> {
  antwoord.header('Content-Disposition', `attachment; filename="${naam}.${formaat}"`);
  if (formaat === 'csv') {
    await antwoord.type('text/csv; charset=utf-8').send(Readable.from(alsCsv(kolommen, rijen)));
    return;
  }
  // Fastify's own headers (security, version) go along with a hijacked answer.
  antwoord.hijack();
  antwoord.raw.writeHead(200, { ...(antwoord.getHeaders() as Record<string, string>),
    'content-type': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' });
  // Thirty megabytes that a process holds only when somebody asks for a workbook.
  const { default: exceljs } = await import('exceljs');
  const boek = new exceljs.stream.xlsx.WorkbookWriter({ stream: antwoord.raw });
  const blad = boek.addWorksheet(naam.slice(0, 31));
  blad.addRow(kolommen.map((k) => k.kop)).commit();
  for await (const rij of rijen) blad.addRow(kolommen.map((k) => cel(k.waarde(rij)))).commit();
  blad.commit();
  await boek.commit();
}
