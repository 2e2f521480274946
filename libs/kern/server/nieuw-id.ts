import { randomBytes } from 'node:crypto';

/**
 * A new id (UUID version 7, RFC 9562): the time comes first, so that new rows land at the end of an index. Made here and
 * not by the database where a row's policy hangs on rows that are written around it.
 */
export function nieuwId(nu = Date.now()): string {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(nu, 0, 6);
  bytes[6] = (bytes[6]! & 0x0f) | 0x70;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  const hex = bytes.toString('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
