import type { VerschilSoort, Voorstel, VolgensBestand } from '@trajectplein/uitwisseling/domain';

/** A difference as the API shows it. */
export interface VerschilRij {
  id: string;
  dossierId: string;
  nummer: string;
  naam: string;
  gemeente: string;
  soort: VerschilSoort;
  maand: string;
  uitkering: VolgensBestand;
  dossier: { status: string; uitstroomDatum: string | null; uitstroomReden: string | null };
  voorstel: Voorstel | null;
  versie: number;
  toegestaneActies: string[];
}
