import { Injectable } from '@nestjs/common';
import type { Datum } from '@trajectplein/kern/domain';
import { Database, Klok } from '@trajectplein/kern/server';
import type { ImportStatus, Koppeling } from '@trajectplein/uitwisseling/domain';

/** An import as its processing needs it. */
export interface Stand {
  id: string;
  soort: string;
  gemeente: string;
  maand: Datum | null;
  status: ImportStatus;
  proef: boolean;
  bestandId: string | null;
  koppeling: Koppeling | null;
  /** The day on which its rows were read: both halves keep to it, also past midnight. */
  dag: Datum | null;
  fase: 'LEZEN' | 'VERWERKEN' | 'ONGEDAAN';
  verwerktTot: number;
  pogingen: number;
  /** Goes up when a worker takes it: who took it before notices, and stops. */
  beurt: number;
  aanstellingId: string;
}

/** The record of an import; each in the running transaction. */
@Injectable()
export class ImportStand {
  constructor(private readonly db: Database, private readonly klok: Klok) {}

  /** Holds it until the end of the transaction. @returns null when it does not exist or lies outside one's scope */
  async laad(id: string): Promise<Stand | null> {
    const [stand] = await this.db.sql<Stand>(
      `select id, soort, gemeente, maand, status, proef, bestand_id as "bestandId", koppeling, dag, fase,
              verwerkt_tot as "verwerktTot", pogingen, beurt, aanstelling_id as "aanstellingId"
         from import where id = $1 for update`, [id], 'import-stand');
    return stand ?? null;
  }

  /** Takes it. @returns the turn */
  async begin(id: string): Promise<number> {
    const [rij] = await this.db.sql<{ beurt: number }>(
      `update import set status = 'BEZIG', pogingen = pogingen + 1, beurt = beurt + 1, gewijzigd_op = $2 where id = $1 returning beurt`,
      [id, this.klok.nu()]);
    return rij!.beurt;
  }

  /** Done. After a dry run the file stays: it may be wanted for real. */
  async rondAf(id: string): Promise<void> {
    const [{ proef }] = await this.db.sql<{ proef: boolean }>(
      `update import set status = 'GEREED', klaar_op = $2, pogingen = 0, gewijzigd_op = $2, versie = versie + 1 where id = $1 returning proef`,
      [id, this.klok.nu()]) as [{ proef: boolean }];
    if (!proef) await this.wis(id);
  }

  /** @param melding a Dutch sentence for who sent the file */
  async mislukt(id: string, melding: string): Promise<void> {
    await this.db.sql(
      `update import set status = 'MISLUKT', melding = $2, gewijzigd_op = $3, versie = versie + 1 where id = $1`, [id, melding, this.klok.nu()]);
    // What was read and not processed holds personal data for nobody.
    await this.db.sql('delete from import_rij where import_id = $1 and uitkomst is null', [id]);
    await this.wis(id);
  }

  /** Back to the beginning, for another dry run or for real. */
  async herbegin(id: string, proef: boolean): Promise<void> {
    await this.db.sql('delete from import_rij where import_id = $1', [id]);
    await this.db.sql(
      `update import set status = 'WACHT', proef = $2, fase = 'LEZEN', verwerkt_tot = 0, pogingen = 0, aantal_rijen = 0,
              verwerkt = 0, aangemaakt = 0, bijgewerkt = 0, ongewijzigd = 0, samengevoegd = 0, afgekeurd = 0, vragen = 0,
              waarschuwingen = 0, gewijzigd_op = $3,
              versie = versie + 1 where id = $1`, [id, proef, this.klok.nu()]);
  }

  /** The file and what was shown of it go; what became of the rows stays. */
  private async wis(id: string): Promise<void> {
    await this.db.sql('delete from bestand where id = (select bestand_id from import where id = $1)', [id]);
    await this.db.sql(`update import set voorbeeld_cijfer = null, kolommen = '{}' where id = $1`, [id]);
  }
}
