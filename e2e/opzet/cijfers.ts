import type { Pool } from 'pg';
import { Klant } from './klant';
import { totDe } from './wachten';

/** Waits until every committed event was taken and every figure follows from the facts. */
export async function totBij(eigenaar: Pool): Promise<void> {
  await totDe(async () => {
    const { rows } = await eigenaar.query<{ achter: number; vuil: number }>(
      `select (select count(*)::int from gebeurtenis g, sturing_stand s where (g.xid, g.id) > (s.cursor_xid, s.cursor_id)) as achter,
              (select count(*)::int from kpi_vuil) as vuil`);
    return rows[0]!;
  }, ({ achter, vuil }) => achter === 0 && vuil === 0, 60);
}

/**
 * Lets the worker compute everything anew beside what is stored.
 * @returns what came of it, and how many dossiers are counted as new in all
 */
export async function toetsCijfers(adres: string, eigenaar: Pool): Promise<{ uitkomst: string; fout: string | null; dossiers: number; nieuw: number }> {
  await totBij(eigenaar);
  const beheerder = await Klant.logIn(adres, 'beheerder');
  const { status } = await beheerder.post('/v1/taaklopen', { taak: 'sturing.controleer-cijfers' });
  if (status !== 202) throw new Error(`The check of the figures was not started: ${status}`);
  const { body: { items: [loop] } } = await totDe(
    () => beheerder.vraag('/v1/taaklopen?taak=sturing.controleer-cijfers'), ({ body }) => body.items.length > 0);
  const { rows } = await eigenaar.query<{ nieuw: number }>(
    `select teller as nieuw from kpi_cijfer where kpi = 'KPI-01' and gemeente = '0453' and uitvoerder = 'ALLE' and classificatie = 'ALLE'
        and onderdeel = 'ALLE' order by periode desc limit 1`);
  return { uitkomst: loop.uitkomst, fout: loop.fout, dossiers: loop.aantallen.dossiers, nieuw: rows[0]!.nieuw };
}
