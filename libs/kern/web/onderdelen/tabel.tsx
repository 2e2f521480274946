import type { MouseEvent, ReactNode } from 'react';
import { useNavigate, useTranslate } from 'react-admin';
import { styled } from '@mui/material/styles';
import { kleur, smal } from '../thema';
import { PijlOmhoog, PijlOmlaag } from './pictogrammen';

export interface Kolom<T> {
  /** Key of the column, and what the API sorts by when `sorteer` is true. */
  naam: string;
  /** Translation key of the heading. */
  kop: string;
  sorteer?: boolean;
  cel: (rij: T) => ReactNode;
  getal?: boolean;
  /** Left out on a narrow screen. */
  alleenBreed?: boolean;
  breedte?: string;
}

export interface Sortering {
  field: string;
  order: 'ASC' | 'DESC';
}

interface Props<T> {
  /** What the table holds, for who cannot see where it stands. */
  bijschrift: string;
  kolommen: readonly Kolom<T>[];
  rijen: readonly T[];
  sleutel?: (rij: T) => string;
  sortering?: Sortering;
  opSorteer?: (sortering: Sortering) => void;
  /** Where a click on the row leads; the link in the first cell leads there too. */
  naar?: (rij: T) => string;
  /** Low rows, for cells of at most two lines. */
  dicht?: boolean;
  /** Shown faded, while newer rows are on their way. */
  verouderd?: boolean;
}

const Rol = styled('div')({
  overflowX: 'auto', background: kleur.vlak, border: `1px solid ${kleur.lijn}`, borderRadius: 6,
});

const Raster = styled('table')({
  borderCollapse: 'collapse', width: '100%', fontSize: '0.8594rem', lineHeight: 1.35,
  'th, td': { padding: '6px 10px', textAlign: 'left', verticalAlign: 'top', borderBottom: `1px solid ${kleur.lijn}` },
  'tbody tr:last-of-type > *': { borderBottom: 0 },
  'thead th': {
    fontWeight: 600, fontSize: '0.8125rem', color: kleur.inktZacht, background: kleur.grond, whiteSpace: 'nowrap',
    verticalAlign: 'bottom',
  },
  'tbody th': { fontWeight: 600 },
  'tbody th a': { textDecorationColor: kleur.lijnSterk, padding: '3px 0' },
  '.getal': { textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  'tbody tr[data-naar]': { cursor: 'pointer' },
  'tbody tr[data-naar]:hover > *': { background: kleur.petrolVaag },
  'thead button': {
    font: 'inherit', color: 'inherit', background: 'none', border: 0, padding: '3px 0', margin: '-3px 0', minHeight: 24,
    cursor: 'pointer', display: 'inline-flex', alignItems: 'center', gap: 4,
    '&:hover': { color: kleur.petrol, textDecoration: 'underline' },
    '& svg': { visibility: 'hidden' },
  },
  'thead [aria-sort] button': { color: kleur.inkt, '& svg': { visibility: 'visible' } },
  'td .MuiButton-root': { minHeight: 28, margin: '-4px 0 -4px -8px', padding: '2px 8px' },
  '&[data-dicht] tbody :is(th, td)': { paddingTop: 3, paddingBottom: 3, lineHeight: 1.25 },
  '&[data-dicht] tbody th a': { padding: 0 },
  // A narrow screen shows a card for each row: every cell with the name of its column.
  [smal]: {
    display: 'block',
    'thead': { position: 'absolute', clipPath: 'inset(50%)', width: 1, height: 1, overflow: 'hidden' },
    'tbody, tbody tr': { display: 'block' },
    'tbody tr': { padding: '8px 12px 10px', borderBottom: `1px solid ${kleur.lijn}` },
    'tbody tr:last-of-type': { borderBottom: 0 },
    'tbody :is(th, td), &[data-dicht] tbody :is(th, td)': {
      display: 'grid', gridTemplateColumns: 'minmax(96px, 32%) minmax(0, 1fr)', gap: '0 12px', padding: '2px 0', border: 0, textAlign: 'left',
      overflowWrap: 'anywhere',
    },
    'tbody :is(th, td)::before': { content: 'attr(data-kop)', gridColumn: 1, gridRow: '1 / span 9', fontWeight: 400, color: kleur.inktZacht },
    'tbody :is(th, td) > *': { gridColumn: 2, justifySelf: 'start', minWidth: 0 },
    'tbody th': { fontSize: '0.9375rem', paddingBottom: 4 },
    'tbody :is(th, td):empty': { display: 'none' },
  },
});

const klassen = (kolom: { getal?: boolean; alleenBreed?: boolean }) =>
  [kolom.getal && 'getal', kolom.alleenBreed && 'alleenBreed'].filter(Boolean).join(' ') || undefined;

/**
 * A tight table; the roles are said, as a browser forgets them where the rows are shown as cards. The first cell heads its row, headings sort, a row can be clicked and its first link be tabbed to.
 */
export function Tabel<T>(props: Props<T>) {
  const { bijschrift, kolommen, rijen, sortering, opSorteer, naar, dicht, verouderd } = props;
  const sleutel = props.sleutel ?? ((rij: T) => (rij as { id: string }).id);
  const navigate = useNavigate();
  const t = useTranslate();

  const klik = (doel: string) => (e: MouseEvent<HTMLTableRowElement>) => {
    const raak = (e.target as HTMLElement).closest('a, button, input, select, label');
    if (!raak && !window.getSelection()?.toString()) navigate(doel);
  };

  return (
    <Rol role="region" aria-label={bijschrift} tabIndex={0} aria-busy={verouderd || undefined}>
      <Raster role="table" data-dicht={dicht || undefined} style={verouderd ? { opacity: 0.55 } : undefined}>
        <thead role="rowgroup">
          <tr role="row">
            {kolommen.map((kolom) => {
              const hier = sortering?.field === kolom.naam;
              return (
                <th key={kolom.naam} role="columnheader" scope="col" className={klassen(kolom)} style={{ width: kolom.breedte }}
                  aria-sort={hier ? (sortering.order === 'ASC' ? 'ascending' : 'descending') : undefined}>
                  {kolom.sorteer && opSorteer ? (
                    <button type="button" onClick={() => opSorteer({
                      field: kolom.naam, order: hier && sortering.order === 'ASC' ? 'DESC' : 'ASC',
                    })}>
                      {t(kolom.kop, { _: kolom.kop })}
                      {hier && sortering.order === 'DESC' ? <PijlOmlaag /> : <PijlOmhoog />}
                    </button>
                  ) : t(kolom.kop, { _: kolom.kop })}
                </th>
              );
            })}
          </tr>
        </thead>
        <tbody role="rowgroup">
          {rijen.map((rij) => (
            <tr key={sleutel(rij)} role="row" data-naar={naar ? '' : undefined} onClick={naar ? klik(naar(rij)) : undefined}>
              {kolommen.map((kolom, i) => i === 0
                ? <th key={kolom.naam} role="rowheader" scope="row" className={klassen(kolom)} data-kop={t(kolom.kop, { _: kolom.kop })}>{kolom.cel(rij)}</th>
                : <td key={kolom.naam} role="cell" className={klassen(kolom)} data-kop={t(kolom.kop, { _: kolom.kop })}>{kolom.cel(rij)}</td>)}
            </tr>
          ))}
        </tbody>
      </Raster>
    </Rol>
  );
}
