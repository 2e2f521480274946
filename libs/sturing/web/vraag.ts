import { useSearchParams } from 'react-router-dom';
import { isKwartaal, kwartaalVan } from '@trajectplein/kern/domain';
import { zoekreeks, vandaag } from '@trajectplein/kern/web';
import { isKpiCode } from './kpi-code';
import type { Vraag } from './typen';

const VELDEN = ['periode', 'gemeente', 'uitvoerder', 'classificatie'] as const;

interface Keuze {
  vraag: Vraag;
  kpi: string;
  zetVraag: (vraag: Record<string, unknown>) => void;
  /** The address of this page with another figure in front. */
  adresVan: (kpi: string) => string;
  /** The filters as a query, for a link to what lies behind a figure. */
  query: string;
}

/** What the dashboard shows, read from and written to the address: a link shows somebody else the same. */
export function useKeuze(): Keuze {
  const [params, zetParams] = useSearchParams();
  const gevraagd = params.get('periode');
  const periode = isKwartaal(gevraagd) ? gevraagd : kwartaalVan(vandaag());
  const gekozen = params.get('kpi');
  const kpi = isKpiCode(gekozen) ? gekozen : 'KPI-13';
  const rest = Object.fromEntries(VELDEN.slice(1).map((veld) => [veld, params.get(veld) ?? undefined]));
  const vraag = { ...rest, periode };
  return {
    vraag,
    kpi,
    zetVraag: (nieuw) => zetParams(new URLSearchParams(zoekreeks({ ...nieuw, kpi } as never)), { replace: true }),
    adresVan: (code) => `/kpis${zoekreeks({ ...vraag, kpi: code })}`,
    query: zoekreeks(vraag),
  };
}

/** The same quarter of the year before: seasons are not compared with one another. */
export const jaarEerder = (periode: string): string => `${Number(periode.slice(0, 4)) - 1}${periode.slice(4)}`;
