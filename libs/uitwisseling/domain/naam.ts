import { TUSSENVOEGSEL_WOORDEN } from '@trajectplein/dossier/domain';
import { zoekvorm } from '@trajectplein/kern/domain';

/** A name in parts. `twijfel`: another split can be right as well, so somebody has to look. */
export interface GesplitsteNaam {
  voornaam?: string;
  tussenvoegsel?: string;
  achternaam: string;
  twijfel: boolean;
}

/** Words of the list that are Dutch beyond doubt: with a capital or in capitals they are the same. The others (El, Ben, Do) are names then. */
const OOK_MET_HOOFDLETTER = new Set(['aan', 'bij', 'de', 'den', 'der', 'het', 'op', 'ten', 'ter', 'uit', 'van', 'vanden', 'von', 'voor']);
const AANSPREKING = /^(?:de heer|dhr|heer|mevrouw|mevr|mw)\.?\s+/i;
const AFKORTING = /^(?:v|d|vd|v\/d|v\.d|v\.\/d)\.?$/;
const VOORLETTERS = /^(?:\p{Lu}\.?|(?:\p{L}{1,2}\.-?)+\p{L}?)$/u;

function isTussenvoegsel(woord: string): boolean {
  if (AFKORTING.test(woord)) return true;
  if (VOORLETTERS.test(woord)) return false;
  const woorden = zoekvorm(woord).split(' ');
  const lijst = /^['’‘`]?\p{Ll}/u.test(woord) || /^['’‘`][ST]$/u.test(woord) ? TUSSENVOEGSEL_WOORDEN : OOK_MET_HOOFDLETTER;
  return woorden.every((deel) => lijst.has(deel));
}

/**
 * Splits a name that stands in one column: "Jan de Vries", "Vries, Piet de", "Vries, de, Piet", "de Vries, Piet", "J.W. Bos".
 * The comma parts the surname from the rest; a tussenvoegsel of the closed list stands apart, wherever it is written.
 * @param naam on one line, not empty
 */
export function splitsNaam(naam: string): GesplitsteNaam {
  const kaal = naam.replace(AANSPREKING, '') || naam;
  const delen = kaal.split(',').map((deel) => deel.trim()).filter(Boolean);
  return delen.length > 1 ? metKomma(delen) : zonderKomma(woordenVan(delen[0] ?? kaal));
}

/** A surname written apart in its own column: the tussenvoegsel before or behind it ("de Vries", "Vries, de"). */
export function splitsAchternaam(achternaam: string): Omit<GesplitsteNaam, 'voornaam' | 'twijfel'> {
  const [voor = '', ...achter] = achternaam.split(',').map((deel) => deel.trim());
  const los = achter.length === 1 && achter[0] && woordenVan(achter[0]).every(isTussenvoegsel) ? achter[0] : undefined;
  if (los) return { tussenvoegsel: los, achternaam: voor };
  const { begin, kern, einde } = pel(woordenVan(achternaam));
  // With a capital it is how somebody writes his own name ("De Backer").
  return achter.length || einde.length || !begin.length || begin.some((woord) => /^\p{Lu}/u.test(woord)) ? { achternaam }
    : { tussenvoegsel: begin.join(' '), achternaam: kern.join(' ') };
}

function metKomma([voor = '', ...achter]: readonly string[]): GesplitsteNaam {
  const surnaam = pel(woordenVan(voor));
  const losse = achter.map(woordenVan).filter((woorden) => woorden.every(isTussenvoegsel));
  const rest = achter.map(woordenVan).filter((woorden) => !woorden.every(isTussenvoegsel));
  const namen = pel(rest.flat());
  const plaatsen = [surnaam.begin, surnaam.einde, namen.begin, namen.einde, ...losse].filter((woorden) => woorden.length);
  return maak(namen.kern, plaatsen[0] ?? [], surnaam.kern,
    plaatsen.length > 1 || rest.length !== 1 || surnaam.kern.every(isTussenvoegsel));
}

function zonderKomma(woorden: readonly string[]): GesplitsteNaam {
  const van = woorden.findIndex(isTussenvoegsel);
  if (van < 0 || woorden.every(isTussenvoegsel)) return zonderTussenvoegsel(woorden);
  const na = woorden.findIndex((woord, n) => n > van && !isTussenvoegsel(woord));
  const tot = na < 0 ? woorden.length : na;
  const [voor, tussen, achter] = [woorden.slice(0, van), woorden.slice(van, tot), woorden.slice(tot)];
  // Surname first, as a list that was sorted has it: "Vries Piet de", "de Vries Piet".
  if (!achter.length) return maak(voor.slice(1), tussen, voor.slice(0, 1), true);
  if (!voor.length) return maak(achter.slice(1), tussen, achter.slice(0, 1), true);
  return maak(voor, tussen, achter, achter.length > 1);
}

function zonderTussenvoegsel(woorden: readonly string[]): GesplitsteNaam {
  const [eerste = '', ...rest] = woorden;
  const isVoorletters = (woord: string) => VOORLETTERS.test(woord);
  if (rest.length && rest.every(isVoorletters) && !isVoorletters(eerste)) return maak(rest, [], [eerste], false);
  const achternaamEerst = rest.length === 1 && inHoofdletters(eerste) && !inHoofdletters(rest[0]!);
  if (achternaamEerst) return maak(rest, [], [eerste], true);
  const voor = woorden.slice(0, -1);
  return maak(voor, [], woorden.slice(-1), voor.length === 0 || (voor.length > 1 && !voor.every(isVoorletters)) || isVoorletters(woorden.at(-1)!));
}

const inHoofdletters = (woord: string) => woord.length > 2 && woord === woord.toUpperCase() && !VOORLETTERS.test(woord);

function maak(voornaam: readonly string[], tussenvoegsel: readonly string[], achternaam: readonly string[], twijfel: boolean): GesplitsteNaam {
  return {
    ...(voornaam.length ? { voornaam: voornaam.join(' ') } : {}),
    ...(tussenvoegsel.length ? { tussenvoegsel: tussenvoegsel.join(' ') } : {}),
    achternaam: achternaam.join(' '),
    twijfel: twijfel || voornaam.length === 0,
  };
}

/** Takes the tussenvoegsels off both ends; of words that are nothing else, nothing. */
function pel(woorden: readonly string[]): { begin: string[]; kern: string[]; einde: string[] } {
  const eerste = woorden.findIndex((woord) => !isTussenvoegsel(woord));
  if (eerste < 0) return { begin: [], kern: [...woorden], einde: [] };
  const laatste = woorden.findLastIndex((woord) => !isTussenvoegsel(woord));
  return { begin: woorden.slice(0, eerste), kern: woorden.slice(eerste, laatste + 1), einde: woorden.slice(laatste + 1) };
}

/** The words of a name; what a hyphen joins is one ("Jansen-de Boer", "Jansen - van den Berg"). */
function woordenVan(tekst: string): string[] {
  const woorden: string[] = [];
  for (const woord of tekst.replace(/\s*([-‐‑–])\s*/gu, '$1').split(' ').filter(Boolean)) {
    const vorige = woorden.at(-1);
    const laatste = vorige?.split(/[-‐‑–]/u);
    if (vorige && laatste!.length > 1 && laatste!.at(-1)!.split(' ').every(isTussenvoegsel)) woorden[woorden.length - 1] = `${vorige} ${woord}`;
    else woorden.push(woord);
  }
  return woorden;
}
