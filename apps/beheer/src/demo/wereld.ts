import { beginVanDag, type Datum, type Onderwerp } from './regels';
import { Agenda } from './agenda';
import type { Akte, Stap } from './akte';
import type { Medewerker, Personeel } from './medewerkers';
import type { Bevolking, Werkzoekende } from './personen';
import { Regie } from './regie';
import { Terugkeer } from './terugkeer';
import type { Toeval } from './toeval';
import type { Werkgever } from './werkgevers';

export interface Overgang {
  id: string;
  akte: Akte;
  onderwerp: Onderwerp;
  onderwerpId: string;
  naam: string;
  van: string | null;
  naar: string;
  datum: Datum;
  reden: string | null;
  toelichting: string | null;
  wie: Medewerker;
  moment: number;
}

export interface Gebeurtenis {
  akte: Akte;
  soort: string;
  geldigOp: Datum;
  gegevens: Record<string, string | number | boolean | null>;
  wie: Medewerker;
  moment: number;
}

export interface Wijziging {
  id: string;
  akte: Akte | null;
  werkzoekendeId: string | null;
  onderwerp: string;
  onderwerpId: string;
  veld: string;
  oud: string | null;
  nieuw: string | null;
  reden: string | null;
  wie: Medewerker;
  moment: number;
}

/** The region while its history unfolds: who works there, what lies ahead, and the record of what happened. */
export class Wereld {
  readonly agenda = new Agenda();
  /** The moment at which the history has arrived. */
  nu = 0;
  readonly aktes: Akte[] = [];
  /** In the order in which they were entered. */
  readonly overgangen: Overgang[] = [];
  /** Each transition is an event too. */
  readonly gebeurtenissen: (Gebeurtenis | Overgang)[] = [];
  readonly wijzigingen: Wijziging[] = [];
  /** By BSN and gemeente. */
  readonly werkzoekenden = new Map<string, Werkzoekende>();
  readonly terugkeer = new Terugkeer();
  readonly regie: Regie;
  /** The first moment at which nothing is entered any more. */
  readonly einde: number;
  private readonly perPersoon = new Map<Werkzoekende, Akte[]>();

  /**
   * @param begin the first day of the recorded history
   * @param vandaag nothing is entered on this day any more: who opens the office finds yesterday's state
   */
  constructor(
    readonly begin: Datum, readonly vandaag: Datum, readonly toeval: Toeval, readonly personeel: Personeel,
    readonly bevolking: Bevolking, readonly werkgevers: readonly (readonly [Werkgever, number])[],
  ) {
    this.regie = new Regie(vandaag);
    this.einde = beginVanDag(vandaag);
  }

  /** The moment at which the n-th dossier of the stock was taken over: in the early morning of the first day. */
  momentVanOvername(n: number): number {
    return beginVanDag(this.begin) + 4 * 3_600_000 + n * 1500;
  }

  /** The dossiers of one werkzoekende, oldest first. */
  dossiersVan(werkzoekende: Werkzoekende): Akte[] {
    let lijst = this.perPersoon.get(werkzoekende);
    if (!lijst) this.perPersoon.set(werkzoekende, (lijst = []));
    return lijst;
  }

  /** Writes a transition and its event, as the service does. */
  leg(akte: Akte, stap: Stap, rij: {
    onderwerp: Onderwerp; onderwerpId: string; naam: string; van: string | null; naar: string; datum: Datum;
    reden?: string | null; toelichting?: string | null;
  }): void {
    const { onderwerp, onderwerpId, naam, van, naar, datum, reden = null, toelichting = null } = rij;
    const overgang = { id: akte.toeval.id(stap.moment), akte, onderwerp, onderwerpId, naam, van, naar, datum, reden,
      toelichting,
      wie: stap.wie, moment: stap.moment };
    this.overgangen.push(overgang);
    this.gebeurtenissen.push(overgang);
  }

  /** Writes an event that is no transition. */
  meld(akte: Akte, stap: Stap, soort: string, geldigOp: Datum, gegevens: Gebeurtenis['gegevens']): void {
    this.gebeurtenissen.push({ akte, soort, geldigOp, gegevens, wie: stap.wie, moment: stap.moment });
  }

  /** Writes the history of an edit. */
  wijzig(akte: Akte, stap: Stap, wat: {
    onderwerp: string; onderwerpId: string; veld: string; oud: string | null; nieuw: string | null;
    reden: string | null;
    vanPersoon?: boolean;
  }): void {
    const { vanPersoon = false, ...rest } = wat;
    this.wijzigingen.push({ id: akte.toeval.id(stap.moment), akte: vanPersoon ? null : akte,
      werkzoekendeId: vanPersoon ? akte.werkzoekende.id : null, ...rest, wie: stap.wie, moment: stap.moment });
  }
}
