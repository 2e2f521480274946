import { ApiProperty } from '@nestjs/swagger';
import { Code, DatumVeld, Genest, Getal, Id, JaNee, Lijst, LijstAntwoord, LijstVraag, MomentVeld, Tekst } from '@trajectplein/kern/server';
import { ROLLEN } from '@trajectplein/toegang/domain';
import { AUDIT_SOORTEN, AuditAntwoord } from './audit.dto';

export class BezoekVraag extends LijstVraag {
  @DatumVeld({ optioneel: true, uitleg: 'Eerste dag.' }) van?: string;
  @DatumVeld({ optioneel: true, uitleg: 'Laatste dag.' }) tot?: string;
  @Id({ optioneel: true, uitleg: 'Id van wie iets zag of wijzigde.' }) medewerker?: string;
  @Tekst({ optioneel: true, max: 40, uitleg: 'Nummer van een dossier: wie dit dossier, of een ander dossier van deze persoon, zag of wijzigde.' })
  dossier?: string;
}

export class Spoorzin {
  @Tekst({ max: 200 }) nl!: string;
  @Tekst({ max: 200 }) en!: string;
}

export class HandelingAntwoord {
  @Code(AUDIT_SOORTEN) soort!: string;
  @Genest(() => Spoorzin, { uitleg: 'Wat iemand deed, als zin.' }) zin!: Spoorzin;
  @Tekst({ max: 200, uitleg: 'Waarvoor de gegevens zijn gebruikt.' }) doel!: string;
  @Getal({ uitleg: 'Hoe vaak tijdens dit bezoek.' }) keren!: number;
  @Getal({ uitleg: 'Hoeveel dossiers of andere dingen in een keer, hoogstens.' }) aantal!: number;
  @ApiProperty({ type: String, isArray: true, description: 'Namen van velden die zijn gewijzigd; nooit wat erin staat.' })
  velden!: string[];
}

export class BezoekAntwoord {
  @Id() id!: string;
  @MomentVeld() begonnenOp!: string;
  @MomentVeld() geeindigdOp!: string;
  @Id({ leeg: true, uitleg: 'Leeg voor het systeem en voor een mislukte log-in.' }) medewerkerId!: string | null;
  @Tekst({ max: 200, leeg: true }) medewerkerNaam!: string | null;
  @Tekst({ max: 200, leeg: true }) organisatieNaam!: string | null;
  @Code(ROLLEN, { leeg: true }) rol!: string | null;
  @Tekst({ max: 40, leeg: true, uitleg: 'Het dossier; leeg voor wat over geen dossier of over meer dossiers ging.' })
  dossierNummer!: string | null;
  @Lijst(() => HandelingAntwoord) handelingen!: HandelingAntwoord[];
  @Lijst(() => AuditAntwoord, { uitleg: 'De regels van het spoor waaruit dit bezoek bestaat, hoogstens 100.' }) regels!: AuditAntwoord[];
}

export class BezoekLijst extends LijstAntwoord {
  @Lijst(() => BezoekAntwoord) items!: BezoekAntwoord[];
  @JaNee({ uitleg: 'Er is meer dan in een keer gelezen wordt: kies een kortere periode.' }) afgekapt!: boolean;
}
