import {
  DOSSIER_GRONDEN, INSTROOM_OORZAKEN, bepaalMeldDatum, dossierNl, weegDatums, type Geboorte,
} from '@trajectplein/dossier/domain';
import {
  GEEN_DATUM_ALS_HUISNUMMER, foutVanLezing, isDomeinFout, kaalNummer, kernFouten, kernFoutenNl, leesDatum, normaliseerBsn, normaliseerEmailadres,
  normaliseerPostcode, normaliseerTelefoonnummer, vulIn, zoekvorm, type Datum, type LeesOpties,
} from '@trajectplein/kern/domain';
import type { Aanlevering, Afkeuring, Profiel, Rij, RijUitkomst } from './aanlevering';
import { leesBedrag } from './bedrag';
import { afkeuring, isCelfout, isOnleesbaar, isTwijfelnaam, leesCel, zegtOnbekend } from './cel';
import { uitwisselingFouten } from './labels';
import { uitwisselingNl } from './labels.nl';
import { splitsAchternaam, splitsNaam } from './naam';
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
  const hoe: LeesOpties = { vandaag, telling: rij.telling ?? 1900 };

  const staat = (veld: CsvVeld): string | undefined => {
    const kolom = koppeling[veld];
    return kolom !== undefined && Object.hasOwn(rij.waarden, kolom) ? rij.waarden[kolom] : undefined;
  };
  const tekst = (veld: CsvVeld) => leesCel(staat(veld), NAAMVELDEN.includes(veld) ? 'NAAM' : 'GEWOON');
  /** The value of a field; what `lees` throws becomes a line about its column. */
  const veld = <T>(naam: CsvVeld, lees: (tekst: string) => T): T | undefined => {
    const waarde = tekst(naam);
    if (waarde === undefined) return undefined;
    try {
      if (isOnleesbaar(waarde)) throw uitwisselingFouten.invoer('TEKEN_ONLEESBAAR', '');
      if (isCelfout(waarde)) throw uitwisselingFouten.invoer('CEL_FOUT', '');
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
    if (tekst(naam) !== undefined) return;
    // A name that is no name is shown: "nothing was filled in" would not be true.
    const heetZo = reden === 'NAAM_ONTBREEKT' && zegtOnbekend(staat(naam));
    afkeuringen.push(afkeuring(rij.nummer, uitwisselingNl.fout[heetZo ? 'NAAM_ONBEKEND' : reden], koppeling[naam], heetZo ? staat(naam) : undefined));
  };
  const datum = (waarde: string): Datum => {
    const lezing = leesDatum(waarde, hoe);
    if (lezing.soort === 'DATUM') return lezing.datum;
    throw kernFouten.invoer(foutVanLezing(lezing)!, '');
  };
  const profieltekst = (naam: CsvVeld) => veld(naam, hoogstens(MAX_PROFIELTEKST));

  verplicht('bsn', 'BSN_ONTBREEKT');
  const bsn = veld('bsn', (waarde) => eis(normaliseerBsn(waarde), 'BSN_ONGELDIG'));
  const gesplitst = tekst('achternaam') === undefined;
  const inAchternaam = koppeling.volledigeNaam === undefined || (zegtOnbekend(staat('achternaam')) && tekst('volledigeNaam') === undefined);
  if (gesplitst) verplicht(inAchternaam ? 'achternaam' : 'volledigeNaam', 'NAAM_ONTBREEKT');
  const naam = gesplitst ? veld('volledigeNaam', uitEenKolom) ?? {} : zonderLege({
    voornaam: veld('voornaam', naamTot(MAX_VOORNAAM)), tussenvoegsel: veld('tussenvoegsel', naamTot(MAX_TUSSENVOEGSEL)),
    ...veld('achternaam', (t) => (tekst('tussenvoegsel') === undefined ? splitsAchternaam(naamTot(MAX_ACHTERNAAM)(t)) : { achternaam: naamTot(MAX_ACHTERNAAM)(t) })),
    // "Null" can be a surname, and can be what a program wrote for none.
    naamControleren: (['voornaam', 'achternaam'] as const).some((deel) => isTwijfelnaam(tekst(deel) ?? '-')) || undefined,
  });
  verplicht('meldDatum', 'MELDDATUM_ONTBREEKT');

  const profiel: Profiel = {
    urenPerWeek: veld('urenPerWeek', (t) => leesUren(t, rij.getallen?.includes(koppeling.urenPerWeek ?? '') ?? false)),
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
    ...veld('geboorteDatum', (waarde) => leesGeboorte(waarde, hoe)),
    telefoonnummer: veld('telefoonnummer', (t) => eis(normaliseerTelefoonnummer(metNul(kaalNummer(t))), 'TELEFOONNUMMER_ONGELDIG')),
    emailadres: veld('emailadres', (t) => eis(normaliseerEmailadres(hoogstens(200)(t)), 'EMAILADRES_ONGELDIG')),
    postcode: veld('postcode', (t) => eis(normaliseerPostcode(t), 'POSTCODE_ONGELDIG')),
    huisnummer: voegToe(veld('huisnummer', leesHuisnummer), veld('huisnummerToevoeging', leesHuisnummer)),
    woonplaats: veld('woonplaats', hoogstens(80)),
    meldDatum: veld('meldDatum', (waarde) => bepaalMeldDatum(datum(waarde), vandaag)),
    dossierGrond: veld('dossierGrond', kiesGrond),
    instroomOorzaak: veld('instroomOorzaak', kiesOorzaak),
    profiel: metOpmerkingen(zonderLege(profiel)),
  };
  if (aanlevering.huisnummer && aanlevering.huisnummer.length > MAX_HUISNUMMER) {
    afkeuringen.push(afkeuring(rij.nummer, vulIn(uitwisselingNl.fout.TE_LANG, { max: MAX_HUISNUMMER }), koppeling.huisnummer, aanlevering.huisnummer));
  }
  for (const { veld: bij, melding } of weegDatums({ vandaag, ...aanlevering }).weigeringen) {
    const plek = bij === 'meldDatum' ? 'meldDatum' : 'geboorteDatum';
    afkeuringen.push(afkeuring(rij.nummer, melding, koppeling[plek], staat(plek)));
  }
  return afkeuringen.length > 0 ? { afkeuringen } : { aanlevering: zonderLege(aanlevering) as Aanlevering };
}

/** Columns in which other words than "onbekend" can be a name; of a tussenvoegsel there is a closed list. */
const NAAMVELDEN: readonly CsvVeld[] = ['voornaam', 'achternaam', 'volledigeNaam'];
const MAX_VOORNAAM = 100;
const MAX_TUSSENVOEGSEL = 30;
const MAX_ACHTERNAAM = 150;
const MAX_HUISNUMMER = 12;

/** A name has letters, in whatever script. */
const naamTot = (max: number) => (tekst: string): string => {
  if (!/\p{L}/u.test(tekst)) throw uitwisselingFouten.invoer('GEEN_NAAM', '');
  return hoogstens(max)(tekst);
};

function uitEenKolom(naam: string) {
  const { voornaam, tussenvoegsel, achternaam, twijfel } = splitsNaam(naamTot(MAX_VOORNAAM + MAX_ACHTERNAAM)(naam));
  return zonderLege({
    voornaam: voornaam && hoogstens(MAX_VOORNAAM)(voornaam), tussenvoegsel: tussenvoegsel && hoogstens(MAX_TUSSENVOEGSEL)(tussenvoegsel),
    achternaam: hoogstens(MAX_ACHTERNAAM)(achternaam), naamIsHeel: true, naamControleren: twijfel || isTwijfelnaam(achternaam) || undefined,
  });
}

/** A birth: a day, a year alone ("00-00-1970"), or nothing where all of it is zeros. */
function leesGeboorte(tekst: string, hoe: LeesOpties): Partial<{ [K in keyof Geboorte]: NonNullable<Geboorte[K]> }> {
  const lezing = leesDatum(tekst, { ...hoe, geboorte: true });
  if (lezing.soort === 'DATUM') return { geboorteDatum: lezing.datum };
  if (lezing.soort === 'JAAR') return { geboorteJaar: lezing.jaar };
  if (lezing.soort === 'NIETS') return {};
  throw kernFouten.invoer(foutVanLezing(lezing)!, '');
}

/** The day numbers of 2009 to 2050: a date that lost its format. */
const DAGNUMMER = /^(?:4\d|5[0-4])\d{3}$/;

function leesHuisnummer(tekst: string): string {
  if (!GEEN_DATUM_ALS_HUISNUMMER.test(tekst) || DAGNUMMER.test(tekst)) throw kernFouten.invoer('HUISNUMMER_DATUM', '');
  return tekst;
}

function leesUren(tekst: string, isGetal: boolean): number {
  const uren = Number(leesBedrag(tekst, isGetal) ?? NaN);
  if (!(uren <= MAX_UREN)) throw uitwisselingFouten.invoer('UREN_ONGELDIG', '');
  return uren;
}

/** A spreadsheet that takes a telephone number for a number drops its leading 0, or its +. */
function metNul(tekst: string): string {
  if (/^[1-9]\d{8}$/.test(tekst)) return `0${tekst}`;
  return /^31[1-9]\d{8}$/.test(tekst) ? `+${tekst}` : tekst;
}

/** "12" and "A" are 12A; "12" and "3" are 12-3, which would else be another house. */
function voegToe(nummer: string | undefined, toevoeging: string | undefined): string | undefined {
  if (toevoeging === undefined || nummer === undefined) return nummer;
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
