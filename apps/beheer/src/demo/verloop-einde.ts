import {
  leeftijdOp, slotVanTraject,
  type BreekAfReden, type Datum, type SluitReden, type UitstroomReden,
} from './regels';
import type { Akte } from './akte';
import { aowDatum } from './personen';
import { doorGemeente, doorKlantmanager, plan, planOp, type Ogenblik } from './plannen';
import { mandaathouder, organisatieVan } from './regio';
import { trekIn } from './stap-aanmelding';
import { draagOver, heropen, sluit } from './stap-dossier';
import { gaatNietDoor, heropenNaUitstroom, stroomUit } from './stap-uitstroom';
import { HEROPENINGEN, OVERDRACHT } from './teksten';
import { beginActief } from './verloop-actief';
import { naOordeel, planAfronding, planIntake, planOordeel } from './verloop-intake';
import { beeindigTrajecten } from './verloop-traject';

/** Days until a benefit ends by something else than work. */
const TOT_ANDERS = [[0, 1], [0.14, 365], [0.27, 730], [0.5, 1500], [1, 4000]] as const;
const REDENEN: readonly (readonly [UitstroomReden, number])[] = [
  ['VERHUIZING', 21], ['VERHUIZING_BINNEN_REGIO', 8], ['RELATIE', 14], ['ANDERE_UITKERING', 12], ['EIGEN_VERZOEK', 9],
  ['OPLEIDING', 8], ['OVERLIJDEN', 6], ['INLICHTINGENPLICHT', 6], ['VERMOGEN', 5], ['VERTROKKEN_ONBEKEND',
    5], ['OVERIG', 4],
  ['DETENTIE', 2],
];
const SLUITREDENEN: readonly (readonly [SluitReden, number])[] = [
  ['EIGEN_VERZOEK', 45], ['VERHUISD', 20], ['OVERGEDRAGEN', 15], ['OVERIG', 20],
];
const WAS_VERKEERD = 0.012;
const HEEFT_UITKERING: readonly Akte['grond'][] = ['BIJSTAND', 'IOAW_IOAZ', 'ANW', 'ZELFSTANDIGE'];

/** Somebody who was registered does not come, has no right, or found work by himself. */
export function sluitVroeg(akte: Akte, nu: Ogenblik): void {
  plan(akte, nu.vandaag, akte.toeval.heel(2, 30), (dan) => {
    if (akte.toeval.kans(0.3) && HEEFT_UITKERING.includes(akte.grond)) {
      eindigMetUitstroom(akte, dan, 'WERK_LOONDIENST');
      return;
    }
    const reden = akte.toeval.gewogen([['GEEN_RECHT', 50], ['ONTERECHT_GEMELD', 20], ['EIGEN_VERZOEK', 30]] as const);
    eindigMetSluiting(akte, dan, reden);
  });
}

/** The benefit ends some day by something else than work, and in any case at the AOW age. */
export function planAndereUitstroom(akte: Akte, nu: Ogenblik): void {
  const { toeval } = akte;
  const jong = leeftijdOp(akte.werkzoekende.persoon.geboorteDatum, nu.vandaag) < 27;
  plan(akte, nu.vandaag, toeval.gespreid(TOT_ANDERS), (dan) => {
    if (!HEEFT_UITKERING.includes(akte.grond)) eindigMetSluiting(akte, dan, toeval.gewogen(SLUITREDENEN));
    else eindigMetUitstroom(akte, dan, jong && toeval.kans(0.35) ? 'OPLEIDING' : toeval.gewogen(REDENEN));
  }, { elkeDag: true, later: toeval.gespreid([[0, 1], [0.7, 8], [1, 28]]) });
}

/** Who reaches the AOW age leaves, whatever the state. */
export function planAow(akte: Akte): void {
  const datum = aowDatum(akte.werkzoekende.persoon.geboorteDatum);
  planOp(akte, datum, (dan) => {
    if (!akte.isOpen) return;
    const op = { ...dan, datum: datum < akte.statusSinds ? akte.statusSinds : datum };
    if (akte.status !== 'NAZORG' && HEEFT_UITKERING.includes(akte.grond)) eindigMetUitstroom(akte, op, 'AOW_LEEFTIJD');
    else eindigMetSluiting(akte, op, 'AOW_LEEFTIJD');
  }, { vervalt: false, later: akte.toeval.heel(0, 6) });
}

function eindigMetUitstroom(akte: Akte, nu: Ogenblik, reden: UitstroomReden): void {
  const datum = ruimOp(akte, nu, { uitstroomReden: reden });
  if (akte.uitkeringen.some((u) => u.beginDatum === datum)) {
    // A benefit does not end on the day on which it begins.
    plan(akte, nu.vandaag, 1, (dan) => eindigMetUitstroom(akte, dan, reden));
    return;
  }
  stroomUit(akte, doorKlantmanager(akte, nu), { datum, reden, plaatsing: null });
  naSluiting(akte, nu, datum, true);
}

function eindigMetSluiting(akte: Akte, nu: Ogenblik, reden: SluitReden): void {
  const datum = ruimOp(akte, nu, { sluitReden: reden });
  sluit(akte, doorKlantmanager(akte, nu), { datum, reden });
  naSluiting(akte, nu, datum, false);
}

/**
 * What is on its way ends first: an open aanmelding, a running traject.
 * @returns the earliest day for the end itself
 */
function ruimOp(akte: Akte, nu: Ogenblik, aanleiding: Parameters<typeof slotVanTraject>[1]): Datum {
  for (const aanmelding of akte.aanmeldingen.filter((a) => a.status === 'CONCEPT' || a.status === 'VERZONDEN')) {
    const datum = aanmelding.verzondenDatum && aanmelding.verzondenDatum > nu.datum ? aanmelding.verzondenDatum
      : nu.datum;
    trekIn(akte, doorGemeente(akte, nu), aanmelding, datum < akte.meldDatum ? akte.meldDatum : datum);
  }
  for (const werk of akte.plaatsingen.filter((p) => p.status === 'AANGEKONDIGD')) {
    gaatNietDoor(akte, doorKlantmanager(akte, nu), werk, nu.vandaag, 'OVERIG');
  }
  const loopt = akte.trajecten.find((t) => t.status === 'LOPEND' || t.status === 'OPGESCHORT');
  const slot = loopt && slotVanTraject(loopt.status, aanleiding);
  if (slot) beeindigTrajecten(akte, nu, slot.naam === 'rondAf' ? { doel: true }
    : { reden: slot.reden as BreekAfReden });
  return [nu.datum, akte.statusSinds, ...akte.trajecten.map((t) => t.eindDatum ?? '')].sort().at(-1)!;
}

function naSluiting(akte: Akte, nu: Ogenblik, datum: Datum, uitgestroomd: boolean): void {
  const { toeval, wereld } = akte;
  const definitief = akte.uitstroomReden === 'OVERLIJDEN' || akte.uitstroomReden === 'AOW_LEEFTIJD'
    || akte.sluitReden === 'AOW_LEEFTIJD';
  if (definitief || !toeval.kans(WAS_VERKEERD)) {
    wereld.terugkeer.meldAfscheid(akte, { ...nu, datum });
    return;
  }
  plan(akte, nu.vandaag, toeval.heel(1, 12), (dan) => {
    const { organisatie } = akte.klantmanager;
    const gemeente = organisatieVan(akte.gemeente);
    const ziet = akte.heeftToegang(organisatie, dan.vandaag);
    const stap = { ...dan, wie: wereld.personeel.teamleider(ziet ? organisatie : gemeente) };
    const vraag = { datum: dan.vandaag, toelichting: toeval.uit(HEROPENINGEN),
      reden: toeval.gewogen([['VERGISSING_AFSLUITING', 5], ['VERKEERDE_PERSOON', 3],
        ['VERKEERDE_REDEN', 2]] as const) };
    if (uitgestroomd) heropenNaUitstroom(akte, stap, vraag);
    else heropen(akte, stap, vraag);
    // An executor whose traject has ended does not get it back.
    if (organisatie !== gemeente && mandaathouder(akte.gemeente) !== organisatie && akte.trajecten.length > 0) {
      const naar = wereld.personeel.kiesKlantmanager(gemeente, akte.gemeente, dan.vandaag);
      draagOver(akte, stap, naar, dan.vandaag, OVERDRACHT.naarGemeente);
    }
    vervolg(akte, dan);
  }, { later: 0 });
}

/** The story goes on from the state in which a dossier is. */
export function vervolg(akte: Akte, nu: Ogenblik, wiltTraject = true): void {
  if (akte.status === 'GEMELD') planIntake(akte, nu);
  else if (akte.status === 'ACTIEF') beginActief(akte, nu, wiltTraject);
  else if (akte.status === 'INTAKE' && akte.classificatie === null) planOordeel(akte, nu);
  else if (akte.status === 'INTAKE') {
    const onderweg = akte.aanmeldingen.some((a) => ['CONCEPT', 'VERZONDEN', 'GEACCEPTEERD'].includes(a.status));
    if (onderweg) planAfronding(akte, nu);
    else naOordeel(akte, nu);
  }
}
