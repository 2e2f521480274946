import { randomUUID } from 'node:crypto';

/**
 * A new id (UUID version 7, RFC 9562): the time comes first, so that new rows land at the end of an index. Made here and
 * not by the database where a row's policy hangs on rows that are written around it.
 */
export function nieuwId(nu = Date.now()): string {
  const tijd = nu.toString(16).padStart(12, '0');
  // Node draws these in advance, many at once.
  return `${tijd.slice(0, 8)}-${tijd.slice(8)}-7${randomUUID().slice(15)}`;
}
