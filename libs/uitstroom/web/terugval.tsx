import { useTranslate } from 'react-admin';
import { dossierLabels, TERUGVAL_REDENEN } from '@trajectplein/dossier/domain';
import { OvergangDialoog, useLabel, type DossierVanPaneel } from '@trajectplein/kern/web';

/** Back to the benefit: the same dossier goes on, without a new instroom. */
export function TerugvalDialoog({ dossier, sluit }: { dossier: DossierVanPaneel; sluit: () => void }) {
  const t = useTranslate();
  const label = useLabel();
  return (
    <OvergangDialoog titel={label(dossierLabels.knop, 'DOSSIER.meldTerugval')} uitleg={t('uitstroom.terugvalUitleg')} sluit={sluit}
      resource="dossiers" id={dossier.id} versie={dossier.versie} actie="meldTerugval" gelukt="uitstroom.terugvalGelukt"
      toelichting="mag" redenen={TERUGVAL_REDENEN} redenLabels={dossierLabels.terugvalReden} />
  );
}
