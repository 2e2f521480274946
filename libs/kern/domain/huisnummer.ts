import { MAANDNAMEN } from './maandnamen';

const DAG = String.raw`(?:0?[1-9]|[12]\d|3[01])`;
const MAAND = String.raw`(?:0?[1-9]|1[0-2])`;

/**
 * Matches what can be a house number or its addition, and no date: `12`, `12A`, `12-3`, `1 hoog`. Refused is what a spreadsheet
 * makes of `1-2` (`1-feb`, `feb-01`, `01-02-2026`, `2026-02-01`, with a time or without), in either language.
 */
export const GEEN_DATUM_ALS_HUISNUMMER = new RegExp(String.raw`^(?!\s*(?:` + [
  String.raw`${DAG}e?[-/. ]{0,2}(?:${MAANDNAMEN})\.?(?:[-/. ]{1,2}(?:\d{4}|\d{2}))?`,
  String.raw`(?:${MAANDNAMEN})\.?[-/. ]{0,2}\d{1,4}(?:[-/., ]{1,2}\d{4})?`,
  String.raw`${DAG}([-/.])${MAAND}\1(?:\d{4}|\d{2})(?:\D.*)?`,
  String.raw`\d{4}([-/.])\d{1,2}\2\d{1,2}(?:\D.*)?`,
  String.raw`(?:19|20)\d{2}(?:0[1-9]|1[0-2])(?:[0-2]\d|3[01])`,
  String.raw`0\d[-/.]\d{1,2}`,
].join('|') + String.raw`)\s*$)`, 'i');
