import { GRENZEN } from './grenzen';
import { OnleesbaarBestand } from './onleesbaar-bestand';
import { leesXmlHeel } from './xml';

/** The built-in formats that show a date (ECMA-376 part 1, 18.8.30), with those of East Asian editions. */
const INGEBOUWD = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 57, 58]);

/** True for a number format that shows a day, such as `dd-mm-yyyy` or `[$-413]mmmm yyyy`; not for one of times alone. */
export function isDatumOpmaak(opmaak: string): boolean {
  if (/\[(h+|m+|s+)\]/i.test(opmaak)) return false; // a length of time
  const letters = opmaak.replace(/"[^"]*"|\[[^\]]*\]|\\.|_.|\*./g, '').split(';')[0];
  return /[yd]/i.test(letters) || (/m/i.test(letters) && !/[hs]/i.test(letters));
}

/** Reads from styles.xml which cell styles (by their number) show a date. */
export async function leesDatumStijlen(stukken: AsyncIterable<Buffer>): Promise<ReadonlySet<number>> {
  const eigen = new Map<number, boolean>();
  const datums = new Set<number>();
  let stijl = -1;
  let inStijlen = false;
  await leesXmlHeel(stukken, {
    opent(naam, attributen) {
      if (naam === 'cellXfs') inStijlen = true;
      if (naam === 'numFmt') eigen.set(Number(attributen.numFmtId), isDatumOpmaak(attributen.formatCode ?? ''));
      if (naam === 'xf' && inStijlen) {
        const id = Number(attributen.numFmtId ?? 0);
        stijl++;
        if (eigen.get(id) ?? INGEBOUWD.has(id)) datums.add(stijl);
      }
      if (eigen.size > GRENZEN.opmaken || stijl > GRENZEN.opmaken) throw new OnleesbaarBestand('BESTAND_ONVEILIG');
    },
    sluit(naam) {
      if (naam === 'cellXfs') inStijlen = false;
    },
  });
  return datums;
}
