import type { DossierGrond, InstroomOorzaak } from '@trajectplein/dossier/domain';
import type { Datum, Jaartelling } from '@trajectplein/kern/domain';

/** A row of a file by the names of its columns; what is empty is absent. `nummer` is the row as a spreadsheet counts it. */
export interface Rij {
  nummer: number;
  waarden: Readonly<Record<string, string>>;
  /** Where the day numbers of the workbook begin; 1900 when left out. */
  telling?: Jaartelling;
  /** The columns whose cell is a number; its text is written as JavaScript does. */
  getallen?: readonly string[];
  /** Why the row as such cannot be read (a Dutch sentence); its `waarden` are not to be used then. */
  fout?: string;
}

/** What was wrong with one cell of a row, or with the row (`kolom` null). `reden` is a Dutch sentence. */
export interface Afkeuring {
  rijnummer: number;
  kolom: string | null;
  waarde: string | null;
  reden: string;
}

/** The matching profile as far as a file tells it, in the shape of VUM; texts that fit no code stay text. */
export interface Profiel {
  urenPerWeek?: number;
  opleidingsniveau?: string;
  beroepssector?: string;
  beroep?: string;
  mondelingNederlands?: string;
  schriftelijkNederlands?: string;
  rijbewijzen?: string[];
  vervoer?: string[];
  /** What was taken over as text because it fits no code ("Scooter"), each a Dutch sentence. */
  opmerkingen?: string[];
}

/**
 * One person and his dossier as a file tells it. What is absent was not told: no column, nothing filled in, or a
 * placeholder such as "NNB".
 */
export interface Aanlevering {
  rijnummer: number;
  bsn: string;
  voornaam?: string;
  tussenvoegsel?: string;
  achternaam?: string;
  /** Another split of the name can be right as well: somebody has to look. */
  naamControleren?: boolean;
  /** All parts of the name are known: a part that is absent is empty. */
  naamIsHeel?: boolean;
  geboorteDatum?: Datum;
  /** Where the file does not know the day ('00-00-1970'). */
  geboorteJaar?: number;
  telefoonnummer?: string;
  emailadres?: string;
  postcode?: string;
  huisnummer?: string;
  woonplaats?: string;
  meldDatum?: Datum;
  dossierGrond?: DossierGrond;
  instroomOorzaak?: InstroomOorzaak;
  profiel?: Profiel;
}

/** What became of a row. */
export type RijUitkomst = { aanlevering: Aanlevering } | { afkeuringen: Afkeuring[] };
