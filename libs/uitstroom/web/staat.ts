import { CONTROLE_SOORTEN, type ControleSoort } from '@trajectplein/uitstroom/domain';
import type { DossierVanPaneel } from '@trajectplein/kern/web';
import { plaatsingenVan, uitstromenVan } from './typen';

/** The work that was announced and has begun, the first of it. */
export const teStarten = (dossier: DossierVanPaneel) => plaatsingenVan(dossier).reverse().find((er) => er.toegestaneActies.includes('start'));

/** The controle that can be done now. */
export function teControleren(dossier: DossierVanPaneel): { uitstroomId: string; soort: ControleSoort } | undefined {
  for (const uitstroom of uitstromenVan(dossier)) {
    const soort = CONTROLE_SOORTEN.find((er) => uitstroom.mogelijkeControles?.includes(er));
    if (soort) return { uitstroomId: uitstroom.id, soort };
  }
  return undefined;
}
