import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { Link } from 'react-router-dom';
import { Leeg } from '../onderdelen/staat';
import { Paginakop } from './paginakop';

/** Shown in place of a page that broke: a sentence and a way on, never a stack trace. */
export function Foutpagina({ resetErrorBoundary }: { resetErrorBoundary?: () => void }) {
  const t = useTranslate();
  return (
    <>
      <Paginakop titel={t('kern.fout.titel')} />
      <Leeg titel={t('kern.fout.onbekend')} actie={
        <Button onClick={resetErrorBoundary ?? (() => window.location.reload())}>{t('kern.opnieuw')}</Button>} />
    </>
  );
}

/** A page that does not exist, or not for this person: which of the two is not told. */
export function NietGevonden() {
  const t = useTranslate();
  return (
    <>
      <Paginakop titel={t('kern.nietGevonden.titel')} />
      <Leeg titel={t('kern.nietGevonden.tekst')} actie={<Link to="/">{t('kern.nietGevonden.naarStart')}</Link>} />
    </>
  );
}

/** A page of another role. */
export function GeenToegang() {
  const t = useTranslate();
  return (
    <>
      <Paginakop titel={t('kern.geenToegang.titel')} />
      <Leeg titel={t('kern.geenToegang.tekst')} actie={<Link to="/">{t('kern.nietGevonden.naarStart')}</Link>} />
    </>
  );
}
