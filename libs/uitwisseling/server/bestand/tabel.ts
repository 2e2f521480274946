import { isGevuld } from '@trajectplein/kern/domain';
import { uitwisselingNl, type Rij } from '@trajectplein/uitwisseling/domain';
import { leesCsv } from './csv';
import { GRENZEN } from './grenzen';
import { OnleesbaarBestand } from './onleesbaar-bestand';
import { leesXlsx, type RuweRij } from './xlsx';

/** A file as a table: the names of its columns, and its rows with something in them. */
export interface Tabel {
  kop: string[];
  rijen: AsyncGenerator<Rij>;
}

/**
 * Reads a file as a table; what it is (XLSX or CSV) follows from its content. The first row with something in it holds
 * the names of the columns. Rows stream: memory does not grow with their number.
 * @param inhoud the whole file, since a zip is read from its end
 * @returns rows that keep their number of the spreadsheet, which only goes up; one that does not fit the columns has a `fout`
 * @throws OnleesbaarBestand here, or later between rows: do nothing with a row before the last one was read
 */
export async function leesTabel(inhoud: Buffer): Promise<Tabel> {
  const ruw = kiesLezer(inhoud)(inhoud);
  const eerste = await gevuldeRij(ruw);
  if (eerste === null) throw new OnleesbaarBestand('BESTAND_LEEG');
  const kop = leesKop(eerste);
  return { kop: [...kop.values()], rijen: leesRijen(ruw, kop) };
}

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');
const VERSLEUTELD = Buffer.from('EncryptedPackage', 'utf16le');

function kiesLezer(inhoud: Buffer): (inhoud: Buffer) => AsyncGenerator<RuweRij> {
  if (inhoud.subarray(0, 8).equals(OLE)) {
    throw new OnleesbaarBestand(inhoud.includes(VERSLEUTELD) ? 'BESTAND_VERSLEUTELD' : 'BESTAND_OUD_EXCEL');
  }
  return inhoud.subarray(0, 4).equals(ZIP) ? (werkmap) => metEigenFouten(leesXlsx(werkmap)) : leesCsv;
}

/** What the libraries throw about a file says nothing to its owner, and may quote from it. */
async function* metEigenFouten(rijen: AsyncGenerator<RuweRij>): AsyncGenerator<RuweRij> {
  try {
    yield* rijen;
  } catch (fout) {
    if (fout instanceof OnleesbaarBestand) throw fout;
    const versleuteld = fout instanceof Error && /encrypt/.test(fout.message);
    throw new OnleesbaarBestand(versleuteld ? 'BESTAND_VERSLEUTELD' : 'BESTAND_BESCHADIGD');
  }
}

async function gevuldeRij(rijen: AsyncGenerator<RuweRij>): Promise<RuweRij | null> {
  for (;;) {
    const { value, done } = await rijen.next();
    if (done) return null;
    if ([...value.cellen].some(([, tekst]) => isGevuld(tekst))) return value;
  }
}

/** The names of the columns by their number; a column without a name is not there. */
function leesKop(rij: RuweRij): ReadonlyMap<number, string> {
  const kop = new Map<number, string>();
  const namen = new Set<string>();
  for (const [kolom, tekst] of rij.cellen) {
    const naam = tekst.replace(/\s+/g, ' ').trim();
    if (naam === '') continue;
    // Somebody's data are no names of columns, and would be kept as such.
    if (/^(?:\D?\d){5,}\D?$/.test(naam) || naam.includes('@')) throw new OnleesbaarBestand('KOP_ONTBREEKT');
    if (namen.has(naam)) throw new OnleesbaarBestand('KOP_DUBBEL', { kolom: kolom + 1 });
    namen.add(naam);
    kop.set(kolom, naam);
  }
  return kop;
}

async function* leesRijen(ruw: AsyncGenerator<RuweRij>, kop: ReadonlyMap<number, string>): AsyncGenerator<Rij> {
  let aantal = 0;
  for await (const { nummer, cellen, telling } of ruw) {
    const gevuld: [string, string][] = [];
    let buiten = false;
    for (const [kolom, tekst] of cellen) {
      if (!isGevuld(tekst)) continue;
      const naam = kop.get(kolom);
      if (naam === undefined) buiten = true;
      else gevuld.push([naam, tekst]);
    }
    if (!buiten && gevuld.length === 0) continue;
    if (++aantal > GRENZEN.rijen) throw new OnleesbaarBestand('TE_VEEL_RIJEN', { max: GRENZEN.rijen });
    yield {
      nummer,
      waarden: buiten ? {} : Object.fromEntries(gevuld),
      ...(telling !== undefined && { telling }),
      ...(buiten && { fout: uitwisselingNl.fout.WAARDE_ZONDER_KOLOM }),
    };
  }
}
