// The least that loading rows can cost: COPY of the same rows into the same tables, with their indexes and constraints.
import { createReadStream, createWriteStream } from 'node:fs';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import { from, to } from 'pg-copy-streams';

/** Every table that an import fills, in the order of their foreign keys, and by what its rows are found. */
const TABELLEN = {
  werkzoekende: 'id in (select wie from bench_import)', persoon: 'werkzoekende_id in (select wie from bench_import)',
  identiteit: 'werkzoekende_id in (select wie from bench_import)', persoon_woord: 'werkzoekende_id in (select wie from bench_import)',
  ...Object.fromEntries(['dossier', 'dossier_toegang', 'uitvoerder_periode', 'overgang', 'gebeurtenis', 'actie', 'profiel'].map((tabel) =>
    [tabel, `${tabel === 'dossier' ? 'id' : 'dossier_id'} in (select dossier from bench_import)`])),
  aangeleverd: 'werkzoekende_id in (select wie from bench_import)',
  import_rij: 'import_id in (select import from bench_import)',
};
/** What the worker derived of them: no part of the import, but it goes with what was made. */
const FEITEN = ['feit_stand', 'feit_instroom', 'feit_duur', 'feit_bijstand'];

/** The rows that one import made. */
export class Kopie {
  #kolommen = {};
  #aantal = 0;

  /** @param client on the database, as a superuser @param map a folder for the files */
  constructor(client, map) {
    this.client = client;
    this.map = map;
  }

  /** Copies out what this import made. */
  async bewaar(importId) {
    const { client } = this;
    await client.query('drop table if exists bench_import');
    await client.query('create table bench_import (import uuid, dossier uuid, wie uuid)');
    await client.query(`insert into bench_import select $1, id, werkzoekende_id from dossier
      where id in (select dossier_id from import_rij where import_id = $1 and dossier_id is not null)`, [importId]);
    await client.query('analyze bench_import');
    for (const tabel of Object.keys(TABELLEN)) {
      this.#kolommen[tabel] ??= await this.#leesKolommen(tabel);
      const uit = client.query(to(`copy (select ${this.#kolommen[tabel]} from ${tabel} where ${TABELLEN[tabel]}) to stdout`));
      await pipeline(uit, createWriteStream(join(this.map, `${tabel}.copy`)));
    }
    this.#aantal = await this.#tel();
  }

  /** How many rows of the import there are, of all tables together. */
  async #tel() {
    const { rows: [{ n }] } = await this.client.query(
      `select ${Object.entries(TABELLEN).map(([tabel, waar]) => `(select count(*) from ${tabel} where ${waar})`).join(' + ')} as n`);
    return Number(n);
  }

  async #leesKolommen(tabel) {
    const { rows: [{ namen }] } = await this.client.query(
      `select string_agg(quote_ident(column_name), ', ' order by ordinal_position) as namen from information_schema.columns
        where table_schema = 'public' and table_name = $1 and is_generated = 'NEVER'`, [tabel]);
    return namen;
  }

  /** Takes away what the import made, as if it never was. */
  async wis() {
    const { client } = this;
    await client.query('set session_replication_role = replica');
    for (const tabel of Object.keys(TABELLEN).reverse()) await client.query(`delete from ${tabel} where ${TABELLEN[tabel]}`);
    for (const tabel of FEITEN) await client.query(`delete from ${tabel} where dossier_id in (select dossier from bench_import)`);
    await client.query('set session_replication_role = origin');
    await client.query(`vacuum analyze ${[...Object.keys(TABELLEN), ...FEITEN].join(', ')}`);
  }

  /** Puts it back: one transaction, no triggers of ours, indexes and constraints as they are. @returns seconds */
  async zetTerug() {
    const { client } = this;
    const begin = performance.now();
    await client.query('begin');
    for (const tabel of Object.keys(TABELLEN)) {
      await client.query(`alter table ${tabel} disable trigger user`);
      await pipeline(createReadStream(join(this.map, `${tabel}.copy`)), client.query(from(`copy ${tabel} (${this.#kolommen[tabel]}) from stdin`)));
    }
    for (const tabel of Object.keys(TABELLEN)) await client.query(`alter table ${tabel} enable trigger user`);
    await client.query('commit');
    return (performance.now() - begin) / 1000;
  }

  /** @throws when not every row is back */
  async controleer() {
    const nu = await this.#tel();
    if (nu !== this.#aantal) throw new Error(`COPY brought ${nu} rows back of ${this.#aantal}`);
  }
}
