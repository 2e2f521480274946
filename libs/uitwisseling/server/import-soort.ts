import type { Datum } from '@trajectplein/kern/domain';
import type { Principal } from '@trajectplein/kern/server';
import type { Afkeuring, Koppeling, Rij, RijAntwoord, RijUitkomstCode, RijVraag, Tegenspraak } from '@trajectplein/uitwisseling/domain';
import type { Herstel } from './personen/herstel';
import type { Eerderen } from './personen/eerderen';

/** What a row says; rows with the same `sleutel` (a BSN) are one group. `gegevens` survives JSON. */
export type GelezenRij = { sleutel: string; gegevens: object } | { afkeuringen: Afkeuring[] };

/** The rows of one person in the order of the file. */
export interface Groep<G = unknown> {
  sleutel: string;
  rijen: readonly { rijnummer: number; gegevens: G }[];
}

/** Why a row that was processed is worth a look; `reden` is a Dutch sentence. */
export interface Waarschuwing {
  code: string;
  reden: string;
  kolom?: string | null;
  waarde?: string | null;
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
  waarschuwingen?: readonly Waarschuwing[];
  /** Held back with a question: the group is kept with it until somebody answers. */
  vraag?: { code: RijVraag; groep: Groep };
  /** How somebody who was known was before: kept as long as the import can be undone. */
  herstel?: Herstel;
}

/** A row to undo: the dossier that it made (uitkomst AANGEMAAKT), and how somebody who was known was before. */
export interface OngedaanRij {
  rijnummer: number;
  uitkomst: RijUitkomstCode;
  dossierId: string | null;
  herstel: Herstel | null;
}

/** What a file is for. `maand`: the first day of its month, for the kinds that are of one. */
export interface Waarvoor {
  /** The import; what is processed without one (a test) has none. */
  id?: string;
  gemeente: string;
  soort: string;
  maand: Datum | null;
  /** Whom the rows before were about, in one run through the file. */
  eerderen?: Eerderen;
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
   * Looks at the first row of some people before anything is done with one.
   * @returns what it finds, to be judged as a whole by `keurGeheel`
   */
  vergelijk?(rijen: readonly { sleutel: string; gegevens: object }[], waar: Waarvoor): Promise<Tegenspraak>;
  /** @throws DomeinFout when the file as a whole cannot be right */
  keurGeheel?(gevonden: Tegenspraak, hoe: { koppeling: Koppeling }): void;
  /**
   * Processes groups in the running transaction, as the one who sent the file; a dry run is rolled back afterwards. May
   * be called again with the same groups when that transaction failed.
   * @returns what became of every row of every group
   */
  verwerk(groepen: readonly Groep[], waar: Waarvoor): Promise<RijResultaat[]>;
  /** Processes a group that was held back, as somebody answered. @throws Error for a kind that asks nothing */
  beantwoord?(groep: Groep, antwoord: RijAntwoord, waar: Waarvoor): Promise<RijResultaat[]>;
  /** Its rows can be undone by `ongedaan`: those with these outcomes, in the running transaction. @returns the numbers of those that were */
  ongedaan?(rijen: readonly OngedaanRij[], waar: Waarvoor): Promise<Set<number>>;
  /** After the last group, unless it was a dry run; in transactions of its own. May be called again. */
  sluitAf?(waar: Waarvoor, wie: Principal): Promise<void>;
}

/** The outcome of a group whose rows were folded into one: it stands at the first row. */
export function alsGevouwen({ rijen }: Groep, uitkomst: Omit<RijResultaat, 'rijnummer'>): RijResultaat[] {
  return rijen.map(({ rijnummer }, n) => (n === 0 ? { ...uitkomst, rijnummer }
    : { rijnummer, uitkomst: 'SAMENGEVOEGD', dossierId: uitkomst.dossierId ?? null }));
}
