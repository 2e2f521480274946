import type { uitkeringenNl } from './labels.nl';

type Vertaling<T> = { [L in keyof T]: { [C in keyof T[L]]: string } };

/** English words for the month's uitkeringenbestand and its differences. */
export const uitkeringenEn: Vertaling<typeof uitkeringenNl> = {
  verschilSoort: {
    UITKERING_BEEINDIGD: 'The benefit has ended',
    UITSTROOM_ANDERS: 'The end of the benefit differs',
    WEER_UITKERING: 'There is a benefit again',
    CONTROLE_INVULLEN: 'Check to fill in',
    NIET_IN_BESTAND: 'Not in the file',
  },
  verschilStatus: { OPEN: 'Open', VERWERKT: 'Taken over', AFGEWEZEN: 'Rejected', VERVALLEN: 'Lapsed' },
  verschilStap: {
    stroomUit: 'Record the end of the benefit',
    corrigeerUitstroom: 'Correct the end of the benefit',
    meldTerugval: 'Report the return to the benefit',
    controleer: 'Record the check',
  },
  uitkeringVeld: {
    bsn: 'BSN', soort: 'Kind', beginDatum: 'Begin', eindDatum: 'End', redenEinde: 'Reason', inkomsten: 'Income from work',
  },
  actie: { VERSCHIL_UITKERING: 'Work through a difference with the benefit' },
  fout: {
    MAAND_ONGELDIG: 'Choose a month, such as 2026-10.',
    MAAND_IN_TOEKOMST: 'This month is still to come. Choose a month that has begun.',
    KOLOMMEN_ONTBREKEN: 'This is no benefits file. These columns are missing: {kolommen}.',
    BSN_VERPLICHT: 'No BSN was filled in.',
    SOORT_ONBEKEND: 'We do not know this kind of benefit. Use PW, IOAW, IOAZ or Bbz, for instance.',
    BEGIN_VERPLICHT: 'No begin date was filled in.',
    BEGIN_NA_MAAND: 'The begin date lies after the month of the file.',
    REDEN_NIET_BEKEND: 'We do not know this reason. Use one from the list, such as "Werk in loondienst".',
    REDEN_ZONDER_EINDE: 'There is a reason, but no end date. Fill in the end date.',
    BEDRAG_ONGELDIG: 'This is no amount. Use an amount such as 1.234,50 or 1234.50, of 0 or more.',
    REGELS_OVERLAPPEN: 'This benefit overlaps with another of the same kind of this person.',
    PERSOON_ONBEKEND: 'There is no file of this person here. Register the person, or check the BSN. Then load the file again.',
    VERSCHIL_AFGEHANDELD: 'This difference was dealt with already.',
    NIET_OVER_TE_NEMEN: 'You cannot take over this difference. Find out what is right and correct the file, or reject the difference.',
  },
};
