import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { isBekendeKolom } from '@trajectplein/uitwisseling/domain';
import { GRENZEN } from './grenzen';
import { OnleesbaarBestand } from './onleesbaar-bestand';
import { leesTekens } from './tekens';
import type { RuweRij } from './xlsx';

const SCHEIDINGSTEKENS = [';', ',', '\t'] as const;

/** Streams the rows of a CSV file. A line break within quotes belongs to its cell, as a spreadsheet counts too. */
export async function* leesCsv(inhoud: Buffer): AsyncGenerator<RuweRij> {
  const { teken, zegtHetZelf } = bepaalScheidingsteken(inhoud);
  let nummer = 0;
  // Where nothing is quoted, a line is a row and there is nothing to parse: many times cheaper.
  for await (const cellen of inhoud.includes('"') ? ontleed(inhoud, teken) : splits(inhoud, teken)) {
    nummer++;
    if (zegtHetZelf && nummer === 1) continue;
    if (cellen.length > GRENZEN.kolommen) throw new OnleesbaarBestand('TE_VEEL_KOLOMMEN', { max: GRENZEN.kolommen });
    if (cellen.some((cel) => cel.length > GRENZEN.tekens)) throw teLang(nummer);
    yield { nummer, cellen: cellen.map((cel, kolom) => [kolom, cel]) };
  }
}

async function* ontleed(inhoud: Buffer, delimiter: string): AsyncGenerator<string[]> {
  const parser = parse({
    delimiter,
    relax_column_count: true,
    relax_quotes: true, // a quote within a text is just a quote
    max_record_size: GRENZEN.aaneen,
  });
  pipeline(Readable.from(tekst(inhoud)), parser, () => {}); // what goes wrong comes out of the parser
  try {
    for await (const cellen of parser as AsyncIterable<string[]>) yield cellen;
  } catch (fout) {
    if (!(fout instanceof CsvError)) throw fout;
    const rij = Number(fout.records) + 1; // the rows between the last one that came out and this one are lost
    throw fout.code === 'CSV_MAX_RECORD_SIZE' ? teLang(rij) : new OnleesbaarBestand('AANHALINGSTEKEN', { rij });
  }
}

/** The rows of a text without quotes; its lines end as the first one does. */
function* splits(inhoud: Buffer, teken: string): Generator<string[]> {
  let [rest, einde, aantal] = ['', '', 0];
  for (const stuk of tekst(inhoud)) {
    rest += stuk;
    einde ||= /\r\n|\n|\r(?!$)/.exec(rest)?.[0] ?? '';
    const regels = einde ? rest.split(einde) : [rest];
    rest = regels.pop()!;
    aantal += regels.length;
    for (const regel of regels) yield regel.split(teken);
    if (rest.length > GRENZEN.aaneen) throw teLang(aantal + 1);
  }
  const laatste = einde ? [rest] : rest.split('\r');
  for (const [n, regel] of laatste.entries()) if (regel || n < laatste.length - 1) yield regel.split(teken);
}

const teLang = (rij: number) => new OnleesbaarBestand('CEL_TE_LANG', { rij, max: GRENZEN.tekens });

/** The text of a file in pieces. @throws OnleesbaarBestand at the first character that no text has */
function* tekst(inhoud: Buffer): Generator<string> {
  for (const stuk of leesTekens(zonderSlot(inhoud))) {
    // eslint-disable-next-line no-control-regex -- these are what tells a picture or a PDF from a text
    if (/[\u0000-\u0008\u000e-\u001f]/.test(stuk)) throw new OnleesbaarBestand('BESTAND_ONBEKEND');
    yield stuk;
  }
}

/** Old programs end a file with Ctrl-Z. */
const zonderSlot = (inhoud: Buffer) => (inhoud.at(-1) === 0x1a ? inhoud.subarray(0, -1) : inhoud);

/** Excel's own line above the names of the columns: `sep=;`. */
const SEP = /^\ufeff?"?sep=(.)"?[;,\t]*(?=[\r\n]|$)/i;

/** What stands between cells: what the file says of itself, else the sign that parts the names of the columns; a semicolon when there is none. */
function bepaalScheidingsteken(inhoud: Buffer): { teken: string; zegtHetZelf: boolean } {
  const [begin = ''] = tekst(inhoud);
  const gezegd = SEP.exec(begin)?.[1];
  if (gezegd) return { teken: gezegd, zegtHetZelf: true };
  const regels = begin.replace(/"[^"]*"/g, (tekst) => tekst.replace(/[;,\t\r\n]/g, ' ')).split(/[\r\n]+/).filter((regel) => regel.trim()).slice(0, KOP_BINNEN);
  const namen = (regel: string, sign: string) => regel.split(sign).filter((naam) => isBekendeKolom(naam.replaceAll('"', ''))).length;
  const bekend = (sign: string) => Math.max(0, ...regels.map((regel) => namen(regel, sign)));
  const keer = (sign: string) => (regels[0] ?? '').split(sign).length;
  const meeste = (meet: (sign: string) => number) => SCHEIDINGSTEKENS.reduce((beste, sign) => (meet(sign) > meet(beste) ? sign : beste));
  // By names that we know, also below a title; else by the first line.
  return { teken: bekend(meeste(bekend)) > 1 ? meeste(bekend) : meeste(keer), zegtHetZelf: false };
}

/** The names of the columns stand in one of the first lines. */
const KOP_BINNEN = 10;
