import { dossierNl } from '@trajectplein/dossier/domain';
import { trajectNl } from '@trajectplein/traject/domain';
import type { Eenheid, KpiCode } from './codes';
import { NORM_INTAKE_DAGEN, NORM_TRAJECT_DAGEN } from './doorlooptijd';

type PerKpi = Record<KpiCode, string>;

const titel: PerKpi = {
  'KPI-01': 'Instroom',
  'KPI-03': 'Caseload',
  'KPI-05': 'Verdeling over de klassen',
  'KPI-06': 'Wachttijd tot de intake',
  'KPI-07': 'Wachttijd tot het eerste traject',
  'KPI-09': 'Lopende trajecten',
  'KPI-10': 'Uitval uit trajecten',
  'KPI-13': 'Uitstroom',
  'KPI-14': 'Uitstroompercentage',
  'KPI-15': 'Volledige uitstroom naar werk',
  'KPI-16': 'Deeltijdwerk naast bijstand',
};

const teller: PerKpi = {
  'KPI-01': 'Personen met een melddatum in het kwartaal.',
  'KPI-03': 'Personen met een dossier dat in intake of actief is, op de laatste dag van het kwartaal.',
  'KPI-05': 'Personen in elke klasse, en wie nog niet is ingedeeld.',
  'KPI-06': 'Personen die in het kwartaal hun intakegesprek hadden. Het cijfer is de mediaan: bij de helft duurde het zo lang of korter, '
    + 'van de melding tot het gesprek. Ook staat erbij hoeveel personen op de laatste dag van het kwartaal al langer dan '
    + `${NORM_INTAKE_DAGEN} dagen op hun intake wachten.`,
  'KPI-07': 'Personen van wie het eerste traject in het kwartaal begon. Het cijfer is de mediaan: bij de helft duurde het zo lang of korter, '
    + `van de intake tot de start. Ook staat erbij bij hoeveel personen dat langer duurde dan ${NORM_TRAJECT_DAGEN} dagen.`,
  'KPI-09': 'Personen met een traject dat loopt, op de laatste dag van het kwartaal.',
  'KPI-10': 'Personen met een traject dat in het kwartaal voortijdig is gestopt. Een neutrale reden telt niet mee: verhuizing, AOW-leeftijd, '
    + 'overlijden, ziekte of zwangerschap.',
  'KPI-13': 'Personen met een uitstroomdatum in het kwartaal: de eerste dag zonder uitkering.',
  'KPI-14': 'Personen met een uitstroomdatum in het kwartaal (KPI-13).',
  'KPI-15':
    'Personen die een kalendermaand na de uitstroom een baan in loondienst hebben en geen bijstand. Beschut werk telt mee. '
    + 'Wie als zelfstandige werkt, staat apart.',
  'KPI-16': 'Personen met bijstand die ook inkomsten uit werk hebben, in de maand van de laatste dag van het kwartaal. Meldt de gemeente '
    + 'over die maand nog geen inkomsten? Dan telt iemand mee als er werk loopt dat de uitkering aanvult.',
};

const noemer: PerKpi = {
  'KPI-01': 'Geen: dit is een aantal.',
  'KPI-03': 'Geen: dit is een aantal.',
  'KPI-05': 'De caseload (KPI-03).',
  'KPI-06': 'Geen: dit is een aantal dagen.',
  'KPI-07': 'Geen: dit is een aantal dagen.',
  'KPI-09': 'Geen: dit is een aantal.',
  'KPI-10': 'Personen met een traject dat in het kwartaal is geëindigd: afgerond of voortijdig gestopt.',
  'KPI-13': 'Geen: dit is een aantal.',
  'KPI-14': 'De caseload aan het begin van het kwartaal (KPI-03, alleen bijstand) plus de instroom in het kwartaal (KPI-01).',
  'KPI-15': 'Personen die zijn uitgestroomd en van wie de kalendermaand daarna voorbij is.',
  'KPI-16': 'Personen uit de caseload die op die dag bijstand hebben, volgens de uitkering in hun dossier.',
};

const populatie: PerKpi = {
  'KPI-01': 'Bijstand. Andere gronden staan apart en tellen niet mee in het totaal. Wat bij de start is overgenomen, is '
    + 'geen instroom. Iedere persoon telt een keer.',
  'KPI-03': 'Alle gronden. Wie wacht op de intake en wie nazorg krijgt, staan apart en tellen niet mee in het totaal.',
  'KPI-05': 'Alle gronden, op de laatste dag van het kwartaal.',
  'KPI-06': 'Alle gronden. Iedere persoon telt een keer, met de laatste intake in het kwartaal. Wie bijstand vraagt en bij de melding jonger '
    + 'is dan 27 jaar, zoekt eerst vier weken zelf. Die weken tellen niet mee. Klasse en uitvoerder zijn die van de dag van de intake.',
  'KPI-07': 'Alle gronden. Iedere persoon telt een keer. Dagen waarop het dossier gesloten was of in nazorg, tellen niet mee. Klasse en '
    + 'uitvoerder zijn die van de dag van de start.',
  'KPI-09': 'Alle gronden. Iedere persoon telt een keer, ook met twee soorten trajecten. Daarom tellen de soorten niet op.',
  'KPI-10': 'Alle gronden. Alleen trajecten die echt zijn begonnen. Iedere persoon telt een keer, met het laatste einde in het kwartaal. '
    + 'De onderdelen zijn aantallen personen. Klasse en uitvoerder zijn die van de dag voor het einde.',
  'KPI-13': 'Bijstand. De reden is die op de dag zelf: wie vertrekt om werk, telt onder werk, ook als hij die baan niet houdt. Of dat werk er na een maand nog is, zegt KPI-15. Andere gronden staan apart. Iedere persoon telt een keer, met de laatste uitstroom in het kwartaal. '
    + 'Klasse en uitvoerder zijn die van de dag ervoor.',
  'KPI-14': 'Bijstand. Dit is een percentage per kwartaal. Vergelijk het niet met landelijke cijfers per jaar. Klasse en uitvoerder zijn '
    + 'die van de dag waarop iemand meetelt. Wie nog geen intake had aan het begin van het kwartaal, zit niet in de noemer. Een '
    + 'percentage van een klasse kan daardoor hoger zijn dan 100.',
  'KPI-15': 'Bijstand. Dit is niet de reden van uitstroom (KPI-13): het telt wat een maand later zo is, wat ook de reden was. Andere gronden staan apart. Klasse en uitvoerder zijn die van de dag voor de uitstroom.',
  'KPI-16': 'Bijstand. Alleen dossiers in intake of actief. Wie geen uitkering in het dossier heeft staan, telt niet mee. Inkomsten '
    + 'worden pas na de maand gemeld: het cijfer van nu kan nog hoger worden.',
};

const bron: PerKpi = {
  'KPI-01': 'Eigen registratie; oorzaken met de codes van het CBS.',
  'KPI-03': 'Eigen registratie.',
  'KPI-05': 'Eigen registratie; klassen van de regionale aanpak.',
  'KPI-06': `Eigen registratie; zoektermijn volgens artikel 41, vierde lid, van de Participatiewet. De grens van ${NORM_INTAKE_DAGEN} dagen staat in geen wet: die is gekozen.`,
  'KPI-07': `Eigen registratie. De grens van ${NORM_TRAJECT_DAGEN} dagen staat in geen wet: die is gekozen.`,
  'KPI-09': 'Eigen registratie.',
  'KPI-10': 'Eigen registratie.',
  'KPI-13': 'Eigen registratie; redenen van de gemeente.',
  'KPI-14': 'Eigen registratie.',
  'KPI-15': 'Definitie van het CBS; eigen registratie en de controle na een maand.',
  'KPI-16': 'Eigen registratie; inkomsten die de gemeente meldt.',
};

const eenheid: Record<Eenheid, string> = { PERSONEN: 'personen', PROCENT: 'procent', DAGEN: 'dagen' };

const eigenOnderdeel = {
  WACHTEND: 'Wacht op de intake',
  NAZORG: 'Nazorg',
  LOONDIENST: 'In loondienst',
  BESCHUT: 'Beschut werk',
  GESTART: 'Traject gestart',
  AFGEROND: 'Traject afgerond',
  VOORTIJDIG: 'Traject voortijdig gestopt',
  P90: '9 van de 10 personen binnen',
  WACHT_TE_LANG: `Wacht nu langer dan ${NORM_INTAKE_DAGEN} dagen`,
  BOVEN_NORM: 'Duurde langer dan de norm',
  BINNEN_NORM: 'Binnen de norm',
  DEELTIJDWERK: 'Werkt naast de bijstand',
  ZELFSTANDIG: 'Als zelfstandige (telt niet mee)',
  NIET_VAST_TE_STELLEN: 'Niet vast te stellen',
  ANDERS: 'Geen werk, weer bijstand of niet bekend',
  NOG_NIET_INGEDEELD: dossierNl.begrip.nietIngedeeld,
};

const onderdeelGrond = Object.fromEntries(
  Object.entries(dossierNl.dossierGrond).map(([code, tekst]) => [`GROND_${code}`, tekst]),
) as Record<`GROND_${keyof typeof dossierNl.dossierGrond}`, string>;

/** Dutch words of sturing (B1). */
export const sturingNl = {
  titel, teller, noemer, populatie, bron, eenheid,
  onderdeel: {
    ...dossierNl.instroomOorzaak, ...dossierNl.uitstroomReden, ...dossierNl.classificatie, ...trajectNl.trajectType,
    ...eigenOnderdeel, ...onderdeelGrond,
  },
  as: {
    ALLE_GEMEENTEN: 'Hele regio',
    ALLE_UITVOERDERS: 'Alle uitvoerders',
    ALLE_KLASSEN: 'Alle klassen',
    GEMEENTE_ZELF: 'Gemeente zelf',
    NOG_NIET_INGEDEELD: dossierNl.begrip.nietIngedeeld,
  },
  verborgen: {
    KLEIN: 'Niet getoond: te weinig personen',
    HERLEIDBAAR: 'Niet getoond: anders is een klein aantal uit te rekenen',
  },
  begrip: {
    onderdrukt: 'Niet getoond (klein aantal)',
    voorlopig: 'Voorlopig',
    weinigWaarnemingen: 'Geen percentage: minder dan 10 personen',
  },
  fout: {
    PERIODE_ONGELDIG: 'Kies een kwartaal, zoals 2026-Q3.',
    PERIODE_ZONDER_CIJFERS: 'Van dit kwartaal zijn er geen cijfers. Kies een kwartaal van 2020-Q1 tot en met nu.',
    UITVOERDER_ONBEKEND: 'Deze uitvoerder kennen wij niet.',
    ONDERDEEL_ONBEKEND: 'Dit cijfer heeft dit onderdeel niet.',
  },
};
