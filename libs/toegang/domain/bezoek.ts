/** Who does nothing at a dossier for this long has left it: what comes later is another visit. */
export const BEZOEK_PAUZE_MINUTEN = 30;

export interface Spoor {
  /** RFC 3339. */
  vastgelegdOp: string;
  /** Who did it, in which appointment: the same text for the same. */
  wie: string;
  /** What it was about: the same text for the same, null when it was about no dossier or about many. */
  over: string | null;
}

/**
 * Folds the trail into visits: what one person did at one dossier without a pause of half an hour.
 * @param sporen in any order; of the same moment, the first first
 * @returns the visits, the latest first; within a visit from begin to end
 */
export function vouwBezoeken<T extends Spoor>(sporen: readonly T[]): T[][] {
  const opMoment = (a: T, b: T) => Date.parse(a.vastgelegdOp) - Date.parse(b.vastgelegdOp);
  const bezoeken: T[][] = [];
  const laatste = new Map<string, T[]>();
  for (const spoor of [...sporen].sort(opMoment)) {
    const sleutel = JSON.stringify([spoor.wie, spoor.over]);
    const bezoek = laatste.get(sleutel);
    if (bezoek && opMoment(spoor, bezoek.at(-1)!) < BEZOEK_PAUZE_MINUTEN * 60_000) {
      bezoek.push(spoor);
    } else {
      const nieuw = [spoor];
      laatste.set(sleutel, nieuw);
      bezoeken.push(nieuw);
    }
  }
  return bezoeken.sort((a, b) => opMoment(b.at(-1)!, a.at(-1)!));
}

export interface Handeling {
  route: string;
  soort: string;
  doel: string;
  /** How often within the visit. */
  keren: number;
  /** How many dossiers or other things were seen at once, at most. */
  aantal: number;
  /** Names of the fields that were changed or filled in; never their values. */
  velden: string[];
}

/**
 * What was done in a visit: the same act once, with how often. Changes come first, then what was seen; a refusal is apart.
 * @param bezoek as `vouwBezoeken` made it
 */
export function handelingenVan(
  bezoek: readonly { route: string; soort: string; doel: string; ids: readonly string[]; velden: readonly string[] }[],
): Handeling[] {
  const handelingen = new Map<string, Handeling>();
  for (const { route, soort, doel, ids, velden } of bezoek) {
    const sleutel = JSON.stringify([route, soort, doel]);
    const er = handelingen.get(sleutel) ?? { route, soort, doel, keren: 0, aantal: 0, velden: [] };
    handelingen.set(sleutel, { ...er, keren: er.keren + 1, aantal: Math.max(er.aantal, ids.length),
      velden: [...new Set([...er.velden, ...velden])] });
  }
  const rang = (soort: string) => ['WIJZIGING', 'INZAGE', 'SESSIE', 'GEWEIGERD'].indexOf(soort);
  return [...handelingen.values()].sort((a, b) => rang(a.soort) - rang(b.soort));
}
