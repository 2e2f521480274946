import { useTranslate } from 'react-admin';
import { useOpmaak } from '@trajectplein/kern/web';
import type { Cijfer } from './typen';

type Toonbaar = Pick<Cijfer, 'waarde'> & Partial<Pick<Cijfer, 'onderdrukt' | 'redenVerborgen'>>;

interface CijferOpmaak {
  /** `1.234`, `41,3%`, `12 dagen`, `niet getoond (te klein)`, or a dash. */
  waarde: (cijfer: Toonbaar, eenheid: string) => string;
  /** The same without a word for its unit: on an axis, or where the word stands beside it. */
  kaal: (cijfer: Toonbaar, eenheid: string) => string;
  /** `+12`, `+3 dagen` or `−2,1 procentpunt`. */
  verschil: (verschil: number, eenheid: string) => string;
}

/** How figures are written; a hidden one says that it is hidden. */
export function useCijfer(): CijferOpmaak {
  const t = useTranslate();
  const { getal } = useOpmaak();
  const isProcent = (eenheid: string) => eenheid === 'PROCENT';
  const dagen = (aantal: number) => getal(Math.round(aantal));
  const metDagen = (aantal: number, tekst: string) => t('sturing.dagen', { smart_count: Math.abs(aantal), getal: tekst });
  const kaal: CijferOpmaak['kaal'] = ({ waarde, onderdrukt, redenVerborgen }, eenheid) => {
    if (onderdrukt) return t(redenVerborgen ? `sturing.nietGetoondOm.${redenVerborgen}` : 'sturing.nietGetoond');
    if (waarde === null || waarde === undefined) return '–';
    return isProcent(eenheid) ? `${getal(waarde, 1)}%` : eenheid === 'DAGEN' ? dagen(waarde) : getal(waarde);
  };
  return {
    kaal,
    waarde: (cijfer, eenheid) => {
      const leeg = cijfer.onderdrukt || cijfer.waarde === null || cijfer.waarde === undefined;
      return eenheid === 'DAGEN' && !leeg ? metDagen(cijfer.waarde!, kaal(cijfer, eenheid)) : kaal(cijfer, eenheid);
    },
    verschil: (verschil, eenheid) => {
      if (eenheid === 'DAGEN') {
        const afgerond = Math.round(verschil);
        const teken = afgerond > 0 ? '+' : afgerond < 0 ? '−' : '±';
        return metDagen(afgerond, `${teken}${dagen(Math.abs(afgerond))}`);
      }
      // The sign of what is shown: a difference that is rounded away has none.
      const getoond = isProcent(eenheid) ? Math.round(verschil * 10) : verschil;
      const teken = getoond > 0 ? '+' : getoond < 0 ? '−' : '±';
      const grootte = getal(Math.abs(verschil), isProcent(eenheid) ? 1 : 0);
      return isProcent(eenheid) ? t('sturing.procentpunt', { verschil: `${teken}${grootte}` }) : `${teken}${grootte}`;
    },
  };
}

/** The heading over values. */
export function waardeKop(eenheid: string): string {
  return { PROCENT: 'sturing.percentage', DAGEN: 'sturing.mediaan' }[eenheid] ?? 'sturing.aantal';
}
