/** Dutch words of bemiddeling (B1). */
export const bemiddelingNl = {
  knop: {
    'WERKGEVER.registreer': 'Voeg werkgever toe',
    'WERKGEVER.wijzig': 'Wijzig werkgever',
  },
  fout: {
    WERKGEVER_BESTAAT: 'Er is al een werkgever met dit KvK-nummer.',
  },
};
