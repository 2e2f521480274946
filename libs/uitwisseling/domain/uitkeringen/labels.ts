import { maakFouten, maakLabels } from '@trajectplein/kern/domain';
import { uitkeringenEn } from './labels.en';
import { uitkeringenNl } from './labels.nl';

/** Words of the uitkeringenbestand in both languages: `label(uitkeringenLabels.verschilSoort, 'WEER_UITKERING', 'nl')`. */
export const uitkeringenLabels = maakLabels(uitkeringenNl, uitkeringenEn);

/** The errors of the uitkeringenbestand. */
export const uitkeringenFouten = maakFouten(uitkeringenNl.fout);
