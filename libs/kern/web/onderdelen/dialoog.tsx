import { useEffect, useId, useRef, type ReactNode, type RefObject } from 'react';
import MuiDialog from '@mui/material/Dialog';
import Box from '@mui/material/Box';
import { vertrek } from '../formulier/bewaking';

interface Props {
  titel: string;
  uitleg?: ReactNode;
  sluit: () => void;
  breed?: boolean;
  children: ReactNode;
}

/** Gives the focus to the content of the page when the button that opened the dialog is gone. */
function houFocus() {
  setTimeout(() => {
    if (document.activeElement === document.body) document.getElementById('inhoud')?.focus({ preventScroll: true });
  });
}

const EERSTE = 'input:not([tabindex="-1"]):not([type="hidden"]), select, textarea';

/**
 * A dialog: titled, begins at its first field, keeps the focus within and gives it back. Escape closes it, after a
 * question when something was typed in it.
 */
export function Dialoog({ titel, uitleg, sluit, breed, children }: Props) {
  const id = useId();
  const vlak = useRef<HTMLDivElement>(null);
  useEffect(() => houFocus, []);
  return (
    <MuiDialog open onClose={(_, reden) => { if (reden === 'escapeKeyDown') void vertrek(sluit, vlak.current); }} fullWidth
      maxWidth={breed ? 'md' : 'sm'} aria-labelledby={id} transitionDuration={0}>
      <Box ref={vlak} sx={{ p: '18px 24px 22px' }}>
        <Box component="h2" id={id} sx={{ fontSize: '1.25rem', fontWeight: 650, mb: 0.5 }}>{titel}</Box>
        {uitleg && <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem', mb: 1.5 }}>{uitleg}</Box>}
        {children}
        <BegintBijVeld vlak={vlak} />
      </Box>
    </MuiDialog>
  );
}

/** Its effect runs when the fields are there, which the dialog's own does not. */
function BegintBijVeld({ vlak }: { vlak: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    const veld = vlak.current?.querySelector<HTMLElement>(EERSTE);
    (veld?.closest('fieldset')?.querySelector<HTMLElement>('input:checked') ?? veld)?.focus();
  }, [vlak]);
  return null;
}
