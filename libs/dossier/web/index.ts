import { lazy } from 'react';
import { DOSSIER_DOENERS, dossierLabels, dossierRedenLijsten } from '@trajectplein/dossier/domain';
import type { WebDeel } from '@trajectplein/kern/web';
import type { dossierTexts } from './berichten.en';
import { dossierTeksten } from './berichten.nl';
import { dossierActies } from './dossier/acties';

export { Geboren } from './geboren';
export { useRegistreerGemeenten } from './registratie/gemeenten';

const ZIET_DOSSIERS = ['klantmanager', 'teamleider', 'jobcoach'] as const;

/** With the names of fields where everybody finds them: the trail names fields too. */
const metVelden = <T extends typeof dossierTeksten | typeof dossierTexts>(teksten: T) =>
  ({ ...teksten, codes: { veld: { ...teksten.dossier.wijzigingen.veld, ...teksten.dossier.veld } } });

/** Dossiers: the werkvoorraad, registering, the dossier page, and the executor's inbox. */
export const dossierWeb: WebDeel = {
  naam: 'dossier',
  bronnen: [
    {
      naam: 'dossiers',
      rollen: ZIET_DOSSIERS,
      lijst: lazy(() => import('./werkvoorraad/werkvoorraad').then((m) => ({ default: m.Werkvoorraad }))),
      nieuw: lazy(() => import('./registratie/registreren').then((m) => ({ default: m.Registreren }))),
      record: lazy(() => import('./dossier/dossier-pagina').then((m) => ({ default: m.DossierPagina }))),
    },
    {
      naam: 'aanmeldingen',
      rollen: ZIET_DOSSIERS,
      lijst: lazy(() => import('./aanmeldingen/inbox').then((m) => ({ default: m.Inbox }))),
    },
  ],
  dossierActies,
  menu: [
    { pad: '/dossiers', label: 'dossier.menu.werkvoorraad', rollen: ZIET_DOSSIERS, volgorde: 10 },
    { pad: '/aanmeldingen', label: 'dossier.menu.aanmeldingen', rollen: ZIET_DOSSIERS, organisaties: ['UITVOERDER'], volgorde: 11,
      wachtend: 'aanmeldingen/tellingen' },
  ],
  begin: [{ rollen: ZIET_DOSSIERS, pad: '/dossiers', volgorde: 10 }],
  woorden: {
    acties: dossierLabels.actie,
    doeners: DOSSIER_DOENERS,
    tijdlijn: dossierLabels.tijdlijn,
    redenen: dossierRedenLijsten,
    codes: [
      dossierLabels.dossierGrond, dossierLabels.instroomOorzaak, dossierLabels.doelgroep, dossierLabels.intakeKanaal,
      dossierLabels.uitstroomReden, dossierLabels.uitkeringSoort, dossierLabels.uitkeringBron,
    ],
  },
  berichten: { nl: metVelden(dossierTeksten), en: async () => metVelden((await import('./berichten.en')).dossierTexts) },
};
