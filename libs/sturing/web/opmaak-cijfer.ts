import { useTranslate } from 'react-admin';
import { useOpmaak } from '@trajectplein/kern/web';
import type { Cijfer } from './typen';

interface CijferOpmaak {
  /** `1.234`, `41,3%`, `niet getoond`, or a dash. */
  waarde: (cijfer: Pick<Cijfer, 'waarde' | 'onderdrukt'>, eenheid: string) => string;
  /** `+12` or `−2,1 procentpunt`. */
  verschil: (verschil: number, eenheid: string) => string;
}

/** How figures are written; a hidden one says that it is hidden. */
export function useCijfer(): CijferOpmaak {
  const t = useTranslate();
  const { getal } = useOpmaak();
  const isProcent = (eenheid: string) => eenheid === 'PROCENT';
  return {
    waarde: ({ waarde, onderdrukt }, eenheid) => {
      if (onderdrukt) return t('sturing.nietGetoond');
      if (waarde === null || waarde === undefined) return '–';
      return isProcent(eenheid) ? `${getal(waarde, 1)}%` : getal(waarde);
    },
    verschil: (verschil, eenheid) => {
      // The sign of what is shown: a difference that is rounded away has none.
      const getoond = isProcent(eenheid) ? Math.round(verschil * 10) : verschil;
      const teken = getoond > 0 ? '+' : getoond < 0 ? '−' : '±';
      const grootte = getal(Math.abs(verschil), isProcent(eenheid) ? 1 : 0);
      return isProcent(eenheid) ? t('sturing.procentpunt', { verschil: `${teken}${grootte}` }) : `${teken}${grootte}`;
    },
  };
}
