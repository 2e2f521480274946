import { leeftijdOp, plusMaanden, type Datum } from '@trajectplein/kern/domain';
import { dossierFoutNl, dossierVraagNl } from './zinnen.nl';

/** The dates of a person and his dossier, as far as they are known; what is left out or null is not judged. */
export interface TeWegen {
  vandaag: Datum;
  geboorteDatum?: Datum | null;
  /** Where only the year is known. */
  geboorteJaar?: number | null;
  meldDatum?: Datum | null;
  /** A stretch of benefit. */
  beginDatum?: Datum | null;
  eindDatum?: Datum | null;
}
export type PlausibelVeld = 'geboorteDatum' | 'geboorteJaar' | 'meldDatum' | 'beginDatum' | 'eindDatum';

/** What cannot be. Its sentence stands among the errors of dossier. */
export type Weigering = 'GEBOORTEDATUM_ONGELDIG' | 'TE_JONG' | 'MELDING_VOOR_GEBOORTE' | 'MELDING_TE_LANG_GELEDEN'
  | 'UITKERING_VOOR_GEBOORTE' | 'UITKERING_TE_LANG_GELEDEN' | 'UITKERING_TE_VER_VOORUIT';
/** What can be, and seldom is: "klopt dit?" Its sentence is `dossierLabels.vraag`. */
export type PlausibelVraag = keyof typeof dossierVraagNl;

/** A doubt at the field that causes it, with its Dutch sentence. */
export interface Twijfel<C extends string = string> {
  veld: PlausibelVeld;
  code: C;
  melding: string;
}
export interface Plausibiliteit {
  weigeringen: Twijfel<Weigering>[];
  vragen: Twijfel<PlausibelVraag>[];
}

/** The Algemene Bijstandswet began on this day: nobody is in guidance since before it. */
const EERSTE_BIJSTAND = '1965-01-01';
const OUDSTE = 115;
/** From this age on it is asked: guidance to work ends with the AOW-leeftijd, 67, but for who goes on by choice. */
const OUD = 80;
/** Nobody is in guidance before secondary school; from vso and praktijkonderwijs people come at sixteen. */
const JONGSTE = 12;
const JONG = 16;
const MAANDEN_LANG_GELEDEN = 10 * 12;
/** A benefit is granted for a day near by: what begins later is asked, what begins a year later is a typing error. */
const MAANDEN_VOORUIT = 3;
const MAANDEN_TE_VER_VOORUIT = 12;
/** Longer than a working life. */
const MAANDEN_EINDE = 50 * 12;

/**
 * Whether dates can be true, each by itself and together. Of a birth year alone nothing is refused or asked that one of its
 * days would make true. A benefit that began before the melding is lawful (art. 44(5) Pw, and who was in bijstand already):
 * nothing is said of it.
 * @param over the fields that are being filled in or changed; all when left out. Only doubts about one of them come back, at
 *   that field: who changes the birth date reads there that the melding lies before it
 */
export function weegDatums(gegeven: TeWegen, over?: readonly PlausibelVeld[]): Plausibiliteit {
  const uit: Plausibiliteit = { weigeringen: [], vragen: [] };
  const plaats = (...velden: PlausibelVeld[]) => velden.find((veld) => gegeven[veld] && (!over || over.includes(veld)));
  const weiger = (code: Weigering, ...velden: PlausibelVeld[]) => {
    const veld = plaats(...velden);
    if (veld) uit.weigeringen.push({ veld, code, melding: dossierFoutNl[code] });
  };
  const vraag = (code: PlausibelVraag, ...velden: PlausibelVeld[]) => {
    const veld = plaats(...velden);
    if (veld) uit.vragen.push({ veld, code, melding: dossierVraagNl[code] });
  };
  weegGeboorte(gegeven, weiger, vraag);
  weegMelding(gegeven, weiger, vraag);
  weegUitkering(gegeven, weiger, vraag);
  return uit;
}

type Meld<C extends string> = (code: C, ...velden: PlausibelVeld[]) => void;
type Weeg = (gegeven: TeWegen, weiger: Meld<Weigering>, vraag: Meld<PlausibelVraag>) => void;
const GEBOORTE = ['geboorteDatum', 'geboorteJaar'] as const;

/** The first and the last day on which somebody can have been born; null when nothing is known. */
function geboren({ geboorteDatum, geboorteJaar, vandaag }: TeWegen): { eerst: Datum; laatst: Datum } | null {
  // Of a birth that has to come nothing else follows.
  if ((geboorteDatum ?? `${geboorteJaar ?? '1900'}`) > vandaag) return null;
  if (geboorteDatum) return { eerst: geboorteDatum, laatst: geboorteDatum };
  return geboorteJaar ? { eerst: `${geboorteJaar}-01-01`, laatst: `${geboorteJaar}-12-31` } : null;
}

const weegGeboorte: Weeg = (gegeven, weiger, vraag) => {
  const { vandaag } = gegeven;
  const geboorte = geboren(gegeven);
  const jongstens = geboorte && leeftijdOp(geboorte.laatst, vandaag);
  if (!geboorte || jongstens! > OUDSTE) weiger('GEBOORTEDATUM_ONGELDIG', ...GEBOORTE);
  else if (leeftijdOp(geboorte.eerst, vandaag) < JONGSTE) weiger('TE_JONG', ...GEBOORTE);
  else if (leeftijdOp(geboorte.eerst, vandaag) < JONG) vraag('JONG', ...GEBOORTE);
  else if (jongstens! >= OUD) vraag('OUD', ...GEBOORTE);
};

const weegMelding: Weeg = (gegeven, weiger, vraag) => {
  const { meldDatum, vandaag } = gegeven;
  if (!meldDatum) return;
  const velden = ['meldDatum', ...GEBOORTE] as const;
  const geboorte = geboren(gegeven);
  if (meldDatum < EERSTE_BIJSTAND) weiger('MELDING_TE_LANG_GELEDEN', 'meldDatum');
  if (geboorte && meldDatum < geboorte.eerst) weiger('MELDING_VOOR_GEBOORTE', ...velden);
  // Who is too young today is said so already.
  else if (geboorte && leeftijdOp(geboorte.eerst, meldDatum) < JONG && leeftijdOp(geboorte.eerst, vandaag) >= JONG) vraag('MELDING_JONG', ...velden);
  else if (meldDatum >= EERSTE_BIJSTAND && meldDatum < plusMaanden(vandaag, -MAANDEN_LANG_GELEDEN)) vraag('MELDING_LANG_GELEDEN', 'meldDatum');
};

const weegUitkering: Weeg = (gegeven, weiger, vraag) => {
  const { beginDatum, eindDatum, vandaag } = gegeven;
  const geboorte = geboren(gegeven);
  if (eindDatum && eindDatum > plusMaanden(vandaag, MAANDEN_EINDE)) vraag('EINDE_VER_VOORUIT', 'eindDatum');
  if (!beginDatum) return;
  if (beginDatum < EERSTE_BIJSTAND) weiger('UITKERING_TE_LANG_GELEDEN', 'beginDatum');
  if (geboorte && beginDatum < geboorte.eerst) weiger('UITKERING_VOOR_GEBOORTE', 'beginDatum', ...GEBOORTE);
  if (beginDatum > plusMaanden(vandaag, MAANDEN_TE_VER_VOORUIT)) weiger('UITKERING_TE_VER_VOORUIT', 'beginDatum');
  else if (beginDatum > plusMaanden(vandaag, MAANDEN_VOORUIT)) vraag('UITKERING_VOORUIT', 'beginDatum');
};
