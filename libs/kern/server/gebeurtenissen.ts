import { Injectable } from '@nestjs/common';
import type { Datum } from '@trajectplein/kern/domain';
import { Database } from './database/database';
import { maakInvoer } from './database/voeg-in';
import { Klok } from './klok';
import { huidigePrincipal } from './principal';

/** Ids and codes only: an event never carries a name, a BSN or a text that somebody typed. */
export type GebeurtenisGegevens = Record<string, string | number | boolean | null>;

export interface GebeurtenisRij {
  soort: string;
  dossierId: string;
  geldigOp: Datum;
  gegevens?: GebeurtenisGegevens;
}

const voegIn = maakInvoer('gebeurtenis', { soort: 'text', dossier_id: 'uuid', geldig_op: 'date', gegevens: 'jsonb' },
  { vastgelegd_op: 'timestamptz', medewerker_id: 'uuid', organisatie_id: 'uuid' });

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
    await this.legVele([{ soort, dossierId, geldigOp, gegevens }]);
  }

  /** The same for many dossiers, in one statement. */
  async legVele(rijen: readonly GebeurtenisRij[]): Promise<void> {
    if (!rijen.length) return;
    const wie = huidigePrincipal();
    const nu = this.klok.nu();
    await voegIn(this.db, rijen.map(({ soort, dossierId, geldigOp, gegevens }) => ({ soort, dossier_id: dossierId, geldig_op: geldigOp,
      gegevens: gegevens ?? {} })), { vastgelegd_op: nu, medewerker_id: wie.medewerkerId, organisatie_id: wie.organisatieId });
    this.db.naCommit(() => this.wekkers.forEach((wek) => wek()));
  }
}
