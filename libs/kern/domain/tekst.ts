/** True for text with something in it besides white space and what nobody sees. */
export function isGevuld(tekst: string | null | undefined): tekst is string {
  return typeof tekst === 'string' && schoneTekst(tekst) !== '';
}

/** True for one of the codes of a list; narrows the type. */
export function isCode<C extends string>(lijst: readonly C[], waarde: unknown): waarde is C {
  return (lijst as readonly unknown[]).includes(waarde);
}

const GEWOON = /^[\x20-\x7e]*$/;
/** What takes no place on a screen: category Cf (zero width, soft hyphen, direction marks), fillers, selectors of a form. */
const ONZICHTBAAR = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u2800]/gu;
/**
 * What joins (U+200D) or parts (U+200C) letters belongs to a word of a script that needs it, and U+200D and U+FE0F to a
 * picture; between Latin letters neither says anything.
 */
const HOORT_IN_WOORD =
  /(?<=[\p{L}\p{M}])(?<!\p{Script=Latin}\p{M}*)[\u200c\u200d](?=[\p{L}\p{M}])(?!\p{Script=Latin})|(?<=\p{Extended_Pictographic}\ufe0f?\p{Emoji_Modifier}?)\u200d(?=\p{Extended_Pictographic})|(?<=\p{Extended_Pictographic})\ufe0f/gu;

/**
 * The one form in which text is kept, whatever it came by (a form, the API, a file, a search): composed letters (NFC), plain
 * spaces, none at its ends, nothing that nobody sees. Line breaks stay, as `\n`.
 * @returns '' when there is nothing to see
 */
export function schoneTekst(tekst: string): string {
  if (GEWOON.test(tekst)) return tekst.trim();
  const bewaard: string[] = [];
  return tekst
    // An unpaired half is no character, and stands for the ones that are kept meanwhile.
    .replace(/\p{Cs}/gu, '\ufffd')
    .replace(HOORT_IN_WOORD, (teken) => `\ud800${bewaard.push(teken) && ''}`)
    .replace(ONZICHTBAAR, '')
    .replace(/\ud800/gu, () => bewaard.shift()!)
    .replace(/\r\n?|[\u2028\u2029\u0085]/g, '\n')
    .replace(/[\p{Zs}\u0020]/gu, ' ')
    .normalize('NFC')
    .trim();
}

/** As `schoneTekst`, on one line with single spaces: a name, a number, a cell. Control characters are spaces too. */
export function schoneRegel(tekst: string): string {
  // eslint-disable-next-line no-control-regex -- a file may hold them
  return schoneTekst(tekst).replace(/[\s\u0000-\u001f\u007f-\u009f]+/g, ' ').trim();
}

/**
 * A number of any kind (BSN, postcode, telephone) without what is written around and between its signs: spaces, and figures
 * and letters of other widths become plain ones; `="0123"` and `'0123` are how a spreadsheet is told that it is text.
 */
export function kaalNummer(tekst: string): string {
  return zonderTekstteken(schoneRegel(tekst.normalize('NFKC'))).replace(/\s/g, '');
}

/** Takes off what tells a spreadsheet that a cell is text: `="0123"` and a quote before a figure, a sign or a formula. */
export function zonderTekstteken(tekst: string): string {
  const formule = /^=\s*"(.*)"$/s.exec(tekst)?.[1];
  return formule !== undefined ? formule.replaceAll('""', '"').trim() : tekst.replace(/^['’‘](?=[\d=+\-@])/, '');
}
