import type { DossierVanPaneel } from '@trajectplein/kern/web';

// Shapes of the API's answers, as far as the screens of this capability read them. A test holds each beside the contract.

/** @contract ActieAntwoord */
export interface VereisteActie {
  code: string;
  vanaf: string;
}

/** A row of the list of dossiers. @contract DossierInLijst */
export interface DossierRij {
  id: string;
  nummer: string;
  naam: string;
  opdrachtgevendeGemeente: string;
  status: string;
  classificatie: string | null;
  werkfit: boolean | null;
  meldDatum: string;
  statusSinds: string;
  geboorteDatum: string | null;
  geboorteJaar: number | null;
  /** What is to be done first; it may lie ahead. */
  regel: string | null;
  klantmanagerId: string | null;
  klantmanagerNaam: string | null;
  acties: VereisteActie[];
  actieVanaf: string | null;
}

/** The person of a dossier; the BSN is masked. @contract PersoonAntwoord */
export interface Werkzoekende {
  id: string;
  naam: string;
  voornaam: string;
  tussenvoegsel: string | null;
  achternaam: string;
  geboorteDatum: string | null;
  /** Where the day is not known. */
  geboorteJaar: number | null;
  bsn: string | null;
  postcode: string | null;
  huisnummer: string | null;
  woonplaats: string | null;
  gemeente: string;
  telefoonnummer: string | null;
  emailadres: string | null;
  versie: number;
}

interface Kind {
  id: string;
  versie: number;
  toegestaneActies: string[];
}

/** @contract IntakeAntwoord */
export interface Intake extends Kind {
  datum: string;
  kanaal: string | null;
  status: string;
  samenvatting: string | null;
  afwijkingMotivering: string | null;
  afgerondDatum: string | null;
}

/** @contract ClassificatieAntwoord */
export interface Classificatie {
  id: string;
  classificatie: string;
  werkfit: boolean;
  peilDatum: string;
  motivering: string;
  /** The judgement that was wrong and that this one corrects. */
  corrigeertId: string | null;
  medewerkerNaam: string;
  organisatieNaam: string;
  vastgelegdOp: string;
  vervallen: boolean;
  /** Whether this one holds now. */
  geldend: boolean;
}

/** @contract AanmeldingAntwoord */
export interface Aanmelding extends Kind {
  uitvoeringsorganisatieId: string;
  uitvoeringsorganisatieNaam: string;
  toelichting: string;
  status: string;
  verzondenDatum: string | null;
  signaleringsDatum: string | null;
  beantwoordDatum: string | null;
  reden: string | null;
  gevolg: string | null;
  /** What the executor wrote when it sent this back. */
  antwoord?: string | null;
}

/** @contract UitkeringsperiodeAntwoord */
export interface Uitkeringsperiode extends Kind {
  soort: string;
  beginDatum: string;
  eindDatum: string | null;
  redenEinde: string | null;
  bron: string;
}

/** What somebody brings and wants, as far as it was told. @contract ProfielAntwoord */
export interface Profiel {
  urenPerWeek: number | null;
  opleidingsniveau: string | null;
  beroepssector: string | null;
  beroep: string | null;
  mondelingNederlands: string | null;
  schriftelijkNederlands: string | null;
  rijbewijzen: string[];
  vervoer: string[];
  opmerkingen: string[];
  laatstBijgewerktOp: string | null;
  volledigheid: number;
}

/** A dossier with all that hangs on it. @contract DossierAntwoord */
export interface Dossier extends DossierVanPaneel {
  werkzoekendeId: string;
  werkzoekende: Werkzoekende;
  uitvoeringsorganisatieId: string | null;
  uitvoeringsorganisatieNaam: string | null;
  klantmanagerId: string | null;
  klantmanagerNaam: string | null;
  dossierGrond: string;
  instroomOorzaak: string;
  meldDatum: string;
  classificatie: string | null;
  werkfit: boolean | null;
  doelgroepen: string[];
  uitstroomDatum: string | null;
  uitstroomReden: string | null;
  geslotenDatum: string | null;
  sluitReden: string | null;
  levensloop: { status: string; datum: string; naam?: string }[];
  acties: VereisteActie[];
  /** What one could expect to do, and why not now. */
  nietMogelijk: { actie: string; code: string; melding: string }[];
  intakes: Intake[];
  classificaties: Classificatie[];
  aanmeldingen: Aanmelding[];
  uitkeringsperioden: Uitkeringsperiode[];
  /** From work beside the benefit, newest month first. */
  inkomsten: { maand: string; bedrag: number }[];
}

/** @contract OrganisatieAntwoord */
export interface Organisatie {
  id: string;
  code: string;
  naam: string;
  soort: string;
}

/** The aanmelding that was made and can still be sent. */
export const conceptVan = (dossier: Dossier): Aanmelding | undefined =>
  dossier.aanmeldingen.find((er) => er.toegestaneActies.includes('verzend'));

/** The last aanmelding, when the executor sent it back. */
export function teruggestuurd(dossier: Dossier): Aanmelding | undefined {
  const laatste = dossier.aanmeldingen.filter((er) => er.status !== 'INGETROKKEN').at(-1);
  return laatste?.status === 'TERUGGESTUURD' ? laatste : undefined;
}
