import { useId, type ReactNode } from 'react';
import { styled } from '@mui/material/styles';
import { kleur, smal } from '../thema';

const Vlak = styled('section')({
  background: kleur.vlak, border: `1px solid ${kleur.lijn}`, borderRadius: 6, padding: '14px 18px 16px', minWidth: 0,
  [smal]: { padding: '12px 14px 14px' },
});
const Kop = styled('div')({
  display: 'flex', alignItems: 'baseline', justifyContent: 'space-between', gap: 12, marginBottom: 8,
  '& h2': { flex: '1 1 auto', fontSize: '1.0625rem', fontWeight: 650, lineHeight: 1.35 },
  '& > div': { display: 'flex', gap: 8, flexWrap: 'wrap', justifyContent: 'flex-end' },
  '& .MuiButton-text': { marginRight: -8 },
});

/** A part of a page: a headed plane with its actions at the right. */
export function Sectie({ titel, acties, children }: { titel: string; acties?: ReactNode; children: ReactNode }) {
  const id = useId();
  return (
    <Vlak aria-labelledby={id}>
      <Kop>
        <h2 id={id}>{titel}</h2>
        {acties && <div>{acties}</div>}
      </Kop>
      {children}
    </Vlak>
  );
}

const Paren = styled('dl')({
  display: 'grid', gridTemplateColumns: 'fit-content(42%) minmax(0, 1fr)', gap: '5px 14px', fontSize: '0.875rem', lineHeight: 1.45,
  // The names take what their longest word needs: they never run into what stands beside them.
  '& dt': { color: kleur.inktZacht, minWidth: 96 },
  '& dd': { minWidth: 0, overflowWrap: 'anywhere' },
});

/** Facts as pairs of a name and a value; what is undefined is left out. */
export function Feiten({ feiten }: { feiten: readonly (readonly [naam: string, waarde: ReactNode])[] }) {
  return (
    <Paren>
      {feiten.filter(([, waarde]) => waarde !== undefined).map(([naam, waarde]) => (
        <div key={naam} style={{ display: 'contents' }}>
          <dt>{naam}</dt>
          <dd>{waarde === null || waarde === '' ? '–' : waarde}</dd>
        </div>
      ))}
    </Paren>
  );
}
