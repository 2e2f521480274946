/** Where an import stands: it waits for its column mapping, for the worker, is being processed, done, or could not be done. */
export const IMPORT_STATUSSEN = ['KOPPELEN', 'WACHT', 'BEZIG', 'GEREED', 'MISLUKT'] as const;
export type ImportStatus = (typeof IMPORT_STATUSSEN)[number];

/** What became of a row; a further row of the same person is folded into his first (SAMENGEVOEGD). */
export const RIJ_UITKOMSTEN = ['AANGEMAAKT', 'BIJGEWERKT', 'ONGEWIJZIGD', 'SAMENGEVOEGD', 'AFGEKEURD'] as const;
export type RijUitkomstCode = (typeof RIJ_UITKOMSTEN)[number];

/** The kinds of files that can be loaded. */
export const IMPORT_SOORTEN = ['sonar', 'csv', 'uitkeringen'] as const;
export type ImportSoortCode = (typeof IMPORT_SOORTEN)[number];

/**
 * What a row asks of who loaded the file: is it about the person who is known here by its BSN? ANDERE_PERSOON: surname, first
 * name and birth date say no. ANDERE_GEGEVENS: one of them does.
 */
export const RIJ_VRAGEN = ['ANDERE_PERSOON', 'ANDERE_GEGEVENS'] as const;
export type RijVraag = (typeof RIJ_VRAGEN)[number];

/** What can be said to that: it is the same person, so take over what the file says; or leave him as he is. */
export const RIJ_ANTWOORDEN = ['NEEM_OVER', 'LAAT_STAAN'] as const;
export type RijAntwoord = (typeof RIJ_ANTWOORDEN)[number];

/** What a row that was processed is worth a look for. */
export const RIJ_WAARSCHUWINGEN = ['LIJKT_OP_BEKENDE', 'LIJKT_OP_RIJ', 'ANDERE_NAAM', 'RIJEN_VERSCHILLEN', 'EERDER_GELATEN'] as const;
export type RijWaarschuwing = (typeof RIJ_WAARSCHUWINGEN)[number];
