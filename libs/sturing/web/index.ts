import { lazy } from 'react';
import type { WebDeel } from '@trajectplein/kern/web';
import { sturingTeksten } from './berichten.nl';

const ZIET_CIJFERS = ['manager', 'klantmanager', 'teamleider'] as const;
const ZIET_RIJEN = ['klantmanager', 'teamleider'] as const;

/** Figures: the dashboard, and the rows behind a figure. */
export const sturingWeb: WebDeel = {
  naam: 'sturing',
  paginas: [
    {
      pad: 'kpis',
      rollen: ZIET_CIJFERS,
      component: lazy(() => import('./dashboard').then((m) => ({ default: m.Dashboard }))),
    },
    {
      pad: 'kpis/:code/rijen',
      rollen: ZIET_RIJEN,
      component: lazy(() => import('./rijen').then((m) => ({ default: m.KpiRijen }))),
    },
  ],
  menu: [{ pad: '/kpis', label: 'sturing.titel', rollen: ZIET_CIJFERS, volgorde: 50 }],
  begin: [{ rollen: ['manager'], pad: '/kpis', volgorde: 50 }],
  berichten: { nl: sturingTeksten, en: async () => (await import('./berichten.en')).sturingTexts },
};
