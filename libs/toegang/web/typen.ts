/** Shapes of the API's answers, as far as the screens of this capability read them. */

export interface Aanstelling {
  id: string;
  versie: number;
  medewerkerId: string;
  organisatieId: string;
  organisatieNaam?: string;
  rol: string;
  gemeenten: string[];
  vanDatum: string;
  totDatum: string | null;
  toegestaneActies?: string[];
}

export interface MedewerkerRij {
  id: string;
  versie: number;
  naam: string;
  gebruikersnaam: string;
  actief: boolean;
  aanstellingen?: Aanstelling[];
  toegestaneActies?: string[];
}

export interface Organisatie {
  id: string;
  code: string;
  naam: string;
  soort: string;
}

export interface Instelling {
  id: string;
  versie: number;
  vanDatum?: string;
  intakeBij: string;
  uitvoerderId: string | null;
  uitvoerderNaam?: string | null;
  aanmeldingVerplicht: boolean;
  kleineAantallenDrempel: number;
}

export interface DrempelVoorstel {
  id: string;
  versie: number;
  kleineAantallenDrempel: number;
  vanDatum: string;
  voorgesteldDoor: string;
  status: string;
  isEigen: boolean;
}

export interface GemeenteRij {
  code: string;
  naam: string;
  instelling: Instelling | null;
  drempelVoorstel?: DrempelVoorstel | null;
}
