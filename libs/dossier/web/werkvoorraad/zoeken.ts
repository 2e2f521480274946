import { useEffect } from 'react';
import { useLocation, useNavigate } from 'react-router-dom';
import { useNotify } from 'react-admin';
import { useLijstadres, useZoekopdrachten } from './zoekopdracht';

/** What the address filters by; nothing when it cannot be read. */
export function filtersIn(search: string): Record<string, unknown> | undefined {
  try {
    const filters: unknown = JSON.parse(new URLSearchParams(search).get('filter') ?? 'null');
    return typeof filters === 'object' && filters !== null ? filters as Record<string, unknown> : undefined;
  } catch {
    return undefined;
  }
}

/** What the address says is searched for, and the way to search for something else: one page further, so that Back leads back. */
export function useZoeken(): { gezocht: string; zoekOp: (tekst: string) => void } {
  const { pathname, search } = useLocation();
  const navigate = useNavigate();
  const notify = useNotify();
  const { teksten, bewaar } = useZoekopdrachten();
  const [, zetAdres] = useLijstadres();
  const nummer = filtersIn(search)?.zoekopdracht as string | undefined;
  const vergeten = nummer !== undefined && teksten[nummer] === undefined;
  useEffect(() => {
    if (!vergeten) return zetAdres(pathname + search);
    notify('dossier.werkvoorraad.zoekenVergeten', { type: 'info' });
    navigate(pathname, { replace: true });
  }, [vergeten, pathname, search, zetAdres, notify, navigate]);
  const zoekOp = (tekst: string) => {
    if (!tekst.trim()) return navigate(pathname);
    const adres = { filter: JSON.stringify({ zoekopdracht: bewaar(tekst) }), sort: 'statusSinds', order: 'DESC' };
    navigate(`${pathname}?${new URLSearchParams(adres)}`);
  };
  return { gezocht: (nummer && teksten[nummer]) ?? '', zoekOp };
}
