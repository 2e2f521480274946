import { lazy } from 'react';
import type { WebDeel } from '@trajectplein/kern/web';
import { uitwisselingTeksten } from './berichten.nl';

const LAADT_BESTANDEN = ['klantmanager', 'teamleider'] as const;

/** Loading files, and what came of it. */
export const uitwisselingWeb: WebDeel = {
  naam: 'uitwisseling',
  bronnen: [
    {
      naam: 'imports',
      rollen: LAADT_BESTANDEN,
      lijst: lazy(() => import('./imports/import-lijst').then((m) => ({ default: m.ImportLijst }))),
      nieuw: lazy(() => import('./imports/import-nieuw').then((m) => ({ default: m.ImportNieuw }))),
      record: lazy(() => import('./imports/import-pagina').then((m) => ({ default: m.ImportPagina }))),
    },
  ],
  menu: [{ pad: '/imports', label: 'uitwisseling.imports', rollen: LAADT_BESTANDEN, volgorde: 60 }],
  berichten: { nl: uitwisselingTeksten, en: async () => (await import('./berichten.en')).uitwisselingTexts },
};
