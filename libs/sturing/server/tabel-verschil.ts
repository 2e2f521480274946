import type { Kwartaal } from '@trajectplein/kern/domain';
import type { Database } from '@trajectplein/kern/server';

const SLEUTEL = ['periode', 'gemeente', 'uitvoerder', 'classificatie', 'kpi', 'onderdeel'];

/**
 * Makes the rows of a quarter in a table of cells say what `nieuw` says; only cells that differ are written.
 * @param waarden the columns beside the key
 * @returns how many differed
 */
export async function zetTabel<C extends object>(db: Database, tabel: 'kpi_cijfer' | 'kpi_publicatie', waarden: readonly (keyof C & string)[],
  periode: Kwartaal, oud: ReadonlyMap<string, C>, nieuw: ReadonlyMap<string, C>): Promise<number> {
  const zelfde = (a: C | undefined, b: C) => a !== undefined && waarden.every((kolom) => a[kolom] === b[kolom]);
  const anders = [...nieuw].filter(([sleutel, cel]) => !zelfde(oud.get(sleutel), cel)).map(([, cel]) => cel);
  const weg = [...oud].filter(([sleutel]) => !nieuw.has(sleutel)).map(([, cel]) => cel);
  const alsJson = (cellen: readonly C[]) => JSON.stringify(cellen.map((cel) => ({ ...cel, periode })));
  if (weg.length) {
    await db.sql(`delete from ${tabel} c using jsonb_populate_recordset(null::${tabel}, $1) w
      where ${SLEUTEL.map((k) => `c.${k} = w.${k}`).join(' and ')}`, [alsJson(weg)], `wis-${tabel}`);
  }
  if (anders.length) {
    const kolommen = [...SLEUTEL, ...waarden].join(', ');
    await db.sql(`insert into ${tabel} (${kolommen}) select ${kolommen} from jsonb_populate_recordset(null::${tabel}, $1)
      on conflict (${SLEUTEL.join(', ')}) do update set ${waarden.map((k) => `${k} = excluded.${k}`).join(', ')}`, [alsJson(anders)], `zet-${tabel}`);
  }
  return anders.length + weg.length;
}
