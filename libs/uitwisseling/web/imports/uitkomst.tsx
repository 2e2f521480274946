import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { OvergangDialoog, Sectie, useOpmaak, Waarschuwing, zoekreeks } from '@trajectplein/kern/web';
import type { Import } from '../typen';
import { useTelzin } from './telling';

/** The work list with what was just made in front: what it needs, within the gemeente of the file. */
const werkvoorraad = ({ gemeente }: Import) =>
  `/dossiers${zoekreeks({ filter: JSON.stringify({ actieVereist: 'true', status: 'GEMELD', gemeente }) })}`;

/** What there is to do about it, and where. */
function useVervolg(er: Import): { zin: string; knop?: string; naar?: string } {
  const t = useTranslate();
  const { getal } = useOpmaak();
  if (er.soort === 'uitkeringen') {
    return { zin: t('uitwisseling.pagina.vergeleken'), knop: t('uitwisseling.pagina.naarVerschillen'), naar: '/uitkering-verschillen' };
  }
  if (er.aangemaakt === 0) return { zin: t('uitwisseling.pagina.geenNieuwe') };
  const zin = t('uitwisseling.pagina.nieuweDossiers', { smart_count: er.aangemaakt, aantal: getal(er.aangemaakt) });
  return { zin, knop: t('uitwisseling.pagina.naarWerkvoorraad'), naar: werkvoorraad(er) };
}

/** After it was done for real: where to go on. */
export function WatNu({ er }: { er: Import }) {
  const t = useTranslate();
  const { zin, knop, naar } = useVervolg(er);
  return (
    <Sectie titel={t('uitwisseling.pagina.watNu')}>
      <p>{zin}</p>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1.5 }}>
        {naar && <Button variant="contained" component={Link} to={naar}>{knop}</Button>}
        <Button component={Link} to="/imports/nieuw">{t('uitwisseling.inladen')}</Button>
      </Box>
    </Sectie>
  );
}

/** After a dry run: for real, or with other columns. */
export function NaProef({ er, kiesKolommen }: { er: Import; kiesKolommen: () => void }) {
  const t = useTranslate();
  const telzin = useTelzin();
  const [open, zetOpen] = useState(false);
  return (
    <Sectie titel={t('uitwisseling.pagina.proefKlaar')}>
      <p>{t('uitwisseling.pagina.proefDoe')}</p>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1.5 }}>
        {er.toegestaneActies.includes('voerUit') && (
          <Button variant="contained" onClick={() => zetOpen(true)}>{t('uitwisseling.pagina.echt')}</Button>
        )}
        {er.toegestaneActies.includes('start') && <Button onClick={kiesKolommen}>{t('uitwisseling.pagina.andereKolommen')}</Button>}
      </Box>
      {open && (
        <OvergangDialoog titel={t('uitwisseling.pagina.echt')} sluit={() => zetOpen(false)} resource="imports" id={er.id} versie={er.versie}
          actie="voerUit" datum={false} gelukt="uitwisseling.pagina.echtGelukt" uitleg={t('uitwisseling.pagina.echtUitleg')}>
          <p><strong>{telzin(er)}.</strong></p>
        </OvergangDialoog>
      )}
    </Sectie>
  );
}

/** What went wrong, and what to do about it. */
export function Mislukt({ er }: { er: Import }) {
  const t = useTranslate();
  const { getal } = useOpmaak();
  return (
    <Waarschuwing soort="fout">
      <p><strong>{t('uitwisseling.pagina.mislukt')}</strong> {er.melding}</p>
      {er.verwerkt > 0 && !er.proef && <p>{t('uitwisseling.pagina.misluktDeels', { smart_count: er.verwerkt, aantal: getal(er.verwerkt) })}</p>}
      <p>{t('uitwisseling.pagina.misluktDoe')}</p>
      <Button sx={{ mt: 1 }} component={Link} to="/imports/nieuw">{t('uitwisseling.inladen')}</Button>
    </Waarschuwing>
  );
}
