import type pg from 'pg';
import type { Sleutelbos } from '@trajectplein/kern/server';
import { bsnBinding, bsnHash, zoekwoorden } from '@trajectplein/dossier/server';
import { Bevolking, kiesAdres } from '../demo/personen';
import type { GemeenteCode } from '../demo/regels';
import type { Toeval } from '../demo/toeval';

const PER_KEER = 2_000;

interface Rij {
  id: string;
  gemeente: GemeenteCode;
  jaar: number | null;
  bsn: boolean;
}

/**
 * Everybody becomes somebody who does not exist, in the same gemeente and of the same year of birth. What was empty stays
 * empty, and a birth year without a day stays that. The BSN is new, valid and of a range that is not issued; its hash goes with it.
 */
export async function vervangPersonen(client: pg.Client, sleutelbos: Sleutelbos, toeval: Toeval): Promise<void> {
  const bevolking = new Bevolking(toeval, toeval.heel(0, 99_999_999));
  // A new number may be somebody's old one, until that is replaced as well.
  await client.query('create temp table had_bsn on commit drop as select id from werkzoekende where bsn_hash is not null');
  await client.query('update werkzoekende set bsn_hash = null where bsn_hash is not null');
  let na = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await client.query<Rij>(
      `select w.id, w.gemeente, extract(year from i.geboorte_datum)::int as jaar, h.id is not null as bsn
         from werkzoekende w left join identiteit i on i.werkzoekende_id = w.id left join had_bsn h using (id)
        where w.id > $1 order by w.id limit ${PER_KEER}`, [na]);
    if (!rows.length) return;
    na = rows.at(-1)!.id;
    await schrijf(client, rows.map((rij) => nieuw(rij, bevolking, sleutelbos, toeval)));
  }
}

type Nieuw = ReturnType<typeof nieuw>;

function nieuw({ id, gemeente, jaar, bsn }: Rij, bevolking: Bevolking, sleutelbos: Sleutelbos, toeval: Toeval) {
  const { voornaam, tussenvoegsel, achternaam, telefoonnummer, emailadres, bsn: nummer } = bevolking.maak('2026-01-01', 'BIJSTAND', false);
  return {
    id, voornaam, tussenvoegsel, achternaam, ...kiesAdres(gemeente, toeval),
    telefoonnummer: telefoonnummer ?? '+31600000000', emailadres: emailadres ?? 'iemand@example.nl',
    geboorte_datum: jaar && `${jaar}-${twee(toeval.heel(1, 12))}-${twee(toeval.heel(1, 28))}`,
    bsn_cijfer: bsn ? sleutelbos.versleutel(nummer, bsnBinding(id)) : null,
    bsn_hash: bsn ? bsnHash(sleutelbos, gemeente, nummer).toString('hex') : null,
    woorden: zoekwoorden(voornaam, tussenvoegsel, achternaam),
  };
}

const twee = (n: number) => String(n).padStart(2, '0');

/** Only where something was there. */
const ALS_GEVULD = (...kolommen: string[]) => kolommen.map((k) => `${k} = case when t.${k} is null then null else v.${k} end`).join(', ');

async function schrijf(client: pg.Client, mensen: Nieuw[]): Promise<void> {
  const json = [JSON.stringify(mensen)];
  const uit = (velden: string) => `from json_to_recordset($1) as v (id uuid, ${velden})`;
  await client.query(
    `update persoon t set voornaam = v.voornaam, tussenvoegsel = v.tussenvoegsel, achternaam = v.achternaam,
            ${ALS_GEVULD('telefoonnummer', 'emailadres')}
      ${uit('voornaam text, tussenvoegsel text, achternaam text, telefoonnummer text, emailadres text')} where t.werkzoekende_id = v.id`, json);
  await client.query(
    `update identiteit t set geboorte_datum = v.geboorte_datum, bsn_cijfer = v.bsn_cijfer, ${ALS_GEVULD('postcode', 'huisnummer', 'woonplaats')}
      ${uit('geboorte_datum date, bsn_cijfer text, postcode text, huisnummer text, woonplaats text')} where t.werkzoekende_id = v.id`, json);
  await client.query(
    `update werkzoekende t set bsn_hash = decode(v.bsn_hash, 'hex') ${uit('bsn_hash text')} where t.id = v.id and v.bsn_hash is not null`, json);
  await client.query(
    `insert into naam_woord (woord) select distinct w ${uit('woorden text[]')}, unnest(v.woorden) w order by w on conflict do nothing`, json);
  await client.query(
    `insert into persoon_woord (werkzoekende_id, naam_id) select p.werkzoekende_id, n.id ${uit('woorden text[]')}
       join persoon p on p.werkzoekende_id = v.id join naam_woord n on n.woord = any(v.woorden)`, json);
}
