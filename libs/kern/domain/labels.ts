import { maakFouten } from './fout';
import { kernEn } from './labels.en';
import { kernFoutenNl, kernNl } from './labels.nl';
import { maakLabels } from './taal';

/** Words of the kernel in both languages: `label(kernLabels.subregio, 'IJMOND', 'nl')`. */
export const kernLabels = maakLabels(kernNl, kernEn);

/** The errors that every capability can give. */
export const kernFouten = maakFouten(kernFoutenNl);
