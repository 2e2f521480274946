import { useTranslate } from 'react-admin';
import { dossierLabels, UITSTROOM_REDENEN } from '@trajectplein/dossier/domain';
import { KeuzeGroep, OvergangDialoog, useLabel, vandaag, voerUit, Waarschuwing, type DossierVanPaneel } from '@trajectplein/kern/web';
import { trajectLabels } from '@trajectplein/traject/domain';
import { trajectenVan, type Traject } from '@trajectplein/traject/web';
import { PlaatsingKeuze } from './plaatsing-keuze';
import { plaatsingenVan } from './typen';

/** The end of the benefit: its first day without, why, the work that ended it, and what becomes of the trajecten that run. */
export function StroomUitDialoog({ dossier, sluit }: { dossier: DossierVanPaneel; sluit: () => void }) {
  const t = useTranslate();
  const label = useLabel();
  const plaatsingen = plaatsingenVan(dossier)
    .filter((er) => er.status !== 'GAAT_NIET_DOOR' && er.gevolgUitkering !== 'AANVULLEND');
  const werk = plaatsingen.find((er) => er.status === 'GESTART') ?? plaatsingen[0];
  const reden = werk && (werk.vorm === 'ZELFSTANDIG' ? 'WERK_ZELFSTANDIG' : 'WERK_LOONDIENST');
  const lopend = trajectenVan(dossier).filter((er) => er.status === 'LOPEND' || er.status === 'OPGESCHORT');
  const eigen = lopend.filter((er) => er.toegestaneActies.includes('rondAf'));
  const verstuur = ({ aflopen, ...waarden }: Record<string, unknown>) => voerUit('dossiers', dossier.id, 'stroomUit', {
    ...waarden,
    trajecten: eigen.map(({ id, versie }, n) => ({ id, versie, afloop: (aflopen as string[] | undefined)?.[n] })),
  }, dossier.versie);
  return (
    <OvergangDialoog titel={label(dossierLabels.knop, 'DOSSIER.stroomUit')} uitleg={t('uitstroom.stroomUitUitleg')} sluit={sluit}
      resource="dossiers" id={dossier.id} versie={dossier.versie} actie="stroomUit" datum="uitstroom.datum"
      datumHulp="uitstroom.datumHulp" gelukt="uitstroom.gelukt" verstuur={verstuur}
      waarden={{ datum: werk && werk.startDatum <= vandaag() ? werk.startDatum : vandaag(), reden, plaatsingId: werk?.id }}
      redenen={UITSTROOM_REDENEN} redenLabels={dossierLabels.uitstroomReden} redenLabel="uitstroom.redenEinde" toelichting="mag">
      <PlaatsingKeuze plaatsingen={plaatsingen} />
      {eigen.map((traject, n) => <TrajectVraag key={traject.id} traject={traject} bron={`aflopen.${n}`} />)}
      {lopend.filter((er) => !eigen.includes(er)).map((er) => <Andermans key={er.id} traject={er} />)}
    </OvergangDialoog>
  );
}

/** Whether a traject ends with the benefit; nobody decides that by leaving it open. */
function TrajectVraag({ traject, bron }: { traject: Traject; bron: string }) {
  const t = useTranslate();
  const label = useLabel();
  return (
    <KeuzeGroep bron={bron} label={t('uitstroom.trajectVraag', { traject: label(trajectLabels.trajectType, traject.trajectType) })} verplicht
      mogelijkheden={[
        { waarde: 'EINDIGT', tekst: t('uitstroom.trajectEindigt'), uitleg: t('uitstroom.trajectEindigtUitleg') },
        { waarde: 'LOOPT_DOOR', tekst: t('uitstroom.looptDoor'), uitleg: t('uitstroom.trajectLooptDoorUitleg') },
      ]} />
  );
}

/** A traject of another organisation ends there. */
function Andermans({ traject }: { traject: Traject }) {
  const t = useTranslate();
  const label = useLabel();
  return (
    <Waarschuwing soort="uitleg">
      {t('uitstroom.trajectElders', {
        traject: label(trajectLabels.trajectType, traject.trajectType), organisatie: traject.uitvoeringsorganisatieNaam ?? '',
      })}
    </Waarschuwing>
  );
}
