import { maakFouten, maakLabels } from '@trajectplein/kern/domain';
import { bemiddelingEn } from './labels.en';
import { bemiddelingNl } from './labels.nl';

/** Words of bemiddeling in both languages. */
export const bemiddelingLabels = maakLabels(bemiddelingNl, bemiddelingEn);

/** The errors of bemiddeling. */
export const bemiddelingFouten = maakFouten(bemiddelingNl.fout);
