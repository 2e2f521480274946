import { useTranslate } from 'react-admin';
import { STARTBARE_TRAJECT_TYPEN, trajectLabels } from '@trajectplein/traject/domain';
import { KeuzeVeld, maak, OvergangDialoog, useLabel, vandaag, type DossierVanPaneel } from '@trajectplein/kern/web';
import { TrajectVelden } from './traject-velden';

/** Plans a traject. Its goal stands for the plan van aanpak until that has a form of its own. */
export function TrajectNieuw({ dossier, sluit }: { dossier: DossierVanPaneel; sluit: () => void }) {
  const t = useTranslate();
  const label = useLabel();
  return (
    <OvergangDialoog titel={label(trajectLabels.knop, 'DOSSIER.voegTrajectToe')} uitleg={t('traject.nieuwUitleg')} sluit={sluit}
      resource="dossiers" id={dossier.id} actie="voegTrajectToe" datum={false} knop={t('kern.formulier.opslaan')}
      gelukt="traject.gelukt" waarden={{ startDatum: vandaag() }}
      verstuur={(waarden) => maak(`dossiers/${dossier.id}/trajecten`, waarden)}>
      <KeuzeVeld bron="trajectType" label="traject.type" codes={STARTBARE_TRAJECT_TYPEN} labels={trajectLabels.trajectType} verplicht />
      <TrajectVelden />
    </OvergangDialoog>
  );
}
