import { maakFouten, maakLabels } from '@trajectplein/kern/domain';
import { toegangEn } from './labels.en';
import { toegangNl } from './labels.nl';

/** Words of toegang in both languages: `label(toegangLabels.rol, 'matcher', 'nl')`. */
export const toegangLabels = maakLabels(toegangNl, toegangEn);

/** The errors of toegang. */
export const toegangFouten = maakFouten(toegangNl.fout);
