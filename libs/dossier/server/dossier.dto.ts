import { IntersectionType } from '@nestjs/swagger';
import {
  AANMELDING_GEVOLGEN, AANMELDING_REDENEN, CLASSIFICATIES, DOELGROEPEN, DOSSIER_GRONDEN, DOSSIER_STATUSSEN, HEROPEN_REDENEN,
  INSTROOM_OORZAKEN, INTAKE_KANALEN, KLANTMANAGER_KEUZES, SLUIT_REDENEN, UITKERING_BRONNEN, UITKERING_SOORTEN, UITSTROOM_REDENEN,
  WERKREGELS,
} from '@trajectplein/dossier/domain';
import { GEMEENTE_CODES } from '@trajectplein/kern/domain';
import {
  AlsJaNee, AlsLijst, Code, Codes, DatumVeld, Genest, Id, JaNee, LijstVraag, Tekst,
} from '@trajectplein/kern/server';
import { BEVESTIGD } from './werkzoekende.dto';

const KLANTMANAGER = new RegExp(`^(${KLANTMANAGER_KEUZES.join('|')}|[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12})$`, 'i');
const REDEN = { max: 300, optioneel: true, leeg: true, uitleg: 'Waarom: een verandering, of wat er fout was.' } as const;
const TOELICHTING = { max: 2000, optioneel: true, leeg: true } as const;

/** Why and when somebody came. */
export class DossierGegevens {
  @Code(GEMEENTE_CODES, { optioneel: true, uitleg: 'Staat vast: die van de werkzoekende.' }) opdrachtgevendeGemeente?: string;
  @Code(DOSSIER_GRONDEN) dossierGrond!: (typeof DOSSIER_GRONDEN)[number];
  @Code(INSTROOM_OORZAKEN) instroomOorzaak!: (typeof INSTROOM_OORZAKEN)[number];
  @DatumVeld({ optioneel: true, uitleg: 'Standaard vandaag.' }) meldDatum?: string;
  @Codes(DOELGROEPEN, { optioneel: true, uitleg: 'Die naar leeftijd volgen uit de geboortedatum.' }) doelgroepen?: string[];
  @Id({ optioneel: true, uitleg: 'Standaard wie het dossier maakt.' }) klantmanagerId?: string;
}

export class NieuwDossier extends DossierGegevens {
  @Id() werkzoekendeId!: string;
  @JaNee(BEVESTIGD) bevestigd?: boolean;
}

export class DossierWijziging {
  @Code(DOSSIER_GRONDEN, { optioneel: true }) dossierGrond?: (typeof DOSSIER_GRONDEN)[number];
  @Code(INSTROOM_OORZAKEN, { optioneel: true }) instroomOorzaak?: (typeof INSTROOM_OORZAKEN)[number];
  @DatumVeld({ optioneel: true }) meldDatum?: string;
  @Codes(DOELGROEPEN, { optioneel: true, uitleg: 'Die naar leeftijd volgen uit de geboortedatum.' }) doelgroepen?: string[];
  @Tekst(REDEN) reden?: string | null;
  @JaNee(BEVESTIGD) bevestigd?: boolean;
}

/** Whose dossiers and which: the filters of a list. */
export class DossierFilters {
  @Codes(DOSSIER_STATUSSEN, { optioneel: true }) @AlsLijst() status?: string[];
  @Codes([...CLASSIFICATIES, 'GEEN'], { optioneel: true }) @AlsLijst() classificatie?: string[];
  @Codes(GEMEENTE_CODES, { optioneel: true }) @AlsLijst() gemeente?: string[];
  @JaNee({ optioneel: true, uitleg: 'Alleen wat loopt, of alleen wat gesloten is.' }) @AlsJaNee() open?: boolean;
  @Tekst({ max: 36, optioneel: true, patroon: KLANTMANAGER, melding: 'Kies een medewerker, of ik, niemand of team.',
    uitleg: 'Id van een medewerker, of `ik`, `niemand` of `team` (de mensen van de eigen organisatie, en wat van niemand is).' })
  klantmanager?: string;
  @Tekst({ max: 40, optioneel: true, patroon: /^[A-Z0-9_]+$/, melding: 'Kies een van de regels.',
    uitleg: `Een van ${WERKREGELS.join(', ')}, of de code van een actie.` })
  regel?: string;
  @Code(DOELGROEPEN, { optioneel: true }) doelgroep?: string;
  @Tekst({ max: 30, optioneel: true }) nummer?: string;
  @JaNee({ optioneel: true }) @AlsJaNee() actieVereist?: boolean;
  @Id({ lijst: true, optioneel: true, uitleg: 'Meer id\'s, met komma\'s.' }) @AlsLijst() id?: string[];
}

export class DossierLijstVraag extends IntersectionType(LijstVraag, DossierFilters) {}

export class DossierZoekVraag extends LijstVraag {
  @Tekst({ max: 150, optioneel: true, uitleg: 'Delen van de naam, in elke volgorde.' }) naam?: string;
  @DatumVeld({ optioneel: true }) geboorteDatum?: string;
  @Tekst({ max: 30, optioneel: true, uitleg: 'Het nummer, of de laatste cijfers.' }) nummer?: string;
}

export class Sluiting {
  @Code(SLUIT_REDENEN) reden!: (typeof SLUIT_REDENEN)[number];
  @DatumVeld({ optioneel: true }) datum?: string;
  @Tekst(TOELICHTING) toelichting?: string | null;
}

export class Heropening {
  @Code(HEROPEN_REDENEN) reden!: (typeof HEROPEN_REDENEN)[number];
  @DatumVeld({ optioneel: true }) datum?: string;
  @Tekst(TOELICHTING) toelichting?: string | null;
}

export class Overdracht {
  @Id() klantmanagerId!: string;
  @DatumVeld({ optioneel: true }) datum?: string;
  @Tekst(TOELICHTING) toelichting?: string | null;
}

export class NieuweIntake {
  @DatumVeld({ optioneel: true, uitleg: 'De dag van het gesprek. Standaard vandaag.' }) datum?: string;
  @Code(INTAKE_KANALEN, { optioneel: true }) kanaal?: (typeof INTAKE_KANALEN)[number];
  @Tekst({ ...TOELICHTING, max: 10_000 }) samenvatting?: string | null;
}

export class IntakeWijziging {
  @DatumVeld({ optioneel: true }) datum?: string;
  @Code(INTAKE_KANALEN, { optioneel: true }) kanaal?: (typeof INTAKE_KANALEN)[number];
  @Tekst({ ...TOELICHTING, max: 10_000 }) samenvatting?: string | null;
  @Tekst(REDEN) reden?: string | null;
}

export class Afronding {
  @DatumVeld({ optioneel: true }) datum?: string;
  @Tekst({ ...TOELICHTING, uitleg: 'Waarom er geen aanmelding is.' }) afwijkingMotivering?: string | null;
}

export class NieuweClassificatie {
  @Code(CLASSIFICATIES) classificatie!: (typeof CLASSIFICATIES)[number];
  @JaNee({ uitleg: 'Werkfit (definitie IJmond).' }) werkfit!: boolean;
  @DatumVeld({ optioneel: true, uitleg: 'Vanaf wanneer dit geldt. Standaard vandaag.' }) peilDatum?: string;
  @Tekst({ max: 2000 }) motivering!: string;
  @Id({ optioneel: true, uitleg: 'Het oordeel dat fout was en dat dit vervangt.' }) corrigeertId?: string;
}

export class Stap {
  @DatumVeld({ optioneel: true }) datum?: string;
}

export class NieuweAanmelding {
  @Id({ optioneel: true, uitleg: 'Standaard de uitvoerder van de gemeente.' }) uitvoeringsorganisatieId?: string;
  @Tekst({ max: 2000, uitleg: 'De vraag aan de uitvoerder.' }) toelichting!: string;
  @JaNee({ optioneel: true, uitleg: 'Verzendt de aanmelding meteen; zonder blijft het een concept.' }) verzend?: boolean;
  @DatumVeld({ optioneel: true, uitleg: 'De dag van verzending, met `verzend`. Standaard vandaag.' }) datum?: string;
}

export class Terugsturing extends Stap {
  @Code(AANMELDING_REDENEN) reden!: (typeof AANMELDING_REDENEN)[number];
  @Code(AANMELDING_GEVOLGEN) gevolg!: (typeof AANMELDING_GEVOLGEN)[number];
  @Tekst(TOELICHTING) toelichting?: string | null;
}

export class AanmeldingenVraag extends LijstVraag {
  @Codes(['VERZONDEN', 'GEACCEPTEERD', 'TERUGGESTUURD'], { optioneel: true }) @AlsLijst() status?: string[];
}

export class UitkeringsperiodeGegevens {
  @Code(UITKERING_SOORTEN) soort!: (typeof UITKERING_SOORTEN)[number];
  @DatumVeld() beginDatum!: string;
  @DatumVeld({ optioneel: true, leeg: true, uitleg: 'De laatste dag met uitkering.' }) eindDatum?: string | null;
  @Code([...UITSTROOM_REDENEN, 'PENSIOEN'], { optioneel: true, leeg: true }) redenEinde?: string | null;
  @Code(UITKERING_BRONNEN, { optioneel: true }) bron?: (typeof UITKERING_BRONNEN)[number];
}

export class NieuweUitkeringsperiode extends UitkeringsperiodeGegevens {
  @JaNee(BEVESTIGD) bevestigd?: boolean;
}

export class UitkeringsperiodeWijziging {
  @DatumVeld({ optioneel: true }) beginDatum?: string;
  @DatumVeld({ optioneel: true, leeg: true }) eindDatum?: string | null;
  @Code([...UITSTROOM_REDENEN, 'PENSIOEN'], { optioneel: true, leeg: true }) redenEinde?: string | null;
  @Code(UITKERING_BRONNEN, { optioneel: true }) bron?: (typeof UITKERING_BRONNEN)[number];
  @Tekst(REDEN) reden?: string | null;
  @JaNee(BEVESTIGD) bevestigd?: boolean;
}

/** The filters of the list, in the body. */
export class DossierExport {
  @Code(['csv', 'xlsx']) formaat!: 'csv' | 'xlsx';
  @Genest(() => DossierLijstVraag, { optioneel: true }) filters?: DossierLijstVraag;
}
