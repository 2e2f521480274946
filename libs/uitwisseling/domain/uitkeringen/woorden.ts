import { dossierLabels, UITKERING_SOORTEN, UITSTROOM_REDENEN, type UitkeringSoort, type UitstroomReden } from '@trajectplein/dossier/domain';
import { zoekvorm } from '@trajectplein/kern/domain';

/** The kinds of benefit that a file may name; GEEN is none. */
const SOORTEN = UITKERING_SOORTEN.filter((soort) => soort !== 'GEEN');

/** What gemeenten write for a kind of benefit, besides our code and its label; in the form of `zoekvorm`. */
const SOORT_WOORDEN: Readonly<Partial<Record<UitkeringSoort, readonly string[]>>> = {
  PW: ['participatiewet', 'bijstand', 'algemene bijstand', 'bijstandsuitkering', 'p wet', 'wwb', 'participatiewet levensonderhoud'],
  BBZ: ['bbz 2004', 'bijstandsbesluit zelfstandigen', 'besluit bijstandverlening zelfstandigen'],
};

/** What gemeenten write for the reason of an end, besides our code and its label; in the form of `zoekvorm`. */
const REDEN_WOORDEN: Readonly<Record<UitstroomReden, readonly string[]>> = {
  WERK_LOONDIENST: ['werk', 'loondienst', 'arbeid', 'arbeid in loondienst', 'arbeid in dienstbetrekking', 'dienstbetrekking', 'uitstroom naar werk'],
  WERK_ZELFSTANDIG: ['zelfstandig', 'zelfstandige', 'zelfstandig ondernemer', 'zelfstandig beroep of bedrijf', 'eigen bedrijf'],
  OPLEIDING: ['studie', 'school', 'onderwijs', 'aanvang studie'],
  VERHUIZING: ['verhuisd', 'verhuizing andere gemeente', 'verhuizing naar andere gemeente', 'verhuizing naar buitenland', 'vertrek naar buitenland'],
  VERHUIZING_BINNEN_REGIO: ['verhuisd binnen de regio'],
  AOW_LEEFTIJD: ['aow', 'pensioen', 'pensioengerechtigde leeftijd', 'bereiken aow leeftijd'],
  RELATIE: ['relatie', 'aangaan relatie', 'huwelijk', 'samenwonen', 'inkomen partner'],
  VERMOGEN: ['te hoog vermogen'],
  DETENTIE: [],
  OVERLIJDEN: ['overleden'],
  VERTROKKEN_ONBEKEND: ['vertrokken onbekend', 'vertrokken met onbekende bestemming', 'vow', 'met onbekende bestemming'],
  INLICHTINGENPLICHT: ['schending inlichtingenplicht', 'niet nakomen inlichtingenplicht'],
  EIGEN_VERZOEK: ['eigen verzoek'],
  ANDERE_UITKERING: ['ontvangt andere uitkering', 'toekenning andere uitkering'],
  OVERIG: ['anders', 'overige', 'andere oorzaak', 'overige redenen'],
};

const opWoord = <C extends string>(
  codes: readonly C[], labels: Readonly<Record<C, string>>, woorden: Readonly<Partial<Record<C, readonly string[]>>>,
) => new Map(codes.flatMap((code) => [code, labels[code], ...(woorden[code] ?? [])].map((woord) => [zoekvorm(woord), code] as const)));

const SOORT_BIJ = opWoord(SOORTEN, dossierLabels.uitkeringSoort.nl, SOORT_WOORDEN);
const REDEN_BIJ = opWoord(UITSTROOM_REDENEN, dossierLabels.uitstroomReden.nl, REDEN_WOORDEN);

/** The kind of benefit that a word names: our code, its label, or what gemeenten write. @returns null when it is none */
export const leesUitkeringSoort = (woord: string): UitkeringSoort | null => SOORT_BIJ.get(zoekvorm(woord)) ?? null;

/** The reason of an end that a word names, likewise. @returns null when it is none */
export const leesUitstroomReden = (woord: string): UitstroomReden | null => REDEN_BIJ.get(zoekvorm(woord)) ?? null;
