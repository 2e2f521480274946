import type { VerschilSoort, Voorstel, VolgensBestand } from '@trajectplein/uitwisseling/domain';

/** A difference as the API shows it. @contract VerschilAntwoord */
export interface VerschilRij {
  id: string;
  dossierId: string;
  nummer: string;
  naam: string;
  geboorteDatum: string | null;
  geboorteJaar: number | null;
  gemeente: string;
  soort: VerschilSoort;
  maand: string;
  uitkering: VolgensBestand;
  dossier: { status: string; uitstroomDatum: string | null; uitstroomReden: string | null };
  /** Rows of the list for which nobody was found: one of them may be his. */
  rijenZonderPersoon: number;
  voorstel: Voorstel | null;
  versie: number;
  toegestaneActies: string[];
}
