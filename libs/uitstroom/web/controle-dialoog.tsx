import { useTranslate } from 'react-admin';
import { CONTROLE_BRONNEN, JA_NEE_ONBEKEND, uitstroomLabels, type ControleSoort } from '@trajectplein/uitstroom/domain';
import {
  DatumVeld, KeuzeGroep, KeuzeVeld, maak, OvergangDialoog, useLabel, useMogelijkheden, WijzigDialoog, type DossierVanPaneel,
} from '@trajectplein/kern/web';
import type { Controle } from './typen';

/** What a controle found: a job or not, bijstand or not, and who says so. */
function ControleVelden() {
  const antwoorden = useMogelijkheden(uitstroomLabels.jaNeeOnbekend, JA_NEE_ONBEKEND);
  return (
    <>
      <KeuzeGroep bron="heeftBaan" label="uitstroom.heeftBaan" hulp="uitstroom.heeftBaanHulp" mogelijkheden={antwoorden} verplicht naastElkaar />
      <KeuzeGroep bron="heeftBijstand" label="uitstroom.heeftBijstand" mogelijkheden={antwoorden} verplicht naastElkaar />
      <KeuzeVeld bron="bron" label="uitstroom.bron" codes={CONTROLE_BRONNEN} labels={uitstroomLabels.controleBron} verplicht />
    </>
  );
}

interface Props {
  dossier: DossierVanPaneel;
  uitstroomId: string;
  soort: ControleSoort;
  sluit: () => void;
}

/** Records a controle whose months have passed. */
export function ControleDialoog({ dossier, uitstroomId, soort, sluit }: Props) {
  const label = useLabel();
  const t = useTranslate();
  return (
    <OvergangDialoog titel={label(uitstroomLabels.controleSoort, soort)} sluit={sluit} resource="dossiers" id={dossier.id}
      actie="voegControleToe" datum="uitstroom.controleDatum" gelukt="uitstroom.controleGelukt" knop={t('kern.formulier.opslaan')}
      verstuur={(waarden) => maak(`dossiers/${dossier.id}/controles`, { ...waarden, soort, uitstroomId })}>
      <ControleVelden />
    </OvergangDialoog>
  );
}

/** Corrects a controle. */
export function ControleWijzig({ controle, sluit }: { controle: Controle; sluit: () => void }) {
  const label = useLabel();
  return (
    <WijzigDialoog titel={label(uitstroomLabels.knop, 'CONTROLE.wijzig')} sluit={sluit} resource="controles" record={controle}
      velden={['datum', 'heeftBaan', 'heeftBijstand', 'bron']}>
      <DatumVeld bron="datum" label="uitstroom.controleDatum" verplicht />
      <ControleVelden />
    </WijzigDialoog>
  );
}
