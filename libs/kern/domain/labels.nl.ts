import type { Subregio } from './gemeenten';

/** Sentences for the errors that every capability can give. */
export const kernFoutenNl = {
  NIET_TOEGESTAAN: 'Dit kan niet bij de status "{status}".',
  DATUM_ONGELDIG: 'Dit is geen bestaande datum. Gebruik een datum zoals 31-12-2026.',
  DATUM_BESTAAT_NIET: 'Deze dag bestaat niet. Controleer de dag en de maand.',
  DATUM_ONVOLLEDIG: 'Vul ook de dag en de maand in, zoals 31-12-2026.',
  DATUM_ONZEKER: 'Deze datum kunnen wij op meer dan een manier lezen. Schrijf dag, maand en jaar voluit, zoals 31-12-2026.',
  DATUM_ZONDER_EINDE: 'Dit betekent "geen einde". Vul hier een dag in, zoals 31-12-2026.',
  DATUM_NIETS: 'Dit betekent "niet bekend". Vul hier een dag in, zoals 31-12-2026.',
  HUISNUMMER_DATUM: 'Een datum is geen huisnummer. Maakte Excel er een datum van, zoals 1-feb van 1-2? Vul dan het huisnummer in.',
  DATUM_IN_TOEKOMST: 'De datum ligt in de toekomst. Kies vandaag of een eerdere dag.',
  DATUM_VOOR_VORIGE: 'De datum ligt voor de vorige stap. Kies {datum} of een latere dag.',
  DATUM_NA_VOLGENDE: 'De datum ligt na de volgende stap. Kies {datum} of een eerdere dag.',
  EINDE_VOOR_BEGIN: 'De einddatum ligt voor de begindatum.',
  REDEN_VERPLICHT: 'Kies een reden.',
  REDEN_ONBEKEND: 'Deze reden staat niet in de lijst.',
  CODE_ONBEKEND: 'Deze waarde staat niet in de lijst.',
  VERPLICHT: 'Vul dit veld in.',
  BSN_ONGELDIG: 'Dit is geen geldig BSN. Controleer de cijfers.',
  POSTCODE_ONGELDIG: 'Dit is geen geldige postcode. Gebruik een postcode zoals 1975 AB.',
  TELEFOONNUMMER_ONGELDIG: 'Dit is geen geldig telefoonnummer.',
  EMAILADRES_ONGELDIG: 'Dit is geen geldig e-mailadres.',
  KVK_ONGELDIG: 'Een KvK-nummer heeft 8 cijfers.',
} as const;

const subregio: Record<Subregio, string> = { IJMOND: 'IJmond', ZUID_KENNEMERLAND: 'Zuid-Kennemerland' };

export const kernNl = { subregio, fout: kernFoutenNl };
