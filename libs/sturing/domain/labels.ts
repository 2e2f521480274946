import { label, maakFouten, maakLabels, type Taal } from '@trajectplein/kern/domain';
import { ALLE, type KpiCode } from './codes';
import { sturingEn } from './labels.en';
import { sturingNl } from './labels.nl';

/** Words of sturing in both languages: `label(sturingLabels.titel, 'KPI-03', 'nl')`. */
export const sturingLabels = maakLabels(sturingNl, sturingEn);

/** The errors of sturing. */
export const sturingFouten = maakFouten(sturingNl.fout);

/** The words for a part of a figure; the whole is called after the figure. */
export function onderdeelLabel(kpi: KpiCode, onderdeel: string, taal: Taal = 'nl'): string {
  return onderdeel === ALLE ? label(sturingLabels.titel, kpi, taal) : label(sturingLabels.onderdeel, onderdeel, taal);
}
