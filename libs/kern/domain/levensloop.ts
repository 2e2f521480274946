import { isDatum, type Datum } from './datum';
import { kernFouten } from './labels';
import { isCode, isGevuld } from './tekst';
import { toonDatum } from './toon';

/** One named transition of a life-cycle. */
export interface Overgang<S extends string, N extends string> {
  naam: N;
  van: readonly S[];
  /** null: the caller decides, or the state stays as it is. */
  naar: S | null;
  redenVerplicht?: boolean;
}

/** All transitions of one kind of object. */
export type Levensloop<S extends string, N extends string> = readonly Overgang<S, N>[];

/** The names of the transitions that leave this state, in the order of the table. */
export function mogelijkeOvergangen<S extends string, N extends string>(tabel: Levensloop<S, N>, status: S): N[] {
  return tabel.filter((o) => o.van.includes(status)).map((o) => o.naam);
}

/**
 * Finds the transition, or refuses.
 * @param statusNamen the words for the states, to name the present one in the sentence
 * @throws DomeinFout TOESTAND `NIET_TOEGESTAAN` when this state does not allow it
 */
export function eisOvergang<S extends string, N extends string>(
  tabel: Levensloop<S, N>,
  status: S,
  naam: N,
  statusNamen?: Readonly<Record<S, string>>,
): Overgang<S, N> {
  const overgang = tabel.find((o) => o.naam === naam && o.van.includes(status));
  if (!overgang) throw kernFouten.toestand('NIET_TOEGESTAAN', { status: statusNamen?.[status] ?? status });
  return overgang;
}

/**
 * The day a transition holds for: the day asked for, else today.
 * @param vorige the day of the transition before it
 * @param pointer the field to blame, `/datum` unless told
 * @throws DomeinFout INVOER when it is no date, lies in the future, or before the previous transition
 */
export function bepaalOvergangsdatum(vraag: {
  gevraagd?: Datum | null;
  vorige?: Datum | null;
  vandaag: Datum;
  pointer?: string;
}): Datum {
  const { vorige, vandaag, pointer = '/datum' } = vraag;
  const datum = vraag.gevraagd ?? vandaag;
  if (!isDatum(datum)) throw kernFouten.invoer('DATUM_ONGELDIG', pointer);
  if (datum > vandaag) throw kernFouten.invoer('DATUM_IN_TOEKOMST', pointer);
  if (vorige && datum < vorige) throw kernFouten.invoer('DATUM_VOOR_VORIGE', pointer, { datum: toonDatum(vorige) });
  return datum;
}

/**
 * The corrected day of a transition that was recorded before: it stays between its neighbours.
 * @param vorige the day of the transition before it
 * @param volgende the day of the one after it
 * @returns the day
 * @throws DomeinFout INVOER at `pointer` when it is no date, lies in the future, or not between its neighbours
 */
export function eisCorrectiedatum(vraag: {
  datum: Datum;
  vorige: Datum | null;
  volgende: Datum | null;
  vandaag: Datum;
  pointer: string;
}): Datum {
  const { datum, volgende, pointer } = vraag;
  bepaalOvergangsdatum({ gevraagd: datum, vorige: vraag.vorige, vandaag: vraag.vandaag, pointer });
  if (volgende && datum > volgende) throw kernFouten.invoer('DATUM_NA_VOLGENDE', pointer, { datum: toonDatum(volgende) });
  return datum;
}

/**
 * Checks the reason of a transition against its list.
 * @returns the reason
 * @throws DomeinFout INVOER at `/reden` when it is missing or not in the list
 */
export function eisReden<C extends string>(lijst: readonly C[], reden: unknown): C {
  if (reden === null || reden === undefined || reden === '') throw kernFouten.invoer('REDEN_VERPLICHT', '/reden');
  if (!isCode(lijst, reden)) throw kernFouten.invoer('REDEN_ONBEKEND', '/reden');
  return reden;
}

/**
 * Checks a choice from a list that is no reason.
 * @returns the code
 * @throws DomeinFout INVOER at the given field when it is missing or not in the list
 */
export function eisCode<C extends string>(lijst: readonly C[], waarde: unknown, pointer: string): C {
  if (waarde === null || waarde === undefined || waarde === '') throw kernFouten.invoer('VERPLICHT', pointer);
  if (!isCode(lijst, waarde)) throw kernFouten.invoer('CODE_ONBEKEND', pointer);
  return waarde;
}

/**
 * Checks that a text was filled in.
 * @returns the text without white space around it
 * @throws DomeinFout INVOER `VERPLICHT` at the given field
 */
export function eisTekst(tekst: string | null | undefined, pointer: string): string {
  if (!isGevuld(tekst)) throw kernFouten.invoer('VERPLICHT', pointer);
  return tekst.trim();
}
