// The limit that the product is measured against: plain Node and pg, one named statement, JSON made by PostgreSQL, with what
// the law asks: BEGIN and the settings of row-level security, the statement under the policies, one audit row, COMMIT.
// node kaal.mjs <port> <address of the application's role> <settings as SQL>
import { createServer } from 'node:http';
import pg from 'pg';

const [poort, adres, instellingen] = process.argv.slice(2);
const pool = new pg.Pool({ connectionString: adres, max: 10 });

const RIJ = `d.id, d.nummer, p.voornaam, p.tussenvoegsel, p.achternaam, d.opdrachtgevende_gemeente, d.uitvoeringsorganisatie_id,
  d.klantmanager_id, m.naam, d.status, d.dossier_grond, d.classificatie, d.werkfit, d.instroom_oorzaak, d.meld_datum,
  d.uitstroom_datum, d.uitstroom_reden, d.gesloten_datum, d.actie_vanaf, d.versie`;
const LIJST = `select coalesce(json_agg(r), '[]')::text as json, array_agg(r.id) as ids from (
  select ${RIJ} from dossier d join persoon p on p.werkzoekende_id = d.werkzoekende_id left join medewerker m on m.id = d.klantmanager_id
   where d.opdrachtgevende_gemeente = $1 and d.classificatie = $2 and (d.meld_datum, d.id) < ($3::date, $4::uuid)
   order by d.meld_datum desc, d.id desc limit 25) r`;
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
const WERK = { '/lijst': LIJST, '/dossier': DOSSIER, '/kpis': KPIS, '/zoek': ZOEK };

createServer(async (verzoek, antwoord) => {
  const { pathname, searchParams } = new URL(verzoek.url, 'http://x');
  const client = await pool.connect();
  try {
    await client.query(`begin; ${instellingen}`);
    const { rows: [rij] } = await client.query({ name: pathname, text: WERK[pathname], values: searchParams.getAll('p') });
    await client.query({ name: 'audit', text: `insert into audit (moment, soort, principal, doel, route, onderwerp, ids, medewerker_id, organisatie_id)
      values (now(), 'INZAGE', 'MEDEWERKER', 'meting', $1, 'dossier', $2, app_medewerker(), app_organisatie())`, values: [pathname, rij.ids ?? []] });
    await client.query('commit');
    antwoord.setHeader('Content-Type', 'application/json').end(rij.json);
  } catch (fout) {
    await client.query('rollback').catch(() => undefined);
    antwoord.writeHead(500).end(fout.message);
  } finally {
    client.release();
  }
}).listen(Number(poort), '127.0.0.1', () => process.send?.('klaar'));
