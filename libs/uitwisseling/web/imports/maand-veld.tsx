import { useWatch } from 'react-hook-form';
import { plusMaanden } from '@trajectplein/kern/domain';
import { KeuzeVeld, useOpmaak, vandaag } from '@trajectplein/kern/web';

const TERUG = 12;

/** "oktober 2026" of "1 oktober 2026": a month is written by its first day. */
export const maandVan = (eersteDag: string) => eersteDag.replace(/^1 /, '');

/** The month that a list of benefits tells of; no other kind of file has one. */
export function MaandVeld() {
  const { datum } = useOpmaak();
  const soort = useWatch({ name: 'soort' }) as string | null | undefined;
  if (soort !== 'uitkeringen') return null;
  const maanden = Array.from({ length: TERUG + 1 }, (_, n) => plusMaanden(vandaag(), -n).slice(0, 7));
  return (
    <KeuzeVeld bron="maand" label="uitwisseling.nieuw.maand" hulp="uitwisseling.nieuw.maandHulp" verplicht beginWaarde={maanden[1]}
      mogelijkheden={maanden.map((waarde) => ({ waarde, tekst: maandVan(datum(`${waarde}-01`)) }))} />
  );
}
