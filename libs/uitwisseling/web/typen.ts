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
  /** Refused rows that wait for an answer. */
  vragen: number;
  waarschuwingen: number;
  ongedaanOp: string | null;
  ongedaan: number;
  blijft: number;
  melding: string | null;
  gemaaktOp: string;
  gemaaktDoor: string;
  toegestaneActies: string[];
}

/** One import, with what is needed to say which column fills which field. @contract ImportDetail */
export interface ImportDetail extends Import {
  /** Dossiers that it brought, open and without a klantmanager. */
  zonderKlantmanager: number;
  kolommen: string[];
  voorbeeld: Record<string, string>[];
  koppeling: Record<string, string> | null;
}

/** Somebody by what people are told apart by. @contract RijPersoon */
export interface RijPersoon {
  naam: string;
  geboorteDatum: string | null;
  geboorteJaar: number | null;
}

/** @contract ImportRijAntwoord */
export interface ImportRij {
  id: string;
  rijnummer: number;
  uitkomst: string;
  kolom: string | null;
  waarde: string | null;
  reden: string | null;
  waarschuwing: string | null;
  vraag: string | null;
  antwoord: string | null;
  inBestand: RijPersoon | null;
  bekend: RijPersoon | null;
  ongedaan: string | null;
  versie: number;
  toegestaneActies: string[];
  dossierId: string | null;
  dossierNummer: string | null;
}

/** Whether the worker still has to do with it: then it is asked for again and again. */
export const loopt = (er: Pick<Import, 'status'> | undefined) => er?.status === 'WACHT' || er?.status === 'BEZIG';
