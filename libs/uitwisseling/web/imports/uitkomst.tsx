import { useState } from 'react';
import { Link } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { OvergangDialoog, Sectie, useOpmaak, Waarschuwing, zoekreeks } from '@trajectplein/kern/web';
import type { Import, ImportDetail } from '../typen';
import { WijsToeDialoog } from './wijs-toe';
import { useStap } from './stap';

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

/** After it was loaded: where to go on, to whom what came in goes, and the way back. */
export function WatNu({ er }: { er: ImportDetail }) {
  const t = useTranslate();
  const { getal, moment } = useOpmaak();
  const { zin, knop, naar } = useVervolg(er);
  const [open, zetOpen] = useState<'wijsToe' | 'maakOngedaan'>();
  const mag = (actie: string) => er.toegestaneActies.includes(actie);
  if (er.ongedaanOp) {
    return (
      <Sectie titel={t('uitwisseling.ongedaan.titel')}>
        <p>{t('uitwisseling.ongedaan.gedaan', { smart_count: er.ongedaan, aantal: getal(er.ongedaan), moment: moment(er.ongedaanOp) })}</p>
        {er.blijft > 0 && <p>{t('uitwisseling.ongedaan.blijft', { smart_count: er.blijft, aantal: getal(er.blijft) })}</p>}
        <Button sx={{ mt: 1.5 }} component={Link} to="/imports/nieuw">{t('uitwisseling.inladen')}</Button>
      </Sectie>
    );
  }
  return (
    <Sectie titel={t('uitwisseling.pagina.watNu')}>
      <p>{zin}</p>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1.5 }}>
        {mag('wijsToe') && <Button variant="contained" onClick={() => zetOpen('wijsToe')}>{t('uitwisseling.toewijzen.knop')}</Button>}
        {naar && <Button variant={mag('wijsToe') ? 'outlined' : 'contained'} component={Link} to={naar}>{knop}</Button>}
        {mag('maakOngedaan') && <Button onClick={() => zetOpen('maakOngedaan')}>{t('uitwisseling.ongedaan.knop')}</Button>}
        <Button component={Link} to="/imports/nieuw">{t('uitwisseling.inladen')}</Button>
      </Box>
      {open === 'wijsToe' && <WijsToeDialoog er={er} sluit={() => zetOpen(undefined)} />}
      {open === 'maakOngedaan' && (
        <OvergangDialoog titel={t('uitwisseling.ongedaan.knop')} sluit={() => zetOpen(undefined)} resource="imports" id={er.id} versie={er.versie}
          actie="maak-ongedaan" datum={false} gevaar gelukt="uitwisseling.ongedaan.begonnen" uitleg={t('uitwisseling.ongedaan.uitleg')} />
      )}
    </Sectie>
  );
}

/** After the trial: one button that loads it, or other columns. */
export function NaProef({ er, kiesKolommen }: { er: Import; kiesKolommen: () => void }) {
  const t = useTranslate();
  const { getal } = useOpmaak();
  const { doe, bezig, fout } = useStap();
  const mensen = er.aangemaakt + er.bijgewerkt;
  const knop = mensen > 0
    ? t(er.soort === 'uitkeringen' ? 'uitwisseling.pagina.laadRegels' : 'uitwisseling.pagina.laadMensen', { smart_count: mensen, aantal: getal(mensen) })
    : t('uitwisseling.pagina.laad');
  // Nothing to store and nothing to answer: then loading would be for nothing. A month's list counts as loaded all the same.
  const heeftZin = mensen > 0 || er.vragen > 0 || er.soort === 'uitkeringen';
  return (
    <Sectie titel={t('uitwisseling.pagina.proefKlaar')}>
      <p>{t(heeftZin ? 'uitwisseling.pagina.proefDoe' : 'uitwisseling.pagina.proefNiets')}</p>
      {er.vragen > 0 && <p>{t('uitwisseling.vragen.naInladen')}</p>}
      {fout && <p role="alert">{fout}</p>}
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap', mt: 1.5 }}>
        {heeftZin && er.toegestaneActies.includes('voerUit') && (
          <Button variant="contained" aria-disabled={bezig || undefined}
            onClick={() => doe(`imports/${er.id}`, 'voerUit', er.versie, 'uitwisseling.pagina.echtGelukt')}>{knop}</Button>
        )}
        {er.toegestaneActies.includes('start') && <Button onClick={kiesKolommen}>{t('uitwisseling.pagina.andereKolommen')}</Button>}
        {!heeftZin && <Button component={Link} to="/imports/nieuw">{t('uitwisseling.inladen')}</Button>}
      </Box>
    </Sectie>
  );
}

/** What went wrong, and what to do about it. */
export function Mislukt({ er }: { er: Import }) {
  const t = useTranslate();
  const { getal } = useOpmaak();
  const gedaan = er.aangemaakt + er.bijgewerkt;
  return (
    <Waarschuwing soort="fout">
      <p><strong>{t('uitwisseling.pagina.mislukt')}</strong> {er.melding}</p>
      {gedaan > 0 && !er.proef && <p>{t('uitwisseling.pagina.misluktDeels', { smart_count: gedaan, aantal: getal(gedaan) })}</p>}
      <p>{t('uitwisseling.pagina.misluktDoe')}</p>
      <Button sx={{ mt: 1 }} component={Link} to="/imports/nieuw">{t('uitwisseling.inladen')}</Button>
    </Waarschuwing>
  );
}
