import { useState, type ReactNode } from 'react';
import { useTranslate } from 'react-admin';
import Button from '@mui/material/Button';
import { styled } from '@mui/material/styles';
import { kleur } from '../thema';
import { useOpmaak } from '../taal/opmaak';

export interface Moment {
  id: string;
  datum: string;
  titel: ReactNode;
  uitleg?: ReactNode;
  wie?: string;
}

const Lijst = styled('ol')({
  listStyle: 'none', margin: 0, padding: 0, borderLeft: `2px solid ${kleur.lijn}`, marginLeft: 5,
  '& li': { position: 'relative', padding: '0 0 13px 16px', fontSize: '0.875rem', lineHeight: 1.4 },
  '& li:last-of-type': { paddingBottom: 2 },
  '& li::before': {
    content: '""', position: 'absolute', left: -6, top: 5, width: 10, height: 10, borderRadius: '50%',
    background: kleur.vlak, border: `2px solid ${kleur.petrol}`, boxSizing: 'border-box',
  },
  '& time': { display: 'block', color: kleur.inktZacht, fontSize: '0.8125rem' },
  '& .uitleg': { color: kleur.inkt, overflowWrap: 'anywhere' },
  '& .wie': { color: kleur.inktZacht, fontSize: '0.8125rem' },
});

/** What happened, newest first; a long one begins with its latest part. */
export function Tijdlijn({ momenten, eerst = 10, titel }: { momenten: readonly Moment[]; eerst?: number; titel: string }) {
  const t = useTranslate();
  const { datum } = useOpmaak();
  const [alles, zetAlles] = useState(false);
  const getoond = alles ? momenten : momenten.slice(0, eerst);
  return (
    <>
      <Lijst aria-label={titel}>
        {getoond.map((moment) => (
          <li key={moment.id}>
            <time dateTime={moment.datum}>{datum(moment.datum)}</time>
            <span style={{ fontWeight: 600 }}>{moment.titel}</span>
            {moment.uitleg && <div className="uitleg">{moment.uitleg}</div>}
            {moment.wie && <div className="wie">{moment.wie}</div>}
          </li>
        ))}
      </Lijst>
      {momenten.length > eerst && (
        <Button variant="text" onClick={() => zetAlles(!alles)} aria-expanded={alles}>
          {alles ? t('kern.toonMinder') : t('kern.toonAlles', { aantal: momenten.length })}
        </Button>
      )}
    </>
  );
}
