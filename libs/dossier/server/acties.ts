import { Injectable } from '@nestjs/common';
import type { Datum, VereisteActie } from '@trajectplein/kern/domain';
import { Database, maakInvoer } from '@trajectplein/kern/server';

const voegIn = maakInvoer('actie', { dossier_id: 'uuid', bron: 'text', code: 'text', vanaf: 'date' });

/** What a dossier needs from a person, from which day. Each capability replaces its own part at every change. */
@Injectable()
export class Acties {
  constructor(private readonly db: Database) {}

  /**
   * @param bron the capability whose actions these are
   * @param acties all of them; those that are not named any more disappear
   */
  async zet(dossierId: string, bron: string, acties: readonly VereisteActie[]): Promise<void> {
    await this.zetVele(bron, [{ dossierId, acties }]);
  }

  /** The same for many dossiers. */
  async zetVele(bron: string, rijen: readonly { dossierId: string; acties: readonly VereisteActie[] }[]): Promise<void> {
    const ids = rijen.map((rij) => rij.dossierId);
    await this.db.sql('delete from actie where dossier_id = any($1) and bron = $2', [ids, bron], 'acties-wis');
    await this.voegToe(bron, rijen);
    await this.db.sql(
      `update dossier d set actie_vanaf = n.vanaf
         from (select i.id, (select min(a.vanaf) from actie a where a.dossier_id = i.id) as vanaf from unnest($1::uuid[]) as i (id)) n
        where d.id = n.id and d.actie_vanaf is distinct from n.vanaf`, [ids], 'acties-vanaf');
  }

  /** The first actions of new dossiers; they were made with the earliest as their `actie_vanaf`. */
  async voegToe(bron: string, rijen: readonly { dossierId: string; acties: readonly VereisteActie[] }[]): Promise<void> {
    await voegIn(this.db, rijen.flatMap(({ dossierId, acties }) => eersteVan(acties).map(([code, vanaf]) =>
      ({ dossier_id: dossierId, bron, code, vanaf }))));
  }
}

/** Two of the same code are one, from the earlier day on. */
function eersteVan(acties: readonly VereisteActie[]): [code: string, vanaf: Datum][] {
  const eerste = new Map<string, Datum>();
  for (const { code, vanaf } of acties) if (!(eerste.get(code)! <= vanaf)) eerste.set(code, vanaf);
  return [...eerste];
}
