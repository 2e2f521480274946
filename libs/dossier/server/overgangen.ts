import { Injectable } from '@nestjs/common';
import type { Onderwerp } from '@trajectplein/dossier/domain';
import type { Datum } from '@trajectplein/kern/domain';
import { Database, Gebeurtenissen, Klok, huidigePrincipal, nieuwId } from '@trajectplein/kern/server';

export interface OvergangRij {
  dossierId: string;
  onderwerp: Onderwerp;
  onderwerpId: string;
  naam: string;
  van: string | null;
  naar: string;
  /** The day it holds for. */
  datum: Datum;
  reden?: string | null;
  toelichting?: string | null;
}

export interface OvergangStap {
  id: string;
  volgnummer: number;
  naam: string;
  van: string | null;
  naar: string;
  datum: Datum;
  reden: string | null;
}

/** The record of every transition of every life-cycle on a dossier; each is also an event. */
@Injectable()
export class Overgangen {
  constructor(private readonly db: Database, private readonly klok: Klok, private readonly gebeurtenissen: Gebeurtenissen) {}

  /** Writes the transition and its event in the running transaction. */
  async leg(rij: OvergangRij): Promise<void> {
    const wie = huidigePrincipal();
    await this.db.sql(
      `insert into overgang (id, dossier_id, onderwerp, onderwerp_id, naam, van, naar, datum, reden, toelichting,
                             medewerker_id, organisatie_id, vastgelegd_op)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)`,
      [nieuwId(), rij.dossierId, rij.onderwerp, rij.onderwerpId, rij.naam, rij.van, rij.naar, rij.datum, rij.reden ?? null,
        rij.toelichting ?? null, wie.medewerkerId, wie.organisatieId, this.klok.nu()], 'overgang-leg');
    await this.gebeurtenissen.leg(`${rij.onderwerp.toLowerCase()}.${rij.naam}`, rij.dossierId, rij.datum,
      { id: rij.onderwerpId, van: rij.van, naar: rij.naar, ...(rij.reden ? { reden: rij.reden } : {}) });
  }

  /** The last transition of something, or null; its day is the earliest for the next one. */
  async laatste(onderwerpId: string): Promise<{ naam: string; van: string | null; naar: string; datum: Datum } | null> {
    const [rij] = await this.db.sql<{ naam: string; van: string | null; naar: string; datum: Datum }>(
      'select naam, van, naar, datum from overgang where onderwerp_id = $1 order by volgnummer desc limit 1', [onderwerpId],
      'overgang-laatste');
    return rij ?? null;
  }

  /**
   * The transitions of something that still count, in the order in which they were recorded: handing over changes
   * nothing, and undoing a closing takes that closing away.
   */
  async reeks(onderwerpId: string): Promise<OvergangStap[]> {
    const rijen = await this.db.sql<OvergangStap>(
      'select id, volgnummer, naam, van, naar, datum, reden from overgang where onderwerp_id = $1 order by volgnummer',
      [onderwerpId], 'overgang-reeks');
    const reeks: OvergangStap[] = [];
    for (const rij of rijen) {
      if (rij.naam === 'heropen') reeks.pop();
      else if (rij.naam !== 'draagOver') reeks.push(rij);
    }
    return reeks;
  }

  /** Rewrites a transition that was entered wrongly; `wijziging` keeps what it was. */
  async corrigeer(id: string, nieuw: { datum: Datum; naar: string; reden: string | null }): Promise<void> {
    await this.db.sql('update overgang set datum = $2, naar = $3, reden = $4 where id = $1', [id, nieuw.datum, nieuw.naar, nieuw.reden],
      'overgang-corrigeer');
  }

  /**
   * Moves the day of a transition that was entered wrongly (a correction rewrites; `wijziging` keeps what it was).
   * The caller has checked that the new day fits between its neighbours.
   */
  async verzetDatum(onderwerpId: string, naam: string, datum: Datum): Promise<void> {
    await this.db.sql(
      `update overgang set datum = $3 where id = (select id from overgang where onderwerp_id = $1 and naam = $2
       order by volgnummer desc limit 1)`, [onderwerpId, naam, datum]);
  }
}
