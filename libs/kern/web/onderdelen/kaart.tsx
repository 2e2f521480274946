import type { ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { kleur } from '../thema';

const Blok = styled('li')({
  padding: '10px 0 12px', borderTop: `1px solid ${kleur.lijn}`,
  '&:first-of-type': { borderTop: 0, paddingTop: 2 },
  '& h3': { fontSize: '0.9375rem', fontWeight: 650, display: 'inline' },
  '& .kop': { display: 'flex', gap: 10, alignItems: 'center', flexWrap: 'wrap', marginBottom: 6 },
  '& .knoppen': { display: 'flex', gap: 8, flexWrap: 'wrap', marginTop: 10 },
});

/** A list of things under one heading of a page. */
export const Kaarten = styled('ul')({ listStyle: 'none', margin: 0, padding: 0 });

interface Props {
  titel: string;
  /** The state, beside the title. */
  staat?: ReactNode;
  knoppen?: ReactNode;
  children?: ReactNode;
}

/** One of them: what it is, where it stands, what is known, and what can be done with it. */
export function Kaart({ titel, staat, knoppen, children }: Props) {
  return (
    <Blok>
      <div className="kop"><h3>{titel}</h3>{staat}</div>
      {children}
      {knoppen && <div className="knoppen">{knoppen}</div>}
    </Blok>
  );
}
