import { dossierNl } from '@trajectplein/dossier/domain';
import { normaliseerBsn, normaliseerEmailadres, normaliseerPostcode, normaliseerTelefoonnummer } from '@trajectplein/kern/domain';
import type { VeldFout } from '@trajectplein/kern/server';
import type { PersoonGegevens } from './werkzoekende.dto';

/**
 * Brings the fields of a person to their one form. Dates are weighed apart, together with those of his dossiers.
 * @returns what is to be stored, and every field that is wrong
 */
export function keurPersoon<T extends Partial<PersoonGegevens>>(invoer: T): { gegevens: T; fouten: VeldFout[] } {
  const fouten: VeldFout[] = [];
  const gegevens = { ...invoer };
  const vorm = (veld: 'postcode' | 'telefoonnummer' | 'emailadres', fn: (w: string) => string | null, melding: string) => {
    const waarde = invoer[veld];
    if (!waarde) return;
    const goed = fn(waarde);
    if (goed === null) fouten.push({ pointer: `/${veld}`, code: `${veld.toUpperCase()}_ONGELDIG`, melding });
    else Object.assign(gegevens, { [veld]: goed });
  };
  vorm('postcode', normaliseerPostcode, 'Vul een postcode in, zoals 1971 AB.');
  vorm('telefoonnummer', normaliseerTelefoonnummer, 'Vul een telefoonnummer in, zoals 06 12345678.');
  vorm('emailadres', normaliseerEmailadres, 'Vul een e-mailadres in, zoals naam@voorbeeld.nl.');
  if (invoer.bsn && normaliseerBsn(invoer.bsn) === null) {
    fouten.push({ pointer: '/bsn', code: 'BSN_ONGELDIG', melding: 'Dit is geen geldig burgerservicenummer. Controleer de cijfers.' });
  }
  if (invoer.geboorteDatum && invoer.geboorteJaar) {
    fouten.push({ pointer: '/geboorteJaar', code: 'GEBOORTE_DUBBEL', melding: dossierNl.fout.GEBOORTE_DUBBEL });
  }
  return { gegevens, fouten };
}
