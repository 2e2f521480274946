import { isGevuld, laatsteVan, type Datum, type Doener, type VereisteActie } from '@trajectplein/kern/domain';
import { signaleringsDatumVan, type AanmeldingGevolg, type AanmeldingStatus } from './aanmelding.levensloop';
import { vraagtAanmelding, type Classificatie } from './classificatie';
import { isOpen, type DossierStatus } from './codes';
import { mistAanmelding } from './intake.levensloop';

/** What a dossier can need from a person until its intake is done, its aanmelding answered and its data complete. */
export const DOSSIER_ACTIES = [
  'INTAKE_PLANNEN', 'CLASSIFICEREN', 'AANMELDEN', 'INTAKE_AFRONDEN', 'AANMELDING_ONBEANTWOORD',
  'AANMELDING_TERUGGESTUURD', 'KLANTMANAGER_TOEWIJZEN', 'GEBOORTEDATUM_INVULLEN', 'NAAM_CONTROLEREN',
] as const;
export type DossierActie = (typeof DOSSIER_ACTIES)[number];

/** Whose hand an action waits for; what is not here may be done by everybody who works on the dossier. */
export const DOSSIER_DOENERS: Readonly<Partial<Record<DossierActie, Doener>>> = {
  INTAKE_PLANNEN: 'GEMEENTE', CLASSIFICEREN: 'GEMEENTE', AANMELDEN: 'GEMEENTE', INTAKE_AFRONDEN: 'GEMEENTE',
  AANMELDING_TERUGGESTUURD: 'GEMEENTE', AANMELDING_ONBEANTWOORD: 'UITVOERDER',
};

/** An aanmelding as far as it asks for something. */
export interface AanmeldingStand {
  status: AanmeldingStatus;
  /** The day its present status holds from. */
  sinds: Datum;
  gevolg?: AanmeldingGevolg | null;
  /** A class was decided after it was sent back. */
  isHeringedeeld?: boolean;
}

/** What the actions are computed from. */
export interface DossierStand {
  status: DossierStatus;
  meldDatum: Datum;
  /** The day of the intake interview. */
  intakeDatum: Datum | null;
  /** The class that holds, and since when. */
  classificatie: Classificatie | null;
  peilDatum: Datum | null;
  aanmeldingVerplicht: boolean;
  afwijkingMotivering?: string | null;
  /** In the order in which they were made. */
  aanmeldingen: readonly AanmeldingStand[];
  /** What a file left open: nobody guides it, no birth date, a name that was split by a rule of thumb. */
  klantmanagerOntbreekt: boolean;
  geboorteDatumOntbreekt: boolean;
  naamControleren: boolean;
}

/**
 * What has to be done on a dossier, and from which day. It depends on no clock: what lies ahead is in it too, and comes
 * due by itself.
 */
export function vereisteDossierActies(stand: DossierStand): VereisteActie<DossierActie>[] {
  return [...levensloopActies(stand), ...gegevensActies(stand)];
}

/** What is missing or doubtful in the data, as long as somebody works with them. */
function gegevensActies(stand: DossierStand): VereisteActie<DossierActie>[] {
  if (!isOpen(stand.status)) return [];
  const codes: DossierActie[] = [
    ...(stand.klantmanagerOntbreekt ? ['KLANTMANAGER_TOEWIJZEN' as const] : []),
    ...(stand.geboorteDatumOntbreekt ? ['GEBOORTEDATUM_INVULLEN' as const] : []),
    ...(stand.naamControleren ? ['NAAM_CONTROLEREN' as const] : []),
  ];
  return codes.map((code) => ({ code, vanaf: stand.meldDatum }));
}

function levensloopActies(stand: DossierStand): VereisteActie<DossierActie>[] {
  if (stand.status === 'GEMELD') return [{ code: 'INTAKE_PLANNEN', vanaf: stand.meldDatum }, ...aanmeldActies(stand)];
  if (stand.status === 'ACTIEF') return aanmeldActies(stand);
  if (stand.status !== 'INTAKE') return [];

  const begin = stand.intakeDatum ?? stand.meldDatum;
  if (stand.classificatie === null) return [{ code: 'CLASSIFICEREN', vanaf: begin }, ...aanmeldActies(stand)];
  if (mist(stand)) return aanmeldActies(stand);
  const sinds = stand.aanmeldingen.filter(isOnderweg).map((a) => a.sinds);
  const vanaf = laatsteVan(begin, stand.peilDatum, ...sinds) ?? begin;
  return [{ code: 'INTAKE_AFRONDEN', vanaf }, ...aanmeldActies(stand)];
}

/** What the last aanmelding asks for, or that there is none where there should be. */
function aanmeldActies(stand: DossierStand): VereisteActie<DossierActie>[] {
  const laatste = stand.aanmeldingen.filter((a) => a.status !== 'INGETROKKEN').at(-1);
  if (laatste?.status === 'VERZONDEN') {
    return [{ code: 'AANMELDING_ONBEANTWOORD', vanaf: signaleringsDatumVan(laatste.sinds) }];
  }
  if (laatste?.status === 'TERUGGESTUURD' && !isOpgevolgd(laatste, stand)) {
    return [{ code: 'AANMELDING_TERUGGESTUURD', vanaf: laatste.sinds }];
  }
  return stand.peilDatum !== null && mist(stand) ? [{ code: 'AANMELDEN', vanaf: stand.peilDatum }] : [];
}

/** A return is dealt with by a motive, by a class that needs no aanmelding, or, where asked for, by a new class. */
function isOpgevolgd(teruggestuurd: AanmeldingStand, stand: DossierStand): boolean {
  if (isGevuld(stand.afwijkingMotivering)) return true;
  if (stand.classificatie === null) return false;
  const heringedeeld = teruggestuurd.gevolg === 'HERINDELEN' && teruggestuurd.isHeringedeeld === true;
  return heringedeeld || !vraagtAanmelding(stand.classificatie);
}

function mist(stand: DossierStand): boolean {
  return mistAanmelding({ ...stand, aanmeldingen: stand.aanmeldingen.map((a) => a.status) });
}

function isOnderweg(aanmelding: AanmeldingStand): boolean {
  return aanmelding.status === 'VERZONDEN' || aanmelding.status === 'GEACCEPTEERD';
}
