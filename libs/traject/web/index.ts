import { lazy } from 'react';
import { TRAJECT_ACTIES, trajectLabels, trajectRedenLijsten } from '@trajectplein/traject/domain';
import type { WebDeel } from '@trajectplein/kern/web';
import { trajectTeksten } from './berichten.nl';

/** Trajecten: a panel on the dossier page. */
export const trajectWeb: WebDeel = {
  naam: 'traject',
  dossierPanelen: [{
    naam: 'trajecten',
    volgorde: 10,
    bijActies: TRAJECT_ACTIES,
    component: lazy(() => import('./traject-paneel').then((m) => ({ default: m.TrajectPaneel }))),
  }],
  woorden: { acties: trajectLabels.actie, tijdlijn: trajectLabels.tijdlijn, redenen: trajectRedenLijsten,
    codes: [trajectLabels.trajectType, trajectLabels.trajectResultaat, trajectLabels.breekAfReden] },
  berichten: { nl: trajectTeksten, en: async () => (await import('./berichten.en')).trajectTexts },
};
