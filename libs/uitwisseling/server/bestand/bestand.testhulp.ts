import { deflateRawSync } from 'node:zlib';
import exceljs from 'exceljs';
import { leesTabel } from './tabel';

export interface ZipDeel {
  naam: string;
  inhoud: string | Buffer;
  /** Already deflated: how long the inflated part is said to be. */
  gezegdeLengte?: number;
  vlaggen?: number;
}

/** Makes a zip by hand, with whatever lies a test needs. */
export function maakZip(delen: readonly ZipDeel[]): Buffer {
  const stukken: Buffer[] = [];
  const lijst: Buffer[] = [];
  let plaats = 0;
  for (const deel of delen) {
    const gegeven = Buffer.from(deel.inhoud as string);
    const kort = deel.gezegdeLengte === undefined ? deflateRawSync(gegeven) : gegeven;
    const naam = Buffer.from(deel.naam);
    const kop = Buffer.alloc(26);
    kop.writeUInt16LE(20, 0);
    kop.writeUInt16LE(deel.vlaggen ?? 0, 2);
    kop.writeUInt16LE(8, 4);
    kop.writeUInt32LE(0, 10);
    kop.writeUInt32LE(kort.length, 14);
    kop.writeUInt32LE(deel.gezegdeLengte ?? gegeven.length, 18);
    kop.writeUInt16LE(naam.length, 22);
    stukken.push(Buffer.from('504b0304', 'hex'), kop, naam, kort);
    const slot = Buffer.alloc(14);
    slot.writeUInt32LE(plaats, 10);
    lijst.push(Buffer.from('504b01021400', 'hex'), kop, slot, naam);
    plaats += 4 + kop.length + naam.length + kort.length;
  }
  const register = Buffer.concat(lijst);
  const einde = Buffer.alloc(22);
  einde.write('504b0506', 'hex');
  einde.writeUInt16LE(delen.length, 8);
  einde.writeUInt16LE(delen.length, 10);
  einde.writeUInt32LE(register.length, 12);
  einde.writeUInt32LE(plaats, 16);
  return Buffer.concat([...stukken, register, einde]);
}

const RELATIES = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const relatie = (id: string, soort: string, doel: string) => `<Relationship Id="${id}" Type="${RELATIES}/${soort}" Target="${doel}"/>`;

/** The parts of the smallest workbook; a test replaces what it wants to spoil. */
export function werkmapDelen(rijen: string, meer: Partial<Record<'teksten' | 'stijlen' | 'werkmap', string>> = {}): ZipDeel[] {
  return [
    { naam: '_rels/.rels', inhoud: `<Relationships>${relatie('r1', 'officeDocument', 'xl/workbook.xml')}</Relationships>` },
    {
      naam: 'xl/workbook.xml',
      inhoud: `<workbook xmlns:r="${RELATIES}">${meer.werkmap ?? ''}<sheets><sheet name="B" r:id="b1"/></sheets></workbook>`,
    },
    {
      naam: 'xl/_rels/workbook.xml.rels',
      inhoud: `<Relationships>${relatie('b1', 'worksheet', '/xl/blad.xml')}${relatie('t', 'sharedStrings', 'teksten.xml')}` +
        `${relatie('s', 'styles', 'stijlen.xml')}</Relationships>`,
    },
    { naam: 'xl/teksten.xml', inhoud: `<sst>${meer.teksten ?? ''}</sst>` },
    { naam: 'xl/stijlen.xml', inhoud: `<styleSheet>${meer.stijlen ?? ''}</styleSheet>` },
    { naam: 'xl/blad.xml', inhoud: `<worksheet><sheetData>${rijen}</sheetData></worksheet>` },
  ];
}

/** A row of inline texts. */
export const xmlRij = (...teksten: string[]) => `<row>${teksten.map((t) => `<c t="str"><v>${t}</v></c>`).join('')}</row>`;

/** A workbook as Excel would save it, of the values of its first sheet. */
export async function maakXlsx(rijen: unknown[][], bewerk?: (boek: exceljs.Workbook) => void): Promise<Buffer> {
  const boek = new exceljs.Workbook();
  boek.addWorksheet('Blad 1').addRows(rijen);
  bewerk?.(boek);
  return Buffer.from(await boek.xlsx.writeBuffer());
}

/** Reads a file to its end. */
export async function keurBestand(inhoud: Buffer): Promise<{ kop: string[]; aantalRijen: number }> {
  const { kop, rijen } = await leesTabel(inhoud);
  let aantalRijen = 0;
  for await (const _ of rijen) aantalRijen++;
  return { kop, aantalRijen };
}
