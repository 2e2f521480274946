/** Where a plaatsing stands. */
export const PLAATSING_STATUSSEN = ['AANGEKONDIGD', 'GESTART', 'BEEINDIGD', 'GAAT_NIET_DOOR'] as const;
export type PlaatsingStatus = (typeof PLAATSING_STATUSSEN)[number];

/** The form of the work. Proefplaats, stage, werkervaringsplaats and participatieplaats are voorzieningen. */
export const PLAATSING_VORMEN = [
  'REGULIER', 'BAAN_BANENAFSPRAAK', 'BESCHUT', 'DETACHERING', 'LEERBAAN', 'ZELFSTANDIG',
] as const;
export type PlaatsingVorm = (typeof PLAATSING_VORMEN)[number];

/** What the work does to the benefit: it ends, it fills up (no uitstroom), or there was none. */
export const GEVOLGEN_UITKERING = ['VOLLEDIG_UIT', 'AANVULLEND', 'GEEN_UITKERING'] as const;
export type GevolgUitkering = (typeof GEVOLGEN_UITKERING)[number];

/** Why work ended. */
export const PLAATSING_EIND_REDENEN = [
  'EINDE_CONTRACT', 'ONTSLAG_WERKGEVER', 'ONTSLAG_WERKNEMER', 'PROEFTIJD', 'ZIEKTE', 'ANDER_WERK', 'FAILLISSEMENT',
  'OVERIG',
] as const;
export type PlaatsingEindReden = (typeof PLAATSING_EIND_REDENEN)[number];

/** Why announced work did not come about. */
export const GAAT_NIET_DOOR_REDENEN = [
  'WERKGEVER_TROK_TERUG', 'KANDIDAAT_TROK_TERUG', 'ANDER_WERK', 'ZIEKTE', 'OVERIG',
] as const;
export type GaatNietDoorReden = (typeof GAAT_NIET_DOOR_REDENEN)[number];

/** An uitstroom is a fact; undoing a wrong closing annuls it. */
export const UITSTROOM_STATUSSEN = ['GELDIG', 'GEANNULEERD'] as const;
export type UitstroomStatus = (typeof UITSTROOM_STATUSSEN)[number];

/** The looks back after the end of the benefit: at one, six and twelve calendar months. */
export const CONTROLE_SOORTEN = ['CHECK_1M', 'CHECK_6M', 'CHECK_12M'] as const;
export type ControleSoort = (typeof CONTROLE_SOORTEN)[number];

/** An answer that may be unknown ("niet vast te stellen"). */
export const JA_NEE_ONBEKEND = ['JA', 'NEE', 'ONBEKEND'] as const;
export type JaNeeOnbekend = (typeof JA_NEE_ONBEKEND)[number];

/** Where the answers of a controle come from. */
export const CONTROLE_BRONNEN = [
  'WERKGEVER', 'KANDIDAAT', 'UITKERINGENBESTAND', 'SUWINET', 'LOONSTROOK', 'OVERIG',
] as const;
export type ControleBron = (typeof CONTROLE_BRONNEN)[number];
