import { CLASSIFICATIES, DOSSIER_GRONDEN, INSTROOM_OORZAKEN, UITSTROOM_REDENEN } from '@trajectplein/dossier/domain';
import { GEMEENTE_CODES } from '@trajectplein/kern/domain';
import { TRAJECT_TYPEN } from '@trajectplein/traject/domain';
import { ALLE, GEMEENTE_ZELF, NOG_NIET_INGEDEELD, P90, UITKOMSTEN_1M, type KpiCode } from '../codes';
import { cijferSleutel, type Cijfer } from './cijfer';

export const GEMEENTEN: readonly string[] = GEMEENTE_CODES;
export const KLASSEN = [...CLASSIFICATIES, NOG_NIET_INGEDEELD];
export const UITVOERDERS = [GEMEENTE_ZELF, 'ijmond', 'pasmatch'];

/** What one person brings to the figures: figure, part, numerator, denominator. */
export type Bijdrage = [kpi: KpiCode, onderdeel: string, teller: number, noemer: number | null];

export interface Mens {
  gemeente: string;
  uitvoerder: string;
  klasse: string;
  bijdragen: Bijdrage[];
}

/** The figures of these people, every gemeente, executor and class also as ALLE. */
export function tel(mensen: readonly Mens[]): Cijfer[] {
  const uit = new Map<string, Cijfer>();
  for (const m of mensen) {
    for (const [kpi, onderdeel, teller, noemer] of m.bijdragen) {
      for (const gemeente of [ALLE, m.gemeente]) for (const uitvoerder of [ALLE, m.uitvoerder]) for (const classificatie of [ALLE, m.klasse]) {
        const cel = { gemeente, uitvoerder, classificatie, kpi, onderdeel };
        const rij = uit.get(cijferSleutel(cel)) ?? { ...cel, teller: 0, noemer: noemer === null ? null : 0, waarde: null };
        rij.teller += teller;
        if (noemer !== null) rij.noemer! += noemer;
        uit.set(cijferSleutel(cel), rij);
      }
    }
  }
  const geheel = (c: Cijfer) => uit.get(cijferSleutel({ ...c, onderdeel: ALLE }));
  return [...uit.values()].map((c) => (c.kpi === 'KPI-05' && c.onderdeel !== ALLE ? { ...c, noemer: geheel(c)!.teller }
    : c.kpi === 'KPI-15' && !/^(ALLE|GROND_.*)$/.test(c.onderdeel) ? { ...c, noemer: geheel(c)!.noemer } : c));
}

/** So many people alike. */
export const velen = (aantal: number, wie: Partial<Mens> & { bijdragen: Bijdrage[] }): Mens[] => Array.from({ length: aantal }, () =>
  ({ gemeente: '0453', uitvoerder: GEMEENTE_ZELF, klasse: NOG_NIET_INGEDEELD, ...wie }));

const kies = <T>(lijst: readonly T[], n: number): T => lijst[n % lijst.length]!;
/** Much in few places, as the region is. */
const scheef = (n: number) => Math.floor((n * n) / 1700);

const eersteTraject = (n: number): Bijdrage[] => (n % 3 === 0 ? []
  : [['KPI-07', ALLE, 1, null], ['KPI-07', P90, 1, null], ...(n % 3 === 1 ? [['KPI-07', 'BOVEN_NORM', 1, null]] as Bijdrage[] : [])]);

function bijdragenVan(soort: number, klasse: string, grond: string, [a, b, r]: readonly [number, number, number], rijp: boolean): Bijdrage[] {
  const bijstand = grond === 'BIJSTAND';
  if (soort < 3) return bijstand ? [['KPI-01', ALLE, 1, null], ['KPI-14', ALLE, 0, 1], ['KPI-01', kies(INSTROOM_OORZAKEN.slice(0, 6), b), 1, null]]
    : [['KPI-01', `GROND_${grond}`, 1, null]];
  if (soort < 6) return [['KPI-03', ALLE, 1, null], ['KPI-03', `GROND_${grond}`, 1, null], ['KPI-05', ALLE, 1, null], ['KPI-05', klasse, 1, null],
    ...(bijstand ? [['KPI-16', ALLE, r === 1 ? 1 : 0, 1]] as Bijdrage[] : [])];
  if (soort < 8) return ([
    [['KPI-10', ALLE, 0, 1], ['KPI-10', 'AFGEROND', 1, null]], [['KPI-10', ALLE, 1, 1], ['KPI-10', 'VOORTIJDIG', 1, null]],
    [['KPI-10', ALLE, 0, 1], ['KPI-10', 'VOORTIJDIG', 1, null]], [['KPI-10', 'GESTART', 1, null], ...eersteTraject(b)]] as Bijdrage[][])[r]!;
  if (soort < 9) return [['KPI-03', 'WACHTEND', 1, null], ...(r > 1 ? [['KPI-06', 'WACHT_TE_LANG', 1, null]] as Bijdrage[] : [])];
  if (soort < 10) return [['KPI-06', ALLE, 1, null], ['KPI-06', P90, 1, null]];
  if (soort < 12) return [['KPI-09', ALLE, 1, null], ['KPI-09', kies(TRAJECT_TYPEN, b), 1, null]];
  if (soort < 13) return [['KPI-14', ALLE, 0, 1]];
  const uitkomst = kies(UITKOMSTEN_1M, b);
  const werk = ['LOONDIENST', 'BESCHUT'].includes(uitkomst) ? 1 : 0;
  const telt = rijp || r > 0;
  if (!bijstand) return [['KPI-13', `GROND_${grond}`, 1, null], ...(telt ? [['KPI-15', `GROND_${grond}`, werk, 1]] as Bijdrage[] : [])];
  return [['KPI-13', ALLE, 1, null], ['KPI-14', ALLE, 1, 0], ['KPI-13', kies(UITSTROOM_REDENEN.slice(0, 6), a), 1, null],
    ...(telt ? [['KPI-15', ALLE, werk, 1], ...(uitkomst === 'ANDERS' ? [] : [['KPI-15', uitkomst, 1, null]])] as Bijdrage[] : [])];
}

/** Somebody out of seven numbers: those below 100 are skewed. @param rijp as in `sommen` */
export function mensUit([g100, u, k100, a100, b100, soort, r]: readonly [number, number, number, number, number, number, number], rijp: boolean): Mens {
  const [g, k, a, b] = [scheef(g100), scheef(k100), scheef(a100), scheef(b100)];
  const gemeente = kies(GEMEENTEN, g);
  const klasse = kies(KLASSEN, k);
  const grond = a > 4 ? kies(DOSSIER_GRONDEN, b + 1) : 'BIJSTAND';
  return { gemeente, uitvoerder: kies([GEMEENTE_ZELF, ['0375', '0396', '0453'].includes(gemeente) ? 'ijmond' : 'pasmatch'], u), klasse,
    bijdragen: bijdragenVan(soort, klasse, grond, [a, b, r], rijp) };
}
