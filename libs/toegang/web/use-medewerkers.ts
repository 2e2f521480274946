import { useQuery } from '@tanstack/react-query';
import { api, zoekreeks, type Lijst } from '@trajectplein/kern/web';

interface Naam {
  id: string;
  naam: string;
}

/** Follows the pages of a list to its end, within reason. */
async function alle(pad: string): Promise<Naam[]> {
  const namen: Naam[] = [];
  let na: string | undefined;
  for (let pagina = 0; pagina < 20; pagina += 1) {
    const lijst: Lijst<Naam> = await api(`${pad}${zoekreeks({ paginaGrootte: 100, na })}`);
    namen.push(...lijst.items);
    if (!lijst.heeftVolgende || !lijst.volgende) break;
    na = lijst.volgende;
  }
  return namen;
}

/** Everybody whom this person may know of, by name; to choose from. */
export function useMedewerkers(): Naam[] {
  const { data } = useQuery({ queryKey: ['medewerkers', 'namen'], queryFn: () => alle('medewerkers'), staleTime: 60_000, retry: false });
  return data ?? [];
}
