import {
  dagenTussen, isNietBeeindigd, plusMaanden,
  type BreekAfReden, type Classificatie, type OpschortReden, type TrajectResultaat, type TrajectType,
} from './regels';
import { plusDagen } from './kalender';
import type { Akte, Traject } from './akte';
import { doorGemeente, doorOrganisatie, plan, planOp, type Ogenblik } from './plannen';
import { mandaathouder, organisatieVan } from './regio';
import { deelIn } from './stap-dossier';
import { breekAf, hervat, planTraject, rondTrajectAf, schortOp, startTraject, verleng } from './stap-traject';
import {
  DOELEN, DOELEN_WERK_NAAR_WERK, MOTIVERINGEN_ANDERS, OVERDRACHT, VERLENGINGEN, ZONDER_AANMELDING,
} from './teksten';
import { naarGemeente } from './verloop-aanmelding';
import { planWerk } from './verloop-werk';

const MAANDEN: Readonly<Record<Classificatie, readonly [number, number]>> = {
  DIRECT_BEMIDDELBAAR: [3, 6], OVERBRUGBARE_AFSTAND: [6, 12], PARTICIPATIE: [6, 12],
};
const OPSCHORTEN: readonly (readonly [OpschortReden, number])[] = [
  ['ZIEKTE', 40], ['ZWANGERSCHAP', 8], ['MANTELZORG', 10], ['VAKANTIE', 14], ['WACHT_OP_VOORZIENING', 18], ['OVERIG',
    10],
];
const AFBREKEN: readonly (readonly [BreekAfReden, number])[] = [
  ['GEEN_CONTACT', 24], ['EIGEN_VERZOEK', 18], ['NIET_PASSEND', 18], ['ZIEKTE', 16], ['GEEN_MEDEWERKING', 12],
  ['ZWANGERSCHAP', 4], ['OVERIG', 8],
];
const RESULTATEN: Readonly<Record<Classificatie, readonly (readonly [TrajectResultaat, number])[]>> = {
  DIRECT_BEMIDDELBAAR: [['DOEL_BEHAALD', 45], ['DEELS_BEHAALD', 35], ['NIET_BEHAALD', 20]],
  OVERBRUGBARE_AFSTAND: [['DOEL_BEHAALD', 27], ['DEELS_BEHAALD', 45], ['NIET_BEHAALD', 28]],
  PARTICIPATIE: [['DOEL_BEHAALD', 10], ['DEELS_BEHAALD', 40], ['NIET_BEHAALD', 50]],
};

/** Whether this executor may run a traject here: an accepted aanmelding, or its mandate. */
function uitvoerderVan(akte: Akte) {
  const geaccepteerd = akte.aanmeldingen.findLast((a) => a.status === 'GEACCEPTEERD');
  return geaccepteerd?.uitvoerder ?? mandaathouder(akte.gemeente);
}

/** Plans a traject when the dossier is active, somebody may run it, and none is there. */
export function wilTraject(akte: Akte, nu: Ogenblik,
  wacht = akte.toeval.gespreid([[0, 2], [0.7, 16], [0.95, 35], [1, 60]])): void {
  if (akte.status !== 'ACTIEF' || akte.lopendTraject || akte.classificatie === 'PARTICIPATIE') return;
  plan(akte, nu.vandaag, wacht, (dan) => {
    if (akte.lopendTraject || akte.classificatie === 'PARTICIPATIE') return;
    if (akte.wereld.regie.laatLiggen(akte, dan, 'TRAJECT_STARTEN')) return;
    const uitvoerder = uitvoerderVan(akte);
    if (uitvoerder && akte.heeftToegang(uitvoerder, dan.vandaag)) maakPlan(akte, dan, uitvoerder, null);
    else if (!uitvoerder && akte.toeval.kans(0.5)) maakPlan(akte, dan, organisatieVan(akte.gemeente),
      ZONDER_AANMELDING);
  }, { later: 0 });
}

function maakPlan(akte: Akte, nu: Ogenblik, uitvoerder: ReturnType<typeof organisatieVan>,
  motivering: string | null): void {
  const { toeval } = akte;
  const werkNaarWerk = akte.grond === 'WERKENDE'
    || (akte.classificatie === 'DIRECT_BEMIDDELBAAR' && ['EINDE_DIENSTBETREKKING', 'EINDE_WW'].includes(akte.oorzaak)
      && toeval.kans(0.2));
  const trajectType: TrajectType = werkNaarWerk ? 'WERK_NAAR_WERK' : 'REINTEGRATIE';
  const startDatum = plusDagen(nu.vandaag, toeval.gespreid([[0, 0], [0.5, 9], [1, 28]]));
  const verwachteEindDatum = plusMaanden(startDatum, toeval.heel(...MAANDEN[akte.classificatie!]));
  const traject = planTraject(akte, doorOrganisatie(akte, nu, uitvoerder),
    { trajectType, startDatum, verwachteEindDatum, motivering,
    doel: toeval.uit(werkNaarWerk ? DOELEN_WERK_NAAR_WERK : DOELEN) });
  if (toeval.kans(0.05)) {
    plan(akte, nu.vandaag, toeval.heel(3, 25), (dan) => {
      if (traject.status !== 'VOORGENOMEN') return;
      breekAf(akte, doorOrganisatie(akte, dan, uitvoerder), traject, dan.vandaag, toeval.kans(0.7) ? 'NIET_GESTART'
        : 'EIGEN_VERZOEK', null);
      naTraject(akte, dan, traject);
    }, { later: 0 });
  } else planStart(akte, nu, traject);
}

function planStart(akte: Akte, nu: Ogenblik, traject: Traject): void {
  const dagen = Math.max(0, dagenTussen(nu.vandaag, traject.startDatum)) + akte.toeval.gespreid([[0, 0], [0.7, 1],
    [0.95, 6], [1, 16]]);
  plan(akte, nu.vandaag, dagen, (dan) => {
    if (traject.status !== 'VOORGENOMEN' || akte.wereld.regie.laatLiggen(akte, dan, 'TRAJECT_STARTEN')) return;
    startTraject(akte, doorOrganisatie(akte, dan, traject.uitvoerder), traject, dan.datum);
    volgTraject(akte, dan, traject);
  });
}

/** What lies ahead of a running traject: rest, an early end, or its end. */
export function volgTraject(akte: Akte, nu: Ogenblik, traject: Traject): void {
  const { toeval } = akte;
  const duur = Math.max(1, dagenTussen(nu.vandaag, traject.verwachteEindDatum));
  if (toeval.kans(0.17)) planRust(akte, nu, traject, Math.floor(duur * (0.1 + 0.5 * toeval.fractie())));
  if (toeval.kans(0.16)) {
    plan(akte, nu.vandaag, Math.floor(duur * (0.1 + 0.8 * toeval.fractie())), (dan) => {
      if (!loopt(traject)) return;
      breekAf(akte, doorOrganisatie(akte, dan, traject.uitvoerder), traject, na(dan.datum, traject),
        toeval.gewogen(AFBREKEN), null);
      naTraject(akte, dan, traject);
    });
  }
  planEinde(akte, traject);
}

function planRust(akte: Akte, nu: Ogenblik, traject: Traject, dagen: number): void {
  plan(akte, nu.vandaag, dagen, (dan) => {
    if (traject.status !== 'LOPEND') return;
    schortOp(akte, doorOrganisatie(akte, dan, traject.uitvoerder), traject, na(dan.datum, traject),
      akte.toeval.gewogen(OPSCHORTEN));
    plan(akte, dan.vandaag, akte.toeval.gespreid([[0, 7], [0.6, 26], [0.9, 50], [1, 100]]), (ooit) => {
      if (traject.status !== 'OPGESCHORT' || akte.wereld.regie.laatLiggen(akte, ooit, 'TRAJECT_HERVATTEN',
        plusDagen(traject.opgeschortSinds!, 28))) return;
      hervat(akte, doorOrganisatie(akte, ooit, traject.uitvoerder), traject, na(ooit.datum, traject));
    });
  });
}

function planEinde(akte: Akte, traject: Traject): void {
  const { toeval } = akte;
  const verschil = toeval.gespreid([[0, -12], [0.5, -2], [0.85, 2], [0.96, 14], [1, 45]]);
  planOp(akte, plusDagen(traject.verwachteEindDatum, verschil), (dan) => {
    if (!loopt(traject)) return;
    if (akte.wereld.regie.laatLiggen(akte, dan, 'TRAJECT_EINDDATUM_VERSTREKEN', traject.verwachteEindDatum)) return;
    const stap = doorOrganisatie(akte, dan, traject.uitvoerder);
    const lang = dagenTussen(traject.startDatum, traject.verwachteEindDatum);
    if (lang < 480 && toeval.kans(0.24)) {
      verleng(akte, stap, traject, na(dan.datum, traject), plusMaanden(traject.verwachteEindDatum, toeval.heel(2, 6)),
        toeval.uit(VERLENGINGEN));
      planEinde(akte, traject);
      return;
    }
    rondTrajectAf(akte, stap, traject, na(dan.datum, traject), toeval.gewogen(RESULTATEN[akte.classificatie!]));
    naTraject(akte, dan, traject);
  }, { elkeDag: false });
}

const loopt = (traject: Traject) => traject.status === 'LOPEND' || traject.status === 'OPGESCHORT';
/** Not before the transition before it. */
const na = (datum: string, traject: Traject) => (datum < traject.sinds ? traject.sinds : datum);

/** A traject ended without an end of the benefit: work in sight, another class, a next one, or back to the gemeente. */
function naTraject(akte: Akte, nu: Ogenblik, traject: Traject): void {
  if (akte.status !== 'ACTIEF') return;
  const { toeval } = akte;
  if (traject.resultaat === 'DOEL_BEHAALD' && toeval.kans(0.45)) planWerk(akte, nu, toeval.heel(2, 60));
  const zonderWinst = traject.resultaat === 'NIET_BEHAALD' || traject.reden === 'NIET_PASSEND';
  if (zonderWinst && toeval.kans(0.3)) herindeling(akte, nu, 'PARTICIPATIE');
  else if (traject.resultaat === 'DOEL_BEHAALD' && akte.classificatie === 'OVERBRUGBARE_AFSTAND' && toeval.kans(0.5)) {
    herindeling(akte, nu, 'DIRECT_BEMIDDELBAAR');
  }
  if (toeval.kans(0.45)) wilTraject(akte, nu, toeval.heel(10, 60));
  planTerugNaarGemeente(akte, nu);
}

function herindeling(akte: Akte, nu: Ogenblik, classificatie: Classificatie): void {
  plan(akte, nu.vandaag, akte.toeval.heel(3, 30), (dan) => {
    if (akte.classificatie === classificatie || akte.lopendTraject) return;
    deelIn(akte, doorGemeente(akte, dan), { classificatie, werkfit: classificatie === 'DIRECT_BEMIDDELBAAR',
      peilDatum: dan.datum,
      motivering: akte.toeval.uit(MOTIVERINGEN_ANDERS) });
  });
}

/** Three months after the last traject the executor no longer sees the dossier: before that it goes back. */
export function planTerugNaarGemeente(akte: Akte, nu: Ogenblik): void {
  if (mandaathouder(akte.gemeente) === akte.klantmanager.organisatie) return;
  plan(akte, nu.vandaag, akte.toeval.heel(20, 70), (dan) => {
    if (!akte.lopendTraject) naarGemeente(akte, dan, OVERDRACHT.naarGemeente);
  }, { vervalt: false, later: 0 });
}

/** Ends what runs because somebody leaves or the dossier closes: by who runs it, not before its last step. */
export function beeindigTrajecten(akte: Akte, nu: Ogenblik, slot: { doel: true } | { reden: BreekAfReden }): void {
  for (const traject of akte.trajecten.filter((t) => isNietBeeindigd(t.status) && t.status !== 'VOORGENOMEN')) {
    const stap = doorOrganisatie(akte, nu, traject.uitvoerder);
    if ('doel' in slot) rondTrajectAf(akte, stap, traject, na(nu.datum, traject), 'DOEL_BEHAALD');
    else breekAf(akte, stap, traject, na(nu.datum, traject), slot.reden, null);
  }
}
