/** Why somebody may look at a whole BSN; the answer stands in the audit trail. */
export const BSN_DOELEN = ['UITKERING_AFSTEMMEN', 'VOORZIENING_AANVRAGEN', 'IDENTITEIT_CONTROLEREN', 'UWV_RAADPLEGEN'] as const;
export type BsnDoel = (typeof BSN_DOELEN)[number];

/** The words for these purposes. */
export const bsnDoelLabels = {
  nl: {
    UITKERING_AFSTEMMEN: 'Uitkering afstemmen met de gemeente', VOORZIENING_AANVRAGEN: 'Voorziening aanvragen',
    IDENTITEIT_CONTROLEREN: 'Controleren wie iemand is', UWV_RAADPLEGEN: 'Gegevens opvragen bij UWV',
  },
  en: {
    UITKERING_AFSTEMMEN: 'Check the benefit with the municipality', VOORZIENING_AANVRAGEN: 'Apply for a provision',
    IDENTITEIT_CONTROLEREN: 'Check who somebody is', UWV_RAADPLEGEN: 'Request data from UWV',
  },
} as const satisfies Record<'nl' | 'en', Record<BsnDoel, string>>;
