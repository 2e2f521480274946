import { useTranslate } from 'react-admin';
import { uitstroomLabels } from '@trajectplein/uitstroom/domain';
import { maak, OvergangDialoog, useLabel, type DossierVanPaneel } from '@trajectplein/kern/web';
import { PlaatsingVelden } from './plaatsing-velden';

/** Announces work; that it began is a step of its own. */
export function PlaatsingNieuw({ dossier, sluit }: { dossier: DossierVanPaneel; sluit: () => void }) {
  const t = useTranslate();
  const label = useLabel();
  return (
    <OvergangDialoog titel={label(uitstroomLabels.knop, 'DOSSIER.voegPlaatsingToe')} uitleg={t('uitstroom.plaatsingUitleg')}
      sluit={sluit} resource="dossiers" id={dossier.id} actie="voegPlaatsingToe" datum={false} gelukt="uitstroom.plaatsingGelukt"
      knop={t('kern.formulier.opslaan')} verstuur={(waarden) => maak(`dossiers/${dossier.id}/plaatsingen`, waarden)}>
      <PlaatsingVelden />
    </OvergangDialoog>
  );
}
