import type { Datum } from './regels';
import type { Actie } from './acties';
import type { Akte } from './akte';
import type { Medewerker } from './medewerkers';
import type { Wereld } from './wereld';

/** So many of each kind of work lie on the desk of a log-in of the demo, where its organisation has them. */
const PER_SOORT = 2;

/**
 * Gives each klantmanager of the demo's log-ins work of every kind that there is in the organisation: such a dossier
 * changes places with one of his own, in the whole of its history. Nothing else changes, so every rule still holds.
 */
export function verdeelBureaus(wereld: Wereld, acties: ReadonlyMap<Akte, readonly Actie[]>): void {
  for (const wie of wereld.personeel.allen.filter((m) => m.isDemo && m.rol === 'klantmanager')) {
    const codes = new Set<string>();
    const afdeling = wereld.aktes.filter((akte) => akte.isOpen && akte.klantmanager.organisatie === wie.organisatie);
    for (const akte of afdeling) for (const code of nuNodig(acties, akte, wereld.vandaag)) codes.add(code);
    for (const code of [...codes].sort()) vulAan(wereld, acties, wie, afdeling, code);
  }
}

function vulAan(
  wereld: Wereld, acties: ReadonlyMap<Akte, readonly Actie[]>, wie: Medewerker, afdeling: readonly Akte[], code: string,
): void {
  const heeft = (akte: Akte) => nuNodig(acties, akte, wereld.vandaag).includes(code);
  let nodig = PER_SOORT - afdeling.filter((akte) => akte.klantmanager === wie && heeft(akte)).length;
  for (const akte of afdeling) {
    if (nodig <= 0) return;
    const collega = akte.klantmanager;
    if (collega === wie || !heeft(akte) || !isVast(collega, wereld.begin) || kent(akte, wie)) continue;
    const ruil = afdeling.find((eigen) => eigen.klantmanager === wie && eigen.gemeente === akte.gemeente
      && nuNodig(acties, eigen, wereld.vandaag).length === 0 && !kent(eigen, collega));
    if (!ruil) continue;
    vervang(wereld, akte, collega, wie);
    vervang(wereld, ruil, wie, collega);
    nodig -= 1;
  }
}

const nuNodig = (acties: ReadonlyMap<Akte, readonly Actie[]>, akte: Akte, op: Datum) =>
  (acties.get(akte) ?? []).filter((a) => a.vanaf <= op).map((a) => a.code);

/** Was there all the time, and still is: can have done all that happened on a dossier. */
const isVast = (wie: Medewerker, begin: Datum) => wie.van <= begin && wie.tot === null;

/** Has had this dossier before, or guides on it: changing places would hand it over to oneself. */
const kent = (akte: Akte, wie: Medewerker) =>
  akte.begeleider === wie || akte.klantmanagers.some((periode) => periode.wat === wie);

/** Puts one person in the place of another in the whole history of a dossier. */
function vervang(wereld: Wereld, akte: Akte, oud: Medewerker, nieuw: Medewerker): void {
  const rijen: { wie: Medewerker }[] = [
    ...wereld.overgangen.filter((o) => o.akte === akte), ...wereld.gebeurtenissen.filter((g) => g.akte === akte),
    ...wereld.wijzigingen.filter((w) => w.akte === akte), ...(akte.intake ? [akte.intake] : []), ...akte.oordelen,
    ...akte.uitstromen.flatMap((u) => u.controles),
  ];
  for (const rij of rijen) if (rij.wie === oud) rij.wie = nieuw;
  for (const periode of akte.klantmanagers) if (periode.wat === oud) periode.wat = nieuw;
  if (akte.begeleider === oud) akte.begeleider = nieuw;
  akte.klantmanager = nieuw;
  oud.caseload -= 1;
  nieuw.caseload += 1;
}
