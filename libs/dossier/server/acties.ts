import { Injectable } from '@nestjs/common';
import { DOSSIER_DOENERS } from '@trajectplein/dossier/domain';
import type { Datum, Doener, VereisteActie } from '@trajectplein/kern/domain';
import { Database, maakInvoer } from '@trajectplein/kern/server';

const voegIn = maakInvoer('actie', { dossier_id: 'uuid', code: 'text', vanaf: 'date' }, { bron: 'text' });

/** What a dossier needs from a person, from which day. Each capability replaces its own part at every change. */
@Injectable()
export class Acties {
  private readonly doeners = new Map<string, Doener>(Object.entries(DOSSIER_DOENERS));

  constructor(private readonly db: Database) {}

  /** A higher capability says on whose side its actions lie. */
  registreerDoeners(doeners: Readonly<Partial<Record<string, Doener>>>): void {
    for (const [code, doener] of Object.entries(doeners)) if (doener) this.doeners.set(code, doener);
  }

  /** The codes of the actions that lie on this side. */
  codesVan(doener: Doener): string[] {
    return [...this.doeners].filter(([, wie]) => wie === doener).map(([code]) => code);
  }

  /**
   * @param bron the capability whose actions these are
   * @param acties all of them; those that are not named any more disappear
   */
  async zet(dossierId: string, bron: string, acties: readonly VereisteActie[]): Promise<void> {
    await this.zetVele(bron, [{ dossierId, acties }]);
  }

  /** The same for many dossiers. */
  async zetVele(bron: string, rijen: readonly { dossierId: string; acties: readonly VereisteActie[] }[]): Promise<void> {
    const acties = rijen.flatMap(({ dossierId, acties: van }) => eersteVan(van).map(([code, vanaf]) => ({ dossierId, code, vanaf })));
    // One statement, so that the triggers that show them on the dossier's row find the end state.
    await this.db.sql(
      `with nieuw as (select * from unnest($3::uuid[], $4::text[], $5::date[]) as n (dossier_id, code, vanaf)),
            weg as (delete from actie a where a.dossier_id = any($1) and a.bron = $2
                       and not exists (select 1 from nieuw n where n.dossier_id = a.dossier_id and n.code = a.code))
       insert into actie (dossier_id, bron, code, vanaf) select dossier_id, $2, code, vanaf from nieuw
           on conflict (dossier_id, bron, code) do update set vanaf = excluded.vanaf where actie.vanaf <> excluded.vanaf`,
      [rijen.map((rij) => rij.dossierId), bron, acties.map((a) => a.dossierId), acties.map((a) => a.code), acties.map((a) => a.vanaf)],
      'acties-zet');
  }

  /** The first actions of new dossiers, whose rows show them already. */
  async voegToe(bron: string, rijen: readonly { dossierId: string; acties: readonly VereisteActie[] }[]): Promise<void> {
    await voegIn(this.db, rijen.flatMap(({ dossierId, acties }) => eersteVan(acties).map(([code, vanaf]) =>
      ({ dossier_id: dossierId, code, vanaf }))), { bron });
  }
}

/** Two of the same code are one, from the earlier day on. */
function eersteVan(acties: readonly VereisteActie[]): [code: string, vanaf: Datum][] {
  const eerste = new Map<string, Datum>();
  for (const { code, vanaf } of acties) if (!(eerste.get(code)! <= vanaf)) eerste.set(code, vanaf);
  return [...eerste];
}
