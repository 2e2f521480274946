import type { Database } from './database';

type Waarde = string | number | boolean | Date | readonly string[] | object | null | undefined;

/** Bytes as they stand in a row for `maakInvoer`. */
export const alsBytea = (bytes: Buffer): string => `\\x${bytes.toString('hex')}`;

/**
 * Makes a writer of many rows of one table in one statement; one per table.
 * @param typen the columns with their PostgreSQL types
 * @returns a function that writes rows in the running transaction; a column that a row does not name gets null
 */
export function maakInvoer<K extends string>(tabel: string, typen: Readonly<Record<K, string>>) {
  const kolommen = Object.keys(typen) as K[];
  const opdracht = `insert into ${tabel} (${kolommen.join(', ')}) select ${kolommen.map((k) => `r.${k}`).join(', ')}
    from json_to_recordset($1) as r (${kolommen.map((k) => `${k} ${typen[k]}`).join(', ')})`;
  return async (db: Pick<Database, 'sql'>, rijen: readonly Readonly<Partial<Record<K, Waarde>>>[]): Promise<void> => {
    if (rijen.length) await db.sql(opdracht, [JSON.stringify(rijen)], `in-${tabel}`);
  };
}
