import { randomBytes } from 'node:crypto';
import type pg from 'pg';
import { BESTAND_CIJFERS, type Sleutelbos } from '@trajectplein/kern/server';
import { hashWachtwoord } from '@trajectplein/toegang/server';
import { PERSONEEL_ACHTERNAMEN, PERSONEEL_VOORNAMEN } from '../demo/personeelsnamen';
import { maakDossiernummer } from '../demo/regels';
import type { Toeval } from '../demo/toeval';

/** Who works here gets another name, and a password that nobody knows. */
export async function vervangMedewerkers(client: pg.Client, toeval: Toeval): Promise<void> {
  const { rows } = await client.query<{ id: string }>('select id from medewerker order by id');
  const mensen = rows.map(({ id }, n) => ({ id, gebruikersnaam: `medewerker${String(n + 1).padStart(4, '0')}`,
    naam: `${toeval.uit(PERSONEEL_VOORNAMEN)} ${toeval.uit(PERSONEEL_ACHTERNAMEN)}` }));
  // First out of each other's way: a new user name may be somebody's old one.
  await client.query('update medewerker set gebruikersnaam = id::text');
  await client.query(
    `update medewerker t set gebruikersnaam = v.gebruikersnaam, naam = v.naam, wachtwoord_hash = $2
       from json_to_recordset($1) as v (id uuid, gebruikersnaam text, naam text) where t.id = v.id`,
    [JSON.stringify(mensen), await hashWachtwoord(randomBytes(32).toString('hex'))]);
}

/** The number of a dossier stands in letters outside: each gets another, of the same year. */
export async function vervangDossiernummers(client: pg.Client): Promise<void> {
  const [voorvoegsel] = maakDossiernummer(2026, 1).split('-');
  await client.query('update dossier set nummer = id::text');
  await client.query(
    `update dossier t set nummer = format('%s-%s-%s', $1::text, extract(year from t.meld_datum), lpad(v.n::text, greatest(6, length(v.n::text)), '0'))
       from (select id, row_number() over (order by random()) as n from dossier) v where t.id = v.id`, [voorvoegsel]);
  await client.query(`select setval('dossier_nummer', greatest((select count(*) from dossier), (select last_value from dossier_nummer)))`);
}

/** A file keeps its place and its kind; its name is another, and there is nothing in it. */
export async function maakBestandenLeeg(client: pg.Client, sleutelbos: Sleutelbos): Promise<void> {
  const [naam, sleutel] = BESTAND_CIJFERS.map(({ binding }) => binding);
  const { rows } = await client.query<{ id: string }>('select id from bestand order by id');
  const bestanden = rows.map(({ id }, n) => ({ id, naam: sleutelbos.versleutel(`bestand-${n + 1}`, naam!(id)),
    sleutel: sleutelbos.versleutel(randomBytes(32).toString('base64'), sleutel!(id, '0')) }));
  await client.query(
    `update bestand t set naam_cijfer = v.naam, sleutel_cijfer = v.sleutel, grootte = 0
       from json_to_recordset($1) as v (id uuid, naam text, sleutel text) where t.id = v.id`, [JSON.stringify(bestanden)]);
}
