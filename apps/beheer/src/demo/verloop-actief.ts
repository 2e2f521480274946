import { leeftijdOp, vraagtAanmelding, type Classificatie } from './regels';
import { plusDagen } from './kalender';
import type { Akte } from './akte';
import { doorGemeente, doorKlantmanager, plan, type Ogenblik } from './plannen';
import { instellingVan, mandaathouder } from './regio';
import { deelIn } from './stap-dossier';
import { MOTIVERINGEN, MOTIVERINGEN_ANDERS, OVERDRACHT } from './teksten';
import { meldAan, naarGemeente } from './verloop-aanmelding';
import { planAndereUitstroom } from './verloop-einde';
import { wilTraject } from './verloop-traject';
import { planWerk } from './verloop-werk';

/** Days until work turns up, per class: quantiles. */
const TOT_WERK: Readonly<Record<Classificatie, readonly (readonly [number, number])[]>> = {
  DIRECT_BEMIDDELBAAR: [[0, 10], [0.18, 70], [0.42, 200], [0.72, 560], [1, 1600]],
  OVERBRUGBARE_AFSTAND: [[0, 60], [0.08, 280], [0.25, 850], [0.6, 2300], [1, 5500]],
  PARTICIPATIE: [[0, 200], [0.04, 900], [1, 20_000]],
};
const AANLOOP = 50;
const HERZIEN = [[0, 150], [0.5, 420], [1, 1100]] as const;

/**
 * The dossier became active, or active again: everything that may happen from here on goes into the agenda.
 * @param wiltTraject false for who was active for long: a traject comes up again when the class is looked at anew
 */
export function beginActief(akte: Akte, nu: Ogenblik, wiltTraject = true): void {
  const { toeval } = akte;
  // Of those who were there on the first day some were about to leave: the figures begin at their usual height.
  const eerder = nu.vandaag === akte.wereld.begin ? AANLOOP : 0;
  planWerk(akte, nu, Math.max(1, toeval.gespreid(TOT_WERK[akte.classificatie!]) - eerder));
  planAndereUitstroom(akte, nu);
  if (wiltTraject) wilTraject(akte, nu);
  planHerziening(akte, nu);
  const mandaat = mandaathouder(akte.gemeente);
  if (mandaat && akte.klantmanager.organisatie === mandaat && akte.classificatie === 'PARTICIPATIE'
    && toeval.kans(0.75)) {
    plan(akte, nu.vandaag, toeval.heel(1, 25), (dan) => naarGemeente(akte, dan, OVERDRACHT.naarGemeenteParticipatie),
      { later: 0 });
  }
}

/** Now and then a class is looked at again; mostly it stays as it is. */
function planHerziening(akte: Akte, nu: Ogenblik): void {
  const { toeval } = akte;
  plan(akte, nu.vandaag, toeval.gespreid(HERZIEN), (dan) => {
    if (!akte.lopendTraject) herzie(akte, dan);
    planHerziening(akte, dan);
  }, { later: 0 });
}

function herzie(akte: Akte, nu: Ogenblik): void {
  const { toeval, classificatie: oud } = akte;
  const nieuw = toeval.gewogen<Classificatie>(
    oud === 'PARTICIPATIE' ? [['PARTICIPATIE', 84], ['OVERBRUGBARE_AFSTAND', 16]]
      : oud === 'OVERBRUGBARE_AFSTAND' ? [['OVERBRUGBARE_AFSTAND', 78], ['DIRECT_BEMIDDELBAAR', 10],
        ['PARTICIPATIE', 12]]
        : [['DIRECT_BEMIDDELBAAR', 60], ['OVERBRUGBARE_AFSTAND', 40]]);
  const gelijk = nieuw === oud;
  if (nieuw !== 'PARTICIPATIE' && akte.aanmeldingen.some((a) => a.status === 'GEACCEPTEERD')) wilTraject(akte, nu);
  if (gelijk && toeval.kans(0.6)) return;
  deelIn(akte, doorGemeente(akte, nu), { classificatie: nieuw, werkfit: nieuw !== 'PARTICIPATIE'
    && toeval.kans(nieuw === 'DIRECT_BEMIDDELBAAR' ? 0.85 : 0.2),
    peilDatum: nu.datum, motivering: toeval.uit(gelijk ? MOTIVERINGEN[nieuw] : MOTIVERINGEN_ANDERS) });
  if (gelijk || !vraagtAanmelding(nieuw) || akte.aanmeldingen.some((a) => a.status === 'GEACCEPTEERD')) return;
  if (instellingVan(akte.gemeente).aanmeldingVerplicht || !mandaathouder(akte.gemeente)) {
    plan(akte, nu.vandaag, toeval.heel(2, 25), (dan) => {
      if (!akte.wereld.regie.laatLiggen(akte, dan, 'AANMELDEN')) meldAan(akte, dan);
    }, { later: 0 });
  } else wilTraject(akte, nu);
}

/** Small changes and corrections that have nothing to do with the life-cycle. */
export function planAanpassingen(akte: Akte, nu: Ogenblik): void {
  const { toeval, werkzoekende, wereld } = akte;
  if (toeval.kans(0.09)) {
    plan(akte, nu.vandaag, toeval.heel(5, 500), (dan) => {
      if (!akte.isOpen) return;
      const oud = werkzoekende.telefoonnummer;
      const nieuw = `+31600${String(toeval.heel(0, 999_999)).padStart(6, '0')}`;
      const stap = doorKlantmanager(akte, dan);
      wereld.wijzig(akte, stap, { onderwerp: 'WERKZOEKENDE', onderwerpId: werkzoekende.id, veld: 'telefoonnummer', oud,
        nieuw,
        reden: toeval.uit(['Nieuw nummer', 'Doorgegeven aan de balie', null]), vanPersoon: true });
      Object.assign(werkzoekende, { telefoonnummer: nieuw, versie: werkzoekende.versie + 1 });
      wereld.meld(akte, stap, 'werkzoekende.gewijzigd', dan.vandaag, { velden: 'telefoonnummer' });
    }, { vervalt: false, later: 0 });
  }
  if (toeval.kans(0.02) && leeftijdOp(werkzoekende.persoon.geboorteDatum, nu.vandaag) < 55) {
    plan(akte, nu.vandaag, toeval.heel(1, 90), (dan) => {
      if (!akte.isOpen || akte.doelgroepen.includes('LAAGGELETTERD')) return;
      const oud = [...akte.doelgroepen];
      akte.doelgroepen.push('LAAGGELETTERD');
      wijzigDossier(akte, dan, 'doelgroepen', oud.sort().join(', '), [...akte.doelgroepen].sort().join(', '),
        'Gebleken bij de taalmeting');
    }, { vervalt: false, later: 0 });
  }
  if (toeval.kans(0.012) && !akte.beginstand) planMeldcorrectie(akte, nu);
}

/** The day of the melding was wrong: the transition and the periods move with it. */
function planMeldcorrectie(akte: Akte, nu: Ogenblik): void {
  plan(akte, nu.vandaag, akte.toeval.heel(1, 4), (dan) => {
    const oud = akte.meldDatum;
    const nieuw = plusDagen(oud, -akte.toeval.heel(1, 4));
    if (akte.status !== 'GEMELD' || nieuw < akte.wereld.begin) return;
    akte.wereld.overgangen.findLast((o) => o.onderwerpId === akte.id && o.naam === 'meld')!.datum = nieuw;
    akte.klantmanagers[0]!.van = nieuw;
    if (akte.uitvoerders[0]) akte.uitvoerders[0].van = nieuw;
    Object.assign(akte, { meldDatum: nieuw, statusSinds: nieuw });
    wijzigDossier(akte, dan, 'meldDatum', oud, nieuw, 'Verkeerde datum overgenomen van het formulier', nieuw);
  }, { later: 0 });
}

function wijzigDossier(akte: Akte, nu: Ogenblik, veld: string, oud: string, nieuw: string, reden: string,
  geldigOp = akte.meldDatum): void {
  const stap = doorKlantmanager(akte, nu);
  akte.wereld.wijzig(akte, stap, { onderwerp: 'DOSSIER', onderwerpId: akte.id, veld, oud: oud || null, nieuw, reden });
  akte.versie += 1;
  akte.gewijzigdOp = stap.moment;
  akte.wereld.meld(akte, stap, 'dossier.gecorrigeerd', geldigOp, { velden: veld });
}
