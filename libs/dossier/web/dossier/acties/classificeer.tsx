import { useTranslate } from 'react-admin';
import { CLASSIFICATIES, dossierLabels, WERKFIT_DEFINITIE } from '@trajectplein/dossier/domain';
import { DatumVeld, KeuzeGroep, maak, OvergangDialoog, TekstVeld, useLabel, useMogelijkheden, Waarschuwing } from '@trajectplein/kern/web';
import type { Classificatie, Dossier } from '../../typen';

interface Props {
  dossier: Dossier;
  sluit: () => void;
  /** An earlier judgement that was wrong: the new one takes its place, and both stay to be read. */
  corrigeert?: Classificatie;
}

/** The klantmanager's own judgement: a class, werkfit or not by the literal definition, and why. */
export function ClassificeerDialoog({ dossier, sluit, corrigeert }: Props) {
  const t = useTranslate();
  const label = useLabel();
  const klassen = useMogelijkheden(dossierLabels.classificatie, CLASSIFICATIES).map(({ waarde, tekst }) => ({
    waarde, tekst, uitleg: t(`dossier.klasse.${waarde}`),
  }));
  return (
    <OvergangDialoog sluit={sluit} resource="dossiers" id={dossier.id} actie="classificeer" datum={false}
      titel={corrigeert ? t('dossier.classificatie.corrigeer') : label(dossierLabels.knop, 'DOSSIER.classificeer')}
      uitleg={t(corrigeert ? 'dossier.classificatie.corrigeerUitleg' : 'dossier.classificatie.uitleg')}
      gelukt="dossier.classificatie.gelukt" knop={t('kern.formulier.opslaan')}
      waarden={corrigeert && { classificatie: corrigeert.classificatie, werkfit: corrigeert.werkfit, peilDatum: corrigeert.peilDatum }}
      verstuur={(waarden) => maak(`dossiers/${dossier.id}/classificaties`, { ...waarden, corrigeertId: corrigeert?.id })}>
      <KeuzeGroep bron="classificatie" label="dossier.veld.classificatie" mogelijkheden={klassen} verplicht />
      <div>
        <Waarschuwing soort="uitleg">
          <strong>{t('dossier.classificatie.werkfitDefinitie')}</strong> <q>{WERKFIT_DEFINITIE}</q>
        </Waarschuwing>
        <KeuzeGroep bron="werkfit" label="dossier.classificatie.werkfit" verplicht naastElkaar
          mogelijkheden={[{ waarde: true, tekst: t('kern.ja') }, { waarde: false, tekst: t('kern.nee') }]} />
      </div>
      <DatumVeld bron="peilDatum" label="dossier.classificatie.peilDatum" hulp="dossier.classificatie.peilHulp"
        beginWaarde="vandaag" verplicht />
      <TekstVeld bron="motivering" label="dossier.classificatie.motivering" hulp="dossier.classificatie.motiveringHulp"
        regels={4} verplicht />
    </OvergangDialoog>
  );
}
