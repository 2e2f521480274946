import type { Datum, VereisteActie } from '@trajectplein/kern/domain';
import { isOpen, type DossierStatus } from '@trajectplein/dossier/domain';
import { CONTROLE_SOORTEN, type ControleSoort, type GevolgUitkering, type PlaatsingStatus } from './codes';
import { controleDatum } from './controle';

/** What work and the end of a benefit can need from a person. */
export const UITSTROOM_ACTIES = [
  'PLAATSING_STARTEN', 'UITSTROOM_VASTLEGGEN', 'CONTROLE_1M', 'CONTROLE_6M', 'CONTROLE_12M', 'NAZORG_AFSLUITEN',
] as const;
export type UitstroomActie = (typeof UITSTROOM_ACTIES)[number];

const ACTIE_BIJ: Readonly<Record<ControleSoort, UitstroomActie>> = {
  CHECK_1M: 'CONTROLE_1M',
  CHECK_6M: 'CONTROLE_6M',
  CHECK_12M: 'CONTROLE_12M',
};

/** What the actions are computed from. */
export interface UitstroomStand {
  dossierStatus: DossierStatus;
  plaatsingen: readonly { status: PlaatsingStatus; startDatum: Datum; gevolgUitkering: GevolgUitkering }[];
  /** The latest valid uitstroom. */
  uitstroom: { uitstroomDatum: Datum; controles: readonly { soort: ControleSoort; datum: Datum }[] } | null;
}

/**
 * What has to be done, and from which day; one action per code, the earliest. Controles lie ahead and come due by
 * themselves: it depends on no clock.
 */
export function vereisteUitstroomActies(stand: UitstroomStand): VereisteActie<UitstroomActie>[] {
  if (stand.dossierStatus === 'NAZORG') return [...plaatsingActies(stand), ...nazorgActies(stand)];
  return isOpen(stand.dossierStatus) ? [...plaatsingActies(stand), ...uitstroomActies(stand)] : [];
}

function plaatsingActies(stand: UitstroomStand): VereisteActie<UitstroomActie>[] {
  return vroegste('PLAATSING_STARTEN', stand.plaatsingen.filter((p) => p.status === 'AANGEKONDIGD'));
}

/** Work that ends the benefit has started, and no uitstroom was recorded since. */
function uitstroomActies({ plaatsingen, uitstroom }: UitstroomStand): VereisteActie<UitstroomActie>[] {
  const klaar = plaatsingen
    .filter((p) => p.status === 'GESTART' && p.gevolgUitkering === 'VOLLEDIG_UIT')
    .filter((p) => !uitstroom || uitstroom.uitstroomDatum < p.startDatum);
  return vroegste('UITSTROOM_VASTLEGGEN', klaar);
}

function nazorgActies({ uitstroom }: UitstroomStand): VereisteActie<UitstroomActie>[] {
  if (!uitstroom) return [];
  const laatste = uitstroom.controles.find((c) => c.soort === 'CHECK_12M');
  if (laatste) return [{ code: 'NAZORG_AFSLUITEN', vanaf: laatste.datum }];
  return CONTROLE_SOORTEN.filter((soort) => !uitstroom.controles.some((c) => c.soort === soort)).map((soort) => ({
    code: ACTIE_BIJ[soort],
    vanaf: controleDatum(uitstroom.uitstroomDatum, soort),
  }));
}

function vroegste(
  code: UitstroomActie,
  plaatsingen: readonly { startDatum: Datum }[],
): VereisteActie<UitstroomActie>[] {
  const [vanaf] = plaatsingen.map((p) => p.startDatum).sort();
  return vanaf ? [{ code, vanaf }] : [];
}
