/**
 * Words that stand before a surname without being sorted by (BRP table 36, word by word), in the form of `zoekvorm`:
 * "van 't" is `van` and `t`. A closed list: whatever is not in it belongs to the surname itself.
 */
export const TUSSENVOEGSEL_WOORDEN: ReadonlySet<string> = new Set([
  'a', 'aan', 'af', 'al', 'am', 'auf', 'aus', 'ben', 'bij', 'bin', 'boven', 'd', 'da', 'dal', 'dalla', 'das', 'de', 'deca', 'degli',
  'dei', 'del', 'della', 'den', 'der', 'des', 'di', 'die', 'do', 'don', 'dos', 'du', 'el', 'het', 'i', 'im', 'in', 'l', 'la', 'las',
  'le', 'les', 'lo', 'los', 'of', 'onder', 'op', 'over', 's', 't', 'te', 'ten', 'ter', 'tho', 'thoe', 'thor', 'to', 'toe', 'tot',
  'uijt', 'uit', 'unter', 'van', 'vanden', 'vom', 'von', 'voor', 'vor', 'zu', 'zum', 'zur',
]);
