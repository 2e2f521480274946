import { schoneTekst } from './tekst';

/** Letters that Unicode does not take apart into a letter and a mark, and what people write who cannot type them. */
const LETTERS: Readonly<Record<string, string>> = {
  ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', đ: 'd', ð: 'd', ɖ: 'd', ɗ: 'd', þ: 'th', ł: 'l', ı: 'i', ɨ: 'i', ħ: 'h', ŧ: 't', ŋ: 'n', ĸ: 'k',
  ƙ: 'k', ɓ: 'b', ƈ: 'c', ƒ: 'f', ɣ: 'g', ɛ: 'e', ɔ: 'o', ə: 'a', ʉ: 'u', ƴ: 'y', ƶ: 'z', ɉ: 'j', ⱥ: 'a', ȼ: 'c', ɇ: 'e', ⱦ: 't',
};
const LETTER = new RegExp(`[${Object.keys(LETTERS).join('')}]`, 'g');

/**
 * The form in which names are compared: lower case, without accents or letters of other alphabets' making (ł, ø, ı, ß …),
 * without characters that nobody sees, with single spaces for whatever is no letter and no figure; `ĳ` is two letters.
 * It is the same in every locale.
 * @returns '' for text without letters or figures
 */
export function zoekvorm(tekst: string): string {
  if (/^[\x20-\x7e]*$/.test(tekst)) return tekst.toLowerCase().replace(/[^a-z0-9]+/g, ' ').trim();
  return schoneTekst(tekst)
    .normalize('NFKD')
    // Marks, what is invisible, and the apostrophes that count as letters (ʼ in OʼBrien).
    .replace(/\p{M}|\p{Cf}/gu, '')
    .replace(/[\u02b0-\u02ff]/g, ' ')
    .toLowerCase()
    // Once more: a few capitals have a small form with a mark.
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(LETTER, (letter) => LETTERS[letter]!)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

const woordenVan = (tekst: string) => zoekvorm(tekst).split(' ').filter(Boolean);

/**
 * The words by which something with these names is found: the words of each, and each name written as one word, for who
 * leaves out an apostrophe, a hyphen or a space (OBrien, Jansendevries). Each once.
 */
export function vindwoorden(...namen: (string | null | undefined)[]): string[] {
  return [...new Set(namen.flatMap((naam) => {
    const woorden = woordenVan(naam ?? '');
    return woorden.length > 1 ? [...woorden, woorden.join('')] : woorden;
  }))];
}

const MEESTE_WOORDEN = 12;

/**
 * What somebody who types this looks for. Each item must be found, by one of its forms: the word itself, or the word
 * written together with its neighbour, for who types a space where the name has none (O Brien for OBrien).
 */
export function vraagwoorden(tekst: string): string[][] {
  const woorden = woordenVan(tekst).slice(0, MEESTE_WOORDEN);
  return woorden.map((woord, n) => [
    woord, ...(n > 0 ? [woorden[n - 1]! + woord] : []), ...(n + 1 < woorden.length ? [woord + woorden[n + 1]!] : []),
  ]);
}
