import { GEMEENTE_CODES } from '@trajectplein/kern/domain';
import {
  Acties, AlsLijst, Code, Codes, DatumVeld, Getal, Id, JaNee, Lijst, LijstAntwoord, LijstVraag, Tekst,
} from '@trajectplein/kern/server';
import {
  BREEK_AF_REDENEN, OPSCHORT_REDENEN, TRAJECT_RESULTATEN, TRAJECT_STATUSSEN, TRAJECT_TYPEN,
  type BreekAfReden, type OpschortReden, type TrajectResultaat,
} from '@trajectplein/traject/domain';

const LEEG = { leeg: true } as const;
const TEKST = { max: 2000, optioneel: true, leeg: true } as const;
const MOTIVERING = { ...TEKST, uitleg: 'Waarom het zonder aanmelding start.' } as const;

export class NieuwTraject {
  @Code(TRAJECT_TYPEN, { uitleg: 'Nu te starten: REINTEGRATIE en WERK_NAAR_WERK.' }) trajectType!: string;
  @Tekst({ max: 2000, uitleg: 'Wat het traject wil bereiken.' }) doel!: string;
  @DatumVeld({ uitleg: 'De geplande start.' }) startDatum!: string;
  @DatumVeld() verwachteEindDatum!: string;
  @JaNee({ optioneel: true }) vrijwillig?: boolean;
  @Tekst(MOTIVERING) motivering?: string | null;
}

/** A field that is left out stays as it is. */
export class TrajectWijziging {
  @Tekst({ max: 2000, optioneel: true, blijftGevuld: true }) doel?: string;
  @JaNee({ optioneel: true }) vrijwillig?: boolean;
  @Tekst(MOTIVERING) motivering?: string | null;
  @DatumVeld({ optioneel: true }) startDatum?: string;
  @DatumVeld({ optioneel: true, uitleg: 'Na de start alleen met _verleng.' }) verwachteEindDatum?: string;
  @DatumVeld({ optioneel: true }) eindDatum?: string;
  @Code(TRAJECT_RESULTATEN, { optioneel: true }) resultaat?: TrajectResultaat;
  @Code(BREEK_AF_REDENEN, { optioneel: true, uitleg: 'Waarom het traject stopte.' }) breekAfReden?: BreekAfReden;
  @Tekst({ max: 300, optioneel: true, leeg: true, uitleg: 'Waarom: een verandering, of wat er fout was.' })
  reden?: string | null;
}

export class TrajectStap {
  @DatumVeld({ optioneel: true, uitleg: 'De dag waarvoor het geldt. Standaard vandaag.' }) datum?: string;
  @Tekst(TEKST) toelichting?: string | null;
}

export class TrajectStart extends TrajectStap {
  @Tekst(MOTIVERING) motivering?: string | null;
}

export class TrajectOpschorting extends TrajectStap {
  @Code(OPSCHORT_REDENEN) reden!: OpschortReden;
}

export class TrajectVerlenging extends TrajectStap {
  @DatumVeld() verwachteEindDatum!: string;
  @JaNee({ uitleg: 'Of de opdrachtgever akkoord is. Een antwoord is verplicht.' }) akkoordOpdrachtgever!: boolean;
}

export class TrajectAfronding extends TrajectStap {
  @Code(TRAJECT_RESULTATEN) resultaat!: TrajectResultaat;
}

export class TrajectAfbreking extends TrajectStap {
  @Code(BREEK_AF_REDENEN) reden!: BreekAfReden;
}

export class TrajectLijstVraag extends LijstVraag {
  @Codes(TRAJECT_STATUSSEN, { optioneel: true }) @AlsLijst() status?: string[];
  @Codes(TRAJECT_TYPEN, { optioneel: true }) @AlsLijst() trajectType?: string[];
  @Codes(GEMEENTE_CODES, { optioneel: true }) @AlsLijst() gemeente?: string[];
  @Id({ optioneel: true, uitleg: 'Id van de uitvoeringsorganisatie.' }) uitvoerder?: string;
  @Id({ lijst: true, optioneel: true, uitleg: 'Meer id\'s, met komma\'s.' }) @AlsLijst() id?: string[];
}

class TrajectKern {
  @Id() id!: string;
  @Id() dossierId!: string;
  @Code(TRAJECT_TYPEN) trajectType!: string;
  @Id() uitvoeringsorganisatieId!: string;
  @Tekst({ max: 200 }) uitvoeringsorganisatieNaam!: string;
  @JaNee({ leeg: true, uitleg: 'Leeg als daar niets over is gezegd.' }) vrijwillig!: boolean | null;
  @DatumVeld({ uitleg: 'Gepland, en na de start de dag waarop het begon.' }) startDatum!: string;
  @DatumVeld() verwachteEindDatum!: string;
  @DatumVeld(LEEG) eindDatum!: string | null;
  @Code(TRAJECT_STATUSSEN) status!: string;
  @Code(TRAJECT_RESULTATEN, LEEG) resultaat!: string | null;
  @Code([...OPSCHORT_REDENEN, ...BREEK_AF_REDENEN.filter((r) => !(OPSCHORT_REDENEN as readonly string[]).includes(r))],
    { leeg: true, uitleg: 'Waarom het stilligt of stopte.' })
  reden!: string | null;
  @Getal() versie!: number;
}

export class TrajectAntwoord extends TrajectKern {
  @Tekst({ max: 2000 }) doel!: string;
  @Tekst({ max: 2000, leeg: true }) motivering!: string | null;
  @JaNee({ leeg: true, uitleg: 'De opdrachtgever is akkoord met de laatste verlenging.' }) akkoordOpdrachtgever!: boolean | null;
  @Acties() toegestaneActies!: string[];
}

/** Of one dossier: short by nature. */
export class TrajectenAntwoord extends LijstAntwoord {
  @Lijst(() => TrajectAntwoord) items!: TrajectAntwoord[];
}

export class TrajectInLijst extends TrajectKern {
  @Tekst({ max: 20 }) dossierNummer!: string;
  @Tekst({ max: 300 }) naam!: string;
  @Code(GEMEENTE_CODES) gemeente!: string;
}

export class TrajectLijst extends LijstAntwoord {
  @Lijst(() => TrajectInLijst) items!: TrajectInLijst[];
}
