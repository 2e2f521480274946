import { datumVanMoment, tijdVanMoment } from './amsterdam';
import { delenVan, type Datum } from './datum';
import { kwartaalGrenzen, type Kwartaal } from './kwartaal';
import type { Taal } from './taal';

const MAANDEN: Readonly<Record<Taal, readonly string[]>> = {
  nl: [
    'januari', 'februari', 'maart', 'april', 'mei', 'juni',
    'juli', 'augustus', 'september', 'oktober', 'november', 'december',
  ],
  en: [
    'January', 'February', 'March', 'April', 'May', 'June',
    'July', 'August', 'September', 'October', 'November', 'December',
  ],
};

/** A date in words: `1 maart 2026`. No date gives ''. */
export function toonDatum(datum: Datum | null | undefined, taal: Taal = 'nl'): string {
  if (!datum) return '';
  const { jaar, maand, dag } = delenVan(datum);
  return `${dag} ${MAANDEN[taal][maand - 1]} ${jaar}`;
}

/** A date in figures: `01-03-2026`, in both languages. No date gives ''. */
export function toonDatumKort(datum: Datum | null | undefined): string {
  return datum ? `${datum.slice(8, 10)}-${datum.slice(5, 7)}-${datum.slice(0, 4)}` : '';
}

/** A moment on the Dutch clock: `1 maart 2026, 14:05`. No moment gives ''. */
export function toonMoment(moment: string | number | null | undefined, taal: Taal = 'nl'): string {
  if (moment === null || moment === undefined || moment === '') return '';
  return `${toonDatum(datumVanMoment(moment), taal)}, ${tijdVanMoment(moment)}`;
}

/** A quarter in words: `3e kwartaal 2026`, `Q3 2026`. */
export function toonKwartaal(kwartaal: Kwartaal, taal: Taal = 'nl'): string {
  const jaar = kwartaalGrenzen(kwartaal).begin.slice(0, 4);
  const nummer = kwartaal.slice(-1);
  return taal === 'nl' ? `${nummer}e kwartaal ${jaar}` : `Q${nummer} ${jaar}`;
}

/** A number with separators of the language: `1.234,5` in Dutch, `1,234.5` in English. Halves round away from zero. */
export function toonGetal(getal: number, decimalen = 0, taal: Taal = 'nl'): string {
  const factor = 10 ** decimalen;
  const afgerond = Math.round((Math.abs(getal) + Number.EPSILON) * factor) / factor;
  const [geheel, rest] = afgerond.toFixed(decimalen).split('.');
  const [duizend, komma] = taal === 'nl' ? ['.', ','] : [',', '.'];
  const cijfers = geheel.replace(/\B(?=(\d{3})+$)/g, duizend) + (rest ? komma + rest : '');
  return getal < 0 && afgerond !== 0 ? `-${cijfers}` : cijfers;
}

/** A percentage: `12,3%`. Takes the percentage itself (12.3), not a fraction. */
export function toonPercentage(percentage: number, decimalen = 1, taal: Taal = 'nl'): string {
  return `${toonGetal(percentage, decimalen, taal)}%`;
}
