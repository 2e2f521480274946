import type { DossierVanPaneel } from '@trajectplein/kern/web';

/** A plaatsing as the dossier's read carries it. @contract PlaatsingAntwoord */
export interface Plaatsing {
  id: string;
  versie: number;
  werkgeverId: string | null;
  werkgeverNaam: string | null;
  vorm: string;
  uren: number;
  startDatum: string;
  eindDatum: string | null;
  gevolgUitkering: string;
  status: string;
  reden: string | null;
  toegestaneActies: string[];
}

/** A controle that was done. @contract ControleAntwoord */
export interface Controle {
  id: string;
  versie: number;
  soort: string;
  datum: string;
  heeftBaan: string;
  heeftBijstand: string;
  bron: string;
  medewerkerNaam: string | null;
  toegestaneActies: string[];
}

/** The end of a benefit, with its controles. @contract UitstroomAntwoord */
export interface Uitstroom {
  id: string;
  versie: number;
  uitstroomDatum: string;
  reden: string;
  plaatsingId: string | null;
  status: string;
  controles: Controle[];
  /** The controles that this user can record now. */
  mogelijkeControles: string[];
  toegestaneActies: string[];
}

/** The plaatsingen of a dossier, newest first. */
export function plaatsingenVan(dossier: DossierVanPaneel): Plaatsing[] {
  const plaatsingen = (dossier.onderdelen?.plaatsingen ?? []) as Plaatsing[];
  return [...plaatsingen].sort((a, b) => b.startDatum.localeCompare(a.startDatum));
}

/** The ends of benefit of a dossier, newest first. */
export function uitstromenVan(dossier: DossierVanPaneel): Uitstroom[] {
  const uitstromen = (dossier.onderdelen?.uitstromen ?? []) as Uitstroom[];
  return [...uitstromen].sort((a, b) => b.uitstroomDatum.localeCompare(a.uitstroomDatum));
}
