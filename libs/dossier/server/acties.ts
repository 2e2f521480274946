import { Injectable } from '@nestjs/common';
import type { VereisteActie } from '@trajectplein/kern/domain';
import { Database } from '@trajectplein/kern/server';

/** What a dossier needs from a person, from which day. Each capability replaces its own part at every change. */
@Injectable()
export class Acties {
  constructor(private readonly db: Database) {}

  /**
   * @param bron the capability whose actions these are
   * @param acties all of them; those that are not named any more disappear
   */
  async zet(dossierId: string, bron: string, acties: readonly VereisteActie[]): Promise<void> {
    await this.db.sql('delete from actie where dossier_id = $1 and bron = $2', [dossierId, bron], 'acties-wis');
    if (acties.length) {
      await this.db.sql(
        `insert into actie (dossier_id, bron, code, vanaf)
         select $1, $2, code, min(vanaf) from unnest($3::text[], $4::date[]) as a (code, vanaf) group by code`,
        [dossierId, bron, acties.map((a) => a.code), acties.map((a) => a.vanaf)], 'acties-zet');
    }
    await this.db.sql(
      `update dossier set actie_vanaf = (select min(vanaf) from actie where dossier_id = $1)
        where id = $1 and actie_vanaf is distinct from (select min(vanaf) from actie where dossier_id = $1)`,
      [dossierId], 'acties-vanaf');
  }
}
