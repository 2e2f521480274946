/** What an organisation is in the region: opdrachtgever, executor, werkgeversservicepunt, or the region itself. */
export const ORGANISATIE_SOORTEN = ['GEMEENTE', 'UITVOERDER', 'WSP', 'REGIO'] as const;
export type OrganisatieSoort = (typeof ORGANISATIE_SOORTEN)[number];

/** Who does intake and classificatie for a gemeente: itself, or its executor under an intake mandate (mandaat). */
export const INTAKE_BIJ = ['GEMEENTE', 'UITVOERDER'] as const;
export type IntakeBij = (typeof INTAKE_BIJ)[number];

/** Organisations that can run a traject. */
export function voertTrajectenUit(soort: OrganisatieSoort): boolean {
  return soort === 'GEMEENTE' || soort === 'UITVOERDER';
}
