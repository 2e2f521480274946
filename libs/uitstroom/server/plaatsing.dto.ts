import {
  Acties, AlsLijst, Code, Codes, DatumVeld, Getal, Id, Lijst, LijstAntwoord, LijstVraag, Tekst,
} from '@trajectplein/kern/server';
import {
  GAAT_NIET_DOOR_REDENEN, GEVOLGEN_UITKERING, PLAATSING_EIND_REDENEN, PLAATSING_STATUSSEN, PLAATSING_VORMEN, UREN_MAXIMUM,
  type GaatNietDoorReden, type GevolgUitkering, type PlaatsingEindReden, type PlaatsingVorm,
} from '@trajectplein/uitstroom/domain';

const UREN = { min: 0.1, max: UREN_MAXIMUM, komma: true, uitleg: 'Uren per week.' } as const;
const EIND_REDENEN = [...new Set([...PLAATSING_EIND_REDENEN, ...GAAT_NIET_DOOR_REDENEN])];
const TOELICHTING = { max: 2000, optioneel: true, leeg: true } as const;
const EINDE = { optioneel: true, leeg: true, uitleg: 'Het einde van het contract, als dat bekend is.' } as const;

export class NieuwePlaatsing {
  @Id({ optioneel: true, leeg: true, uitleg: 'Niet nodig bij ZELFSTANDIG.' }) werkgeverId?: string | null;
  @Code(PLAATSING_VORMEN) vorm!: PlaatsingVorm;
  @Getal(UREN) uren!: number;
  @DatumVeld({ uitleg: 'Mag in de toekomst liggen.' }) startDatum!: string;
  @DatumVeld(EINDE) eindDatum?: string | null;
  @Code(GEVOLGEN_UITKERING) gevolgUitkering!: GevolgUitkering;
}

/** The same, on the collection of its own. */
export class NieuwePlaatsingBijDossier extends NieuwePlaatsing {
  @Id() dossierId!: string;
}

export class PlaatsingLijstVraag extends LijstVraag {
  @Codes(PLAATSING_STATUSSEN, { optioneel: true }) @AlsLijst() status?: string[];
  @Id({ optioneel: true }) dossierId?: string;
  @Id({ optioneel: true }) werkgeverId?: string;
}

/** A field that is left out stays as it is. */
export class PlaatsingWijziging {
  @Id({ optioneel: true, leeg: true }) werkgeverId?: string | null;
  @Code(PLAATSING_VORMEN, { optioneel: true }) vorm?: PlaatsingVorm;
  @Getal({ ...UREN, optioneel: true }) uren?: number;
  @DatumVeld({ optioneel: true }) startDatum?: string;
  @DatumVeld(EINDE) eindDatum?: string | null;
  @Code(GEVOLGEN_UITKERING, { optioneel: true }) gevolgUitkering?: GevolgUitkering;
  @Code(EIND_REDENEN, { optioneel: true, uitleg: 'Waarom het werk stopte of niet doorging.' })
  eindReden?: PlaatsingEindReden | GaatNietDoorReden;
  @Tekst({ max: 300, optioneel: true, leeg: true, uitleg: 'Waarom: een verandering, of wat er fout was.' })
  reden?: string | null;
}

export class PlaatsingStap {
  @DatumVeld({ optioneel: true, uitleg: 'De dag waarvoor het geldt. Standaard vandaag.' }) datum?: string;
  @Tekst(TOELICHTING) toelichting?: string | null;
}

export class PlaatsingAfzegging extends PlaatsingStap {
  @Code(GAAT_NIET_DOOR_REDENEN) reden!: GaatNietDoorReden;
}

export class PlaatsingEinde extends PlaatsingStap {
  @Code(PLAATSING_EIND_REDENEN) reden!: PlaatsingEindReden;
}

export class PlaatsingAntwoord {
  @Id() id!: string;
  @Id() dossierId!: string;
  @Id({ leeg: true }) werkgeverId!: string | null;
  @Tekst({ max: 200, leeg: true }) werkgeverNaam!: string | null;
  @Code(PLAATSING_VORMEN) vorm!: string;
  @Getal(UREN) uren!: number;
  @DatumVeld() startDatum!: string;
  @DatumVeld({ leeg: true }) eindDatum!: string | null;
  @Code(GEVOLGEN_UITKERING) gevolgUitkering!: string;
  @Code(PLAATSING_STATUSSEN) status!: string;
  @Code(EIND_REDENEN, { leeg: true }) reden!: string | null;
  @Getal() versie!: number;
  @Acties() toegestaneActies!: string[];
}

/** Of one dossier: short by nature. */
export class PlaatsingenAntwoord extends LijstAntwoord {
  @Lijst(() => PlaatsingAntwoord) items!: PlaatsingAntwoord[];
}
