import {
  dagenTussen, delenVan, leeftijdOp,
  type Datum, type Doelgroep, type DossierGrond, type GemeenteCode, type InstroomOorzaak,
} from './regels';
import { isKantoordag, kantoordagVanaf, kantoordagVoor, kantoormoment, plusDagen } from './kalender';
import { kiesAdres, type Persoon, type Werkzoekende } from './personen';
import { AANDEEL, mandaathouder, organisatieVan } from './regio';
import { meld } from './stap-dossier';
import type { Toeval } from './toeval';
import { planAanpassingen } from './verloop-actief';
import { planAow } from './verloop-einde';
import { naMelding } from './verloop-intake';
import type { Wereld } from './wereld';

/** More people in winter and after the summer; less in spring and before Christmas. Per month. */
const SEIZOEN = [1.28, 1.12, 1.02, 0.94, 0.88, 0.9, 0.97, 1.0, 1.12, 1.08, 1.0, 0.78];
const WEEKEND = 0.05;

const GRONDEN: readonly (readonly [DossierGrond, number])[] = [
  ['BIJSTAND', 840], ['NUG', 55], ['IOAW_IOAZ', 32], ['JONGERE_VSO_PRO', 28], ['ZELFSTANDIGE', 22], ['WERKENDE',
    15], ['ANW', 8],
];
const OORZAKEN: readonly (readonly [InstroomOorzaak, number])[] = [
  ['EINDE_WW', 19], ['EINDE_DIENSTBETREKKING', 16], ['EINDE_RELATIE', 11], ['ANDERE_OORZAAK',
    11], ['EINDE_ZELFSTANDIG_BEROEP', 7],
  ['VERHUIZING_ANDERE_GEMEENTE', 8], ['AZC_COA', 8], ['PARTTIME_INKOMSTEN', 6], ['EINDE_STUDIE',
    5], ['OORZAAK_PARTNER', 4],
  ['EINDE_WIA_WAJONG', 2], ['VERHUIZING_BUITENLAND', 2], ['EINDE_DETENTIE', 1],
];
const OORZAAK_BIJ: Readonly<Partial<Record<DossierGrond, InstroomOorzaak>>> = {
  JONGERE_VSO_PRO: 'EINDE_STUDIE', ZELFSTANDIGE: 'EINDE_ZELFSTANDIG_BEROEP', IOAW_IOAZ: 'EINDE_WW',
    WERKENDE: 'EINDE_DIENSTBETREKKING',
};

/** The days on which people are registered, in order: more on working days, in waves through the year. */
export function meldDagen(toeval: Toeval, van: Datum, tot: Datum, aantal: number): Datum[] {
  const dagen = Array.from({ length: dagenTussen(van, tot) }, (_, i) => plusDagen(van, i));
  let som = 0;
  const grenzen = dagen.map((dag) => (som += SEIZOEN[delenVan(dag).maand - 1]! * (isKantoordag(dag) ? 1 : WEEKEND)));
  const plekken = Array.from({ length: aantal }, () => toeval.fractie() * som).sort((a, b) => a - b);
  let i = 0;
  return plekken.map((plek) => {
    while (grenzen[i]! <= plek) i += 1;
    return dagen[i]!;
  });
}

/** Puts the arrivals of the whole history into the agenda. */
export function planInstroom(wereld: Wereld, aantal: number): void {
  const toeval = wereld.toeval.deel('instroom');
  const laatste = kantoordagVoor(wereld.vandaag);
  for (const dag of meldDagen(toeval, wereld.begin, wereld.vandaag, aantal)) {
    const invoer = kantoordagVanaf(dag);
    const vandaag = invoer <= laatste ? invoer : laatste;
    const meldDatum = dag <= vandaag ? dag : vandaag;
    const moment = kantoormoment(vandaag, toeval);
    wereld.agenda.zet(moment, () => komBinnen(wereld, { datum: meldDatum, vandaag, moment }));
  }
}

function komBinnen(wereld: Wereld, nu: { datum: Datum; vandaag: Datum; moment: number }): void {
  const toeval = wereld.toeval.deel(`dossier/${wereld.aktes.length}`);
  const gemeente = toeval.gewogen(AANDEEL);
  const bekende = wereld.terugkeer.neem(gemeente, nu.datum, toeval);
  const grond = bekende?.grond ?? toeval.gewogen(GRONDEN);
  const oorzaak = bekende?.oorzaak ?? kiesOorzaak(toeval, grond, nu.datum);
  const werkzoekende = bekende?.werkzoekende
    ?? maakWerkzoekende(wereld, toeval, gemeente, grond, nu.moment,
      bekende?.persoon ?? wereld.bevolking.maak(nu.datum, grond, oorzaak === 'AZC_COA'));
  const organisatie = mandaathouder(gemeente) ?? organisatieVan(gemeente);
  const wie = wereld.personeel.kiesKlantmanager(organisatie, gemeente, nu.vandaag);
  const akte = meld(wereld, toeval, { werkzoekende, grond, oorzaak, meldDatum: nu.datum, beginstand: false,
    doelgroepen: kiesDoelgroepen(toeval, werkzoekende.persoon, grond, nu.datum) }, { ...nu, wie });
  naMelding(akte, nu);
  planAow(akte);
  planAanpassingen(akte, nu);
}

/** A person becomes known to a gemeente. */
export function maakWerkzoekende(
  wereld: Wereld, toeval: Toeval, gemeente: GemeenteCode, grond: DossierGrond, moment: number, persoon: Persoon,
): Werkzoekende {
  const al = wereld.werkzoekenden.get(`${persoon.bsn} ${gemeente}`);
  if (al) return al;
  const { telefoonnummer, emailadres } = persoon;
  const nieuw = { id: toeval.id(moment), gemeente, persoon, metBsn: grond !== 'WERKENDE', telefoonnummer, emailadres,
    ...kiesAdres(gemeente, toeval), gemaaktOp: moment, versie: 1 };
  wereld.werkzoekenden.set(`${persoon.bsn} ${gemeente}`, nieuw);
  return nieuw;
}

export function kiesOorzaak(toeval: Toeval, grond: DossierGrond, datum: Datum): InstroomOorzaak {
  const vast = OORZAAK_BIJ[grond];
  if (vast && toeval.kans(0.8)) return vast;
  const zomer = ['06', '07', '08', '09'].includes(datum.slice(5, 7));
  return toeval.gewogen(OORZAKEN.map(([oorzaak, gewicht]) => [oorzaak, oorzaak === 'EINDE_STUDIE'
    && zomer ? gewicht * 2.5 : gewicht] as const));
}

/** The groups that policy looks at and somebody has to say; those by age follow from the birth date. */
export function kiesDoelgroepen(toeval: Toeval, persoon: Persoon, grond: DossierGrond, op: Datum): Doelgroep[] {
  const leeftijd = leeftijdOp(persoon.geboorteDatum, op);
  const groepen: (Doelgroep | false)[] = [
    leeftijd >= 20 && leeftijd < 52 && toeval.kans(0.17) && 'ALLEENSTAANDE_OUDER', persoon.isStatushouder
      && 'STATUSHOUDER',
    toeval.kans(0.12) && 'ARBEIDSBEPERKING', grond === 'ZELFSTANDIGE' && toeval.kans(0.3) && 'ZELFSTANDIGE_TOZO',
    grond === 'JONGERE_VSO_PRO' && 'VSO_PRO', toeval.kans(persoon.isStatushouder ? 0.4 : 0.11) && 'LAAGGELETTERD',
  ];
  return groepen.filter((groep): groep is Doelgroep => groep !== false);
}
