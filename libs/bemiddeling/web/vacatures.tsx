import { Link } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { Leeg, Paginakop } from '@trajectplein/kern/web';

/** The home of a matcher. There are no vacatures yet: it says what the first step is. */
export function Vacatures() {
  const t = useTranslate();
  return (
    <>
      <Paginakop titel={t('bemiddeling.vacatures.titel')} />
      <Leeg titel={t('bemiddeling.vacatures.leeg')} actie={
        <Button variant="contained" component={Link} to="/werkgevers">{t('bemiddeling.vacatures.naarWerkgevers')}</Button>}>
        {t('bemiddeling.vacatures.tekst')}
      </Leeg>
    </>
  );
}
