import { useId, type ReactNode } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { Invoer, Keuze } from '../formulier/invoer';
import type { Mogelijkheid } from '../formulier/keuze-veld';
import { Etiket } from '../formulier/veld-kader';
import { leesDatum } from '../taal/lees-datum';
import { useOpmaak } from '../taal/opmaak';
import { kleur } from '../thema';
import { Kruis } from './pictogrammen';

/** One filter: its name in the API, what it is called, and what can be chosen. */
export interface Filter {
  naam: string;
  /** Translation key. */
  label: string;
  /** What can be chosen; without it the filter is typed. */
  mogelijkheden?: readonly Mogelijkheid[];
  /** One of its choices always holds (a period): it cannot be cleared. */
  altijd?: boolean;
  /** Translation key of what holds when nothing is chosen; "Alle" when left out. */
  leeg?: string;
  /** How a typed filter is typed. */
  type?: 'date' | 'text';
}

const Balk = styled('div')({
  display: 'flex', flexWrap: 'wrap', gap: '10px 14px', alignItems: 'flex-end', margin: '14px 0 10px',
  '& > .filter': { minWidth: 150, maxWidth: 220, flex: '1 1 150px' },
});
const Enige = styled('output')({ display: 'block', minHeight: 36, padding: '6px 0', fontSize: '0.9375rem' });

interface VeldProps {
  id: string;
  filter: Filter;
  waarde: string;
  kies: (waarde: string) => void;
}

/** The control of one filter: a choice works at once, a text when it is left or Enter is pressed. */
function FilterVeld({ id, filter, waarde, kies }: VeldProps) {
  const t = useTranslate();
  const { datumKort } = useOpmaak();
  if (filter.mogelijkheden?.length === 1 && !filter.altijd && !waarde) {
    // There is nothing to choose: it says what everything here is about.
    return <Enige id={id}>{filter.mogelijkheden[0].tekst}</Enige>;
  }
  if (filter.mogelijkheden) {
    return (
      <Keuze id={id} value={waarde} onChange={(e) => kies(e.target.value)}>
        {!filter.altijd && <option value="">{t(filter.leeg ?? 'kern.lijst.alle')}</option>}
        {filter.mogelijkheden.map((er) => <option key={er.waarde} value={er.waarde}>{er.tekst}</option>)}
      </Keuze>
    );
  }
  const datum = filter.type === 'date';
  const neem = (invoer: HTMLInputElement) => {
    const tekst = invoer.value.trim();
    const nieuw = datum && tekst ? leesDatum(tekst) : tekst;
    invoer.setAttribute('aria-invalid', String(nieuw === undefined));
    if (nieuw !== undefined && nieuw !== waarde) kies(nieuw);
  };
  return (
    <Invoer id={id} key={waarde} defaultValue={datum && waarde ? datumKort(waarde) : waarde} autoComplete="off"
      inputMode={datum ? 'numeric' : undefined} placeholder={datum ? t('kern.formulier.datumVorm') : undefined}
      onBlur={(e) => neem(e.target)} onKeyDown={(e) => { if (e.key === 'Enter') neem(e.currentTarget); }} />
  );
}

const Gekozen = styled('ul')({
  listStyle: 'none', display: 'flex', flexWrap: 'wrap', gap: 8, margin: '0 0 12px', padding: 0, alignItems: 'center',
  '& button': {
    font: 'inherit', fontSize: '0.8125rem', fontWeight: 600, display: 'inline-flex', gap: 6, alignItems: 'center', minHeight: 28,
    padding: '2px 9px', borderRadius: 4, border: `1px solid ${kleur.petrol}`, background: kleur.petrolZacht,
    color: kleur.petrolDonker, cursor: 'pointer',
    '&:hover': { background: '#fff' },
  },
  '& button.alle': { background: 'none', border: 0, textDecoration: 'underline', color: kleur.petrol },
});

interface BasisProps {
  filters: readonly Filter[];
  waarden: Readonly<Record<string, unknown>>;
  zet: (waarden: Record<string, unknown>) => void;
  /** Names of filters that are chosen elsewhere (a tab) and stay when the others are cleared. */
  vast?: readonly string[];
  children?: ReactNode;
}

/** Filters over anything: what is chosen is seen below them, each with a way to clear it. */
export function Filters({ filters, waarden, zet, vast = [], children }: BasisProps) {
  const { datumKort } = useOpmaak();
  const t = useTranslate();
  const id = useId();
  const kies = (naam: string, waarde: string) => {
    const { [naam]: _weg, ...rest } = waarden;
    zet(waarde ? { ...rest, [naam]: waarde } : rest);
  };
  const gekozen = filters.flatMap((filter) => {
    const waarde = waarden[filter.naam] as string | undefined;
    const tekst = filter.type === 'date' ? datumKort(waarde)
      : (filter.mogelijkheden?.find((er) => er.waarde === waarde)?.tekst ?? waarde);
    return waarde && !filter.altijd ? [{ naam: filter.naam, tekst: `${t(filter.label)}: ${tekst}` }] : [];
  });
  const blijft = [...vast, ...filters.filter((filter) => filter.altijd).map((filter) => filter.naam)];
  const wisAlle = () => zet(Object.fromEntries(Object.entries(waarden).filter(([naam]) => blijft.includes(naam))));
  return (
    <>
      <Balk role="group" data-filters aria-label={t('kern.lijst.filters')}>
        {children}
        {filters.map((filter) => (
          <div key={filter.naam} className="filter">
            <Etiket htmlFor={`${id}-${filter.naam}`}>{t(filter.label)}</Etiket>
            <FilterVeld id={`${id}-${filter.naam}`} filter={filter}
              waarde={(waarden[filter.naam] as string | undefined) ?? ''} kies={(waarde) => kies(filter.naam, waarde)} />
          </div>
        ))}
      </Balk>
      {gekozen.length > 0 && (
        <Gekozen aria-label={t('kern.lijst.actief')}>
          {gekozen.map(({ naam, tekst }) => (
            <li key={naam}>
              <button type="button" aria-label={t('kern.lijst.wisFilter', { filter: tekst })} onClick={() => kies(naam, '')}>
                {tekst}<Kruis />
              </button>
            </li>
          ))}
          <li><button type="button" className="alle" onClick={wisAlle}>{t('kern.lijst.wisAlle')}</button></li>
        </Gekozen>
      )}
    </>
  );
}

/** The filters of the list around it; what is chosen stands in the address. */
export function Filterbalk(props: Pick<BasisProps, 'filters' | 'vast' | 'children'>) {
  const { filterValues, setFilters } = useListContext();
  return <Filters {...props} waarden={filterValues} zet={setFilters} />;
}
