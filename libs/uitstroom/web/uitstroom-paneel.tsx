import { useState } from 'react';
import { useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { uitstroomLabels } from '@trajectplein/uitstroom/domain';
import { kleur, Kaarten, Sectie, useLabel, type DossierVanPaneel } from '@trajectplein/kern/web';
import { PlaatsingKaart } from './plaatsing-kaart';
import { PlaatsingNieuw } from './plaatsing-nieuw';
import { plaatsingenVan, uitstromenVan } from './typen';
import { UitstroomKaart } from './uitstroom-kaart';

/** Work, the end of the benefit, and the looks back at it. */
export function UitstroomPaneel({ dossier }: { dossier: DossierVanPaneel }) {
  const t = useTranslate();
  const label = useLabel();
  const [nieuw, zetNieuw] = useState(false);
  const plaatsingen = plaatsingenVan(dossier);
  const uitstromen = uitstromenVan(dossier);
  return (
    <Sectie titel={t('uitstroom.titel')} acties={dossier.toegestaneActies.includes('voegPlaatsingToe') && (
      <Button onClick={() => zetNieuw(true)}>{label(uitstroomLabels.knop, 'DOSSIER.voegPlaatsingToe')}</Button>
    )}>
      {plaatsingen.length === 0 && <p style={{ fontSize: '0.875rem' }}>{t('uitstroom.geenPlaatsing')}</p>}
      <Kaarten>
        {plaatsingen.map((plaatsing) => <PlaatsingKaart key={plaatsing.id} plaatsing={plaatsing} />)}
      </Kaarten>
      {uitstromen.length > 0 && (
        <Box sx={{ borderTop: `1px solid ${kleur.lijn}`, mt: 1, pt: 1.25 }}>
          <Kaarten>
            {uitstromen.map((uitstroom) => (
              <UitstroomKaart key={uitstroom.id} dossier={dossier} uitstroom={uitstroom} plaatsingen={plaatsingen} />
            ))}
          </Kaarten>
        </Box>
      )}
      {nieuw && <PlaatsingNieuw dossier={dossier} sluit={() => zetNieuw(false)} />}
    </Sectie>
  );
}
