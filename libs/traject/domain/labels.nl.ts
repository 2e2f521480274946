import type { BreekAfReden, OpschortReden, TrajectResultaat, TrajectStatus, TrajectType } from './codes';
import type { TrajectActie } from './vereiste-acties';

const trajectType: Record<TrajectType, string> = {
  REINTEGRATIE: 'Re-integratie',
  ACTIVERING: 'Activering',
  WERK_NAAR_WERK: 'Van werk naar werk',
  ZELFSTANDIGE_VRIJWILLIG: 'Zelfstandige (vrijwillig)',
  LEERWERK: 'Leren en werken',
};

const trajectStatus: Record<TrajectStatus, string> = {
  VOORGENOMEN: 'Gepland',
  LOPEND: 'Loopt',
  OPGESCHORT: 'Opgeschort',
  AFGEROND: 'Afgerond',
  VOORTIJDIG_BEEINDIGD: 'Eerder gestopt',
};

const trajectResultaat: Record<TrajectResultaat, string> = {
  DOEL_BEHAALD: 'Doel behaald',
  DEELS_BEHAALD: 'Doel deels behaald',
  NIET_BEHAALD: 'Doel niet behaald',
};

const opschortReden: Record<OpschortReden, string> = {
  ZIEKTE: 'Ziekte',
  ZWANGERSCHAP: 'Zwangerschap',
  MANTELZORG: 'Mantelzorg',
  VAKANTIE: 'Vakantie',
  WACHT_OP_VOORZIENING: 'Wacht op een voorziening',
  DETENTIE: 'Detentie',
  OVERIG: 'Andere reden',
};

const breekAfReden: Record<BreekAfReden, string> = {
  VERHUIZING: 'Verhuizing',
  AOW_LEEFTIJD: 'AOW-leeftijd bereikt',
  OVERLIJDEN: 'Overlijden',
  ZIEKTE: 'Ziekte',
  ZWANGERSCHAP: 'Zwangerschap',
  GEEN_CONTACT: 'Geen contact meer',
  EIGEN_VERZOEK: 'Op eigen verzoek',
  NIET_PASSEND: 'Traject past niet',
  GEEN_MEDEWERKING: 'Werkt niet mee',
  ANDERE_UITKERING: 'Andere uitkering',
  NIET_GESTART: 'Niet gestart',
  OVERIG: 'Andere reden',
};

const actie: Record<TrajectActie, string> = {
  TRAJECT_STARTEN: 'Start het traject',
  TRAJECT_LOOPT_AF: 'Traject loopt bijna af',
  TRAJECT_EINDDATUM_VERSTREKEN: 'Einddatum van het traject is bereikt',
  TRAJECT_HERVATTEN: 'Traject staat lang stil',
};

/** Dutch words of traject (B1). Keys of `knop` and `tijdlijn` are `<onderwerp>.<name>`. */
export const trajectNl = {
  trajectType, trajectStatus, trajectResultaat, opschortReden, breekAfReden, actie,
  knop: {
    'DOSSIER.voegTrajectToe': 'Plan traject',
    'TRAJECT.wijzig': 'Wijzig traject',
    'TRAJECT.start': 'Start traject',
    'TRAJECT.schortOp': 'Schort traject op',
    'TRAJECT.hervat': 'Hervat traject',
    'TRAJECT.verleng': 'Verleng traject',
    'TRAJECT.rondAf': 'Rond traject af',
    'TRAJECT.breekAf': 'Breek traject af',
  },
  tijdlijn: {
    'TRAJECT.registreer': 'Traject gepland',
    'TRAJECT.start': 'Traject gestart',
    'TRAJECT.schortOp': 'Traject opgeschort',
    'TRAJECT.hervat': 'Traject hervat',
    'TRAJECT.verleng': 'Traject verlengd',
    'TRAJECT.rondAf': 'Traject afgerond',
    'TRAJECT.breekAf': 'Traject afgebroken',
  },
  fout: {
    DOSSIER_NIET_ACTIEF: 'Dit kan alleen bij een actief dossier.',
    TYPE_NIET_STARTBAAR: 'Dit soort traject kan nog niet starten.',
    GEEN_STARTGROND: 'Het traject kan pas starten na een geaccepteerde aanmelding, of met een motivering.',
    START_NA_EINDE: 'De start ligt na de verwachte einddatum ({datum}). Pas eerst de einddatum aan.',
    GEEN_VERLENGING: 'Kies een einddatum na {datum}.',
    REDEN_PAST_NIET: 'Deze reden past niet: het traject is al gestart.',
    GEBRUIK_VERLENG: 'Gebruik "Verleng traject" voor een andere verwachte einddatum.',
    NIET_BEEINDIGD: 'Dit kan pas als het traject beëindigd is.',
    TRAJECT_LOOPT_AL: 'Er loopt al een traject van dit soort. Rond dat eerst af, of breek het af.',
    TRAJECT_LOOPT: 'Er loopt nog een traject. Rond dat eerst af.',
  },
};
