import { datumVanMoment, dagenTussen, type Datum } from './regels';
import type { Akte, Stap } from './akte';
import { beginVanDag, kantoordagVanaf, kantoormoment, plusDagen } from './kalender';
import { werktOp, type Medewerker } from './medewerkers';
import { mandaathouder, organisatieVan, type Organisatie } from './regio';

const MINUUT = 60_000;
/** What is entered later than the day it holds for, in days. */
const VERTRAGING = [[0, 0], [0.86, 0], [0.93, 1], [0.97, 3], [1, 6]] as const;
const WAARNEMING = 0.04;

/** When something happens: the day it holds for, the day and the moment at which it is entered. */
export interface Ogenblik {
  datum: Datum;
  vandaag: Datum;
  moment: number;
}

export interface PlanOpties {
  /** true: it happens on any day of the week (a move, a start of work); the office enters it afterwards. */
  elkeDag?: boolean;
  /** false: it goes on when the story takes another turn. */
  vervalt?: boolean;
  /** Days after which it is entered; default mostly none. */
  later?: number;
}

/**
 * Puts something into the agenda of a dossier.
 * @param vanaf the day from which is counted
 * @param dagen how many days later; it moves to the next day on which the office is open
 * @param doe what then happens; it looks for itself whether it still can
 */
export function plan(akte: Akte, vanaf: Datum, dagen: number, doe: (nu: Ogenblik) => void,
  opties: PlanOpties = {}): void {
  const { wereld, toeval } = akte;
  const { elkeDag = false, vervalt = true, later = toeval.gespreid(VERTRAGING) } = opties;
  const ruw = plusDagen(vanaf, dagen);
  const datum = elkeDag ? ruw : kantoordagVanaf(ruw);
  let invoer = kantoordagVanaf(plusDagen(datum, later));
  const vroegst = wereld.nu + toeval.heel(3, 25) * MINUUT;
  const vroegsteDag = datumVanMoment(vroegst);
  if (invoer < vroegsteDag) invoer = kantoordagVanaf(vroegsteDag);
  let moment = kantoormoment(invoer, toeval);
  if (moment < vroegst) moment = vroegst;
  if (moment >= wereld.einde) return;
  // After a long day the rest is for tomorrow.
  if (moment > beginVanDag(invoer) + 19 * 60 * MINUUT) {
    invoer = kantoordagVanaf(plusDagen(invoer, 1));
    moment = kantoormoment(invoer, toeval);
  }
  const { hoofdstuk } = akte;
  wereld.agenda.zet(moment, () => {
    if (vervalt && akte.hoofdstuk !== hoofdstuk) return;
    doe({ datum, vandaag: invoer, moment });
  });
}

/** On a calendar day, whatever the weekday; not when it lies in the past. */
export function planOp(akte: Akte, datum: Datum, doe: (nu: Ogenblik) => void, opties: PlanOpties = {}): void {
  const vandaag = datumVanMoment(akte.wereld.nu);
  if (datum >= vandaag) plan(akte, vandaag, dagenTussen(vandaag, datum), doe, { elkeDag: true, ...opties });
}

/** The klantmanager does it, or sometimes a colleague in his place. */
export function doorKlantmanager(akte: Akte, nu: Ogenblik): Stap {
  return { moment: nu.moment, vandaag: nu.vandaag, wie: waarnemer(akte, akte.klantmanager, nu.vandaag) };
}

/** Somebody who works for the gemeente on this dossier: its own people, or those of the holder of its mandate. */
export function doorGemeente(akte: Akte, nu: Ogenblik): Stap {
  const houder = mandaathouder(akte.gemeente);
  const { organisatie } = akte.klantmanager;
  if (organisatie === houder || organisatie === organisatieVan(akte.gemeente)) return doorKlantmanager(akte, nu);
  const wie = akte.wereld.personeel.kiesKlantmanager(houder ?? organisatieVan(akte.gemeente), akte.gemeente,
    nu.vandaag);
  return { moment: nu.moment, vandaag: nu.vandaag, wie };
}

/** Somebody of this organisation: the klantmanager or who guides there, else a colleague. */
export function doorOrganisatie(akte: Akte, nu: Ogenblik, organisatie: Organisatie): Stap {
  if (akte.klantmanager.organisatie === organisatie) return doorKlantmanager(akte, nu);
  let { begeleider } = akte;
  if (begeleider?.organisatie !== organisatie || !werktOp(begeleider, nu.vandaag)) {
    begeleider = akte.wereld.personeel.kiesKlantmanager(organisatie, akte.gemeente, nu.vandaag);
    akte.begeleider = begeleider;
  }
  return { moment: nu.moment, vandaag: nu.vandaag, wie: waarnemer(akte, begeleider, nu.vandaag) };
}

function waarnemer(akte: Akte, wie: Medewerker, op: Datum): Medewerker {
  if (werktOp(wie, op) && !akte.toeval.kans(WAARNEMING)) return wie;
  return akte.wereld.personeel.kiesKlantmanager(wie.organisatie, akte.gemeente, op, werktOp(wie, op) ? undefined : wie);
}
