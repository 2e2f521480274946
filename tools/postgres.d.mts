// What specs may use of postgres.mjs.

export interface TijdelijkePostgres {
  /** Address of a database on this server; by default the superuser's. */
  url(gebruiker?: string, database?: string): string;
  socketMap: string;
  map: string;
  stop(haast?: boolean): Promise<void>;
}

/** A PostgreSQL of one's own for a test that restarts or breaks it. Nothing in it survives `stop`. */
export function startTijdelijkePostgres(opties?: {
  instellingen?: Record<string, string | number>;
  meld?: (zin: string) => void;
}): Promise<TijdelijkePostgres>;
