// The limit that the product is measured against: plain Node and pg, one named statement, JSON made by PostgreSQL, with what
// the law asks: BEGIN and the settings of row-level security, the statement under the policies, one audit row, COMMIT.
// node kaal.mjs <port> <address of the application's role> <JSON: by log-in the settings as SQL>
import { createServer } from 'node:http';
import pg from 'pg';

const [poort, adres, tekst] = process.argv.slice(2);
const instellingen = JSON.parse(tekst);
const pool = new pg.Pool({ connectionString: adres, max: 10 });

/** As the product: a total up to here, and for a minute remembered that there are more. */
const TEL_TOT = 1000;
const VELEN_MS = 60_000;
const velen = new Map();

const RIJ = `d.id, d.nummer, p.voornaam, p.tussenvoegsel, p.achternaam, d.opdrachtgevende_gemeente, d.uitvoeringsorganisatie_id,
  d.klantmanager_id, m.naam, d.status, d.dossier_grond, d.classificatie, d.werkfit, d.instroom_oorzaak, d.meld_datum,
  d.uitstroom_datum, d.uitstroom_reden, d.gesloten_datum, d.actie_vanaf, d.versie`;
const BLADZIJDE = `(select coalesce(json_agg(r), '[]') as rijen, array_agg(r.id) as ids from (
  select ${RIJ} from dossier d join persoon p on p.werkzoekende_id = d.werkzoekende_id left join medewerker m on m.id = d.klantmanager_id
   where d.opdrachtgevende_gemeente = $1 and d.classificatie = $2 and (d.meld_datum, d.id) < ($3::date, $4::uuid)
   order by d.meld_datum desc, d.id desc limit 25) r) l`;
const LIJST = `select l.rijen::text as json, l.ids from ${BLADZIJDE}`;
const TELLEND = `select json_build_object('items', l.rijen, 'totaal', t.n)::text as json, l.ids, t.n from ${BLADZIJDE},
  (select count(*)::int as n from (select 1 from dossier d where d.opdrachtgevende_gemeente = $1 and d.classificatie = $2
     limit ${TEL_TOT + 1}) x) t`;
const DOSSIER = `select json_build_object('dossier', to_json(d), 'persoon', to_json(p), 'trajecten',
    (select json_agg(t) from traject t where t.dossier_id = d.id), 'tijdlijn',
    (select json_agg(o) from (select * from overgang where dossier_id = d.id order by datum desc, volgnummer desc limit 20) o))::text as json,
    array[d.id] as ids
  from dossier d join persoon p on p.werkzoekende_id = d.werkzoekende_id where d.id = $1`;
const KPIS = `select coalesce(json_agg(c), '[]')::text as json, '{}'::uuid[] as ids from kpi_cijfer c
  where periode = $1 and gemeente = $2 and uitvoerder = 'ALLE' and classificatie = 'ALLE'`;
const ZOEK = `select coalesce(json_agg(r), '[]')::text as json, array_agg(r.id) as ids from (
  select ${RIJ} from dossier d join persoon p on p.werkzoekende_id = d.werkzoekende_id left join medewerker m on m.id = d.klantmanager_id
   where exists (select 1 from persoon_woord pw where pw.werkzoekende_id = d.werkzoekende_id
     and pw.naam_id = any(array(select id from naam_woord where woord like $1 limit 500)))
   order by d.meld_datum desc, d.id desc limit 50) r`;
const MAAK = `select json_build_object('id', id)::text as json, array[id] as ids from bench_maak($1, $2) as id`;
const WERK = { '/lijst': LIJST, '/tellend': TELLEND, '/dossier': DOSSIER, '/kpis': KPIS, '/zoek': ZOEK, '/maak': MAAK };

/** Page 1 with its total, as long as nobody knows that there are more than we count. */
function kies(pad, waarden) {
  return pad === '/tellend' && (velen.get(String(waarden)) ?? 0) > Date.now() ? '/lijst' : pad;
}

createServer(async (verzoek, antwoord) => {
  const { pathname, searchParams } = new URL(verzoek.url, 'http://x');
  const values = searchParams.getAll('p');
  const naam = kies(pathname, values);
  const client = await pool.connect();
  try {
    await client.query(`begin; ${instellingen[searchParams.get('als')]}`);
    const { rows: [rij] } = await client.query({ name: naam, text: WERK[naam], values });
    await client.query({ name: 'audit', text: `insert into audit (moment, soort, principal, doel, route, onderwerp, ids, medewerker_id, organisatie_id)
      values (now(), $3, 'MEDEWERKER', 'meting', $1, 'dossier', $2, app_medewerker(), app_organisatie())`,
      values: [naam, rij.ids ?? [], naam === '/maak' ? 'WIJZIGING' : 'INZAGE'] });
    await client.query('commit');
    if (rij.n > TEL_TOT) velen.set(String(values), Date.now() + VELEN_MS);
    antwoord.setHeader('Content-Type', 'application/json').end(rij.json);
  } catch (fout) {
    await client.query('rollback').catch(() => undefined);
    antwoord.writeHead(500).end(fout.message);
  } finally {
    client.release();
  }
}).listen(Number(poort), '127.0.0.1', () => process.send?.('klaar'));
// Who started it is gone.
process.on('disconnect', () => process.exit());
