import { dossierNl } from '@trajectplein/dossier/domain';
import { trajectNl } from '@trajectplein/traject/domain';
import type { Eenheid, KpiCode } from './codes';

type PerKpi = Record<KpiCode, string>;

const titel: PerKpi = {
  'KPI-01': 'Instroom',
  'KPI-03': 'Caseload',
  'KPI-05': 'Verdeling over de klassen',
  'KPI-09': 'Lopende trajecten',
  'KPI-10': 'Uitval uit trajecten',
  'KPI-13': 'Uitstroom',
  'KPI-14': 'Uitstroompercentage',
  'KPI-15': 'Volledige uitstroom naar werk',
};

const teller: PerKpi = {
  'KPI-01': 'Personen met een melddatum in het kwartaal.',
  'KPI-03': 'Personen met een dossier dat in intake of actief is, op de laatste dag van het kwartaal.',
  'KPI-05': 'Personen uit de caseload die zijn ingedeeld in een klasse. De onderdelen tellen elke klasse apart.',
  'KPI-09': 'Personen met een traject dat loopt, op de laatste dag van het kwartaal.',
  'KPI-10': 'Personen met een traject dat in het kwartaal voortijdig is gestopt. Een neutrale reden telt niet mee: verhuizing, AOW-leeftijd, '
    + 'overlijden, ziekte of zwangerschap.',
  'KPI-13': 'Personen met een uitstroomdatum in het kwartaal: de eerste dag zonder uitkering.',
  'KPI-14': 'Personen met een uitstroomdatum in het kwartaal (KPI-13).',
  'KPI-15':
    'Personen die een kalendermaand na de uitstroom een baan in loondienst hebben en geen bijstand. Beschut werk telt mee. '
    + 'Wie als zelfstandige werkt, staat apart.',
};

const noemer: PerKpi = {
  'KPI-01': 'Geen: dit is een aantal.',
  'KPI-03': 'Geen: dit is een aantal.',
  'KPI-05': 'De caseload (KPI-03).',
  'KPI-09': 'Geen: dit is een aantal.',
  'KPI-10': 'Personen met een traject dat in het kwartaal is geëindigd: afgerond of voortijdig gestopt.',
  'KPI-13': 'Geen: dit is een aantal.',
  'KPI-14': 'De caseload aan het begin van het kwartaal (KPI-03, alleen bijstand) plus de instroom in het kwartaal (KPI-01).',
  'KPI-15': 'Personen die zijn uitgestroomd en van wie de kalendermaand daarna voorbij is.',
};

const populatie: PerKpi = {
  'KPI-01': 'Bijstand. Andere gronden staan apart en tellen niet mee in het totaal. Wat bij de start is overgenomen, is '
    + 'geen instroom. Iedere persoon telt een keer.',
  'KPI-03': 'Alle gronden. Wie wacht op de intake en wie nazorg krijgt, staan apart en tellen niet mee in het totaal.',
  'KPI-05': 'Alle gronden, op de laatste dag van het kwartaal.',
  'KPI-09': 'Alle gronden. Iedere persoon telt een keer, ook met twee soorten trajecten. Daarom tellen de soorten niet op.',
  'KPI-10': 'Alle gronden. Alleen trajecten die echt zijn begonnen. Iedere persoon telt een keer, met het laatste einde in het kwartaal. '
    + 'De onderdelen zijn aantallen personen. Klasse en uitvoerder zijn die van de dag voor het einde.',
  'KPI-13': 'Bijstand. Andere gronden staan apart. Iedere persoon telt een keer, met de laatste uitstroom in het kwartaal. '
    + 'Klasse en uitvoerder zijn die van de dag ervoor.',
  'KPI-14': 'Bijstand. Dit is een percentage per kwartaal. Vergelijk het niet met landelijke cijfers per jaar. Klasse en uitvoerder zijn '
    + 'die van de dag waarop iemand meetelt. Wie nog geen intake had aan het begin van het kwartaal, zit niet in de noemer. Een '
    + 'percentage van een klasse kan daardoor hoger zijn dan 100.',
  'KPI-15': 'Bijstand. Andere gronden staan apart. Klasse en uitvoerder zijn die van de dag voor de uitstroom.',
};

const bron: PerKpi = {
  'KPI-01': 'Eigen registratie; oorzaken met de codes van het CBS.',
  'KPI-03': 'Eigen registratie.',
  'KPI-05': 'Eigen registratie; klassen van de regionale aanpak.',
  'KPI-09': 'Eigen registratie.',
  'KPI-10': 'Eigen registratie.',
  'KPI-13': 'Eigen registratie; redenen van de gemeente.',
  'KPI-14': 'Eigen registratie.',
  'KPI-15': 'Definitie van het CBS; eigen registratie en de controle na een maand.',
};

const eenheid: Record<Eenheid, string> = { PERSONEN: 'personen', PROCENT: 'procent' };

const eigenOnderdeel = {
  WACHTEND: 'Wacht op de intake',
  NAZORG: 'Nazorg',
  LOONDIENST: 'In loondienst',
  BESCHUT: 'Beschut werk',
  GESTART: 'Traject gestart',
  AFGEROND: 'Traject afgerond',
  VOORTIJDIG: 'Traject voortijdig gestopt',
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
  begrip: {
    onderdrukt: 'Niet getoond (klein aantal)',
    voorlopig: 'Voorlopig',
    weinigWaarnemingen: 'Geen percentage: minder dan 30 personen',
  },
  fout: {
    PERIODE_ONGELDIG: 'Kies een kwartaal, zoals 2026-Q3.',
    PERIODE_ZONDER_CIJFERS: 'Van dit kwartaal zijn er geen cijfers. Kies een kwartaal van 2020-Q1 tot en met nu.',
    UITVOERDER_ONBEKEND: 'Deze uitvoerder kennen wij niet.',
    ONDERDEEL_ONBEKEND: 'Dit cijfer heeft dit onderdeel niet.',
  },
};
