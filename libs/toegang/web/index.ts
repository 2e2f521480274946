import { lazy } from 'react';
import { ROLLEN, toegangEn, toegangNl } from '@trajectplein/toegang/domain';
import type { WebDeel } from '@trajectplein/kern/web';
import { toegangTeksten } from './berichten.nl';

/** The page to log in with, loaded when nobody is logged in. */
export const Login = lazy(() => import('./login/login').then((m) => ({ default: m.Login })));

const BEHEER = ['beheerder'] as const;
const PRIVACY = ['privacy'] as const;

/** Access: people and their appointments, settings of the gemeenten, the runs of jobs, and the trail. */
export const toegangWeb: WebDeel = {
  naam: 'toegang',
  bronnen: [
    {
      naam: 'medewerkers',
      rollen: BEHEER,
      lijst: lazy(() => import('./medewerkers/medewerker-lijst').then((m) => ({ default: m.MedewerkerLijst }))),
      nieuw: lazy(() => import('./medewerkers/medewerker-nieuw').then((m) => ({ default: m.MedewerkerNieuw }))),
      record: lazy(() => import('./medewerkers/medewerker-pagina').then((m) => ({ default: m.MedewerkerPagina }))),
    },
    {
      naam: 'gemeenten',
      rollen: BEHEER,
      lijst: lazy(() => import('./gemeenten/gemeente-lijst').then((m) => ({ default: m.GemeenteLijst }))),
    },
    {
      naam: 'taaklopen',
      rollen: BEHEER,
      lijst: lazy(() => import('./taaklopen/taakloop-lijst').then((m) => ({ default: m.TaakloopLijst }))),
    },
    {
      naam: 'bezoeken',
      rollen: PRIVACY,
      lijst: lazy(() => import('./inzagelog/inzagelog').then((m) => ({ default: m.Inzagelog }))),
    },
  ],
  paginas: [
    { pad: 'account', rollen: ROLLEN, component: lazy(() => import('./account/account').then((m) => ({ default: m.Account }))) },
  ],
  menu: [
    { pad: '/medewerkers', label: 'toegang.menu.medewerkers', rollen: BEHEER, volgorde: 80 },
    { pad: '/gemeenten', label: 'toegang.menu.gemeenten', rollen: BEHEER, volgorde: 81 },
    { pad: '/taaklopen', label: 'toegang.menu.taaklopen', rollen: BEHEER, volgorde: 82 },
    { pad: '/bezoeken', label: 'toegang.menu.inzagelog', rollen: PRIVACY, volgorde: 90 },
  ],
  begin: [
    { rollen: BEHEER, pad: '/medewerkers', volgorde: 80 },
    { rollen: PRIVACY, pad: '/bezoeken', volgorde: 90 },
  ],
  berichten: {
    nl: { ...toegangTeksten, codes: { rol: toegangNl.rol } },
    en: async () => ({
      ...(await import('./berichten.en')).toegangTexts, codes: { rol: toegangEn.rol },
    }),
  },
};
