import type { DossierVanPaneel } from '@trajectplein/kern/web';

/** A traject as the dossier's read carries it. @contract TrajectAntwoord */
export interface Traject {
  id: string;
  versie: number;
  trajectType: string;
  uitvoeringsorganisatieNaam: string;
  doel: string;
  vrijwillig: boolean | null;
  motivering: string | null;
  startDatum: string;
  verwachteEindDatum: string;
  eindDatum: string | null;
  status: string;
  resultaat: string | null;
  reden: string | null;
  akkoordOpdrachtgever: boolean | null;
  toegestaneActies: string[];
}

/** The trajecten of a dossier, the running ones first and then the newest. */
export function trajectenVan(dossier: DossierVanPaneel): Traject[] {
  const trajecten = (dossier.onderdelen?.trajecten ?? []) as Traject[];
  const klaar = (traject: Traject) => Number(traject.eindDatum !== null);
  return [...trajecten].sort((a, b) => klaar(a) - klaar(b) || b.startDatum.localeCompare(a.startDatum));
}
