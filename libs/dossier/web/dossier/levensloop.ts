import { dossierLabels } from '@trajectplein/dossier/domain';
import { useLabel, type Stap } from '@trajectplein/kern/web';
import type { Dossier } from '../typen';
import { stappenVan } from './stappen';

/** The steps of a dossier's life, in the language of the screen. */
export function useStappen(dossier: Dossier): Stap[] {
  const label = useLabel();
  return stappenVan(dossier).map((stap) => ({ ...stap, tekst: label(dossierLabels.dossierStatus, stap.code) }));
}
