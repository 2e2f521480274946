import { DatumVeld, Code, Genest, Getal, Id, JaNee, Lijst, LijstAntwoord, Tekst } from '@trajectplein/kern/server';
import { GEMEENTE_CODES, SUBREGIOS } from '@trajectplein/kern/domain';
import { INTAKE_BIJ, ORGANISATIE_SOORTEN } from '@trajectplein/toegang/domain';

export class OrganisatieAntwoord {
  @Id() id!: string;
  @Tekst({ max: 40, voorbeeld: 'IJMOND_WERKT' }) code!: string;
  @Tekst({ max: 200 }) naam!: string;
  @Code(ORGANISATIE_SOORTEN) soort!: string;
  @Code(GEMEENTE_CODES, { leeg: true, uitleg: 'CBS-code van de gemeente die deze organisatie is.' }) gemeente!: string | null;
}

export class OrganisatieLijst extends LijstAntwoord {
  @Lijst(() => OrganisatieAntwoord) items!: OrganisatieAntwoord[];
}

export class GemeenteInstelling {
  @Id() id!: string;
  @DatumVeld({ uitleg: 'De dag vanaf wanneer deze instellingen gelden.' }) vanDatum!: string;
  @Code(INTAKE_BIJ, { uitleg: 'Wie intake en classificatie doet.' }) intakeBij!: string;
  @Id({ leeg: true, uitleg: 'De uitvoeringsorganisatie van deze gemeente.' }) uitvoerderId!: string | null;
  @JaNee({ uitleg: 'Of de intake pas af is na een verzonden aanmelding, of een motivering.' }) aanmeldingVerplicht!: boolean;
  @Getal({ min: 2, max: 25, uitleg: 'Aantallen onder dit getal zijn verborgen voor wie geen dossiers ziet.' })
  kleineAantallenDrempel!: number;
  @Getal() versie!: number;
}

/** Another threshold of small numbers: one beheerder proposes it, another confirms, and it holds from the next quarter on. */
export class DrempelVoorstel {
  @Id() id!: string;
  @Getal({ min: 2, max: 25 }) kleineAantallenDrempel!: number;
  @DatumVeld({ uitleg: 'De eerste dag van het kwartaal vanaf wanneer het geldt.' }) vanDatum!: string;
  @Tekst({ max: 200 }) voorgesteldDoor!: string;
  @Code(['OPEN', 'BEVESTIGD', 'INGETROKKEN']) status!: string;
  @JaNee({ uitleg: 'Wie het zelf voorstelde, kan het niet bevestigen.' }) isEigen!: boolean;
  @Getal() versie!: number;
}

export class NieuwDrempelVoorstel {
  @Getal({ min: 2, max: 25 }) kleineAantallenDrempel!: number;
}

export class GemeenteAntwoord {
  @Code(GEMEENTE_CODES) code!: string;
  @Tekst({ max: 100 }) naam!: string;
  @Code(SUBREGIOS) subregio!: string;
  @Genest(() => GemeenteInstelling, { leeg: true, uitleg: 'Wat vandaag geldt.' }) instelling!: GemeenteInstelling | null;
  @Genest(() => DrempelVoorstel, { leeg: true, uitleg: 'Een andere drempel die openstaat, of vanaf het volgende kwartaal geldt.' })
  drempelVoorstel!: DrempelVoorstel | null;
}

export class GemeenteLijst extends LijstAntwoord {
  @Lijst(() => GemeenteAntwoord) items!: GemeenteAntwoord[];
}

export class GemeenteInstellingWijziging {
  @Code(INTAKE_BIJ, { optioneel: true }) intakeBij?: 'GEMEENTE' | 'UITVOERDER';
  @Id({ optioneel: true, leeg: true }) uitvoerderId?: string | null;
  @JaNee({ optioneel: true }) aanmeldingVerplicht?: boolean;
  @Getal({ optioneel: true, min: 2, max: 25 }) kleineAantallenDrempel?: number;
}
