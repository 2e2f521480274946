import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { DOSSIER_GRONDEN, dossierLabels } from '@trajectplein/dossier/domain';
import { KeuzeVeld, Velden } from '@trajectplein/kern/web';

/** Somebody whom this gemeente has already. */
export interface Bekend {
  id: string;
  naam: string;
}

/** A new dossier for somebody who is known: only why he comes this time is asked. */
export function BekendePersoon({ bekend, anders }: { bekend: Bekend; anders: () => void }) {
  const t = useTranslate();
  return (
    <>
      <p style={{ marginBottom: 12 }}>
        {t('dossier.registratie.voor')} <strong>{bekend.naam}</strong>{' '}
        <Button variant="text" onClick={anders}>{t('dossier.registratie.anders')}</Button>
      </p>
      <Velden data-kolommen="2">
        <KeuzeVeld bron="dossierGrond" label="dossier.veld.dossierGrond" codes={DOSSIER_GRONDEN}
          labels={dossierLabels.dossierGrond} verplicht />
      </Velden>
    </>
  );
}
