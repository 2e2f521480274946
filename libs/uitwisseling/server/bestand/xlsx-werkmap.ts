import type { Jaartelling } from '@trajectplein/kern/domain';
import { GRENZEN } from './grenzen';
import { OnleesbaarBestand } from './onleesbaar-bestand';
import { leesXmlHeel } from './xml';
import { leesDatumStijlen } from './xlsx-opmaak';
import { leesGedeeldeTeksten } from './xlsx-tekst';
import { Zip } from './zip';

/** A sheet that its sender sees. */
export interface Blad {
  naam: string;
  /** Its XML, from the beginning each time. */
  lees(): AsyncIterable<Buffer>;
}

/** What is needed to read the cells of the sheets. */
export interface Werkmap {
  bladen: readonly Blad[];
  telling: Jaartelling;
  datumStijlen: ReadonlySet<number>;
  teksten: readonly string[];
}

/**
 * Opens a workbook (XLSX) with the sheets that are visible, in the order of their tabs: what is hidden, however well, was not sent.
 * @throws OnleesbaarBestand when it is another kind of zip
 */
export async function openWerkmap(inhoud: Buffer): Promise<Werkmap> {
  const zip = await Zip.open(inhoud);
  const deel = await zoekDeel(zip, '', (soort) => soort.endsWith('/officeDocument'));
  if (deel === null) throw new OnleesbaarBestand('BESTAND_ONBEKEND');

  const tabs: { naam: string; relatie: string }[] = [];
  let aantal = 0;
  let telling: Jaartelling = 1900;
  await leesXmlHeel(zip.lees(deel), {
    opent(naam, attributen) {
      if (naam === 'workbookPr' && ['1', 'true'].includes(attributen.date1904)) telling = 1904;
      if (naam !== 'sheet') return;
      // the prefix of the relation is up to whoever wrote the file
      const relatie = Object.entries(attributen).find(([sleutel]) => sleutel.endsWith(':id'))?.[1];
      if (++aantal > GRENZEN.bladen) throw new OnleesbaarBestand('BESTAND_ONVEILIG');
      if (relatie !== undefined && !/hidden/i.test(attributen.state ?? '')) tabs.push({ naam: attributen.name ?? '', relatie });
    },
  });
  const bladen: Blad[] = [];
  for (const { naam, relatie } of tabs) {
    const blad = await zoekDeel(zip, deel, (_, id) => id === relatie);
    if (blad !== null) bladen.push({ naam, lees: () => zip.lees(blad) });
  }
  if (!aantal || (tabs.length && !bladen.length)) throw new OnleesbaarBestand('BESTAND_ONBEKEND');
  const stijlen = await zoekDeel(zip, deel, (soort) => soort.endsWith('/styles'));
  const teksten = await zoekDeel(zip, deel, (soort) => soort.endsWith('/sharedStrings'));
  return {
    bladen,
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
