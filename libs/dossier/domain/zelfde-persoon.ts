import { zoekvorm, type Datum } from '@trajectplein/kern/domain';
import { TUSSENVOEGSEL_WOORDEN } from './tussenvoegsels';

/** What one knows of somebody, as far as two people are told apart by it. What is empty or absent is not known. */
export interface Kenmerken {
  voornaam?: string | null;
  tussenvoegsel?: string | null;
  achternaam?: string | null;
  geboorteDatum?: Datum | null;
  /** When no more is known than the year. */
  geboorteJaar?: number | null;
}

/**
 * GELIJK: letter for letter, as far as both are known. SPELLING: the same, written otherwise (capitals, accents, where the
 * tussenvoegsel stands, initials, the partner's name behind a hyphen). EEN_VERSCHIL: one of surname, first name and birth
 * date is another one: people marry, and somebody mistyped. ANDER: somebody else, because two of the three are other ones
 * or nothing at all agrees.
 */
export const PERSOON_VERGELIJKINGEN = ['GELIJK', 'SPELLING', 'EEN_VERSCHIL', 'ANDER'] as const;
export type PersoonVergelijking = (typeof PERSOON_VERGELIJKINGEN)[number];

export const KENMERKEN = ['achternaam', 'voornaam', 'geboorteDatum'] as const;
export type Kenmerk = (typeof KENMERKEN)[number];

/** How one of the three compares; ONBEKEND when one of the two sides does not know it. */
type Uitslag = 'GELIJK' | 'SPELLING' | 'ANDERS' | 'ONBEKEND';

/**
 * Whether what is told under a BSN is about the person who is known by it, or two rows are about one person.
 * @returns the code, and which of the three are other ones beyond spelling
 */
export function vergelijkPersoon(bekend: Kenmerken, verteld: Kenmerken): { code: PersoonVergelijking; verschilt: Kenmerk[] } {
  const uitslag = vergelijkKenmerken(bekend, verteld);
  const uitslagen = Object.values(uitslag);
  const verschilt = KENMERKEN.filter((kenmerk) => uitslag[kenmerk] === 'ANDERS');
  const komtIetsOvereen = uitslagen.some((er) => er === 'GELIJK' || er === 'SPELLING');
  if (verschilt.length > 1 || (verschilt.length === 1 && !komtIetsOvereen)) return { code: 'ANDER', verschilt };
  if (verschilt.length === 1) return { code: 'EEN_VERSCHIL', verschilt };
  return { code: uitslagen.includes('SPELLING') || schrijft(bekend) !== schrijft(verteld) ? 'SPELLING' : 'GELIJK', verschilt };
}

/**
 * Whether two who have another BSN, or of whom one has none, may be the same person: name and birth date agree, all three
 * known on both sides.
 */
export function lijktOp(een: Kenmerken, ander: Kenmerken): boolean {
  return Object.values(vergelijkKenmerken(een, ander)).every((er) => er === 'GELIJK' || er === 'SPELLING');
}

function vergelijkKenmerken(een: Kenmerken, ander: Kenmerken): Record<Kenmerk, Uitslag> {
  const geboorteDatum = vergelijkGeboorte(een, ander);
  // Parts that changed places (surname and first name in each other's column) are the same name.
  const zelfdeWoorden = alleWoorden(een) !== '' && alleWoorden(een) === alleWoorden(ander);
  const naam = (uitslag: Uitslag): Uitslag => (uitslag === 'ANDERS' && zelfdeWoorden ? 'SPELLING' : uitslag);
  return { achternaam: naam(vergelijkAchternaam(een, ander)), voornaam: naam(vergelijkVoornaam(een.voornaam, ander.voornaam)), geboorteDatum };
}

function vergelijkGeboorte(een: Kenmerken, ander: Kenmerken): Uitslag {
  if (een.geboorteDatum && ander.geboorteDatum) return een.geboorteDatum === ander.geboorteDatum ? 'GELIJK' : 'ANDERS';
  const [jaar, anderJaar] = [jaarVan(een), jaarVan(ander)];
  if (!jaar || !anderJaar) return 'ONBEKEND';
  return jaar === anderJaar ? 'GELIJK' : 'ANDERS';
}

const jaarVan = ({ geboorteDatum, geboorteJaar }: Kenmerken) => (geboorteDatum ? Number(geboorteDatum.slice(0, 4)) : geboorteJaar ?? null);

/** A surname, or one of two that a hyphen joins: its own words together, and the tussenvoegsel before or behind it. */
interface NaamDeel {
  kern: string;
  tussen: string;
}

function vergelijkAchternaam(een: Kenmerken, ander: Kenmerken): Uitslag {
  const [delen, anderDelen] = [naamDelen(een), naamDelen(ander)];
  if (!delen.length || !anderDelen.length) return 'ONBEKEND';
  if (letters(een) === letters(ander)) return 'GELIJK';
  if (samen(delen) === samen(anderDelen) && tussenPast(alleTussen(delen), alleTussen(anderDelen))) return 'SPELLING';
  // With a partner's name it is the same surname as without, and in either order.
  const [minst, meest] = delen.length <= anderDelen.length ? [delen, anderDelen] : [anderDelen, delen];
  return minst.every((deel) => meest.some((er) => er.kern === deel.kern && tussenPast(er.tussen, deel.tussen))) ? 'SPELLING' : 'ANDERS';
}

function naamDelen({ tussenvoegsel, achternaam }: Kenmerken): NaamDeel[] {
  // What stands behind a comma belongs before it, and "e/v" is written for a hyphen too.
  const [voor, ...achter] = (achternaam ?? '').split(',');
  const geheel = [tussenvoegsel, ...achter, voor].filter(Boolean).join(' ').replace(/\se[./]?\s?v\.?\s/giu, '-');
  return geheel.split(/[-‐‑‒–—/]/u).map((deel) => {
    const woorden = woordenVan(deel);
    const kern = woorden.filter((woord) => !TUSSENVOEGSEL_WOORDEN.has(woord));
    return kern.length ? { kern: kern.join(''), tussen: woorden.filter((woord) => TUSSENVOEGSEL_WOORDEN.has(woord)).sort().join(' ') }
      : { kern: woorden.join(''), tussen: '' };
  }).filter(({ kern }) => kern !== '');
}

const samen = (delen: readonly NaamDeel[]) => delen.map(({ kern }) => kern).join('');
const alleTussen = (delen: readonly NaamDeel[]) => delen.map(({ tussen }) => tussen).filter(Boolean).join(' ');
/** Many systems keep no tussenvoegsel: only two that are there can be two names ("de Boer", "den Boer"). */
const tussenPast = (een: string, ander: string) => een === '' || ander === '' || een === ander;
/** "Vandenberg" and "van den Berg". */
const letters = ({ tussenvoegsel, achternaam }: Kenmerken) => woordenVan(`${tussenvoegsel ?? ''} ${achternaam ?? ''}`).join('');

/** Initials agree with the names that they stand for, and the name that somebody is called by with all his names. */
function vergelijkVoornaam(een: string | null | undefined, ander: string | null | undefined): Uitslag {
  const [namen, anderNamen] = [voornamen(een), voornamen(ander)];
  if (!namen.length || !anderNamen.length) return 'ONBEKEND';
  if (namen.join('') === anderNamen.join('')) return 'GELIJK';
  const [minst, meest] = namen.length <= anderNamen.length ? [namen, anderNamen] : [anderNamen, namen];
  return minst.every((naam) => meest.some((er) => er === naam || (eenLetter(er, naam) && er[0] === naam[0]))) ? 'SPELLING' : 'ANDERS';
}

const eenLetter = (een: string, ander: string) => een.length === 1 || ander.length === 1;

/** "JP" without points is two initials: no name is written in capitals without a vowel. */
function voornamen(voornaam: string | null | undefined): string[] {
  return woordenVan((voornaam ?? '').replace(/^\s*([B-DF-HJ-NP-TV-XZ]{2,5})\s*$/, (_, los: string) => [...los].join(' ')));
}

const woordenVan = (tekst: string) => zoekvorm(tekst).split(' ').filter(Boolean);
const alleWoorden = ({ voornaam, tussenvoegsel, achternaam }: Kenmerken) =>
  woordenVan([voornaam, tussenvoegsel, achternaam].filter(Boolean).join(' ')).sort().join(' ');
const schrijft = ({ voornaam, tussenvoegsel, achternaam }: Kenmerken) =>
  JSON.stringify([voornaam, tussenvoegsel, achternaam].map((deel) => deel?.trim() || null));
