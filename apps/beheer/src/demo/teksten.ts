import type { AanmeldingReden, Classificatie } from './regels';

/** What people write in a file: short, about work, and never about health beyond what it means for work. */
export const SAMENVATTINGEN = [
  'Heeft ervaring in de horeca en wil graag weer aan de slag. Reist met de fiets of de bus.',
  'Werkte tien jaar in een magazijn. Zoekt werk overdag vanwege de kinderen.',
  'Is gemotiveerd, maar heeft weinig werkervaring. Wil eerst oefenen met solliciteren.',
  'Spreekt voldoende Nederlands voor eenvoudig werk. Volgt nog een taalles op dinsdagavond.',
  'Heeft een afgeronde opleiding mbo niveau 2. Het cv is verouderd.',
  'Wil werken in de zorg. Een VOG is geen probleem.',
  'Kan nu 20 uur per week werken en wil dat rustig uitbouwen.',
  'Zoekt werk in de techniek. Heeft een heftruckcertificaat dat verlopen is.',
  'Heeft schulden; is daarvoor bekend bij de gemeente. Wil zo snel mogelijk inkomen uit werk.',
  'Is al langer uit het arbeidsproces. Vrijwilligerswerk in de buurt gaat goed.',
  'Had een eigen bedrijf en wil nu liever in loondienst.',
  'Mist een diploma, maar leert snel in de praktijk. Een leerbaan past goed.',
  'Werkt nu enkele uren per week en wil meer uren.',
  'Heeft werk gedaan als schoonmaker en kok. Kan direct beginnen.',
  'Wil graag iets met groen doen. Staat open voor een proefperiode.',
  'Heeft hulp nodig bij het invullen van formulieren. Komt afspraken goed na.',
] as const;

export const MOTIVERINGEN: Readonly<Record<Classificatie, readonly string[]>> = {
  DIRECT_BEMIDDELBAAR: [
    'Heeft recente werkervaring, een goed cv en kan direct beginnen.',
    'Er zijn geen belemmeringen om te werken. Solliciteert zelf al actief.',
    'Heeft een diploma waar vraag naar is en is flexibel in uren.',
    'Werkte tot kort geleden en heeft goede referenties.',
  ],
  OVERBRUGBARE_AFSTAND: [
    'Kan met begeleiding binnen een jaar aan het werk. Eerst werkritme opbouwen.',
    'Er is taalles en een beroepsoriëntatie nodig. Daarna is werk haalbaar.',
    'Mist recente ervaring. Een leerwerkplek helpt om de stap te maken.',
    'Kan werken als de kinderopvang geregeld is en er hulp is bij het solliciteren.',
    'Heeft coaching nodig bij het plannen. Met een vaste begeleider komt werk in zicht.',
  ],
  PARTICIPATIE: [
    'Werk is op dit moment niet haalbaar. Meedoen in de buurt is een goede eerste stap.',
    'Er zijn nu meer problemen tegelijk. Eerst rust en ondersteuning, daarna kijken we opnieuw.',
    'Doet vrijwilligerswerk naar vermogen. Een traject naar werk is nu te zwaar.',
    'De stap naar betaald werk is te groot. Dagbesteding past beter.',
  ],
};

export const MOTIVERINGEN_ANDERS = [
  'Bij het gesprek bleek dat de situatie veranderd is.',
  'Na het traject opnieuw bekeken: er is nu een ander beeld.',
  'Herbeoordeling volgens afspraak. De klantmanager en de werkzoekende zijn het eens.',
] as const;
export const CORRECTIES_OORDEEL = [
  'Bij de invoer is de verkeerde klasse gekozen.', 'Het oordeel hoorde bij een ander gesprek; hersteld.',
] as const;

/** Why no aanmelding was sent where the gemeente asks for one. */
export const AFWIJKINGEN = [
  'Heeft al zicht op werk via een eigen contact. Een traject voegt niets toe.',
  'Start volgende maand met een opleiding die de gemeente heeft goedgekeurd.',
  'Volgt nog een inburgeringstraject. Aanmelden kan daarna.',
  'De gemeente begeleidt zelf, in overleg met de uitvoerder.',
] as const;

export const VRAGEN = [
  'Graag een traject gericht op werk in de logistiek of productie.',
  'Wil weer aan de slag na een paar jaar thuis. Graag werkritme opbouwen en jobcoaching.',
  'Zoekt een leerwerkplek. Graag samen kijken naar de mogelijkheden.',
  'Kan direct bemiddeld worden. Graag snel in contact brengen met werkgevers.',
  'Graag hulp bij solliciteren en het maken van een cv.',
  'Heeft ervaring in de zorg en wil terug. Graag bijscholing en begeleiding.',
  'Graag onderzoeken welk werk past en wat daarvoor nodig is.',
  'Wil parttime werken in de buurt. Graag een passende werkplek zoeken.',
] as const;

export const TERUGSTUREN: Readonly<Record<AanmeldingReden, readonly string[]>> = {
  GEGEVENS_ONVOLLEDIG: [
    'Het cv ontbreekt en de beschikbare uren staan er niet in.', 'De vraag is niet duidelijk. Graag aanvullen.',
  ],
  NIET_PASSEND: ['De stap naar een traject lijkt nu te groot.', 'Ons aanbod past niet bij deze vraag.'],
  GEEN_PLAATS: ['De groep is vol. Over twee maanden is er weer plaats.'],
  ANDERE_GEMEENTE: ['Volgens de werkzoekende is er een verhuizing geweest.'],
  NIET_BEREIKBAAR: ['Drie keer gebeld en gemaild, geen reactie. Kloppen de gegevens?'],
  OVERIG: ['In overleg met de klantmanager teruggestuurd.'],
};

export const DOELEN = [
  'Binnen een half jaar betaald werk in de zorg, minimaal 24 uur per week.',
  'Werkritme opbouwen naar vier dagen en daarna solliciteren.',
  'Een leerwerkplek in de techniek met uitzicht op een contract.',
  'Betaald werk in de logistiek, liefst in de IJmond.',
  'Een baan van ten minste 20 uur die past bij de schooltijden.',
  'Sollicitatievaardigheden verbeteren en drie gesprekken met werkgevers voeren.',
  'Taal op het werk verbeteren en starten met een proefplaats.',
  'Zelfstandig werk vinden met hulp van een jobcoach.',
  'Oriënteren op een ander beroep en een korte opleiding afronden.',
  'Uitstroom naar werk in de horeca of schoonmaak.',
] as const;
export const DOELEN_WERK_NAAR_WERK = [
  'Van het huidige werk naar een andere baan, zonder tussentijdse uitkering.',
  'Een nieuwe baan vinden voordat het contract afloopt.',
] as const;
export const ZONDER_AANMELDING = 'De gemeente voert dit traject zelf uit; een aanmelding is niet nodig.';

export const VERLENGINGEN = [
  'De opdrachtgever is akkoord: het doel is in zicht, er is meer tijd nodig.',
  'Verlengd in overleg met de gemeente vanwege de taalles.',
  'Akkoord van de gemeente: eerst de proefplaats afmaken.',
] as const;

export const OVERDRACHT = {
  naarUitvoerder: 'De aanmelding is geaccepteerd; de uitvoerder begeleidt verder.',
  naarGemeente: 'Het traject is klaar. De gemeente neemt de begeleiding weer over.',
  naarGemeenteParticipatie: 'Geen traject naar werk; de gemeente begeleidt bij meedoen.',
  vertrek: 'Overgedragen vanwege vertrek van de klantmanager.',
} as const;

export const HEROPENINGEN = [
  'Verkeerd dossier gesloten, de uitkering loopt gewoon door.',
  'De verhuizing ging niet door. Het dossier loopt verder.',
  'De melding van de uitkeringsadministratie hoorde bij een andere klant.',
] as const;
export const TERUGVALLEN = [
  'Het contract is niet verlengd. Wil snel weer aan het werk.',
  'Het werk bleek te zwaar. We zoeken iets dat beter past.',
  'De uren zijn teruggelopen, het inkomen is niet meer genoeg.',
] as const;
