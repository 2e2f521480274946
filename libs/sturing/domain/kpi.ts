import { CLASSIFICATIES, INSTROOM_OORZAKEN, UITSTROOM_REDENEN } from '@trajectplein/dossier/domain';
import { TRAJECT_TYPEN } from '@trajectplein/traject/domain';
import {
  ALLE, ANDERE_GROND_ONDERDELEN, GROND_ONDERDELEN, NOG_NIET_INGEDEELD, P90, TRAJECT_MOMENTEN, type Eenheid, type KpiCode,
} from './codes';

/** How the numbers of a part stand to the whole. */
export interface Onderdeel {
  code: string;
  /**
   * GEHEEL: its denominator is that of the whole, or the whole. EIGEN: it has its own, being another population.
   * GEEN: it is a number, without denominator.
   */
  noemer: 'GEEN' | 'GEHEEL' | 'EIGEN';
  /** Parts with this on add up to the whole. */
  teltOp: boolean;
  /** What it counts in, where that is not what the whole counts in. */
  eenheid?: Eenheid;
}

/** What a figure is, apart from its words (those are in the labels). */
export interface KpiDefinitie {
  code: KpiCode;
  /** STROOM: what happened in the period. VOORRAAD: what was there on its last day, or today while it runs. */
  soort: 'STROOM' | 'VOORRAAD';
  eenheid: Eenheid;
  /** A percentage of what is there in a whole quarter: it grows while the quarter runs, as a count does. */
  groeitAan?: true;
  onderdelen: readonly Onderdeel[];
}

const delen = (codes: readonly string[], noemer: Onderdeel['noemer'], teltOp: boolean): Onderdeel[] =>
  codes.map((code) => ({ code, noemer, teltOp }));

/** Restricted causes and reasons are no dimension; the facts count them as "other". */
const zonder = (codes: readonly string[], weg: string) => codes.filter((code) => code !== weg);

/** The figures of kpi.md that exist, with their parts in the order in which a screen shows them. */
export const KPI_DEFINITIES: Readonly<Record<KpiCode, KpiDefinitie>> = {
  'KPI-01': {
    code: 'KPI-01', soort: 'STROOM', eenheid: 'PERSONEN',
    onderdelen: [
      ...delen(zonder(INSTROOM_OORZAKEN, 'EINDE_DETENTIE'), 'GEEN', true),
      ...delen(ANDERE_GROND_ONDERDELEN, 'GEEN', false),
    ],
  },
  'KPI-03': {
    code: 'KPI-03', soort: 'VOORRAAD', eenheid: 'PERSONEN',
    onderdelen: [...delen(GROND_ONDERDELEN, 'GEEN', true), ...delen(['WACHTEND', 'NAZORG'], 'GEEN', false)],
  },
  'KPI-05': {
    code: 'KPI-05', soort: 'VOORRAAD', eenheid: 'PERSONEN',
    // The whole is the caseload; what it is about are its parts, each a percentage of it.
    onderdelen: delen([...CLASSIFICATIES, NOG_NIET_INGEDEELD], 'GEHEEL', true).map((deel) => ({ ...deel, eenheid: 'PROCENT' })),
  },
  'KPI-06': {
    code: 'KPI-06', soort: 'STROOM', eenheid: 'DAGEN',
    onderdelen: [...delen([P90], 'GEEN', false), { code: 'WACHT_TE_LANG', noemer: 'GEEN', teltOp: false, eenheid: 'PERSONEN' }],
  },
  'KPI-07': {
    code: 'KPI-07', soort: 'STROOM', eenheid: 'DAGEN',
    onderdelen: [...delen([P90], 'GEEN', false), { code: 'BOVEN_NORM', noemer: 'GEEN', teltOp: false, eenheid: 'PERSONEN' }],
  },
  'KPI-09': {
    code: 'KPI-09', soort: 'VOORRAAD', eenheid: 'PERSONEN',
    // Somebody with two kinds of traject is in both parts and once in the whole.
    onderdelen: delen(TRAJECT_TYPEN, 'GEEN', false),
  },
  'KPI-10': {
    code: 'KPI-10', soort: 'STROOM', eenheid: 'PROCENT',
    // The whole is uitval: early for a reason that is not neutral, of everybody with an end. The parts are numbers.
    onderdelen: delen(TRAJECT_MOMENTEN, 'GEEN', false),
  },
  'KPI-13': {
    code: 'KPI-13', soort: 'STROOM', eenheid: 'PERSONEN',
    onderdelen: [
      ...delen(zonder(UITSTROOM_REDENEN, 'DETENTIE'), 'GEEN', true),
      ...delen(ANDERE_GROND_ONDERDELEN, 'GEEN', false),
    ],
  },
  'KPI-14': {
    // No parts: what it is made of are figures by themselves.
    code: 'KPI-14', soort: 'STROOM', eenheid: 'PROCENT', groeitAan: true, onderdelen: [],
  },
  'KPI-15': {
    code: 'KPI-15', soort: 'STROOM', eenheid: 'PROCENT',
    onderdelen: [
      ...delen(['LOONDIENST', 'BESCHUT'], 'GEHEEL', true),
      ...delen(['ZELFSTANDIG', 'NIET_VAST_TE_STELLEN'], 'GEHEEL', false),
      ...delen(ANDERE_GROND_ONDERDELEN, 'EIGEN', false),
    ],
  },
  'KPI-16': { code: 'KPI-16', soort: 'VOORRAAD', eenheid: 'PROCENT', onderdelen: [] },
};

/** True for a figure whose whole has a denominator. */
export function heeftNoemer(kpi: KpiCode): boolean {
  return KPI_DEFINITIES[kpi].eenheid === 'PROCENT';
}

/** What the number of a part, or of the whole, counts in. */
export function eenheidVan(kpi: KpiCode, onderdeel: string): Eenheid {
  const { eenheid, onderdelen } = KPI_DEFINITIES[kpi];
  return (onderdeel === ALLE ? undefined : onderdelen.find((o) => o.code === onderdeel)?.eenheid) ?? eenheid;
}

/**
 * The value of a figure from its numbers.
 * @returns the number itself without a denominator; else the percentage with two decimals, null when nothing to divide by
 */
export function waardeVan(teller: number, noemer: number | null): number | null {
  if (noemer === null) return teller;
  return noemer === 0 ? null : Math.round((teller / noemer) * 10_000) / 100;
}
