import { laatsteVan, plusDagen, type Datum, type Doener, type VereisteActie } from '@trajectplein/kern/domain';
import type { DossierStatus } from '@trajectplein/dossier/domain';
import type { TrajectStatus } from './codes';

/** What a traject can need from a person. */
export const TRAJECT_ACTIES = [
  'TRAJECT_STARTEN', 'TRAJECT_LOOPT_AF', 'TRAJECT_EINDDATUM_VERSTREKEN', 'TRAJECT_HERVATTEN',
] as const;
export type TrajectActie = (typeof TRAJECT_ACTIES)[number];

/** A traject is planned, run and moved by its executor. */
export const TRAJECT_DOENERS: Readonly<Record<TrajectActie, Doener>> = {
  TRAJECT_STARTEN: 'UITVOERDER', TRAJECT_LOOPT_AF: 'UITVOERDER', TRAJECT_EINDDATUM_VERSTREKEN: 'UITVOERDER', TRAJECT_HERVATTEN: 'UITVOERDER',
};

/** The action that takes the place of an earlier one: once the end has come, "ends soon" is no news. */
export const TRAJECT_ACTIE_VERVANGT: Readonly<Partial<Record<TrajectActie, TrajectActie>>> = {
  TRAJECT_EINDDATUM_VERSTREKEN: 'TRAJECT_LOOPT_AF',
};

const VOORAANKONDIGING_DAGEN = 14;
const OPSCHORTING_DAGEN = 28;

/** What the actions are computed from. */
export interface TrajectenStand {
  dossierStatus: DossierStatus;
  /** Since when the dossier is ACTIEF. */
  actiefSinds: Datum | null;
  /** The day an aanmelding was accepted; null when none was. */
  geaccepteerdSinds: Datum | null;
  trajecten: readonly {
    status: TrajectStatus;
    /** Planned until it starts. */
    startDatum: Datum;
    verwachteEindDatum: Datum;
    opgeschortSinds?: Datum | null;
  }[];
}

/**
 * What has to be done about the trajecten of a dossier, and from which day; one action per code, the earliest.
 * It depends on no clock.
 */
export function vereisteTrajectActies(stand: TrajectenStand): VereisteActie<TrajectActie>[] {
  if (stand.dossierStatus !== 'ACTIEF') return [];
  const vroegste = new Map<TrajectActie, Datum>();
  for (const { code, vanaf } of alleActies(stand)) {
    const al = vroegste.get(code);
    if (al === undefined || vanaf < al) vroegste.set(code, vanaf);
  }
  return [...vroegste].map(([code, vanaf]) => ({ code, vanaf }));
}

function alleActies(stand: TrajectenStand): VereisteActie<TrajectActie>[] {
  if (stand.trajecten.length === 0) {
    const vanaf = stand.geaccepteerdSinds && laatsteVan(stand.geaccepteerdSinds, stand.actiefSinds);
    return vanaf ? [{ code: 'TRAJECT_STARTEN', vanaf }] : [];
  }
  return stand.trajecten.flatMap((traject): VereisteActie<TrajectActie>[] => {
    switch (traject.status) {
      case 'VOORGENOMEN':
        return [{ code: 'TRAJECT_STARTEN', vanaf: traject.startDatum }];
      case 'LOPEND':
        return eindeActies(traject.verwachteEindDatum);
      case 'OPGESCHORT': {
        const hervat = traject.opgeschortSinds && plusDagen(traject.opgeschortSinds, OPSCHORTING_DAGEN);
        const einde = eindeActies(traject.verwachteEindDatum);
        return hervat ? [{ code: 'TRAJECT_HERVATTEN', vanaf: hervat }, ...einde] : einde;
      }
      default:
        return [];
    }
  });
}

function eindeActies(verwachteEindDatum: Datum): VereisteActie<TrajectActie>[] {
  return [
    { code: 'TRAJECT_LOOPT_AF', vanaf: plusDagen(verwachteEindDatum, -VOORAANKONDIGING_DAGEN) },
    { code: 'TRAJECT_EINDDATUM_VERSTREKEN', vanaf: verwachteEindDatum },
  ];
}
