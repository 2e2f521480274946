import { useFormState } from 'react-hook-form';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import Box from '@mui/material/Box';
import { vertrek } from './bewaking';
import { useFormulierStand } from './formulier-context';

interface Props {
  /** Text of the button that sends; "Opslaan" when left out. */
  opslaan?: string;
  /** What is said while it is being sent. */
  bezig?: string;
  annuleer?: () => void;
  gevaar?: boolean;
}

/** The buttons below a form: send first, then cancel. */
export function Knoppen({ opslaan, bezig, annuleer, gevaar }: Props) {
  const t = useTranslate();
  const { isSubmitting } = useFormState();
  const stand = useFormulierStand();
  // In a dialog all that is typed there goes, on a page what is typed in this form.
  const stop = (doe: () => void) => {
    const kader = stand?.kader();
    void vertrek(doe, kader?.closest<HTMLElement>('[role="dialog"]') ?? kader);
  };
  return (
    <Box sx={{ display: 'flex', gap: 1, mt: 2.5, flexWrap: 'wrap' }}>
      <Button type="submit" variant="contained" color={gevaar ? 'error' : 'primary'} aria-disabled={isSubmitting || undefined}
        onClick={(e) => { if (isSubmitting) e.preventDefault(); }}>
        {opslaan ?? t('kern.formulier.opslaan')}
      </Button>
      {annuleer && <Button onClick={() => stop(annuleer)}>{t('kern.formulier.annuleren')}</Button>}
      <span role="status" style={{ alignSelf: 'center' }}>{isSubmitting ? (bezig ?? t('kern.formulier.bezig')) : ''}</span>
    </Box>
  );
}
