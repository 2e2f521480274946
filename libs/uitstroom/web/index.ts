import { lazy } from 'react';
import { dossierLabels } from '@trajectplein/dossier/domain';
import { UITSTROOM_ACTIES, uitstroomLabels, uitstroomRedenLijsten } from '@trajectplein/uitstroom/domain';
import type { WebDeel } from '@trajectplein/kern/web';
import { teControleren, teStarten } from './staat';
import { uitstroomTeksten } from './berichten.nl';

/** Plaatsing, end of benefit, controles and terugval: a panel and two actions on the dossier page. */
export const uitstroomWeb: WebDeel = {
  naam: 'uitstroom',
  dossierPanelen: [{
    naam: 'uitstroom',
    volgorde: 20,
    bijActies: UITSTROOM_ACTIES.filter((actie) => !['UITSTROOM_VASTLEGGEN', 'NAZORG_AFSLUITEN'].includes(actie)),
    component: lazy(() => import('./uitstroom-paneel').then((m) => ({ default: m.UitstroomPaneel }))),
  }],
  dossierActies: [
    {
      naam: 'stroomUit',
      knop: { labels: dossierLabels.knop, code: 'DOSSIER.stroomUit' },
      volgorde: 60,
      bijActies: ['UITSTROOM_VASTLEGGEN'],
      component: lazy(() => import('./stroom-uit').then((m) => ({ default: m.StroomUitDialoog }))),
    },
    {
      naam: 'meldTerugval',
      knop: { labels: dossierLabels.knop, code: 'DOSSIER.meldTerugval' },
      volgorde: 70,
      component: lazy(() => import('./terugval').then((m) => ({ default: m.TerugvalDialoog }))),
    },
    {
      naam: 'startPlaatsing',
      knop: { labels: uitstroomLabels.knop, code: 'PLAATSING.start' },
      volgorde: 50,
      bijActies: ['PLAATSING_STARTEN'],
      alleenBijActie: true,
      beschikbaar: (dossier) => Boolean(teStarten(dossier)),
      component: lazy(() => import('./bij-actie').then((m) => ({ default: m.StartPlaatsing }))),
    },
    {
      naam: 'doeControle',
      knop: { labels: uitstroomLabels.knop, code: 'DOSSIER.voegControleToe' },
      volgorde: 65,
      bijActies: ['CONTROLE_1M', 'CONTROLE_6M', 'CONTROLE_12M'],
      alleenBijActie: true,
      beschikbaar: (dossier) => Boolean(teControleren(dossier)),
      component: lazy(() => import('./bij-actie').then((m) => ({ default: m.DoeControle }))),
    },
  ],
  woorden: {
    acties: uitstroomLabels.actie,
    tijdlijn: uitstroomLabels.tijdlijn,
    redenen: uitstroomRedenLijsten,
    codes: [
      uitstroomLabels.plaatsingVorm, uitstroomLabels.gevolgUitkering, uitstroomLabels.plaatsingEindReden,
      uitstroomLabels.gaatNietDoorReden, uitstroomLabels.controleBron, uitstroomLabels.jaNeeOnbekend,
    ],
  },
  berichten: { nl: uitstroomTeksten, en: async () => (await import('./berichten.en')).uitstroomTexts },
};
