/** A job as the catalogue knows it. Its payload holds ids only. */
export interface Taak<P extends Record<string, string | number> = Record<string, never>> {
  /** `capability.verb-object`; the part before the dot names the queue. */
  naam: string;
  /** A sentence for the person who reads the screen of jobs. */
  omschrijving: string;
  /** Cron pattern in Europe/Amsterdam for what runs by itself. */
  rooster?: string;
  /** At the most this long (ms), then the run fails and is tried again. */
  tijdslimiet: number;
  pogingen: number;
  /** Whether it needs a payload. The ledger keeps none, so such a run cannot be started again from there. */
  metPayload: boolean;
  /** Only for the type of the payload; never set. */
  readonly payload?: P;
}

type GeenPayload = Record<string, never>;

/** What one says about a job; of one with a payload also that it has one, because its type is gone at run time. */
type Opgave<P> = Pick<Taak, 'naam' | 'omschrijving' | 'rooster'> & Partial<Pick<Taak, 'tijdslimiet' | 'pogingen'>>
  & (P extends GeenPayload ? { metPayload?: false } : { metPayload: true; rooster?: never });

const catalogus = new Map<string, Taak<never>>();

/**
 * Puts a job in the catalogue.
 * @throws when the name does not fit `capability.verb-object` or is taken
 */
export function definieerTaak<P extends Record<string, string | number> = GeenPayload>(taak: Opgave<P>): Taak<P> {
  if (!/^[a-z-]+\.[a-z]+(-[a-z]+)*$/.test(taak.naam)) throw new Error(`Name of a job does not fit: ${taak.naam}`);
  if (catalogus.has(taak.naam)) throw new Error(`Two jobs are called ${taak.naam}`);
  const volledig: Taak<P> = { tijdslimiet: 60_000, pogingen: 5, metPayload: false, ...taak };
  catalogus.set(taak.naam, volledig as Taak<never>);
  return volledig;
}

/** Every job there is, by name. */
export function takenCatalogus(): ReadonlyMap<string, Taak<never>> {
  return catalogus;
}

/** The queue of a job: that of its capability. */
export function rijVan(naam: string): string {
  return naam.slice(0, naam.indexOf('.'));
}

/** The names of all queues. */
export function wachtrijen(): string[] {
  return [...new Set([...catalogus.keys()].map(rijVan))].sort();
}
