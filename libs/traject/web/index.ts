import { lazy } from 'react';
import {
  TRAJECT_ACTIES, TRAJECT_DOENERS, trajectLabels, trajectRedenLijsten, type TrajectActie, type TrajectOvergang,
} from '@trajectplein/traject/domain';
import type { DossierActie, WebDeel } from '@trajectplein/kern/web';
import { trajectTeksten } from './berichten.nl';
import { trajectenVan } from './typen';

export { trajectenVan, type Traject } from './typen';

/** What is due about a traject has its button at the top of the dossier too. */
const stap = (actie: TrajectOvergang, volgorde: number, bijActies: readonly TrajectActie[]): DossierActie => ({
  naam: `${actie}Traject`, knop: { labels: trajectLabels.knop, code: `TRAJECT.${actie}` }, volgorde, bijActies, alleenBijActie: true,
  beschikbaar: (dossier) => trajectenVan(dossier).some((er) => er.toegestaneActies.includes(actie)),
  component: lazy(async () => ({ default: (await import('./bij-actie')).trajectStap(actie) })),
});

/** Trajecten: a panel on the dossier page. */
export const trajectWeb: WebDeel = {
  naam: 'traject',
  dossierPanelen: [{
    naam: 'trajecten',
    volgorde: 10,
    bijActies: TRAJECT_ACTIES,
    component: lazy(() => import('./traject-paneel').then((m) => ({ default: m.TrajectPaneel }))),
  }],
  dossierActies: [
    stap('start', 50, ['TRAJECT_STARTEN']),
    {
      naam: 'planTraject', knop: { labels: trajectLabels.knop, code: 'DOSSIER.voegTrajectToe' }, volgorde: 51, bijActies: ['TRAJECT_STARTEN'],
      alleenBijActie: true,
      beschikbaar: (dossier) => dossier.toegestaneActies.includes('voegTrajectToe') && trajectenVan(dossier).length === 0,
      component: lazy(() => import('./traject-nieuw').then((m) => ({ default: m.TrajectNieuw }))),
    },
    stap('rondAf', 52, ['TRAJECT_EINDDATUM_VERSTREKEN']),
    stap('verleng', 53, ['TRAJECT_EINDDATUM_VERSTREKEN', 'TRAJECT_LOOPT_AF']),
    stap('hervat', 54, ['TRAJECT_HERVATTEN']),
  ],
  woorden: { doeners: TRAJECT_DOENERS, acties: trajectLabels.actie, tijdlijn: trajectLabels.tijdlijn, redenen: trajectRedenLijsten,
    codes: [trajectLabels.trajectType, trajectLabels.trajectResultaat, trajectLabels.breekAfReden] },
  berichten: { nl: trajectTeksten, en: async () => (await import('./berichten.en')).trajectTexts },
};
