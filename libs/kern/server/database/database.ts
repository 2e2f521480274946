import { Injectable, Logger } from '@nestjs/common';
import type pg from 'pg';
import Cursor from 'pg-cursor';
import type { EntityManager, QueryRunner } from 'typeorm';
import { DataSource } from 'typeorm';
import { foutplaats } from '../foutplaats';
import { Klok } from '../klok';
import { maakDataSource } from './data-source';
import { inPijp, samen, type Opdracht } from './pijp';
import { volg } from '../sporen/sporen';
import { lopend, SYSTEEM, type Lopend, type Principal } from '../principal';

/** What a statement without a name does and to which table; never a value. */
const eersteWoorden = (opdracht: string) =>
  /^\s*(insert into|update|delete from|select\b[^]*?\bfrom)\s+(\w+)/i.exec(opdracht)?.slice(1).map((deel) => deel.split(/\s/)[0]).join(' ') ?? 'a statement';

/** The settings that row-level security reads, local to the transaction. */
function instellingen(p: Principal, vandaag: string): Opdracht {
  return { name: 'instellingen', text: STEL_IN, values: [
    p.soort, p.medewerkerId ?? '', p.organisatieId ?? '', p.eigenGemeente ?? '', p.rol ?? '', p.gemeenten.join(','), vandaag] };
}

const STEL_IN = 'select ' + ['principal', 'medewerker', 'organisatie', 'eigen_gemeente', 'rol', 'gemeenten', 'vandaag']
  .map((naam, i) => `set_config('app.${naam}', $${i + 1}, true)`)
  // What a row policy remembers was true for who asked before.
  .concat(`set_config('app.zichtbaar', '', true)`).join(', ');

/** A transaction that was begun and waits for who goes on with it: `vervolg`, or `breekAf`. */
export interface Begonnen {
  readonly runner: QueryRunner;
  readonly verbinding: pg.PoolClient;
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
    try {
      const { rows } = naam
        ? await volg({ soort: 'sql', naam }, () => verbinding.query({ text: opdracht, values: waarden, name: naam }))
        : await verbinding.query(opdracht, waarden);
      return rows as T[];
    } catch (fout) {
      // The code let through what the database refuses: that is a mistake of ours, or somebody who tries.
      if ((fout as { code?: string }).code === '42501') this.log.error(`Refused by the database: ${naam ?? eersteWoorden(opdracht)}`);
      throw fout;
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
      await samen(verbinding, [{ text: 'begin read only' }, instellingen(principal, this.klok.vandaag())]);
      cursor = verbinding.query(new Cursor<T>(opdracht, waarden));
      for (let rijen = await cursor.read(500); rijen.length; rijen = await cursor.read(500)) yield* rijen;
    } finally {
      // Also when the reader went away half-way.
      await cursor?.close().catch(() => undefined);
      await verbinding.query('rollback').catch(() => undefined);
      await runner.release();
    }
  }

  /**
   * Runs what need not wait for each other: what each asks first travels in one round trip, and is done in this order.
   * @throws as the first that fails, when all have ended
   */
  async tegelijk<T extends readonly (() => Promise<unknown>)[]>(
    ...werk: T
  ): Promise<{ [K in keyof T]: Awaited<ReturnType<T[K]>> }> {
    const nu = this.lopend;
    if (nu.samen) throw new Error('What travels together cannot hold another group that does');
    nu.samen = true;
    try {
      return await inPijp(nu.verbinding, werk) as never;
    } finally {
      nu.samen = false;
    }
  }

  /** Runs a statement whose rows nobody needs at the end, in the round trip of the COMMIT; its failure undoes all. */
  bijCommit(opdracht: string, waarden: unknown[], naam: string): void {
    this.lopend.bijCommit.push({ text: opdracht, values: waarden, name: naam });
  }

  /** Runs `fn` after the commit; never when the transaction is rolled back. */
  naCommit(fn: () => void): void {
    this.lopend.naCommit.push(fn);
  }

  /**
   * Runs `werk` in one transaction as `principal`. BEGIN and the settings are one round trip, what was left for the end
   * (`bijCommit`) and COMMIT another.
   * @returns what `werk` returns, after the commit
   * @throws what `werk` throws, after the rollback
   */
  async inTransactie<T>(principal: Principal, werk: () => Promise<T>, isolatie = ''): Promise<T> {
    const { begonnen } = await this.begin(instellingen(principal, this.klok.vandaag()), isolatie);
    return this.vervolg(begonnen, principal, werk);
  }

  /**
   * Begins a transaction with a statement that says itself for whom it is (by its settings), in one round trip. Who
   * calls this owes a `vervolg` or a `breekAf`.
   */
  async begin<T>(opdracht: Opdracht, isolatie = ''): Promise<{ begonnen: Begonnen; rijen: T[] }> {
    const runner = this.bron.createQueryRunner();
    try {
      const verbinding = (await runner.connect()) as pg.PoolClient;
      const [, uitkomst] = await samen(verbinding, [{ text: `begin ${isolatie}` }, opdracht])
        .catch(async (fout: unknown) => {
          await verbinding.query('rollback').catch(() => undefined);
          throw fout;
        });
      return { begonnen: { runner, verbinding }, rijen: uitkomst!.rows as T[] };
    } catch (fout) {
      await runner.release();
      throw fout;
    }
  }

  /** Ends a begun transaction in which nothing was to be kept. */
  async breekAf({ runner, verbinding }: Begonnen): Promise<void> {
    await verbinding.query('rollback').catch(() => undefined);
    await runner.release();
  }

  /** Runs `werk` in a begun transaction, for whose `principal` the settings stand, and commits. As `inTransactie`. */
  async vervolg<T>({ runner, verbinding }: Begonnen, principal: Principal, werk: () => Promise<T>): Promise<T> {
    const nu: Lopend = { principal, ingesteld: principal, runner, verbinding, em: runner.manager, bijCommit: [], naCommit: [],
      getoond: new Map(), gewijzigd: new Set(), samen: false, voorbij: false };
    // TypeORM must know: its save() would otherwise begin and commit a transaction of its own.
    const actief = runner as { isTransactionActive: boolean };
    let uitkomst: T;
    try {
      actief.isTransactionActive = true;
      uitkomst = await lopend.run(nu, werk);
      const antwoorden = await samen(verbinding, [...nu.bijCommit, { text: 'commit' }]);
      // What PostgreSQL makes of COMMIT when a statement failed and its error was swallowed.
      if (antwoorden.at(-1)!.command !== 'COMMIT') throw new Error('A statement failed unseen, so nothing was saved');
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
    if (nu.samen) throw new Error('Statements that travel together cannot change who is asking');
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
