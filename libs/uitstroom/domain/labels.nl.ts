import type {
  ControleBron, ControleSoort, GaatNietDoorReden, GevolgUitkering, JaNeeOnbekend, PlaatsingEindReden, PlaatsingStatus,
  PlaatsingVorm, UitstroomStatus,
} from './codes';
import type { UitstroomActie } from './vereiste-acties';

const plaatsingStatus: Record<PlaatsingStatus, string> = {
  AANGEKONDIGD: 'Aangekondigd',
  GESTART: 'Gestart',
  BEEINDIGD: 'Beëindigd',
  GAAT_NIET_DOOR: 'Gaat niet door',
};

const plaatsingVorm: Record<PlaatsingVorm, string> = {
  REGULIER: 'Gewone baan',
  BAAN_BANENAFSPRAAK: 'Baan van de banenafspraak',
  BESCHUT: 'Beschut werk',
  DETACHERING: 'Detachering',
  LEERBAAN: 'Leerbaan',
  ZELFSTANDIG: 'Eigen bedrijf',
};

const gevolgUitkering: Record<GevolgUitkering, string> = {
  VOLLEDIG_UIT: 'Uitkering stopt',
  AANVULLEND: 'Uitkering vult aan',
  GEEN_UITKERING: 'Had geen uitkering',
};

const plaatsingEindReden: Record<PlaatsingEindReden, string> = {
  EINDE_CONTRACT: 'Contract is afgelopen',
  ONTSLAG_WERKGEVER: 'Ontslag door de werkgever',
  ONTSLAG_WERKNEMER: 'Zelf ontslag genomen',
  PROEFTIJD: 'Gestopt in de proeftijd',
  ZIEKTE: 'Ziekte',
  ANDER_WERK: 'Ander werk',
  FAILLISSEMENT: 'Faillissement',
  OVERIG: 'Andere reden',
};

const gaatNietDoorReden: Record<GaatNietDoorReden, string> = {
  WERKGEVER_TROK_TERUG: 'Werkgever trok zich terug',
  KANDIDAAT_TROK_TERUG: 'Werkzoekende trok zich terug',
  ANDER_WERK: 'Ander werk',
  ZIEKTE: 'Ziekte',
  OVERIG: 'Andere reden',
};

const uitstroomStatus: Record<UitstroomStatus, string> = { GELDIG: 'Geldig', GEANNULEERD: 'Geannuleerd' };

const controleSoort: Record<ControleSoort, string> = {
  CHECK_1M: 'Controle na 1 maand',
  CHECK_6M: 'Controle na 6 maanden',
  CHECK_12M: 'Controle na 12 maanden',
};

const jaNeeOnbekend: Record<JaNeeOnbekend, string> = { JA: 'Ja', NEE: 'Nee', ONBEKEND: 'Niet vast te stellen' };

const controleBron: Record<ControleBron, string> = {
  WERKGEVER: 'Werkgever',
  KANDIDAAT: 'De persoon zelf',
  UITKERINGENBESTAND: 'Bestand van uitkeringen',
  SUWINET: 'Suwinet',
  LOONSTROOK: 'Loonstrook',
  OVERIG: 'Andere bron',
};

const actie: Record<UitstroomActie, string> = {
  PLAATSING_STARTEN: 'Is het werk begonnen?',
  UITSTROOM_VASTLEGGEN: 'Leg de uitstroom vast',
  CONTROLE_1M: 'Doe de controle na 1 maand',
  CONTROLE_6M: 'Doe de controle na 6 maanden',
  CONTROLE_12M: 'Doe de controle na 12 maanden',
  NAZORG_AFSLUITEN: 'Sluit de nazorg af',
};

/** Dutch words of uitstroom (B1). Keys of `knop` and `tijdlijn` are `<onderwerp>.<name>`. */
export const uitstroomNl = {
  plaatsingStatus, plaatsingVorm, gevolgUitkering, plaatsingEindReden, gaatNietDoorReden, uitstroomStatus,
  controleSoort, jaNeeOnbekend, controleBron, actie,
  knop: {
    'DOSSIER.voegPlaatsingToe': 'Leg plaatsing vast',
    'DOSSIER.voegControleToe': 'Leg controle vast',
    'PLAATSING.wijzig': 'Wijzig plaatsing',
    'PLAATSING.start': 'Werk is begonnen',
    'PLAATSING.gaatNietDoor': 'Gaat niet door',
    'PLAATSING.beeindig': 'Werk is gestopt',
    'UITSTROOM.wijzig': 'Wijzig uitstroom',
    'CONTROLE.wijzig': 'Wijzig controle',
  },
  tijdlijn: {
    'PLAATSING.registreer': 'Plaatsing aangekondigd',
    'PLAATSING.start': 'Werk begonnen',
    'PLAATSING.gaatNietDoor': 'Plaatsing gaat niet door',
    'PLAATSING.beeindig': 'Werk gestopt',
    'UITSTROOM.registreer': 'Uitstroom vastgelegd',
    'UITSTROOM.annuleer': 'Uitstroom geannuleerd',
    'UITSTROOM.controle': 'Controle vastgelegd',
  },
  fout: {
    DOSSIER_GESLOTEN: 'Dit kan niet meer: het dossier is gesloten.',
    WERKGEVER_VERPLICHT: 'Kies een werkgever. Alleen bij een eigen bedrijf is dat niet nodig.',
    UREN_SAMEN: 'Met het werk dat al loopt is dit {uren} uur per week, meer dan 60. Beëindig eerst het andere werk, of pas de uren aan.',
    UREN_ONGELDIG: 'Vul de uren per week in: meer dan 0 en niet meer dan 60.',
    START_VOOR_STARTDATUM: 'De startdatum is {datum}. Pas eerst de startdatum aan.',
    START_NA_EINDDATUM: 'De einddatum is {datum}. Kies een eerdere dag of pas eerst de einddatum aan.',
    PLAATSING_GAAT_NIET_DOOR: 'Deze plaatsing gaat niet door. Kies een andere.',
    PLAATSING_AANVULLEND: 'Bij deze plaatsing vult de uitkering aan. Dat is geen uitstroom.',
    PLAATSING_HEEFT_UITSTROOM: 'Bij deze plaatsing hoort een uitstroom, en die past daar dan niet meer bij. Pas eerst de uitstroom aan.',
    REDEN_PAST_NIET_BIJ_WERK: 'De reden past niet bij dit werk. Kies loondienst of zelfstandige.',
    GEEN_UITSTROOM: 'Er is geen uitstroom om te controleren.',
    CONTROLE_BESTAAT: 'Deze controle is al vastgelegd. Wijzig die als er iets niet klopt.',
    CONTROLE_TE_VROEG: 'Deze controle kan vanaf {datum}.',
    CONTROLE_DAN_TE_VROEG: 'De controle van {datum} ligt dan te vroeg. Pas eerst die controle aan.',
    UITSTROOM_GEANNULEERD: 'Deze uitstroom is geannuleerd en kan niet meer wijzigen.',
    VERVOLG_LIGT_VAST: 'Het dossier is na deze uitstroom verder gegaan. Werk kan niet meer in een andere reden veranderen, of andersom.',
    UITKERING_LOOPT_DOOR: 'Volgens het dossier is er uitkering tot en met {datum}. Kies een latere dag of pas eerst die periode aan.',
    UITKERING_BEGINT: 'Volgens het dossier begint er op {datum} een uitkering. Kies een latere dag of pas eerst die periode aan.',
    EINDE_VERPLICHT: 'Vul de laatste werkdag in: dit werk is gestopt.',
    NIET_BEEINDIGD: 'Dit kan pas als de plaatsing beëindigd is of niet doorgaat.',
    CHECK_12M_ONTBREEKT: 'Leg eerst de controle na 12 maanden vast.',
  },
};
