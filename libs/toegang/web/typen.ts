/** Shapes of the API's answers, as far as the screens of this capability read them. @contract AanstellingAntwoord */
export interface Aanstelling {
  id: string;
  versie: number;
  medewerkerId: string;
  organisatieId: string;
  organisatieNaam: string;
  rol: string;
  gemeenten: string[];
  vanDatum: string;
  totDatum: string | null;
  toegestaneActies: string[];
}

/** @contract MedewerkerAntwoord */
export interface MedewerkerRij {
  id: string;
  naam: string;
  /** What a beheerder sees besides. */
  versie?: number;
  gebruikersnaam?: string;
  actief?: boolean;
  aanstellingen: Aanstelling[];
  toegestaneActies: string[];
}

/** @contract OrganisatieAntwoord */
export interface Organisatie {
  id: string;
  code: string;
  naam: string;
  soort: string;
}

/** @contract GemeenteInstelling */
export interface Instelling {
  id: string;
  versie: number;
  vanDatum: string;
  intakeBij: string;
  uitvoerderId: string | null;
  aanmeldingVerplicht: boolean;
  kleineAantallenDrempel: number;
}

/** @contract DrempelVoorstel */
export interface DrempelVoorstel {
  id: string;
  versie: number;
  kleineAantallenDrempel: number;
  vanDatum: string;
  voorgesteldDoor: string;
  status: string;
  isEigen: boolean;
}

/** @contract GemeenteAntwoord */
export interface GemeenteRij {
  code: string;
  naam: string;
  instelling: Instelling | null;
  drempelVoorstel: DrempelVoorstel | null;
}
