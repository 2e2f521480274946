import { useRef, type KeyboardEvent } from 'react';
import { styled } from '@mui/material/styles';
import { kleur } from '../thema';

const Balk = styled('div')({
  display: 'flex', gap: 4, borderBottom: `1px solid ${kleur.lijn}`, overflowX: 'auto',
  '& button': {
    font: 'inherit', fontWeight: 600, fontSize: '0.9375rem', color: kleur.inktZacht, background: 'none', border: 0,
    padding: '8px 12px', marginBottom: -1, borderBottom: '3px solid transparent', cursor: 'pointer', whiteSpace: 'nowrap',
    outlineOffset: -2,
    '&:hover': { color: kleur.inkt, background: kleur.petrolVaag },
    '& .aantal': {
      marginLeft: 7, padding: '0 7px', borderRadius: 9, background: kleur.petrolZacht, color: kleur.petrolDonker, fontSize: '0.8125rem',
      fontVariantNumeric: 'tabular-nums',
    },
    '&[aria-selected="true"]': { color: kleur.petrolDonker, borderBottomColor: kleur.petrol },
  },
});

export interface Tab {
  naam: string;
  tekst: string;
  /** How much is behind it, once that is known. */
  aantal?: string;
}

interface Props {
  titel: string;
  tabs: readonly Tab[];
  gekozen: string | undefined;
  kies: (naam: string) => void;
  /** Id of the panel that the tabs change. */
  paneel: string;
}

/** Tabs: arrow keys move and choose, as the ARIA pattern has it. */
export function Tabbladen({ titel, tabs, gekozen, kies, paneel }: Props) {
  const balk = useRef<HTMLDivElement>(null);
  const hier = Math.max(0, tabs.findIndex((tab) => tab.naam === gekozen));
  const toets = (e: KeyboardEvent) => {
    const stap = { ArrowRight: 1, ArrowLeft: -1 }[e.key];
    if (!stap) return;
    e.preventDefault();
    const nieuw = (hier + stap + tabs.length) % tabs.length;
    kies(tabs[nieuw].naam);
    balk.current?.querySelectorAll<HTMLElement>('[role="tab"]')[nieuw]?.focus();
  };
  return (
    <Balk role="tablist" aria-label={titel} ref={balk} onKeyDown={toets}>
      {tabs.map((tab, i) => (
        <button key={tab.naam} type="button" role="tab" id={`${paneel}-${tab.naam}`} aria-controls={paneel}
          aria-selected={tab.naam === gekozen} tabIndex={i === hier ? 0 : -1} onClick={() => kies(tab.naam)}>
          {tab.tekst}{tab.aantal !== undefined && <span className="aantal">{tab.aantal}</span>}
        </button>
      ))}
    </Balk>
  );
}
