import { useEffect, useId, useState, type ReactNode } from 'react';
import { useBlocker } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import MuiDialog from '@mui/material/Dialog';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { getyptWerk, laatAllesLos, zetVraag } from './bewaking';

/** While a form is being sent it leads on itself; only the browser's Back is then somebody's own doing. */
const houdtTegen = (terug: boolean) => getyptWerk().some((werk) => terug || !werk.bezig());

/** Guards what was typed, in every form: asks before the menu, Back, a link, Escape, Annuleren or reload takes it away. */
export function Bewaker() {
  const [antwoord, zetAntwoord] = useState<(weg: boolean) => void>();
  const blokkade = useBlocker(({ currentLocation: hier, nextLocation: daar, historyAction }) =>
    (hier.pathname !== daar.pathname || hier.search !== daar.search) && houdtTegen(historyAction === 'POP'));

  useEffect(() => {
    zetVraag(() => new Promise((klaar) => zetAntwoord(() => klaar)));
    const bijSluiten = (e: BeforeUnloadEvent) => {
      if (getyptWerk().length > 0) e.preventDefault();
    };
    window.addEventListener('beforeunload', bijSluiten);
    return () => {
      zetVraag(undefined);
      window.removeEventListener('beforeunload', bijSluiten);
    };
  }, []);

  const kies = (weg: boolean) => {
    antwoord?.(weg);
    zetAntwoord(undefined);
    if (blokkade.state !== 'blocked') return;
    if (weg) {
      laatAllesLos();
      blokkade.proceed();
    } else blokkade.reset();
  };
  return antwoord || blokkade.state === 'blocked' ? <Vraag kies={kies} /> : null;
}

/** The question itself. Staying is the way out that costs nothing, so Escape and the focus are there. */
function Vraag({ kies }: { kies: (weg: boolean) => void }) {
  const t = useTranslate();
  return (
    <Alarmvraag titel={t('kern.bewaking.titel')} uitleg={t('kern.bewaking.uitleg')} escape={() => kies(false)}>
      <Box sx={{ display: 'flex', gap: 1, flexWrap: 'wrap' }}>
        <Button variant="contained" autoFocus onClick={() => kies(false)}>{t('kern.bewaking.blijf')}</Button>
        <Button onClick={() => kies(true)}>{t('kern.bewaking.weg')}</Button>
      </Box>
    </Alarmvraag>
  );
}

interface AlarmProps {
  titel: string;
  uitleg: ReactNode;
  escape?: () => void;
  children: ReactNode;
}

/** A dialog that comes by itself, over everything else, and wants an answer. */
export function Alarmvraag({ titel, uitleg, escape, children }: AlarmProps) {
  const id = useId();
  return (
    <MuiDialog open onClose={(_, reden) => { if (reden === 'escapeKeyDown') escape?.(); }} fullWidth maxWidth="xs" transitionDuration={0}
      role="alertdialog" aria-labelledby={`${id}-titel`} aria-describedby={`${id}-uitleg`}>
      <Box sx={{ p: '18px 24px 22px' }}>
        <Box component="h2" id={`${id}-titel`} sx={{ fontSize: '1.1875rem', fontWeight: 650, mb: 0.5 }}>{titel}</Box>
        <Box id={`${id}-uitleg`} sx={{ color: 'text.secondary', fontSize: '0.9375rem', mb: 2 }}>{uitleg}</Box>
        {children}
      </Box>
    </MuiDialog>
  );
}
