/**
 * An amount of money, 0 or more. A number (`isGetal`) is what it is, however many decimals it has. Of a text the notation
 * decides: Dutch (`€ 1.234,50`, `1234,5`) or English (`1,234.50`, `1234.50`). A point before three digits separates thousands; a comma
 * before three digits can be either (`12,345`), and is refused.
 * @returns it with two decimals, halves away from zero; null when it is none, below zero, or ambiguous
 */
export function leesBedrag(tekst: string, isGetal = false): string | null {
  const decimaal = isGetal ? alsGetal(tekst) : alsTekst(tekst);
  return decimaal && opCenten(decimaal);
}

interface Decimaal {
  geheel: string;
  rest: string;
}

/** A number as JavaScript writes it, its exponent included. */
function alsGetal(tekst: string): Decimaal | null {
  const [, geheel, rest = '', exponent = '0'] = /^(\d+)(?:\.(\d+))?(?:e([+-]?\d+))?$/i.exec(tekst) ?? [];
  if (geheel === undefined) return null;
  const plaats = Number(exponent);
  if (plaats === 0) return { geheel, rest };
  return plaats > 0 ? { geheel: geheel + rest.slice(0, plaats).padEnd(plaats, '0'), rest: rest.slice(plaats) }
    : { geheel: '0', rest: '0'.repeat(-plaats - 1) + geheel + rest };
}

const DUIZENDEN = String.raw`(\d{1,3}(?:{t}\d{3})+)`;
const vorm = (duizendteken: string, komma: string) => new RegExp(`^${DUIZENDEN.replace('{t}', duizendteken)}(?:${komma}(\\d+))?$`);
/** With thousands apart by a point, a comma or a space. */
const NEDERLANDS = vorm(String.raw`\.`, ',');
const ENGELS = vorm(',', String.raw`\.`);
const SPATIES = vorm("[ ']", '[.,]');
const KAAL = /^(\d+)(?:[.,](\d+))?$/;

function alsTekst(tekst: string): Decimaal | null {
  const kaal = tekst.replace(/^\+?\s*(?:€|eur|euro)?\s*/i, '').replace(/\s*(?:€|eur|euro)$/i, '').replace(/[.,][-–—]+$/, '').trim();
  // One comma before three digits, and nothing else: thousands in English, decimals in Dutch.
  if (/^[1-9]\d{0,2},\d{3}$/.test(kaal)) return null;
  const geleid = /^0[.,]\d+$/.test(kaal) ? null : NEDERLANDS.exec(kaal) ?? ENGELS.exec(kaal) ?? SPATIES.exec(kaal);
  const [, geheel, rest = ''] = geleid ?? KAAL.exec(kaal) ?? [];
  return geheel === undefined ? null : { geheel: geheel.replace(/\D/g, ''), rest };
}

/** Up to seven digits before the comma: a month's income, and what the column can hold. */
const MEESTE = 999_999_999n;

/** In whole numbers, so that 1,005 is 1,01 and no binary fraction plays a part. */
function opCenten({ geheel, rest }: Decimaal): string | null {
  const centen = BigInt(geheel + rest.slice(0, 2).padEnd(2, '0')) + (Number(rest[2] ?? '0') >= 5 ? 1n : 0n);
  if (centen > MEESTE) return null;
  const cijfers = String(centen).padStart(3, '0');
  return `${cijfers.slice(0, -2)}.${cijfers.slice(-2)}`;
}
