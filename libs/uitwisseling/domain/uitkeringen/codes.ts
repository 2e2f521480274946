/** Where what the gemeente says of a benefit and what stands in the dossier do not agree. */
export const VERSCHIL_SOORTEN = [
  'UITKERING_BEEINDIGD', 'UITSTROOM_ANDERS', 'WEER_UITKERING', 'CONTROLE_INVULLEN', 'NIET_IN_BESTAND',
] as const;
export type VerschilSoort = (typeof VERSCHIL_SOORTEN)[number];

/** VERVALLEN: the dossier or a later file took the difference away before anybody answered it. */
export const VERSCHIL_STATUSSEN = ['OPEN', 'VERWERKT', 'AFGEWEZEN', 'VERVALLEN'] as const;
export type VerschilStatus = (typeof VERSCHIL_STATUSSEN)[number];

/** What taking over a difference does to the dossier. */
export const VERSCHIL_STAPPEN = ['stroomUit', 'corrigeerUitstroom', 'meldTerugval', 'controleer'] as const;
export type VerschilStap = (typeof VERSCHIL_STAPPEN)[number];

/** What an open difference asks of a person. */
export const UITWISSELING_ACTIES = ['VERSCHIL_UITKERING'] as const;

/** The columns of a month's uitkeringenbestand. */
export const UITKERING_VELDEN = ['bsn', 'soort', 'beginDatum', 'eindDatum', 'redenEinde', 'inkomsten'] as const;
export type UitkeringVeld = (typeof UITKERING_VELDEN)[number];
