import { isUtf8 } from 'node:buffer';
import { Readable, pipeline } from 'node:stream';
import { CsvError, parse } from 'csv-parse';
import { GRENZEN } from './grenzen';
import { OnleesbaarBestand } from './onleesbaar-bestand';
import type { RuweRij } from './xlsx';

const STUK = 64 * 1024;
const SCHEIDINGSTEKENS = [';', ',', '\t'] as const;

/** Streams the rows of a CSV file. A line break within quotes belongs to its cell, as a spreadsheet counts too. */
export async function* leesCsv(inhoud: Buffer): AsyncGenerator<RuweRij> {
  const teken = bepaalScheidingsteken(inhoud);
  let nummer = 0;
  // Where nothing is quoted, a line is a row and there is nothing to parse: many times cheaper.
  for await (const cellen of inhoud.includes('"') ? ontleed(inhoud, teken) : splits(inhoud, teken)) {
    nummer++;
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
  const decodeer = kiesDecoder(inhoud);
  for (let begin = 0; begin < inhoud.length; begin += STUK) {
    const stuk = decodeer(inhoud.subarray(begin, begin + STUK));
    // eslint-disable-next-line no-control-regex -- these are what tells a picture or a PDF from a text
    if (/[\u0000-\u0008\u000e-\u001f]/.test(stuk)) throw new OnleesbaarBestand('BESTAND_ONBEKEND');
    yield stuk;
  }
}

/** UTF-8 where the bytes allow it, else what Excel for Windows writes; UTF-16 says so at its beginning. */
function kiesDecoder(inhoud: Buffer): (stuk: Buffer) => string {
  const utf16 = inhoud[0] === 0xff && inhoud[1] === 0xfe;
  if (!utf16 && !isUtf8(inhoud)) return alsWindows1252;
  const decoder = new TextDecoder(utf16 ? 'utf-16le' : 'utf-8');
  return (stuk) => decoder.decode(stuk, { stream: true });
}

/** What Windows-1252 has where Latin-1 has control characters. (The TextDecoder of Node 20 takes the one for the other.) */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

function alsWindows1252(stuk: Buffer): string {
  return stuk.toString('latin1').replace(/[\u0080-\u009f]/g, (teken) => WINDOWS[teken.charCodeAt(0) - 0x80]);
}

/** The sign that stands most between the names of the columns; a semicolon when there is none. */
function bepaalScheidingsteken(inhoud: Buffer): string {
  const [begin = ''] = tekst(inhoud);
  const kop = /(?:"[^"]*"|[^"\r\n])+/.exec(begin)?.[0].replace(/"[^"]*"/g, '') ?? '';
  const keer = (teken: string) => kop.split(teken).length;
  return SCHEIDINGSTEKENS.reduce((beste, teken) => (keer(teken) > keer(beste) ? teken : beste));
}
