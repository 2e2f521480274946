import type { Pool } from 'pg';
import { ALLE } from '@trajectplein/sturing/domain';

export interface CelVraag {
  gemeente?: string;
  uitvoerder?: string;
  klasse?: string;
  onderdeel?: string;
}

/** The numbers of a stored cell: [numerator] or [numerator, denominator]. Nothing stored is zero. */
export async function cijfer(pool: Pool, periode: string, kpi: string, cel: CelVraag = {}): Promise<number | [number, number]> {
  const { rows } = await pool.query<{ teller: number; noemer: number | null }>(
    `select c.teller, c.noemer from kpi_cijfer c
      where c.periode = $1 and c.kpi = $2 and c.gemeente = $3 and c.uitvoerder = $4 and c.classificatie = $5 and c.onderdeel = $6`,
    [periode, kpi, cel.gemeente ?? ALLE, cel.uitvoerder ?? ALLE, cel.klasse ?? ALLE, cel.onderdeel ?? ALLE]);
  const [rij] = rows;
  if (!rij) return 0;
  return rij.noemer === null ? rij.teller : [rij.teller, rij.noemer];
}

/** The parts of a figure that are not zero, by their code. */
export async function onderdelen(pool: Pool, periode: string, kpi: string, gemeente = ALLE): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ onderdeel: string; teller: number }>(
    `select c.onderdeel, c.teller from kpi_cijfer c
      where c.periode = $1 and c.kpi = $2 and c.gemeente = $3 and c.uitvoerder = 'ALLE' and c.classificatie = 'ALLE'
        and c.onderdeel <> 'ALLE' and c.teller > 0 order by 1`, [periode, kpi, gemeente]);
  return Object.fromEntries(rows.map((rij) => [rij.onderdeel, rij.teller]));
}

/** A median: how many it is of, itself, and the days within which nine out of ten were done; null when there is none. */
export async function mediaan(pool: Pool, periode: string, kpi: string, cel: CelVraag = {}): Promise<[number, number, number] | null> {
  const { rows } = await pool.query<{ teller: number; waarde: number }>(
    `select c.teller, c.waarde::float8 as waarde from kpi_cijfer c
      where c.periode = $1 and c.kpi = $2 and c.gemeente = $3 and c.uitvoerder = $4 and c.classificatie = $5
        and c.onderdeel in ('ALLE', 'P90') and c.teller > 0 order by c.onderdeel`,
    [periode, kpi, cel.gemeente ?? ALLE, cel.uitvoerder ?? ALLE, cel.klasse ?? ALLE]);
  const [midden, p90] = rows;
  return midden && p90 ? [midden.teller, midden.waarde, p90.waarde] : null;
}

/** Σ gemeenten − region over all cells, where it is not zero. */
export async function regioVerschillen(pool: Pool): Promise<unknown[]> {
  const { rows } = await pool.query(
    `select periode, uitvoerder, classificatie, kpi, onderdeel,
            sum(teller) filter (where gemeente = 'ALLE') as regio, sum(teller) filter (where gemeente <> 'ALLE') as som
       from kpi_cijfer group by 1, 2, 3, 4, 5
     having coalesce(sum(teller) filter (where gemeente = 'ALLE'), 0) <> coalesce(sum(teller) filter (where gemeente <> 'ALLE'), 0)`);
  return rows;
}
