import { useTranslate } from 'react-admin';
import { dossierLabels } from '@trajectplein/dossier/domain';
import { OvergangDialoog, TekstVeld, useLabel, Waarschuwing } from '@trajectplein/kern/web';
import type { Dossier } from '../../typen';

/** Ends the intake. Where the gemeente asks for an aanmelding and there is none, it asks why. */
export function RondAfDialoog({ dossier, sluit }: { dossier: Dossier; sluit: () => void }) {
  const t = useTranslate();
  const label = useLabel();
  const intake = dossier.intakes.find((er) => er.toegestaneActies.includes('rondAf'));
  if (!intake) return null;
  const zonderAanmelding = dossier.acties.some((actie) => actie.code === 'AANMELDEN' || actie.code === 'AANMELDING_TERUGGESTUURD');
  return (
    <OvergangDialoog titel={label(dossierLabels.knop, 'INTAKE.rondAf')} uitleg={t('dossier.intake.rondAfUitleg')} sluit={sluit}
      resource="intakes" id={intake.id} versie={intake.versie} actie="rondAf" gelukt="dossier.intake.afgerond">
      {zonderAanmelding && (
        <div>
          <Waarschuwing soort="let">{t('dossier.intake.zonderAanmelding')}</Waarschuwing>
          <TekstVeld bron="afwijkingMotivering" label="dossier.intake.motivering" regels={3} verplicht />
        </div>
      )}
    </OvergangDialoog>
  );
}
