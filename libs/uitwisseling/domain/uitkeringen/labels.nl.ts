import type { UitkeringVeld, VerschilSoort, VerschilStap, VerschilStatus } from './codes';

const verschilSoort: Record<VerschilSoort, string> = {
  UITKERING_BEEINDIGD: 'De uitkering is beëindigd',
  UITSTROOM_ANDERS: 'De uitstroom is anders',
  WEER_UITKERING: 'Er is weer een uitkering',
  CONTROLE_INVULLEN: 'Controle invullen',
  NIET_IN_BESTAND: 'Niet in het bestand',
};

const verschilStatus: Record<VerschilStatus, string> = {
  OPEN: 'Open',
  VERWERKT: 'Overgenomen',
  AFGEWEZEN: 'Afgewezen',
  VERVALLEN: 'Vervallen',
};

const verschilStap: Record<VerschilStap, string> = {
  stroomUit: 'Leg de uitstroom vast',
  corrigeerUitstroom: 'Verbeter de uitstroom',
  meldTerugval: 'Meld de terugval',
  controleer: 'Leg de controle vast',
};

const uitkeringVeld: Record<UitkeringVeld, string> = {
  bsn: 'BSN',
  soort: 'Soort',
  beginDatum: 'Begin',
  eindDatum: 'Eind',
  redenEinde: 'Reden',
  inkomsten: 'Inkomsten uit werk',
};

/** Dutch words for the month's uitkeringenbestand and its differences (B1). */
export const uitkeringenNl = {
  verschilSoort,
  verschilStatus,
  verschilStap,
  uitkeringVeld,
  actie: { VERSCHIL_UITKERING: 'Werk een verschil met de uitkering weg' },
  fout: {
    MAAND_ONGELDIG: 'Kies een maand, zoals 2026-10.',
    MAAND_IN_TOEKOMST: 'Deze maand moet nog komen. Kies een maand die al begonnen is.',
    KOLOMMEN_ONTBREKEN: 'Dit is geen uitkeringenbestand. Deze kolommen ontbreken: {kolommen}.',
    BSN_VERPLICHT: 'Er is geen BSN ingevuld.',
    SOORT_ONBEKEND: 'Deze soort uitkering kennen wij niet. Gebruik bijvoorbeeld PW, IOAW, IOAZ of Bbz.',
    BEGIN_VERPLICHT: 'Er is geen begindatum ingevuld.',
    BEGIN_NA_MAAND: 'De begindatum ligt na de maand van het bestand.',
    REDEN_NIET_BEKEND: 'Deze reden kennen wij niet. Gebruik een reden uit de lijst, zoals "Werk in loondienst".',
    REDEN_ZONDER_EINDE: 'Er is een reden, maar geen einddatum. Vul de einddatum in.',
    BEDRAG_ONGELDIG: 'Dit is geen bedrag. Gebruik een bedrag zoals 1.234,50 of 1234.50, van 0 of meer.',
    REGELS_OVERLAPPEN: 'Deze uitkering overlapt met een andere uitkering van dezelfde soort van deze persoon.',
    PERSOON_ONBEKEND: 'Van deze persoon is hier geen dossier. Registreer de persoon, of controleer het BSN. Laad het bestand daarna opnieuw in.',
    VERSCHIL_AFGEHANDELD: 'Dit verschil is al afgehandeld.',
    NIET_OVER_TE_NEMEN: 'Dit verschil kunt u niet overnemen. Zoek uit wat klopt en verbeter het dossier, of wijs het verschil af.',
  },
};
