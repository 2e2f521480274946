import { eisTekst, kernFouten, normaliseerKvkNummer } from '@trajectplein/kern/domain';
import { heeftRecht, type Rol } from '@trajectplein/toegang/domain';

/** A werkgever is an organisation, known to the whole region by its KvK number. */
export interface WerkgeverGegevens {
  kvkNummer: string;
  naam: string;
}

/**
 * Checks a werkgever before it is added or changed.
 * @returns its data, tidied
 * @throws DomeinFout INVOER at `/kvkNummer` or `/naam`
 */
export function eisWerkgever(invoer: WerkgeverGegevens): WerkgeverGegevens {
  const kvkNummer = normaliseerKvkNummer(invoer.kvkNummer);
  if (!kvkNummer) throw kernFouten.invoer('KVK_ONGELDIG', '/kvkNummer');
  return { kvkNummer, naam: eisTekst(invoer.naam, '/naam').replace(/\s+/g, ' ') };
}

/** True for roles that read werkgevers. */
export function zietWerkgevers(rol: Rol | null | undefined): boolean {
  return heeftRecht(rol, 'WERKGEVERS_ZIEN');
}

/** True for roles that add and change werkgevers. */
export function bewerktWerkgevers(rol: Rol | null | undefined): boolean {
  return heeftRecht(rol, 'WERKGEVERS_BEWERKEN');
}
