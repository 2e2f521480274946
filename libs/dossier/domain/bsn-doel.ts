/** Why somebody may look at a whole BSN; the answer stands in the audit trail. */
export const BSN_DOELEN = ['UITKERING_AFSTEMMEN', 'VOORZIENING_AANVRAGEN', 'IDENTITEIT_CONTROLEREN', 'UWV_RAADPLEGEN'] as const;
export type BsnDoel = (typeof BSN_DOELEN)[number];

/**
 * For what somebody may look at a whole BSN (domain.md §4.4, article 68(2) Participatiewet): an executor only for a
 * voorziening, also under a mandate for the intake; the verantwoordelijke gemeente for all of them.
 */
export function bsnDoelenVan(gemeente: string, eigenGemeente: string | null): readonly BsnDoel[] {
  return gemeente === eigenGemeente ? BSN_DOELEN : ['VOORZIENING_AANVRAGEN'];
}

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
