import { lazy } from 'react';
import type { WebDeel } from '@trajectplein/kern/web';
import { UITWISSELING_ACTIES, uitkeringenLabels } from '@trajectplein/uitwisseling/domain';
import { verschilTeksten } from './berichten-verschillen.nl';

const WERKT_AAN_DOSSIERS = ['klantmanager', 'teamleider'] as const;

/** Loading files, and what came of it. */
export const uitwisselingWeb: WebDeel = {
  naam: 'uitwisseling',
  bronnen: [{
    naam: 'uitkering-verschillen',
    rollen: WERKT_AAN_DOSSIERS,
    lijst: lazy(() => import('./verschillen/verschillen').then((m) => ({ default: m.Verschillen }))),
  }],
  menu: [{ pad: '/uitkering-verschillen', label: 'verschillen.menu', rollen: WERKT_AAN_DOSSIERS, volgorde: 15 }],
  dossierPanelen: [{
    naam: 'verschillen',
    volgorde: 5,
    bijActies: UITWISSELING_ACTIES,
    component: lazy(() => import('./verschillen/verschil-paneel').then((m) => ({ default: m.VerschilPaneel }))),
  }],
  woorden: { acties: uitkeringenLabels.actie },
  berichten: { nl: verschilTeksten, en: async () => (await import('./berichten-verschillen.en')).verschilTexts },
};
