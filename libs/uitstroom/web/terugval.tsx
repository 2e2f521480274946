import { useWatch } from 'react-hook-form';
import { useTranslate } from 'react-admin';
import { dossierLabels, TERUGVAL_REDENEN, UITKERING_SOORTEN } from '@trajectplein/dossier/domain';
import {
  DatumVeld, KeuzeGroep, KeuzeVeld, OvergangDialoog, useLabel, useOpmaak, voerUit, Waarschuwing, type DossierVanPaneel,
} from '@trajectplein/kern/web';
import { PLAATSING_EIND_REDENEN, uitstroomLabels } from '@trajectplein/uitstroom/domain';
import { plaatsingenVan, uitstromenVan, type Plaatsing } from './typen';

const SOORTEN = UITKERING_SOORTEN.filter((soort) => soort !== 'GEEN');
interface Keuze {
  afloop: string;
  reden?: string;
}

/** Back to the benefit: the same dossier goes on, and the work and the benefit that go with it are told in the same step. */
export function TerugvalDialoog({ dossier, sluit }: { dossier: DossierVanPaneel; sluit: () => void }) {
  const t = useTranslate();
  const label = useLabel();
  const { datum } = useOpmaak();
  const werk = plaatsingenVan(dossier).filter((er) => er.status === 'GESTART' && er.toegestaneActies.includes('beeindig'));
  const uitstroom = uitstromenVan(dossier).find((er) => er.status === 'GELDIG');
  const verstuur = ({ plaatsingen, uitkering, ...waarden }: Record<string, unknown>) => {
    const weer = uitkering as { soort?: string; beginDatum?: string } | undefined;
    const keuzes = (plaatsingen ?? []) as Keuze[];
    return voerUit('dossiers', dossier.id, 'meldTerugval', {
      ...waarden,
      plaatsingen: werk.map(({ id, versie }, n) => ({
        id, versie, afloop: keuzes[n]?.afloop, ...(keuzes[n]?.afloop === 'EINDIGT' ? { reden: keuzes[n].reden } : {}),
      })),
      ...(weer?.soort ? { uitkering: weer } : {}),
    }, dossier.versie);
  };
  return (
    <OvergangDialoog titel={label(dossierLabels.knop, 'DOSSIER.meldTerugval')} uitleg={t('uitstroom.terugvalUitleg')} sluit={sluit}
      resource="dossiers" id={dossier.id} versie={dossier.versie} actie="meldTerugval" gelukt="uitstroom.terugvalGelukt"
      toelichting="mag" redenen={TERUGVAL_REDENEN} redenLabels={dossierLabels.terugvalReden} verstuur={verstuur}>
      {werk.map((er, n) => <WerkVraag key={er.id} plaatsing={er} bron={`plaatsingen.${n}`} />)}
      <WeerUitkering />
      {uitstroom && <Waarschuwing soort="uitleg">{t('uitstroom.uitstroomBlijft', { datum: datum(uitstroom.uitstroomDatum) })}</Waarschuwing>}
    </OvergangDialoog>
  );
}

/** Whether the work stopped, and why; nobody decides that by leaving it open. */
function WerkVraag({ plaatsing, bron }: { plaatsing: Plaatsing; bron: string }) {
  const t = useTranslate();
  const afloop = useWatch({ name: `${bron}.afloop` }) as string | undefined;
  const waar = plaatsing.werkgeverNaam ?? t('uitstroom.eigenBedrijf');
  return (
    <>
      <KeuzeGroep bron={`${bron}.afloop`} label={t('uitstroom.werkVraag', { waar })} verplicht naastElkaar mogelijkheden={[
        { waarde: 'EINDIGT', tekst: t('uitstroom.werkGestopt') }, { waarde: 'LOOPT_DOOR', tekst: t('uitstroom.looptDoor') },
      ]} />
      {afloop === 'EINDIGT' && (
        <KeuzeVeld bron={`${bron}.reden`} label="uitstroom.werkReden" codes={PLAATSING_EIND_REDENEN} labels={uitstroomLabels.plaatsingEindReden} verplicht />
      )}
    </>
  );
}

/** The benefit that begins again, where it is known. */
function WeerUitkering() {
  const soort = useWatch({ name: 'uitkering.soort' }) as string | undefined;
  return (
    <>
      <KeuzeVeld bron="uitkering.soort" label="uitstroom.weerUitkering" hulp="uitstroom.weerUitkeringHulp" codes={SOORTEN}
        labels={dossierLabels.uitkeringSoort} />
      {soort && <DatumVeld bron="uitkering.beginDatum" label="uitstroom.weerVanaf" beginWaarde="vandaag" verplicht />}
    </>
  );
}
