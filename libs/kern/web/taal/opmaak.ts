import { useCallback, useMemo } from 'react';
import { useLocaleState } from 'react-admin';
import {
  datumVanMoment, label as labelVan, tijdVanMoment, toonDatum, toonDatumKort, toonGetal, toonKwartaal, toonMoment,
  type Labels, type Taal,
} from '@trajectplein/kern/domain';

const LEEG = '–';

/** The calendar day it is in Amsterdam, as `YYYY-MM-DD`. */
export function vandaag(): string {
  return datumVanMoment(Date.now());
}

/** The language of the screen. */
export function useTaal(): Taal {
  const [taal] = useLocaleState();
  return taal === 'en' ? 'en' : 'nl';
}

/** How dates and numbers are written in a language; what is not there is a dash. */
export interface Opmaak {
  /** `1 maart 2026` */
  datum(waarde: string | null | undefined): string;
  /** `01-03-2026` */
  datumKort(waarde: string | null | undefined): string;
  /** `1 maart 2026, 14:05` */
  moment(waarde: string | null | undefined): string;
  /** `01-03-2026, 14:05` */
  momentKort(waarde: string | null | undefined): string;
  /** `3e kwartaal 2026` */
  kwartaal(waarde: string): string;
  /** `1.234,5`; with as many decimals as it has when they are not given. */
  getal(waarde: number | null | undefined, decimalen?: number): string;
}

/** As many decimals as a number has, at most two: 24,5 stays 24,5. */
const eigenDecimalen = (getal: number) => [0, 1, 2].find((n) => Number(getal.toFixed(n)) === getal) ?? 2;

/** Makes the writing of one language; the same rules in and outside React. */
export function maakOpmaak(taal: Taal): Opmaak {
  return {
    datum: (waarde) => toonDatum(waarde, taal) || LEEG,
    datumKort: (waarde) => toonDatumKort(waarde) || LEEG,
    moment: (waarde) => toonMoment(waarde, taal) || LEEG,
    momentKort: (waarde) => (waarde ? `${toonDatumKort(datumVanMoment(waarde))}, ${tijdVanMoment(waarde)}` : LEEG),
    kwartaal: (waarde) => toonKwartaal(waarde, taal),
    getal: (waarde, decimalen) => (waarde === null || waarde === undefined ? LEEG : toonGetal(waarde, decimalen ?? eigenDecimalen(waarde), taal)),
  };
}

/** Dates and numbers in the language of the screen. */
export function useOpmaak(): Opmaak {
  const taal = useTaal();
  return useMemo(() => maakOpmaak(taal), [taal]);
}

/** The words for a code, in the language of the screen: `label(dossierLabels.status, 'ACTIEF')`. */
export function useLabel(): (labels: Labels, code: string | null | undefined) => string {
  const taal = useTaal();
  return useCallback((labels, code) => labelVan(labels, code, taal) || LEEG, [taal]);
}
