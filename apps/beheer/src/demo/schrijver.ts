import type { Client } from 'pg';
import type { Rij, Rijen } from './rijen';

/** Rows per statement: large enough to be quick, small enough for the memory of a laptop. */
const BLOK = 5_000;

/** Writes rows to their tables, in the order given. */
export async function schrijfRijen(client: Client, tabellen: Rijen): Promise<void> {
  for (const [tabel, rijen] of tabellen) {
    if (!rijen.length) continue;
    const kolommen = Object.keys(rijen[0]!).map((kolom) => `"${kolom}"`).join(', ');
    await inBlokken(client, rijen,
      `insert into ${tabel} (${kolommen}) select ${kolommen} from json_populate_recordset(null::${tabel}, $1)`);
  }
}

/** Runs one statement per block of rows, which it gets as JSON in $1. */
export async function inBlokken(client: Client, rijen: readonly Rij[], opdracht: string): Promise<void> {
  for (let i = 0; i < rijen.length; i += BLOK) {
    await client.query(opdracht, [JSON.stringify(rijen.slice(i, i + BLOK))]);
  }
}
