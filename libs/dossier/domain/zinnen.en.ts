/** English words on buttons; the Dutch ones lead. */
export const dossierKnopEn = {
  'DOSSIER.intake': 'Record intake',
  'DOSSIER.stroomUit': 'Record end of benefit',
  'DOSSIER.meldTerugval': 'Report relapse',
  'DOSSIER.sluit': 'Close file',
  'DOSSIER.heropen': 'Reopen file',
  'DOSSIER.draagOver': 'Hand over',
  'DOSSIER.wijsToe': 'Assign case manager',
  'DOSSIER.vulAan': 'Complete person',
  'DOSSIER.wijzig': 'Edit',
  'DOSSIER.registreerIntake': 'Record intake',
  'DOSSIER.classificeer': 'Classify',
  'DOSSIER.meldAan': 'Make referral',
  'DOSSIER.registreerUitkering': 'Record benefit',
  'INTAKE.rondAf': 'Finish intake',
  'AANMELDING.verzend': 'Send referral',
  'AANMELDING.accepteer': 'Accept referral',
  'AANMELDING.stuurTerug': 'Return referral',
  'AANMELDING.trekIn': 'Withdraw referral',
};

/** English sentences of the time line. */
export const dossierTijdlijnEn = {
  'DOSSIER.meld': 'Registered',
  'DOSSIER.intake': 'Intake held',
  'DOSSIER.rondAf': 'File is active',
  'DOSSIER.stroomUit': 'Left the benefit',
  'DOSSIER.meldTerugval': 'Relapse reported',
  'DOSSIER.sluit': 'File closed',
  'DOSSIER.heropen': 'File reopened',
  'DOSSIER.draagOver': 'File handed over',
  'DOSSIER.archiveer': 'File archived',
  'DOSSIER.vernietig': 'File destroyed',
  'INTAKE.registreer': 'Intake recorded',
  'INTAKE.rondAf': 'Intake finished',
  'CLASSIFICATIE.registreer': 'Classified',
  'AANMELDING.registreer': 'Referral made',
  'AANMELDING.verzend': 'Referral sent',
  'AANMELDING.accepteer': 'Referral accepted',
  'AANMELDING.stuurTerug': 'Referral returned',
  'AANMELDING.trekIn': 'Referral withdrawn',
};

/** English sentences of errors. */
export const dossierFoutEn = {
  GEBOORTEDATUM_ONGELDIG: 'This date of birth cannot be right.',
  GEBOORTE_DUBBEL: 'Fill in the whole date of birth, or the year alone.',
  TE_JONG: 'This person is not yet 12 years old. Check the date of birth.',
  MELDING_VOOR_GEBOORTE: 'The registration lies before the birth. Check both dates.',
  MELDING_TE_LANG_GELEDEN: 'The registration is too long ago. Check the year.',
  UITKERING_VOOR_GEBOORTE: 'The benefit begins before the birth. Check both dates.',
  UITKERING_TE_LANG_GELEDEN: 'The benefit began too long ago. Check the year.',
  UITKERING_TE_VER_VOORUIT: 'The benefit begins too far in the future. Check the year.',
  WERKZOEKENDE_BESTAAT: 'Your municipality already has this person.',
  DOSSIER_LOOPT: 'This person already has an open file.',
  NIET_INDEELBAAR: 'A class can be given only after the intake and while the file is active.',
  PEILDATUM_VOOR_MELDING: 'The reference date lies before the registration.',
  WERKFIT_STRIJDIG: 'Somebody with the class participation cannot be fit for work at once.',
  NIET_TE_HEROPENEN: 'This file cannot be reopened: its status before the closing is not known.',
  GEBRUIK_STROOM_UIT: 'Record the end of the benefit. The file then closes by itself or goes to aftercare.',
  REDEN_PAST_NIET: 'This reason does not fit the status of the file.',
  GEEN_CLASSIFICATIE: 'Classify the job seeker first.',
  GEEN_AANMELDING: 'Send a referral first, or write down why none is needed.',
  DOSSIER_NIET_AANMELDBAAR: 'A referral is not possible with the status of this file.',
  AANMELDING_LOOPT: 'There is a referral already. Wait for the answer or withdraw it.',
  REDEN_ZONDER_EINDE: 'Fill in the end date too, or remove the reason.',
  PERIODE_OVERLAPT: 'This period overlaps another one of the same benefit.',
};

/** English sentences of what is asked of dates. */
export const dossierVraagEn = {
  JONG: 'This person is not yet 16 years old. Is the date of birth right?',
  OUD: 'This person is 80 years or older. Is the date of birth right?',
  MELDING_JONG: 'This person was not yet 16 years old at the registration. Are both dates right?',
  MELDING_LANG_GELEDEN: 'The registration is more than 10 years ago. Is its date right?',
  UITKERING_VOORUIT: 'The benefit begins in more than 3 months. Is the begin date right?',
  EINDE_VER_VOORUIT: 'The benefit ends in more than 50 years. Is the end date right?',
};
