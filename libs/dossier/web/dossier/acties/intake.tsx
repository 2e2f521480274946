import { useTranslate } from 'react-admin';
import { dossierLabels, INTAKE_KANALEN } from '@trajectplein/dossier/domain';
import { KeuzeVeld, maak, OvergangDialoog, TekstVeld, useLabel } from '@trajectplein/kern/web';
import type { Dossier } from '../../typen';

/** The intake interview that took place: it takes the dossier from melding to intake. */
export function IntakeDialoog({ dossier, sluit }: { dossier: Dossier; sluit: () => void }) {
  const t = useTranslate();
  const label = useLabel();
  return (
    <OvergangDialoog titel={label(dossierLabels.knop, 'DOSSIER.registreerIntake')} uitleg={t('dossier.intake.uitleg')} sluit={sluit}
      resource="dossiers" id={dossier.id} actie="intake" datum="dossier.intake.datum" gelukt="dossier.intake.gelukt"
      knop={t('kern.formulier.opslaan')} verstuur={(waarden) => maak(`dossiers/${dossier.id}/intakes`, waarden)}>
      <KeuzeVeld bron="kanaal" label="dossier.intake.kanaal" codes={INTAKE_KANALEN} labels={dossierLabels.intakeKanaal} verplicht />
      <TekstVeld bron="samenvatting" label="dossier.intake.samenvatting" hulp="dossier.intake.samenvattingHulp" regels={5} />
    </OvergangDialoog>
  );
}
