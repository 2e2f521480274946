import {
  Acties, AlsJaNee, Code, Codes, DatumVeld, Genest, Getal, Id, JaNee, Lijst, LijstAntwoord, LijstVraag, Tekst, letterlijk,
} from '@trajectplein/kern/server';
import { GEMEENTE_CODES } from '@trajectplein/kern/domain';
import { ROLLEN } from '@trajectplein/toegang/domain';

export class MedewerkerLijstVraag extends LijstVraag {
  @Code(ROLLEN, { optioneel: true }) rol?: string;
  @Id({ optioneel: true, uitleg: 'Id van de organisatie.' }) organisatie?: string;
  @Code(GEMEENTE_CODES, { optioneel: true, uitleg: 'Wie voor deze gemeente werkt.' }) gemeente?: string;
  @JaNee({ optioneel: true, uitleg: 'Wie mag inloggen; alleen voor een beheerder.' }) @AlsJaNee() actief?: boolean;
  @Tekst({ max: 100, optioneel: true, uitleg: 'Deel van de naam.' }) zoek?: string;
}

export class MedewerkerOrganisatie {
  @Id() id!: string;
  @Tekst({ max: 200 }) naam!: string;
}

export class AanstellingAntwoord {
  @Id() id!: string;
  @Id() medewerkerId!: string;
  @Id() organisatieId!: string;
  @Tekst({ max: 200 }) organisatieNaam!: string;
  @Code(ROLLEN) rol!: string;
  @Codes(GEMEENTE_CODES, { uitleg: 'CBS-codes.' }) gemeenten!: string[];
  @DatumVeld() vanDatum!: string;
  @DatumVeld({ leeg: true, uitleg: 'De eerste dag waarop de aanstelling niet meer geldt.' }) totDatum!: string | null;
  @Getal() versie!: number;
  @Acties() toegestaneActies!: string[];
}

/** What a beheerder sees; for others only id, name, organisation and the aanstellingen that hold. */
export class MedewerkerAntwoord {
  @Id() id!: string;
  @Tekst({ max: 200 }) naam!: string;
  @Genest(() => MedewerkerOrganisatie, { leeg: true, uitleg: 'Van de eerste aanstelling die geldt.' })
  organisatie!: MedewerkerOrganisatie | null;
  @Lijst(() => AanstellingAntwoord) aanstellingen!: AanstellingAntwoord[];
  @Tekst({ max: 64, optioneel: true }) gebruikersnaam?: string;
  @JaNee({ optioneel: true, uitleg: 'Mag inloggen.' }) actief?: boolean;
  @Getal({ optioneel: true }) versie?: number;
  @Acties() toegestaneActies!: string[];
}

export class MedewerkerLijst extends LijstAntwoord {
  @Lijst(() => MedewerkerAntwoord) items!: MedewerkerAntwoord[];
}

const WACHTWOORD = { max: 200, vorm: letterlijk, uitleg: 'Minstens 12 tekens.' } as const;

export class NieuweMedewerker {
  @Tekst({ max: 64, voorbeeld: 'j.duin' }) gebruikersnaam!: string;
  @Tekst({ max: 200, voorbeeld: 'Jip Duin' }) naam!: string;
  @Tekst(WACHTWOORD) wachtwoord!: string;
}

export class MedewerkerWijziging {
  @Tekst({ max: 200, optioneel: true, blijftGevuld: true }) naam?: string;
  @JaNee({ optioneel: true }) actief?: boolean;
  @Tekst({ ...WACHTWOORD, optioneel: true, blijftGevuld: true }) wachtwoord?: string;
}

export class NieuweAanstelling {
  @Id() medewerkerId!: string;
  @Id() organisatieId!: string;
  @Code(ROLLEN) rol!: string;
  @Codes(GEMEENTE_CODES, { optioneel: true, uitleg: 'Zonder gemeenten: alle gemeenten van de organisatie.' }) gemeenten?: string[];
  @DatumVeld({ optioneel: true, uitleg: 'Zonder datum: vandaag.' }) vanDatum?: string;
  @DatumVeld({ optioneel: true, leeg: true }) totDatum?: string | null;
}

export class AanstellingWijziging {
  @Codes(GEMEENTE_CODES, { optioneel: true }) gemeenten?: string[];
  @DatumVeld({ optioneel: true, leeg: true, uitleg: 'De eerste dag waarop de aanstelling niet meer geldt.' }) totDatum?: string | null;
}
