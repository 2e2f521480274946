import { useId, type ReactNode } from 'react';
import { useListContext, useTranslate, type RaRecord } from 'react-admin';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { useOpmaak } from '../taal/opmaak';
import { Laden, Leeg, LeesFout } from './staat';
import { Tabel, type Kolom } from './tabel';

interface Props<T> {
  bijschrift: string;
  kolommen: readonly Kolom<T>[];
  naar?: (rij: T) => string;
  /** Shown when there is nothing and no filter is set. */
  leeg?: ReactNode;
  /** Whether no filter is set, where the list knows better than "there is none in the address". */
  leegBij?: boolean;
  /** True when a search outside the URL's filters narrows the list. */
  gezocht?: boolean;
  /** Low rows, for cells of at most two lines. */
  dicht?: boolean;
}

/** The rows of the list around it, with their states: loading, failed, empty, nothing found. */
export function LijstTabel<T extends RaRecord>({ bijschrift, kolommen, naar, leeg, leegBij, gezocht, dicht }: Props<T>) {
  const { data, error, isPending, isPlaceholderData, refetch, sort, setSort, filterValues } = useListContext<T>();
  const t = useTranslate();
  if (error && !data) return <LeesFout fout={error} opnieuw={() => void refetch()} />;
  if (isPending || !data) return <Laden regels={10} />;
  if (data.length === 0) {
    const gefilterd = gezocht || !(leegBij ?? Object.keys(filterValues).length === 0);
    return leeg && !gefilterd ? leeg : <Leeg titel={t('kern.lijst.geen')}>{t('kern.lijst.geenTekst')}</Leeg>;
  }
  return (
    <>
      <Tabel bijschrift={bijschrift} kolommen={kolommen} rijen={data} naar={naar} dicht={dicht} verouderd={isPlaceholderData}
        sortering={sort as never} opSorteer={setSort} />
      <Bladeren />
    </>
  );
}

/** The way to the page before and after, and which rows these are. */
export function Bladeren() {
  const { page, perPage, setPage, total, hasNextPage, hasPreviousPage, data } = useListContext();
  const { getal } = useOpmaak();
  const t = useTranslate();
  const id = useId();
  if (!data?.length) return null;
  const van = (page - 1) * perPage + 1;
  const bereik = { van: getal(van), tot: getal(van + data.length - 1), totaal: getal(total) };
  return (
    <Box component="nav" aria-label={t('kern.lijst.bladeren')}
      sx={{ display: 'flex', alignItems: 'center', gap: 1, mt: 1.5, justifyContent: 'flex-end', flexWrap: 'wrap' }}>
      <Box component="span" id={id} role="status" sx={{ mr: 1, color: 'text.secondary', fontSize: '0.875rem' }}>
        {total === undefined ? t('kern.lijst.bereik', bereik) : t('kern.lijst.bereikVan', bereik)}
      </Box>
      <Button disabled={!hasPreviousPage} onClick={() => setPage(page - 1)} aria-describedby={id}>
        {t('kern.lijst.vorige')}
      </Button>
      <Button disabled={!hasNextPage} onClick={() => setPage(page + 1)} aria-describedby={id}>
        {t('kern.lijst.volgende')}
      </Button>
    </Box>
  );
}
