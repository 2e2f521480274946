import { useEffect, type ReactNode } from 'react';
import { Link } from 'react-router-dom';
import { useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { kleur } from '../thema';

const Kop = styled('div')({
  display: 'flex', gap: '8px 16px', alignItems: 'flex-end', justifyContent: 'space-between', flexWrap: 'wrap', marginBottom: 16,
  '& > div:first-of-type': { minWidth: 0 },
  '& .terug': { fontSize: '0.875rem', display: 'inline-block', marginBottom: 4 },
  '& .onder': { color: kleur.inktZacht, fontSize: '0.9375rem', marginTop: 2, maxWidth: '80ch' },
  '& .acties': { display: 'flex', gap: 8, flexWrap: 'wrap' },
  '& h1': { fontSize: '1.5rem', fontWeight: 650, lineHeight: 1.25, letterSpacing: '-0.012em', overflowWrap: 'anywhere' },
});

interface Props {
  titel: string;
  onder?: ReactNode;
  /** Where the page belongs: a link above the title. */
  terug?: { naar: string; tekst: string };
  acties?: ReactNode;
  /** For the window's title, when the heading itself names a person. */
  vensterTitel?: string;
}

/** The head of a page: its one h1, a line below, its actions; and the title of the window. */
export function Paginakop({ titel, onder, terug, acties, vensterTitel }: Props) {
  const t = useTranslate();
  const venster = vensterTitel ?? titel;
  useEffect(() => {
    document.title = `${venster} – ${t('kern.app')}`;
  }, [venster, t]);
  return (
    <Kop>
      <div>
        {terug && <Link className="terug" to={terug.naar}>← {terug.tekst}</Link>}
        <h1>{titel}</h1>
        {onder && <div className="onder">{onder}</div>}
      </div>
      {acties && <div className="acties">{acties}</div>}
    </Kop>
  );
}
