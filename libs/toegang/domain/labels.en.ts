/** English words of toegang; the Dutch ones lead. */
export const toegangEn = {
  rol: {
    klantmanager: 'Case manager',
    teamleider: 'Team leader',
    jobcoach: 'Job coach',
    matcher: 'Matcher',
    manager: 'Manager',
    beheerder: 'Administrator',
    privacy: 'Privacy officer',
  },
  organisatieSoort: {
    GEMEENTE: 'Municipality',
    UITVOERDER: 'Executing organisation',
    WSP: 'Employer service point',
    REGIO: 'Labour-market region',
  },
  intakeBij: {
    GEMEENTE: 'The municipality does the intake',
    UITVOERDER: 'The executing organisation does the intake (mandate)',
  },
  wachtwoord: {
    TE_KORT: 'Use at least 12 characters.',
    TE_LANG: 'Use no more than 128 characters.',
    BEVAT_GEBRUIKERSNAAM: 'Do not use your user name in the password.',
    TE_EENVOUDIG: 'This password is too simple. Use more different characters.',
    VEEL_GEBRUIKT: 'Many people use this password. Choose another one.',
  },
  fout: {
    INLOG_MISLUKT: 'The user name or the password is wrong.',
    INLOG_WACHT: 'Too many failed attempts. Wait {seconden} seconds and try again.',
    GEBRUIKERSNAAM_ONGELDIG: 'Use 3 to 64 letters and figures. A dot or hyphen may stand between them.',
  },
};
