import { useId } from 'react';
import { useListContext, useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { Keuze } from '../formulier/invoer';
import type { Mogelijkheid } from '../formulier/keuze-veld';
import { Etiket } from '../formulier/veld-kader';
import { kleur } from '../thema';
import { Kruis } from './pictogrammen';

/** One filter: its name in the API, what it is called, and what can be chosen. */
export interface Filter {
  naam: string;
  /** Translation key. */
  label: string;
  mogelijkheden: readonly Mogelijkheid[];
}

const Balk = styled('div')({
  display: 'flex', flexWrap: 'wrap', gap: '10px 14px', alignItems: 'flex-end', margin: '14px 0 10px',
  '& > .filter': { minWidth: 150, maxWidth: 220, flex: '1 1 150px' },
});
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

/** The filters of a list; what is chosen is seen below it, and stands in the address. */
export function Filterbalk({ filters, vast = [], children }: {
  filters: readonly Filter[];
  /** Names of filters that are chosen elsewhere (a tab) and stay when the others are cleared. */
  vast?: readonly string[];
  children?: React.ReactNode;
}) {
  const { filterValues, setFilters } = useListContext();
  const t = useTranslate();
  const id = useId();
  const kies = (naam: string, waarde: string) => {
    const { [naam]: _weg, ...rest } = filterValues;
    setFilters(waarde ? { ...rest, [naam]: waarde } : rest);
  };
  const gekozen = filters.flatMap((filter) => {
    const waarde = filterValues[filter.naam] as string | undefined;
    const tekst = filter.mogelijkheden.find((er) => er.waarde === waarde)?.tekst ?? waarde;
    return waarde ? [{ naam: filter.naam, tekst: `${t(filter.label)}: ${tekst}` }] : [];
  });
  const wisAlle = () => setFilters(Object.fromEntries(Object.entries(filterValues).filter(([naam]) => vast.includes(naam))));
  return (
    <>
      <Balk role="group" aria-label={t('kern.lijst.filters')}>
        {children}
        {filters.map((filter) => (
          <div key={filter.naam} className="filter">
            <Etiket htmlFor={`${id}-${filter.naam}`}>{t(filter.label)}</Etiket>
            <Keuze id={`${id}-${filter.naam}`} value={(filterValues[filter.naam] as string | undefined) ?? ''}
              onChange={(e) => kies(filter.naam, e.target.value)}>
              <option value="">{t('kern.lijst.alle')}</option>
              {filter.mogelijkheden.map(({ waarde, tekst }) => <option key={waarde} value={waarde}>{tekst}</option>)}
            </Keuze>
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
