import {
  DOSSIER_GRONDEN, INSTROOM_OORZAKEN, bepaalMeldDatum, dossierNl, eisGeboorteDatum,
} from '@trajectplein/dossier/domain';
import {
  isDomeinFout, kernFouten, kernFoutenNl, normaliseerBsn, normaliseerEmailadres, normaliseerPostcode,
  normaliseerTelefoonnummer, zoekvorm, type Datum,
} from '@trajectplein/kern/domain';
import type { Aanlevering, Afkeuring, Profiel, Rij, RijUitkomst } from './aanlevering';
import { afkeuring, leesCel } from './cel';
import { leesDatum } from './excel-datum';
import { uitwisselingFouten } from './labels';
import { uitwisselingNl } from './labels.nl';
import { RIJBEWIJZEN, VERVOERMIDDELEN, metOpmerkingen, splits } from './profiel';
import type { CsvVeld, Koppeling } from './velden';

const MAX_UREN = 60; // per week, Arbeidstijdenwet art. 5:7
const MAX_PROFIELTEKST = 200;

/**
 * Reads one row of a file. What a cell leaves open (nothing, or a placeholder) is absent in the result.
 * @param koppeling which column fills which field
 * @returns the person, or everything that is wrong with the row
 */
export function leesCsvRij(rij: Rij, koppeling: Koppeling, vandaag: Datum): RijUitkomst {
  if (rij.fout) return { afkeuringen: [afkeuring(rij.nummer, rij.fout)] };
  const afkeuringen: Afkeuring[] = [];
  const telling = rij.telling ?? 1900;

  const tekst = (veld: CsvVeld): string | undefined => {
    const kolom = koppeling[veld];
    return kolom !== undefined && Object.hasOwn(rij.waarden, kolom) ? leesCel(rij.waarden[kolom]) : undefined;
  };
  /** The value of a field; what `lees` throws becomes a line about its column. */
  const veld = <T>(naam: CsvVeld, lees: (tekst: string) => T): T | undefined => {
    const waarde = tekst(naam);
    if (waarde === undefined) return undefined;
    try {
      return lees(waarde);
    } catch (fout) {
      if (!isDomeinFout(fout)) throw fout;
      // A BSN that is refused is often right but for one digit: it is not repeated.
      afkeuringen.push(afkeuring(rij.nummer, fout.melding, koppeling[naam], naam === 'bsn' ? undefined : waarde));
      return undefined;
    }
  };
  /** A field without which there is no person or dossier: says so when nothing is filled in. */
  const verplicht = (naam: CsvVeld, reden: keyof typeof uitwisselingNl.fout) => {
    if (tekst(naam) === undefined) afkeuringen.push(afkeuring(rij.nummer, uitwisselingNl.fout[reden], koppeling[naam]));
  };
  const datum = (waarde: string) => eis(leesDatum(waarde, telling), 'DATUM_ONGELDIG');
  const profieltekst = (naam: CsvVeld) => veld(naam, hoogstens(MAX_PROFIELTEKST));

  verplicht('bsn', 'BSN_ONTBREEKT');
  const bsn = veld('bsn', (waarde) => eis(normaliseerBsn(waarde), 'BSN_ONGELDIG'));
  const gesplitst = tekst('achternaam') === undefined;
  if (gesplitst) verplicht(koppeling.volledigeNaam === undefined ? 'achternaam' : 'volledigeNaam', 'NAAM_ONTBREEKT');
  const naam = gesplitst
    ? (veld('volledigeNaam', splitsNaam) ?? {})
    : {
        voornaam: veld('voornaam', hoogstens(MAX_VOORNAAM)),
        tussenvoegsel: veld('tussenvoegsel', hoogstens(30)),
        achternaam: veld('achternaam', hoogstens(MAX_ACHTERNAAM)),
      };
  verplicht('meldDatum', 'MELDDATUM_ONTBREEKT');

  const profiel: Profiel = {
    urenPerWeek: veld('urenPerWeek', leesUren),
    opleidingsniveau: profieltekst('opleidingsniveau'),
    beroepssector: profieltekst('beroepssector'),
    beroep: profieltekst('beroep'),
    mondelingNederlands: profieltekst('mondelingNederlands'),
    schriftelijkNederlands: profieltekst('schriftelijkNederlands'),
    rijbewijzen: veld('rijbewijzen', (t) => splits(hoogstens(MAX_PROFIELTEKST)(t), RIJBEWIJZEN)),
    vervoer: veld('vervoer', (t) => splits(hoogstens(MAX_PROFIELTEKST)(t), VERVOERMIDDELEN)),
  };
  const aanlevering = {
    rijnummer: rij.nummer,
    bsn,
    ...naam,
    geboorteDatum: veld('geboorteDatum', (waarde) => eisGeboorteDatum(datum(waarde), vandaag)),
    telefoonnummer: veld('telefoonnummer', (t) => eis(normaliseerTelefoonnummer(metNul(t)), 'TELEFOONNUMMER_ONGELDIG')),
    emailadres: veld('emailadres', (t) => eis(normaliseerEmailadres(hoogstens(200)(t)), 'EMAILADRES_ONGELDIG')),
    postcode: veld('postcode', (t) => eis(normaliseerPostcode(t), 'POSTCODE_ONGELDIG')),
    huisnummer: veld('huisnummer', (t) => hoogstens(12)(metToevoeging(t, tekst('huisnummerToevoeging')))),
    woonplaats: veld('woonplaats', hoogstens(80)),
    meldDatum: veld('meldDatum', (waarde) => bepaalMeldDatum(datum(waarde), vandaag)),
    dossierGrond: veld('dossierGrond', kiesGrond),
    instroomOorzaak: veld('instroomOorzaak', kiesOorzaak),
    profiel: metOpmerkingen(zonderLege(profiel)),
  };
  return afkeuringen.length > 0 ? { afkeuringen } : { aanlevering: zonderLege(aanlevering) as Aanlevering };
}

const MAX_VOORNAAM = 100;
const MAX_ACHTERNAAM = 150;

/** Splits at the first space: a rule of thumb that is wrong for "Jan Willem Bos", so somebody has to look. */
function splitsNaam(naam: string) {
  const [eerste, ...rest] = naam.split(' ');
  if (rest.length === 0) return { achternaam: hoogstens(MAX_ACHTERNAAM)(naam), naamControleren: true };
  return {
    voornaam: hoogstens(MAX_VOORNAAM)(eerste),
    achternaam: hoogstens(MAX_ACHTERNAAM)(rest.join(' ')),
    naamControleren: true,
  };
}

function leesUren(tekst: string): number {
  const uren = /^\d{1,2}([.,]\d{1,2})?$/.test(tekst) ? Number(tekst.replace(',', '.')) : NaN;
  if (!(uren <= MAX_UREN)) throw uitwisselingFouten.invoer('UREN_ONGELDIG', '');
  return uren;
}

/** A spreadsheet that takes a telephone number for a number drops its leading 0, or its +. */
function metNul(tekst: string): string {
  if (/^[1-9]\d{8}$/.test(tekst)) return `0${tekst}`;
  return /^31[1-9]\d{8}$/.test(tekst) ? `+${tekst}` : tekst;
}

/** "12" and "A" are 12A; "12" and "3" are 12-3, which would else be another house. */
function metToevoeging(nummer: string, toevoeging: string | undefined): string {
  if (toevoeging === undefined) return nummer;
  return /^\d/.test(toevoeging) ? `${nummer}-${toevoeging}` : nummer + toevoeging;
}

/** The codes of a list by themselves and by what our screens call them in Dutch; capitals and punctuation make no difference. */
function maakKeuze<C extends string>(codes: readonly C[], namen: Readonly<Record<C, string>>): (tekst: string) => C {
  const perVorm = new Map(codes.flatMap((code) => [[zoekvorm(namen[code]), code], [zoekvorm(code), code]] as const));
  return (tekst) => eis(perVorm.get(zoekvorm(tekst)), 'CODE_ONBEKEND');
}
const kiesGrond = maakKeuze(DOSSIER_GRONDEN, dossierNl.dossierGrond);
const kiesOorzaak = maakKeuze(INSTROOM_OORZAKEN, dossierNl.instroomOorzaak);

const hoogstens = (max: number) => (tekst: string): string => {
  if (tekst.length > max) throw uitwisselingFouten.invoer('TE_LANG', '', { max });
  return tekst;
};

function eis<T>(waarde: T | null | undefined, code: keyof typeof kernFoutenNl): T {
  if (waarde === null || waarde === undefined) throw kernFouten.invoer(code, '');
  return waarde;
}

/** Without the fields that were not told, so that laying one over the other keeps what the first one said. */
function zonderLege<T extends object>(waarden: T): T {
  const gevuld = {} as T;
  for (const veld in waarden) if (waarden[veld] !== undefined) gevuld[veld] = waarden[veld];
  return gevuld;
}
