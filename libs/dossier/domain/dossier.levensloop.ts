import { eisOvergang, eisReden, mogelijkeOvergangen, type Levensloop, type Overgang } from '@trajectplein/kern/domain';
import { werktAanDossier, werktVoorGemeente, type Betrokkene } from './betrokkene';
import { isIndeelbaar } from './classificatie';
import {
  isOpen, isWijzigbaar, OPEN_STATUSSEN, SLUIT_REDENEN, type DossierStatus, type SluitReden,
} from './codes';
import { dossierFouten, dossierLabels } from './labels';
import { isWerk, type UitstroomReden } from './uitstroom-reden';

/** The transitions of a dossier. `intake` and `rondAf` are done through the intake. */
export const DOSSIER_OVERGANGEN = [
  'intake', 'rondAf', 'stroomUit', 'meldTerugval', 'sluit', 'heropen', 'draagOver', 'archiveer', 'vernietig',
] as const;
export type DossierOvergang = (typeof DOSSIER_OVERGANGEN)[number];

/** The life of a dossier, from the melding to its destruction. */
export const dossierLevensloop: Levensloop<DossierStatus, DossierOvergang> = [
  { naam: 'intake', van: ['GEMELD'], naar: 'INTAKE' },
  { naam: 'rondAf', van: ['INTAKE'], naar: 'ACTIEF' },
  { naam: 'stroomUit', van: ['GEMELD', 'INTAKE', 'ACTIEF'], naar: null, redenVerplicht: true },
  { naam: 'meldTerugval', van: ['NAZORG'], naar: 'ACTIEF', redenVerplicht: true },
  { naam: 'sluit', van: OPEN_STATUSSEN, naar: 'GESLOTEN', redenVerplicht: true },
  { naam: 'heropen', van: ['GESLOTEN'], naar: null, redenVerplicht: true },
  { naam: 'draagOver', van: OPEN_STATUSSEN, naar: null },
  { naam: 'archiveer', van: ['GESLOTEN'], naar: 'GEARCHIVEERD' },
  { naam: 'vernietig', van: ['GEARCHIVEERD'], naar: 'VERNIETIGD' },
];

/** Finds a transition of a dossier. @throws DomeinFout TOESTAND when its status does not allow it */
export function eisDossierOvergang(
  status: DossierStatus,
  naam: DossierOvergang,
): Overgang<DossierStatus, DossierOvergang> {
  return eisOvergang(dossierLevensloop, status, naam, dossierLabels.dossierStatus.nl);
}

/**
 * The status after a transition.
 * - stroomUit: from ACTIEF to work → NAZORG; all else → GESLOTEN
 * - heropen: the status before the closing
 * - draagOver: stays as it is
 * @throws DomeinFout TOESTAND when it is not allowed now, or when it is not known to what to go back
 */
export function dossierNa(
  status: DossierStatus,
  naam: DossierOvergang,
  gegevens: { uitstroomReden?: UitstroomReden; statusVoorSluiting?: DossierStatus | null } = {},
): DossierStatus {
  const overgang = eisDossierOvergang(status, naam);
  if (naam === 'stroomUit') {
    const werk = gegevens.uitstroomReden !== undefined && isWerk(gegevens.uitstroomReden);
    return status === 'ACTIEF' && werk ? 'NAZORG' : 'GESLOTEN';
  }
  if (naam === 'heropen') {
    const terug = gegevens.statusVoorSluiting;
    if (!terug || !isOpen(terug)) throw dossierFouten.toestand('NIET_TE_HEROPENEN');
    return terug;
  }
  return overgang.naar ?? status;
}

/**
 * The reasons with which a dossier may be closed by hand. UITGESTROOMD belongs to `stroomUit`, which records the end of
 * the benefit; NAZORG_AFGEROND to NAZORG.
 */
export function sluitRedenenBij(status: DossierStatus): SluitReden[] {
  return SLUIT_REDENEN.filter((reden) => {
    if (reden === 'UITGESTROOMD') return false;
    if (reden === 'NAZORG_AFGEROND') return status === 'NAZORG';
    if (reden === 'ONTERECHT_GEMELD') return status !== 'NAZORG';
    return true;
  });
}

/**
 * Checks the reason of a closing by hand. That nazorg is really finished, and that no traject runs, is for the
 * capabilities that know of them.
 * @throws DomeinFout TOESTAND when it cannot be closed now; INVOER at `/reden`
 */
export function eisSluiting(vraag: { status: DossierStatus; reden: unknown }): SluitReden {
  eisDossierOvergang(vraag.status, 'sluit');
  const reden = eisReden(SLUIT_REDENEN, vraag.reden);
  if (reden === 'UITGESTROOMD') throw dossierFouten.invoer('GEBRUIK_STROOM_UIT', '/reden');
  if (!sluitRedenenBij(vraag.status).includes(reden)) throw dossierFouten.invoer('REDEN_PAST_NIET', '/reden');
  return reden;
}

/**
 * Heropenen undoes a wrong closing, and only that: who comes back later gets a new dossier.
 * @param heeftAnderOpenDossier this werkzoekende has another open dossier by now
 * @returns the status that the dossier gets back
 * @throws DomeinFout TOESTAND
 */
export function eisHeropening(vraag: {
  status: DossierStatus;
  statusVoorSluiting: DossierStatus | null;
  heeftAnderOpenDossier: boolean;
}): DossierStatus {
  const terug = dossierNa(vraag.status, 'heropen', vraag);
  if (vraag.heeftAnderOpenDossier) throw dossierFouten.toestand('DOSSIER_LOOPT');
  return terug;
}

/** True when undoing this closing also annuls the uitstroom: it was the uitstroom that closed the dossier. */
export function heropenenAnnuleertUitstroom(slotovergang: DossierOvergang): boolean {
  return slotovergang === 'stroomUit';
}

/** True when this person may do this transition at all; the status is a matter apart. */
export function magDossierOvergang(wie: Betrokkene, naam: DossierOvergang): boolean {
  switch (naam) {
    case 'intake':
    case 'rondAf':
      return werktVoorGemeente(wie);
    case 'heropen':
      return werktAanDossier(wie) && wie.rol === 'teamleider';
    case 'archiveer':
    case 'vernietig':
      return false; // by the retention jobs alone
    default:
      return werktAanDossier(wie);
  }
}

/** The transitions of the dossier itself that this person may do now, in the order of the life-cycle. */
export function toegestaneDossierActies(
  wie: Betrokkene,
  dossier: { status: DossierStatus; statusVoorSluiting?: DossierStatus | null; heeftAnderOpenDossier?: boolean },
): DossierOvergang[] {
  const { status, statusVoorSluiting = null, heeftAnderOpenDossier = false } = dossier;
  const teHeropenen = statusVoorSluiting !== null && isOpen(statusVoorSluiting) && !heeftAnderOpenDossier;
  return mogelijkeOvergangen(dossierLevensloop, status)
    .filter((naam) => naam !== 'intake' && naam !== 'rondAf')
    .filter((naam) => naam !== 'heropen' || teHeropenen)
    .filter((naam) => magDossierOvergang(wie, naam));
}

/** What can be added to a dossier or changed in it, besides transitions. */
export const DOSSIER_HANDELINGEN = [
  'wijzig', 'registreerIntake', 'classificeer', 'meldAan', 'registreerUitkering',
] as const;
export type DossierHandeling = (typeof DOSSIER_HANDELINGEN)[number];

/** True when this person may do this on a dossier with this status. */
export function magDossierHandeling(wie: Betrokkene, status: DossierStatus, handeling: DossierHandeling): boolean {
  switch (handeling) {
    case 'registreerIntake':
      return werktVoorGemeente(wie) && status === 'GEMELD';
    case 'classificeer':
      return werktVoorGemeente(wie) && isIndeelbaar(status);
    case 'meldAan':
      return werktVoorGemeente(wie) && isOpen(status) && status !== 'NAZORG';
    default:
      return werktAanDossier(wie) && isWijzigbaar(status);
  }
}

/** The additions and changes that this person may do now. */
export function toegestaneDossierHandelingen(wie: Betrokkene, status: DossierStatus): DossierHandeling[] {
  return DOSSIER_HANDELINGEN.filter((handeling) => magDossierHandeling(wie, status, handeling));
}
