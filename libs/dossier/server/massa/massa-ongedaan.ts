import { Injectable } from '@nestjs/common';
import { Database, Gebeurtenissen, Klok } from '@trajectplein/kern/server';

/** Taking back dossiers that were made by mistake, many at once. */
@Injectable()
export class MassaOngedaan {
  constructor(private readonly db: Database, private readonly klok: Klok, private readonly gebeurtenissen: Gebeurtenissen) {}

  /**
   * Takes away the dossiers that nobody did anything with since they were made; the figures follow.
   * @param metPersoon those of them whose person was registered with it, and goes too
   * @returns the ids of those that are gone
   */
  async wis(dossierIds: readonly string[], metPersoon: readonly string[]): Promise<Set<string>> {
    if (!dossierIds.length) return new Set();
    const weg = await this.db.sql<{ id: string }>('select id from wis_ongemoeid($1, $2) as id', [dossierIds, metPersoon], 'dossier-ongedaan');
    await this.gebeurtenissen.legVele(weg.map(({ id }) => ({ soort: 'dossier.ongedaan', dossierId: id, geldigOp: this.klok.vandaag() })));
    return new Set(weg.map(({ id }) => id));
  }
}
