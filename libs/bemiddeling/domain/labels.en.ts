/** English words of bemiddeling; the Dutch ones lead. */
export const bemiddelingEn = {
  knop: {
    'WERKGEVER.registreer': 'Add employer',
    'WERKGEVER.wijzig': 'Edit employer',
  },
  fout: {
    WERKGEVER_BESTAAT: 'There is an employer with this KvK number already.',
  },
};
