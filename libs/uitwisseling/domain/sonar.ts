import { vulIn, type Datum } from '@trajectplein/kern/domain';
import type { Rij, RijUitkomst } from './aanlevering';
import { uitwisselingNl } from './labels.nl';
import { leesCsvRij } from './lees-rij';
import type { CsvVeld, Koppeling } from './velden';

/**
 * The columns of a dashboard export of Sonar (UWV) in their order, and the field that each fills. Without a field it is
 * left where it is: we keep nothing that we have no task for, and nothing that tells of somebody's health.
 */
export const SONAR_KOLOMMEN: readonly { kolom: string; veld: CsvVeld | null }[] = [
  { kolom: 'Datum melding', veld: 'meldDatum' },
  { kolom: '1e uitk dag (niet WW)', veld: null }, //   the gemeente pays the benefit, and knows its periods better
  { kolom: 'BSN', veld: 'bsn' },
  { kolom: 'ID_WZ', veld: null }, //                   the key of a person within Sonar; ours is the BSN
  { kolom: 'Beschikbare uren/wk', veld: 'urenPerWeek' },
  { kolom: 'Opleidingsniveau', veld: 'opleidingsniveau' },
  { kolom: 'Beroepssector', veld: 'beroepssector' }, // 99999 means: not known
  { kolom: 'Bemiddelingsberoep', veld: 'beroep' },
  { kolom: 'Mondeling Nederlands', veld: 'mondelingNederlands' },
  { kolom: 'Schriftelijk Nederlands', veld: 'schriftelijkNederlands' },
  { kolom: 'Rijbewijs', veld: 'rijbewijzen' },
  { kolom: 'Inschrijfdatum', veld: null }, //          when somebody registered with UWV; no step of our process
  { kolom: 'Geslacht', veld: null }, //                no task of ours asks for it, and it would invite to choose by it
  { kolom: 'Telefoonnummer', veld: 'telefoonnummer' },
  { kolom: 'Volledige Naam', veld: 'volledigeNaam' },
  { kolom: 'Leeftijd', veld: null }, //                follows from the date of birth, and is wrong within a year
  { kolom: 'E-mailadres', veld: 'emailadres' },
  { kolom: 'Vervoer', veld: 'vervoer' },
  { kolom: 'Gemeente', veld: null }, //                no CBS code; who loads the file says for which gemeente
  { kolom: 'Postcode', veld: 'postcode' },
  { kolom: 'Plaats', veld: 'woonplaats' },
  { kolom: 'Straatnaam', veld: null }, //              follows from postcode and number
  { kolom: 'Huisnummer', veld: 'huisnummer' },
  { kolom: 'Huisnummer Toevoeging', veld: 'huisnummerToevoeging' },
  { kolom: 'Banenafspraak', veld: null }, //           tells of a disability (AVG art. 9)
  { kolom: 'Klantprofiel', veld: null }, //            tells of a disability (AVG art. 9)
  { kolom: 'Arbeidsmarktregio', veld: null }, //       follows from the gemeente
  { kolom: 'Cases (aantal)', veld: null }, //          counts the work of UWV
  { kolom: 'Sonar', veld: null }, //                   counts the work of UWV
  { kolom: 'Medewerker Naam', veld: null }, //         somebody of UWV, not of ours
  { kolom: 'Organisatie Naam', veld: null }, //        as above
  { kolom: 'GSD Kantoor', veld: null }, //             as above
  { kolom: 'Participatieladder', veld: null }, //      a judgement that can tell of health; ours is the classificatie
  { kolom: 'Aantal', veld: null }, //                  counts rows
  { kolom: 'Toestemming', veld: null }, //             says not for what or to whom, so it opens nothing
];

const OVERGENOMEN = SONAR_KOLOMMEN.filter((k): k is { kolom: string; veld: CsvVeld } => k.veld !== null);
/** Which of its columns fills which field. */
export const SONAR_KOPPELING: Koppeling = Object.fromEntries(OVERGENOMEN.map(({ kolom, veld }) => [veld, kolom]));

/**
 * Checks that a file has the columns that are taken over from a Sonar export; the others may be missing.
 * @param kop the names of the columns
 * @returns a Dutch sentence that names what is missing, or null when it is a Sonar export
 */
export function isSonarIndeling(kop: readonly string[]): string | null {
  const ontbreekt = OVERGENOMEN.map((k) => k.kolom).filter((kolom) => !kop.includes(kolom));
  return ontbreekt.length > 0 ? vulIn(uitwisselingNl.fout.GEEN_SONAR, { kolommen: ontbreekt.join(', ') }) : null;
}

/** Reads one row of a Sonar export, see `leesCsvRij`. */
export function leesSonarRij(rij: Rij, vandaag: Datum): RijUitkomst {
  return leesCsvRij(rij, SONAR_KOPPELING, vandaag);
}
