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
    // One statement, so that the triggers that show them on the dossier's row find the end state.
    await this.db.sql(
      `with nieuw as (select code, min(vanaf) as vanaf from unnest($3::text[], $4::date[]) as a (code, vanaf) group by code),
            weg as (delete from actie a where a.dossier_id = $1 and a.bron = $2 and not exists (select 1 from nieuw n where n.code = a.code))
       insert into actie (dossier_id, bron, code, vanaf) select $1, $2, code, vanaf from nieuw
           on conflict (dossier_id, bron, code) do update set vanaf = excluded.vanaf where actie.vanaf <> excluded.vanaf`,
      [dossierId, bron, acties.map((a) => a.code), acties.map((a) => a.vanaf)], 'acties-zet');
  }
}
