import { ApiProperty } from '@nestjs/swagger';
import {
  Acties, AlsJaNee, AlsLijst, Code, Codes, DatumVeld, Genest, Getal, Id, JaNee, Lijst, LijstAntwoord, LijstVraag, MomentVeld, Tekst,
} from '@trajectplein/kern/server';
import { GEMEENTE_CODES } from '@trajectplein/kern/domain';
import { IMPORT_SOORTEN, IMPORT_STATUSSEN, RIJ_ANTWOORDEN, RIJ_UITKOMSTEN, RIJ_VRAGEN, type Koppeling } from '@trajectplein/uitwisseling/domain';
import { IsObject } from 'class-validator';

const TEKSTEN = { type: 'object', additionalProperties: { type: 'string' } } as const;
const KOPPELING = { ...TEKSTEN, description: 'Per veld de naam van de kolom.', example: { bsn: 'BSN', meldDatum: 'Datum melding' } } as const;

/** The form of an upload; only for the contract. */
export class ImportFormulier {
  @ApiProperty({ type: 'string', format: 'binary', description: 'Een Excel-bestand (.xlsx) of een CSV-bestand, tot 20 MB.' }) bestand!: unknown;
  @ApiProperty({ enum: IMPORT_SOORTEN }) soort!: string;
  @ApiProperty({ enum: GEMEENTE_CODES, description: 'De opdrachtgevende gemeente, als CBS-code.' }) gemeente!: string;
  @ApiProperty({ type: String, required: false, example: '2026-10', description: 'De maand van een uitkeringenbestand. Standaard de vorige maand.' })
  maand?: string;
  @ApiProperty({ enum: ['true', 'false'], required: false, description: 'Proefdraaien: er wordt niets opgeslagen.' }) proef?: string;
  @ApiProperty({ type: String, required: false, description: 'Per veld de naam van de kolom, als JSON.' }) koppeling?: string;
}

export class ImportGemaakt {
  @Id() id!: string;
}

export class ImportStart {
  @ApiProperty(KOPPELING) @IsObject({ message: 'Kies welke kolom bij welk veld hoort.' }) koppeling!: Record<string, string>;
  @JaNee({ optioneel: true, uitleg: 'Proefdraaien: er wordt niets opgeslagen.' }) proef?: boolean;
}

export class ImportToewijzen {
  @Id() klantmanagerId!: string;
  @DatumVeld({ optioneel: true, uitleg: 'Standaard vandaag.' }) datum?: string;
  @Getal({ min: 1, max: 500, optioneel: true, uitleg: 'Hoeveel, van boven in het bestand. Standaard 500, de meeste in een keer.' }) aantal?: number;
}

export class ImportAntwoord {
  @Id() id!: string;
  @Getal() versie!: number;
  @Code(IMPORT_SOORTEN) soort!: string;
  @Code(GEMEENTE_CODES) gemeente!: string;
  @DatumVeld({ leeg: true, uitleg: 'De eerste dag van de maand van een uitkeringenbestand.' }) maand!: string | null;
  @Code(IMPORT_STATUSSEN) status!: string;
  @JaNee({ uitleg: 'Proefgedraaid: er is niets opgeslagen.' }) proef!: boolean;
  @Tekst({ max: 255 }) bestandsnaam!: string;
  @Getal({ uitleg: 'Rijen waar iets in staat.' }) aantalRijen!: number;
  @Getal() verwerkt!: number;
  @Getal({ uitleg: 'Nieuwe dossiers.' }) aangemaakt!: number;
  @Getal() bijgewerkt!: number;
  @Getal() ongewijzigd!: number;
  @Getal({ uitleg: 'Rijen van iemand die al eerder in het bestand staat.' }) samengevoegd!: number;
  @Getal() afgekeurd!: number;
  @Getal({ uitleg: 'Rijen die nog een antwoord vragen; zij tellen mee bij afgekeurd.' }) vragen!: number;
  @Getal({ uitleg: 'Rijen die zijn verwerkt, met iets om na te kijken.' }) waarschuwingen!: number;
  @MomentVeld({ leeg: true, uitleg: 'Wanneer het inladen ongedaan is gemaakt.' }) ongedaanOp!: string | null;
  @Getal({ uitleg: 'Rijen die ongedaan zijn gemaakt.' }) ongedaan!: number;
  @Getal({ uitleg: 'Rijen die bij het ongedaan maken zijn gebleven, omdat iemand er daarna iets mee deed.' }) blijft!: number;
  @Tekst({ max: 500, leeg: true, uitleg: 'Waarom het niet is gelukt, of welke bladen niet zijn gelezen.' }) melding!: string | null;
  @MomentVeld() gemaaktOp!: string;
  @Tekst({ max: 200, uitleg: 'Wie het bestand stuurde.' }) gemaaktDoor!: string;
  @Acties() toegestaneActies!: string[];
}

export class ImportDetail extends ImportAntwoord {
  @ApiProperty({ type: String, isArray: true, description: 'De namen van de kolommen.' }) kolommen!: string[];
  @Getal({ uitleg: 'Open dossiers uit dit bestand die u ziet en die nog geen klantmanager hebben.' }) zonderKlantmanager!: number;
  @ApiProperty({ isArray: true, ...TEKSTEN, description: 'De eerste vijf rijen, zolang het bestand er is.' } as never)
  voorbeeld!: Record<string, string>[];
  @ApiProperty({ ...KOPPELING, nullable: true } as never) koppeling!: Koppeling | null;
}

export class ImportLijst extends LijstAntwoord {
  @Lijst(() => ImportAntwoord) items!: ImportAntwoord[];
}

export class ImportRijVraag extends LijstVraag {
  @Codes(RIJ_UITKOMSTEN, { optioneel: true }) @AlsLijst() uitkomst?: string[];
  @JaNee({ optioneel: true, uitleg: 'Alleen rijen die nog een antwoord vragen, of alle andere.' }) @AlsJaNee() metVraag?: boolean;
  @Code(['ONGEDAAN', 'BLIJFT'], { optioneel: true }) ongedaan?: string;
  @JaNee({ optioneel: true, uitleg: 'Alleen rijen met een waarschuwing, of alle andere.' }) @AlsJaNee() metWaarschuwing?: boolean;
}

/** Somebody by what people are told apart by. */
export class RijPersoon {
  @Tekst({ max: 300 }) naam!: string;
  @DatumVeld({ leeg: true }) geboorteDatum!: string | null;
  @Getal({ leeg: true, uitleg: 'Als de dag niet bekend is.' }) geboorteJaar!: number | null;
}

export class ImportRijAntwoord {
  @Tekst({ max: 40 }) id!: string;
  @Getal({ uitleg: 'Zoals een spreadsheet telt.' }) rijnummer!: number;
  @Code(RIJ_UITKOMSTEN) uitkomst!: string;
  @Tekst({ max: 500, leeg: true }) kolom!: string | null;
  @Tekst({ max: 500, leeg: true }) waarde!: string | null;
  @Tekst({ max: 500, leeg: true, uitleg: 'Wat er mis is, gevraagd wordt of opvalt.' }) reden!: string | null;
  @Tekst({ max: 40, leeg: true, uitleg: 'De code van wat opvalt aan een rij die is verwerkt, zoals LIJKT_OP_BEKENDE.' }) waarschuwing!: string | null;
  @Code(['ONGEDAAN', 'BLIJFT'], { leeg: true, uitleg: 'Wat ervan kwam toen het inladen ongedaan is gemaakt.' }) ongedaan!: string | null;
  @Code(RIJ_VRAGEN, { leeg: true, uitleg: 'De rij is niet verwerkt: is dit de persoon die hier met dit BSN bekend is?' }) vraag!: string | null;
  @Code(RIJ_ANTWOORDEN, { leeg: true }) antwoord!: string | null;
  @Genest(() => RijPersoon, { leeg: true, uitleg: 'Bij een open vraag: wie het is volgens het bestand.' }) inBestand!: RijPersoon | null;
  @Genest(() => RijPersoon, { leeg: true, uitleg: 'Bij een open vraag: wie hier bekend is, voor zover u die mag zien.' }) bekend!: RijPersoon | null;
  @Id({ leeg: true }) dossierId!: string | null;
  @Tekst({ max: 40, leeg: true }) dossierNummer!: string | null;
  @Getal({ uitleg: '1 tot de vraag is beantwoord, dan 2.' }) versie!: number;
  @Acties() toegestaneActies!: string[];
}

export class ImportRijen extends LijstAntwoord {
  @Lijst(() => ImportRijAntwoord) items!: ImportRijAntwoord[];
}
