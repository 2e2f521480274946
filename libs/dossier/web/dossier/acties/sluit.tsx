import { useTranslate } from 'react-admin';
import { dossierLabels, sluitRedenenBij, type DossierStatus } from '@trajectplein/dossier/domain';
import { OvergangDialoog, useLabel } from '@trajectplein/kern/web';
import type { Dossier } from '../../typen';

/** Closes a dossier by hand, with the reason that fits where it stands. */
export function SluitDialoog({ dossier, sluit }: { dossier: Dossier; sluit: () => void }) {
  const t = useTranslate();
  const label = useLabel();
  return (
    <OvergangDialoog titel={label(dossierLabels.knop, 'DOSSIER.sluit')} uitleg={t('dossier.sluiten.uitleg')} sluit={sluit}
      resource="dossiers" id={dossier.id} versie={dossier.versie} actie="sluit" toelichting="mag"
      redenen={sluitRedenenBij(dossier.status as DossierStatus)} redenLabels={dossierLabels.sluitReden}
      gelukt="dossier.sluiten.gelukt" />
  );
}
