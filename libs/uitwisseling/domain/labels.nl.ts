import type { ImportSoortCode, ImportStatus, RijUitkomstCode } from './import';
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

/** Dutch words of uitwisseling (B1). */
export const uitwisselingNl = {
  csvVeld, importSoort, importStatus, rijUitkomst,
  opmerking: {
    BLADEN_OVERGESLAGEN: 'Alleen het blad {blad} is gelezen. Niet gelezen: {bladen}.',
    GEEN_CODE: '{veld}: "{waarde}" staat niet in de lijst en is als tekst overgenomen.',
  },
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
