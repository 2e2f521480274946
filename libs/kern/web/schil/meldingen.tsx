import { useEffect, useState } from 'react';
import { useNotificationContext, useTranslate, type NotificationPayload } from 'react-admin';
import { styled } from '@mui/material/styles';
import { kleur } from '../thema';
import { Kruis } from '../onderdelen/pictogrammen';

const Hoek = styled('div')({
  position: 'fixed', left: '50%', bottom: 20, transform: 'translateX(-50%)', zIndex: 1400, maxWidth: 'min(620px, calc(100vw - 32px))',
  '& > div': {
    display: 'flex', gap: 12, alignItems: 'center', padding: '9px 8px 9px 16px', borderRadius: 5, color: '#fff',
    background: kleur.petrolDiep, fontSize: '0.9375rem',
  },
  '& > div[data-soort="error"]': { background: kleur.rood },
  '& button': {
    width: 28, height: 28, display: 'grid', placeItems: 'center', color: 'inherit', background: 'none', border: 0,
    borderRadius: 4, cursor: 'pointer', flex: 'none',
    '&:hover': { background: 'rgba(255,255,255,.16)' }, '&:focus-visible': { outlineColor: '#fff' },
  },
});

/** What was saved or went wrong: seen at the bottom, and spoken by a region that is always there. */
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
    <>
      <Hoek role="status" aria-live="polite">{!fout && balk}</Hoek>
      <Hoek role="alert">{fout && balk}</Hoek>
    </>
  );
}
