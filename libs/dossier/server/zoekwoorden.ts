import { zoekvorm } from '@trajectplein/kern/domain';

/** The words by which a person is found: those of all parts of the name, each once. */
export function zoekwoorden(...delen: (string | null | undefined)[]): string[] {
  return [...new Set(zoekvorm(delen.filter(Boolean).join(' ')).split(' ').filter(Boolean))];
}
