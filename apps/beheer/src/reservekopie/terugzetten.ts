import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import pg from 'pg';
import { from as kopieerVan } from 'pg-copy-streams';
import { Database, SCHEMA_SLOT, maakDataSource, migreer, type Capability, type Klok, migratiesVan } from '@trajectplein/kern/server';
import { herbouwAlles, herstelNaTerugzetten } from '@trajectplein/sturing/server';
import { alsEigenaar } from '../eigenaar';
import { weigerAlsIemandWerkt } from '../iemand-werkt';
import { OpdrachtFout } from '../opdracht-fout';
import { kolomlijst, leesMigraties, leesTabellen } from './catalogus';
import { leesReservekopie, type Kop } from './formaat';
import { slaOver } from './maken';
import { zonderVerwijzingen } from '../verwijzingen';

/** Tables in which a migration puts a row itself. */
const VULT_MIGRATIE = ['sturing_stand'];

export interface TerugzetVraag {
  /** Of the owner. */
  databaseUrl: string;
  pad: string;
  capabilities: readonly Capability[];
  appWachtwoord: string | null;
  klok: Klok;
}

/**
 * Puts a back-up into an empty database and brings it to this release; the figures are made anew. A file that is not whole
 * is refused before anything is touched, and the rows come in all together or not at all.
 * @returns what the back-up was of
 * @throws OpdrachtFout when the file is not whole or of a newer release, or the database is not empty
 */
export async function zetTerug({ databaseUrl, pad, capabilities, appWachtwoord, klok }: TerugzetVraag): Promise<Kop> {
  const migraties = migratiesVan(capabilities);
  const weigerNieuwere = (kop: Kop) => weigerOnbekende(kop.migraties, migraties.map((m) => m.name));
  const kop = await leesReservekopie(pad, weigerNieuwere, slaOver);
  await alsEigenaar(databaseUrl, 'terugzetten', async (client) => {
    await weigerAlsIemandWerkt(client);
    await weigerVolle(client, kop);
    // First the tables as they were when the copy was made, then the rows, then what this release makes of them.
    await migreer(databaseUrl, migraties.filter((m) => kop.migraties.includes(m.name)), appWachtwoord, klok.vandaag());
    await laad(client, pad, kop);
    await migreer(databaseUrl, migraties, appWachtwoord, klok.vandaag());
    await client.query('analyze');
  });
  await herbouw(databaseUrl, klok);
  return kop;
}

function weigerOnbekende(inKopie: readonly string[], bekend: readonly string[]): void {
  const onbekend = inKopie.filter((naam) => !bekend.includes(naam));
  if (!onbekend.length) return;
  throw new OpdrachtFout(`De reservekopie is van een nieuwere versie van Trajectplein (met ${onbekend.at(-1)}). Installeer eerst die versie, `
    + 'of een latere. Er is niets teruggezet.');
}

/** A database may have our tables already, as long as they are those of the copy and hold nothing. */
async function weigerVolle(client: pg.Client, kop: Kop): Promise<void> {
  const gedraaid = await leesMigraties(client);
  if (gedraaid?.some((naam) => !kop.migraties.includes(naam))) {
    throw new OpdrachtFout('De reservekopie is van een oudere versie dan de tabellen in deze database. Maak een lege database zonder tabellen. '
      + 'Er is niets teruggezet.');
  }
  const tabellen = await leesTabellen(client);
  for (const { naam } of gedraaid ? tabellen.filter((t) => !VULT_MIGRATIE.includes(t.naam)) : []) {
    const { rowCount } = await client.query(`select 1 from ${pg.escapeIdentifier(naam)} limit 1`);
    if (rowCount) throw nietLeeg(naam);
  }
  if (!gedraaid && tabellen.length) throw nietLeeg(tabellen[0]!.naam);
}

const nietLeeg = (tabel: string) => new OpdrachtFout(`De database is niet leeg: in ${tabel} staan al gegevens. Een reservekopie kan alleen in `
  + 'een lege database worden teruggezet. Er is niets gewijzigd.');

async function laad(client: pg.Client, pad: string, kop: Kop): Promise<void> {
  await client.query('select pg_advisory_lock($1)', [SCHEMA_SLOT]);
  await client.query('begin; set local statement_timeout = 0');
  const tabellen = await leesTabellen(client);
  await zonderVerwijzingen(client, tabellen.map((t) => t.naam), async () => {
    // Nobody comes in between any more: leaving out the foreign keys locked every table.
    await weigerVolle(client, kop);
    for (const tabel of VULT_MIGRATIE) await client.query(`delete from ${tabel}`);
    for (const { naam, maanden } of kop.tabellen) {
      for (const maand of maanden) await client.query('select maak_maandpartities($1, to_date($2, $3), 1)', [naam, maand, 'YYYYMM']);
    }
    await leesReservekopie(pad, () => undefined, async ({ naam, kolommen }, rijen) => {
      const kopie = client.query(kopieerVan(`copy ${pg.escapeIdentifier(naam)} (${kolomlijst(kolommen)}) from stdin`));
      await pipeline(Readable.from(rijen), kopie);
      return kopie.rowCount;
    });
    for (const { naam, waarde, gebruikt } of kop.tellers) {
      await client.query('select setval($1::regclass, $2::text::bigint, $3)', [pg.escapeIdentifier(naam), waarde, gebruikt]);
    }
    await herstelNaTerugzetten(client);
  });
  await client.query('commit');
  await client.query('select pg_advisory_unlock($1)', [SCHEMA_SLOT]);
}

/** As the owner: the application's address may be that of another database than the one that was filled. */
async function herbouw(databaseUrl: string, klok: Klok): Promise<void> {
  const bron = await maakDataSource(databaseUrl, { verbindingen: 2, naam: 'trajectplein-terugzetten' }).initialize();
  try {
    await herbouwAlles(new Database(bron, klok), klok);
  } finally {
    await bron.destroy();
  }
}
