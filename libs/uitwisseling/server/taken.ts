import { definieerTaak } from '@trajectplein/kern/server';

const UUR = 3_600_000;

export const VOER_IMPORT_UIT = definieerTaak<{ importId: string }>({
  naam: 'uitwisseling.voer-import-uit',
  omschrijving: 'Leest een aangeleverd bestand en werkt de dossiers bij.',
  tijdslimiet: 4 * UUR,
  metPayload: true,
});

/** Finds what the queue lost. */
export const HERVAT_IMPORTS = definieerTaak({
  naam: 'uitwisseling.hervat-imports',
  omschrijving: 'Gaat verder met imports die zijn blijven liggen.',
  rooster: '* * * * *',
});

export const RUIM_IMPORTS_OP = definieerTaak({
  naam: 'uitwisseling.ruim-imports-op',
  omschrijving: 'Haalt de rijen van oude imports weg, en bestanden waar niemand iets mee deed.',
  rooster: '50 3 * * *',
});
