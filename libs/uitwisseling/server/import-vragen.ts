import { Injectable } from '@nestjs/common';
import { Conflict, Database, NietGevonden, eisVersie } from '@trajectplein/kern/server';
import { Audit } from '@trajectplein/toegang/server';
import { uitwisselingNl, type RijAntwoord } from '@trajectplein/uitwisseling/domain';
import { eisMagInladen } from './import-recht';
import { ImportRijen } from './import-rijen';
import { ImportStand } from './import-stand';
import { ImportSoorten } from './soorten';

const ROUTE: Record<RijAntwoord, string> = {
  NEEM_OVER: 'POST /v1/imports/:id/rijen/:rij/_neem-over', LAAT_STAAN: 'POST /v1/imports/:id/rijen/:rij/_laat-staan',
};

/** Answering rows that were held back: with the rights of who answers, and under the same lock as the import itself. */
@Injectable()
export class ImportVragen {
  constructor(
    private readonly db: Database, private readonly standen: ImportStand, private readonly rijen: ImportRijen,
    private readonly soorten: ImportSoorten, private readonly audit: Audit,
  ) {}

  /**
   * @param rij the id of the row, such as `3-0`
   * @throws NietGevonden; GeenToegang; Verouderd; Conflict when there is nothing to answer (any more)
   */
  async beantwoord(importId: string, rij: string, versie: number, antwoord: RijAntwoord): Promise<void> {
    const stand = await this.standen.laad(importId);
    const [, rijnummer] = /^(\d{1,9})-0$/.exec(rij) ?? [];
    if (!stand || !rijnummer) throw new NietGevonden();
    const soort = this.soorten.van(stand.soort);
    await eisMagInladen(this.db, soort, stand.gemeente);
    const vraag = await this.rijen.vraag(importId, Number(rijnummer));
    if (!vraag) throw new NietGevonden();
    eisVersie({ versie: vraag.antwoord ? 2 : 1 }, versie);
    if (vraag.antwoord || stand.status !== 'GEREED' || stand.proef) throw new Conflict('VRAAG_BEANTWOORD', uitwisselingNl.fout.VRAAG_BEANTWOORD);
    if (!vraag.groep) throw new Conflict('VRAAG_VERLOPEN', uitwisselingNl.fout.VRAAG_VERLOPEN);
    await this.db.sql('select pg_advisory_xact_lock(hashtext($1))', [`import.${stand.gemeente}`], 'import-slot');
    const resultaten = await soort.beantwoord!(vraag.groep, antwoord, stand);
    await this.rijen.legAntwoord(stand, vraag, antwoord, resultaten);
    const ids = [...new Set(resultaten.flatMap(({ dossierId }) => dossierId ?? []))];
    this.audit.schrijf({ soort: 'WIJZIGING', doel: 'arbeidsinschakeling', route: ROUTE[antwoord], onderwerp: ids.length ? 'dossier' : 'import',
      ids: ids.length ? ids : [importId] });
  }
}
