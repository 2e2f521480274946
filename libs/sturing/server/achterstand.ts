import { Injectable } from '@nestjs/common';
import { Database, Klok, SYSTEEM } from '@trajectplein/kern/server';

/** How far the figures are behind, for who watches. */
@Injectable()
export class Achterstand {
  constructor(private readonly db: Database, private readonly klok: Klok) {}

  /** Since when the oldest event that the worker has not taken stands there, in seconds; 0 when it has taken all. */
  async seconden(): Promise<number> {
    const oudste = await this.eerste<{ sinds: Date | null }>(
      `select min(vastgelegd_op) as sinds from gebeurtenis
        where (xid, id) > ((select cursor_xid from sturing_stand), (select cursor_id from sturing_stand))`);
    return oudste.sinds ? Math.max(0, (this.klok.nu().getTime() - oudste.sinds.getTime()) / 1000) : 0;
  }

  /** How many marks there are of figures that no longer follow from the facts. */
  async vuil(): Promise<number> {
    return (await this.eerste<{ aantal: number }>('select count(*)::int as aantal from kpi_vuil')).aantal;
  }

  private async eerste<T>(opdracht: string): Promise<T> {
    return (await this.db.inTransactie(SYSTEEM, () => this.db.sql<T>(opdracht)))[0]!;
  }
}
