import { Injectable } from '@nestjs/common';
import type { Datum, Kwartaal } from '@trajectplein/kern/domain';
import { Database, Klok } from '@trajectplein/kern/server';

/**
 * Which rules the figures were made by. A release that derives facts or figures in another way raises it; the worker then
 * rebuilds everything.
 */
export const REKENVERSIE = 4;

export interface Stand {
  cursorXid: string;
  cursorId: string;
  klokDatum: Datum | null;
  herbouwNa: string | null;
  versie: number;
}

const VELDEN = `cursor_xid::text as "cursorXid", cursor_id::text as "cursorId", klok_datum as "klokDatum",
  herbouw_na as "herbouwNa", versie`;

/** How far the worker has come, in the running transaction. */
@Injectable()
export class SturingStand {
  constructor(private readonly db: Database, private readonly klok: Klok) {}

  /** Takes the one right to move on, until the end of the transaction. @returns null when another worker has it */
  async neem(): Promise<Stand | null> {
    const [rij] = await this.db.sql<Stand>(`select ${VELDEN} from sturing_stand for update skip locked`, [], 'sturing-neem');
    return rij ?? null;
  }

  /** Reads it without a claim. */
  async lees(): Promise<Stand> {
    const [rij] = await this.db.sql<Stand>(`select ${VELDEN} from sturing_stand`, [], 'sturing-lees');
    return rij!;
  }

  async zetCursor(xid: string, id: string): Promise<void> {
    await this.db.sql('update sturing_stand set cursor_xid = $1::text::xid8, cursor_id = $2', [xid, id], 'sturing-cursor');
  }

  async zetKlok(datum: Datum): Promise<void> {
    await this.db.sql('update sturing_stand set klok_datum = $1', [datum]);
  }

  async zetHerbouw(na: string | null): Promise<void> {
    await this.db.sql('update sturing_stand set herbouw_na = $1', [na]);
  }

  /**
   * Starts a rebuild of everything from the first dossier. Events that are committed by now need not be taken any more:
   * the rebuild reads what they left.
   */
  async beginHerbouw(): Promise<void> {
    await this.db.sql(
      `update sturing_stand
          set herbouw_na = '00000000-0000-0000-0000-000000000000', versie = $1, cursor_id = 9223372036854775807,
              cursor_xid = (pg_snapshot_xmin(pg_current_snapshot())::text::bigint - 1)::text::xid8`, [REKENVERSIE]);
  }

  /** Says that these figures no longer follow from the facts. Waits for who is computing them just now. */
  async maakVuil(vlakken: readonly { kwartaal: Kwartaal; gemeente: string }[]): Promise<void> {
    if (!vlakken.length) return;
    const namen = [...new Set(vlakken.map((v) => `${v.kwartaal}|${v.gemeente}`))].sort().map((naam) => naam.split('|'));
    await this.db.sql(
      `insert into kpi_vuil (periode, gemeente, sinds)
       select periode, gemeente, $3 from unnest($1::text[], $2::text[]) as v(periode, gemeente)
       on conflict (periode, gemeente) do update set sinds = kpi_vuil.sinds`,
      [namen.map(([k]) => k), namen.map(([, g]) => g), this.klok.nu()], 'sturing-vuil');
  }

  /** The codes of the gemeenten of the region. */
  async gemeenten(): Promise<string[]> {
    return (await this.db.sql<{ code: string }>('select code from gemeente order by code')).map((rij) => rij.code);
  }
}
