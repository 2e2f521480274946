import { lazy } from 'react';
import type { WebDeel } from '@trajectplein/kern/web';
import { UITWISSELING_ACTIES, uitkeringenLabels } from '@trajectplein/uitwisseling/domain';
import { verschilTeksten } from './berichten-verschillen.nl';
import { uitwisselingTeksten } from './berichten.nl';

const WERKT_AAN_DOSSIERS = ['klantmanager', 'teamleider'] as const;

/** Loading files, what came of it, and what an uitkeringenbestand says otherwise than the dossier. */
export const uitwisselingWeb: WebDeel = {
  naam: 'uitwisseling',
  bronnen: [
    {
      naam: 'uitkering-verschillen',
      rollen: WERKT_AAN_DOSSIERS,
      lijst: lazy(() => import('./verschillen/verschillen').then((m) => ({ default: m.Verschillen }))),
    },
    {
      naam: 'imports',
      rollen: WERKT_AAN_DOSSIERS,
      lijst: lazy(() => import('./imports/import-lijst').then((m) => ({ default: m.ImportLijst }))),
      nieuw: lazy(() => import('./imports/import-nieuw').then((m) => ({ default: m.ImportNieuw }))),
      record: lazy(() => import('./imports/import-pagina').then((m) => ({ default: m.ImportPagina }))),
    },
  ],
  menu: [
    { pad: '/uitkering-verschillen', label: 'verschillen.menu', rollen: WERKT_AAN_DOSSIERS, volgorde: 15, wachtend: 'uitkering-verschillen/tellingen' },
    { pad: '/imports', label: 'uitwisseling.imports', rollen: WERKT_AAN_DOSSIERS, volgorde: 60 },
  ],
  dossierPanelen: [{
    naam: 'verschillen',
    volgorde: 5,
    bijActies: UITWISSELING_ACTIES,
    component: lazy(() => import('./verschillen/verschil-paneel').then((m) => ({ default: m.VerschilPaneel }))),
  }],
  woorden: { acties: uitkeringenLabels.actie },
  berichten: {
    nl: { ...uitwisselingTeksten, ...verschilTeksten },
    en: async () => ({ ...(await import('./berichten.en')).uitwisselingTexts, ...(await import('./berichten-verschillen.en')).verschilTexts }),
  },
};
