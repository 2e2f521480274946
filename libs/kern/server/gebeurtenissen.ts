import { Injectable } from '@nestjs/common';
import type { Datum } from '@trajectplein/kern/domain';
import { Database } from './database/database';
import { Klok } from './klok';
import { huidigePrincipal } from './principal';

/** Ids and codes only: an event never carries a name, a BSN or a text that somebody typed. */
export type GebeurtenisGegevens = Record<string, string | number | boolean | null>;

/**
 * The outbox: every change of a dossier writes an event in its own transaction. An event says which dossier was
 * touched; what became of it is read from the tables of record.
 */
@Injectable()
export class Gebeurtenissen {
  private wekkers: (() => void)[] = [];

  constructor(private readonly db: Database, private readonly klok: Klok) {}

  /** A higher capability is woken after each commit that left an event. The call is not awaited. */
  bijNieuw(wek: () => void): void {
    this.wekkers.push(wek);
  }

  /** @param geldigOp the day for which the change holds, not the day of entry */
  async leg(soort: string, dossierId: string, geldigOp: Datum, gegevens: GebeurtenisGegevens = {}): Promise<void> {
    const wie = huidigePrincipal();
    await this.db.sql(
      `insert into gebeurtenis (soort, dossier_id, geldig_op, vastgelegd_op, medewerker_id, organisatie_id, gegevens)
       values ($1, $2, $3, $4, $5, $6, $7)`,
      [soort, dossierId, geldigOp, this.klok.nu(), wie.medewerkerId, wie.organisatieId, gegevens],
      'gebeurtenis-leg',
    );
    this.db.naCommit(() => this.wekkers.forEach((wek) => wek()));
  }
}
