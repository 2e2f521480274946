import { bepaalOvergangsdatum, isDatum, isGevuld, leeftijdOp, type Datum } from '@trajectplein/kern/domain';
import { dossierFouten } from './labels';

/** The parts of a name as the basisregistratie keeps them. */
export interface NaamDelen {
  voornaam?: string | null;
  tussenvoegsel?: string | null;
  achternaam: string;
}

/** A name to address somebody: `Sanne de Vries`. */
export function volledigeNaam(naam: NaamDelen): string {
  return [naam.voornaam, naam.tussenvoegsel, naam.achternaam].filter(isGevuld).map((d) => d.trim()).join(' ');
}

/** A name to sort and find by: `Vries, Sanne de`. */
export function sorteernaam(naam: NaamDelen): string {
  const rest = [naam.voornaam, naam.tussenvoegsel].filter(isGevuld).map((d) => d.trim()).join(' ');
  return rest === '' ? naam.achternaam.trim() : `${naam.achternaam.trim()}, ${rest}`;
}

const OUDSTE = 115;

/**
 * Checks a birth date.
 * @throws DomeinFout INVOER at `/geboorteDatum` when it is no date, lies in the future, or more than 115 years back
 */
export function eisGeboorteDatum(geboorteDatum: Datum, vandaag: Datum): Datum {
  if (!isDatum(geboorteDatum) || geboorteDatum > vandaag || leeftijdOp(geboorteDatum, vandaag) > OUDSTE) {
    throw dossierFouten.invoer('GEBOORTEDATUM_ONGELDIG', '/geboorteDatum');
  }
  return geboorteDatum;
}

/** The day of the melding: default today, not in the future. @throws DomeinFout INVOER at `/meldDatum` */
export function bepaalMeldDatum(gevraagd: Datum | null | undefined, vandaag: Datum): Datum {
  return bepaalOvergangsdatum({ gevraagd, vandaag, pointer: '/meldDatum' });
}

/**
 * One open dossier per werkzoekende; who comes back after a closing gets a new one.
 * @throws DomeinFout TOESTAND `DOSSIER_LOOPT`
 */
export function eisGeenOpenDossier(heeftOpenDossier: boolean): void {
  if (heeftOpenDossier) throw dossierFouten.toestand('DOSSIER_LOOPT');
}
