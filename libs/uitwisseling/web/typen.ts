import type { ImportStatus } from '@trajectplein/uitwisseling/domain';

/** An import as the API lists it. @contract ImportAntwoord */
export interface Import {
  id: string;
  versie: number;
  soort: string;
  gemeente: string;
  /** The first day of the month that it tells of. */
  maand: string | null;
  status: ImportStatus;
  proef: boolean;
  bestandsnaam: string;
  aantalRijen: number;
  verwerkt: number;
  aangemaakt: number;
  bijgewerkt: number;
  ongewijzigd: number;
  samengevoegd: number;
  afgekeurd: number;
  melding: string | null;
  gemaaktOp: string;
  gemaaktDoor: string;
  toegestaneActies: string[];
}

/** One import, with what is needed to say which column fills which field. @contract ImportDetail */
export interface ImportDetail extends Import {
  kolommen: string[];
  voorbeeld: Record<string, string>[];
  koppeling: Record<string, string> | null;
}

/** @contract ImportRijAntwoord */
export interface ImportRij {
  id: string;
  rijnummer: number;
  uitkomst: string;
  kolom: string | null;
  waarde: string | null;
  reden: string | null;
  dossierId: string | null;
  dossierNummer: string | null;
}

/** Whether the worker still has to do with it: then it is asked for again and again. */
export const loopt = (er: Pick<Import, 'status'> | undefined) => er?.status === 'WACHT' || er?.status === 'BEZIG';
