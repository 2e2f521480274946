import { maakFouten, maakLabels } from '@trajectplein/kern/domain';
import { trajectEn } from './labels.en';
import { trajectNl } from './labels.nl';

/** Words of traject in both languages: `label(trajectLabels.trajectStatus, 'LOPEND', 'nl')`. */
export const trajectLabels = maakLabels(trajectNl, trajectEn);

/** The errors of traject. */
export const trajectFouten = maakFouten(trajectNl.fout);

/** The list in which the reason of a transition is found, per `<onderwerp>.<name>`. */
export const trajectRedenLijsten = {
  'TRAJECT.schortOp': trajectLabels.opschortReden,
  'TRAJECT.rondAf': trajectLabels.trajectResultaat,
  'TRAJECT.breekAf': trajectLabels.breekAfReden,
} as const;
