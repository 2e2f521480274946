import { Injectable } from '@nestjs/common';
import { OPEN_STATUSSEN, type DossierStatus } from '@trajectplein/dossier/domain';
import { bepaalOvergangsdatum, type Datum } from '@trajectplein/kern/domain';
import { Database, Klok } from '@trajectplein/kern/server';
import { Dossiers } from '../dossiers';
import { Overgangen } from '../overgangen';
import { eisKlantmanagerVoor } from '../klantmanager-voor';

/** Giving many dossiers to one klantmanager in one act: the same rows, transitions and events as one by one. */
@Injectable()
export class MassaOverdracht {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly dossiers: Dossiers, private readonly overgangen: Overgangen,
  ) {}

  /**
   * Gives the open ones that have no klantmanager to one.
   * @param gemeente of all of them
   * @param datum from this day on, or from the melding where that is later; today when left out
   * @returns the ids of those that he has now
   * @throws OngeldigeInvoer when he does not work for that gemeente, or the day lies ahead
   */
  async wijsToe(gemeente: string, dossierIds: readonly string[], klantmanagerId: string, datum?: Datum): Promise<string[]> {
    await eisKlantmanagerVoor(this.db, klantmanagerId, gemeente);
    const vanaf = bepaalOvergangsdatum({ gevraagd: datum, vandaag: this.klok.vandaag() });
    const rijen = await this.db.sql<{ id: string; status: DossierStatus; van: Datum }>(
      `select id, status, greatest(meld_datum, $4::date) as van from dossier
        where id = any($1) and opdrachtgevende_gemeente = $2 and status = any($3) and klantmanager_id is null order by id for update`,
      [dossierIds, gemeente, OPEN_STATUSSEN, vanaf], 'overdracht-dossiers');
    if (!rijen.length) return [];
    const ids = rijen.map(({ id }) => id);
    await this.db.sql('update dossier set klantmanager_id = $2, versie = versie + 1, gewijzigd_op = $3 where id = any($1)', [ids, klantmanagerId, this.klok.nu()],
      'overdracht');
    await this.db.sql('update klantmanager_periode set tot = $2 where dossier_id = any($1) and tot is null', [ids, vanaf], 'overdracht-tot');
    await this.db.sql(
      `insert into klantmanager_periode (dossier_id, medewerker_id, van) select id, $2, van from unnest($1::uuid[], $3::date[]) as r (id, van)
       on conflict (dossier_id, van) do update set medewerker_id = excluded.medewerker_id, tot = null`,
      [ids, klantmanagerId, rijen.map(({ van }) => van)], 'overdracht-van');
    await this.overgangen.legVele(rijen.map(({ id, status, van }) => ({ dossierId: id, onderwerp: 'DOSSIER', onderwerpId: id, naam: 'draagOver',
      van: status, naar: status, datum: van })));
    await this.dossiers.herzieActies(...rijen);
    return ids;
  }
}
