import {
  eisCode, eisOvergang, eisReden, mogelijkeOvergangen, werkdagenLater,
  type Datum, type Levensloop, type Overgang,
} from '@trajectplein/kern/domain';
import { bewerktDossiers } from '@trajectplein/toegang/domain';
import { werktVoorGemeente, type Betrokkene } from './betrokkene';
import type { DossierStatus } from './codes';
import { dossierFouten, dossierLabels } from './labels';

/** The handover from gemeente to executor for a traject (regionale aanpak r. 62-64). */
export const AANMELDING_STATUSSEN = ['CONCEPT', 'VERZONDEN', 'GEACCEPTEERD', 'TERUGGESTUURD', 'INGETROKKEN'] as const;
export type AanmeldingStatus = (typeof AANMELDING_STATUSSEN)[number];

export const AANMELDING_OVERGANGEN = ['verzend', 'accepteer', 'stuurTerug', 'trekIn'] as const;
export type AanmeldingOvergang = (typeof AANMELDING_OVERGANGEN)[number];

/** Why the executor sends an aanmelding back. */
export const AANMELDING_REDENEN = [
  'GEGEVENS_ONVOLLEDIG', 'NIET_PASSEND', 'GEEN_PLAATS', 'ANDERE_GEMEENTE', 'NIET_BEREIKBAAR', 'OVERIG',
] as const;
export type AanmeldingReden = (typeof AANMELDING_REDENEN)[number];

/** What the sender is asked to do with one that was sent back. */
export const AANMELDING_GEVOLGEN = ['AANVULLEN', 'HERINDELEN', 'ANDERE_UITVOERDER'] as const;
export type AanmeldingGevolg = (typeof AANMELDING_GEVOLGEN)[number];

export const aanmeldingLevensloop: Levensloop<AanmeldingStatus, AanmeldingOvergang> = [
  { naam: 'verzend', van: ['CONCEPT'], naar: 'VERZONDEN' },
  { naam: 'accepteer', van: ['VERZONDEN'], naar: 'GEACCEPTEERD' },
  { naam: 'stuurTerug', van: ['VERZONDEN'], naar: 'TERUGGESTUURD', redenVerplicht: true },
  { naam: 'trekIn', van: ['CONCEPT', 'VERZONDEN'], naar: 'INGETROKKEN' },
];

/** No answer within so many working days is a signal to the sender. */
export const ANTWOORDTERMIJN_WERKDAGEN = 10;

/** The day from which a sent aanmelding without an answer is a signal. */
export function signaleringsDatumVan(verzondenDatum: Datum): Datum {
  return werkdagenLater(verzondenDatum, ANTWOORDTERMIJN_WERKDAGEN);
}

/** States of a dossier in which an aanmelding can be made, sent, or answered; leaving them withdraws what is open. */
export const AANMELDBAAR: readonly DossierStatus[] = ['GEMELD', 'INTAKE', 'ACTIEF'];

/**
 * Finds a transition of an aanmelding. Withdrawing goes on after the end of the dossier, the others do not.
 * @throws DomeinFout TOESTAND when its status or that of the dossier does not allow it
 */
export function eisAanmeldingOvergang(
  status: AanmeldingStatus,
  naam: AanmeldingOvergang,
  dossierStatus: DossierStatus,
): Overgang<AanmeldingStatus, AanmeldingOvergang> {
  const overgang = eisOvergang(aanmeldingLevensloop, status, naam, dossierLabels.aanmeldingStatus.nl);
  if (!kanBij(naam, dossierStatus)) throw dossierFouten.toestand('DOSSIER_NIET_AANMELDBAAR');
  return overgang;
}

/**
 * A new aanmelding waits for the answer to the one before; an executor that accepted one gets no second as long as he still
 * has the dossier. Three months after his last traject he has not, and is asked again.
 * @throws DomeinFout TOESTAND `DOSSIER_NIET_AANMELDBAAR` or `AANMELDING_LOOPT`
 */
export function eisNieuweAanmelding(vraag: {
  dossierStatus: DossierStatus;
  uitvoeringsorganisatieId: string;
  /** He can open the dossier today. */
  uitvoerderHeeftToegang: boolean;
  aanmeldingen: readonly { status: AanmeldingStatus; uitvoeringsorganisatieId: string }[];
}): void {
  if (!AANMELDBAAR.includes(vraag.dossierStatus)) throw dossierFouten.toestand('DOSSIER_NIET_AANMELDBAAR');
  const loopt = vraag.aanmeldingen.some(
    (a) =>
      a.status === 'CONCEPT' ||
      a.status === 'VERZONDEN' ||
      (a.status === 'GEACCEPTEERD' && a.uitvoeringsorganisatieId === vraag.uitvoeringsorganisatieId &&
        vraag.uitvoerderHeeftToegang),
  );
  if (loopt) throw dossierFouten.toestand('AANMELDING_LOOPT');
}

/** Checks reason and consequence of a return. @throws DomeinFout INVOER at `/reden` or `/gevolg` */
export function eisTerugsturing(vraag: { reden: unknown; gevolg: unknown }): {
  reden: AanmeldingReden;
  gevolg: AanmeldingGevolg;
} {
  const reden = eisReden(AANMELDING_REDENEN, vraag.reden);
  return { reden, gevolg: eisCode(AANMELDING_GEVOLGEN, vraag.gevolg, '/gevolg') };
}

/** Who looks at an aanmelding: his place at the dossier, and whether it was sent to his organisation. */
export interface AanmeldingBetrokkene extends Betrokkene {
  isOntvanger: boolean;
}

/** True when this person may do this at all: the gemeente's side sends and withdraws, the receiver answers. */
export function magAanmeldingOvergang(wie: AanmeldingBetrokkene, naam: AanmeldingOvergang): boolean {
  if (naam === 'verzend' || naam === 'trekIn') return werktVoorGemeente(wie);
  return bewerktDossiers(wie.rol) && wie.isOntvanger;
}

/** The transitions of an aanmelding that this person may do now. */
export function toegestaneAanmeldingActies(
  wie: AanmeldingBetrokkene,
  aanmelding: { status: AanmeldingStatus; dossierStatus: DossierStatus },
): AanmeldingOvergang[] {
  return mogelijkeOvergangen(aanmeldingLevensloop, aanmelding.status).filter(
    (naam) => kanBij(naam, aanmelding.dossierStatus) && magAanmeldingOvergang(wie, naam),
  );
}

function kanBij(naam: AanmeldingOvergang, dossierStatus: DossierStatus): boolean {
  return naam === 'trekIn' || AANMELDBAAR.includes(dossierStatus);
}
