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
    expect((await lees(inhoud))[0]!.getallen).toEqual(['Getal van', 'Som']);
    expect(await waarden(inhoud)).toEqual([
      { 'Tekst': 'Duinker', 'Getal van': '799890005', 'Dag': '2022-01-01', 'Ja': 'ja', 'Link': 'sanne@voorbeeld.nl', 'Som': '12',
        'Opmaak': 'van Dam', 'Fout': '#N/A' },
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

  const BLAD = [['BSN', 'Achternaam'], ['999990019', 'Duinker']];
  it.each(['hidden', 'veryHidden'] as const)('does not read what its sender does not see: a sheet that is %s', async (state) => {
    const inhoud = await maakXlsx([['BSN', 'Achternaam'], ['999990019', 'Oud']], (boek) => {
      boek.getWorksheet('Blad 1')!.state = state;
      boek.addWorksheet('Leeg');
      boek.addWorksheet('Aanlevering').addRows(BLAD);
    });
    expect(await leesTabel(inhoud)).toMatchObject({ kop: ['BSN', 'Achternaam'], opmerking: null });
    expect(await waarden(inhoud)).toEqual([{ BSN: '999990019', Achternaam: 'Duinker' }]);
  });
  it('reads the one sheet with names that it knows, and says which it left out', async () => {
    const inhoud = await maakXlsx([['Toelichting'], ['Zo vult u het in']], (boek) => {
      boek.addWorksheet('Mensen').addRows(BLAD);
      boek.addWorksheet('Keuzes').addRows([['Rijbewijs', 'Taal'], ['A', '1']]);
    });
    expect((await leesTabel(inhoud)).opmerking).toBe('Alleen het blad "Mensen" is gelezen. Niet gelezen: "Blad 1", "Keuzes".');
    expect(await waarden(inhoud)).toEqual([{ BSN: '999990019', Achternaam: 'Duinker' }]);
  });
  it.each([['that can both be meant', BLAD], ['of which none says what it holds', [['Wie', 'Wat'], ['a', 'b']]]])('refuses two sheets %s, by their names', async (_, rijen) => {
    const inhoud = await maakXlsx(rijen, (boek) => boek.addWorksheet('September').addRows(rijen));
    await expect(leesTabel(inhoud)).rejects.toMatchObject({ code: 'BESTAND_MEER_BLADEN', melding: expect.stringContaining('"Blad 1", "September"') });
  });
  it('is empty when all that is filled in is hidden', async () => {
    const inhoud = await maakXlsx(BLAD, (boek) => {
      boek.getWorksheet('Blad 1')!.state = 'hidden';
      boek.addWorksheet('Leeg');
    });
    await expect(leesTabel(inhoud)).rejects.toMatchObject({ code: 'BESTAND_LEEG' });
  });

  it('refuses the rows that a filter hides, with what is needed to know who they are about', async () => {
    const inhoud = await maakXlsx([...BLAD, ['999990020', 'Verborgen'], ['999990032', 'Zichtbaar']], (boek) => {
      boek.getWorksheet('Blad 1')!.getRow(3).hidden = true;
    });
    expect((await lees(inhoud)).map(({ nummer, waarden: { BSN }, fout }) => [nummer, BSN, fout?.slice(0, 41)])).toEqual([
      [2, '999990019', undefined], [3, '999990020', 'Deze rij is in het bestand verborgen, bij'], [4, '999990032', undefined]]);
  });

  it('finds the names of the columns below a title', async () => {
    const titel = [['Caseload september', null, 'Velsen'], ['Peildatum', '01-09-2026'], []];
    expect(await lees(await maakXlsx([...titel, ...BLAD]))).toEqual([{ nummer: 5, waarden: { BSN: '999990019', Achternaam: 'Duinker' }, telling: 1900 }]);
    expect((await leesTabel(await maakXlsx([['Overzicht'], ['Wie', 'Wat'], ['a', 'b']]))).kop).toEqual(['Wie', 'Wat']);
  });

  it('keeps a number a number, with all its decimals, and a day a day', async () => {
    const inhoud = await maakXlsx([['BSN', 'Inkomsten', 'Eind'], ['999990019', 987.125, new Date(Date.UTC(9999, 11, 31))], ['999990020', 1.005, new Date(Date.UTC(2026, 1, 1))], ['999990032', '987.125', '1-2']]);
    expect((await lees(inhoud)).map(({ waarden: { Inkomsten, Eind }, getallen }) => [Inkomsten, Eind, getallen])).toEqual([
      ['987.125', '9999-12-31', ['Inkomsten']], ['1.005', '2026-02-01', ['Inkomsten']], ['987.125', '1-2', undefined]]);
  });

  it('counts days from 1904 where the workbook does', async () => {
    const inhoud = await maakXlsx([['Dag', 'Getal'], [new Date(Date.UTC(2022, 0, 1)), 43100]], (boek) => {
      boek.properties.date1904 = true;
    });
    expect(await lees(inhoud)).toEqual([{ nummer: 2, waarden: { Dag: '2022-01-01', Getal: '43100' }, telling: 1904, getallen: ['Getal'] }]);
  });

  it('leaves a number that is no day as it is, however it is shown', async () => {
    const stijlen = '<cellStyleXfs><xf numFmtId="0"/></cellStyleXfs><cellXfs><xf numFmtId="0"/><xf numFmtId="14"/></cellXfs>';
    const rijen = `${xmlRij('A', 'B', 'C')}<row><c s="1"><v>60</v></c><c s="1"><v>61</v></c><c s="0"><v>61</v></c></row>`;
    expect((await leesRijen(rijen, { stijlen }))[0].waarden).toEqual({ A: '60', B: '1900-03-01', C: '61' });
  });

  it('places cells by their reference, or else beside the one before', async () => {
    const rijen = `<row r="1"><c r="B1" t="str"><v>B</v></c><c t="str"><v>C</v></c><c r="AA1" t="str"><v>AA</v></c></row>` +
      `<row r="5"><c r="AA5"><v>7.9989E4</v></c><c r="C5" t="inlineStr"><is><r><t>d</t></r><r><t>e</t></r><rPh><t>x</t></rPh></is></c></row>`;
    expect(await leesRijen(rijen)).toEqual([{ nummer: 5, waarden: { AA: '79989', C: 'de' }, telling: 1900, getallen: ['AA'] }]);
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
