import { datumVanMoment } from './amsterdam';
import { dagenInMaand, isDatum, maakDatum, type Datum } from './datum';
import { datumVanExcel, isEindelozeDag, type Jaartelling } from './excel-datum';
import { MAANDNAMEN, maandVan } from './maandnamen';
import { schoneRegel, zonderTekstteken } from './tekst';

/**
 * What a text means as a date.
 * JAAR: of the day no more is known than its year. NIETS: written as zeros, or the first moment that a program knows: not
 * known, none. OPEN: 31-12-9999 and its like: no end. BESTAAT_NIET: a day that the calendar does not have. ONZEKER: more than
 * one day can be meant. GEEN: no date at all. Which of them will do depends on the field.
 */
export type DatumLezing =
  | { soort: 'DATUM'; datum: Datum }
  | { soort: 'JAAR'; jaar: number }
  | { soort: 'NIETS' | 'OPEN' | 'BESTAAT_NIET' | 'ONZEKER' | 'GEEN' };

const FOUT = {
  JAAR: 'DATUM_ONVOLLEDIG', NIETS: 'DATUM_NIETS', OPEN: 'DATUM_ZONDER_EINDE', BESTAAT_NIET: 'DATUM_BESTAAT_NIET', ONZEKER: 'DATUM_ONZEKER',
  GEEN: 'DATUM_ONGELDIG',
} as const;

/** The code of the sentence that says why this is no day (`kernFouten`); null when it is one. */
export const foutVanLezing = ({ soort }: DatumLezing) => (soort === 'DATUM' ? null : FOUT[soort]);

export interface LeesOpties {
  /** Of which century a year of two digits is, follows from today. */
  vandaag: Datum;
  /** A birth lies in the past, of somebody of working age; any other date as near to today as can be. */
  geboorte?: boolean;
  /** Where the day numbers of a workbook begin; without it a number of five digits is no date. */
  telling?: Jaartelling;
}

const TIJD = String.raw`(?:[T ,]+(?:om )?(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?(?: ?([AP])\.?M\.?)?)?`;
const ZONE = String.raw`(?: ?(Z|UTC|GMT|(?:UTC|GMT)?[+-]\d{2}(?::?\d{2})?)(?: ?\([^)]*\)| ?\[[^\]]*\])?| ?(?:CES?T|MES?Z))?`;
const WEEKDAG = /^(?:ma|di|wo|do|vr|za|zo|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag|mon|tue|wed|thu|fri|sat|sun|monday|tuesday|wednesday|thursday|friday|saturday|sunday)[.,]? (?=\S*\d|[a-z]{3})/i;
/** A day or month that is not known is written with zeros, question marks or crosses. */
const DEEL = String.raw`(\d{1,2}|[?xX*]{1,2})`;
const JAAR_DEEL = String.raw`(\d{4}|[?xX*]{4})`;
const patroon = (vorm: string) => new RegExp(`^${vorm}${TIJD}${ZONE}$`, 'i');
const JAAR_EERST = patroon(String.raw`${JAAR_DEEL}([-/. ])${DEEL}\2${DEEL}`);
const DAG_EERST = patroon(String.raw`${DEEL} ?([-/. ]) ?${DEEL} ?\2 ?(\d{4}|'?\d{2}|[?xX*]{4})`);
const DAG_NAAM = patroon(String.raw`(\d{1,2})(?:e|st|nd|rd|th|ste|de)?[-/. ]{1,2}(?:of )?(${MAANDNAMEN})\.?[-/,. ]{1,2}(\d{4}|'?\d{2})`);
const NAAM_DAG = patroon(String.raw`(${MAANDNAMEN})\.?[-/. ]{1,2}(\d{1,2})(?:st|nd|rd|th)?[-/,. ]{1,2}(\d{4})`);
const JAAR_NAAM_DAG = patroon(String.raw`(\d{4})[-/. ](${MAANDNAMEN})\.?[-/. ](\d{1,2})`);
/** As JavaScript shows a moment: `Sep 01 2026 02:00:00 GMT+0200`. */
const MAAND_JAAR = new RegExp(String.raw`^(?:(?:${MAANDNAMEN})\.?|0?[1-9]|1[0-2]|0{1,2})[-/. ](\d{4})$|^(\d{4})[-/. ](?:0?[1-9]|1[0-2]|0{1,2})$`, 'i');

/**
 * Reads a date that somebody typed, pasted or saved in a file: `1-3-2026` (with `-`, `/`, `.` or spaces), `1-3-26`, `3 april
 * 1990`, `3-apr-90`, `April 3, 1990`, `2026-03-01`, `20260301`, `01032026`, with a time behind it if need be. A moment with
 * a zone is the day on which it falls in Amsterdam; one without is the day that it names. Day and month stand in the Dutch
 * order.
 */
export function leesDatum(invoer: string, opties: LeesOpties): DatumLezing {
  const tekst = zonderTekstteken(schoneRegel(invoer.normalize('NFKC'))).replace(WEEKDAG, '').replace(/[.,;]$/, '');
  return leesCijfers(tekst, opties) ?? leesGeschreven(tekst, opties) ?? { soort: 'GEEN' };
}

/** A number: a year, the eight digits of a day, or a day number of Excel. */
function leesCijfers(tekst: string, opties: LeesOpties): DatumLezing | null {
  const { telling } = opties;
  if (/^0+$/.test(tekst)) return { soort: 'NIETS' };
  if (/^\d{4}$/.test(tekst)) return jaarLezing(Number(tekst));
  if (/^\d{5}([.,]\d+)?$/.test(tekst) && telling) {
    const datum = datumVanExcel(Number(tekst.replace(',', '.')), telling);
    return datum ? { soort: 'DATUM', datum } : { soort: 'GEEN' };
  }
  if (/^\d{7}([.,]\d+)?$/.test(tekst) && telling && isEindelozeDag(Number(tekst.replace(',', '.')), telling)) return { soort: 'OPEN' };
  // A number that began with a zero has lost it: 1032026.
  const acht = /^\d{7}$/.test(tekst) && telling ? `0${tekst}` : /^(\d{8})([.,]0+)?$/.exec(tekst)?.[1];
  if (!acht) return null;
  const [jaar, maand, dag] = [acht.slice(0, 4), acht.slice(4, 6), acht.slice(6)];
  const jaarEerst = (isJaar(Number(jaar)) || Number(jaar) === 0 || Number(jaar) >= 9999) && Number(maand) <= 12;
  return jaarEerst || /^9+$/.test(acht) ? uitDelen(jaar, maand, dag, opties) : uitDelen(acht.slice(4), acht.slice(2, 4), acht.slice(0, 2), opties);
}

function leesGeschreven(tekst: string, opties: LeesOpties): DatumLezing | null {
  let delen = JAAR_EERST.exec(tekst);
  if (delen) return metTijd(uitDelen(delen[1]!, delen[3]!, delen[4]!, opties), delen.slice(5));
  if ((delen = DAG_EERST.exec(tekst))) {
    const [, dag, , maand, jaar, ...tijd] = delen;
    // Who writes AM and PM writes the month first.
    if (tijd[3] && dag !== maand) return { soort: 'ONZEKER' };
    return metTijd(uitDelen(jaar!, maand!, dag!, opties), tijd);
  }
  if ((delen = DAG_NAAM.exec(tekst))) return metTijd(uitDelen(delen[3]!, maandNummer(delen[2]!), delen[1]!, opties), delen.slice(4));
  if ((delen = NAAM_DAG.exec(tekst))) return metTijd(uitDelen(delen[3]!, maandNummer(delen[1]!), delen[2]!, opties), delen.slice(4));
  if ((delen = JAAR_NAAM_DAG.exec(tekst))) return metTijd(uitDelen(delen[1]!, maandNummer(delen[2]!), delen[3]!, opties), delen.slice(4));
  delen = MAAND_JAAR.exec(tekst);
  return delen && jaarLezing(Number(delen[1] ?? delen[2]));
}

const maandNummer = (naam: string) => String(maandVan(naam)!);
const isJaar = (jaar: number) => jaar >= 1900 && jaar <= 2199;
const jaarLezing = (jaar: number): DatumLezing => (isJaar(jaar) ? { soort: 'JAAR', jaar } : { soort: jaar === 9999 ? 'OPEN' : 'GEEN' });

function uitDelen(jaarTekst: string, maandTekst: string, dagTekst: string, opties: LeesOpties): DatumLezing {
  const [jaarDeel, maand, dag] = [jaarTekst.replace(/^'/, ''), maandTekst, dagTekst].map((deel) => (/^\d+$/.test(deel) ? Number(deel) : 0)) as [number, number, number];
  const kort = /^'?\d{2}$/.test(jaarTekst);
  // The day 0 of Excel, and the first day that other programs can write, stand for an empty cell.
  if ((!kort && jaarDeel <= 1) || (jaarDeel === 1900 && maand <= 1 && dag === 0) || (jaarDeel === 1753 && maand === 1 && dag === 1)
    || (jaarDeel === 1899 && maand === 12 && dag >= 30)
    || (kort && jaarDeel === 0 && maand === 0 && dag === 0)) return { soort: 'NIETS' };
  if (jaarDeel === 9999 || (jaarDeel > 2199 && maand === 12 && dag === 31)) return { soort: 'OPEN' };
  const jaar = kort ? eeuw(jaarDeel, opties) : jaarDeel;
  if (jaar === null) return { soort: 'ONZEKER' };
  if (!isJaar(jaar)) return { soort: 'GEEN' };
  if (maand > 12 || dag > 31) return { soort: 'BESTAAT_NIET' };
  if (maand === 0 || dag === 0) return { soort: 'JAAR', jaar };
  return dag <= dagenInMaand(jaar, maand) ? { soort: 'DATUM', datum: maakDatum(jaar, maand, dag) } : { soort: 'BESTAAT_NIET' };
}

/** Between these ages somebody has a dossier; a birth year of two digits that fits no such age says too little. */
const [JONGSTE, OUDSTE] = [12, 90];

/** The year of two digits. @returns null when nobody can tell */
function eeuw(jaar: number, { vandaag, geboorte }: LeesOpties): number | null {
  const nu = Number(vandaag.slice(0, 4));
  const kandidaten = [1900, 2000, 2100].map((honderd) => honderd + jaar);
  if (geboorte) return kandidaten.find((kandidaat) => nu - kandidaat >= JONGSTE && nu - kandidaat <= OUDSTE) ?? null;
  return kandidaten.reduce((beste, kandidaat) => (Math.abs(kandidaat - nu) < Math.abs(beste - nu) ? kandidaat : beste));
}

/** Moves the day of a moment with a zone to the day on which it falls in Amsterdam. */
function metTijd(lezing: DatumLezing, [uur, minuut, seconde = '00', , zone]: (string | undefined)[]): DatumLezing {
  if (uur === undefined) return zone ? { soort: 'GEEN' } : lezing;
  if (Number(uur) > 24 || Number(minuut) > 59 || Number(seconde) > 59) return { soort: 'GEEN' };
  if (lezing.soort !== 'DATUM' || !zone) return lezing;
  const kaal = zone.toUpperCase().replace(/^(UTC|GMT)(?=.)/, '');
  const verschuiving = /^[+-]\d{2}$/.test(kaal) ? `${kaal}:00` : /^[+-]/.test(kaal) ? kaal : 'Z';
  const datum = datumVanMoment(`${lezing.datum}T${uur.padStart(2, '0')}:${minuut}:${seconde}${verschuiving}`);
  // The last second of the year 9999 of another zone is no end either; a day past the calendar is no day.
  return isDatum(datum) ? { soort: 'DATUM', datum } : { soort: 'GEEN' };
}
