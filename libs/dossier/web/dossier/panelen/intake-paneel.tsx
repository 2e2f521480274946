import { useState } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { dossierLabels, INTAKE_KANALEN } from '@trajectplein/dossier/domain';
import {
  DatumVeld, Feiten, KeuzeVeld, Sectie, Staat, TekstVeld, useLabel, useOpmaak, WijzigDialoog,
} from '@trajectplein/kern/web';
import type { Dossier, Intake } from '../../typen';
import { Oordelen } from './oordelen';

/** The intake and the judgements on the class: what holds now, and what was said before. */
export function IntakePaneel({ dossier }: { dossier: Dossier }) {
  const t = useTranslate();
  const label = useLabel();
  const { datum } = useOpmaak();
  const [wijzigt, zetWijzigt] = useState<Intake>();
  const intake = dossier.intakes.at(-1);
  return (
    <Sectie titel={t('dossier.intake.titel')} acties={intake?.toegestaneActies.includes('wijzig') && (
      <Button variant="text" onClick={() => zetWijzigt(intake)}>{t('dossier.intake.wijzig')}</Button>
    )}>
      {intake ? (
        <Feiten feiten={[
          [t('dossier.intake.gesprek'), [datum(intake.datum), intake.kanaal && label(dossierLabels.intakeKanaal, intake.kanaal).toLowerCase()].filter(Boolean).join(', ')],
          [t('dossier.veld.status'), <Staat key="s" labels={dossierLabels.intakeStatus} code={intake.status} />],
          [t('dossier.intake.samenvatting'), intake.samenvatting ?? undefined],
          [t('dossier.intake.motivering'), intake.afwijkingMotivering ?? undefined],
        ]} />
      ) : <p style={{ fontSize: '0.875rem' }}>{t('dossier.intake.nogNiet')}</p>}
      <Oordelen dossier={dossier} />
      {wijzigt && (
        <WijzigDialoog titel={t('dossier.intake.wijzig')} sluit={() => zetWijzigt(undefined)} resource="intakes" record={wijzigt}
          velden={['datum', 'kanaal', 'samenvatting']}>
          <DatumVeld bron="datum" label="dossier.intake.datum" verplicht />
          <KeuzeVeld bron="kanaal" label="dossier.intake.kanaal" codes={INTAKE_KANALEN} labels={dossierLabels.intakeKanaal} verplicht />
          <TekstVeld bron="samenvatting" label="dossier.intake.samenvatting" regels={5} />
        </WijzigDialoog>
      )}
    </Sectie>
  );
}
