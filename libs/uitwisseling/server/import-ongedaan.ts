import { Injectable } from '@nestjs/common';
import { Database, Klok, type Principal } from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import { uitwisselingNl } from '@trajectplein/uitwisseling/domain';
import { ImportRijen, Overgenomen } from './import-rijen';
import { ImportStand, type Stand } from './import-stand';
import { ImportSoorten } from './soorten';

const PER_KEER = 500;
const ROUTE = 'POST /v1/imports/:id/_maak-ongedaan';

/** Undoing an import, as a job: what nobody touched since goes back to how it was, the rest stays and its row says so. */
@Injectable()
export class ImportOngedaan {
  constructor(
    private readonly db: Database, private readonly klok: Klok, private readonly standen: ImportStand, private readonly rijen: ImportRijen,
    private readonly soorten: ImportSoorten, private readonly audit: Audit,
  ) {}

  /** Goes on where it stopped, until every row was come by. @throws Overgenomen */
  async voerUit(begonnen: Stand, wie: Principal): Promise<void> {
    while (await this.db.inTransactie(wie, () => this.stap(begonnen)));
    await this.db.inTransactie(wie, async () => {
      await this.db.sql(`update import set status = 'GEREED', ongedaan_op = $2, vragen = 0, pogingen = 0, gewijzigd_op = $2, versie = versie + 1
        where id = $1 and beurt = $3`, [begonnen.id, this.klok.nu(), begonnen.beurt]);
      await this.rijen.vergeet(begonnen.id);
      this.audit.schrijf({ soort: 'WIJZIGING', doel: 'arbeidsinschakeling', route: ROUTE, onderwerp: 'import', ids: [begonnen.id] });
    });
  }

  private async stap({ id, gemeente, beurt }: Stand): Promise<boolean> {
    const stand = await this.standen.laad(id);
    await this.db.sql('select pg_advisory_xact_lock(hashtext($1))', [`import.${gemeente}`], 'import-slot');
    if (stand?.status !== 'BEZIG' || stand.beurt !== beurt) throw new Overgenomen();
    const rijen = await this.rijen.teHerstellen(id, PER_KEER);
    if (!rijen.length) return false;
    const gedaan = await this.soorten.van(stand.soort).ongedaan!(rijen, stand);
    await this.rijen.legOngedaan(id, rijen.map((rij) => ({ rijnummer: rij.rijnummer, gedaan: gedaan.has(rij.rijnummer) })), uitwisselingNl.fout.BLIJFT);
    const ids = rijen.flatMap(({ rijnummer, dossierId }) => (gedaan.has(rijnummer) && dossierId ? [dossierId] : []));
    if (ids.length) this.audit.schrijf({ soort: 'WIJZIGING', doel: 'arbeidsinschakeling', route: ROUTE, onderwerp: 'dossier', ids });
    return true;
  }
}
