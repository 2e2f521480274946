import { useId, useState, type KeyboardEvent } from 'react';
import { useQuery } from '@tanstack/react-query';
import { required, useInput, useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { kleur } from '../thema';
import { useOnbewaard } from './gebruik-bewaking';
import { Invoer } from './invoer';
import { beschreven, VeldKader, type VeldEigenschappen } from './veld-kader';

export interface Treffer {
  waarde: string;
  tekst: string;
  uitleg?: string;
}

interface Props extends VeldEigenschappen {
  /** Finds what fits the text; called when at least two characters were typed. */
  zoek: (tekst: string) => Promise<Treffer[]>;
  /** Name of the search, for what is remembered of it. */
  naam: string;
  /** What the field shows for the value it begins with. */
  beginTekst?: string;
}

const Lijst = styled('ul')({
  position: 'absolute', zIndex: 10, left: 0, right: 0, top: '100%', margin: '2px 0 0', padding: '4px 0', listStyle: 'none',
  background: kleur.vlak, border: `1px solid ${kleur.lijnSterk}`, borderRadius: 4, maxHeight: 260, overflowY: 'auto',
  '& li': { padding: '6px 10px', cursor: 'pointer', minHeight: 24, fontSize: '0.9375rem', lineHeight: 1.4 },
  '& li[aria-selected="true"]': { background: kleur.petrolZacht },
  '& li:hover': { background: kleur.petrolVaag },
  '& small': { color: kleur.inktZacht, fontSize: '0.8125rem', marginLeft: 8 },
  '& .leeg': { color: kleur.inktZacht, cursor: 'default' },
});

/** Type a part and choose: a combobox after the ARIA pattern, with the list from the API. */
export function ZoekKeuze({ bron, verplicht, zoek, naam, beginTekst = '', ...rest }: Props) {
  const t = useTranslate();
  const lijstId = useId();
  const { id, field, fieldState } = useInput({ source: bron, validate: verplicht ? required() : undefined });
  const [tekst, zetTekst] = useState(beginTekst);
  const [open, zetOpen] = useState(false);
  const [hier, zetHier] = useState(0);
  // What was typed and not chosen is no value yet, but it was typed.
  const kader = useOnbewaard<HTMLDivElement>(!field.value && tekst !== '');
  const vraag = tekst.trim();
  const { data: treffers } = useQuery({
    queryKey: ['zoek', naam, vraag], queryFn: () => zoek(vraag), enabled: open && vraag.length >= 2, staleTime: 10_000,
    placeholderData: (vorige: Treffer[] | undefined) => vorige,
  });
  const getoond = open && vraag.length >= 2 ? treffers : undefined;
  const fout = fieldState.error?.message;

  const kies = (treffer: Treffer) => {
    field.onChange(treffer.waarde);
    zetTekst(treffer.tekst);
    zetOpen(false);
  };
  const toets = (e: KeyboardEvent) => {
    const aantal = getoond?.length ?? 0;
    if (e.key === 'ArrowDown' || e.key === 'ArrowUp') {
      e.preventDefault();
      zetOpen(true);
      if (aantal) zetHier((hier + (e.key === 'ArrowDown' ? 1 : aantal - 1)) % aantal);
    } else if (e.key === 'Enter' && getoond?.[hier]) {
      e.preventDefault();
      kies(getoond[hier]);
    } else if (e.key === 'Escape' && open) {
      e.stopPropagation();
      zetOpen(false);
    }
  };

  return (
    <VeldKader id={id} bron={bron} verplicht={verplicht} fout={fout} {...rest}>
      <div ref={kader} style={{ position: 'relative' }}>
        <Invoer id={id} ref={field.ref} value={tekst} autoComplete="off" role="combobox" aria-autocomplete="list"
          aria-expanded={Boolean(getoond)} aria-controls={lijstId} aria-required={verplicht || undefined}
          aria-activedescendant={getoond?.[hier] ? `${lijstId}-${hier}` : undefined} aria-invalid={fout ? true : undefined}
          aria-describedby={beschreven(id, rest.hulp, fout)} onKeyDown={toets}
          onChange={(e) => { zetTekst(e.target.value); zetHier(0); zetOpen(true); field.onChange(null); }}
          onBlur={() => { zetOpen(false); field.onBlur(); }} />
        <Lijst id={lijstId} role="listbox" aria-label={t('kern.lijst.gevonden')} hidden={!getoond}>
          {getoond?.map((treffer, i) => (
            <li key={treffer.waarde} id={`${lijstId}-${i}`} role="option" aria-selected={i === hier}
              onMouseDown={(e) => { e.preventDefault(); kies(treffer); }}>
              {treffer.tekst}{treffer.uitleg && <small>{treffer.uitleg}</small>}
            </li>
          ))}
          {getoond?.length === 0 && <li className="leeg" role="option" aria-selected="false" aria-disabled>{t('kern.lijst.geen')}</li>}
        </Lijst>
      </div>
    </VeldKader>
  );
}
