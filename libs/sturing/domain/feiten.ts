import type {
  Classificatie, DossierGrond, InstroomOorzaak, OpenStatus, UitkeringSoort, UitstroomReden,
} from '@trajectplein/dossier/domain';
import type { Datum } from '@trajectplein/kern/domain';
import type { TrajectStatus, TrajectType } from '@trajectplein/traject/domain';
import type { Duur, NOG_NIET_INGEDEELD, TrajectMoment, Uitkomst1m } from './codes';

/** The rows of record of one dossier, as far as figures need them. */
export interface DossierBron {
  dossierId: string;
  werkzoekendeId: string;
  gemeente: string;
  grond: DossierGrond;
  oorzaak: InstroomOorzaak;
  meldDatum: Datum;
  /** Taken over at a first import: stock from the start, and no instroom. */
  beginstand: boolean;
  overgangen: readonly OvergangBron[];
  classificaties: readonly ClassificatieBron[];
  uitvoerders: readonly UitvoerderBron[];
  trajecten: readonly TrajectBron[];
  uitstromen: readonly UitstroomBron[];
  geboorteDatum: Datum | null;
  /** Where the day is not known. */
  geboorteJaar: number | null;
  /** The day of the intake interview. */
  intakeDatum: Datum | null;
  uitkeringen: readonly UitkeringBron[];
  inkomsten: readonly InkomstenBron[];
  /** Work beside the benefit (AANVULLEND) that began. */
  aanvullendWerk: readonly WerkBron[];
}

/** A stretch of benefit; `eindDatum` is its last day. */
export interface UitkeringBron {
  soort: UitkeringSoort;
  beginDatum: Datum;
  eindDatum: Datum | null;
}

/** What the gemeente reports of a calendar month: also that there was no income. */
export interface InkomstenBron {
  /** The first day of the month. */
  maand: Datum;
  heeftInkomsten: boolean;
}

/** Work from its first up to and including its last day. */
export interface WerkBron {
  startDatum: Datum;
  eindDatum: Datum | null;
}

export interface TrajectBron {
  id: string;
  type: TrajectType;
  /** Why it ended early, where it did. */
  reden?: string | null;
}

/** A transition of the dossier or of one of its trajecten. */
export interface OvergangBron {
  onderwerp: string;
  onderwerpId: string;
  naam: string;
  naar: string;
  datum: Datum;
  volgnummer: number;
}

export interface ClassificatieBron {
  id: string;
  classificatie: Classificatie;
  peilDatum: Datum;
  /** The row that this one takes the place of, wholly. */
  corrigeertId: string | null;
  volgnummer: number;
}

/** Who executed in [van, tot): by mandate or by an accepted aanmelding. */
export interface UitvoerderBron {
  organisatieId: string;
  van: Datum;
  tot: Datum | null;
}

export interface UitstroomBron {
  id: string;
  datum: Datum;
  reden: UitstroomReden;
  status: string;
  /** Form of the plaatsing that it followed from. */
  vorm: string | null;
  controle1m: { heeftBaan: string; heeftBijstand: string } | null;
}

/** Class as figures know it. */
export type Klasse = Classificatie | typeof NOG_NIET_INGEDEELD;

/** What a figure may be split by, as it was on a day. */
export interface Toeschrijving {
  /** The executor's id; null: the gemeente itself. */
  uitvoerder: string | null;
  classificatie: Klasse;
}

/** [van, tot) in which status, class and executor of an open dossier stayed the same. */
export interface StandFeit extends Toeschrijving {
  van: Datum;
  tot: Datum | null;
  status: OpenStatus;
  /** From which day on it has been waiting for its intake; null when it does not wait. */
  wachtSinds: Datum | null;
}

/** [van, tot) of one traject that had not ended. */
export interface TrajectFeit extends Toeschrijving {
  trajectId: string;
  van: Datum;
  tot: Datum | null;
  type: TrajectType;
  status: TrajectStatus;
}

/** A traject that began or ended. What never began has no moments: dropping a plan is no end. */
export interface TrajectMomentFeit extends Toeschrijving {
  trajectId: string;
  soort: TrajectMoment;
  datum: Datum;
  /** Ended early for a reason that is not neutral. The reason itself is no fact: it can tell of illness or death. */
  uitval: boolean;
}

/** How long something took, counted on the day on which it happened. */
export interface DuurFeit extends Toeschrijving {
  soort: Duur;
  datum: Datum;
  dagen: number;
}

/** [van, tot) in which a dossier of the caseload of bijstand had bijstand. */
export interface BijstandFeit extends Toeschrijving {
  van: Datum;
  tot: Datum | null;
  /** There is income from work in the months of this stretch. */
  deeltijd: boolean;
}

export interface InstroomFeit extends Toeschrijving {
  datum: Datum;
  oorzaak: InstroomOorzaak;
}

export interface UitstroomFeit extends Toeschrijving {
  uitstroomId: string;
  /** First day without benefit. */
  datum: Datum;
  /** From this day on it counts for KPI-15. */
  rijpDatum: Datum;
  reden: UitstroomReden;
  uitkomst1m: Uitkomst1m;
}

/** The facts of one dossier: everything that figures are made of, and nothing else. */
export interface Feiten {
  dossierId: string;
  werkzoekendeId: string;
  gemeente: string;
  grond: DossierGrond;
  stand: StandFeit[];
  traject: TrajectFeit[];
  trajectMoment: TrajectMomentFeit[];
  duur: DuurFeit[];
  bijstand: BijstandFeit[];
  instroom: InstroomFeit | null;
  uitstroom: UitstroomFeit[];
}
