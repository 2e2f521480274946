import { useTranslate } from 'react-admin';
import { dossierLabels, UITSTROOM_REDENEN } from '@trajectplein/dossier/domain';
import { OvergangDialoog, useLabel, vandaag, type DossierVanPaneel } from '@trajectplein/kern/web';
import { PlaatsingKeuze } from './plaatsing-keuze';
import { plaatsingenVan } from './typen';

/** The end of the benefit: its first day without, why, and the work that ended it where there is some. */
export function StroomUitDialoog({ dossier, sluit }: { dossier: DossierVanPaneel; sluit: () => void }) {
  const t = useTranslate();
  const label = useLabel();
  const plaatsingen = plaatsingenVan(dossier)
    .filter((er) => er.status !== 'GAAT_NIET_DOOR' && er.gevolgUitkering !== 'AANVULLEND');
  const werk = plaatsingen.find((er) => er.status === 'GESTART') ?? plaatsingen[0];
  const reden = werk && (werk.vorm === 'ZELFSTANDIG' ? 'WERK_ZELFSTANDIG' : 'WERK_LOONDIENST');
  return (
    <OvergangDialoog titel={label(dossierLabels.knop, 'DOSSIER.stroomUit')} uitleg={t('uitstroom.stroomUitUitleg')} sluit={sluit}
      resource="dossiers" id={dossier.id} versie={dossier.versie} actie="stroomUit" datum="uitstroom.datum"
      datumHulp="uitstroom.datumHulp" gelukt="uitstroom.gelukt"
      waarden={{ datum: werk && werk.startDatum <= vandaag() ? werk.startDatum : vandaag(), reden, plaatsingId: werk?.id }}
      redenen={UITSTROOM_REDENEN} redenLabels={dossierLabels.uitstroomReden} redenLabel="uitstroom.redenEinde" toelichting="mag">
      <PlaatsingKeuze plaatsingen={plaatsingen} />
    </OvergangDialoog>
  );
}
