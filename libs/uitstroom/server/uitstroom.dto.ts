import { TERUGVAL_REDENEN, UITKERING_SOORTEN, UITSTROOM_REDENEN, type TerugvalReden } from '@trajectplein/dossier/domain';
import { Acties, Code, Codes, DatumVeld, Genest, Getal, Id, Lijst, LijstAntwoord, MomentVeld, Tekst } from '@trajectplein/kern/server';
import {
  CONTROLE_BRONNEN, CONTROLE_SOORTEN, JA_NEE_ONBEKEND, PLAATSING_EIND_REDENEN, UITSTROOM_STATUSSEN,
  type ControleBron, type ControleSoort, type JaNeeOnbekend, type PlaatsingEindReden,
} from '@trajectplein/uitstroom/domain';

const LEEG = { leeg: true } as const;
const TOELICHTING = { max: 2000, optioneel: true, leeg: true } as const;
const WAAROM = { max: 300, optioneel: true, leeg: true, uitleg: 'Waarom: een verandering, of wat er fout was.' } as const;
/** PENSIOEN is the earlier name of AOW_LEEFTIJD. */
const REDENEN = [...UITSTROOM_REDENEN, 'PENSIOEN'];

const AFLOPEN = ['EINDIGT', 'LOOPT_DOOR'] as const;

/** What happens to a traject that runs. */
export class TrajectKeuze {
  @Id() id!: string;
  @Getal({ uitleg: 'De versie die u zag.' }) versie!: number;
  @Code(AFLOPEN) afloop!: (typeof AFLOPEN)[number];
}

/** What happens to work that runs. */
export class PlaatsingKeuze {
  @Id() id!: string;
  @Getal({ uitleg: 'De versie die u zag.' }) versie!: number;
  @Code(AFLOPEN) afloop!: (typeof AFLOPEN)[number];
  @Code(PLAATSING_EIND_REDENEN, { optioneel: true, uitleg: 'Verplicht als het werk eindigt.' }) reden?: PlaatsingEindReden;
}

/** The benefit that begins again. */
export class NieuweUitkering {
  @Code(UITKERING_SOORTEN) soort!: (typeof UITKERING_SOORTEN)[number];
  @DatumVeld() beginDatum!: string;
}

export class UitstroomInvoer {
  @Code(REDENEN, { uitleg: 'Waarom de uitkering eindigt.' }) reden!: string;
  @DatumVeld({ optioneel: true, uitleg: 'De eerste dag zonder bijstand. Standaard vandaag.' }) datum?: string;
  @Id({ optioneel: true, leeg: true, uitleg: 'Het werk dat de uitkering beëindigt.' }) plaatsingId?: string | null;
  @Tekst(TOELICHTING) toelichting?: string | null;
  @Lijst(() => TrajectKeuze, { optioneel: true, hoogstens: 20, uitleg: 'Wat er gebeurt met de trajecten die lopen; wat hier niet staat, loopt door.' })
  trajecten?: TrajectKeuze[];
}

export class TerugvalInvoer {
  @Code(TERUGVAL_REDENEN) reden!: TerugvalReden;
  @DatumVeld({ optioneel: true }) datum?: string;
  @Tekst(TOELICHTING) toelichting?: string | null;
  @Lijst(() => PlaatsingKeuze, { optioneel: true, hoogstens: 20, uitleg: 'Wat er gebeurt met het werk dat loopt; wat hier niet staat, loopt door.' })
  plaatsingen?: PlaatsingKeuze[];
  @Genest(() => NieuweUitkering, { optioneel: true, uitleg: 'De uitkering die weer begint, als die bekend is.' }) uitkering?: NieuweUitkering;
}

/** A field that is left out stays as it is. */
export class UitstroomWijziging {
  @DatumVeld({ optioneel: true }) uitstroomDatum?: string;
  @Code(REDENEN, { optioneel: true, uitleg: 'Waarom de uitkering eindigde.' }) reden?: string;
  @Id({ optioneel: true, leeg: true }) plaatsingId?: string | null;
  @Tekst(WAAROM) toelichting?: string | null;
}

export class NieuweControle {
  @Code(CONTROLE_SOORTEN) soort!: ControleSoort;
  @Code(JA_NEE_ONBEKEND) heeftBaan!: JaNeeOnbekend;
  @Code(JA_NEE_ONBEKEND) heeftBijstand!: JaNeeOnbekend;
  @Code(CONTROLE_BRONNEN) bron!: ControleBron;
  @DatumVeld({ optioneel: true, uitleg: 'De dag van de controle. Standaard vandaag.' }) datum?: string;
  @Id({ optioneel: true, uitleg: 'Standaard de laatste geldige uitstroom.' }) uitstroomId?: string;
}

export class ControleWijziging {
  @DatumVeld({ optioneel: true }) datum?: string;
  @Code(JA_NEE_ONBEKEND, { optioneel: true }) heeftBaan?: JaNeeOnbekend;
  @Code(JA_NEE_ONBEKEND, { optioneel: true }) heeftBijstand?: JaNeeOnbekend;
  @Code(CONTROLE_BRONNEN, { optioneel: true }) bron?: ControleBron;
  @Tekst(WAAROM) reden?: string | null;
}

export class ControleAntwoord {
  @Id() id!: string;
  @Id() dossierId!: string;
  @Id() uitstroomId!: string;
  @Code(CONTROLE_SOORTEN) soort!: string;
  @DatumVeld() datum!: string;
  @Code(JA_NEE_ONBEKEND) heeftBaan!: string;
  @Code(JA_NEE_ONBEKEND) heeftBijstand!: string;
  @Code(CONTROLE_BRONNEN) bron!: string;
  @Tekst({ max: 200, leeg: true }) medewerkerNaam!: string | null;
  @MomentVeld() vastgelegdOp!: string;
  @Getal() versie!: number;
  @Acties() toegestaneActies!: string[];
}

export class UitstroomAntwoord {
  @Id() id!: string;
  @Id() dossierId!: string;
  @DatumVeld({ uitleg: 'De eerste dag zonder bijstand.' }) uitstroomDatum!: string;
  @Code(UITSTROOM_REDENEN) reden!: string;
  @Id(LEEG) plaatsingId!: string | null;
  @Code(UITSTROOM_STATUSSEN) status!: string;
  @MomentVeld() vastgelegdOp!: string;
  @Lijst(() => ControleAntwoord) controles!: ControleAntwoord[];
  @Codes(CONTROLE_SOORTEN, { uitleg: 'De controles die deze gebruiker nu kan vastleggen.' }) mogelijkeControles!: string[];
  @Getal() versie!: number;
  @Acties() toegestaneActies!: string[];
}

/** Of one dossier: short by nature. */
export class UitstromenAntwoord extends LijstAntwoord {
  @Lijst(() => UitstroomAntwoord) items!: UitstroomAntwoord[];
}
