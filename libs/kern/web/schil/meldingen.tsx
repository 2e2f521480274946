import { useEffect, useState } from 'react';
import { useNotificationContext, useTranslate, type NotificationPayload } from 'react-admin';
import { styled } from '@mui/material/styles';
import { kleur } from '../thema';
import { Kruis } from '../onderdelen/pictogrammen';

const Regio = styled('div')({
  minWidth: 0, display: 'flex', justifyContent: 'center',
  '& > div': {
    display: 'flex', gap: 8, alignItems: 'center', padding: '3px 5px 3px 14px', borderRadius: 4, minHeight: 32, minWidth: 0,
    background: '#e3f1f2', color: kleur.petrolDiep, fontSize: '0.875rem', fontWeight: 600, lineHeight: 1.3,
  },
  '& > div[data-soort="error"]': { background: kleur.roodZacht, color: kleur.rood },
  '& > div > button': {
    width: 26, height: 26, minHeight: 0, display: 'grid', placeItems: 'center', color: 'inherit', background: 'none', border: 0, padding: 0,
    borderRadius: 4, cursor: 'pointer', flex: 'none',
    '&:hover': { background: 'rgba(11,50,55,.14)' }, '&:focus-visible': { outline: '2px solid currentColor' },
  },
});

/**
 * What was saved or went wrong: seen in the bar on top, where it covers nothing, and spoken by a region that is always
 * there.
 */
export function Meldingen() {
  const { notifications, takeNotification } = useNotificationContext();
  const [melding, zetMelding] = useState<NotificationPayload>();
  const t = useTranslate();

  useEffect(() => {
    if (notifications.length === 0) return;
    const nieuw = takeNotification();
    // The queue lives in React-Admin's context; showing one takes it out of there.
    if (nieuw) zetMelding(nieuw);
  }, [notifications, takeNotification]);

  useEffect(() => {
    if (!melding) return undefined;
    const klok = setTimeout(() => zetMelding(undefined), melding.type === 'error' ? 12_000 : 5_000);
    return () => clearTimeout(klok);
  }, [melding]);

  const opties = melding?.notificationOptions;
  const tekst = typeof melding?.message === 'string'
    ? t(melding.message, { _: melding.message, ...opties?.messageArgs }) : melding?.message;
  const fout = melding?.type === 'error';
  const balk = tekst && (
    <div data-soort={melding?.type}>
      <span>{tekst}</span>
      <button type="button" aria-label={t('kern.meldingSluiten')} onClick={() => zetMelding(undefined)}><Kruis /></button>
    </div>
  );
  return (
    <div className="melding">
      <Regio role="status" aria-live="polite">{!fout && balk}</Regio>
      <Regio role="alert">{fout && balk}</Regio>
    </div>
  );
}
