import { Injectable } from '@nestjs/common';
import type { Onderwerp } from '@trajectplein/dossier/domain';
import type { Datum } from '@trajectplein/kern/domain';
import { Database, Gebeurtenissen, Klok, huidigePrincipal, maakInvoer, nieuwId } from '@trajectplein/kern/server';

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

const voegIn = maakInvoer('overgang', { id: 'uuid', dossier_id: 'uuid', onderwerp: 'text', onderwerp_id: 'uuid', naam: 'text', van: 'text',
  naar: 'text', datum: 'date', reden: 'text', toelichting: 'text' },
{ medewerker_id: 'uuid', organisatie_id: 'uuid', vastgelegd_op: 'timestamptz' });

/** The record of every transition of every life-cycle on a dossier; each is also an event. */
@Injectable()
export class Overgangen {
  constructor(private readonly db: Database, private readonly klok: Klok, private readonly gebeurtenissen: Gebeurtenissen) {}

  /** Writes the transition and its event in the running transaction. */
  async leg(rij: OvergangRij): Promise<void> {
    await this.legVele([rij]);
  }

  /** The same for many, in the order in which they are given. */
  async legVele(rijen: readonly OvergangRij[]): Promise<void> {
    const wie = huidigePrincipal();
    const nu = this.klok.nu();
    const gelegd = voegIn(this.db, rijen.map((rij) => ({ id: nieuwId(), dossier_id: rij.dossierId, onderwerp: rij.onderwerp,
      onderwerp_id: rij.onderwerpId, naam: rij.naam, van: rij.van, naar: rij.naar, datum: rij.datum, reden: rij.reden,
      toelichting: rij.toelichting })), { medewerker_id: wie.medewerkerId, organisatie_id: wie.organisatieId, vastgelegd_op: nu });
    await Promise.all([gelegd, this.gebeurtenissen.legVele(rijen.map((rij) => ({ soort: `${rij.onderwerp.toLowerCase()}.${rij.naam}`,
      dossierId: rij.dossierId, geldigOp: rij.datum,
      gegevens: { id: rij.onderwerpId, van: rij.van, naar: rij.naar, ...(rij.reden ? { reden: rij.reden } : {}) } })))]);
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
