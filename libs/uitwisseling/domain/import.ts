/** Where an import stands: it waits for its column mapping, for the worker, is being processed, done, or could not be done. */
export const IMPORT_STATUSSEN = ['KOPPELEN', 'WACHT', 'BEZIG', 'GEREED', 'MISLUKT'] as const;
export type ImportStatus = (typeof IMPORT_STATUSSEN)[number];

/** What became of a row; a further row of the same person is folded into his first (SAMENGEVOEGD). */
export const RIJ_UITKOMSTEN = ['AANGEMAAKT', 'BIJGEWERKT', 'ONGEWIJZIGD', 'SAMENGEVOEGD', 'AFGEKEURD'] as const;
export type RijUitkomstCode = (typeof RIJ_UITKOMSTEN)[number];

/** The kinds of files that can be loaded. */
export const IMPORT_SOORTEN = ['sonar', 'csv', 'uitkeringen'] as const;
export type ImportSoortCode = (typeof IMPORT_SOORTEN)[number];
