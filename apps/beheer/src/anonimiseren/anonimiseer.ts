import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { SCHEMA_SLOT, type Sleutelbos } from '@trajectplein/kern/server';
import { Toeval } from '../demo/toeval';
import { alsEigenaar } from '../eigenaar';
import { weigerAlsIemandWerkt } from '../iemand-werkt';
import { OpdrachtFout } from '../opdracht-fout';
import { zonderVerwijzingen } from '../verwijzingen';
import { LEEG, VERVANGEN_TEKST, leesKolommen, maakPlan, type Plan } from './behandeling';
import { maakBestandenLeeg, vervangDossiernummers, vervangMedewerkers } from './omgeving';
import { vervangPersonen } from './personen';

/**
 * Takes everything that says who somebody is out of a copy of the database, so that one can practise and test with it. All
 * or nothing. Afterwards every table is written anew: what was there is no longer on the disk either.
 * @param url of the owner of the copy
 * @param sleutelbos with the keys of where the copy will be used: no old value is opened
 * @throws OpdrachtFout when the name of the database does not say that it is a copy, somebody works in it, or a column is
 *   there that nobody said what to do with
 */
export async function anonimiseerKopie(url: string, sleutelbos: Sleutelbos): Promise<{ personen: number; medewerkers: number }> {
  return alsEigenaar(url, 'anonimiseren', async (client) => {
    await weigerOrigineel(client);
    await weigerAlsIemandWerkt(client);
    await client.query('select pg_advisory_lock($1)', [SCHEMA_SLOT]);
    await client.query('begin; set local statement_timeout = 0');
    const kolommen = await leesKolommen(client);
    const plan = maakPlan(kolommen);
    if (plan.ongedekt.length) {
      throw new OpdrachtFout(`Er is niets gewijzigd: van deze gegevens is niet bekend hoe ze anoniem worden: ${plan.ongedekt.join(', ')}.`);
    }
    // The triggers say who sees a dossier; nothing of that changes here.
    await zonderVerwijzingen(client, [...new Set(kolommen.map((k) => k.tabel))], () => vervang(client, sleutelbos, plan));
    const { rows: [aantal] } = await client.query<{ personen: number; medewerkers: number }>(
      'select (select count(*)::int from werkzoekende) as personen, (select count(*)::int from medewerker) as medewerkers');
    await client.query('commit');
    await client.query('vacuum (full, analyze)');
    return aantal!;
  });
}

async function weigerOrigineel(client: pg.Client): Promise<void> {
  const { rows: [database] } = await client.query<{ naam: string }>('select current_database() as naam');
  if (/_kopie$/.test(database!.naam)) return;
  throw new OpdrachtFout(`De database heet ${database!.naam}. Anonimiseren kan alleen in een kopie, waarvan de naam op _kopie eindigt. Er is niets gewijzigd.`);
}

async function vervang(client: pg.Client, sleutelbos: Sleutelbos, plan: Plan): Promise<void> {
  // Chance that nobody can do again: which person became which is not to be found back.
  const toeval = new Toeval(randomBytes(32).toString('hex'));
  await client.query(`truncate ${LEEG.join(', ')} restart identity`);
  await vervangPersonen(client, sleutelbos, toeval);
  await vervangMedewerkers(client, toeval);
  await vervangDossiernummers(client);
  await maakBestandenLeeg(client, sleutelbos);
  for (const [tabel, teksten] of plan.teksten) {
    const zet = teksten.map(({ kolom, lijst }) => {
      const k = pg.escapeIdentifier(kolom);
      return `${k} = case when ${k} is null then null else ${lijst ? `array(select $1::text from unnest(${k}))` : '$1::text'} end`;
    });
    await client.query(`update ${pg.escapeIdentifier(tabel)} set ${zet.join(', ')}`, [VERVANGEN_TEKST]);
  }
}
