import { kaalNummer } from './tekst';

/** True for a KvK number: eight digits (Handelsregisterbesluit 2008), not all of them zero. There is no check digit. */
export function isKvkNummer(waarde: unknown): waarde is string {
  return typeof waarde === 'string' && /^\d{8}$/.test(waarde) && waarde !== '00000000';
}

/** Takes spaces and dots out of a KvK number. Returns the eight digits, or null when it is none. */
export function normaliseerKvkNummer(invoer: string): string | null {
  const nummer = kaalNummer(invoer).replace(/\./g, '');
  return isKvkNummer(nummer) ? nummer : null;
}
