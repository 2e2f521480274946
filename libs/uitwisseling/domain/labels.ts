import { maakFouten, maakLabels } from '@trajectplein/kern/domain';
import { uitwisselingEn } from './labels.en';
import { uitwisselingNl } from './labels.nl';

/** Words of uitwisseling in both languages: `label(uitwisselingLabels.csvVeld, 'bsn', 'nl')`. */
export const uitwisselingLabels = maakLabels(uitwisselingNl, uitwisselingEn);

/** The errors of uitwisseling. */
export const uitwisselingFouten = maakFouten(uitwisselingNl.fout);
