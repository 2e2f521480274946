import {
  vereisteDossierActies, vereisteTrajectActies, vereisteUitstroomActies, type Datum, type VereisteActie,
} from './regels';
import type { Akte } from './akte';
import { instellingVan } from './regio';

/** Something that a dossier needs from a person, as it stands in the table. */
export interface Actie extends VereisteActie {
  akte: Akte;
  bron: 'dossier' | 'traject' | 'uitstroom';
}

/** What a dossier needs, worked out by the capabilities' own rules from the state in which the history left it. */
export function actiesVan(akte: Akte): Actie[] {
  return [
    ...dossierActies(akte).map((actie) => ({ akte, bron: 'dossier' as const, ...actie })),
    ...trajectActies(akte).map((actie) => ({ akte, bron: 'traject' as const, ...actie })),
    ...uitstroomActies(akte).map((actie) => ({ akte, bron: 'uitstroom' as const, ...actie })),
  ];
}

function dossierActies(akte: Akte): VereisteActie[] {
  return vereisteDossierActies({
    status: akte.status, meldDatum: akte.meldDatum, intakeDatum: akte.intake?.datum ?? null,
    classificatie: akte.classificatie, peilDatum: akte.geldendOordeel?.peilDatum ?? null,
    aanmeldingVerplicht: instellingVan(akte.gemeente).aanmeldingVerplicht,
    afwijkingMotivering: akte.intake?.afwijkingMotivering ?? null,
    aanmeldingen: akte.aanmeldingen.map((a) => ({
      status: a.status, gevolg: a.gevolg, sinds: a.beantwoordDatum ?? a.verzondenDatum ?? akte.meldDatum,
      isHeringedeeld: a.terugMoment !== null && akte.oordelen.some((o) => o.moment > a.terugMoment!),
    })),
    // The people of the demo were registered through the screen.
    klantmanagerOntbreekt: false, geboorteDatumOntbreekt: false, naamControleren: false,
  });
}

function trajectActies(akte: Akte): VereisteActie[] {
  const antwoorden = akte.aanmeldingen.filter((a) => a.status === 'GEACCEPTEERD').map((a) => a.beantwoordDatum!);
  return vereisteTrajectActies({
    dossierStatus: akte.status, actiefSinds: akte.status === 'ACTIEF' ? akte.statusSinds : null,
    geaccepteerdSinds: antwoorden.sort().at(-1) ?? null, trajecten: akte.trajecten,
  });
}

function uitstroomActies(akte: Akte): VereisteActie[] {
  // Work whose end of benefit was recorded asks for that no more, also after a terugval.
  const vastgelegd = new Set(akte.uitstromen.filter((u) => u.status === 'GELDIG').map((u) => u.plaatsing));
  return vereisteUitstroomActies({
    dossierStatus: akte.status, plaatsingen: akte.plaatsingen.filter((p) => !vastgelegd.has(p)),
    uitstroom: akte.geldigeUitstroom,
  });
}

/** The day from which a dossier first needs something; null when it needs nothing. */
export function eersteActie(acties: readonly Actie[]): Datum | null {
  return acties.map((a) => a.vanaf).sort()[0] ?? null;
}
