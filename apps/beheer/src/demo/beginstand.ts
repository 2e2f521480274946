import {
  dagenTussen, laatsteVan, plusMaanden, vraagtAanmelding,
  type Classificatie, type Datum, type DossierGrond,
} from './regels';
import type { Akte, Stap } from './akte';
import { maandagVanaf, plusDagen } from './kalender';
import { doorGemeente, doorKlantmanager, doorOrganisatie, type Ogenblik } from './plannen';
import { AANDEEL, instellingVan, mandaathouder, organisatieVan, PARTICIPATIEWET } from './regio';
import { accepteer, maakAanmelding, verzend } from './stap-aanmelding';
import { deelIn, draagOver, houdIntake, meld, rondIntakeAf } from './stap-dossier';
import { planTraject, rondTrajectAf, startTraject } from './stap-traject';
import { kondigAan, legControleVast, legUitkeringVast, startWerk, stroomUit } from './stap-uitstroom';
import { AFWIJKINGEN, DOELEN, MOTIVERINGEN, OVERDRACHT, VRAGEN } from './teksten';
import { kiesDoelgroepen, kiesOorzaak, maakWerkzoekende } from './instroom';
import { planAanpassingen } from './verloop-actief';
import { planAow, vervolg } from './verloop-einde';
import { planTerugNaarGemeente, volgTraject, wilTraject } from './verloop-traject';
import { kiesWerk, volgNazorg } from './verloop-werk';
import type { Wereld } from './wereld';

const OUD = [[0, 90], [0.12, 260], [0.35, 620], [0.6, 1300], [0.85, 2400], [1, 3300]] as const;
const GRONDEN: readonly (readonly [DossierGrond, number])[] = [
  ['BIJSTAND', 875], ['IOAW_IOAZ', 45], ['NUG', 40], ['JONGERE_VSO_PRO', 18], ['ZELFSTANDIGE', 10], ['WERKENDE',
    4], ['ANW', 8],
];
const KLASSEN: readonly (readonly [Classificatie, number])[] = [
  ['DIRECT_BEMIDDELBAAR', 16], ['OVERBRUGBARE_AFSTAND', 44], ['PARTICIPATIE', 40],
];

/**
 * The stock with which the recorded history begins: taken over from an earlier system in one go, with the days that
 * were known there. It is no instroom.
 */
export function vulBeginstand(wereld: Wereld, aantal: number): void {
  const dag = wereld.begin;
  for (let i = 0; i < aantal; i += 1) {
    wereld.nu = wereld.momentVanOvername(i);
    neemOver(wereld, { datum: dag, vandaag: dag, moment: wereld.nu });
  }
}

function neemOver(wereld: Wereld, nu: Ogenblik): void {
  const toeval = wereld.toeval.deel(`dossier/${wereld.aktes.length}`);
  const gemeente = toeval.gewogen(AANDEEL);
  const stand = toeval.gewogen([['GEMELD', 15], ['INTAKE', 25], ['ACTIEF', 890], ['NAZORG', 70]] as const);
  const oud = stand === 'GEMELD' ? toeval.heel(1, 25) : stand === 'INTAKE' ? toeval.heel(30, 70)
    : stand === 'NAZORG' ? Math.max(420, toeval.gespreid(OUD)) : toeval.gespreid(OUD);
  const meldDatum = laatsteVan(plusDagen(nu.vandaag, -oud), PARTICIPATIEWET)!;
  const grond = toeval.gewogen(GRONDEN);
  const oorzaak = kiesOorzaak(toeval, grond, meldDatum);
  // The age fits the start of the history: nobody in the stock is past the AOW age.
  const persoon = wereld.bevolking.maak(nu.vandaag, grond, oorzaak === 'AZC_COA');
  const werkzoekende = maakWerkzoekende(wereld, toeval, gemeente, grond, nu.moment, persoon);
  const wie = wereld.personeel.kiesKlantmanager(mandaathouder(gemeente) ?? organisatieVan(gemeente), gemeente,
    nu.vandaag);
  const akte = meld(wereld, toeval, { werkzoekende, grond, oorzaak, meldDatum, beginstand: true,
    doelgroepen: kiesDoelgroepen(toeval, persoon, grond, nu.vandaag) },
      { moment: nu.moment, vandaag: nu.vandaag, wie });
  if (['BIJSTAND', 'IOAW_IOAZ', 'ANW', 'ZELFSTANDIGE'].includes(grond)) {
    const soort = ({ IOAW_IOAZ: 'IOAW', ANW: 'ANW', ZELFSTANDIGE: 'BBZ' } as const)[grond as 'ANW'] ?? 'PW';
    legUitkeringVast(akte, doorKlantmanager(akte, nu), soort, meldDatum, 'GEMEENTE');
  }
  planAow(akte);
  planAanpassingen(akte, nu);
  if (stand !== 'GEMELD') neemIntakeOver(akte, nu, stand === 'INTAKE' && toeval.kans(0.4));
  if (stand === 'ACTIEF' || stand === 'NAZORG') neemActiefOver(akte, nu, stand === 'ACTIEF');
  if (stand === 'NAZORG') neemNazorgOver(akte, nu);
  else vervolg(akte, nu, akte.toeval.kans(0.08));
}

function neemIntakeOver(akte: Akte, nu: Ogenblik, zonderOordeel: boolean): void {
  const { toeval } = akte;
  const intake = plusDagen(akte.meldDatum, toeval.heel(3, 20));
  houdIntake(akte, doorGemeente(akte, nu), { datum: intake, kanaal: 'KANTOOR', samenvatting: null });
  if (zonderOordeel) return;
  const classificatie = akte.grond === 'WERKENDE' ? 'DIRECT_BEMIDDELBAAR' : toeval.gewogen(KLASSEN);
  deelIn(akte, doorGemeente(akte, nu), { classificatie, peilDatum: plusDagen(intake, toeval.heel(0, 8)),
    werkfit: classificatie === 'DIRECT_BEMIDDELBAAR'
      && toeval.kans(0.8), motivering: toeval.uit(MOTIVERINGEN[classificatie]) });
}

function neemActiefOver(akte: Akte, nu: Ogenblik, metTraject: boolean): void {
  const { toeval, gemeente } = akte;
  const { aanmeldingVerplicht, uitvoerder } = instellingVan(gemeente);
  const peil = akte.oordelen[0]!.peilDatum;
  const meldtAan = vraagtAanmelding(akte.classificatie)
    && toeval.kans(aanmeldingVerplicht ? 0.9 : mandaathouder(gemeente) ? 0.4 : 0.65);
  const aanmelding = meldtAan ? maakAanmelding(akte, doorGemeente(akte, nu), uitvoerder, toeval.uit(VRAGEN)) : null;
  const verzonden = plusDagen(peil, toeval.heel(0, 5));
  if (aanmelding) verzend(akte, doorGemeente(akte, nu), aanmelding, verzonden);
  const nodig = aanmeldingVerplicht && vraagtAanmelding(akte.classificatie) && !aanmelding;
  const afgerond = plusDagen(verzonden, toeval.heel(0, 7));
  rondIntakeAf(akte, doorGemeente(akte, nu),
    { datum: afgerond, afwijkingMotivering: nodig ? toeval.uit(AFWIJKINGEN) : null });
  if (!aanmelding) return;
  const antwoord = plusDagen(verzonden, toeval.heel(3, 16));
  accepteer(akte, doorOrganisatie(akte, nu, uitvoerder), aanmelding, antwoord);
  const vanaf = laatsteVan(antwoord, afgerond)!;
  // Who was taken on long ago and has no traject now, had one: nobody waits for years.
  if (metTraject && dagenTussen(vanaf, nu.vandaag) > 420 && toeval.kans(0.44)) {
    neemAfgerondTrajectOver(akte, nu, vanaf);
    return;
  }
  if (akte.klantmanager.organisatie !== uitvoerder && toeval.kans(0.55)) {
    const naar = akte.wereld.personeel.kiesKlantmanager(uitvoerder, gemeente, nu.vandaag);
    draagOver(akte, doorKlantmanager(akte, nu), naar, laatsteVan(plusDagen(antwoord, 5), afgerond)!,
      OVERDRACHT.naarUitvoerder);
  }
  if (metTraject) neemTrajectOver(akte, nu, vanaf);
}

/** A traject that had ended before the takeover, without work. */
function neemAfgerondTrajectOver(akte: Akte, nu: Ogenblik, vanaf: Datum): void {
  const { toeval } = akte;
  const stap = doorOrganisatie(akte, nu, akte.aanmeldingen[0]!.uitvoerder);
  const startDatum = plusDagen(vanaf, toeval.heel(3, 30));
  const eindDatum = plusMaanden(startDatum, toeval.heel(5, 11));
  const traject = planTraject(akte, stap, { trajectType: 'REINTEGRATIE', startDatum, verwachteEindDatum: eindDatum,
    motivering: null, doel: toeval.uit(DOELEN) });
  startTraject(akte, stap, traject, startDatum);
  rondTrajectAf(akte, stap, traject, eindDatum, toeval.kans(0.6) ? 'DEELS_BEHAALD' : 'NIET_BEHAALD');
}

/** A traject that runs on the day of the takeover. */
function neemTrajectOver(akte: Akte, nu: Ogenblik, vanaf: Datum): void {
  const { toeval } = akte;
  const stap = doorOrganisatie(akte, nu, akte.aanmeldingen[0]!.uitvoerder);
  const startDatum = laatsteVan(plusDagen(nu.vandaag, -toeval.heel(5, 260)), plusDagen(vanaf, 3))!;
  const verwachteEindDatum = laatsteVan(plusMaanden(startDatum, toeval.heel(6, 12)),
    plusDagen(nu.vandaag, toeval.heel(10, 120)))!;
  if (startDatum > nu.vandaag) return wilTraject(akte, nu);
  const traject = planTraject(akte, stap, { trajectType: akte.grond === 'WERKENDE' ? 'WERK_NAAR_WERK' : 'REINTEGRATIE',
    startDatum,
    verwachteEindDatum, motivering: null, doel: toeval.uit(DOELEN) });
  startTraject(akte, stap, traject, startDatum);
  volgTraject(akte, nu, traject);
}

/** Somebody who left for work in the year before the takeover. */
function neemNazorgOver(akte: Akte, nu: Ogenblik): void {
  const { toeval, wereld } = akte;
  const stap: Stap = doorKlantmanager(akte, nu);
  const vroegst = laatsteVan(akte.statusSinds, ...akte.trajecten.map((t) => plusDagen(t.startDatum, 30)))!;
  const datum = laatsteVan(maandagVanaf(plusDagen(nu.vandaag, -toeval.heel(15, 350))), vroegst)!;
  if (datum > nu.vandaag) {
    vervolg(akte, nu);
    return;
  }
  const werk = { ...kiesWerk(akte, datum), gevolgUitkering: 'VOLLEDIG_UIT' as const, startDatum: datum,
    eindDatum: null };
  const plaatsing = kondigAan(akte, stap, werk);
  startWerk(akte, stap, plaatsing, datum);
  const uitstroom = stroomUit(akte, stap,
    { datum, plaatsing, reden: werk.vorm === 'ZELFSTANDIG' ? 'WERK_ZELFSTANDIG' : 'WERK_LOONDIENST' });
  for (const [soort, maanden] of [['CHECK_1M', 1], ['CHECK_6M', 6]] as const) {
    const dag = plusMaanden(datum, maanden);
    if (plusDagen(dag, 10) < wereld.begin) {
      legControleVast(akte, stap, uitstroom, { soort, datum: plusDagen(dag, 4), heeftBaan: 'JA', heeftBijstand: 'NEE',
        bron: 'UITKERINGENBESTAND' });
    }
  }
  planTerugNaarGemeente(akte, nu);
  volgNazorg(akte, nu, uitstroom);
}

/** How many of a number of dossiers are stock. */
export const beginstandVan = (aantal: number) => Math.round(aantal * 0.6);
