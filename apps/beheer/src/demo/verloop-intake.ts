import {
  isIndeelbaar, mistAanmelding, vraagtAanmelding, type Classificatie, type DossierGrond, type IntakeKanaal,
    type UitkeringSoort,
} from './regels';
import type { Akte } from './akte';
import { isJongere } from './personen';
import { doorGemeente, doorKlantmanager, plan, type Ogenblik } from './plannen';
import { instellingVan, mandaathouder } from './regio';
import { deelIn, houdIntake, rondIntakeAf } from './stap-dossier';
import { legUitkeringVast } from './stap-uitstroom';
import { AFWIJKINGEN, CORRECTIES_OORDEEL, MOTIVERINGEN, SAMENVATTINGEN } from './teksten';
import { meldAan } from './verloop-aanmelding';
import { beginActief } from './verloop-actief';
import { sluitVroeg } from './verloop-einde';

const UITKERING: Readonly<Partial<Record<DossierGrond, readonly (readonly [UitkeringSoort, number])[]>>> = {
  BIJSTAND: [['PW', 1]], IOAW_IOAZ: [['IOAW', 4], ['IOAZ', 1]], ANW: [['ANW', 1]], ZELFSTANDIGE: [['BBZ', 1]],
};
const WACHTTIJD = [[0, 3], [0.5, 9], [0.85, 17], [0.97, 30], [1, 52]] as const;
const ZOEKTERMIJN = 28;
const KANALEN: readonly (readonly [IntakeKanaal, number])[] = [['KANTOOR', 70], ['TELEFOON', 12], ['BEELDBELLEN', 12],
  ['HUISBEZOEK', 6]];
const VALT_AF = 0.085;
const VERTIKT = 0.015;

const KLASSEN: Readonly<Record<DossierGrond, readonly [number, number, number]>> = {
  BIJSTAND: [29, 47, 24], IOAW_IOAZ: [5, 35, 60], NUG: [45, 50, 5], ANW: [20, 50, 30], ZELFSTANDIGE: [45, 45, 10],
  WERKENDE: [70, 30, 0], JONGERE_VSO_PRO: [20, 68, 12],
};

/** What the rules call no input for the class (age, origin) is none here either. */
export function kiesKlasse(akte: Akte): { classificatie: Classificatie; werkfit: boolean } {
  const [direct, overbrugbaar, participatie] = KLASSEN[akte.grond];
  const classificatie = akte.toeval.gewogen([['DIRECT_BEMIDDELBAAR', direct], ['OVERBRUGBARE_AFSTAND', overbrugbaar],
    ['PARTICIPATIE', participatie]] as const);
  return { classificatie, werkfit: akte.toeval.kans({ DIRECT_BEMIDDELBAAR: 0.82, OVERBRUGBARE_AFSTAND: 0.16,
    PARTICIPATIE: 0 }[classificatie]) };
}

/** A dossier was opened: benefit, intake, or an early end. */
export function naMelding(akte: Akte, nu: Ogenblik): void {
  const soorten = UITKERING[akte.grond];
  if (soorten && !akte.toeval.kans(0.03)) {
    const soort = akte.toeval.gewogen(soorten);
    plan(akte, nu.vandaag, akte.toeval.heel(4, 40), (dan) => {
      if (akte.isOpen && akte.status !== 'NAZORG' && akte.uitkeringen.length === 0) {
        const bron = akte.toeval.kans(0.9) ? 'GEMEENTE' : 'KLANTMANAGER';
        legUitkeringVast(akte, doorKlantmanager(akte, dan), soort, akte.meldDatum, bron);
      }
    }, { vervalt: false, later: 0 });
  }
  if (akte.toeval.kans(VALT_AF)) sluitVroeg(akte, nu);
  else planIntake(akte, nu);
}

export function planIntake(akte: Akte, nu: Ogenblik): void {
  const zoek = isJongere(akte.werkzoekende.persoon, akte.meldDatum) && akte.grond === 'BIJSTAND';
  const wacht = akte.toeval.gespreid(WACHTTIJD) + (zoek ? ZOEKTERMIJN : 0);
  plan(akte, akte.beginstand ? nu.vandaag : akte.meldDatum, wacht, (dan) => {
    const samenvatting = akte.toeval.kans(0.75) ? akte.toeval.uit(SAMENVATTINGEN) : null;
    houdIntake(akte, doorGemeente(akte, dan), { datum: dan.datum, kanaal: akte.toeval.gewogen(KANALEN), samenvatting });
    if (akte.toeval.kans(0.6)) oordeel(akte, dan);
    else planOordeel(akte, dan);
  });
}

/** The judgement comes some days after the interview. */
export function planOordeel(akte: Akte, nu: Ogenblik): void {
  plan(akte, nu.vandaag, akte.toeval.gespreid([[0, 1], [0.7, 7], [0.95, 14], [1, 30]]), (dan) => {
    if (!akte.wereld.regie.laatLiggen(akte, dan, 'CLASSIFICEREN')) oordeel(akte, dan);
  }, { later: 0 });
}

function oordeel(akte: Akte, nu: Ogenblik): void {
  const klasse = kiesKlasse(akte);
  const motivering = akte.toeval.uit(MOTIVERINGEN[klasse.classificatie]);
  deelIn(akte, doorGemeente(akte, nu), { ...klasse, peilDatum: nu.datum, motivering });
  if (akte.toeval.kans(VERTIKT)) planCorrectie(akte, nu);
  naOordeel(akte, nu);
}

/** The wrong class was clicked: a new judgement names the one it takes the place of. */
function planCorrectie(akte: Akte, nu: Ogenblik): void {
  const fout = akte.geldendOordeel!;
  plan(akte, nu.vandaag, akte.toeval.heel(1, 8), (dan) => {
    if (!isIndeelbaar(akte.status) || akte.geldendOordeel !== fout || fout.classificatie === 'PARTICIPATIE') return;
    const direct = fout.classificatie === 'OVERBRUGBARE_AFSTAND';
    deelIn(akte, doorGemeente(akte, dan), {
      classificatie: direct ? 'DIRECT_BEMIDDELBAAR' : 'OVERBRUGBARE_AFSTAND', werkfit: direct,
      peilDatum: fout.peilDatum, motivering: akte.toeval.uit(CORRECTIES_OORDEEL), corrigeert: fout,
    });
  }, { vervalt: false, later: 0 });
}

/** A class is known: to the executor, or the intake ends without that. */
export function naOordeel(akte: Akte, nu: Ogenblik): void {
  const { aanmeldingVerplicht } = instellingVan(akte.gemeente);
  const meldtAan = aanmeldingVerplicht ? 0.94 : mandaathouder(akte.gemeente) ? 0.5 : 0.84;
  if (vraagtAanmelding(akte.classificatie) && akte.toeval.kans(meldtAan)) meldAan(akte, nu,
    () => planAfronding(akte, nu));
  else planAfronding(akte, nu, aanmeldingVerplicht ? akte.toeval.uit(AFWIJKINGEN) : null);
}

/** The intake is concluded; when the aanmelding came back meanwhile, that is settled first. */
export function planAfronding(akte: Akte, nu: Ogenblik, motivering: string | null = null): void {
  plan(akte, nu.vandaag, akte.toeval.gespreid([[0, 0], [0.6, 4], [0.95, 12], [1, 25]]), (dan) => {
    const stap = doorGemeente(akte, dan);
    const { aanmeldingVerplicht } = instellingVan(akte.gemeente);
    const mist = mistAanmelding({ classificatie: akte.classificatie, aanmeldingVerplicht,
      afwijkingMotivering: motivering,
      aanmeldingen: akte.aanmeldingen.map((a) => a.status) });
    if (mist) {
      planAfronding(akte, dan);
      return;
    }
    const nodig = aanmeldingVerplicht && vraagtAanmelding(akte.classificatie);
    if (akte.wereld.regie.laatLiggen(akte, dan, 'INTAKE_AFRONDEN')) return;
    rondIntakeAf(akte, stap, { datum: dan.datum, afwijkingMotivering: nodig ? motivering : null });
    beginActief(akte, dan);
  });
}
