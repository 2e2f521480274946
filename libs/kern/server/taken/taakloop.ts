import { Injectable } from '@nestjs/common';
import { Database } from '../database/database';
import { foutregel } from '../foutplaats';
import { Klok } from '../klok';
import { SYSTEEM } from '../principal';

/** The ledger: a row for each run that did something or failed. */
@Injectable()
export class Taakloop {
  constructor(private readonly db: Database, private readonly klok: Klok) {}

  /** Runs `werk` and writes what came of it. @throws what `werk` throws, after its row */
  async meet(taak: string, werk: () => Promise<Record<string, number> | void>): Promise<void> {
    const begonnen = this.klok.nu();
    try {
      const aantallen = (await werk()) ?? {};
      if (Object.values(aantallen).some((n) => n !== 0)) await this.schrijf(taak, begonnen, 'GELUKT', aantallen, null);
    } catch (fout) {
      await this.schrijf(taak, begonnen, 'MISLUKT', {}, foutregel(fout)).catch(() => undefined);
      throw fout;
    }
  }

  private schrijf(taak: string, begonnen: Date, uitkomst: string, aantallen: object, fout: string | null) {
    return this.db.inTransactie(SYSTEEM, () => this.db.sql(
      `insert into taakloop (taak, begonnen_op, geeindigd_op, uitkomst, aantallen, fout) values ($1, $2, $3, $4, $5, $6)`,
      [taak, begonnen, this.klok.nu(), uitkomst, aantallen, fout],
    ));
  }
}
