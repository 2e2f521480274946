import { bewerktDossiers, type Rol } from '@trajectplein/toegang/domain';

/** On which side of a dossier somebody works: at the verantwoordelijke gemeente, or at an executor that has it. */
export const KANTEN = ['GEMEENTE', 'UITVOERDER'] as const;
export type Kant = (typeof KANTEN)[number];

/** What the rules need to know of somebody who looks at one dossier. */
export interface Betrokkene {
  rol: Rol | null;
  /** null: no full access (a matcher, or an executor that has no more than the question of a sent aanmelding). */
  kant: Kant | null;
  /** His organisation holds the intake mandate of this gemeente. */
  heeftMandaat: boolean;
}

/**
 * Places somebody at a dossier.
 * @param wie his role, organisation and, when that is a gemeente, its code
 * @param dossier its gemeente, who holds that gemeente's intake mandate, and whether his organisation has full access
 */
export function bepaalBetrokkene(
  wie: { rol: Rol | null; organisatieId: string | null; eigenGemeente: string | null },
  dossier: { opdrachtgevendeGemeente: string; mandaathouderId: string | null; volledigeToegang: boolean },
): Betrokkene {
  const isGemeente = wie.eigenGemeente !== null && wie.eigenGemeente === dossier.opdrachtgevendeGemeente;
  const kant = isGemeente ? 'GEMEENTE' : dossier.volledigeToegang ? 'UITVOERDER' : null;
  const heeftMandaat = wie.organisatieId !== null && wie.organisatieId === dossier.mandaathouderId;
  return { rol: wie.rol, kant, heeftMandaat };
}

/** True for who works on this dossier: klantmanager or teamleider with full access. A jobcoach reads. */
export function werktAanDossier(wie: Betrokkene): boolean {
  return bewerktDossiers(wie.rol) && wie.kant !== null;
}

/** True for who works on it for the gemeente: its own people, or those of the holder of its intake mandate. */
export function werktVoorGemeente(wie: Betrokkene): boolean {
  return werktAanDossier(wie) && (wie.kant === 'GEMEENTE' || wie.heeftMandaat);
}
