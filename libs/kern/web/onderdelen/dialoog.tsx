import { useEffect, useId, type ReactNode } from 'react';
import MuiDialog from '@mui/material/Dialog';
import Box from '@mui/material/Box';

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

/** A dialog: titled, keeps the focus within and gives it back, Escape closes it. */
export function Dialoog({ titel, uitleg, sluit, breed, children }: Props) {
  const id = useId();
  useEffect(() => houFocus, []);
  return (
    <MuiDialog open onClose={(_, reden) => { if (reden === 'escapeKeyDown') sluit(); }} fullWidth
      maxWidth={breed ? 'md' : 'sm'} aria-labelledby={id} transitionDuration={0}>
      <Box sx={{ p: '18px 24px 22px' }}>
        <Box component="h2" id={id} sx={{ fontSize: '1.25rem', fontWeight: 650, mb: 0.5 }}>{titel}</Box>
        {uitleg && <Box sx={{ color: 'text.secondary', fontSize: '0.9375rem', mb: 1.5 }}>{uitleg}</Box>}
        {children}
      </Box>
    </MuiDialog>
  );
}
