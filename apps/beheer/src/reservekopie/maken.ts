import { createWriteStream } from 'node:fs';
import { access, open, rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import pg from 'pg';
import { to as kopieerNaar } from 'pg-copy-streams';
import { SCHEMA_SLOT } from '@trajectplein/kern/server';
import { alsEigenaar } from '../eigenaar';
import { OpdrachtFout } from '../opdracht-fout';
import { kolomlijst, leesMigraties, leesTabellen, leesTellers } from './catalogus';
import { FORMAAT, leesReservekopie, schrijfStukken, type Kop } from './formaat';

/**
 * One snapshot for everything. It only reads, so it has no transaction number and no figure waits for it; what it does hold
 * back is the clearing of old rows, so the server ends it when it lasts too long. `row_security = off` makes a role that
 * would not see every row fail where it would leave some out.
 */
export const BEGIN_KOPIE = `begin isolation level repeatable read read only;
  set local transaction_timeout = '4h'; set local statement_timeout = 0; set local row_security = off;
  set local datestyle = 'ISO, YMD'; set local intervalstyle = 'postgres'; set local timezone = 'UTC'; set local bytea_output = 'hex'`;

/**
 * Writes everything in the database to one file, as of one moment, while everybody works on. The file is there when it is
 * whole, or not at all; only its owner may read it.
 * @param url of the owner
 * @param pad the file to make; it may not exist yet
 * @returns what it is of
 * @throws OpdrachtFout when the file exists, cannot be written, or the database was never migrated
 */
export async function maakReservekopie(url: string, pad: string): Promise<Kop> {
  if (await access(pad).then(() => true, () => false)) throw new OpdrachtFout(`Het bestand ${pad} bestaat al. Kies een andere naam.`);
  const deel = `${pad}.deel`;
  let afgebroken = false;
  try {
    return await alsEigenaar(url, 'reservekopie', async (client) => {
      // Who stops it leaves no half file with personal data behind.
      const breekAf = () => {
        afgebroken = true;
        void client.end();
      };
      process.once('SIGINT', breekAf).once('SIGTERM', breekAf);
      try {
        return await schrijf(client, deel, pad);
      } finally {
        process.off('SIGINT', breekAf).off('SIGTERM', breekAf);
      }
    });
  } catch (fout) {
    await rm(deel, { force: true }).catch(() => undefined);
    throw afgebroken ? new OpdrachtFout('Het maken van de reservekopie is afgebroken. Er is niets bewaard.') : alsZin(fout, pad);
  }
}

async function schrijf(client: pg.Client, deel: string, pad: string): Promise<Kop> {
  // A migration waits until the copy is made, and not halfway with a lock on a table that everybody needs.
  await client.query('select pg_advisory_lock_shared($1)', [SCHEMA_SLOT]);
  await client.query(BEGIN_KOPIE);
  const kop = await leesKop(client);
  await rm(deel, { force: true });
  await pipeline(
    Readable.from(schrijfStukken(kop, ({ naam, kolommen }) =>
      client.query(kopieerNaar(`copy (select ${kolomlijst(kolommen)} from ${pg.escapeIdentifier(naam)}) to stdout`)))),
    createGzip(), createWriteStream(deel, { flags: 'wx', mode: 0o600 }));
  await client.query('commit');
  // It was written well only when it can be read.
  await leesReservekopie(deel, () => undefined, slaOver);
  await zetVast(deel);
  await rename(deel, pad);
  return kop;
}

/** Reads the rows of a table and does nothing with them. */
export async function slaOver(_: unknown, rijen: AsyncIterable<Buffer>): Promise<null> {
  for await (const deel of rijen) void deel;
  return null;
}

async function leesKop(client: pg.Client): Promise<Kop> {
  const { rows: [server] } = await client.query<{ moment: Date; postgres: number }>(
    `select now() as moment, current_setting('server_version_num')::int / 10000 as postgres`);
  const migraties = await leesMigraties(client);
  if (!migraties) throw new OpdrachtFout('De database is nog niet ingericht: er is niets om te bewaren.');
  return {
    product: 'trajectplein', formaat: FORMAAT, moment: server!.moment.toISOString(), postgres: server!.postgres, migraties,
    tabellen: await leesTabellen(client), tellers: await leesTellers(client),
  };
}

/** On the disk, not only on its way there. */
async function zetVast(pad: string): Promise<void> {
  const bestand = await open(pad, 'r');
  await bestand.sync().finally(() => bestand.close());
}

const SCHRIJFFOUTEN: Record<string, string> = {
  ENOENT: 'de map bestaat niet', EACCES: 'in deze map mag dit account niet schrijven', EROFS: 'in deze map kan niet worden geschreven',
  ENOSPC: 'de schijf is vol', EDQUOT: 'de schijf is vol', ENOTDIR: 'de map bestaat niet',
};

function alsZin(fout: unknown, pad: string): unknown {
  const { code } = fout as { code?: string };
  if (code === '25P04') return new OpdrachtFout('Het maken van de reservekopie duurde langer dan vier uur en is afgebroken. Er is niets bewaard.');
  const reden = SCHRIJFFOUTEN[code ?? ''];
  return reden ? new OpdrachtFout(`De reservekopie ${pad} is niet gemaakt: ${reden}.`) : fout;
}
