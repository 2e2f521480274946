import { Injectable } from '@nestjs/common';
import { Database, Klok, SYSTEEM, Taken, type Aantallen } from '@trajectplein/kern/server';
import { uitwisselingNl } from '@trajectplein/uitwisseling/domain';
import { DAGEN_ONGEDAAN } from './mag-ongedaan';
import { ImportStand } from './import-stand';
import { VOER_IMPORT_UIT } from './taken';

/** Rows hold what was wrong with somebody's data: no longer than it takes to set it right. */
const DAGEN_RIJEN = 90;
/** What was loaded when, by whom; the trail keeps that it was. */
const DAGEN_IMPORT = 365;
/** A row that waits for an answer: the next file of the month tells it anew. */
const DAGEN_VRAAG = 30;
/** A file that waits for its sender. */
const DAGEN_BESTAND = 7;

/** Housekeeping of imports. */
@Injectable()
export class ImportOnderhoud {
  constructor(private readonly db: Database, private readonly klok: Klok, private readonly taken: Taken, private readonly standen: ImportStand) {}

  /** Sets to work what has not got any further for a minute: its job was lost, or its worker. */
  async hervat(): Promise<Aantallen> {
    const stil = await this.db.inTransactie(SYSTEEM, () => this.db.sql<{ id: string }>(
      `select id from import where status in ('WACHT', 'BEZIG') and gewijzigd_op < $1::timestamptz - interval '1 minute' order by id`, [this.klok.nu()]));
    for (const { id } of stil) await this.taken.voegToe(VOER_IMPORT_UIT, { importId: id }, id);
    return { hervat: stil.length };
  }

  /** Takes away what was kept long enough. */
  async ruimOp(): Promise<Aantallen> {
    return this.db.inTransactie(SYSTEEM, async () => {
      const nu = this.klok.nu();
      const blijvenLiggen = await this.db.sql<{ id: string }>(
        `select id from import where bestand_id is not null and (status = 'KOPPELEN' or (status = 'GEREED' and proef))
            and gewijzigd_op < $1::timestamptz - make_interval(days => $2)`, [nu, DAGEN_BESTAND]);
      for (const { id } of blijvenLiggen) await this.standen.mislukt(id, uitwisselingNl.fout.IMPORT_VERLOPEN);
      const vragen = await this.db.sql<{ id: string }>(
        `update import_rij set inhoud_id = null, gegevens_cijfer = null where vraag is not null and gegevens_cijfer is not null and import_id in
           (select id from import where gewijzigd_op < $1::timestamptz - make_interval(days => $2)) returning import_id as id`, [nu, DAGEN_VRAAG]);
      await this.db.sql('update import set vragen = 0 where id = any($1)', [[...new Set(vragen.map(({ id }) => id))]]);
      const herstel = await this.db.sql(
        `update import_rij set herstel_cijfer = null where herstel_cijfer is not null and import_id in
           (select id from import where klaar_op < $1::timestamptz - make_interval(days => $2)) returning 1`, [nu, DAGEN_ONGEDAAN]);
      const oud = await this.db.sql<{ n: string }>(
        `delete from import_rij where import_id in
           (select id from import where gewijzigd_op < $1::timestamptz - make_interval(days => $2)) returning 1 as n`, [nu, DAGEN_RIJEN]);
      const imports = await this.db.sql(`delete from import where gewijzigd_op < $1::timestamptz - make_interval(days => $2) returning 1`, [nu, DAGEN_IMPORT]);
      return { imports: imports.length, bestanden: blijvenLiggen.length, vragen: vragen.length, herstel: herstel.length, rijen: oud.length };
    });
  }
}
