import { eisCode, isDatum, kernFouten, plusMaanden, toonDatum, type Datum } from '@trajectplein/kern/domain';
import {
  isWijzigbaar, werktAanDossier, type Betrokkene, type DossierStatus, type SluitReden,
} from '@trajectplein/dossier/domain';
import { CONTROLE_SOORTEN, type ControleSoort, type UitstroomStatus } from './codes';
import { uitstroomFouten } from './labels';

/** The calendar months after the end of the benefit at which each controle looks. */
export const CONTROLE_MAANDEN: Readonly<Record<ControleSoort, number>> = { CHECK_1M: 1, CHECK_6M: 6, CHECK_12M: 12 };

/** The day a controle looks at, and the first on which it can be recorded. */
export function controleDatum(uitstroomDatum: Datum, soort: ControleSoort): Datum {
  return plusMaanden(uitstroomDatum, CONTROLE_MAANDEN[soort]);
}

/** What a controle is checked against. */
export interface ControleVraag {
  soort: unknown;
  /** The day it was done; default today. */
  datum?: Datum | null;
  vandaag: Datum;
  dossierStatus: DossierStatus;
  uitstroom: { status: UitstroomStatus; uitstroomDatum: Datum } | null;
  /** The kinds that this uitstroom has already. */
  gedaan: readonly ControleSoort[];
}

/**
 * Checks a controle before it is added: on a valid uitstroom, once per kind, not before its months have passed
 * (CBS counts full uitstroom to work one calendar month after the end of the benefit).
 * @returns its kind and day
 * @throws DomeinFout TOESTAND `GEEN_UITSTROOM`, `CONTROLE_BESTAAT`, `CONTROLE_TE_VROEG`; INVOER at `/soort` or `/datum`
 */
export function eisControle(vraag: ControleVraag): { soort: ControleSoort; datum: Datum } {
  const soort = eisCode(CONTROLE_SOORTEN, vraag.soort, '/soort');
  const { uitstroom, vandaag } = vraag;
  if (!uitstroom || uitstroom.status !== 'GELDIG' || !isWijzigbaar(vraag.dossierStatus)) {
    throw uitstroomFouten.toestand('GEEN_UITSTROOM');
  }
  if (vraag.gedaan.includes(soort)) throw uitstroomFouten.toestand('CONTROLE_BESTAAT');
  const vanaf = controleDatum(uitstroom.uitstroomDatum, soort);
  const waarden = { datum: toonDatum(vanaf) };
  if (vandaag < vanaf) throw uitstroomFouten.toestand('CONTROLE_TE_VROEG', waarden);
  const datum = vraag.datum ?? vandaag;
  if (!isDatum(datum)) throw kernFouten.invoer('DATUM_ONGELDIG', '/datum');
  if (datum > vandaag) throw kernFouten.invoer('DATUM_IN_TOEKOMST', '/datum');
  if (datum < vanaf) throw uitstroomFouten.invoer('CONTROLE_TE_VROEG', '/datum', waarden);
  return { soort, datum };
}

/** The controles of an uitstroom that this person can record now. */
export function mogelijkeControles(
  wie: Betrokkene,
  vraag: {
    uitstroomDatum: Datum;
    status: UitstroomStatus;
    gedaan: readonly ControleSoort[];
    dossierStatus: DossierStatus;
    vandaag: Datum;
  },
): ControleSoort[] {
  if (!werktAanDossier(wie) || vraag.status !== 'GELDIG' || !isWijzigbaar(vraag.dossierStatus)) return [];
  return CONTROLE_SOORTEN.filter(
    (soort) => !vraag.gedaan.includes(soort) && controleDatum(vraag.uitstroomDatum, soort) <= vraag.vandaag,
  );
}

/**
 * A dossier leaves NAZORG as finished only after the controle at twelve months.
 * @param gedaan the kinds of controle that the valid uitstroom has
 * @throws DomeinFout TOESTAND `CHECK_12M_ONTBREEKT`
 */
export function eisNazorgAfgerond(reden: SluitReden, gedaan: readonly ControleSoort[]): void {
  const teVroeg = reden === 'NAZORG_AFGEROND' && !gedaan.includes('CHECK_12M');
  if (teVroeg) throw uitstroomFouten.toestand('CHECK_12M_ONTBREEKT');
}
