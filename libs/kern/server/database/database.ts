import { Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import Cursor from 'pg-cursor';
import type { EntityManager } from 'typeorm';
import { DataSource } from 'typeorm';
import { foutplaats } from '../foutplaats';
import { Klok } from '../klok';
import { maakDataSource } from './data-source';
import { volg } from '../sporen/sporen';
import { lopend, SYSTEEM, type Lopend, type Principal } from '../principal';

const tekst = (waarde: string | null) => pg.escapeLiteral(waarde ?? '');

/** The settings that row-level security reads, as one SELECT. Literals, so that BEGIN and they share a round trip. */
function instellingen(p: Principal, vandaag: string): string {
  return 'select ' + [
    ['app.principal', p.soort], ['app.medewerker', p.medewerkerId], ['app.organisatie', p.organisatieId],
    ['app.eigen_gemeente', p.eigenGemeente], ['app.rol', p.rol], ['app.gemeenten', p.gemeenten.join(',')],
    ['app.vandaag', vandaag],
  ].map(([naam, waarde]) => `set_config('${naam}', ${tekst(waarde!)}, true)`).join(', ');
}

/** One transaction per request or job, carried by AsyncLocalStorage, with who is asking as local settings. */
@Injectable()
export class Database {
  private readonly log = new Logger('Database');

  constructor(readonly bron: DataSource, private readonly klok: Klok) {}

  private get lopend(): Lopend {
    const nu = lopend.getStore();
    if (!nu) throw new Error('A statement outside a transaction: row-level security would answer nothing');
    // Its connection may serve somebody else by now.
    if (nu.voorbij) throw new Error('A statement after the end of its transaction: something was not awaited');
    return nu;
  }

  /** TypeORM on the running transaction. */
  get em(): EntityManager {
    return this.lopend.em;
  }

  /**
   * Runs one statement on the running transaction and returns its rows.
   * @param naam name of a prepared statement: saves the planning of what every screen asks, and is what a trace shows
   */
  async sql<T>(opdracht: string, waarden: unknown[] = [], naam?: string): Promise<T[]> {
    const { verbinding } = this.lopend;
    const { rows } = naam
      ? await volg({ soort: 'sql', naam }, () => verbinding.query({ text: opdracht, values: waarden, name: naam }))
      : await verbinding.query(opdracht, waarden);
    return rows as T[];
  }

  /**
   * One statement in a transaction of its own, settings included, in a single round trip.
   * @param opdracht SQL without parameters: no text from outside may stand in it
   */
  async inEenKeer<T>(principal: Principal, opdracht: string): Promise<T[]> {
    const runner = this.bron.createQueryRunner();
    try {
      const verbinding = (await runner.connect()) as pg.PoolClient;
      // Statements that are sent together are one transaction to PostgreSQL, which ends with them.
      const uitkomsten: unknown = await verbinding.query(`${instellingen(principal, this.klok.vandaag())}; ${opdracht}`);
      return (uitkomsten as pg.QueryResult[]).at(-1)!.rows as T[];
    } finally {
      await runner.release();
    }
  }

  /**
   * Reads the rows of a statement through a cursor in a read transaction of its own, for what is too large to hold.
   * Row-level security is that of `principal`.
   */
  async *stroom<T>(principal: Principal, opdracht: string, waarden: unknown[]): AsyncGenerator<T> {
    const runner = this.bron.createQueryRunner();
    const verbinding = (await runner.connect()) as pg.PoolClient;
    let cursor: Cursor<T> | undefined;
    try {
      await verbinding.query(`begin read only; ${instellingen(principal, this.klok.vandaag())}`);
      cursor = verbinding.query(new Cursor<T>(opdracht, waarden));
      for (let rijen = await cursor.read(500); rijen.length; rijen = await cursor.read(500)) yield* rijen;
    } finally {
      // Also when the reader went away half-way.
      await cursor?.close().catch(() => undefined);
      await verbinding.query('rollback').catch(() => undefined);
      await runner.release();
    }
  }

  /** Runs `fn` after the commit; never when the transaction is rolled back. */
  naCommit(fn: () => void): void {
    this.lopend.naCommit.push(fn);
  }

  /**
   * Runs `werk` in one transaction as `principal`. BEGIN and the settings are one round trip.
   * @returns what `werk` returns, after the commit
   * @throws what `werk` throws, after the rollback
   */
  async inTransactie<T>(principal: Principal, werk: () => Promise<T>, isolatie = ''): Promise<T> {
    const runner = this.bron.createQueryRunner();
    const verbinding = (await runner.connect()) as pg.PoolClient;
    const nu: Lopend = { principal, ingesteld: principal, runner, verbinding, em: runner.manager, naCommit: [],
      getoond: new Map(), voorbij: false };
    // TypeORM must know: its save() would otherwise begin and commit a transaction of its own.
    const actief = runner as { isTransactionActive: boolean };
    let uitkomst: T;
    try {
      await verbinding.query(`begin ${isolatie}; ${instellingen(principal, this.klok.vandaag())}`);
      actief.isTransactionActive = true;
      uitkomst = await lopend.run(nu, werk);
      const { command } = await verbinding.query('commit');
      // What PostgreSQL makes of COMMIT when a statement failed and its error was swallowed.
      if (command !== 'COMMIT') throw new Error('A statement failed unseen, so nothing was saved');
    } catch (fout) {
      await verbinding.query('rollback').catch(() => undefined);
      throw fout;
    } finally {
      nu.voorbij = true;
      actief.isTransactionActive = false;
      await runner.release();
    }
    for (const fn of nu.naCommit) this.doeNaCommit(fn);
    return uitkomst;
  }

  /** What comes after the commit cannot undo it, so its failure is no failure of the request. */
  private doeNaCommit(fn: () => void): void {
    try {
      fn();
    } catch (fout) {
      this.log.error(`After a commit: ${foutplaats(fout)}`);
    }
  }

  /**
   * Runs `werk` in the running transaction as the system, for bookkeeping that the person who asks may not see (the
   * acties of a dossier after its aanmelding was sent back). Nothing it reads may reach an answer.
   */
  async alsSysteem<T>(werk: () => Promise<T>): Promise<T> {
    return this.als(SYSTEEM, werk);
  }

  /** Runs `werk` in the running transaction with the row policies of `principal`; who is asking stays who it was. */
  async als<T>(wie: Principal, werk: () => Promise<T>): Promise<T> {
    const nu = this.lopend;
    const eerder = nu.ingesteld;
    await this.stelIn(nu, wie);
    try {
      return await werk();
    } finally {
      // A failed statement has ended the transaction; then there is nothing to give back.
      await this.stelIn(nu, eerder).catch(() => undefined);
    }
  }

  private async stelIn(nu: Lopend, wie: Principal): Promise<void> {
    await nu.verbinding.query(instellingen(wie, this.klok.vandaag()));
    nu.ingesteld = wie;
  }
}

/** Runs `werk` with a Database outside the processes, for the command line, and closes its connections. */
export async function metDatabase<T>(url: string, werk: (db: Database) => Promise<T>): Promise<T> {
  const bron = await maakDataSource(url, { verbindingen: 2, naam: 'trajectplein-beheer' }).initialize();
  try {
    return await werk(new Database(bron, new Klok()));
  } finally {
    await bron.destroy();
  }
}
