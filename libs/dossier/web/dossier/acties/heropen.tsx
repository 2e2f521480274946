import { useTranslate } from 'react-admin';
import { dossierLabels, HEROPEN_REDENEN } from '@trajectplein/dossier/domain';
import { OvergangDialoog, useLabel } from '@trajectplein/kern/web';
import type { Dossier } from '../../typen';

/** Undoes a closing that was wrong; who comes back later gets a new dossier. */
export function HeropenDialoog({ dossier, sluit }: { dossier: Dossier; sluit: () => void }) {
  const t = useTranslate();
  const label = useLabel();
  return (
    <OvergangDialoog titel={label(dossierLabels.knop, 'DOSSIER.heropen')} uitleg={t('dossier.heropenen.uitleg')} sluit={sluit}
      resource="dossiers" id={dossier.id} versie={dossier.versie} actie="heropen" toelichting="mag"
      redenen={HEROPEN_REDENEN} redenLabels={dossierLabels.heropenReden} gelukt="dossier.heropenen.gelukt" />
  );
}
