import { Code, Codes, Genest, Id, Lijst, Tekst, letterlijk } from '@trajectplein/kern/server';
import { GEMEENTE_CODES } from '@trajectplein/kern/domain';
import { ORGANISATIE_SOORTEN, ROLLEN } from '@trajectplein/toegang/domain';

export class Inlog {
  @Tekst({ max: 100 }) gebruikersnaam!: string;
  @Tekst({ max: 200, vorm: letterlijk }) wachtwoord!: string;
  @Tekst({ max: 20, optioneel: true, uitleg: 'Code van de tweede factor, waar die is ingesteld.' }) code?: string;
}

export class SessieOrganisatie {
  @Id() id!: string;
  @Tekst({ max: 200 }) naam!: string;
  @Code(ORGANISATIE_SOORTEN) soort!: string;
}

export class IngelogdeMedewerker {
  @Id() id!: string;
  @Tekst({ max: 200 }) naam!: string;
  @Codes(ROLLEN) rollen!: string[];
  @Genest(() => SessieOrganisatie) organisatie!: SessieOrganisatie;
  @Codes(GEMEENTE_CODES, { uitleg: 'CBS-codes.' }) gemeenten!: string[];
}

export class SessieAanstelling {
  @Id() id!: string;
  @Code(ROLLEN) rol!: string;
  @Tekst({ max: 200 }) organisatieNaam!: string;
}

export class SessieAntwoord {
  @Genest(() => IngelogdeMedewerker) medewerker!: IngelogdeMedewerker;
  @Id({ uitleg: 'De aanstelling waarmee nu wordt gewerkt.' }) aanstellingId!: string;
  @Lijst(() => SessieAanstelling, { uitleg: 'Waaruit deze medewerker kan kiezen.' }) aanstellingen!: SessieAanstelling[];
  @Tekst({ max: 100 }) csrfToken!: string;
}

export class AanstellingKeuze {
  @Id() aanstellingId!: string;
}

export class WachtwoordWijziging {
  @Tekst({ max: 200 }) huidig!: string;
  @Tekst({ max: 200, uitleg: 'Minstens 12 tekens.' }) nieuw!: string;
}
