/** What a person does at an organisation; a role hangs on an aanstelling, never on the person. */
export const ROLLEN = ['klantmanager', 'teamleider', 'jobcoach', 'matcher', 'manager', 'beheerder', 'privacy'] as const;
export type Rol = (typeof ROLLEN)[number];

/** What a role may do at all; which dossiers that covers depends on organisation and gemeenten. */
export const RECHTEN = [
  'DOSSIERS_ZIEN',
  'DOSSIERS_BEWERKEN',
  'CIJFERS_ZIEN',
  'WERKGEVERS_ZIEN',
  'WERKGEVERS_BEWERKEN',
  'BEHEREN',
  'LOGBOEK_LEZEN',
] as const;
export type Recht = (typeof RECHTEN)[number];

/**
 * The rights per role. A matcher, regional manager, beheerder and privacy officer open no dossier: nobody sees more
 * than his task needs (AVG art. 5, lid 1, c). A jobcoach reads only.
 */
const RECHTEN_VAN: Readonly<Record<Rol, readonly Recht[]>> = {
  klantmanager: ['DOSSIERS_ZIEN', 'DOSSIERS_BEWERKEN', 'CIJFERS_ZIEN', 'WERKGEVERS_ZIEN', 'WERKGEVERS_BEWERKEN'],
  teamleider: ['DOSSIERS_ZIEN', 'DOSSIERS_BEWERKEN', 'CIJFERS_ZIEN', 'WERKGEVERS_ZIEN', 'WERKGEVERS_BEWERKEN'],
  jobcoach: ['DOSSIERS_ZIEN', 'WERKGEVERS_ZIEN'],
  matcher: ['WERKGEVERS_ZIEN', 'WERKGEVERS_BEWERKEN'],
  manager: ['CIJFERS_ZIEN'],
  beheerder: ['BEHEREN'],
  privacy: ['LOGBOEK_LEZEN'],
};

/** True when the role has the right; no role has none. */
export function heeftRecht(rol: Rol | null | undefined, recht: Recht): boolean {
  return rol !== null && rol !== undefined && RECHTEN_VAN[rol].includes(recht);
}

/** True for who opens dossiers (within his scope). */
export const zietDossiers = (rol: Rol | null | undefined): boolean => heeftRecht(rol, 'DOSSIERS_ZIEN');

/** True for who works on dossiers (within his scope). */
export const bewerktDossiers = (rol: Rol | null | undefined): boolean => heeftRecht(rol, 'DOSSIERS_BEWERKEN');

/**
 * True for who sees small numbers in the figures: those who see the dossiers behind them anyway.
 * Others get 1-4 hidden (kleine aantallen).
 */
export const zietKleineAantallen = (rol: Rol | null | undefined): boolean => zietDossiers(rol);

/** True for a role, narrows the type. */
export function isRol(waarde: unknown): waarde is Rol {
  return (ROLLEN as readonly unknown[]).includes(waarde);
}
