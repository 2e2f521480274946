import type { UitkeringSoort, UitstroomReden } from '@trajectplein/dossier/domain';
import { beginVanMaand, eindeVanMaand, isDatum, kernFoutenNl, normaliseerBsn, plusMaanden, vulIn, zoekvorm, type Datum } from '@trajectplein/kern/domain';
import type { Afkeuring, Rij } from '../aanlevering';
import { afkeuring, leesCel } from '../cel';
import { leesDatum } from '../excel-datum';
import { UITKERING_VELDEN, type UitkeringVeld } from './codes';
import { uitkeringenFouten, uitkeringenLabels } from './labels';
import { uitkeringenNl } from './labels.nl';
import { leesUitkeringSoort, leesUitstroomReden } from './woorden';

/** A stretch of benefit of one person as the month's file tells it. Without an end it ran on the last day of the month. */
export interface UitkeringRegel {
  rijnummer: number;
  bsn: string;
  soort: UitkeringSoort;
  beginDatum: Datum;
  eindDatum: Datum | null;
  redenEinde: UitstroomReden | null;
  /** In euros with two decimals; nothing filled in is none. */
  inkomsten: string;
}

/** What a row says; of one that is refused at least the person, when the BSN can be read. */
export type GelezenRegel = { regel: UitkeringRegel } | { bsn: string | null; afkeuringen: Afkeuring[] };

const KOPPEN: Readonly<Record<UitkeringVeld, readonly string[]>> = {
  bsn: ['bsn', 'burgerservicenummer'],
  soort: ['soort', 'soort uitkering', 'uitkeringssoort', 'uitkering', 'regeling'],
  beginDatum: ['begin', 'begindatum', 'datum begin', 'ingangsdatum', 'startdatum'],
  eindDatum: ['eind', 'einde', 'einddatum', 'datum eind', 'datum einde'],
  redenEinde: ['reden', 'reden einde', 'reden beeindiging', 'redeneinde'],
  inkomsten: ['inkomsten', 'inkomsten uit werk', 'inkomstenuitwerk', 'inkomsten uit arbeid'],
};

/**
 * The month of a file: the one that was asked for, else the month before this one.
 * @param maand `2026-10`
 * @returns its first day
 * @throws DomeinFout INVOER at `/maand` when it is none, or still to come
 */
export function eisMaand(maand: string | null | undefined, vandaag: Datum): Datum {
  if (!maand) return beginVanMaand(plusMaanden(vandaag, -1));
  const eerste = `${maand}-01`;
  if (!isDatum(eerste)) throw uitkeringenFouten.invoer('MAAND_ONGELDIG', '/maand');
  if (eerste > vandaag) throw uitkeringenFouten.invoer('MAAND_IN_TOEKOMST', '/maand');
  return eerste;
}

/** The column of a field by its name, whatever its capitals and accents. */
const kolomVan = (veld: UitkeringVeld, namen: readonly string[]) => namen.find((naam) => KOPPEN[veld].includes(zoekvorm(naam)));

/**
 * Checks that a file has all six columns: without one for income nobody could tell none from unknown.
 * @param kop the names of the columns
 * @returns a Dutch sentence that names what is missing, or null
 */
export function keurUitkeringIndeling(kop: readonly string[]): string | null {
  const weg = UITKERING_VELDEN.filter((veld) => kolomVan(veld, kop) === undefined);
  const namen = weg.map((veld) => uitkeringenLabels.uitkeringVeld.nl[veld]).join(', ');
  return weg.length ? vulIn(uitkeringenNl.fout.KOLOMMEN_ONTBREKEN, { kolommen: namen }) : null;
}

/**
 * Reads a row of the file of a month.
 * @param maand its first day
 * @returns the stretch, or every reason why the row is refused
 */
export function leesUitkeringRegel(rij: Rij, maand: Datum): GelezenRegel {
  if (rij.fout) return { bsn: null, afkeuringen: [afkeuring(rij.nummer, rij.fout)] };
  const afkeuringen: Afkeuring[] = [];
  const namen = Object.keys(rij.waarden);
  const cel = (veld: UitkeringVeld) => {
    const kolom = kolomVan(veld, namen);
    return kolom === undefined ? undefined : leesCel(rij.waarden[kolom]);
  };
  const weiger = (veld: UitkeringVeld, reden: string): null => {
    // A BSN that is refused is not repeated: whoever sent the file finds it by its row.
    const waarde = veld === 'bsn' ? undefined : cel(veld);
    afkeuringen.push(afkeuring(rij.nummer, reden, kolomVan(veld, namen) ?? uitkeringenLabels.uitkeringVeld.nl[veld], waarde));
    return null;
  };
  const fout = { ...kernFoutenNl, ...uitkeringenNl.fout };
  /** What stands in a cell, read; null when it is empty or refused. */
  const lees = <T>(veld: UitkeringVeld, lezer: (tekst: string) => T | null, zin: string, leeg?: string): T | null => {
    const tekst = cel(veld);
    if (tekst === undefined) return leeg ? weiger(veld, leeg) : null;
    return lezer(tekst) ?? weiger(veld, zin);
  };
  const datum = (tekst: string) => leesDatum(tekst, rij.telling ?? 1900);

  const bsn = lees('bsn', normaliseerBsn, fout.BSN_ONGELDIG, fout.BSN_VERPLICHT);
  const soort = lees('soort', leesUitkeringSoort, fout.SOORT_ONBEKEND, fout.SOORT_ONBEKEND);
  const beginDatum = lees('beginDatum', datum, fout.DATUM_ONGELDIG, fout.BEGIN_VERPLICHT);
  const eindDatum = lees('eindDatum', datum, fout.DATUM_ONGELDIG);
  const redenEinde = lees('redenEinde', leesUitstroomReden, fout.REDEN_NIET_BEKEND);
  const inkomsten = lees('inkomsten', leesBedrag, fout.BEDRAG_ONGELDIG) ?? '0.00';
  if (beginDatum && beginDatum > eindeVanMaand(maand)) weiger('beginDatum', fout.BEGIN_NA_MAAND);
  if (beginDatum && eindDatum && eindDatum < beginDatum) weiger('eindDatum', fout.EINDE_VOOR_BEGIN);
  if (redenEinde && cel('eindDatum') === undefined) weiger('redenEinde', fout.REDEN_ZONDER_EINDE);
  if (afkeuringen.length || !bsn || !soort || !beginDatum) return { bsn, afkeuringen };
  return { regel: { rijnummer: rij.nummer, bsn, soort, beginDatum, eindDatum, redenEinde, inkomsten } };
}

/** Up to seven digits before the comma: a month's income, and what the column can hold. */
const NEDERLANDS = /^(\d{1,3}(?:\.\d{3}){0,2}|\d{1,7})(?:,(\d{1,2}))?$/;
const PUNT = /^(\d{1,7})\.(\d{1,2})$/;

/**
 * An amount of money in Dutch (`€ 1.234,50`, `1234,5`) or plain notation (`1234.50`). A point with three digits behind it
 * separates thousands.
 * @returns it with two decimals; null when it is none or below zero
 */
export function leesBedrag(tekst: string): string | null {
  const kaal = tekst.replace(/^(€|eur)\s*/i, '').replace(/\s/g, '').replace(/,-+$/, '');
  const [, geheel, rest = ''] = PUNT.exec(kaal) ?? NEDERLANDS.exec(kaal) ?? [];
  if (geheel === undefined) return null;
  return `${Number(geheel.replaceAll('.', ''))}.${rest.padEnd(2, '0')}`;
}
