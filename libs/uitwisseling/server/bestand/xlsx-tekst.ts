import { GRENZEN } from './grenzen';
import { OnleesbaarBestand } from './onleesbaar-bestand';
import { leesXmlHeel } from './xml';

/** XML cannot hold every character; Excel writes `_x000D_` for the one with that number. What no text has becomes a space. */
export function zonderXmlNood(tekst: string): string {
  return tekst.replace(/_x([0-9A-Fa-f]{4})_/g, (_, hex: string) => {
    const teken = String.fromCharCode(parseInt(hex, 16));
    return /[\p{Cc}\p{Cs}]/u.test(teken) ? ' ' : teken;
  });
}

/** Reads the texts that cells share, in their order. The parts of a rich text are joined; how to pronounce it is left out. */
export async function leesGedeeldeTeksten(stukken: AsyncIterable<Buffer>): Promise<string[]> {
  const teksten: string[] = [];
  let tekst = '';
  let tekens = 0;
  let inTekst = false;
  let inUitspraak = false;
  await leesXmlHeel(stukken, {
    opent(naam) {
      if (naam === 'si') tekst = '';
      if (naam === 'rPh') inUitspraak = true;
      inTekst = naam === 't' && !inUitspraak;
    },
    tekst(deel) {
      if (inTekst) tekst += deel;
      if (tekst.length > GRENZEN.aaneen) throw new OnleesbaarBestand('BESTAND_ONVEILIG');
    },
    sluit(naam) {
      if (naam === 't') inTekst = false;
      if (naam === 'rPh') inUitspraak = false;
      if (naam !== 'si') return;
      tekens += tekst.length;
      teksten.push(zonderXmlNood(tekst));
      if (teksten.length > GRENZEN.teksten || tekens > GRENZEN.tekstTekens) throw new OnleesbaarBestand('BESTAND_TE_GROOT');
    },
  });
  return teksten;
}
