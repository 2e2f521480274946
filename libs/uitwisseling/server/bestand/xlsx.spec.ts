import type { Rij } from '@trajectplein/uitwisseling/domain';
import { leesTabel } from './tabel';
import { isDatumOpmaak } from './xlsx-opmaak';
import { keurBestand, maakXlsx, maakZip, werkmapDelen, xmlRij } from './bestand.testhulp';

async function lees(inhoud: Buffer): Promise<Rij[]> {
  const rijen: Rij[] = [];
  for await (const rij of (await leesTabel(inhoud)).rijen) rijen.push(rij);
  return rijen;
}
const waarden = async (inhoud: Buffer) => (await lees(inhoud)).map((rij) => rij.waarden);
const leesRijen = (rijen: string, meer = {}) => lees(maakZip(werkmapDelen(rijen, meer)));

describe('a workbook of Excel', () => {
  it('gives each cell as text under the name of its column', async () => {
    const inhoud = await maakXlsx([
      ['Tekst', ' Getal\n van ', 'Dag', 'Ja', 'Link', 'Som', 'Opmaak', 'Fout', 'Leeg'],
      [
        'Duinker', 799890005, new Date(Date.UTC(2022, 0, 1)), true,
        { text: 'sanne@voorbeeld.nl', hyperlink: 'mailto:iemand@anders.nl' }, { formula: 'B2*2', result: 12 },
        { richText: [{ text: 'van ' }, { text: 'Dam', font: { bold: true } }] }, { error: '#N/A' },
      ],
      ['&<>"é€😀', 0.1 + 0.2, new Date(Date.UTC(2024, 1, 29, 13, 30)), false, null,
        { formula: 'HYPERLINK("http://x.nl")', result: '=1+1' }],
    ]);
    expect(await waarden(inhoud)).toEqual([
      { 'Tekst': 'Duinker', 'Getal van': '799890005', 'Dag': '2022-01-01', 'Ja': 'ja', 'Link': 'sanne@voorbeeld.nl', 'Som': '12',
        'Opmaak': 'van Dam' },
      { 'Tekst': '&<>"é€😀', 'Getal van': '0.3', 'Dag': '2024-02-29', 'Ja': 'nee', 'Som': '=1+1' },
    ]);
  });

  it('skips empty rows, and keeps the numbers of the spreadsheet', async () => {
    const inhoud = await maakXlsx([[], ['Naam', 'Plaats'], ['A'], [], ['   '], [null, 'B']]);
    expect(await lees(inhoud)).toEqual([
      { nummer: 3, waarden: { Naam: 'A' }, telling: 1900 }, { nummer: 6, waarden: { Plaats: 'B' }, telling: 1900 },
    ]);
    expect(await keurBestand(inhoud)).toEqual({ kop: ['Naam', 'Plaats'], aantalRijen: 2 });
  });

  it('reads the first tab only', async () => {
    const inhoud = await maakXlsx([['Naam'], ['A']], (boek) => boek.addWorksheet('Keuzevelden').addRows([['Naam'], ['B']]));
    expect(await waarden(inhoud)).toEqual([{ Naam: 'A' }]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const inhoud = await maakXlsx([['Dag', 'Getal'], [new Date(Date.UTC(2022, 0, 1)), 43100]], (boek) => {
      boek.properties.date1904 = true;
    });
    expect(await lees(inhoud)).toEqual([{ nummer: 2, waarden: { Dag: '2022-01-01', Getal: '43100' }, telling: 1904 }]);
  });

  it('leaves a number that is no day as it is, however it is shown', async () => {
    const stijlen = '<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const rijen = `${xmlRij('A', 'B', 'C')}<row><c s="1"><v>60</v></c><c s="1"><v>61</v></c><c s="0"><v>61</v></c></row>`;
    expect((await leesRijen(rijen, { stijlen }))[0].waarden).toEqual({ A: '60', B: '1900-03-01', C: '61' });
  });

  it('places cells by their reference, or else beside the one before', async () => {
    const rijen = `<row r="1"><c r="B1" t="str"><v>B</v></c><c t="str"><v>C</v></c><c r="AA1" t="str"><v>AA</v></c></row>` +
      `<row r="5"><c r="AA5"><v>7.9989E4</v></c><c r="C5" t="inlineStr"><is><r><t>d</t></r><r><t>e</t></r><rPh><t>x</t></rPh></is></c></row>`;
    expect(await leesRijen(rijen)).toEqual([{ nummer: 5, waarden: { AA: '79989', C: 'de' }, telling: 1900 }]);
  });

  it('joins the parts of a shared text, without how it is pronounced, and reads numbered characters', async () => {
    const teksten = '<si><t>Naam</t></si><si><r><t>Jan</t></r><r><t xml:space="preserve"> Bos</t></r><rPh><t>jn</t></rPh></si>' +
      '<si><t>a_x00E9__x0000_b_xD800_</t></si>';
    const rijen = ['0', '1', '2'].map((n) => `<row><c t="s"><v>${n}</v></c></row>`).join('');
    expect((await leesRijen(rijen, { teksten })).map((rij) => rij.waarden)).toEqual([{ Naam: 'Jan Bos' }, { Naam: 'aé b ' }]);
  });

  it('reads XML with prefixes', async () => {
    const delen = werkmapDelen('');
    delen[5].inhoud = '<x:worksheet xmlns:x="u"><x:sheetData><x:row><x:c t="str"><x:v>A</x:v></x:c></x:row></x:sheetData></x:worksheet>';
    expect((await leesTabel(maakZip(delen))).kop).toEqual(['A']);
  });

  it('refuses a row with something in a column without a name, not the others', async () => {
    const [goed, fout] = await lees(await maakXlsx([['A', null, 'C'], ['1', ' ', '3'], ['1', '2', '3']]));
    expect(goed).toEqual({ nummer: 2, waarden: { A: '1', C: '3' }, telling: 1900 });
    expect(fout).toMatchObject({ nummer: 3, waarden: {}, fout: expect.stringContaining('kolom zonder naam') });
  });

  it('can be left halfway', async () => {
    const { rijen } = await leesTabel(maakZip(werkmapDelen(xmlRij('A') + xmlRij('x'.repeat(100)).repeat(20_000))));
    for await (const rij of rijen) if (rij.nummer === 10) break;
    expect(await rijen.next()).toEqual({ done: true, value: undefined });
  });
});

describe('a format that shows a day', () => {
  it.each(['dd-mm-yyyy', 'm/d/yy h:mm', '[$-413]d mmmm yyyy;@', 'mmm', 'yyyy', '[Red]dd/mm'])('%s does', (opmaak) => {
    expect(isDatumOpmaak(opmaak)).toBe(true);
  });
  it.each(['General', '0.00', 'h:mm:ss', '[h]:mm', '0 "dagen"', '[Red]0', '0\\d', '#,##0_d', 'mm:ss'])('%s does not', (opmaak) => {
    expect(isDatumOpmaak(opmaak)).toBe(false);
  });
});
