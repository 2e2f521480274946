import { useId } from 'react';
import { useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { kleur, Sectie, useOpmaak } from '@trajectplein/kern/web';
import type { Import } from '../typen';
import { useTelzin } from './telling';

/** A bar that fills; without a value it only says that something is going on. */
export const Balk = styled('progress')({
  display: 'block', width: '100%', maxWidth: 560, height: 12, margin: '8px 0', border: `1px solid ${kleur.lijnSterk}`, borderRadius: 6,
  background: kleur.grond, overflow: 'hidden', appearance: 'none',
  '&::-webkit-progress-bar': { background: kleur.grond },
  '&::-webkit-progress-value': { background: kleur.petrol },
  '&::-moz-progress-bar': { background: kleur.petrol },
});

/** While the rows are read nothing is done with them yet, except that some are refused. */
const leest = (er: Import) => er.verwerkt === er.afgekeurd;

/** How far the worker is. */
export function Voortgang({ er }: { er: Import }) {
  const t = useTranslate();
  const { getal } = useOpmaak();
  const id = useId();
  const tekst = er.status === 'WACHT' ? t('uitwisseling.pagina.wacht')
    : leest(er) ? t('uitwisseling.pagina.lezen', { smart_count: er.aantalRijen, aantal: getal(er.aantalRijen) })
      : t('uitwisseling.pagina.verwerkt', { verwerkt: getal(er.verwerkt), aantal: getal(er.aantalRijen) });
  return (
    <Sectie titel={t('uitwisseling.pagina.voortgang')}>
      <p id={id} style={{ fontWeight: 600 }}>{tekst}</p>
      <Balk aria-labelledby={id} {...(er.status === 'BEZIG' && !leest(er) ? { value: er.verwerkt, max: er.aantalRijen } : {})} />
      <p style={{ fontSize: '0.875rem', color: kleur.inktZacht }}>{t('uitwisseling.pagina.weg')}</p>
    </Sectie>
  );
}

/** Tells who cannot see the bar how it goes: at each quarter and at the end, no more. */
export function Omroep({ er }: { er: Import }) {
  const t = useTranslate();
  const telzin = useTelzin();
  const kwart = er.aantalRijen > 0 && !leest(er) ? Math.floor((4 * er.verwerkt) / er.aantalRijen) * 25 : 0;
  const tekst = {
    KOPPELEN: '',
    WACHT: t('uitwisseling.pagina.wacht'),
    BEZIG: t('uitwisseling.pagina.deel', { deel: kwart }),
    GEREED: er.ongedaanOp ? t('uitwisseling.ongedaan.klaar') : t('uitwisseling.pagina.klaar', { telling: telzin(er) }),
    MISLUKT: t('uitwisseling.pagina.mislukt'),
  }[er.status];
  return (
    <span role="status" style={{ position: 'absolute', clipPath: 'inset(50%)', width: 1, height: 1, overflow: 'hidden', whiteSpace: 'nowrap' }}>
      {tekst}
    </span>
  );
}
