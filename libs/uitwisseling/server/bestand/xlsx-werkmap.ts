import type { Jaartelling } from '@trajectplein/kern/domain';
import { OnleesbaarBestand } from './onleesbaar-bestand';
import { leesXmlHeel } from './xml';
import { leesDatumStijlen } from './xlsx-opmaak';
import { leesGedeeldeTeksten } from './xlsx-tekst';
import { Zip } from './zip';

/** What is needed to read the cells of the first sheet. */
export interface Werkmap {
  blad: AsyncIterable<Buffer>;
  telling: Jaartelling;
  datumStijlen: ReadonlySet<number>;
  teksten: readonly string[];
}

/**
 * Opens a workbook (XLSX) at its first sheet, in the order of the tabs.
 * @throws OnleesbaarBestand when it is another kind of zip
 */
export async function openWerkmap(inhoud: Buffer): Promise<Werkmap> {
  const zip = await Zip.open(inhoud);
  const deel = await zoekDeel(zip, '', (soort) => soort.endsWith('/officeDocument'));
  if (deel === null) throw new OnleesbaarBestand('BESTAND_ONBEKEND');

  let relatie: string | undefined;
  let telling: Jaartelling = 1900;
  await leesXmlHeel(zip.lees(deel), {
    opent(naam, attributen) {
      if (naam === 'workbookPr' && ['1', 'true'].includes(attributen.date1904)) telling = 1904;
      // the prefix of the relation is up to whoever wrote the file
      if (naam === 'sheet') relatie ??= Object.entries(attributen).find(([sleutel]) => sleutel.endsWith(':id'))?.[1];
    },
  });
  const blad = relatie === undefined ? null : await zoekDeel(zip, deel, (_, id) => id === relatie);
  if (blad === null) throw new OnleesbaarBestand('BESTAND_ONBEKEND');
  const stijlen = await zoekDeel(zip, deel, (soort) => soort.endsWith('/styles'));
  const teksten = await zoekDeel(zip, deel, (soort) => soort.endsWith('/sharedStrings'));
  return {
    blad: zip.lees(blad),
    telling,
    datumStijlen: stijlen === null ? new Set() : await leesDatumStijlen(zip.lees(stijlen)),
    teksten: teksten === null ? [] : await leesGedeeldeTeksten(zip.lees(teksten)),
  };
}

/** The part that another part (or the zip itself: '') refers to; null when it refers to none that is there. */
async function zoekDeel(zip: Zip, van: string, past: (soort: string, id: string) => boolean): Promise<string | null> {
  const map = van.slice(0, van.lastIndexOf('/') + 1);
  const relaties = `${map}_rels/${van.slice(map.length)}.rels`;
  if (!zip.heeft(relaties)) return null;
  let doel: string | null = null;
  await leesXmlHeel(zip.lees(relaties), {
    opent(naam, { Type = '', Id = '', Target = '' }) {
      if (naam === 'Relationship' && past(Type, Id)) doel ??= new URL(Target, `zip:/${map}`).pathname.slice(1);
    },
  });
  return doel !== null && zip.heeft(doel) ? doel : null;
}
