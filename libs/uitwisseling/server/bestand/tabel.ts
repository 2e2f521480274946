import { isGevuld, schoneRegel, vulIn } from '@trajectplein/kern/domain';
import { isBekendeKolom, uitwisselingNl, type Rij } from '@trajectplein/uitwisseling/domain';
import { leesCsv } from './csv';
import { GRENZEN } from './grenzen';
import { OnleesbaarBestand } from './onleesbaar-bestand';
import { openXlsx, type RuweRij } from './xlsx';

/** A file as a table: the names of its columns, and its rows with something in them. */
export interface Tabel {
  kop: string[];
  rijen: AsyncGenerator<Rij>;
  /** What was left out, as a Dutch sentence; null when nothing was. */
  opmerking: string | null;
}

/**
 * Reads a file as a table; what it is (XLSX or CSV) follows from its content. The names of the columns stand in the first row
 * with something in it, or below a title: in the first that has two names that we know. Rows stream: memory does not grow with
 * their number.
 * @param inhoud the whole file, since a zip is read from its end
 * @returns rows that keep their number of the spreadsheet, which only goes up; one that does not fit the columns has a `fout`
 * @throws OnleesbaarBestand here, or later between rows: do nothing with a row before the last one was read
 */
export async function leesTabel(inhoud: Buffer): Promise<Tabel> {
  const { begin, opmerking } = await kiesBlad(await openBladen(inhoud));
  const kop = leesKop(begin.kop);
  return { kop: [...kop.values()], rijen: leesRijen(begin.rest(), kop), opmerking };
}

/** The start of a sheet: the row with the names, and what comes after it. */
interface Begin {
  kop: RuweRij;
  /** Known names in it. */
  bekend: number;
  rest(): AsyncGenerator<RuweRij>;
}
interface BladBron {
  naam: string;
  rijen(): AsyncGenerator<RuweRij>;
}

/** Of several sheets the one with names that we know; the others are lists to choose from and explanations. */
async function kiesBlad(bladen: readonly BladBron[]): Promise<{ begin: Begin; opmerking: string | null }> {
  const gevuld: { naam: string; begin: Begin }[] = [];
  for (const { naam, rijen } of bladen) {
    const begin = await leesBegin(rijen());
    if (begin) gevuld.push({ naam, begin });
  }
  const [enige] = gevuld;
  if (!enige) throw new OnleesbaarBestand('BESTAND_LEEG');
  if (gevuld.length === 1) return { begin: enige.begin, opmerking: null };
  const [blad, ...meer] = gevuld.filter(({ begin }) => begin.bekend >= BEKEND_GENOEG);
  if (!blad || meer.length) throw new OnleesbaarBestand('BESTAND_MEER_BLADEN', { bladen: noem(gevuld) });
  return { begin: blad.begin, opmerking: vulIn(uitwisselingNl.opmerking.BLADEN_OVERGESLAGEN,
    { blad: noem([blad]), bladen: noem(gevuld.filter((er) => er !== blad)) }) };
}

const noem = (bladen: readonly { naam: string }[]) => bladen.map(({ naam }) => `"${naam.slice(0, 40)}"`).join(', ');

/** By so many names that we know a row is the one with the names of the columns. */
const BEKEND_GENOEG = 2;
/** So many rows a title, a date and an explanation can take. */
const TITEL_HOOGSTENS = 10;

/** Looks for the names of the columns among the first rows. @returns null when nothing is filled in */
async function leesBegin(ruw: AsyncGenerator<RuweRij>): Promise<Begin | null> {
  const rijen: RuweRij[] = [];
  let kop = -1;
  while (kop < 0 && rijen.length < TITEL_HOOGSTENS) {
    const rij = await gevuldeRij(ruw);
    if (!rij) break;
    rijen.push(rij);
    if (aantalBekend(rij) >= BEKEND_GENOEG) kop = rijen.length - 1;
  }
  if (!rijen.length) return null;
  // One cell above a row with several is a title.
  if (kop < 0) kop = Math.max(0, aantalCellen(rijen[0]!) === 1 ? rijen.findIndex((rij) => aantalCellen(rij) > 1) : 0);
  const gelezen = rijen.slice(kop + 1);
  return { kop: rijen[kop]!, bekend: aantalBekend(rijen[kop]!), async *rest() {
    yield* gelezen;
    yield* ruw;
  } };
}

const gevuldeCellen = ({ cellen }: RuweRij) => [...cellen].map(([, tekst]) => tekst).filter(isGevuld);
const aantalCellen = (rij: RuweRij) => gevuldeCellen(rij).length;
const aantalBekend = (rij: RuweRij) => new Set(gevuldeCellen(rij).filter(isBekendeKolom)).size;

const OLE = Buffer.from('d0cf11e0a1b11ae1', 'hex');
const ZIP = Buffer.from('504b0304', 'hex');
const VERSLEUTELD = Buffer.from('EncryptedPackage', 'utf16le');

async function openBladen(inhoud: Buffer): Promise<BladBron[]> {
  if (inhoud.subarray(0, 8).equals(OLE)) {
    throw new OnleesbaarBestand(inhoud.includes(VERSLEUTELD) ? 'BESTAND_VERSLEUTELD' : 'BESTAND_OUD_EXCEL');
  }
  if (!inhoud.subarray(0, 4).equals(ZIP)) return [{ naam: '', rijen: () => leesCsv(inhoud) }];
  try {
    return (await openXlsx(inhoud)).map(({ naam, rijen }) => ({ naam, rijen: () => metEigenFouten(rijen()) }));
  } catch (fout) {
    throw eigenFout(fout);
  }
}

/** What the libraries throw about a file says nothing to its owner, and may quote from it. */
async function* metEigenFouten(rijen: AsyncGenerator<RuweRij>): AsyncGenerator<RuweRij> {
  try {
    yield* rijen;
  } catch (fout) {
    throw eigenFout(fout);
  }
}

function eigenFout(fout: unknown): OnleesbaarBestand {
  if (fout instanceof OnleesbaarBestand) return fout;
  const versleuteld = fout instanceof Error && /encrypt/.test(fout.message);
  return new OnleesbaarBestand(versleuteld ? 'BESTAND_VERSLEUTELD' : 'BESTAND_BESCHADIGD');
}

async function gevuldeRij(rijen: AsyncGenerator<RuweRij>): Promise<RuweRij | null> {
  for (;;) {
    const { value, done } = await rijen.next();
    if (done) return null;
    if (!value.verborgen && [...value.cellen].some(([, tekst]) => isGevuld(tekst))) return value;
  }
}

/** The names of the columns by their number; a column without a name is not there. */
function leesKop(rij: RuweRij): ReadonlyMap<number, string> {
  const kop = new Map<number, string>();
  const namen = new Set<string>();
  for (const [kolom, tekst] of rij.cellen) {
    const naam = schoneRegel(tekst);
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
  for await (const { nummer, cellen, telling, getallen, verborgen } of ruw) {
    const gevuld: [string, string][] = [];
    const alsGetal: string[] = [];
    let buiten = false;
    for (const [kolom, tekst] of cellen) {
      if (!isGevuld(tekst)) continue;
      const naam = kop.get(kolom);
      if (naam === undefined) {
        buiten = true;
        continue;
      }
      gevuld.push([naam, tekst]);
      if (getallen?.has(kolom)) alsGetal.push(naam);
    }
    if (!buiten && gevuld.length === 0) continue;
    if (++aantal > GRENZEN.rijen) throw new OnleesbaarBestand('TE_VEEL_RIJEN', { max: GRENZEN.rijen });
    const fout = verborgen ? uitwisselingNl.fout.RIJ_VERBORGEN : buiten ? uitwisselingNl.fout.WAARDE_ZONDER_KOLOM : undefined;
    yield {
      nummer,
      waarden: buiten ? {} : Object.fromEntries(gevuld),
      ...(telling !== undefined && { telling }),
      ...(alsGetal.length > 0 && { getallen: alsGetal }),
      ...(fout && { fout }),
    };
  }
}
