/** The words on the button of each transition, and of what else can be added. Keys are `<onderwerp>.<name>`. */
export const dossierKnopNl = {
  'DOSSIER.intake': 'Leg intake vast',
  'DOSSIER.stroomUit': 'Leg uitstroom vast',
  'DOSSIER.meldTerugval': 'Meld terugval',
  'DOSSIER.sluit': 'Sluit dossier',
  'DOSSIER.heropen': 'Heropen dossier',
  'DOSSIER.draagOver': 'Draag over',
  'DOSSIER.wijsToe': 'Wijs klantmanager toe',
  'DOSSIER.vulAan': 'Vul persoon aan',
  'DOSSIER.wijzig': 'Wijzig gegevens',
  'DOSSIER.registreerIntake': 'Leg intake vast',
  'DOSSIER.classificeer': 'Deel in',
  'DOSSIER.meldAan': 'Maak aanmelding',
  'DOSSIER.registreerUitkering': 'Leg uitkering vast',
  'INTAKE.rondAf': 'Rond intake af',
  'AANMELDING.verzend': 'Verzend aanmelding',
  'AANMELDING.accepteer': 'Accepteer aanmelding',
  'AANMELDING.stuurTerug': 'Stuur aanmelding terug',
  'AANMELDING.trekIn': 'Trek aanmelding in',
} as const;

/** What the time line says of each transition; `registreer` (and `meld`) is the making of the thing itself. */
export const dossierTijdlijnNl = {
  'DOSSIER.meld': 'Gemeld',
  'DOSSIER.intake': 'Intake gevoerd',
  'DOSSIER.rondAf': 'Dossier is actief',
  'DOSSIER.stroomUit': 'Uitgestroomd',
  'DOSSIER.meldTerugval': 'Terugval gemeld',
  'DOSSIER.sluit': 'Dossier gesloten',
  'DOSSIER.heropen': 'Dossier heropend',
  'DOSSIER.draagOver': 'Dossier overgedragen',
  'DOSSIER.archiveer': 'Dossier gearchiveerd',
  'DOSSIER.vernietig': 'Dossier vernietigd',
  'INTAKE.registreer': 'Intake vastgelegd',
  'INTAKE.rondAf': 'Intake afgerond',
  'CLASSIFICATIE.registreer': 'Ingedeeld',
  'AANMELDING.registreer': 'Aanmelding gemaakt',
  'AANMELDING.verzend': 'Aanmelding verzonden',
  'AANMELDING.accepteer': 'Aanmelding geaccepteerd',
  'AANMELDING.stuurTerug': 'Aanmelding teruggestuurd',
  'AANMELDING.trekIn': 'Aanmelding ingetrokken',
} as const;

/** Why something on a dossier cannot be done, for the user. */
export const dossierFoutNl = {
  GEBOORTEDATUM_ONGELDIG: 'Deze geboortedatum kan niet kloppen.',
  GEBOORTE_DUBBEL: 'Vul de hele geboortedatum in, of alleen het jaar.',
  TE_JONG: 'Deze persoon is nog geen 12 jaar. Controleer de geboortedatum.',
  MELDING_VOOR_GEBOORTE: 'De melding ligt voor de geboorte. Controleer beide datums.',
  MELDING_TE_LANG_GELEDEN: 'De melding is te lang geleden. Controleer het jaar.',
  UITKERING_VOOR_GEBOORTE: 'De uitkering begint voor de geboorte. Controleer beide datums.',
  UITKERING_TE_LANG_GELEDEN: 'Het begin van de uitkering is te lang geleden. Controleer het jaar.',
  UITKERING_TE_VER_VOORUIT: 'De uitkering begint te ver in de toekomst. Controleer het jaar.',
  WERKZOEKENDE_BESTAAT: 'Uw gemeente heeft deze persoon al.',
  DOSSIER_LOOPT: 'Deze persoon heeft al een open dossier.',
  NIET_INDEELBAAR: 'Indelen kan alleen na de intake en zolang het dossier actief is.',
  PEILDATUM_VOOR_MELDING: 'De peildatum ligt voor de melding.',
  WERKFIT_STRIJDIG: 'Iemand met de indeling participatie kan niet ook werkfit zijn.',
  NIET_TE_HEROPENEN: 'Dit dossier kan niet open: de status van voor de sluiting is niet bekend.',
  GEBRUIK_STROOM_UIT: 'Leg de uitstroom vast. Het dossier sluit dan vanzelf of gaat naar nazorg.',
  REDEN_PAST_NIET: 'Deze reden past niet bij de status van het dossier.',
  GEEN_CLASSIFICATIE: 'Deel de werkzoekende eerst in.',
  GEEN_AANMELDING: 'Verzend eerst een aanmelding, of schrijf op waarom die niet nodig is.',
  DOSSIER_NIET_AANMELDBAAR: 'Aanmelden kan niet meer bij de status van dit dossier.',
  AANMELDING_LOOPT: 'Er loopt al een aanmelding. Wacht op het antwoord of trek die in.',
  REDEN_ZONDER_EINDE: 'Vul ook de einddatum in, of haal de reden weg.',
  PERIODE_OVERLAPT: 'Deze periode overlapt een andere periode van dezelfde uitkering.',
} as const;

/** What is asked of dates that can be true and seldom are. */
export const dossierVraagNl = {
  JONG: 'Deze persoon is nog geen 16 jaar. Klopt de geboortedatum?',
  OUD: 'Deze persoon is 80 jaar of ouder. Klopt de geboortedatum?',
  MELDING_JONG: 'Bij de melding was deze persoon nog geen 16 jaar. Kloppen de datum van de melding en de geboortedatum?',
  MELDING_LANG_GELEDEN: 'De melding is meer dan 10 jaar geleden. Klopt de datum van de melding?',
  UITKERING_VOORUIT: 'De uitkering begint pas over meer dan 3 maanden. Klopt de begindatum?',
  EINDE_VER_VOORUIT: 'De uitkering eindigt pas over meer dan 50 jaar. Klopt de einddatum?',
} as const;
