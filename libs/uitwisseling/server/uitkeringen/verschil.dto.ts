import { DOSSIER_STATUSSEN, TERUGVAL_REDENEN, UITKERING_SOORTEN, UITSTROOM_REDENEN } from '@trajectplein/dossier/domain';
import { GEBOORTEJAAR } from '@trajectplein/dossier/server';
import { GEMEENTE_CODES } from '@trajectplein/kern/domain';
import { Acties, AlsLijst, Code, Codes, DatumVeld, Genest, Getal, Id, Lijst, LijstAntwoord, LijstVraag, MomentVeld, Tekst } from '@trajectplein/kern/server';
import { CONTROLE_SOORTEN, JA_NEE_ONBEKEND, type JaNeeOnbekend } from '@trajectplein/uitstroom/domain';
import { VERSCHIL_SOORTEN, VERSCHIL_STAPPEN, VERSCHIL_STATUSSEN, type VerschilSoort, type VerschilStatus } from '@trajectplein/uitwisseling/domain';

const LEEG = { leeg: true } as const;
const REDENEN = [...new Set([...UITSTROOM_REDENEN, ...TERUGVAL_REDENEN])];

export class VerschillenVraag extends LijstVraag {
  @Codes(GEMEENTE_CODES, { optioneel: true }) @AlsLijst() gemeente?: string[];
  @Codes(VERSCHIL_SOORTEN, { optioneel: true }) @AlsLijst() soort?: VerschilSoort[];
  @Code(VERSCHIL_STATUSSEN, { optioneel: true, uitleg: 'Standaard OPEN.' }) status?: VerschilStatus;
  @Id({ optioneel: true }) dossierId?: string;
}

/** What the proposal leaves open, or what is known better. */
export class VerschilVerwerking {
  @DatumVeld({ optioneel: true, uitleg: 'Standaard de datum van het voorstel.' }) datum?: string;
  @Code(REDENEN, { optioneel: true, uitleg: 'Standaard de reden van het voorstel. Bij terugval: de reden van de terugval.' }) reden?: string;
  @Code(JA_NEE_ONBEKEND, { optioneel: true, uitleg: 'Verplicht bij een controle.' }) heeftBaan?: JaNeeOnbekend;
  @Tekst({ max: 300, optioneel: true, leeg: true }) toelichting?: string | null;
}

export class VerschilAfwijzing {
  @Tekst({ max: 300, uitleg: 'Waarom het dossier blijft zoals het is.' }) reden!: string;
}

export class VolgensBestandAntwoord {
  @Code(UITKERING_SOORTEN, { optioneel: true }) soort?: string;
  @DatumVeld({ optioneel: true }) beginDatum?: string;
  @DatumVeld({ optioneel: true, leeg: true }) eindDatum?: string | null;
  @Code(UITSTROOM_REDENEN, { optioneel: true, leeg: true }) redenEinde?: string | null;
  @Code(['JA', 'NEE'], { optioneel: true, uitleg: 'Op de dag van de controle.' }) heeftBijstand?: string;
}

export class VolgensDossierAntwoord {
  @Code(DOSSIER_STATUSSEN) status!: string;
  @DatumVeld(LEEG) uitstroomDatum!: string | null;
  @Code(UITSTROOM_REDENEN, LEEG) uitstroomReden!: string | null;
}

export class VoorstelAntwoord {
  @Code(VERSCHIL_STAPPEN) stap!: string;
  @DatumVeld(LEEG) datum!: string | null;
  @Code(UITSTROOM_REDENEN, LEEG) reden!: string | null;
  @Code(CONTROLE_SOORTEN, LEEG) controle!: string | null;
}

export class VerschilAntwoord {
  @Id() id!: string;
  @Id() dossierId!: string;
  @Tekst({ max: 20 }) nummer!: string;
  @Tekst({ max: 300 }) naam!: string;
  @DatumVeld(LEEG) geboorteDatum!: string | null;
  @Getal({ ...GEBOORTEJAAR, leeg: true }) geboorteJaar!: number | null;
  @Code(GEMEENTE_CODES) gemeente!: string;
  @Code(VERSCHIL_SOORTEN) soort!: string;
  @DatumVeld({ uitleg: 'De eerste dag van de maand van het bestand.' }) maand!: string;
  @Genest(() => VolgensBestandAntwoord) uitkering!: VolgensBestandAntwoord;
  @Genest(() => VolgensDossierAntwoord) dossier!: VolgensDossierAntwoord;
  @Genest(() => VoorstelAntwoord, LEEG) voorstel!: VoorstelAntwoord | null;
  @Getal({ uitleg: 'Bij NIET_IN_BESTAND: rijen van het bestand met een onbekend of ongeldig BSN. Een daarvan kan van deze persoon zijn.' })
  rijenZonderPersoon!: number;
  @Code(VERSCHIL_STATUSSEN) status!: string;
  @Tekst({ max: 300, leeg: true, uitleg: 'Waarom het is afgewezen.' }) reden!: string | null;
  @MomentVeld() vastgelegdOp!: string;
  @MomentVeld(LEEG) afgehandeldOp!: string | null;
  @Tekst({ max: 200, leeg: true, uitleg: 'Wie het heeft afgehandeld.' }) medewerkerNaam!: string | null;
  @Getal() versie!: number;
  @Acties() toegestaneActies!: string[];
}

export class VerschilTellingen {
  @Getal({ uitleg: 'Verschillen die nog open staan.' }) wacht!: number;
}

export class VerschillenAntwoord extends LijstAntwoord {
  @Lijst(() => VerschilAntwoord) items!: VerschilAntwoord[];
}
