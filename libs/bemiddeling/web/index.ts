import { lazy } from 'react';
import type { WebDeel } from '@trajectplein/kern/web';
import { bemiddelingTeksten } from './berichten.nl';

export { WerkgeverVeld } from './werkgever-veld';

const ZIET_WERKGEVERS = ['matcher', 'klantmanager', 'teamleider', 'jobcoach'] as const;
const MATCHER = ['matcher'] as const;

/** Werkgevers: what a matcher can work with until there are vacatures. */
export const bemiddelingWeb: WebDeel = {
  naam: 'bemiddeling',
  bronnen: [
    {
      naam: 'werkgevers',
      rollen: ZIET_WERKGEVERS,
      lijst: lazy(() => import('./werkgever-lijst').then((m) => ({ default: m.WerkgeverLijst }))),
      nieuw: lazy(() => import('./werkgever-pagina').then((m) => ({ default: m.WerkgeverNieuw }))),
      record: lazy(() => import('./werkgever-pagina').then((m) => ({ default: m.WerkgeverPagina }))),
    },
    {
      naam: 'vacatures',
      rollen: MATCHER,
      lijst: lazy(() => import('./vacatures').then((m) => ({ default: m.Vacatures }))),
    },
  ],
  menu: [
    { pad: '/werkgevers', label: 'bemiddeling.werkgevers', rollen: ZIET_WERKGEVERS, volgorde: 31 },
  ],
  begin: [{ rollen: MATCHER, pad: '/werkgevers', volgorde: 30 }],
  berichten: { nl: bemiddelingTeksten, en: async () => (await import('./berichten.en')).bemiddelingTexts },
};
