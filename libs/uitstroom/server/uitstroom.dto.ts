import { TERUGVAL_REDENEN, UITSTROOM_REDENEN, type TerugvalReden } from '@trajectplein/dossier/domain';
import { Acties, Code, Codes, DatumVeld, Getal, Id, Lijst, LijstAntwoord, MomentVeld, Tekst } from '@trajectplein/kern/server';
import {
  CONTROLE_BRONNEN, CONTROLE_SOORTEN, JA_NEE_ONBEKEND, UITSTROOM_STATUSSEN,
  type ControleBron, type ControleSoort, type JaNeeOnbekend,
} from '@trajectplein/uitstroom/domain';

const LEEG = { leeg: true } as const;
const TOELICHTING = { max: 2000, optioneel: true, leeg: true } as const;
const WAAROM = { max: 300, optioneel: true, leeg: true, uitleg: 'Waarom: een verandering, of wat er fout was.' } as const;
/** PENSIOEN is the earlier name of AOW_LEEFTIJD. */
const REDENEN = [...UITSTROOM_REDENEN, 'PENSIOEN'];

export class UitstroomInvoer {
  @Code(REDENEN, { uitleg: 'Waarom de uitkering eindigt.' }) reden!: string;
  @DatumVeld({ optioneel: true, uitleg: 'De eerste dag zonder bijstand. Standaard vandaag.' }) datum?: string;
  @Id({ optioneel: true, leeg: true, uitleg: 'Het werk dat de uitkering beëindigt.' }) plaatsingId?: string | null;
  @Tekst(TOELICHTING) toelichting?: string | null;
}

export class TerugvalInvoer {
  @Code(TERUGVAL_REDENEN) reden!: TerugvalReden;
  @DatumVeld({ optioneel: true }) datum?: string;
  @Tekst(TOELICHTING) toelichting?: string | null;
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
