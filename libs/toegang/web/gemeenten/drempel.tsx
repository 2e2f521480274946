import { useState } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { GetalVeld, maak, OvergangDialoog, useOpmaak } from '@trajectplein/kern/web';
import type { GemeenteRij } from '../typen';

/** From how many persons on counts of a gemeente are shown: one beheerder proposes another number, a second one confirms. */
export function Drempel({ gemeente: { code, naam, instelling, drempelVoorstel: voorstel } }: { gemeente: GemeenteRij }) {
  const t = useTranslate();
  const { datum } = useOpmaak();
  const [open, zetOpen] = useState<'stelVoor' | 'bevestig' | 'trek-in'>();
  const sluit = () => zetOpen(undefined);
  const knop = (actie: 'stelVoor' | 'bevestig' | 'trek-in') => (
    <Button variant="text" aria-label={`${t(`toegang.drempel.${actie}`)}: ${naam}`} onClick={() => zetOpen(actie)}>{t(`toegang.drempel.${actie}`)}</Button>
  );
  return (
    <>
      {instelling?.kleineAantallenDrempel}
      {voorstel && (
        <span style={{ display: 'block' }}>
          {t(`toegang.drempel.${voorstel.status}`, { drempel: voorstel.kleineAantallenDrempel, datum: datum(voorstel.vanDatum), wie: voorstel.voorgesteldDoor })}
        </span>
      )}{' '}
      {voorstel?.status === 'OPEN' ? <>{!voorstel.isEigen && knop('bevestig')}{knop('trek-in')}</> : instelling && knop('stelVoor')}
      {open === 'stelVoor' && (
        <OvergangDialoog titel={t('toegang.drempel.titel', { gemeente: naam })} sluit={sluit} resource="gemeenten" id={code} actie="" datum={false}
          knop={t('toegang.drempel.stelVoor')} waarden={{ kleineAantallenDrempel: instelling?.kleineAantallenDrempel }}
          verstuur={({ kleineAantallenDrempel }) => maak(`gemeenten/${code}/drempelvoorstellen`, { kleineAantallenDrempel })}>
          <GetalVeld bron="kleineAantallenDrempel" label="toegang.gemeenten.drempel" hulp="toegang.gemeenten.drempelHulp" verplicht />
        </OvergangDialoog>
      )}
      {voorstel && (open === 'bevestig' || open === 'trek-in') && (
        <OvergangDialoog titel={t(`toegang.drempel.${open}`)} uitleg={t('toegang.drempel.OPEN', { drempel: voorstel.kleineAantallenDrempel,
          datum: datum(voorstel.vanDatum), wie: voorstel.voorgesteldDoor })} sluit={sluit} resource="drempelvoorstellen" id={voorstel.id} actie={open}
          versie={voorstel.versie} datum={false} knop={t(`toegang.drempel.${open}`)} />
      )}
    </>
  );
}
