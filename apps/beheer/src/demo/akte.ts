import {
  bepaalBetrokkene, isNietBeeindigd, isOpen, plusMaanden, zichtTot,
  type AanmeldingGevolg, type AanmeldingReden, type AanmeldingStatus, type Betrokkene, type Classificatie, type Datum,
  type Doelgroep, type DossierGrond, type DossierStatus, type GemeenteCode, type InstroomOorzaak, type IntakeKanaal,
  type SluitReden, type TrajectResultaat, type TrajectStatus, type TrajectType, type UitkeringBron, type UitkeringSoort,
  type UitstroomReden, type ControleBron, type ControleSoort, type GevolgUitkering, type JaNeeOnbekend,
  type PlaatsingStatus, type PlaatsingVorm, type UitstroomStatus, ZICHT_NA_TRAJECT_MAANDEN,
} from './regels';
import type { Medewerker } from './medewerkers';
import type { Werkzoekende } from './personen';
import { mandaathouder, organisatieVan, type Organisatie } from './regio';
import type { Toeval } from './toeval';
import type { Wereld } from './wereld';
import type { Werkgever } from './werkgevers';

export interface Intake {
  id: string;
  datum: Datum;
  kanaal: IntakeKanaal;
  status: 'OPEN' | 'AFGEROND';
  samenvatting: string | null;
  afwijkingMotivering: string | null;
  afgerondDatum: Datum | null;
  wie: Medewerker;
  versie: number;
}

export interface Oordeel {
  id: string;
  classificatie: Classificatie;
  werkfit: boolean;
  peilDatum: Datum;
  motivering: string;
  corrigeert: Oordeel | null;
  wie: Medewerker;
  moment: number;
}

export interface Aanmelding {
  id: string;
  uitvoerder: Organisatie;
  toelichting: string;
  status: AanmeldingStatus;
  verzondenDatum: Datum | null;
  signaleringDatum: Datum | null;
  beantwoordDatum: Datum | null;
  reden: AanmeldingReden | null;
  gevolg: AanmeldingGevolg | null;
  /** When it was entered that it came back. */
  terugMoment: number | null;
  versie: number;
}

export interface Uitkering {
  id: string;
  soort: UitkeringSoort;
  beginDatum: Datum;
  eindDatum: Datum | null;
  redenEinde: UitstroomReden | null;
  bron: UitkeringBron;
  versie: number;
}

export interface Traject {
  id: string;
  trajectType: TrajectType;
  uitvoerder: Organisatie;
  aanmelding: Aanmelding | null;
  motivering: string | null;
  doel: string;
  startDatum: Datum;
  verwachteEindDatum: Datum;
  akkoordOpdrachtgever: boolean | null;
  eindDatum: Datum | null;
  status: TrajectStatus;
  resultaat: TrajectResultaat | null;
  reden: string | null;
  /** The day of its last transition; the next cannot lie before it. */
  sinds: Datum;
  opgeschortSinds: Datum | null;
  versie: number;
}

export interface Plaatsing {
  id: string;
  werkgever: Werkgever | null;
  vorm: PlaatsingVorm;
  uren: number;
  startDatum: Datum;
  eindDatum: Datum | null;
  gevolgUitkering: GevolgUitkering;
  status: PlaatsingStatus;
  reden: string | null;
  /** The day of its last transition. */
  sinds: Datum;
  versie: number;
}

export interface Controle {
  id: string;
  soort: ControleSoort;
  datum: Datum;
  heeftBaan: JaNeeOnbekend;
  heeftBijstand: JaNeeOnbekend;
  bron: ControleBron;
  wie: Medewerker;
  moment: number;
}

export interface Uitstroom {
  id: string;
  uitstroomDatum: Datum;
  reden: UitstroomReden;
  plaatsing: Plaatsing | null;
  /** The benefit periods that it ended. */
  geeindigd: Uitkering[];
  status: UitstroomStatus;
  moment: number;
  controles: Controle[];
  versie: number;
}

/** A stretch [van, tot) in which somebody or something holds a place. */
export interface Periode<T> {
  wat: T;
  van: Datum;
  tot: Datum | null;
}

/** Who does something, when it is entered, and what day that is. */
export interface Stap {
  moment: number;
  vandaag: Datum;
  wie: Medewerker;
}

/** One dossier while its history unfolds: the present of every row on it. What happened goes to the world's record. */
export class Akte {
  status: DossierStatus = 'GEMELD';
  statusSinds: Datum;
  statusVoorSluiting: DossierStatus | null = null;
  geslotenDatum: Datum | null = null;
  sluitReden: SluitReden | null = null;
  uitstroomDatum: Datum | null = null;
  uitstroomReden: UitstroomReden | null = null;
  classificatie: Classificatie | null = null;
  werkfit: boolean | null = null;
  uitvoerder: Organisatie | null = null;
  /** Who guides at the executor while the klantmanager stays at the gemeente. */
  begeleider: Medewerker | null = null;
  intake: Intake | null = null;
  readonly oordelen: Oordeel[] = [];
  readonly aanmeldingen: Aanmelding[] = [];
  readonly uitkeringen: Uitkering[] = [];
  readonly trajecten: Traject[] = [];
  readonly plaatsingen: Plaatsing[] = [];
  readonly uitstromen: Uitstroom[] = [];
  readonly klantmanagers: Periode<Medewerker>[] = [];
  readonly uitvoerders: (Periode<Organisatie> & { basis: 'MANDAAT' | 'AANMELDING' })[] = [];
  gewijzigdOp: number;
  versie = 1;
  /** Goes up whenever the story takes another turn, so that plans made before it lapse. */
  hoofdstuk = 0;

  constructor(
    readonly wereld: Wereld, readonly toeval: Toeval, readonly id: string, readonly nummer: string,
    readonly werkzoekende: Werkzoekende, readonly grond: DossierGrond, readonly oorzaak: InstroomOorzaak,
    readonly doelgroepen: Doelgroep[], public meldDatum: Datum, readonly beginstand: boolean,
      public klantmanager: Medewerker,
    readonly gemaaktOp: number,
  ) {
    this.statusSinds = meldDatum;
    this.gewijzigdOp = gemaaktOp;
  }

  get gemeente(): GemeenteCode {
    return this.werkzoekende.gemeente;
  }

  get isOpen(): boolean {
    return isOpen(this.status);
  }

  /** The judgement that holds: the latest by day, then by entry, that no other corrects. */
  get geldendOordeel(): Oordeel | null {
    const vervangen = new Set(this.oordelen.map((o) => o.corrigeert));
    return this.oordelen.filter((o) => !vervangen.has(o))
      .reduce<Oordeel | null>((beste, o) => (beste && beste.peilDatum > o.peilDatum ? beste : o), null);
  }

  get lopendTraject(): Traject | null {
    return this.trajecten.find((t) => isNietBeeindigd(t.status)) ?? null;
  }

  get geldigeUitstroom(): Uitstroom | null {
    return this.uitstromen.findLast((u) => u.status === 'GELDIG') ?? null;
  }

  /** Work that goes on. */
  get lopendWerk(): Plaatsing | null {
    return this.plaatsingen.findLast((p) => p.status === 'GESTART') ?? null;
  }

  /** What somebody is to this dossier on a day. */
  betrokkene(wie: Medewerker, op: Datum): Betrokkene {
    return bepaalBetrokkene(
      { rol: wie.rol, organisatieId: wie.organisatie.id, eigenGemeente: wie.organisatie.gemeente },
      { opdrachtgevendeGemeente: this.gemeente, mandaathouderId: mandaathouder(this.gemeente)?.id ?? null,
        volledigeToegang: this.heeftToegang(wie.organisatie, op) });
  }

  /** Whether an organisation sees this dossier on a day: the rule that the database keeps in dossier_toegang. */
  heeftToegang(organisatie: Organisatie, op: Datum): boolean {
    if (organisatie === organisatieVan(this.gemeente)) return true;
    const mandaat = mandaathouder(this.gemeente) === organisatie;
    const aanmelding = this.aanmeldingen.some((a) => a.uitvoerder === organisatie && a.status === 'GEACCEPTEERD');
    if (!mandaat && !aanmelding) return false;
    const trajecten = this.trajecten.filter((t) => t.uitvoerder === organisatie);
    if (trajecten.some((t) => isNietBeeindigd(t.status))) return true;
    const laatste = trajecten.map((t) => t.eindDatum!).sort().at(-1);
    if (this.isOpen && (mandaat || !laatste)) return true;
    return (laatste ? zichtTot(laatste) : plusMaanden(this.geslotenDatum!, ZICHT_NA_TRAJECT_MAANDEN)) >= op;
  }
}
