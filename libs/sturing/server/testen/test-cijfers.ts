import type { Pool } from 'pg';
import { ALLE } from '@trajectplein/sturing/domain';

export interface CelVraag {
  gemeente?: string;
  uitvoerder?: string;
  klasse?: string;
  onderdeel?: string;
}

/** The real numbers of a stored cell, hidden or not: [numerator] or [numerator, denominator]. Nothing stored is zero. */
export async function cijfer(pool: Pool, periode: string, kpi: string, cel: CelVraag = {}): Promise<number | [number, number]> {
  const { rows } = await pool.query<{ teller: number; noemer: number | null }>(
    `select coalesce(c.teller, r.teller) as teller, coalesce(c.noemer, r.noemer) as noemer
       from kpi_cijfer c left join kpi_cijfer_klein r using (periode, gemeente, uitvoerder, classificatie, kpi, onderdeel)
      where c.periode = $1 and c.kpi = $2 and c.gemeente = $3 and c.uitvoerder = $4 and c.classificatie = $5 and c.onderdeel = $6`,
    [periode, kpi, cel.gemeente ?? ALLE, cel.uitvoerder ?? ALLE, cel.klasse ?? ALLE, cel.onderdeel ?? ALLE]);
  const [rij] = rows;
  if (!rij) return 0;
  return rij.noemer === null ? rij.teller : [rij.teller, rij.noemer];
}

/** The parts of a figure that are not zero, by their code. */
export async function onderdelen(pool: Pool, periode: string, kpi: string, gemeente = ALLE): Promise<Record<string, number>> {
  const { rows } = await pool.query<{ onderdeel: string; teller: number }>(
    `select c.onderdeel, coalesce(c.teller, r.teller) as teller
       from kpi_cijfer c left join kpi_cijfer_klein r using (periode, gemeente, uitvoerder, classificatie, kpi, onderdeel)
      where c.periode = $1 and c.kpi = $2 and c.gemeente = $3 and c.uitvoerder = 'ALLE' and c.classificatie = 'ALLE'
        and c.onderdeel <> 'ALLE' and coalesce(c.teller, r.teller) > 0 order by 1`, [periode, kpi, gemeente]);
  return Object.fromEntries(rows.map((rij) => [rij.onderdeel, rij.teller]));
}

/** A median: how many it is of, itself, and the days within which nine out of ten were done; null when there is none. */
export async function mediaan(pool: Pool, periode: string, kpi: string, cel: CelVraag = {}): Promise<[number, number, number] | null> {
  const { rows } = await pool.query<{ teller: number; waarde: number }>(
    `select coalesce(c.teller, r.teller) as teller, coalesce(c.waarde, r.waarde)::float8 as waarde
       from kpi_cijfer c left join kpi_cijfer_klein r using (periode, gemeente, uitvoerder, classificatie, kpi, onderdeel)
      where c.periode = $1 and c.kpi = $2 and c.gemeente = $3 and c.uitvoerder = $4 and c.classificatie = $5
        and c.onderdeel in ('ALLE', 'P90') and coalesce(c.teller, r.teller) > 0 order by c.onderdeel`,
    [periode, kpi, cel.gemeente ?? ALLE, cel.uitvoerder ?? ALLE, cel.klasse ?? ALLE]);
  const [midden, p90] = rows;
  return midden && p90 ? [midden.teller, midden.waarde, p90.waarde] : null;
}

/** Σ gemeenten − region over all raw cells, where it is not zero. */
export async function regioVerschillen(pool: Pool): Promise<unknown[]> {
  const { rows } = await pool.query(
    `with rauw as (
       select c.periode, c.gemeente, c.uitvoerder, c.classificatie, c.kpi, c.onderdeel,
              coalesce(c.teller, r.teller) as teller, coalesce(c.noemer, r.noemer, 0) as noemer
         from kpi_cijfer c left join kpi_cijfer_klein r using (periode, gemeente, uitvoerder, classificatie, kpi, onderdeel))
     select periode, uitvoerder, classificatie, kpi, onderdeel,
            sum(teller) filter (where gemeente = 'ALLE') as regio, sum(teller) filter (where gemeente <> 'ALLE') as som
       from rauw group by 1, 2, 3, 4, 5
     having coalesce(sum(teller) filter (where gemeente = 'ALLE'), 0) <> coalesce(sum(teller) filter (where gemeente <> 'ALLE'), 0)`);
  return rows;
}
