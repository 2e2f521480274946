import type { DossierGrond, DossierProfiel, InstroomOorzaak } from '@trajectplein/dossier/domain';
import type { Datum } from '@trajectplein/kern/domain';

/** What can be told of a person; what is absent was not told. */
export interface MassaGegevens {
  voornaam?: string | null;
  tussenvoegsel?: string | null;
  achternaam?: string;
  telefoonnummer?: string;
  emailadres?: string;
  geboorteDatum?: Datum | null;
  /** Where the day is not known. */
  geboorteJaar?: number | null;
  postcode?: string;
  huisnummer?: string;
  woonplaats?: string;
}

export type MassaProfiel = Partial<DossierProfiel>;

/** The dossier to open for a person. */
export interface MassaDossier {
  meldDatum: Datum;
  dossierGrond: DossierGrond;
  instroomOorzaak: InstroomOorzaak;
  /** Was there before this administration: it does not count as inflow. */
  beginstand: boolean;
  profiel?: MassaProfiel;
  klantmanagerId?: string;
  doelgroepen?: readonly string[];
}

export interface MassaPersoon extends MassaGegevens {
  bsn: string;
  bsnHash: Buffer;
  achternaam: string;
  naamControleren: boolean;
  dossier: MassaDossier;
}

/** A person whom this gemeente knows already. */
export interface BekendPersoon {
  id: string;
  bsnHash: Buffer;
  naamControleren: boolean;
  /** What is stored; null when it may not be seen (under a mandate, long after the end). */
  gegevens: (Record<Exclude<keyof MassaGegevens, 'geboorteJaar'>, string | null> & { geboorteJaar: number | null }) | null;
  openDossierId: string | null;
  /** The one who asks sees that dossier: under a mandate he may not, and then changes nothing on it. */
  openDossierZichtbaar: boolean;
  /** The profile of the open dossier, when it has one. */
  profiel: DossierProfiel | null;
  /** The day on which the last dossier was closed. */
  geslotenDatum: Datum | null;
}

/** What changes of a known person; the fields that are named are written. */
export interface MassaWijziging {
  bekend: BekendPersoon;
  gegevens: MassaGegevens;
  naamControleren?: boolean;
  profiel: MassaProfiel;
}
