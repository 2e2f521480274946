import { useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { kleur, smal } from '../thema';
import { useOpmaak } from '../taal/opmaak';
import { Vink } from './pictogrammen';

export interface Stap {
  code: string;
  tekst: string;
  /** When it began; null when that day has not come. */
  datum: string | null;
  staat: 'geweest' | 'nu' | 'nogNiet' | 'overgeslagen';
}

const Rij = styled('ol')({
  listStyle: 'none', display: 'flex', margin: 0, padding: 0,
  '& li': { flex: 1, minWidth: 0, position: 'relative', paddingTop: 26, fontSize: '0.875rem', lineHeight: 1.35, paddingRight: 10 },
  '& li::before': { content: '""', position: 'absolute', top: 9, left: 0, right: 0, height: 2, background: kleur.lijn },
  '& li:last-of-type::before': { right: 'auto', width: 18 },
  '& li[data-staat="geweest"]::before': { background: kleur.petrol },
  '& .bol': {
    position: 'absolute', top: 0, left: 0, width: 20, height: 20, borderRadius: '50%', display: 'grid', placeItems: 'center',
    background: kleur.vlak, border: `2px solid ${kleur.lijnSterk}`, color: '#fff', boxSizing: 'border-box',
  },
  '& li[data-staat="geweest"] .bol': { background: kleur.petrol, borderColor: kleur.petrol },
  '& li[data-staat="nu"] .bol': { borderColor: kleur.petrol, borderWidth: 6 },
  '& li[data-staat="nu"] strong': { color: kleur.petrolDonker },
  '& strong': { fontWeight: 600, display: 'block' },
  '& li[data-staat="nogNiet"] strong, & li[data-staat="overgeslagen"] strong': { fontWeight: 400, color: kleur.inktZacht },
  '& time, & .wanneer': { color: kleur.inktZacht, fontSize: '0.8125rem' },
  [smal]: { '& li': { fontSize: '0.8125rem' } },
});

/** A life-cycle from left to right: what was, when, where it stands, what may still come. */
export function Levensloop({ stappen, titel }: { stappen: readonly Stap[]; titel: string }) {
  const t = useTranslate();
  const { datum } = useOpmaak();
  return (
    <Rij aria-label={titel}>
      {stappen.map(({ code, tekst, datum: dag, staat }) => (
        <li key={code} data-staat={staat} aria-current={staat === 'nu' ? 'step' : undefined}>
          <span className="bol">{staat === 'geweest' && <Vink />}</span>
          <strong>{tekst}</strong>
          {dag ? <time dateTime={dag}>{datum(dag)}</time>
            : <span className="wanneer">{staat === 'nogNiet' ? t('kern.levensloop.nogNiet') : '–'}</span>}
        </li>
      ))}
    </Rij>
  );
}
