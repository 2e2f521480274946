import type { Datum } from './regels';
import type { Actie } from './acties';
import type { Akte } from './akte';
import type { Medewerker } from './medewerkers';
import type { Wereld } from './wereld';

/** So many at least of each kind of work lie on the desk of a log-in of the demo, where its organisation has them. */
const PER_SOORT = [1, 3] as const;

/**
 * Gives each klantmanager of the demo's log-ins work of every kind that there is in the organisation: such a dossier
 * changes places with one of his own, in the whole of its history. Nothing else changes, so every rule still holds.
 */
export function verdeelBureaus(wereld: Wereld, acties: ReadonlyMap<Akte, readonly Actie[]>): void {
  const gedaan = new Map<Akte, { wie: Medewerker }[]>(wereld.aktes.map((akte) => [akte, []]));
  for (const gebeurtenis of wereld.gebeurtenissen) gedaan.get(gebeurtenis.akte)!.push(gebeurtenis);
  for (const wijziging of wereld.wijzigingen) if (wijziging.akte) gedaan.get(wijziging.akte)!.push(wijziging);
  const ruil: Ruil = (akte, oud, nieuw) => vervang(akte, gedaan.get(akte)!, oud, nieuw);
  for (const wie of wereld.personeel.allen.filter((m) => m.isDemo && m.rol === 'klantmanager')) {
    const codes = new Set<string>();
    const afdeling = wereld.aktes.filter((akte) => akte.isOpen && akte.klantmanager.organisatie === wie.organisatie);
    for (const akte of afdeling) for (const code of nuNodig(acties, akte, wereld.vandaag)) codes.add(code);
    const toeval = wereld.toeval.deel(`bureau ${wie.gebruikersnaam}`);
    for (const code of [...codes].sort()) vulAan(wereld, acties, ruil, wie, afdeling, code, toeval.heel(...PER_SOORT));
  }
}

/** Puts one person in the place of another on a dossier. */
type Ruil = (akte: Akte, oud: Medewerker, nieuw: Medewerker) => void;

function vulAan(
  wereld: Wereld, acties: ReadonlyMap<Akte, readonly Actie[]>, ruil: Ruil, wie: Medewerker, afdeling: readonly Akte[],
    code: string,
  aantal: number,
): void {
  const heeft = (akte: Akte) => nuNodig(acties, akte, wereld.vandaag).includes(code);
  let nodig = aantal - afdeling.filter((akte) => akte.klantmanager === wie && heeft(akte)).length;
  for (const akte of afdeling) {
    if (nodig <= 0) return;
    const collega = akte.klantmanager;
    if (collega === wie || !heeft(akte) || collega.tot !== null || kent(akte, wie)) continue;
    const terug = afdeling.find((eigen) => eigen.klantmanager === wie && eigen.gemeente === akte.gemeente
      && nuNodig(acties, eigen, wereld.vandaag).length === 0 && collega.van <= eigen.meldDatum
        && !kent(eigen, collega));
    if (!terug) continue;
    ruil(akte, collega, wie);
    ruil(terug, wie, collega);
    nodig -= 1;
  }
}

const nuNodig = (acties: ReadonlyMap<Akte, readonly Actie[]>, akte: Akte, op: Datum) =>
  (acties.get(akte) ?? []).filter((a) => a.vanaf <= op).map((a) => a.code);

/** Has had this dossier before, or guides on it: changing places would hand it over to oneself. */
const kent = (akte: Akte, wie: Medewerker) =>
  akte.begeleider === wie || akte.klantmanagers.some((periode) => periode.wat === wie);

/** Puts one person in the place of another in the whole history of a dossier. */
function vervang(akte: Akte, gedaan: readonly { wie: Medewerker }[], oud: Medewerker, nieuw: Medewerker): void {
  const rijen = [...gedaan, ...(akte.intake ? [akte.intake] : []), ...akte.oordelen,
    ...akte.uitstromen.flatMap((u) => u.controles)];
  for (const rij of rijen) if (rij.wie === oud) rij.wie = nieuw;
  for (const periode of akte.klantmanagers) if (periode.wat === oud) periode.wat = nieuw;
  if (akte.begeleider === oud) akte.begeleider = nieuw;
  akte.klantmanager = nieuw;
  oud.caseload -= 1;
  nieuw.caseload += 1;
}
