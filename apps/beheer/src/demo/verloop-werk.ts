import {
  controleDatum, plusMaanden, bijstandOp,
  type ControleBron, type ControleSoort, type Datum, type GevolgUitkering, type PlaatsingVorm, type TerugvalReden,
  type PlaatsingEindReden, type UitkeringSoort,
} from './regels';
import type { Akte, Plaatsing, Uitstroom } from './akte';
import { maandagVanaf, plusDagen } from './kalender';
import { doorKlantmanager, plan, planOp, type Ogenblik } from './plannen';
import { sluit } from './stap-dossier';
import {
  beeindigWerk, gaatNietDoor, kondigAan, legControleVast, legUitkeringVast, meldTerugval, startWerk, stroomUit,
} from './stap-uitstroom';
import { TERUGVALLEN } from './teksten';
import { beginActief } from './verloop-actief';
import { beeindigTrajecten, planTerugNaarGemeente } from './verloop-traject';

const VORMEN: readonly (readonly [PlaatsingVorm, number])[] = [
  ['REGULIER', 72], ['DETACHERING', 8], ['LEERBAAN', 6], ['BAAN_BANENAFSPRAAK', 6], ['ZELFSTANDIG', 5], ['BESCHUT', 3],
];
const CONTROLES: readonly ControleSoort[] = ['CHECK_1M', 'CHECK_6M', 'CHECK_12M'];
const BRONNEN: readonly (readonly [ControleBron, number])[] = [
  ['KANDIDAAT', 38], ['UITKERINGENBESTAND', 22], ['SUWINET', 18], ['WERKGEVER', 12], ['LOONSTROOK', 8], ['OVERIG', 2],
];
const EINDE_BIJ_TERUGVAL: Readonly<Record<TerugvalReden, PlaatsingEindReden>> = {
  EINDE_CONTRACT: 'EINDE_CONTRACT', ONTSLAG: 'ONTSLAG_WERKGEVER', ZIEKTE: 'ZIEKTE', TE_WEINIG_UREN: 'OVERIG',
  EIGEN_VERZOEK: 'ONTSLAG_WERKNEMER', OVERIG: 'OVERIG',
};
const BIJSTAND: Readonly<Partial<Record<Akte['grond'], UitkeringSoort>>> = { BIJSTAND: 'PW', IOAW_IOAZ: 'IOAW',
  ZELFSTANDIGE: 'BBZ' };

/** Work turns up after so many days: announced, begun, and where it is enough the benefit ends. */
export function planWerk(akte: Akte, nu: Ogenblik, dagen: number): void {
  plan(akte, nu.vandaag, dagen, (dan) => {
    if (akte.status !== 'ACTIEF' || akte.plaatsingen.some((p) => p.status === 'AANGEKONDIGD' || isVolledig(p))) return;
    const plaatsing = kondigAan(akte, doorKlantmanager(akte, dan), kiesWerk(akte, dan.vandaag));
    if (akte.toeval.kans(0.07)) {
      plan(akte, dan.vandaag, akte.toeval.heel(1, 10), (ooit) => {
        if (plaatsing.status !== 'AANGEKONDIGD') return;
        gaatNietDoor(akte, doorKlantmanager(akte, ooit), plaatsing, ooit.vandaag,
          akte.toeval.gewogen([['WERKGEVER_TROK_TERUG', 5], ['KANDIDAAT_TROK_TERUG', 3], ['ANDER_WERK', 1]] as const));
        planWerk(akte, ooit, akte.toeval.heel(40, 200));
      }, { later: 0 });
    } else planWerkStart(akte, plaatsing);
  }, { later: 0 });
}

const isVolledig = (p: Plaatsing) => p.status === 'GESTART' && p.gevolgUitkering !== 'AANVULLEND';

export function kiesWerk(akte: Akte, vandaag: Datum) {
  const { toeval } = akte;
  const vorm = toeval.gewogen(VORMEN);
  const gevolgUitkering: GevolgUitkering = akte.uitkeringen.every((u) => u.eindDatum !== null) ? 'GEEN_UITKERING'
    : vorm !== 'BESCHUT' && toeval.kans(akte.classificatie === 'DIRECT_BEMIDDELBAAR' ? 0.16 : 0.32) ? 'AANVULLEND'
      : 'VOLLEDIG_UIT';
  const ruw = plusDagen(vandaag, toeval.heel(0, 24));
  const startDatum = toeval.kans(0.4) && ruw.slice(8) > '20' ? `${plusMaanden(ruw, 1).slice(0, 7)}-01`
    : maandagVanaf(ruw);
  const uren = gevolgUitkering === 'AANVULLEND' ? toeval.heel(8, 20) : toeval.uit([24, 28, 32, 32, 36, 36, 38, 40]);
  const tijdelijk = toeval.kans(0.7);
  return { vorm, uren, startDatum, gevolgUitkering, werkgever: vorm === 'ZELFSTANDIG' ? null : kiesWerkgever(akte),
    eindDatum: tijdelijk && vorm !== 'ZELFSTANDIG'
      ? plusDagen(plusMaanden(startDatum, toeval.uit([6, 7, 8, 12, 12])), -1) : null };
}

function kiesWerkgever(akte: Akte) {
  return akte.toeval.gewogen(akte.wereld.werkgevers);
}

function planWerkStart(akte: Akte, plaatsing: Plaatsing): void {
  planOp(akte, plaatsing.startDatum, (dan) => {
    if (plaatsing.status !== 'AANGEKONDIGD' || akte.wereld.regie.laatLiggen(akte, dan, 'PLAATSING_STARTEN')) return;
    startWerk(akte, doorKlantmanager(akte, dan), plaatsing, plaatsing.startDatum);
    if (plaatsing.gevolgUitkering !== 'AANVULLEND') planUitstroom(akte, dan, plaatsing);
    else planEindeDeeltijd(akte, dan, plaatsing);
  }, { later: akte.toeval.gespreid([[0, 0], [0.5, 2], [0.95, 8], [1, 15]]) });
}

/** Work beside the benefit: it goes on, ends, or something with enough hours comes. */
function planEindeDeeltijd(akte: Akte, nu: Ogenblik, plaatsing: Plaatsing): void {
  planWerk(akte, nu, akte.toeval.gespreid([[0, 60], [0.4, 300], [1, 1500]]));
  if (!akte.toeval.kans(0.5)) return;
  plan(akte, nu.vandaag, akte.toeval.heel(40, 400), (dan) => {
    if (plaatsing.status === 'GESTART' && akte.isOpen) {
      beeindigWerk(akte, doorKlantmanager(akte, dan), plaatsing, dan.datum, akte.toeval.gewogen(
        [['EINDE_CONTRACT', 5], ['ONTSLAG_WERKNEMER', 2], ['PROEFTIJD', 1], ['ZIEKTE', 1]] as const));
    }
  }, { vervalt: false });
}

function planUitstroom(akte: Akte, nu: Ogenblik, plaatsing: Plaatsing): void {
  const { toeval } = akte;
  const datum = toeval.kans(0.75) ? plaatsing.startDatum : `${plusMaanden(plaatsing.startDatum, 1).slice(0, 7)}-01`;
  planOp(akte, datum > nu.vandaag ? datum : nu.vandaag, (dan) => {
    if (akte.status !== 'ACTIEF' || akte.wereld.regie.laatLiggen(akte, dan, 'UITSTROOM_VASTLEGGEN')) return;
    const op = datum < akte.statusSinds ? akte.statusSinds : datum;
    const uitstroom = stroomUit(akte, doorKlantmanager(akte, dan), { datum: op, plaatsing,
      reden: plaatsing.vorm === 'ZELFSTANDIG' ? 'WERK_ZELFSTANDIG' : 'WERK_LOONDIENST' });
    for (const ander of akte.plaatsingen.filter((p) => p.status === 'GESTART' && p !== plaatsing)) {
      beeindigWerk(akte, doorKlantmanager(akte, dan), ander, dan.datum > ander.startDatum ? dan.datum
        : ander.startDatum, 'ANDER_WERK');
    }
    if (akte.lopendTraject) {
      plan(akte, dan.vandaag, toeval.heel(0, 9), (ooit) => {
        beeindigTrajecten(akte, ooit, { doel: true });
        planTerugNaarGemeente(akte, ooit);
      }, { vervalt: false, later: 0 });
    } else planTerugNaarGemeente(akte, dan);
    volgNazorg(akte, dan, uitstroom);
  }, { later: toeval.gespreid([[0, 1], [0.6, 8], [0.95, 22], [1, 40]]) });
}

/** After the end of the benefit: the controles, work that ends, terugval, and the end of the dossier. */
export function volgNazorg(akte: Akte, nu: Ogenblik, uitstroom: Uitstroom): void {
  const { toeval } = akte;
  const gedaan = uitstroom.controles.map((c) => c.soort);
  for (const soort of CONTROLES) if (!gedaan.includes(soort)) planControle(akte, nu, uitstroom, soort);
  const lot = toeval.gewogen([['blijft', 66], ['terugval', 20], ['ander werk', 14]] as const);
  if (lot === 'terugval') planTerugval(akte, uitstroom);
  if (lot === 'ander werk') planAnderWerk(akte, nu);
}

function planControle(akte: Akte, nu: Ogenblik, uitstroom: Uitstroom, soort: ControleSoort): void {
  const { toeval } = akte;
  const rijp = controleDatum(uitstroom.uitstroomDatum, soort);
  const traag = toeval.gespreid([[0, 0], [0.5, 3], [0.85, 11], [0.96, 26], [1, 95]]);
  planOp(akte, rijp > nu.vandaag ? plusDagen(rijp, traag) : plusDagen(nu.vandaag, traag), (dan) => {
    if (akte.status !== 'NAZORG' || akte.wereld.regie.laatLiggen(akte, dan, `CONTROLE_${soort.slice(6)}`)) return;
    const bron = toeval.gewogen(BRONNEN);
    const onbekend = toeval.kans(0.06);
    const bijstand = bijstandOp(akte.uitkeringen, rijp);
    const datum = dan.datum < rijp ? rijp : dan.datum;
    legControleVast(akte, doorKlantmanager(akte, dan), uitstroom, { soort, datum, bron,
      heeftBaan: onbekend ? 'ONBEKEND' : akte.lopendWerk ? 'JA' : 'NEE', heeftBijstand: onbekend
        && bijstand === 'ONBEKEND' ? 'ONBEKEND' : bijstand });
    if (soort === 'CHECK_12M') planSluitNazorg(akte, dan);
  }, { elkeDag: false, later: 0 });
}

function planSluitNazorg(akte: Akte, nu: Ogenblik): void {
  plan(akte, nu.vandaag, akte.toeval.gespreid([[0, 0], [0.6, 5], [1, 25]]), (dan) => {
    if (akte.wereld.regie.laatLiggen(akte, dan, 'NAZORG_AFSLUITEN')) return;
    beeindigTrajecten(akte, dan, { doel: true });
    sluit(akte, doorKlantmanager(akte, dan), { datum: dan.datum, reden: 'NAZORG_AFGEROND' });
    akte.wereld.terugkeer.meldAfscheid(akte, dan);
  }, { later: 0 });
}

function planTerugval(akte: Akte, uitstroom: Uitstroom): void {
  const { toeval } = akte;
  const datum = plusDagen(uitstroom.uitstroomDatum, toeval.gespreid([[0, 15], [0.3, 85], [0.7, 200], [1, 355]]));
  planOp(akte, datum, (dan) => {
    if (akte.status !== 'NAZORG') return;
    const reden = toeval.gewogen([['EINDE_CONTRACT', 50], ['ONTSLAG', 15], ['ZIEKTE', 12], ['TE_WEINIG_UREN', 15],
      ['EIGEN_VERZOEK', 4],
      ['OVERIG', 4]] as const);
    const stap = doorKlantmanager(akte, dan);
    const werk = akte.lopendWerk;
    if (werk) beeindigWerk(akte, stap, werk, dan.datum, EINDE_BIJ_TERUGVAL[reden]);
    beeindigTrajecten(akte, { ...dan, datum: dan.datum }, { doel: true });
    meldTerugval(akte, stap, { datum: dan.datum, reden,
      toelichting: toeval.kans(0.6) ? toeval.uit(TERUGVALLEN) : null });
    const soort = BIJSTAND[akte.grond];
    if (soort && akte.uitkeringen.every((u) => u.eindDatum !== null && u.eindDatum < dan.datum)) {
      legUitkeringVast(akte, stap, soort, dan.datum, 'GEMEENTE');
    }
    beginActief(akte, dan);
  }, { later: toeval.heel(2, 15) });
}

/** One job ends and another begins: still no benefit. */
function planAnderWerk(akte: Akte, nu: Ogenblik): void {
  plan(akte, nu.vandaag, akte.toeval.heel(40, 330), (dan) => {
    const werk = akte.lopendWerk;
    if (akte.status !== 'NAZORG' || !werk) return;
    const stap = doorKlantmanager(akte, dan);
    const nieuw = { ...kiesWerk(akte, dan.vandaag), gevolgUitkering: 'GEEN_UITKERING' as const, startDatum: dan.datum };
    beeindigWerk(akte, stap, werk, dan.datum, akte.toeval.kans(0.6) ? 'ANDER_WERK' : 'EINDE_CONTRACT');
    const eindDatum = nieuw.eindDatum && nieuw.eindDatum < dan.datum ? null : nieuw.eindDatum;
    startWerk(akte, stap, kondigAan(akte, stap, { ...nieuw, eindDatum }), dan.datum);
  });
}
