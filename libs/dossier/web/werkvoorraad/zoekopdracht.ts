import { useCallback } from 'react';
import { useStore } from 'react-admin';

type Zoekopdrachten = Readonly<Record<string, string>>;
const BEWAAR = 50;

/**
 * What was searched for in this visit, each under a number. The number stands in the address, so that Back and a page
 * further find the hit list again; the words stay in memory, until somebody logs out or reloads.
 */
export function useZoekopdrachten(): { teksten: Zoekopdrachten; bewaar: (tekst: string) => string } {
  const [teksten, zetTeksten] = useStore<Zoekopdrachten>('dossier.zoekopdrachten', {});
  const bewaar = useCallback((tekst: string) => {
    const nummer = String(1 + Math.max(0, ...Object.keys(teksten).map(Number)));
    zetTeksten(Object.fromEntries([...Object.entries(teksten).slice(-BEWAAR), [nummer, tekst]]));
    return nummer;
  }, [teksten, zetTeksten]);
  return { teksten, bewaar };
}

/** Where the list stood when it was last looked at: what a dossier leads back to. It holds no names. */
export function useLijstadres(): [adres: string, zet: (adres: string) => void] {
  return useStore<string>('dossier.lijstadres', '/dossiers');
}
