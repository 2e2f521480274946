import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { constants, createDeflateRaw } from 'node:zlib';
import { keurBestand, maakXlsx, maakZip, werkmapDelen, xmlRij } from './bestand.testhulp';

const keur = (rijen: string, meer = {}) => keurBestand(maakZip(werkmapDelen(rijen, meer)));
const weigert = (belofte: Promise<unknown>, code: string) => expect(belofte).rejects.toMatchObject({ code, pointer: '/bestand' });

/** Deflates the same piece many times without ever holding the whole. */
async function persBom(begin: string, stuk: string, keer: number): Promise<Buffer> {
  const pers = createDeflateRaw({ level: constants.Z_BEST_SPEED });
  const delen: Buffer[] = [];
  pers.on('data', (deel: Buffer) => delen.push(deel));
  pers.write(begin);
  for (let i = 0; i < keer; i++) if (!pers.write(stuk)) await once(pers, 'drain');
  pers.end();
  await once(pers, 'end');
  return Buffer.concat(delen);
}

describe('a workbook that must not be read', () => {
  it('has a password (OLE)', async () => {
    const ole = Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.alloc(1000)]);
    await weigert(keurBestand(ole), 'BESTAND_OUD_EXCEL');
    await weigert(keurBestand(Buffer.concat([ole, Buffer.from('EncryptedPackage', 'utf16le')])), 'BESTAND_VERSLEUTELD');
  });

  it.each([[0x01], [0x41]])('has parts with a password (flags %d)', async (vlaggen) => {
    const delen = werkmapDelen(xmlRij('A'));
    delen[5].vlaggen = vlaggen;
    await weigert(keurBestand(maakZip(delen)), 'BESTAND_VERSLEUTELD');
  });

  it('is another kind of zip', async () => {
    await weigert(keurBestand(maakZip([{ naam: 'brief.txt', inhoud: 'Dag' }])), 'BESTAND_ONBEKEND');
    const delen = werkmapDelen(xmlRij('A'));
    delen[1].inhoud = '<document/>';
    await weigert(keurBestand(maakZip(delen)), 'BESTAND_ONBEKEND');
  });

  it('is cut off, or damaged within', async () => {
    const heel = await maakXlsx([['A'], ...Array.from({ length: 500 }, (_, i) => [`waarde ${i}`])]);
    await weigert(keurBestand(heel.subarray(0, heel.length - 100)), 'BESTAND_BESCHADIGD');
    const delen = werkmapDelen('');
    delen[5] = { naam: 'xl/blad.xml', inhoud: Buffer.from('ff00ff00', 'hex'), gezegdeLengte: 100 };
    await weigert(keurBestand(maakZip(delen)), 'BESTAND_BESCHADIGD');
  });

  it.each([
    ['XML that is none', '<row><c></row>'],
    ['an entity that nobody declared', '<row><c t="str"><v>&geheim;</v></c></row>'],
    ['a shared text that is not there', '<row><c t="s"><v>3</v></c></row>'],
    ['a number that is none', `${xmlRij('A')}<row><c><v>zeven</v></c></row>`],
    ['the same row twice', `${xmlRij('A')}<row r="2"><c><v>1</v></c></row><row r="2"><c><v>1</v></c></row>`],
    ['a place that is none', '<row><c r="1A"><v>1</v></c></row>'],
  ])('holds %s', (_, rijen) => weigert(keur(rijen), 'BESTAND_BESCHADIGD'));

  it('has no rows', () => weigert(keur(''), 'BESTAND_LEEG'));
  it('names a column twice', () => weigert(keur(xmlRij('Naam', 'Plaats', ' Naam ')), 'KOP_DUBBEL'));
  it('has too many columns', () => weigert(keur('<row><c r="XFE1"><v>1</v></c></row>'), 'TE_VEEL_KOLOMMEN'));
  it('has a cell that is too long', async () => {
    await weigert(keur(xmlRij('A') + xmlRij('x'.repeat(32_768))), 'CEL_TE_LANG');
    await weigert(keur(`${xmlRij('A')}<row><c t="inlineStr"><is>${'<t>xxxxxxxxxx</t>'.repeat(4_000)}`), 'CEL_TE_LANG'); // no end
    await weigert(keur('<row><c t="s"><v>0</v></c></row>', { teksten: `<si><t>${'x'.repeat(32_768)}</t></si>` }), 'CEL_TE_LANG');
  });
});

describe('a workbook that was made to do harm', () => {
  it('declares entities', async () => {
    const delen = werkmapDelen('');
    delen[5].inhoud = '<!DOCTYPE l [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]><worksheet><sheetData/></worksheet>';
    await weigert(keurBestand(maakZip(delen)), 'BESTAND_ONVEILIG');
    delen[5].inhoud = '<!DOCTYPE l SYSTEM "file:///etc/passwd"><worksheet/>';
    await weigert(keurBestand(maakZip(delen)), 'BESTAND_ONVEILIG');
  });

  it.each([
    ['tags without end within tags', '<row>'.repeat(100)],
    ['a text without end', `<row><c t="str"><v>${'x'.repeat(1_100_000)}`],
    ['a tag without end', `<row ${Array.from({ length: 150_000 }, (_, i) => `a${i}=""`).join(' ')}`],
    ['a comment without end', `<!-- ${'<'.repeat(1_100_000)} -->`],
  ])('has %s', (_, rijen) => weigert(keur(rijen), 'BESTAND_ONVEILIG'));

  it('has parts without number', async () => {
    const veel = Array.from({ length: 5_001 }, (_, i) => ({ naam: `d${i}`, inhoud: '' }));
    await weigert(keurBestand(maakZip([...werkmapDelen(xmlRij('A')), ...veel])), 'BESTAND_ONVEILIG');
  });

  it('lies about the length of a part', async () => {
    const delen = werkmapDelen('');
    const bom = await persBom(`<worksheet><sheetData>${xmlRij('A')}`, xmlRij('x'.repeat(30_000)), 100);
    delen[5] = { naam: 'xl/blad.xml', inhoud: bom, gezegdeLengte: 50_000 };
    await weigert(keurBestand(maakZip(delen)), 'BESTAND_BESCHADIGD');
  });

  it('inflates to more than two hundred times its size: it is left at 10 MB', async () => {
    const keer = 1_000; // 30 MB
    const stuk = xmlRij('x'.repeat(30_000));
    const delen = werkmapDelen('');
    const bom = await persBom(`<worksheet><sheetData>${xmlRij('A')}`, stuk, keer);
    expect(keer * stuk.length).toBeGreaterThan(200 * bom.length);
    delen[5] = { naam: 'xl/blad.xml', inhoud: bom, gezegdeLengte: 2 ** 31 };
    await weigert(keurBestand(maakZip(delen)), 'BESTAND_TE_GROOT');
  });

  it('inflates past 200 MB: it is left there, and was never in memory', async () => {
    // longer than the 32 KB that deflate looks back, so the random part costs its size each time
    const stuk = xmlRij(randomBytes(300).toString('hex') + 'x'.repeat(30_000), 'x'.repeat(10_000));
    const keer = 6_000; // 240 MB
    const bom = await persBom(`<worksheet><sheetData>${xmlRij('A')}`, stuk, keer);
    expect(keer * stuk.length).toBeLessThan(200 * bom.length);
    const delen = werkmapDelen('');
    delen[5] = { naam: 'xl/blad.xml', inhoud: bom, gezegdeLengte: 2 ** 31 };
    const zip = maakZip(delen);

    const voor = process.memoryUsage();
    let meest = 0;
    const meter = setInterval(() => {
      const nu = process.memoryUsage();
      meest = Math.max(meest, nu.heapUsed + nu.external - voor.heapUsed - voor.external);
    }, 5);
    try {
      await weigert(keurBestand(zip), 'BESTAND_TE_GROOT');
    } finally {
      clearInterval(meter);
    }
    // Less than what was inflated, garbage that waits for its collector included.
    expect(meest).toBeLessThan(200 * 1024 * 1024);
  });
});
