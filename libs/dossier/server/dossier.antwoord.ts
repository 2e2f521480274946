import {
  AANMELDING_GEVOLGEN, AANMELDING_REDENEN, AANMELDING_STATUSSEN, CLASSIFICATIES, DOELGROEPEN, DOSSIER_GRONDEN,
  DOSSIER_STATUSSEN, INSTROOM_OORZAKEN, INTAKE_KANALEN, INTAKE_STATUSSEN, SLUIT_REDENEN, UITKERING_BRONNEN, UITKERING_SOORTEN,
  UITSTROOM_REDENEN,
} from '@trajectplein/dossier/domain';
import { GEMEENTE_CODES } from '@trajectplein/kern/domain';
import {
  Acties, Code, Codes, DatumVeld, Genest, Getal, Id, JaNee, Lijst, LijstAntwoord, MomentVeld, Tekst,
} from '@trajectplein/kern/server';
import { ApiProperty } from '@nestjs/swagger';
import { GEBOORTEJAAR } from './werkzoekende.dto';

const LEEG = { leeg: true } as const;

export class ActieAntwoord {
  @Tekst({ max: 60 }) code!: string;
  @DatumVeld({ uitleg: 'Vanaf deze dag.' }) vanaf!: string;
}

/** What list and page share. */
class DossierKern {
  @Id() id!: string;
  @Tekst({ max: 20 }) nummer!: string;
  @Id() werkzoekendeId!: string;
  @Code(GEMEENTE_CODES) opdrachtgevendeGemeente!: string;
  @Id(LEEG) uitvoeringsorganisatieId!: string | null;
  @Id(LEEG) klantmanagerId!: string | null;
  @Tekst({ max: 200, leeg: true }) klantmanagerNaam!: string | null;
  @Code(DOSSIER_STATUSSEN) status!: string;
  @Code(DOSSIER_GRONDEN) dossierGrond!: string;
  @Code(CLASSIFICATIES, LEEG) classificatie!: string | null;
  @JaNee(LEEG) werkfit!: boolean | null;
  @Codes(DOELGROEPEN) doelgroepen!: string[];
  @Code(INSTROOM_OORZAKEN) instroomOorzaak!: string;
  @DatumVeld() meldDatum!: string;
  @DatumVeld(LEEG) uitstroomDatum!: string | null;
  @Code(UITSTROOM_REDENEN, LEEG) uitstroomReden!: string | null;
  @DatumVeld(LEEG) geslotenDatum!: string | null;
  @DatumVeld({ leeg: true, uitleg: 'De vroegste dag waarop iemand iets moet doen.' }) actieVanaf!: string | null;
  @Lijst(() => ActieAntwoord) acties!: ActieAntwoord[];
  @Getal() versie!: number;
}

export class DossierInLijst extends DossierKern {
  @DatumVeld({ leeg: true, uitleg: 'Leeg als die onbekend is, of als u die niet mag zien.' }) geboorteDatum!: string | null;
  @Getal({ ...GEBOORTEJAAR, leeg: true }) geboorteJaar!: number | null;
  @DatumVeld({ uitleg: 'Sinds wanneer het deze status heeft.' }) statusSinds!: string;
  @DatumVeld({ uitleg: 'Sinds wanneer het actie vraagt; vraagt het niets, dan sinds wanneer het deze status heeft.' }) sinds!: string;
  @Tekst({ max: 60, leeg: true, uitleg: 'De code van wat het eerst gedaan moet worden, vanaf actieVanaf.' }) regel!: string | null;
  @Tekst({ max: 300 }) naam!: string;
  @Tekst({ max: 100 }) voornaam!: string;
  @Tekst({ max: 30, leeg: true }) tussenvoegsel!: string | null;
  @Tekst({ max: 150 }) achternaam!: string;
}

export class DossierLijstAntwoord extends LijstAntwoord {
  @Lijst(() => DossierInLijst) items!: DossierInLijst[];
}

export class PersoonAntwoord {
  @Id() id!: string;
  @Tekst({ max: 300 }) naam!: string;
  @Tekst({ max: 100 }) voornaam!: string;
  @Tekst({ max: 30, leeg: true }) tussenvoegsel!: string | null;
  @Tekst({ max: 150 }) achternaam!: string;
  @DatumVeld(LEEG) geboorteDatum!: string | null;
  @Getal({ ...GEBOORTEJAAR, leeg: true }) geboorteJaar!: number | null;
  @Tekst({ max: 11, leeg: true, uitleg: 'Afgeschermd.' }) bsn!: string | null;
  @Tekst({ max: 20, leeg: true }) telefoonnummer!: string | null;
  @Tekst({ max: 200, leeg: true }) emailadres!: string | null;
  @Tekst({ max: 7, leeg: true }) postcode!: string | null;
  @Tekst({ max: 12, leeg: true }) huisnummer!: string | null;
  @Tekst({ max: 80, leeg: true }) woonplaats!: string | null;
  @Code(GEMEENTE_CODES) gemeente!: string;
  @Getal() versie!: number;
  @Acties() toegestaneActies!: string[];
}

export class IntakeAntwoord {
  @Id() id!: string;
  @Id() dossierId!: string;
  @DatumVeld() datum!: string;
  @Code(INTAKE_KANALEN, { leeg: true, uitleg: 'Leeg als daar niets over is gezegd.' }) kanaal!: string | null;
  @Code(INTAKE_STATUSSEN) status!: string;
  @Tekst({ max: 10_000, leeg: true }) samenvatting!: string | null;
  @Tekst({ max: 2000, leeg: true }) afwijkingMotivering!: string | null;
  @DatumVeld(LEEG) afgerondDatum!: string | null;
  @Id() medewerkerId!: string;
  @Getal() versie!: number;
  @Acties() toegestaneActies!: string[];
}

export class ClassificatieAntwoord {
  @Id() id!: string;
  @Code(CLASSIFICATIES) classificatie!: string;
  @JaNee() werkfit!: boolean;
  @DatumVeld() peilDatum!: string;
  @Tekst({ max: 2000 }) motivering!: string;
  @Id(LEEG) corrigeertId!: string | null;
  @Id() medewerkerId!: string;
  @Tekst({ max: 200 }) medewerkerNaam!: string;
  @Tekst({ max: 200 }) organisatieNaam!: string;
  @MomentVeld() vastgelegdOp!: string;
  @JaNee({ uitleg: 'Vervangen door een correctie.' }) vervallen!: boolean;
  @JaNee({ uitleg: 'Dit oordeel geldt nu; hoogstens een van de oordelen van een dossier.' }) geldend!: boolean;
}

class AanmeldingKern {
  @Id() id!: string;
  @Id() dossierId!: string;
  @Code(GEMEENTE_CODES) gemeente!: string;
  @Code(AANMELDING_STATUSSEN) status!: string;
  @DatumVeld(LEEG) verzondenDatum!: string | null;
  @DatumVeld({ leeg: true, uitleg: 'Zonder antwoord is dit vanaf deze dag een signaal.' }) signaleringsDatum!: string | null;
  @DatumVeld(LEEG) beantwoordDatum!: string | null;
  @Code(AANMELDING_REDENEN, LEEG) reden!: string | null;
  @Code(AANMELDING_GEVOLGEN, LEEG) gevolg!: string | null;
  @Getal() versie!: number;
  @Acties() toegestaneActies!: string[];
}

export class AanmeldingAntwoord extends AanmeldingKern {
  @Id() uitvoeringsorganisatieId!: string;
  @Tekst({ max: 200 }) uitvoeringsorganisatieNaam!: string;
  @Tekst({ max: 2000 }) toelichting!: string;
  @Tekst({ max: 2000, optioneel: true, leeg: true, uitleg: 'Wat de uitvoerder schreef toen die haar terugstuurde.' }) antwoord?: string | null;
}

export class AanmeldingInBak extends AanmeldingKern {
  @Id() uitvoeringsorganisatieId!: string;
  @Tekst({ max: 300, leeg: true }) naam!: string | null;
  @Tekst({ max: 20, leeg: true }) telefoonnummer!: string | null;
  @Tekst({ max: 200, leeg: true }) emailadres!: string | null;
  @Tekst({ max: 2000 }) vraag!: string;
  @JaNee() magDossierZien!: boolean;
}

export class AanmeldingTellingen {
  @Getal({ uitleg: 'Verzonden aan deze uitvoerder en nog niet beantwoord.' }) wacht!: number;
}

export class AanmeldingenAntwoord extends LijstAntwoord {
  @Lijst(() => AanmeldingInBak) items!: AanmeldingInBak[];
}

/** From work beside the benefit, in one month; nought is known, too. */
export class InkomstenAntwoord {
  @DatumVeld({ uitleg: 'De eerste dag van de maand.' }) maand!: string;
  @Getal({ komma: true, uitleg: 'In euro.' }) bedrag!: number;
}

export class UitkeringsperiodeAntwoord {
  @Id() id!: string;
  @Code(UITKERING_SOORTEN) soort!: string;
  @DatumVeld() beginDatum!: string;
  @DatumVeld(LEEG) eindDatum!: string | null;
  @Code(UITSTROOM_REDENEN, LEEG) redenEinde!: string | null;
  @Code(UITKERING_BRONNEN) bron!: string;
  @Getal() versie!: number;
  @Acties() toegestaneActies!: string[];
}

/** Something that one could expect to do, and why it cannot be done now. */
export class NietMogelijk {
  @Tekst({ max: 60 }) actie!: string;
  @Tekst({ max: 60 }) code!: string;
  @Tekst({ max: 500 }) melding!: string;
}

export class LevensloopStap {
  @Code(DOSSIER_STATUSSEN) status!: string;
  @DatumVeld() datum!: string;
  @Tekst({ max: 60 }) naam!: string;
}

export class DossierAntwoord extends DossierKern {
  @Tekst({ max: 200, leeg: true }) uitvoeringsorganisatieNaam!: string | null;
  @DatumVeld() statusSinds!: string;
  @Code(SLUIT_REDENEN, LEEG) sluitReden!: string | null;
  @Genest(() => PersoonAntwoord) werkzoekende!: PersoonAntwoord;
  @Lijst(() => IntakeAntwoord) intakes!: IntakeAntwoord[];
  @Lijst(() => ClassificatieAntwoord) classificaties!: ClassificatieAntwoord[];
  @Lijst(() => AanmeldingAntwoord) aanmeldingen!: AanmeldingAntwoord[];
  @Lijst(() => UitkeringsperiodeAntwoord) uitkeringsperioden!: UitkeringsperiodeAntwoord[];
  @Lijst(() => InkomstenAntwoord) inkomsten!: InkomstenAntwoord[];
  @Lijst(() => LevensloopStap) levensloop!: LevensloopStap[];
  @ApiProperty({ type: 'object', additionalProperties: { type: 'array', items: { type: 'object' } },
    description: 'Rijen van hogere onderdelen: trajecten, plaatsingen, uitstromen.' })
  onderdelen!: Record<string, unknown[]>;
  @Lijst(() => NietMogelijk) nietMogelijk!: NietMogelijk[];
  @Acties() toegestaneActies!: string[];
}

export class TijdlijnItem {
  @Id() id!: string;
  @DatumVeld() datum!: string;
  @MomentVeld() vastgelegdOp!: string;
  @Tekst({ max: 30 }) onderwerp!: string;
  @Id() onderwerpId!: string;
  @Tekst({ max: 30 }) naam!: string;
  @Tekst({ max: 30, leeg: true }) van!: string | null;
  @Tekst({ max: 30 }) naar!: string;
  @Tekst({ max: 60, leeg: true }) reden!: string | null;
  @Tekst({ max: 10_000, leeg: true }) toelichting!: string | null;
  @Tekst({ max: 200, leeg: true }) medewerkerNaam!: string | null;
  @Tekst({ max: 200, leeg: true }) organisatieNaam!: string | null;
}

export class TijdlijnAntwoord extends LijstAntwoord {
  @Lijst(() => TijdlijnItem) items!: TijdlijnItem[];
}

export class WijzigingItem {
  @Id() id!: string;
  @Tekst({ max: 30 }) onderwerp!: string;
  @Id() onderwerpId!: string;
  @Tekst({ max: 60 }) veld!: string;
  @Tekst({ max: 10_000, leeg: true }) oud!: string | null;
  @Tekst({ max: 10_000, leeg: true }) nieuw!: string | null;
  @Tekst({ max: 300, leeg: true }) reden!: string | null;
  @MomentVeld() vastgelegdOp!: string;
  @Tekst({ max: 200, leeg: true }) medewerkerNaam!: string | null;
  @Tekst({ max: 200, leeg: true }) organisatieNaam!: string | null;
}

export class WijzigingenAntwoord extends LijstAntwoord {
  @Lijst(() => WijzigingItem) items!: WijzigingItem[];
}

/** A list of children that is short by nature. */
export const lijstVan = (soort: new () => object, naam: string) => {
  class Antwoord extends LijstAntwoord {
    @Lijst(() => soort) items!: object[];
  }
  Object.defineProperty(Antwoord, 'name', { value: naam });
  return Antwoord;
};
