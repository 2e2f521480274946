import type { TrajectOvergang } from '@trajectplein/traject/domain';
import type { DossierVanPaneel } from '@trajectplein/kern/web';
import { TrajectDialoog } from './traject-dialoog';
import { trajectenVan } from './typen';

/** A transition of the first traject that allows it, from the top of the dossier. */
export function trajectStap(actie: TrajectOvergang) {
  return function TrajectStap({ dossier, sluit }: { dossier: DossierVanPaneel; sluit: () => void }) {
    const traject = trajectenVan(dossier).find((er) => er.toegestaneActies.includes(actie));
    return traject ? <TrajectDialoog traject={traject} actie={actie} sluit={sluit} /> : null;
  };
}
