import { weegDatums, type UitkeringSoort, type UitstroomReden } from '@trajectplein/dossier/domain';
import {
  beginVanMaand, eindeVanMaand, foutVanLezing, isDatum, kernFoutenNl, leesDatum, normaliseerBsn, plusMaanden, vulIn, zoekvorm, type Datum,
} from '@trajectplein/kern/domain';
import type { Afkeuring, Rij } from '../aanlevering';
import { afkeuring, isCelfout, isOnleesbaar, leesCel, type Invulling } from '../cel';
import { leesBedrag } from '../bedrag';
import { UITKERING_VELDEN, type UitkeringVeld } from './codes';
import { uitkeringenFouten, uitkeringenLabels } from './labels';
import { uitkeringenNl } from './labels.nl';
import { uitwisselingNl } from '../labels.nl';
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

/** True for the name of a column of such a file. */
export const isUitkeringKolom = (naam: string) => UITKERING_VELDEN.some((veld) => KOPPEN[veld].includes(zoekvorm(naam)));

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
  const afkeuringen: Afkeuring[] = rij.fout ? [afkeuring(rij.nummer, rij.fout)] : [];
  const namen = Object.keys(rij.waarden);
  const kolom = (veld: UitkeringVeld) => kolomVan(veld, namen);
  const cel = (veld: UitkeringVeld) => leesCel(rij.waarden[kolom(veld) ?? ''], INVULLING[veld]);
  const weiger = (veld: UitkeringVeld, reden: string): null => {
    // A BSN that is refused is not repeated: whoever sent the file finds it by its row.
    const waarde = veld === 'bsn' ? undefined : cel(veld);
    afkeuringen.push(afkeuring(rij.nummer, reden, kolom(veld) ?? uitkeringenLabels.uitkeringVeld.nl[veld], waarde));
    return null;
  };
  const fout = { ...kernFoutenNl, ...uitwisselingNl.fout, ...uitkeringenNl.fout };
  /** What stands in a cell, read; null when it is empty or refused. */
  const lees = <T>(veld: UitkeringVeld, lezer: (tekst: string) => T | null, zin: string, leeg?: string): T | null => {
    const tekst = cel(veld);
    if (tekst === undefined) return leeg ? weiger(veld, leeg) : null;
    if (isOnleesbaar(tekst)) return weiger(veld, fout.TEKEN_ONLEESBAAR);
    if (isCelfout(tekst)) return weiger(veld, fout.CEL_FOUT);
    return lezer(tekst) ?? weiger(veld, zin);
  };
  const laatsteDag = eindeVanMaand(maand);
  const lezing = (tekst: string) => leesDatum(tekst, { vandaag: laatsteDag, telling: rij.telling ?? 1900 });
  const datum = (tekst: string) => {
    const gelezen = lezing(tekst);
    return gelezen.soort === 'DATUM' ? gelezen.datum : null;
  };
  const datumZin = (veld: UitkeringVeld) => fout[foutVanLezing(lezing(cel(veld) ?? '')) ?? 'DATUM_ONGELDIG'];
  // What is written for "no end", or as a date of zeros, is none: the benefit runs.
  const looptDoor = ['OPEN', 'NIETS'].includes(lezing(cel('eindDatum') ?? '').soort);

  const bsn = lees('bsn', normaliseerBsn, fout.BSN_ONGELDIG, fout.BSN_VERPLICHT);
  // Of a row that as such cannot be read no more counts than who it is about.
  if (rij.fout) return { bsn, afkeuringen: afkeuringen.slice(0, 1) };
  const soort = lees('soort', leesUitkeringSoort, fout.SOORT_ONBEKEND, fout.SOORT_ONBEKEND);
  const beginDatum = lees('beginDatum', datum, datumZin('beginDatum'), fout.BEGIN_VERPLICHT);
  const eindDatum = looptDoor ? null : lees('eindDatum', datum, datumZin('eindDatum'));
  const redenEinde = lees('redenEinde', leesUitstroomReden, fout.REDEN_NIET_BEKEND);
  const isGetal = (veld: UitkeringVeld) => rij.getallen?.includes(kolom(veld) ?? '') ?? false;
  const inkomsten = lees('inkomsten', (tekst) => leesBedrag(tekst, isGetal('inkomsten')), fout.BEDRAG_ONGELDIG) ?? '0.00';
  if (beginDatum && beginDatum > laatsteDag) weiger('beginDatum', fout.BEGIN_NA_MAAND);
  for (const { melding } of weegDatums({ vandaag: laatsteDag, beginDatum }).weigeringen.filter((er) => er.code === 'UITKERING_TE_LANG_GELEDEN')) {
    weiger('beginDatum', melding);
  }
  if (beginDatum && eindDatum && eindDatum < beginDatum) weiger('eindDatum', fout.EINDE_VOOR_BEGIN);
  if (redenEinde && (looptDoor || cel('eindDatum') === undefined)) weiger('redenEinde', fout.REDEN_ZONDER_EINDE);
  if (afkeuringen.length || !bsn || !soort || !beginDatum) return { bsn, afkeuringen };
  return { regel: { rijnummer: rij.nummer, bsn, soort, beginDatum, eindDatum, redenEinde, inkomsten } };
}

/** Which words mean that nothing was filled in. */
const INVULLING: Readonly<Partial<Record<UitkeringVeld, Invulling>>> = { eindDatum: 'EINDE', inkomsten: 'BEDRAG' };
