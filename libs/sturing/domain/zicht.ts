import { heeftRecht, type Rol } from '@trajectplein/toegang/domain';
import { ALLE, type Eenheid } from './codes';

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
 * True for who sees this cell as it is: who belongs to the organisation that holds the dossiers behind it (kpi.md, small
 * numbers). A gemeente its own cells; an executor those of its own work, in the gemeenten of the aanstelling and together.
 * The database says the same (policy of `kpi_cijfer`).
 */
export function zietOnverborgen(kijker: Kijker, cel: { gemeente: string; uitvoerder: string }): boolean {
  if (!heeftRecht(kijker.rol, 'CIJFERS_ZIEN') || (cel.gemeente !== ALLE && !kijker.gemeenten.includes(cel.gemeente))) return false;
  return cel.uitvoerder === kijker.organisatieId || (cel.gemeente !== ALLE && cel.gemeente === kijker.eigenGemeente);
}

/** From how many people on a percentage or a median is shown to who may not see small numbers. */
export const MINIMALE_NOEMER = 10;

/** True when the value may be shown to who may not see small numbers; else the count alone stands. */
export function toontWaarde(eenheid: Eenheid, teller: number, noemer: number | null): boolean {
  return eenheid === 'PERSONEN' || (eenheid === 'PROCENT' ? noemer ?? 0 : teller) >= MINIMALE_NOEMER;
}
