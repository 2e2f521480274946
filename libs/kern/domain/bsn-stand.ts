import { normaliseerBsn } from './bsn';

/** How it is with a BSN while it is typed: digits that miss or are too many, wrong, or right. */
export type BsnStand =
  | { soort: 'TE_KORT'; nog: number }
  | { soort: 'TE_LANG'; over: number }
  | { soort: 'ANDERS' | 'FOUT' | 'GOED' };

const LENGTE = 9;

/**
 * Follows a BSN while it is typed: the elfproef only says something when all digits are there.
 * @param invoer as typed; spaces, points and dashes between the digits do not count
 * @returns GOED also for eight digits that pass with the zero in front that was left out
 */
export function bsnStand(invoer: string): BsnStand {
  const cijfers = invoer.replace(/[\s.-]/g, '');
  if (!/^\d*$/.test(cijfers)) return { soort: 'ANDERS' };
  if (cijfers.length > LENGTE) return { soort: 'TE_LANG', over: cijfers.length - LENGTE };
  if (normaliseerBsn(cijfers)) return { soort: 'GOED' };
  return cijfers.length < LENGTE ? { soort: 'TE_KORT', nog: LENGTE - cijfers.length } : { soort: 'FOUT' };
}
