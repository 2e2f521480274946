import { isOpen, type AanmeldingGevolg, type AanmeldingReden } from './regels';
import type { Aanmelding, Akte } from './akte';
import { doorGemeente, doorKlantmanager, doorOrganisatie, plan, type Ogenblik } from './plannen';
import { instellingVan, mandaathouder, organisatieVan } from './regio';
import { accepteer, maakAanmelding, stuurTerug, trekIn, verzend } from './stap-aanmelding';
import { deelIn, draagOver } from './stap-dossier';
import { AFWIJKINGEN, MOTIVERINGEN, MOTIVERINGEN_ANDERS, OVERDRACHT, TERUGSTUREN, VRAGEN } from './teksten';
import { planAfronding } from './verloop-intake';
import { wilTraject } from './verloop-traject';

const ANTWOORD = [[0, 2], [0.45, 7], [0.78, 12], [0.92, 17], [1, 34]] as const;
const REDENEN: readonly (readonly [AanmeldingReden, number])[] = [
  ['GEGEVENS_ONVOLLEDIG', 40], ['NIET_PASSEND', 25], ['NIET_BEREIKBAAR', 15], ['GEEN_PLAATS', 10], ['OVERIG', 10],
];

const isAanmeldbaar = (akte: Akte) => akte.isOpen && akte.status !== 'NAZORG';

/**
 * An aanmelding is made and sent; the executor answers in its own time.
 * @param verzonden what follows once it was sent
 */
export function meldAan(akte: Akte, nu: Ogenblik, verzonden: () => void = () => undefined): void {
  plan(akte, nu.vandaag, akte.toeval.gespreid([[0, 0], [0.5, 1], [0.9, 7], [1, 16]]), (dan) => {
    if (!isAanmeldbaar(akte) || akte.aanmeldingen.some((a) => ['CONCEPT', 'VERZONDEN',
      'GEACCEPTEERD'].includes(a.status))) return;
    const gevraagd = instellingVan(akte.gemeente).aanmeldingVerplicht;
    if (gevraagd && akte.wereld.regie.laatLiggen(akte, dan, 'AANMELDEN')) return;
    const aanmelding = maakAanmelding(akte, doorGemeente(akte, dan), instellingVan(akte.gemeente).uitvoerder,
      akte.toeval.uit(VRAGEN));
    const verstuur = (ooit: Ogenblik) => {
      if (aanmelding.status !== 'CONCEPT' || !isAanmeldbaar(akte)) return;
      verzend(akte, doorGemeente(akte, ooit), aanmelding, ooit.datum);
      planAntwoord(akte, ooit, aanmelding);
      verzonden();
    };
    if (akte.toeval.kans(0.7)) verstuur(dan);
    else plan(akte, dan.vandaag, akte.toeval.heel(1, 6), verstuur, { vervalt: false });
  }, { vervalt: false, later: 0 });
}

function planAntwoord(akte: Akte, nu: Ogenblik, aanmelding: Aanmelding): void {
  const eigen = mandaathouder(akte.gemeente) === aanmelding.uitvoerder;
  plan(akte, nu.datum, Math.ceil(akte.toeval.gespreid(ANTWOORD) * (eigen ? 0.6 : 1)), (dan) => {
    if (aanmelding.status !== 'VERZONDEN' || !isAanmeldbaar(akte)) return;
    if (akte.wereld.regie.laatLiggen(akte, dan, 'AANMELDING_ONBEANTWOORD', aanmelding.signaleringDatum!)) return;
    if (akte.toeval.kans(0.02)) {
      trekIn(akte, doorGemeente(akte, dan), aanmelding, dan.datum);
      plan(akte, dan.vandaag, akte.toeval.heel(8, 40), (ooit) => meldAan(akte, ooit), { vervalt: false });
      return;
    }
    const eerdereTerug = akte.aanmeldingen.some((a) => a.status === 'TERUGGESTUURD');
    if (akte.wereld.regie.wilTerug(akte, dan) || akte.toeval.kans(eerdereTerug ? 0.03 : 0.14)) keerTerug(akte, dan,
      aanmelding);
    else neemAan(akte, dan, aanmelding);
  }, { vervalt: false });
}

function neemAan(akte: Akte, nu: Ogenblik, aanmelding: Aanmelding): void {
  const stap = { ...doorOrganisatie(akte, nu, aanmelding.uitvoerder) };
  accepteer(akte, stap, aanmelding, nu.datum);
  if (akte.klantmanager.organisatie !== aanmelding.uitvoerder && akte.toeval.kans(0.62)) {
    plan(akte, nu.vandaag, akte.toeval.heel(1, 14), (dan) => {
      if (!isOpen(akte.status) || akte.klantmanager.organisatie === aanmelding.uitvoerder) return;
      if (!akte.heeftToegang(aanmelding.uitvoerder, dan.vandaag)) return;
      const naar = akte.wereld.personeel.kiesKlantmanager(aanmelding.uitvoerder, akte.gemeente, dan.vandaag);
      draagOver(akte, doorKlantmanager(akte, dan), naar, dan.vandaag, OVERDRACHT.naarUitvoerder);
    }, { vervalt: false, later: 0 });
  }
  wilTraject(akte, nu);
}

function keerTerug(akte: Akte, nu: Ogenblik, aanmelding: Aanmelding): void {
  const { toeval } = akte;
  const reden = toeval.gewogen(REDENEN);
  const inIntake = akte.status === 'INTAKE' && instellingVan(akte.gemeente).aanmeldingVerplicht;
  const gevolg: AanmeldingGevolg = reden === 'NIET_PASSEND' ? 'HERINDELEN'
    : reden === 'GEEN_PLAATS' && inIntake ? 'ANDERE_UITVOERDER' : 'AANVULLEN';
  const stap = doorOrganisatie(akte, nu, aanmelding.uitvoerder);
  stuurTerug(akte, stap, aanmelding, { datum: nu.datum, reden, gevolg, toelichting: toeval.uit(TERUGSTUREN[reden]) });
  const dagen = toeval.gespreid([[0, 2], [0.6, 9], [0.95, 20], [1, 35]]);
  plan(akte, nu.vandaag, dagen, (dan) => volgTerugsturing(akte, dan, gevolg), { vervalt: false, later: 0 });
}

function volgTerugsturing(akte: Akte, nu: Ogenblik, gevolg: AanmeldingGevolg): void {
  if (akte.status !== 'INTAKE' && akte.status !== 'ACTIEF') return;
  if (akte.wereld.regie.laatLiggen(akte, nu, 'AANMELDING_TERUGGESTUURD')) return;
  if (gevolg === 'ANDERE_UITVOERDER' && akte.status === 'INTAKE') {
    planAfronding(akte, nu, AFWIJKINGEN[3]);
    return;
  }
  if (gevolg === 'HERINDELEN') {
    const classificatie = akte.toeval.kans(0.6) ? ('PARTICIPATIE' as const) : akte.classificatie!;
    deelIn(akte, doorGemeente(akte, nu), { classificatie, werkfit: classificatie === 'DIRECT_BEMIDDELBAAR',
      peilDatum: nu.datum,
      motivering: akte.toeval.uit(classificatie === 'PARTICIPATIE' ? MOTIVERINGEN[classificatie]
        : MOTIVERINGEN_ANDERS) });
    if (classificatie === 'PARTICIPATIE') return;
  }
  meldAan(akte, nu);
}

/** The people of the class participatie go back from the holder of a mandate to the gemeente. */
export function naarGemeente(akte: Akte, nu: Ogenblik, toelichting: string): void {
  const gemeente = organisatieVan(akte.gemeente);
  if (!akte.isOpen || akte.klantmanager.organisatie === gemeente) return;
  const naar = akte.wereld.personeel.kiesKlantmanager(gemeente, akte.gemeente, nu.vandaag);
  draagOver(akte, doorKlantmanager(akte, nu), naar, nu.vandaag, toelichting);
}
