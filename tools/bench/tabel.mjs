// The table that is printed, a row when it is known.
import { zeg } from '../meldingen.mjs';

/** A number as Dutch readers write it. */
export const getal = (n, cijfers = 0) => n.toLocaleString('nl-NL', { minimumFractionDigits: cijfers, maximumFractionDigits: cijfers });

/** Prints the head of the table. */
export function begin() {
  zeg('| werk | product | minimum | verhouding | cpu | doel (verhouding · cpu) |');
  zeg('|--|--|--|--|--|--|');
}

/** Prints a row; what is left out does not exist for it. */
export function regel(werk, { product = '–', minimum = '–', verhouding = '–', cpu = '–', doel = 'ter informatie' }) {
  zeg(`| ${werk} | ${product} | ${minimum} | ${verhouding} | ${cpu} | ${doel} |`);
}

/** Prints a row of requests per second. @param van what `vergelijk` returned for the sides product and kaal */
export function regelPerSeconde(werk, van, doel) {
  regel(werk, {
    product: `${getal(van((r) => r.product.perSeconde))}/s`, minimum: `${getal(van((r) => r.kaal.perSeconde))}/s`,
    verhouding: getal(van((r) => r.product.perSeconde / r.kaal.perSeconde), 2), cpu: getal(van((r) => r.product.cpu / r.kaal.cpu), 2), doel,
  });
}
