import { lazy, type ComponentType } from 'react';
import { dossierLabels } from '@trajectplein/dossier/domain';
import type { DossierActie, DossierVanPaneel } from '@trajectplein/kern/web';
import { conceptVan, teruggestuurd, type Dossier } from '../../typen';

type Dialoog = ComponentType<{ dossier: Dossier; sluit: () => void }>;

/** A dialog of this capability reads more of the dossier than panels of others may count on. */
const actie = (naam: string, code: keyof typeof dossierLabels.knop.nl, volgorde: number, dialoog: () => Promise<Dialoog>,
  rest: Partial<DossierActie> = {}): DossierActie => ({
  naam, volgorde, knop: { labels: dossierLabels.knop, code }, ...rest,
  component: lazy(async () => ({ default: (await dialoog()) as DossierActie['component'] })),
});

const intakes = (dossier: DossierVanPaneel) => (dossier as Dossier).intakes;
const vraagt = (dossier: DossierVanPaneel, codes: readonly string[]) => (dossier as Dossier).acties.some((er) => codes.includes(er.code));

/** What the executor asked for when it sent the last aanmelding back. */
const gevolg = (dossier: DossierVanPaneel) => teruggestuurd(dossier as Dossier)?.gevolg;

const ZONDER_KLANTMANAGER = ['KLANTMANAGER_TOEWIJZEN'];
/** What a file left open about the person. */
const ONVOLLEDIG = ['GEBOORTEDATUM_INVULLEN', 'NAAM_CONTROLEREN'];

/** What can be done on a dossier by itself, in the order of its life. */
export const dossierActies: DossierActie[] = [
  actie('wijsToe', 'DOSSIER.wijsToe', 5, () => import('./draag-over').then((m) => m.DraagOverDialoog), {
    bijActies: ZONDER_KLANTMANAGER,
    beschikbaar: (dossier) => dossier.toegestaneActies.includes('draagOver') && vraagt(dossier, ZONDER_KLANTMANAGER),
  }),
  actie('vulAan', 'DOSSIER.vulAan', 6, () => import('../panelen/persoon-dialoog').then((m) => m.PersoonDialoog), {
    bijActies: ONVOLLEDIG,
    beschikbaar: (dossier) => dossier.toegestaneActies.includes('wijzig') && vraagt(dossier, ONVOLLEDIG),
  }),
  actie('registreerIntake', 'DOSSIER.registreerIntake', 10, () => import('./intake').then((m) => m.IntakeDialoog),
    { bijActies: ['INTAKE_PLANNEN'] }),
  actie('classificeer', 'DOSSIER.classificeer', 20, () => import('./classificeer').then((m) => m.ClassificeerDialoog),
    { bijActies: (dossier) => (gevolg(dossier) === 'HERINDELEN' ? ['CLASSIFICEREN', 'AANMELDING_TERUGGESTUURD'] : ['CLASSIFICEREN']) }),
  actie('verzend', 'AANMELDING.verzend', 29, () => import('./verzend').then((m) => m.VerzendDialoog), {
    bijActies: ['AANMELDEN', 'AANMELDING_TERUGGESTUURD'],
    beschikbaar: (dossier) => Boolean(conceptVan(dossier as Dossier)),
  }),
  actie('meldAan', 'DOSSIER.meldAan', 30, () => import('./meld-aan').then((m) => m.MeldAanDialoog),
    { bijActies: (dossier) => (gevolg(dossier) === 'HERINDELEN' ? ['AANMELDEN'] : ['AANMELDEN', 'AANMELDING_TERUGGESTUURD']) }),
  actie('rondAf', 'INTAKE.rondAf', 40, () => import('./rond-af').then((m) => m.RondAfDialoog), {
    bijActies: ['INTAKE_AFRONDEN'],
    beschikbaar: (dossier) => intakes(dossier).some((intake) => intake.toegestaneActies.includes('rondAf')),
  }),
  actie('draagOver', 'DOSSIER.draagOver', 80, () => import('./draag-over').then((m) => m.DraagOverDialoog),
    { beschikbaar: (dossier) => dossier.toegestaneActies.includes('draagOver') && !vraagt(dossier, ZONDER_KLANTMANAGER) }),
  actie('sluit', 'DOSSIER.sluit', 90, () => import('./sluit').then((m) => m.SluitDialoog),
    { bijActies: ['NAZORG_AFSLUITEN'] }),
  actie('heropen', 'DOSSIER.heropen', 95, () => import('./heropen').then((m) => m.HeropenDialoog)),
];
