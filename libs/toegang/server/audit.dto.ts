import { Code, DatumVeld, Id, Lijst, LijstAntwoord, LijstVraag, MomentVeld, Tekst, Waarden } from '@trajectplein/kern/server';
import { ROLLEN } from '@trajectplein/toegang/domain';

export const AUDIT_SOORTEN = ['INZAGE', 'WIJZIGING', 'GEWEIGERD', 'SESSIE'] as const;

export class AuditVraag extends LijstVraag {
  @DatumVeld({ optioneel: true, uitleg: 'Eerste dag.' }) van?: string;
  @DatumVeld({ optioneel: true, uitleg: 'Laatste dag.' }) tot?: string;
  @Code(AUDIT_SOORTEN, { optioneel: true }) soort?: string;
  @Id({ optioneel: true, uitleg: 'Id van wie iets zag of wijzigde.' }) medewerker?: string;
  @Tekst({ optioneel: true, max: 40, uitleg: 'Nummer of id van het dossier, of het id van iets anders dat is gezien of gewijzigd.' })
  dossier?: string;
}

export class AuditAntwoord {
  @Id() id!: string;
  @MomentVeld() vastgelegdOp!: string;
  @Code(AUDIT_SOORTEN) soort!: string;
  @Id({ leeg: true, uitleg: 'Leeg voor het systeem en voor een mislukte log-in.' }) medewerkerId!: string | null;
  @Tekst({ max: 200, leeg: true }) medewerkerNaam!: string | null;
  @Tekst({ max: 200, leeg: true }) organisatieNaam!: string | null;
  @Code(ROLLEN, { leeg: true }) rol!: string | null;
  @Tekst({ max: 200, uitleg: 'Waarvoor de gegevens zijn gebruikt.' }) doel!: string;
  @Tekst({ max: 200, voorbeeld: 'GET /v1/dossiers/:id' }) route!: string;
  @Tekst({ max: 40, leeg: true, uitleg: 'Soort van wat is gezien, bijvoorbeeld dossier.' }) onderwerp!: string | null;
  @Id({ lijst: true, uitleg: 'Van wat is gezien of gewijzigd.' }) ids!: string[];
  @Waarden({ uitleg: 'Codes en getallen.' }) gegevens!: Record<string, string | number | boolean>;
}

export class AuditLijst extends LijstAntwoord {
  @Lijst(() => AuditAntwoord) items!: AuditAntwoord[];
}
