import type { Datum } from '@trajectplein/kern/domain';
import { DOELGROEPEN, type Doelgroep } from './codes';
import { leeftijdGrenzen, type Geboorte } from './geboorte';
import { dossierFouten } from './labels';

/** Groups that follow from the birth date and the day: nobody types them, and nothing stores them. */
export const LEEFTIJD_DOELGROEPEN = ['JONGERE_TOT_27', 'VIJFTIGPLUS'] as const satisfies readonly Doelgroep[];
export type LeeftijdDoelgroep = (typeof LEEFTIJD_DOELGROEPEN)[number];

/** The ages of each group: from `van` on, and until (not with) `tot`. */
export const DOELGROEP_LEEFTIJD: Readonly<Record<LeeftijdDoelgroep, { van: number; tot: number | null }>> = {
  JONGERE_TOT_27: { van: 0, tot: 27 },
  VIJFTIGPLUS: { van: 50, tot: null },
};

/** Groups that somebody has to say. */
export const GEZEGDE_DOELGROEPEN: readonly Doelgroep[] = DOELGROEPEN.filter((groep) => !isLeeftijdDoelgroep(groep));

/** True for a group that follows from the birth date. */
export function isLeeftijdDoelgroep(groep: string): groep is LeeftijdDoelgroep {
  return (LEEFTIJD_DOELGROEPEN as readonly string[]).includes(groep);
}

/**
 * The groups that somebody is in on a day by his age. Of a birth year alone only what every day of it makes true; without
 * one nothing.
 */
export function leeftijdDoelgroepen(geboorte: Geboorte, op: Datum): LeeftijdDoelgroep[] {
  const leeftijd = leeftijdGrenzen(geboorte, op);
  if (!leeftijd) return [];
  return LEEFTIJD_DOELGROEPEN.filter((groep) => {
    const { van, tot } = DOELGROEP_LEEFTIJD[groep];
    return leeftijd.minstens >= van && (tot === null || leeftijd.hoogstens < tot);
  });
}

/** All groups of somebody on a day, in one order. */
export function doelgroepenOp(gezegd: readonly string[], geboorte: Geboorte, op: Datum): string[] {
  return [...new Set([...gezegd.filter((groep) => !isLeeftijdDoelgroep(groep)), ...leeftijdDoelgroepen(geboorte, op)])].sort();
}

/**
 * What is to be stored of groups that were told. Those by age may be told where they are true (who sends back what he read
 * changes nothing); they are not stored.
 * @throws DomeinFout INVOER at `/doelgroepen` for a group by age that somebody is not in
 */
export function eisGezegdeDoelgroepen<D extends string>(verteld: readonly D[], geboorte: Geboorte, op: Datum): D[] {
  const nu: readonly string[] = leeftijdDoelgroepen(geboorte, op);
  if (verteld.some((groep) => isLeeftijdDoelgroep(groep) && !nu.includes(groep))) {
    throw dossierFouten.invoer('DOELGROEP_VOLGT', '/doelgroepen');
  }
  return verteld.filter((groep) => !isLeeftijdDoelgroep(groep));
}
