import { isCode, vulIn, zoekvorm } from '@trajectplein/kern/domain';
import { uitwisselingLabels } from './labels';
import { uitwisselingNl } from './labels.nl';
import { SONAR_KOLOMMEN } from './sonar';
import { CSV_VELDEN, VERPLICHTE_VELDEN, type CsvVeld, type Koppeling } from './velden';

/** What columns are called besides our own words for a field and those of Sonar. */
const ANDERE_NAMEN: Partial<Record<CsvVeld, readonly string[]>> = {
  bsn: ['burgerservicenummer', 'sofinummer', 'bsn nummer'],
  voornaam: ['roepnaam', 'voornamen'],
  tussenvoegsel: ['tussenvoegsels', 'voorvoegsel', 'voorvoegsels'],
  achternaam: ['geslachtsnaam', 'familienaam', 'surname'],
  volledigeNaam: ['naam', 'name'],
  geboorteDatum: ['gebdatum', 'geb datum', 'geboren op', 'birth date'],
  telefoonnummer: ['telefoon', 'tel', 'mobiel', 'mobiele nummer', 'phone', 'phone number'],
  emailadres: ['email', 'e mail', 'emailadres', 'mail', 'mailadres'],
  postcode: ['pc', 'postal code', 'zip code'],
  huisnummer: ['huisnr', 'huis nr'],
  huisnummerToevoeging: ['toevoeging', 'huisnr toevoeging'],
  woonplaats: ['city'],
  meldDatum: ['melddatum', 'meldingsdatum', 'datum aanmelding'],
  dossierGrond: ['grond', 'dossiergrond'],
  instroomOorzaak: ['instroomoorzaak', 'oorzaak', 'reden instroom', 'reden van instroom'],
  urenPerWeek: ['uren', 'beschikbare uren', 'aantal uren'],
  opleidingsniveau: ['opleiding', 'niveau'],
  beroepssector: ['sector'],
  beroep: ['gewenst beroep', 'functie'],
  mondelingNederlands: ['spreekvaardigheid', 'spreken'],
  schriftelijkNederlands: ['schrijfvaardigheid', 'schrijven'],
  rijbewijzen: ['rijbewijs'],
  vervoer: ['vervoermiddel', 'vervoermiddelen'],
};

const NAMEN = new Map(CSV_VELDEN.flatMap((veld) => [
  veld,
  uitwisselingLabels.csvVeld.nl[veld],
  uitwisselingLabels.csvVeld.en[veld],
  ...SONAR_KOLOMMEN.filter((k) => k.veld === veld).map((k) => k.kolom),
  ...(ANDERE_NAMEN[veld] ?? []),
].map((naam) => [zoekvorm(naam), veld] as const)));

/** True for a name that a column of a file with people has, also one that is not taken over. */
export const isVeldnaam = (naam: string) => NAMEN.has(zoekvorm(naam)) || SONAR_NAMEN.has(zoekvorm(naam));
const SONAR_NAMEN = new Set(SONAR_KOLOMMEN.map((k) => zoekvorm(k.kolom)));

/**
 * Guesses which column fills which field from the names of the columns; the first column that fits a field has it.
 * Beside a first name, "Naam" is the last name.
 */
export function stelKoppelingVoor(kop: readonly string[]): Koppeling {
  const koppeling: Koppeling = {};
  for (const kolom of kop) {
    const veld = NAMEN.get(zoekvorm(kolom));
    if (veld) koppeling[veld] ??= kolom;
  }
  const { voornaam, achternaam, volledigeNaam, ...rest } = koppeling;
  const naamIsAchternaam = voornaam !== undefined && achternaam === undefined && volledigeNaam !== undefined;
  return naamIsAchternaam ? { ...rest, voornaam, achternaam: volledigeNaam } : koppeling;
}

type KoppelFout = 'VELD_ONBEKEND' | 'KOLOM_VERPLICHT' | 'NAAM_KOLOM_VERPLICHT' | 'KOLOM_ONBEKEND' | 'KOLOM_DUBBEL';

/**
 * Checks which column was chosen for which field.
 * @param kop the names of the columns of the file
 * @returns what is wrong, each with a pointer to its field in the request; empty when the file can be read so
 */
export function keurKoppeling(
  koppeling: Readonly<Record<string, string | undefined>>, kop: readonly string[],
): { pointer: string; code: KoppelFout; melding: string }[] {
  const fout = (veld: string, code: KoppelFout, kolom = '') =>
    ({ pointer: `/koppeling/${veld}`, code, melding: vulIn(uitwisselingNl.fout[code], { kolom }) });
  const gekozen = Object.entries(koppeling).filter((paar): paar is [string, string] => paar[1] !== undefined);
  const heeft = (veld: CsvVeld) => gekozen.some(([naam]) => naam === veld);

  const perVeld = gekozen.flatMap(([veld, kolom], i) => {
    if (!isCode(CSV_VELDEN, veld)) return [fout(veld, 'VELD_ONBEKEND')];
    if (!kop.includes(kolom)) return [fout(veld, 'KOLOM_ONBEKEND', kolom)];
    return gekozen.slice(0, i).some(([, eerder]) => eerder === kolom) ? [fout(veld, 'KOLOM_DUBBEL', kolom)] : [];
  });
  const ontbreekt = VERPLICHTE_VELDEN.filter((veld) => !heeft(veld)).map((veld) => fout(veld, 'KOLOM_VERPLICHT'));
  const zonderNaam = heeft('achternaam') || heeft('volledigeNaam') ? [] : [fout('achternaam', 'NAAM_KOLOM_VERPLICHT')];
  return [...perVeld, ...ontbreekt, ...zonderNaam];
}
