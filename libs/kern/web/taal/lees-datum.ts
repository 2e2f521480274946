import { isDatum } from '@trajectplein/kern/domain';

/**
 * Reads a date that somebody typed: `1-3-2026`, `01/03/2026`, `01032026`, `2026-03-01`.
 * Returns `YYYY-MM-DD`; undefined when it is no day of the calendar.
 */
export function leesDatum(tekst: string): string | undefined {
  const schoon = tekst.trim();
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(schoon);
  const hier = /^(\d{1,2})[-/. ](\d{1,2})[-/. ](\d{4})$/.exec(schoon) ?? /^(\d{2})(\d{2})(\d{4})$/.exec(schoon);
  const [jaar, maand, dag] = iso ? iso.slice(1) : hier ? [hier[3], hier[2], hier[1]] : [];
  if (!jaar || !maand || !dag) return undefined;
  const datum = `${jaar}-${maand.padStart(2, '0')}-${dag.padStart(2, '0')}`;
  return isDatum(datum) ? datum : undefined;
}
