import type { Aanlevering } from './aanlevering';
import { metOpmerkingen } from './profiel';

/**
 * Folds the rows of one person into one: per field the last value that is filled in wins.
 * @param aanleveringen those of one BSN in the order of the file, at least one
 * @returns a new one with the number of the last row
 */
export function vouw(aanleveringen: readonly Aanlevering[]): Aanlevering {
  return aanleveringen.reduce((eerder, later) => {
    const profiel = metOpmerkingen({ ...eerder.profiel, ...later.profiel });
    return { ...eerder, ...later, ...(profiel && { profiel }) };
  });
}
