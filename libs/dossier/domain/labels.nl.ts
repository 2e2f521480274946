import type { AanmeldingGevolg, AanmeldingReden, AanmeldingStatus } from './aanmelding.levensloop';
import type { Kant } from './betrokkene';
import type { Classificatie } from './classificatie';
import type {
  Doelgroep, DossierGrond, DossierStatus, HeropenReden, InstroomOorzaak, IntakeKanaal, Onderwerp, SluitReden,
  TerugvalReden, UitkeringBron, UitkeringSoort,
} from './codes';
import type { IntakeStatus } from './intake.levensloop';
import { dossierFoutNl, dossierKnopNl, dossierTijdlijnNl, dossierVraagNl } from './zinnen.nl';
import type { UitstroomReden } from './uitstroom-reden';
import type { DossierActie } from './vereiste-acties';

const dossierStatus: Record<DossierStatus, string> = {
  GEMELD: 'Gemeld',
  INTAKE: 'Intake',
  ACTIEF: 'Actief',
  NAZORG: 'Nazorg',
  GESLOTEN: 'Gesloten',
  GEARCHIVEERD: 'Gearchiveerd',
  VERNIETIGD: 'Vernietigd',
};

const dossierGrond: Record<DossierGrond, string> = {
  BIJSTAND: 'Bijstand',
  IOAW_IOAZ: 'IOAW of IOAZ',
  NUG: 'Zonder uitkering (nugger)',
  ANW: 'Nabestaandenuitkering (Anw)',
  ZELFSTANDIGE: 'Zelfstandige',
  WERKENDE: 'Heeft werk',
  JONGERE_VSO_PRO: 'Jongere van vso of praktijkonderwijs',
};

const instroomOorzaak: Record<InstroomOorzaak, string> = {
  EINDE_DIENSTBETREKKING: 'Einde van een baan',
  EINDE_WW: 'Einde van de WW',
  EINDE_ZELFSTANDIG_BEROEP: 'Einde van een eigen bedrijf',
  EINDE_STUDIE: 'Einde van een studie',
  EINDE_RELATIE: 'Einde van een relatie',
  VERHUIZING_ANDERE_GEMEENTE: 'Verhuisd uit een andere gemeente',
  VERHUIZING_BUITENLAND: 'Verhuisd uit het buitenland',
  EINDE_DETENTIE: 'Einde van detentie',
  EINDE_WIA_WAJONG: 'Einde van WIA of Wajong',
  AZC_COA: 'Komt uit een azc (COA)',
  PARTTIME_INKOMSTEN: 'Inkomen uit deeltijdwerk is te laag',
  OORZAAK_PARTNER: 'Oorzaak ligt bij de partner',
  ANDERE_OORZAAK: 'Andere oorzaak',
};

const doelgroep: Record<Doelgroep, string> = {
  JONGERE_TOT_27: 'Jongere tot 27 jaar',
  ALLEENSTAANDE_OUDER: 'Alleenstaande ouder',
  STATUSHOUDER: 'Statushouder',
  VIJFTIGPLUS: '50 jaar of ouder',
  ARBEIDSBEPERKING: 'Arbeidsbeperking',
  ZELFSTANDIGE_TOZO: 'Zelfstandige (Tozo)',
  VSO_PRO: 'Vso of praktijkonderwijs',
  LAAGGELETTERD: 'Moeite met lezen en schrijven',
};

const classificatie: Record<Classificatie, string> = {
  DIRECT_BEMIDDELBAAR: 'Direct bemiddelbaar',
  OVERBRUGBARE_AFSTAND: 'Overbrugbare afstand',
  PARTICIPATIE: 'Participatie',
};

const intakeKanaal: Record<IntakeKanaal, string> = {
  KANTOOR: 'Op kantoor',
  TELEFOON: 'Telefoon',
  BEELDBELLEN: 'Beeldbellen',
  HUISBEZOEK: 'Huisbezoek',
};

const intakeStatus: Record<IntakeStatus, string> = { OPEN: 'Open', AFGEROND: 'Afgerond' };

const aanmeldingStatus: Record<AanmeldingStatus, string> = {
  CONCEPT: 'Concept',
  VERZONDEN: 'Verzonden',
  GEACCEPTEERD: 'Geaccepteerd',
  TERUGGESTUURD: 'Teruggestuurd',
  INGETROKKEN: 'Ingetrokken',
};

const aanmeldingReden: Record<AanmeldingReden, string> = {
  GEGEVENS_ONVOLLEDIG: 'Gegevens zijn niet compleet',
  NIET_PASSEND: 'Past niet bij een traject',
  GEEN_PLAATS: 'Geen plaats',
  ANDERE_GEMEENTE: 'Hoort bij een andere gemeente',
  NIET_BEREIKBAAR: 'Niet bereikbaar',
  OVERIG: 'Andere reden',
};

const aanmeldingGevolg: Record<AanmeldingGevolg, string> = {
  AANVULLEN: 'Vul de gegevens aan',
  HERINDELEN: 'Deel opnieuw in',
  ANDERE_UITVOERDER: 'Kies een andere uitvoerder',
};

const sluitReden: Record<SluitReden, string> = {
  UITGESTROOMD: 'Uitgestroomd',
  NAZORG_AFGEROND: 'Nazorg is klaar',
  VERHUISD: 'Verhuisd',
  OVERLEDEN: 'Overleden',
  AOW_LEEFTIJD: 'AOW-leeftijd bereikt',
  GEEN_RECHT: 'Geen recht op uitkering of hulp',
  OVERGEDRAGEN: 'Overgedragen',
  EIGEN_VERZOEK: 'Op eigen verzoek',
  ONTERECHT_GEMELD: 'Ten onrechte gemeld',
  OVERIG: 'Andere reden',
};

const heropenReden: Record<HeropenReden, string> = {
  VERGISSING_AFSLUITING: 'Per ongeluk gesloten',
  VERKEERDE_PERSOON: 'Verkeerde persoon',
  VERKEERDE_REDEN: 'Verkeerde reden',
  OVERIG: 'Andere reden',
};

const terugvalReden: Record<TerugvalReden, string> = {
  EINDE_CONTRACT: 'Contract is afgelopen',
  ONTSLAG: 'Ontslag',
  ZIEKTE: 'Ziekte',
  TE_WEINIG_UREN: 'Te weinig uren',
  EIGEN_VERZOEK: 'Op eigen verzoek',
  OVERIG: 'Andere reden',
};

const uitstroomReden: Record<UitstroomReden, string> = {
  WERK_LOONDIENST: 'Werk in loondienst',
  WERK_ZELFSTANDIG: 'Werk als zelfstandige',
  OPLEIDING: 'Opleiding',
  VERHUIZING: 'Verhuizing',
  VERHUIZING_BINNEN_REGIO: 'Verhuizing binnen de regio',
  AOW_LEEFTIJD: 'AOW-leeftijd bereikt',
  RELATIE: 'Relatie of inkomen van de partner',
  VERMOGEN: 'Vermogen',
  DETENTIE: 'Detentie',
  OVERLIJDEN: 'Overlijden',
  VERTROKKEN_ONBEKEND: 'Vertrokken, onbekend waarheen',
  INLICHTINGENPLICHT: 'Gaf niet de juiste informatie (inlichtingenplicht)',
  EIGEN_VERZOEK: 'Op eigen verzoek',
  ANDERE_UITKERING: 'Andere uitkering',
  OVERIG: 'Andere reden',
};

const uitkeringSoort: Record<UitkeringSoort, string> = {
  PW: 'Bijstand (Participatiewet)',
  IOAW: 'IOAW',
  IOAZ: 'IOAZ',
  BBZ: 'Bbz',
  TOZO: 'Tozo',
  WW: 'WW',
  ANW: 'Anw',
  WIA: 'WIA',
  WAJONG: 'Wajong',
  GEEN: 'Geen uitkering',
};

const uitkeringBron: Record<UitkeringBron, string> = { GEMEENTE: 'Gemeente', KLANTMANAGER: 'Klantmanager' };

const onderwerp: Record<Onderwerp, string> = {
  DOSSIER: 'Dossier',
  INTAKE: 'Intake',
  AANMELDING: 'Aanmelding',
  TRAJECT: 'Traject',
  PLAATSING: 'Plaatsing',
  UITSTROOM: 'Uitstroom',
};

const kant: Record<Kant, string> = { GEMEENTE: 'Verantwoordelijke gemeente', UITVOERDER: 'Uitvoeringsorganisatie' };

const actie: Record<DossierActie, string> = {
  INTAKE_PLANNEN: 'Voer de intake',
  CLASSIFICEREN: 'Deel in',
  AANMELDEN: 'Meld aan bij de uitvoerder',
  INTAKE_AFRONDEN: 'Rond de intake af',
  AANMELDING_ONBEANTWOORD: 'Aanmelding wacht op antwoord',
  AANMELDING_TERUGGESTUURD: 'Aanmelding is teruggestuurd',
  KLANTMANAGER_TOEWIJZEN: 'Wijs een klantmanager toe',
  GEBOORTEDATUM_INVULLEN: 'Vul de geboortedatum in',
  NAAM_CONTROLEREN: 'Controleer de naam',
};

/** Dutch words of dossier (B1). */
export const dossierNl = {
  dossierStatus, dossierGrond, instroomOorzaak, doelgroep, classificatie, intakeKanaal, intakeStatus,
  aanmeldingStatus, aanmeldingReden, aanmeldingGevolg, sluitReden, heropenReden, terugvalReden, uitstroomReden,
  uitkeringSoort, uitkeringBron, onderwerp, kant, actie,
  begrip: {
    werkfit: 'werkfit (definitie IJmond)',
    dagOnbekend: 'dag onbekend',
    nietIngedeeld: 'Nog niet ingedeeld',
    verantwoordelijkeGemeente: 'Verantwoordelijke gemeente',
  },
  knop: dossierKnopNl,
  tijdlijn: dossierTijdlijnNl,
  fout: dossierFoutNl,
  vraag: dossierVraagNl,
};
