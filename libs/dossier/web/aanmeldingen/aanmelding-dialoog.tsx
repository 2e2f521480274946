import { useTranslate } from 'react-admin';
import {
  AANMELDING_GEVOLGEN, AANMELDING_REDENEN, dossierLabels, type AanmeldingOvergang,
} from '@trajectplein/dossier/domain';
import { KeuzeVeld, OvergangDialoog, useLabel } from '@trajectplein/kern/web';

interface Props {
  aanmelding: { id: string; versie: number };
  actie: AanmeldingOvergang;
  sluit: () => void;
  /** After it was done. */
  na?: () => void;
}

/** Sends, accepts, returns or withdraws an aanmelding. A return says why, and what the sender is asked to do. */
export function AanmeldingDialoog({ aanmelding, actie, sluit, na }: Props) {
  const t = useTranslate();
  const label = useLabel();
  const terug = actie === 'stuurTerug';
  return (
    <OvergangDialoog titel={label(dossierLabels.knop, `AANMELDING.${actie}`)} uitleg={t(`dossier.aanmelding.bij.${actie}`)}
      sluit={sluit} resource="aanmeldingen" id={aanmelding.id} versie={aanmelding.versie} actie={actie}
      redenen={terug ? AANMELDING_REDENEN : undefined} redenLabels={dossierLabels.aanmeldingReden}
      toelichting={terug ? 'mag' : undefined} gelukt={`dossier.aanmelding.na.${actie}`} na={na}>
      {terug && (
        <KeuzeVeld bron="gevolg" label="dossier.aanmelding.gevolg" hulp="dossier.aanmelding.gevolgHulp"
          codes={AANMELDING_GEVOLGEN} labels={dossierLabels.aanmeldingGevolg} verplicht />
      )}
    </OvergangDialoog>
  );
}
