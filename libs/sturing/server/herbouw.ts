import { Database, Klok, SYSTEEM, type Aantallen } from '@trajectplein/kern/server';
import { Injectable } from '@nestjs/common';
import { CijferBerekening } from './cijfer-berekening';
import { CijferOpslag } from './cijfer-opslag';
import { FeitenBron } from './feiten-bron';
import { FeitenHerbouw } from './feiten-herbouw';
import { FeitenOpslag } from './feiten-opslag';
import { PublicatieOpslag } from './publicatie-opslag';
import { SturingStand } from './stand';
import { Verwerker } from './verwerker';

/** Rebuilds all facts and figures from the dossiers, while everybody works on. */
@Injectable()
export class Herbouw {
  constructor(private readonly db: Database, private readonly stand: SturingStand, private readonly verwerker: Verwerker) {}

  /**
   * @returns what was done, also by changes that came in meanwhile; when it stops half-way the worker goes on with it
   */
  async alles(): Promise<Aantallen> {
    this.verwerker.neemAantallen();
    await this.db.inTransactie(SYSTEEM, () => this.stand.beginHerbouw());
    await this.verwerker.verwerk();
    return this.verwerker.neemAantallen();
  }
}

/**
 * Makes all figures from the dossiers, for the command line and right after demo data were loaded: no queue, no module.
 * @param db on the application's role
 * @returns how many dossiers and figures were written
 */
export async function herbouwAlles(db: Database, klok: Klok): Promise<Aantallen> {
  const stand = new SturingStand(db, klok);
  const feiten = new FeitenHerbouw(new FeitenBron(db), new FeitenOpslag(db));
  const publicatie = new PublicatieOpslag(db);
  const verwerker = new Verwerker(db, klok, stand, feiten, new CijferBerekening(db, publicatie), new CijferOpslag(db, klok), publicatie);
  return new Herbouw(db, stand, verwerker).alles();
}

/** A connection of the owner. */
interface Eigenaar {
  query(opdracht: string): Promise<unknown>;
}

/**
 * After a restore: transaction numbers of the old server mean nothing on the new one, and its own begin low. Gives every
 * event the lowest one, in the order in which they were entered, and asks for a full rebuild. Idempotent.
 * All or nothing: in the transaction that runs on it, or in one of its own.
 * @param eigenaar connection of the owner, on which nothing else runs; api and worker are stopped
 */
export async function herstelNaTerugzetten(eigenaar: Eigenaar): Promise<void> {
  await eigenaar.query(`
    alter table gebeurtenis disable trigger gebeurtenis_alleen_toevoegen;
    update gebeurtenis set xid = '3'::xid8 where xid <> '3'::xid8;
    alter table gebeurtenis enable trigger gebeurtenis_alleen_toevoegen;
    update sturing_stand set cursor_xid = '0', cursor_id = 0, versie = 0`);
}
