import { eisOvergang, mogelijkeOvergangen, type Levensloop, type Overgang } from '@trajectplein/kern/domain';
import { isWijzigbaar, werktAanDossier, type Betrokkene, type DossierStatus } from '@trajectplein/dossier/domain';
import type { TrajectStatus } from './codes';
import { trajectFouten, trajectLabels } from './labels';
import { heeftStartgrond, type Startgrond } from './traject.regels';

export const TRAJECT_OVERGANGEN = ['start', 'schortOp', 'hervat', 'verleng', 'rondAf', 'breekAf'] as const;
export type TrajectOvergang = (typeof TRAJECT_OVERGANGEN)[number];

/** The life of a traject. Breaking off what has not begun drops the plan. */
export const trajectLevensloop: Levensloop<TrajectStatus, TrajectOvergang> = [
  { naam: 'start', van: ['VOORGENOMEN'], naar: 'LOPEND' },
  { naam: 'schortOp', van: ['LOPEND'], naar: 'OPGESCHORT', redenVerplicht: true },
  { naam: 'hervat', van: ['OPGESCHORT'], naar: 'LOPEND' },
  { naam: 'verleng', van: ['LOPEND', 'OPGESCHORT'], naar: null },
  { naam: 'rondAf', van: ['LOPEND', 'OPGESCHORT'], naar: 'AFGEROND' },
  { naam: 'breekAf', van: ['VOORGENOMEN', 'LOPEND', 'OPGESCHORT'], naar: 'VOORTIJDIG_BEEINDIGD', redenVerplicht: true },
];

/**
 * Finds a transition of a traject. What moves it forward needs an active dossier; an end can be recorded later too.
 * @throws DomeinFout TOESTAND when its status or that of the dossier does not allow it
 */
export function eisTrajectOvergang(
  status: TrajectStatus,
  naam: TrajectOvergang,
  dossierStatus: DossierStatus,
): Overgang<TrajectStatus, TrajectOvergang> {
  const overgang = eisOvergang(trajectLevensloop, status, naam, trajectLabels.trajectStatus.nl);
  if (!kanBij(naam, dossierStatus)) throw trajectFouten.toestand('DOSSIER_NIET_ACTIEF');
  return overgang;
}

/** The status after a transition; `verleng` leaves it as it is. @throws DomeinFout TOESTAND when not allowed now */
export function trajectNa(status: TrajectStatus, naam: TrajectOvergang, dossierStatus: DossierStatus): TrajectStatus {
  return eisTrajectOvergang(status, naam, dossierStatus).naar ?? status;
}

/** Who looks at a traject: his place at the dossier, and whether his organisation runs the traject. */
export interface TrajectBetrokkene extends Betrokkene {
  /** Also true for the gemeente's people where the gemeente runs it itself. */
  isUitvoerder: boolean;
}

/** True when this person may do this transition at all: the organisation that runs the traject does all of them. */
export function magTrajectOvergang(wie: TrajectBetrokkene, _naam: TrajectOvergang): boolean {
  return werktAanDossier(wie) && wie.isUitvoerder;
}

/** The transitions of a traject that this person may do now; `start` only with a ground for it, and where none of its kind runs. */
export function toegestaneTrajectActies(
  wie: TrajectBetrokkene,
  traject: { status: TrajectStatus; dossierStatus: DossierStatus; startgrond: Startgrond; looptAl?: boolean },
): TrajectOvergang[] {
  return mogelijkeOvergangen(trajectLevensloop, traject.status)
    .filter((naam) => kanBij(naam, traject.dossierStatus))
    .filter((naam) => naam !== 'start' || heeftStartgrond(traject.startgrond))
    .filter((naam) => !traject.looptAl || (naam !== 'start' && naam !== 'hervat'))
    .filter((naam) => magTrajectOvergang(wie, naam));
}

/** True when this person may plan a traject on a dossier; his own organisation will run it. */
export function magTrajectToevoegen(wie: Betrokkene, dossierStatus: DossierStatus): boolean {
  return werktAanDossier(wie) && (dossierStatus === 'INTAKE' || dossierStatus === 'ACTIEF');
}

/** True when this person may correct a traject. */
export function magTrajectWijzigen(wie: TrajectBetrokkene, dossierStatus: DossierStatus): boolean {
  return werktAanDossier(wie) && wie.isUitvoerder && isWijzigbaar(dossierStatus);
}

function kanBij(naam: TrajectOvergang, dossierStatus: DossierStatus): boolean {
  if (naam === 'rondAf' || naam === 'breekAf') return isWijzigbaar(dossierStatus);
  if (naam === 'schortOp') return dossierStatus === 'ACTIEF' || dossierStatus === 'NAZORG';
  return dossierStatus === 'ACTIEF';
}
