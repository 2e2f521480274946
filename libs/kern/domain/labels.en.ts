/** English words of the kernel; the Dutch ones lead. */
export const kernEn = {
  subregio: { IJMOND: 'IJmond', ZUID_KENNEMERLAND: 'Zuid-Kennemerland' },
  fout: {
    NIET_TOEGESTAAN: 'This is not possible while the status is "{status}".',
    DATUM_ONGELDIG: 'This date does not exist. Use a date such as 31-12-2026.',
    DATUM_IN_TOEKOMST: 'The date lies in the future. Choose today or an earlier day.',
    DATUM_VOOR_VORIGE: 'The date lies before the previous step. Choose {datum} or a later day.',
    DATUM_NA_VOLGENDE: 'The date lies after the next step. Choose {datum} or an earlier day.',
    EINDE_VOOR_BEGIN: 'The end date lies before the begin date.',
    REDEN_VERPLICHT: 'Choose a reason.',
    REDEN_ONBEKEND: 'This reason is not in the list.',
    CODE_ONBEKEND: 'This value is not in the list.',
    VERPLICHT: 'Fill in this field.',
    BSN_ONGELDIG: 'This is not a valid BSN. Check the digits.',
    POSTCODE_ONGELDIG: 'This is not a valid postcode. Use one such as 1975 AB.',
    TELEFOONNUMMER_ONGELDIG: 'This is not a valid telephone number.',
    EMAILADRES_ONGELDIG: 'This is not a valid e-mail address.',
    KVK_ONGELDIG: 'A KvK number has 8 digits.',
  },
};
