import type { Kenmerk } from '@trajectplein/dossier/domain';
import type { ImportSoortCode, ImportStatus, RijAntwoord, RijUitkomstCode, RijVraag, RijWaarschuwing } from './import';
import type { CsvVeld } from './velden';

const csvVeld: Record<CsvVeld, string> = {
  bsn: 'BSN',
  voornaam: 'Voornaam',
  tussenvoegsel: 'Tussenvoegsel',
  achternaam: 'Achternaam',
  volledigeNaam: 'Volledige naam',
  geboorteDatum: 'Geboortedatum',
  telefoonnummer: 'Telefoonnummer',
  emailadres: 'E-mailadres',
  postcode: 'Postcode',
  huisnummer: 'Huisnummer',
  huisnummerToevoeging: 'Huisnummertoevoeging',
  woonplaats: 'Woonplaats',
  meldDatum: 'Datum van de melding',
  dossierGrond: 'Grond van het dossier',
  instroomOorzaak: 'Oorzaak van de instroom',
  urenPerWeek: 'Uren per week',
  opleidingsniveau: 'Opleidingsniveau',
  beroepssector: 'Beroepssector',
  beroep: 'Beroep',
  mondelingNederlands: 'Nederlands spreken',
  schriftelijkNederlands: 'Nederlands schrijven',
  rijbewijzen: 'Rijbewijzen',
  vervoer: 'Vervoer',
};

const importSoort: Record<ImportSoortCode, string> = {
  sonar: 'Export uit Sonar',
  csv: 'Eigen bestand (CSV of Excel)',
  uitkeringen: 'Uitkeringenbestand van een maand',
};

const importStatus: Record<ImportStatus, string> = {
  KOPPELEN: 'Kies de kolommen',
  WACHT: 'Wacht',
  BEZIG: 'Bezig',
  GEREED: 'Klaar',
  MISLUKT: 'Niet gelukt',
};

const rijUitkomst: Record<RijUitkomstCode, string> = {
  AANGEMAAKT: 'Nieuw',
  BIJGEWERKT: 'Bijgewerkt',
  ONGEWIJZIGD: 'Niets veranderd',
  SAMENGEVOEGD: 'Hoort bij een eerdere rij',
  AFGEKEURD: 'Afgekeurd',
};

/** What people are told apart by, within a sentence. */
const kenmerk: Record<Kenmerk, string> = {
  achternaam: 'de achternaam',
  voornaam: 'de voornaam',
  geboorteDatum: 'de geboortedatum',
};

const rijVraag: Record<RijVraag, string> = {
  ANDERE_PERSOON: 'Iemand anders?',
  ANDERE_GEGEVENS: 'Dezelfde persoon?',
};

const rijAntwoord: Record<RijAntwoord, string> = {
  NEEM_OVER: 'Overgenomen',
  LAAT_STAAN: 'Niet overgenomen',
};

const vraag: Record<RijVraag, string> = {
  ANDERE_PERSOON: 'Dit BSN hoort hier bij iemand anders. Anders in het bestand: {verschil}. Er is niets met deze rij gedaan.',
  ANDERE_GEGEVENS: 'Dit BSN is hier bekend. Anders in het bestand: {verschil}. Er is niets met deze rij gedaan.',
};

const waarschuwing: Record<RijWaarschuwing, string> = {
  LIJKT_OP_BEKENDE: 'Hier is al iemand bekend met deze naam en geboortedatum, met een ander BSN of zonder BSN. Is het dezelfde persoon?',
  LIJKT_OP_RIJ: 'Op rij {rij} staat iemand met dezelfde naam en geboortedatum en een ander BSN. Is het dezelfde persoon?',
  ANDERE_NAAM: 'Hier was {verschil} anders. De naam uit het bestand is overgenomen. Controleer de naam.',
  RIJEN_VERSCHILLEN: 'Op een eerdere rij met dit BSN is {verschil} anders. De laatste naam is overgenomen. Controleer de naam.',
  EERDER_GELATEN: 'U of een collega koos eerder om dit te laten zoals het is. Er is niets met deze rij gedaan.',
};

/** Dutch words of uitwisseling (B1). */
export const uitwisselingNl = {
  csvVeld, importSoort, importStatus, rijUitkomst,
  opmerking: {
    BLADEN_OVERGESLAGEN: 'Alleen het blad {blad} is gelezen. Niet gelezen: {bladen}.',
    GEEN_CODE: '{veld}: "{waarde}" staat niet in de lijst en is als tekst overgenomen.',
  },
  vraag, waarschuwing, rijVraag, rijAntwoord, kenmerk,
  fout: {
    BSN_ONTBREEKT: 'Er is geen BSN ingevuld.',
    NAAM_ONTBREEKT: 'Er is geen naam ingevuld.',
    MELDDATUM_ONTBREEKT: 'Er is geen datum van de melding ingevuld.',
    NAAM_ONBEKEND: 'Hier staat "onbekend". Heet deze persoon echt zo? Registreer de persoon dan zelf.',
    GEEN_NAAM: 'Dit is geen naam. Een naam heeft letters.',
    TEKEN_ONLEESBAAR: 'In deze cel staat een teken dat wij niet kunnen lezen. Bewaar het bestand als CSV UTF-8 of als Excel-werkmap.',
    CEL_FOUT: 'In deze cel staat een fout van het rekenblad. Verbeter de cel en stuur het bestand opnieuw.',
    TE_LANG: 'Deze tekst is te lang. Gebruik hoogstens {max} tekens.',
    UREN_ONGELDIG: 'Dit is geen aantal uren per week. Gebruik een getal van 0 tot en met 60.',
    RIJ_VERBORGEN: 'Deze rij is in het bestand verborgen, bijvoorbeeld door een filter. Wij lezen alleen wat zichtbaar is.',
    WAARDE_ZONDER_KOLOM: 'Deze rij heeft een waarde in een kolom zonder naam. Controleer de scheidingstekens en de eerste rij.',

    RIJ_NIET_TE_VERWERKEN: 'Deze rij kunnen wij niet verwerken. Controleer de gegevens in deze rij.',
    IMPORT_GEEN_RECHT: 'Wie dit bestand stuurde, mag voor deze gemeente geen werkzoekenden meer registreren.',
    IMPORT_LUKT_NIET: 'Het verwerken van dit bestand lukt niet. Probeer het later opnieuw, of vraag hulp aan de beheerder.',
    IMPORT_VERLOPEN: 'Met dit bestand is zeven dagen niets gedaan. Het is verwijderd. Stuur het opnieuw als u het nog nodig hebt.',
    BESTAND_VERPLICHT: 'Kies een bestand.',
    SOORT_ONBEKEND: 'Kies wat voor bestand dit is.',
    GEMEENTE_ONBEKEND: 'Kies de gemeente waarvoor u dit bestand stuurt.',
    KOPPELING_ONLEESBAAR: 'Wij kunnen niet lezen welke kolom bij welk veld hoort.',
    IMPORT_STAP: 'Dit kan nu niet met deze import.',
    KOLOMMEN_VERSCHOVEN:
      'Van {bekend} bekende BSN\u2019s in dit bestand horen er {anderen} hier bij iemand anders. De kolom {bsn} lijkt verschoven '
      + 'tegenover {kolommen}. Er is niets opgeslagen. Herstel het bestand en laad het opnieuw in.',
    RIJEN_TWEE_MENSEN:
      'Dit BSN staat ook op rij {rijen}, bij iemand met een andere naam of geboortedatum. Zoek uit van wie dit BSN is en herstel het bestand.',
    BLIJFT: 'Dit is niet ongedaan gemaakt: iemand heeft daarna iets gedaan met dit dossier of deze gegevens.',
    ONGEDAAN_TE_LAAT: 'Dit bestand is langer dan veertien dagen geleden ingeladen. Dat kunt u niet meer ongedaan maken.',
    ONGEDAAN_NIET: 'Een uitkeringenbestand kunt u niet ongedaan maken. Laad het goede bestand van deze maand in.',
    NIEMAND_TOE_TE_WIJZEN: 'Van de dossiers uit dit bestand wacht er geen meer op een klantmanager.',
    VRAAG_BEANTWOORD: 'Deze vraag is al beantwoord, of er is geen vraag meer.',
    VRAAG_VERLOPEN: 'Deze rij is ouder dan dertig dagen. Laad het bestand opnieuw in.',

    GEEN_SONAR: 'Dit bestand heeft niet de indeling van een Sonar-export. Deze kolommen ontbreken: {kolommen}.',
    VELD_ONBEKEND: 'Dit veld bestaat niet.',
    KOLOM_VERPLICHT: 'Kies de kolom voor dit veld.',
    NAAM_KOLOM_VERPLICHT: 'Kies de kolom met de achternaam, of de kolom met de volledige naam.',
    KOLOM_ONBEKEND: 'De kolom "{kolom}" staat niet in het bestand.',
    KOLOM_DUBBEL: 'De kolom "{kolom}" is al voor een ander veld gekozen.',

    BESTAND_LEEG: 'Dit bestand is leeg.',
    BESTAND_ONBEKEND: 'Dit is geen Excel-bestand (.xlsx) en geen CSV-bestand.',
    BESTAND_BESCHADIGD: 'Dit bestand is beschadigd. Sla het opnieuw op en probeer het nog eens.',
    BESTAND_OUD_EXCEL: 'Dit is een oud Excel-bestand (.xls). Sla het op als Excel-werkmap (.xlsx) en probeer het nog eens.',
    BESTAND_VERSLEUTELD: 'Dit bestand heeft een wachtwoord. Haal het wachtwoord eraf en probeer het nog eens.',
    BESTAND_ONVEILIG: 'Dit bestand heeft een inhoud die wij om veiligheid niet lezen. Sla het opnieuw op in Excel.',
    BESTAND_TE_GROOT: 'Dit bestand is te groot als het is uitgepakt. Verdeel het over meer bestanden.',
    TE_VEEL_RIJEN: 'Dit bestand heeft meer dan {max} rijen. Verdeel het over meer bestanden.',
    TE_VEEL_KOLOMMEN: 'Dit bestand heeft meer dan {max} kolommen. Verwijder de kolommen die niet nodig zijn.',
    BESTAND_MEER_BLADEN: 'Dit bestand heeft meer bladen waar iets op staat: {bladen}. Laat alleen het blad staan dat u wilt inladen.',
    CEL_TE_LANG: 'Rij {rij} heeft een cel met meer dan {max} tekens. Controleer ook de aanhalingstekens.',
    KOP_DUBBEL: 'De naam van kolom {kolom} staat al eerder in de eerste rij. Geef elke kolom een eigen naam.',
    KOP_ONTBREEKT: 'De eerste rij moet de namen van de kolommen bevatten. Zet er een rij boven.',
    AANHALINGSTEKEN:
      'Vanaf rij {rij} klopt een aanhalingsteken niet. Zet om een tekst aan beide kanten een aanhalingsteken, of geen van beide.',
  },
};
