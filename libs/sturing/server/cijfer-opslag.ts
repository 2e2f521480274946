import { Injectable } from '@nestjs/common';
import type { Kwartaal } from '@trajectplein/kern/domain';
import { Database, Klok } from '@trajectplein/kern/server';
import { ALLE, cijferSleutel, type Cijfer } from '@trajectplein/sturing/domain';
import { REKENVERSIE } from './stand';
import { zetTabel } from './tabel-verschil';

export type Cijfers = ReadonlyMap<string, Cijfer>;

/** The stored figures, as the worker sees and writes them. */
@Injectable()
export class CijferOpslag {
  constructor(private readonly db: Database, private readonly klok: Klok) {}

  /** Every stored cell of a quarter. */
  async lees(periode: Kwartaal): Promise<Map<string, Cijfer>> {
    const rijen = await this.db.sql<Cijfer>(
      `select gemeente, uitvoerder, classificatie, kpi, onderdeel, teller, noemer, waarde::float8 as waarde
         from kpi_cijfer where periode = $1`, [periode], 'cijfers-lees');
    return new Map(rijen.map((cel) => [cijferSleutel(cel), cel]));
  }

  /**
   * Makes the stored figures of a quarter say what `nieuw` says; only cells that differ are written.
   * @returns how many differed
   */
  async schrijf(periode: Kwartaal, oud: Cijfers, nieuw: Cijfers, gemeenten: readonly string[]): Promise<number> {
    const anders = await zetTabel(this.db, 'kpi_cijfer', ['teller', 'noemer', 'waarde'], periode, oud, nieuw);
    await this.db.sql(
      `insert into kpi_periode (periode, gemeente, berekend_op, versie)
       select $1, g, $3, $4 from unnest($2::text[]) g
       on conflict (periode, gemeente) do update set berekend_op = excluded.berekend_op, versie = excluded.versie,
         gewijzigd = kpi_periode.gewijzigd or $5`,
      [periode, [...gemeenten, ALLE], this.klok.nu(), REKENVERSIE, anders > 0], 'cijfers-periode');
    return anders;
  }
}
