import { useState } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import type { VerschilRij } from './typen';
import { AfwijzenDialoog, OvernemenDialoog } from './verschil-dialoog';

/** What can be done with a difference. */
export function VerschilKnoppen({ rij }: { rij: VerschilRij }) {
  const t = useTranslate();
  const [open, zetOpen] = useState<'verwerk' | 'wijsAf'>();
  const sluit = () => zetOpen(undefined);
  const mag = (actie: string) => rij.toegestaneActies.includes(actie);
  return (
    <>
      {!rij.voorstel && <p>{t(rij.soort === 'WEER_UITKERING' ? 'verschillen.nieuwDossier' : 'verschillen.zoekUit')}</p>}
      <div style={{ display: 'flex', gap: 14 }}>
        {mag('verwerk') && (
          <Button variant="text" aria-label={t('verschillen.overnemenBij', { naam: rij.naam })} onClick={() => zetOpen('verwerk')}>
            {t('verschillen.overnemen')}
          </Button>
        )}
        {mag('wijsAf') && (
          <Button variant="text" aria-label={t('verschillen.afwijzenBij', { naam: rij.naam })} onClick={() => zetOpen('wijsAf')}>
            {t('verschillen.afwijzen')}
          </Button>
        )}
      </div>
      {open === 'verwerk' && rij.voorstel && <OvernemenDialoog rij={rij} voorstel={rij.voorstel} sluit={sluit} />}
      {open === 'wijsAf' && <AfwijzenDialoog rij={rij} sluit={sluit} />}
    </>
  );
}
