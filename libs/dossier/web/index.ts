import { lazy } from 'react';
import { dossierLabels, dossierRedenLijsten } from '@trajectplein/dossier/domain';
import type { WebDeel } from '@trajectplein/kern/web';
import { dossierTeksten } from './berichten.nl';

const ZIET_DOSSIERS = ['klantmanager', 'teamleider', 'jobcoach'] as const;

/** Dossiers: the werkvoorraad, registering, the dossier page, and the executor's inbox. */
export const dossierWeb: WebDeel = {
  naam: 'dossier',
  bronnen: [
    {
      naam: 'dossiers',
      rollen: ZIET_DOSSIERS,
      lijst: lazy(() => import('./werkvoorraad/werkvoorraad').then((m) => ({ default: m.Werkvoorraad }))),
    },
  ],
  menu: [{ pad: '/dossiers', label: 'dossier.menu.werkvoorraad', rollen: ZIET_DOSSIERS, volgorde: 10 }],
  begin: [{ rollen: ZIET_DOSSIERS, pad: '/dossiers', volgorde: 10 }],
  woorden: {
    acties: dossierLabels.actie,
    tijdlijn: dossierLabels.tijdlijn,
    redenen: dossierRedenLijsten,
  },
  berichten: { nl: dossierTeksten, en: async () => ({}) },
};
