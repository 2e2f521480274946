import type { Datum } from '@trajectplein/kern/domain';
import type { Principal } from '@trajectplein/kern/server';
import type { Afkeuring, Koppeling, Rij, RijUitkomstCode } from '@trajectplein/uitwisseling/domain';

/** What a row says; rows with the same `sleutel` (a BSN) are one group. `gegevens` survives JSON. */
export type GelezenRij = { sleutel: string; gegevens: object } | { afkeuringen: Afkeuring[] };

/** The rows of one person in the order of the file. */
export interface Groep<G = unknown> {
  sleutel: string;
  rijen: readonly { rijnummer: number; gegevens: G }[];
}

/** What became of one row. */
export interface RijResultaat {
  rijnummer: number;
  uitkomst: RijUitkomstCode;
  dossierId?: string | null;
  /** Of a refused one: a Dutch sentence, and the column and value that it is about. */
  reden?: string;
  kolom?: string | null;
  waarde?: string | null;
}

/** What a file is for. `maand`: the first day of its month, for the kinds that are of one. */
export interface Waarvoor {
  gemeente: string;
  soort: string;
  maand: Datum | null;
}

/** A kind of file: the one interface between the machinery of imports and what is done with the rows. */
export interface ImportSoort {
  /** The sender chooses which column fills which field. */
  vraagtKoppeling: boolean;
  /** It is of one month: the one asked for, else the last one. */
  vanEenMaand?: true;
  /** @returns what does not fit about the names of the columns, as a Dutch sentence; null when it does */
  keurIndeling(kop: readonly string[]): string | null;
  leesRij(rij: Rij, hoe: { koppeling: Koppeling; vandaag: Datum; maand: Datum | null }): GelezenRij;
  /**
   * Processes groups in the running transaction, as the one who sent the file; a dry run is rolled back afterwards. May
   * be called again with the same groups when that transaction failed.
   * @returns what became of every row of every group
   */
  verwerk(groepen: readonly Groep[], waar: Waarvoor): Promise<RijResultaat[]>;
  /** After the last group, unless it was a dry run; in transactions of its own. May be called again. */
  sluitAf?(waar: Waarvoor, wie: Principal): Promise<void>;
}

/** The outcome of a group whose rows were folded into one: it stands at the first row. */
export function alsGevouwen({ rijen }: Groep, uitkomst: Omit<RijResultaat, 'rijnummer'>): RijResultaat[] {
  return rijen.map(({ rijnummer }, n) => (n === 0 ? { ...uitkomst, rijnummer }
    : { rijnummer, uitkomst: 'SAMENGEVOEGD', dossierId: uitkomst.dossierId ?? null }));
}
