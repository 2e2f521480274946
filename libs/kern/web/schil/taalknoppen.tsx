import { useLocaleState, useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { bewaarTaal } from '../taal/i18n';
import { kleur } from '../thema';

const Groep = styled('div')({
  display: 'flex',
  '& button': {
    font: 'inherit', fontSize: '0.875rem', fontWeight: 600, height: 32, minWidth: 38, padding: '0 9px', cursor: 'pointer',
    color: '#fff', background: 'transparent', border: '1px solid #6f9a9f',
    '&:hover': { background: 'rgba(255,255,255,.12)' },
    '&:focus-visible': { outlineColor: '#fff' },
    '&:first-of-type': { borderRadius: '4px 0 0 4px' },
    '&:last-of-type': { borderRadius: '0 4px 4px 0', borderLeft: 0 },
    '&[aria-pressed="true"], &[aria-pressed="true"]:hover': { background: '#fff', color: kleur.petrolDiep, borderColor: '#fff' },
  },
});

const TALEN = [['nl', 'Nederlands', 'NL'], ['en', 'English', 'EN']] as const;

/** The language of the screen: two buttons on a dark plane; the choice is kept for the next time. */
export function Taalknoppen() {
  const [taal, zetTaal] = useLocaleState();
  const t = useTranslate();
  const kies = (nieuw: string) => {
    bewaarTaal(nieuw);
    zetTaal(nieuw);
  };
  return (
    <Groep className="taal" role="group" aria-label={t('kern.taal')}>
      {TALEN.map(([code, naam, kort]) => (
        <button key={code} type="button" lang={code} aria-pressed={taal === code} aria-label={`${kort} ${naam}`} onClick={() => kies(code)}>
          {kort}
        </button>
      ))}
    </Groep>
  );
}
