import type { Database } from './database';

type Waarde = string | number | boolean | Date | readonly string[] | object | null | undefined;

/** Bytes as they stand in a row for `maakInvoer`. */
export const alsBytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/**
 * Makes a writer of many rows of one table in one statement; one per table. The rows travel as one array per column, which
 * costs PostgreSQL half of what a list of JSON objects does.
 * @param typen the columns with their PostgreSQL types
 * @param gelijke those in which all rows that are written together have one value
 * @returns a function that writes rows in the running transaction; a column that a row does not name gets null
 */
export function maakInvoer<K extends string, G extends string = never>(tabel: string, typen: Readonly<Record<K, string>>,
  gelijke = {} as Readonly<Record<G, string>>) {
  const [kolommen, vaste] = [Object.keys(typen) as K[], Object.keys(gelijke) as G[]];
  // An array of arrays would fall apart into its elements: a column that is one travels as the text of it.
  const isLijst = (kolom: K) => typen[kolom].endsWith('[]');
  const waarden = [...kolommen.map((k) => (isLijst(k) ? `r.${k}::${typen[k]}` : `r.${k}`)),
    ...vaste.map((g, n) => `$${kolommen.length + n + 1}::${gelijke[g]}`)];
  const opdracht = `insert into ${tabel} (${[...kolommen, ...vaste].join(', ')}) select ${waarden.join(', ')}
    from unnest(${kolommen.map((k, n) => `$${n + 1}::${isLijst(k) ? 'text' : typen[k]}[]`).join(', ')}) as r (${kolommen.join(', ')})`;
  return async (db: Pick<Database, 'sql'>, rijen: readonly Readonly<Partial<Record<K, Waarde>>>[],
    ...[overal]: [G] extends [never] ? [] : [Readonly<Record<G, Waarde>>]): Promise<void> => {
    if (!rijen.length) return;
    await db.sql(opdracht, [...kolommen.map((k) => alsArray(rijen, k, typen[k])), ...vaste.map((g) => overal![g])], `in-${tabel}`);
  };
}

/** One column as the text of an array. */
function alsArray<K extends string>(rijen: readonly Readonly<Partial<Record<K, Waarde>>>[], kolom: K, type: string): string {
  return `{${rijen.map((rij) => alsElement(rij[kolom], type)).join(',')}}`;
}

function alsElement(waarde: Waarde, type: string): string {
  if (waarde === null || waarde === undefined) return 'NULL';
  const tekst = type === 'jsonb' ? JSON.stringify(waarde)
    : Array.isArray(waarde) ? `{${waarde.map((deel: string) => alsElement(deel, 'text')).join(',')}}`
    : waarde instanceof Date ? waarde.toISOString() : String(waarde as string | number | boolean);
  return /["\\]/.test(tekst) ? `"${tekst.replace(/["\\]/g, '\\$&')}"` : `"${tekst}"`;
}
