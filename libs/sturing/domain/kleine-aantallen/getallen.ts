import { CLASSIFICATIES } from '@trajectplein/dossier/domain';
import { ALLE, ANDERE_GROND_ONDERDELEN, GROND_ONDERDELEN, NOG_NIET_INGEDEELD, P90, type KpiCode } from '../codes';
import { KPI_DEFINITIES } from '../kpi';
import type { Cijfer } from './cijfer';
import { plekNaam, type Plek } from './plek';

const KLASSEN: readonly string[] = [...CLASSIFICATIES, NOG_NIET_INGEDEELD];

/** The names of the numbers that a cell shows: what it counts, and of how many. Cells that show one number share its name. */
export interface CelGetallen {
  teller: string;
  noemer: string | null;
}

/** A number by what it counts and where. */
export const getalNaam = (soort: string, plek: Plek): string => `${soort}@${plekNaam(plek)}`;

/**
 * The numbers of a cell.
 * @param rijp the month after every uitstroom has passed: the denominator of KPI-15 is then KPI-13, and everybody knows
 */
export function celGetallen(c: Plek & Pick<Cijfer, 'kpi' | 'onderdeel'>, rijp: boolean): CelGetallen {
  const { kpi, onderdeel } = c;
  const naam = (soort: string) => getalNaam(soort, c);
  if (kpi === 'KPI-05') {
    return onderdeel === ALLE ? { teller: naam('KPI-03'), noemer: null } : { teller: klasseNaam(onderdeel, c), noemer: naam('KPI-03') };
  }
  if (onderdeel === P90) return { teller: naam(kpi), noemer: null };
  const teller = naam(onderdeel === ALLE ? kpi : `${kpi}:${onderdeel}`);
  if (kpi === 'KPI-14') return { teller: naam('KPI-13'), noemer: naam('KPI-14/') };
  if (kpi === 'KPI-15') {
    const grond = onderdeel.startsWith('GROND_') ? `:${onderdeel}` : '';
    return { teller, noemer: naam(rijp ? `KPI-13${grond}` : `KPI-15${grond}/`) };
  }
  return { teller, noemer: KPI_DEFINITIES[kpi].eenheid === 'PROCENT' && onderdeel === ALLE ? naam(`${kpi}/`) : null };
}

/** How many of a class there are: the region's distribution is the caseload per class, and a class consists of itself. */
export function klasseNaam(klasse: string, plek: Plek): string {
  if (plekNaam(plek) === `${ALLE}|${ALLE}|${ALLE}`) return getalNaam('KPI-03', { ...plek, classificatie: klasse });
  return getalNaam(plek.classificatie === klasse ? 'KPI-03' : `KPI-05:${klasse}`, plek);
}

/** Numbers of one place that add up; `rest` is what they leave over, which nobody publishes. */
export interface Som {
  geheel: string;
  delen: readonly string[];
  rest?: string;
  /** People can be in two parts. */
  ongeveer?: true;
}

const delen = (kpi: KpiCode, codes?: readonly string[]) =>
  (codes ?? KPI_DEFINITIES[kpi].onderdelen.filter((o) => o.teltOp).map((o) => o.code)).map((code) => `${kpi}:${code}`);

/** Every sum that everybody knows, within and between the figures of one place. */
export function sommen(rijp: boolean): Som[] {
  const stroomdeUit = rijp ? 'KPI-13' : 'KPI-15/';
  return [
    { geheel: 'KPI-01', delen: delen('KPI-01') },
    { geheel: 'KPI-03', delen: delen('KPI-03', GROND_ONDERDELEN) },
    { geheel: 'KPI-03', delen: delen('KPI-05', KLASSEN) },
    { geheel: 'KPI-03:WACHTEND', delen: delen('KPI-06', ['WACHT_TE_LANG']), rest: 'OP_TIJD' },
    { geheel: 'KPI-07', delen: delen('KPI-07', ['BOVEN_NORM']), rest: 'BINNEN_NORM' },
    { geheel: 'KPI-09', delen: delen('KPI-09', KPI_DEFINITIES['KPI-09'].onderdelen.map((o) => o.code)), ongeveer: true },
    { geheel: 'KPI-10/', delen: delen('KPI-10', ['AFGEROND', 'VOORTIJDIG']) },
    { geheel: 'KPI-10:VOORTIJDIG', delen: ['KPI-10'], rest: 'NEUTRAAL' },
    { geheel: 'KPI-10:GESTART', delen: ['KPI-07'], rest: 'NIET_EERSTE' },
    { geheel: 'KPI-13', delen: delen('KPI-13') },
    { geheel: 'KPI-15', delen: delen('KPI-15') },
    { geheel: stroomdeUit, delen: ['KPI-15', ...delen('KPI-15', ['ZELFSTANDIG', 'NIET_VAST_TE_STELLEN'])], rest: 'ANDERS' },
    { geheel: 'KPI-14/', delen: ['KPI-01'], rest: 'BEGIN' },
    // Who is not counted in a percentage is as few as who is.
    { geheel: stroomdeUit, delen: ['KPI-15'], rest: 'NIET_KPI-15' },
    ...ANDERE_GROND_ONDERDELEN.map((grond) => (
      { geheel: rijp ? `KPI-13:${grond}` : `KPI-15:${grond}/`, delen: [`KPI-15:${grond}`], rest: `NIET_KPI-15:${grond}` })),
    { geheel: 'KPI-10/', delen: ['KPI-10'], rest: 'NIET_KPI-10' },
    { geheel: 'KPI-16/', delen: ['KPI-16'], rest: 'NIET_KPI-16' },
  ];
}

export const KLASSEN_AS = KLASSEN;
