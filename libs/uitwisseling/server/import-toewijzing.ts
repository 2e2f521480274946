import { Injectable } from '@nestjs/common';
import { MassaOverdracht } from '@trajectplein/dossier/server';
import { Conflict, Database, NietGevonden, eisVersie } from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import { uitwisselingNl } from '@trajectplein/uitwisseling/domain';
import { eisMagInladen } from './import-recht';
import { ImportStand } from './import-stand';
import type { ImportToewijzen } from './import.dto';
import { ImportLezer } from './import.lezer';
import { ImportSoorten } from './soorten';

/** At most so many at once: what remains is for another klantmanager, or another time. */
const HOOGSTENS = 500;

/** Giving what came in together to a klantmanager, in one act. */
@Injectable()
export class ImportToewijzing {
  constructor(
    private readonly db: Database, private readonly standen: ImportStand, private readonly lezer: ImportLezer, private readonly soorten: ImportSoorten,
    private readonly overdracht: MassaOverdracht, private readonly audit: Audit,
  ) {}

  /** @throws NietGevonden; Verouderd; GeenToegang; OngeldigeInvoer; Conflict when none of them waits for a klantmanager */
  async wijsToe(id: string, versie: number, { klantmanagerId, datum, aantal = HOOGSTENS }: ImportToewijzen): Promise<void> {
    const stand = await this.standen.laad(id);
    if (!stand) throw new NietGevonden();
    const [nu] = await this.db.sql<{ versie: number }>('select versie from import where id = $1', [id]);
    eisVersie(nu!, versie);
    await eisMagInladen(this.db, this.soorten.van(stand.soort), stand.gemeente);
    const ids = stand.status === 'GEREED' ? (await this.lezer.zonderKlantmanager(id)).slice(0, aantal) : [];
    const toegewezen = ids.length ? await this.overdracht.wijsToe(stand.gemeente, ids, klantmanagerId, datum) : [];
    if (!toegewezen.length) throw new Conflict('NIEMAND_TOE_TE_WIJZEN', uitwisselingNl.fout.NIEMAND_TOE_TE_WIJZEN);
    await this.db.sql('update import set versie = versie + 1 where id = $1', [id]);
    this.audit.schrijf({ soort: 'WIJZIGING', doel: 'arbeidsinschakeling', route: 'POST /v1/imports/:id/_wijs-toe', onderwerp: 'dossier', ids: toegewezen });
  }
}
