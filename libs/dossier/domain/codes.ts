/** Where a dossier stands. */
export const DOSSIER_STATUSSEN = [
  'GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG', 'GESLOTEN', 'GEARCHIVEERD', 'VERNIETIGD',
] as const;
export type DossierStatus = (typeof DOSSIER_STATUSSEN)[number];

/** The states of a dossier that is being worked on; a werkzoekende has at most one such dossier. */
export const OPEN_STATUSSEN = ['GEMELD', 'INTAKE', 'ACTIEF', 'NAZORG'] as const satisfies readonly DossierStatus[];
export type OpenStatus = (typeof OPEN_STATUSSEN)[number];

/** Why somebody has a dossier: populations that are never added up. */
export const DOSSIER_GRONDEN = [
  'BIJSTAND', 'IOAW_IOAZ', 'NUG', 'ANW', 'ZELFSTANDIGE', 'WERKENDE', 'JONGERE_VSO_PRO',
] as const;
export type DossierGrond = (typeof DOSSIER_GRONDEN)[number];

/** Why somebody came to depend on bijstand: our list. */
export const INSTROOM_OORZAKEN = [
  'EINDE_DIENSTBETREKKING', 'EINDE_WW', 'EINDE_ZELFSTANDIG_BEROEP', 'EINDE_STUDIE', 'EINDE_RELATIE',
  'VERHUIZING_ANDERE_GEMEENTE', 'VERHUIZING_BUITENLAND', 'EINDE_DETENTIE', 'EINDE_WIA_WAJONG', 'AZC_COA',
  'PARTTIME_INKOMSTEN', 'OORZAAK_PARTNER', 'ANDERE_OORZAAK',
] as const;
export type InstroomOorzaak = (typeof INSTROOM_OORZAKEN)[number];

/** The statistics code of each cause (CBS Bijstandsuitkeringenstatistiek, oorzaak bijstandsafhankelijkheid). */
export const INSTROOM_OORZAAK_CBS: Readonly<Record<InstroomOorzaak, string>> = {
  EINDE_STUDIE: '01',
  EINDE_RELATIE: '02',
  VERHUIZING_BUITENLAND: '04',
  EINDE_DIENSTBETREKKING: '11',
  EINDE_ZELFSTANDIG_BEROEP: '13',
  EINDE_WW: '14',
  EINDE_DETENTIE: '25',
  EINDE_WIA_WAJONG: '32',
  PARTTIME_INKOMSTEN: '35',
  ANDERE_OORZAAK: '39',
  OORZAAK_PARTNER: '40',
  VERHUIZING_ANDERE_GEMEENTE: '41',
  AZC_COA: '43',
};

/** Groups that policy looks at; somebody may belong to several, so their numbers never add up. */
export const DOELGROEPEN = [
  'JONGERE_TOT_27', 'ALLEENSTAANDE_OUDER', 'STATUSHOUDER', 'VIJFTIGPLUS', 'ARBEIDSBEPERKING', 'ZELFSTANDIGE_TOZO',
  'VSO_PRO', 'LAAGGELETTERD',
] as const;
export type Doelgroep = (typeof DOELGROEPEN)[number];

/** How the intake interview was held. */
export const INTAKE_KANALEN = ['KANTOOR', 'TELEFOON', 'BEELDBELLEN', 'HUISBEZOEK'] as const;
export type IntakeKanaal = (typeof INTAKE_KANALEN)[number];

/** Why a dossier ended: a list of its own, beside the end of the benefit and the end of a traject. */
export const SLUIT_REDENEN = [
  'UITGESTROOMD', 'NAZORG_AFGEROND', 'VERHUISD', 'OVERLEDEN', 'AOW_LEEFTIJD', 'GEEN_RECHT', 'OVERGEDRAGEN',
  'EIGEN_VERZOEK', 'ONTERECHT_GEMELD', 'OVERIG',
] as const;
export type SluitReden = (typeof SLUIT_REDENEN)[number];

/** What was wrong with a closing that is undone. */
export const HEROPEN_REDENEN = ['VERGISSING_AFSLUITING', 'VERKEERDE_PERSOON', 'VERKEERDE_REDEN', 'OVERIG'] as const;
export type HeropenReden = (typeof HEROPEN_REDENEN)[number];

/** What went wrong after somebody left the benefit for work. */
export const TERUGVAL_REDENEN = [
  'EINDE_CONTRACT', 'ONTSLAG', 'ZIEKTE', 'TE_WEINIG_UREN', 'EIGEN_VERZOEK', 'OVERIG',
] as const;
export type TerugvalReden = (typeof TERUGVAL_REDENEN)[number];

/** Kinds of benefit. */
export const UITKERING_SOORTEN = [
  'PW', 'IOAW', 'IOAZ', 'BBZ', 'TOZO', 'WW', 'ANW', 'WIA', 'WAJONG', 'GEEN',
] as const;
export type UitkeringSoort = (typeof UITKERING_SOORTEN)[number];

/** Where a benefit period was learnt from. */
export const UITKERING_BRONNEN = ['GEMEENTE', 'KLANTMANAGER'] as const;
export type UitkeringBron = (typeof UITKERING_BRONNEN)[number];

/** The things on a dossier that have a life-cycle; the record of transitions names them. */
export const ONDERWERPEN = ['DOSSIER', 'INTAKE', 'AANMELDING', 'TRAJECT', 'PLAATSING', 'UITSTROOM'] as const;
export type Onderwerp = (typeof ONDERWERPEN)[number];

/** True for a dossier that is being worked on. */
export function isOpen(status: DossierStatus): status is OpenStatus {
  return (OPEN_STATUSSEN as readonly DossierStatus[]).includes(status);
}

/** True for a dossier in which something may still be changed: archived ones are read-only, destroyed ones are gone. */
export function isWijzigbaar(status: DossierStatus): boolean {
  return isOpen(status) || status === 'GESLOTEN';
}

/** True where a BSN is asked for: not of people who have work and come for advice. */
export function vraagtBsn(grond: DossierGrond): boolean {
  return grond !== 'WERKENDE';
}
