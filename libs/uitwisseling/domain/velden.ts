/**
 * What a file can tell of a person and his dossier, one field per column. A Sonar export and a gemeente's own file are
 * read by the same rules; they differ in which column fills which field.
 */
export const CSV_VELDEN = [
  'bsn', 'voornaam', 'tussenvoegsel', 'achternaam', 'volledigeNaam', 'geboorteDatum', 'telefoonnummer', 'emailadres',
  'postcode', 'huisnummer', 'huisnummerToevoeging', 'woonplaats', 'meldDatum', 'dossierGrond', 'instroomOorzaak',
  'urenPerWeek', 'opleidingsniveau', 'beroepssector', 'beroep', 'mondelingNederlands', 'schriftelijkNederlands',
  'rijbewijzen', 'vervoer',
] as const;
export type CsvVeld = (typeof CSV_VELDEN)[number];

/** Fields that must have a column. The name has two ways, see `keurKoppeling`. */
export const VERPLICHTE_VELDEN = ['bsn', 'meldDatum'] as const satisfies readonly CsvVeld[];

/** Which column fills which field, by the name of the column; a field that is left out is not filled. */
export type Koppeling = Partial<Record<CsvVeld, string>>;
