import { bewerktDossiers, type Rol } from '@trajectplein/toegang/domain';
import { ALLE } from './codes';

/** Who looks at a figure. */
export interface Kijker {
  rol: Rol | null;
  organisatieId: string | null;
  /** The gemeente that the organisation is, if it is one. */
  eigenGemeente: string | null;
  /** The gemeenten of the aanstelling. */
  gemeenten: readonly string[];
}

/**
 * True for who sees small numbers in this cell: those who may open the dossiers behind it. A gemeente its own cells, an
 * executor the cells of its own work in its own gemeenten. The database says the same (policy of `kpi_cijfer_klein`).
 */
export function zietOnverborgen(kijker: Kijker, cel: { gemeente: string; uitvoerder: string }): boolean {
  if (!bewerktDossiers(kijker.rol) || !kijker.gemeenten.includes(cel.gemeente)) return false;
  return cel.gemeente === kijker.eigenGemeente || cel.uitvoerder === kijker.organisatieId;
}

/**
 * True when this reader could subtract his own numbers from a sum over the executors, and so learn what the others have:
 * such a sum is then hidden from him when something of the others is. It concerns people of an executor alone; a
 * gemeente's numbers are never enough to unmask another one's.
 */
export function kanEigenDeelAftrekken(kijker: Kijker, cel: { gemeente: string; uitvoerder: string }): boolean {
  const vanUitvoerder = bewerktDossiers(kijker.rol) && kijker.eigenGemeente === null;
  return vanUitvoerder && cel.uitvoerder === ALLE && (cel.gemeente === ALLE || kijker.gemeenten.includes(cel.gemeente));
}

/** Percentages of few people say little: readers from whom small numbers are hidden get them from this many on. */
export const MINIMALE_NOEMER = 30;

/** True when a percentage may be shown. */
export function toontPercentage(noemer: number, onverborgen: boolean): boolean {
  return onverborgen || noemer >= MINIMALE_NOEMER;
}
