import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import type { Rij } from '@trajectplein/uitwisseling/domain';
import { leesTabel } from './tabel';
import { keurBestand } from './bestand.testhulp';

async function lees(inhoud: Buffer | string): Promise<Rij[]> {
  const rijen: Rij[] = [];
  for await (const rij of (await leesTabel(Buffer.from(inhoud as string))).rijen) rijen.push(rij);
  return rijen;
}
const waarden = async (inhoud: Buffer | string) => (await lees(inhoud)).map((rij) => rij.waarden);
const weigert = (inhoud: Buffer | string, code: string, deel = '') =>
  expect(keurBestand(Buffer.from(inhoud as string))).rejects.toMatchObject({ code, melding: expect.stringContaining(deel) });

describe('a CSV file', () => {
  it.each([[';'], [','], ['\t']])('finds out that %j stands between its cells', async (teken) => {
    const inhoud = `Naam${teken}"Straat; en, nummer\t"${teken}Plaats\r\nDe Vries${teken}"Kade 1"${teken}IJmuiden\r\n`;
    expect(await waarden(inhoud)).toEqual([{ 'Naam': 'De Vries', 'Straat; en, nummer': 'Kade 1', 'Plaats': 'IJmuiden' }]);
  });

  it.each([['\n'], ['\r\n'], ['\r']])('has lines that end in %j', async (einde) => {
    expect(await waarden(['A;B', '1;2', '3;4'].join(einde))).toEqual([{ A: '1', B: '2' }, { A: '3', B: '4' }]);
  });

  it.each([
    ['UTF-8', Buffer.from('Plaats;Naam\nSint-Geneviève;€ Ž 😀')],
    ['UTF-8 with a mark', Buffer.from('\ufeffPlaats;Naam\nSint-Geneviève;€ Ž 😀')],
    ['UTF-16', Buffer.from('\ufeffPlaats;Naam\nSint-Geneviève;€ Ž 😀', 'utf16le')],
  ])('is read as %s', async (_, inhoud) => {
    expect(await waarden(inhoud)).toEqual([{ Plaats: 'Sint-Geneviève', Naam: '€ Ž 😀' }]);
  });

  it('is read as Windows-1252 when it is no UTF-8', async () => {
    const inhoud = Buffer.concat([Buffer.from('Naam\n'), Buffer.from([0x80, 0x20, 0x8e, 0x20, 0xeb, 0x92])]);
    expect(await waarden(inhoud)).toEqual([{ Naam: '€ Ž ë’' }]);
  });

  const KOP = 'BSN;Voornaam;Achternaam\n';
  const gemengd = (...regels: (string | readonly number[])[]) => Buffer.concat(regels.map((regel) => Buffer.from(regel as string)));
  const namen = async (inhoud: Buffer) => (await waarden(inhoud)).map((rij) => `${rij.Voornaam} ${rij.Achternaam}`);
  const ANDRE = ['2;Andr', [0xe9], ';Vos\n'] as const;
  it.each<[string, Buffer, string[]]>([
    ['one row of it', gemengd(KOP, '1;Zoë;Brûlé\n', ...ANDRE), ['Zoë Brûlé', 'Andr\ufffd Vos']],
    ['one row of it, below a mark', gemengd('\ufeff', KOP, ...ANDRE, '3;Jan;Bos\n'), ['Andr\ufffd Vos', 'Jan Bos']],
    ['one row of it, that has a right letter too', gemengd(KOP, '1;Zoë;Brûlé\n', '2;Renée;Andr', [0xe9], '\n'), ['Zoë Brûlé', 'Renée Andr\ufffd']],
    ['one row of a quoted file', gemengd(KOP, '"1";Zoë;Brûlé\n', '"2";"Andr', [0xe9], '";Vos\n'), ['Zoë Brûlé', 'Andr\ufffd Vos']],
  ])('keeps its letters when a wrong byte stands in %s', async (_, inhoud, verwacht) => expect(await namen(inhoud)).toEqual(verwacht));
  it('is Windows-1252 as a whole when most of it is, also with a row of UTF-8 in it', async () => {
    const enk = ['1;Zo', [0xeb], ';Br', [0xfb], 'l', [0xe9], '\n'] as const;
    expect(await namen(gemengd(KOP, ...enk, ...ANDRE))).toEqual(['Zoë Brûlé', 'André Vos']);
    expect(await namen(gemengd(KOP, ...enk, ...ANDRE, '3;René;Smit\n'))).toEqual(['Zoë Brûlé', 'André Vos', 'René Smit']);
  });
  it('is read as UTF-16 of either order, with a mark or without', async () => {
    const tekst = `${KOP}1;Zoë;Brûlé\n`;
    const klein = Buffer.from(tekst, 'utf16le');
    for (const inhoud of [klein, Buffer.from(klein).swap16(), Buffer.from(`\ufeff${tekst}`, 'utf16le').swap16()]) expect(await namen(inhoud)).toEqual(['Zoë Brûlé']);
  });
  it('may end as old programs do', async () => expect(await namen(gemengd(KOP, '1;Jan;Bos\n', [0x1a]))).toEqual(['Jan Bos']));

  it.each([['sep=;', ';'], ['sep=,', ','], ['"sep=;"', ';'], ['SEP=\t', '\t'], ['sep=|', '|'], ['\ufeffsep=;', ';']])('begins with %j, which is no row of it', async (sep, teken) => {
    expect(await lees(`${sep}\r\nBSN${teken}"Naam, voluit"\r\n1${teken}"a"\r\n`)).toEqual([{ nummer: 3, waarden: { 'BSN': '1', 'Naam, voluit': 'a' } }]);
  });
  it('has a title above the names of its columns', async () => {
    expect(await lees('Caseload, september, Velsen\r\nPeildatum: 01-09-2026\r\n\r\nBSN;Voornaam;Achternaam\r\n1;Jan;Bos\r\n'))
      .toEqual([{ nummer: 5, waarden: { BSN: '1', Voornaam: 'Jan', Achternaam: 'Bos' } }]);
  });
  it('tells a spreadsheet that a number is text', async () => {
    expect(await waarden('BSN;Naam\n="012345678";"=""x"""\n')).toEqual([{ BSN: '="012345678"', Naam: '="x"' }]);
  });

  it.each([['Naam'], ['Namen']])('keeps letters whole where two pieces of the file meet (%s)', async (kop) => {
    const letters = 'é'.repeat(20_000);
    expect((await waarden(`${kop}\n${letters}\n${letters}`)).map((w) => w[kop] === letters)).toEqual([true, true]);
  });

  it('keeps line breaks and quotes within quotes, and a quote within a text', async () => {
    expect(await lees('A;B\n"een\ntwee";"zeg ""ja"""\nJan "de Beuker" Bos;2\n')).toEqual([
      { nummer: 2, waarden: { A: 'een\ntwee', B: 'zeg "ja"' } }, { nummer: 3, waarden: { A: 'Jan "de Beuker" Bos', B: '2' } },
    ]);
  });

  it('skips empty rows, and keeps the numbers of the spreadsheet', async () => {
    expect(await lees('\n\nA;B\n\n ; \n1;2\n')).toEqual([{ nummer: 6, waarden: { A: '1', B: '2' } }]);
  });

  it('refuses only the row that has more cells than the first one, and takes one that has fewer', async () => {
    expect(await lees('A;B\n1;2;3\n1\n1;2;;\n')).toEqual([
      { nummer: 2, waarden: {}, fout: expect.stringContaining('kolom zonder naam') },
      { nummer: 3, waarden: { A: '1' } },
      { nummer: 4, waarden: { A: '1', B: '2' } },
    ]);
  });

  it.each([['\n'], ['\r\n'], ['\r']])('says the same with a quote somewhere and without, when lines end in %j', async (einde) => {
    const regels = ['A;B', '', '1;é', ';', '2', '  x ;y;', ...Array.from({ length: 9_000 }, (_, n) => `${n};een waarde`), ''];
    const kaal = await lees(regels.join(einde));
    expect(kaal).toHaveLength(9_003);
    expect(await lees(regels.with(2, '"1";é').join(einde))).toEqual(kaal);
  });

  it('may call its columns what it likes', async () => {
    const [rij] = await waarden('__proto__;constructor\n1;2');
    expect(Object.entries(rij)).toEqual([['__proto__', '1'], ['constructor', '2']]);
    expect(({} as Record<string, unknown>).toString).toBe(Object.prototype.toString);
  });
});

describe('a CSV file that must not be read', () => {
  it('is empty', async () => {
    await weigert('', 'BESTAND_LEEG');
    await weigert('\r\n ; \r\n', 'BESTAND_LEEG');
  });
  it('is no text', async () => {
    await weigert(Buffer.from('89504e470d0a1a0a0000000d', 'hex'), 'BESTAND_ONBEKEND');
    await weigert('A;B\n1;\u0000', 'BESTAND_ONBEKEND');
    await weigert(Buffer.from('\ufeffA;B\n1;\u0000', 'utf16le'), 'BESTAND_ONBEKEND');
    await weigert(`A;B\n${'1;2\n'.repeat(50_000)}\u0001`, 'BESTAND_ONBEKEND');
  });
  it('names a column twice', () => weigert('Naam;Plaats;Naam\n', 'KOP_DUBBEL', 'kolom 3'));
  it.each(['999990019;Duinker;22-11-2026\n', 'Duinker;22-11-2026\n', 'Duinker;d@voorbeeld.nl\n'])(
    'has data where the names of columns should stand: nothing of it is kept', (inhoud) => weigert(inhoud, 'KOP_ONTBREEKT'));
  it('has a quote without end', () => weigert('A;B\n1;2\n"3;4\n5;6\n', 'AANHALINGSTEKEN', 'rij 3'));
  it('has too many columns', () => weigert(';'.repeat(16_384) + 'A', 'TE_VEEL_KOLOMMEN'));
  it('has a cell that is too long', async () => {
    await weigert(`A\n1\n${'x'.repeat(32_768)}`, 'CEL_TE_LANG', 'Rij 3');
    await weigert(`A\n1\n"${'x\n'.repeat(2_000_000)}`, 'CEL_TE_LANG', 'Rij 3');
  });
  it('has more than 200,000 rows', async () => {
    const rijen = '1\n'.repeat(200_000);
    expect(await keurBestand(Buffer.from(`A\n${rijen}`))).toEqual({ kop: ['A'], aantalRijen: 200_000 });
    await weigert(`A\n${rijen}1`, 'TE_VEEL_RIJEN');
  });
});

it('streams a hundred thousand rows in the memory of a few', async () => {
  setFlagsFromString('--expose-gc');
  const ruimOp = runInNewContext('gc') as () => void;
  const inhoud = Buffer.from(`${'ABCDEFGHIJ'.split('').join(';')}\n${`${'een waarde van zo iets;'.repeat(9)}x\n`.repeat(100_000)}`);
  const { rijen } = await leesTabel(inhoud);
  ruimOp();
  const voor = process.memoryUsage().heapUsed;
  let meest = 0;
  for await (const { nummer } of rijen) {
    if (nummer % 25_000 !== 0) continue;
    ruimOp();
    meest = Math.max(meest, process.memoryUsage().heapUsed - voor);
  }
  // 21 MB of text; kept as rows it would be some 60 MB
  expect(meest).toBeLessThan(10 * 1024 * 1024);
});
