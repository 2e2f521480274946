// `npm run bench [-- 200000]`: what the product costs beside the least that the same work can cost on the same database
// (kaal.mjs), in ratios, because absolute times belong to a machine. It is no test and fails nothing.
//
// Each row: five rounds, the two sides by turns and in reversed order each round, the middle ratio.
import { fork } from 'node:child_process';
import { readFileSync, rmSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { bouw } from '../bouw.mjs';
import { REPO, zeg } from '../meldingen.mjs';
import { startTijdelijkePostgres } from '../postgres-tijdelijk.mjs';
import { vrijePoort } from '../slot.mjs';
import { Agent } from 'node:http';
import { mediaan, meet, vraag } from './meten.mjs';
import { vermenigvuldig } from './vermenigvuldig.mjs';

const DOEL = Number(process.argv[2] ?? 200_000);
const RONDEN = 5;
const TEGELIJK = 8;
const GEMEENTE = '0453';
const KLASSE = 'OVERBRUGBARE_AFSTAND';
const SLEUTELS = {
  TRAJECTPLEIN_SLEUTELS: JSON.stringify({ actief: 'b', sleutels: { b: Buffer.alloc(32, 7).toString('base64') } }),
  TRAJECTPLEIN_HASHSLEUTEL: Buffer.alloc(32, 9).toString('base64'),
};

const opruimen = [];
async function start(pad, argumenten, env) {
  const kind = fork(pad, argumenten, { cwd: REPO, env: { PATH: process.env.PATH, TZ: 'Europe/Amsterdam', LOG_NIVEAU: 'warn', ...env } });
  opruimen.push(() => kind.kill('SIGTERM'));
  await new Promise((klaar, mis) => kind.once('message', klaar).once('exit', (code) => mis(new Error(`${pad} ended with ${code}`))));
  return kind.pid;
}
const beheer = (opdracht, env) => new Promise((klaar, mis) => {
  fork(join(REPO, 'dist/apps/beheer/main.js'), [opdracht], { cwd: REPO, env: { PATH: process.env.PATH, TZ: 'Europe/Amsterdam', ...env } })
    .once('exit', (code) => (code === 0 ? klaar() : mis(new Error(`beheer ${opdracht} ended with ${code}`))));
});
const residentMb = (pid) => Math.round(Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);

async function draai() {
  const logMap = mkdtempSync(join(tmpdir(), 'trajectplein-bench-'));
  opruimen.push(() => rmSync(logMap, { recursive: true, force: true }));
  await bouw({ repo: REPO, logMap });
  const postgres = await startTijdelijkePostgres({ meld: zeg, instellingen: { shared_buffers: '1GB', work_mem: '32MB' } });
  opruimen.push(() => postgres.stop());
  const eigenaar = postgres.url(undefined, 'postgres');
  const app = postgres.url('trajectplein_app', 'postgres');
  await beheer('migreer', { DATABASE_URL: eigenaar });
  await beheer('demo', { DATABASE_URL: eigenaar, ...SLEUTELS });
  const client = new pg.Client(eigenaar);
  await client.connect();
  opruimen.push(() => client.end());
  zeg(`Gegevens maken voor ongeveer ${DOEL.toLocaleString('nl-NL')} dossiers …`);
  const dossiers = await vermenigvuldig(client, DOEL);

  const [poort, kaalPoort] = [await vrijePoort(), await vrijePoort()];
  const { rows: [wie] } = await client.query(
    `select m.id as medewerker, a.organisatie_id as organisatie, array_to_string(a.gemeenten, ',') as gemeenten, a.rol
       from medewerker m join aanstelling a on a.medewerker_id = m.id where m.gebruikersnaam = 'klantmanager.velsen'`);
  const { rows: [{ vandaag }] } = await client.query(`select to_char(now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as vandaag`);
  const instellingen = `select ${Object.entries({
    principal: 'MEDEWERKER', medewerker: wie.medewerker, organisatie: wie.organisatie, eigen_gemeente: GEMEENTE, rol: wie.rol,
    gemeenten: wie.gemeenten, vandaag,
  }).map(([naam, waarde]) => `set_config('app.${naam}', ${pg.escapeLiteral(waarde)}, true)`).join(', ')}`;
  const apiPid = await start(join(REPO, 'dist/apps/api/main.js'), [], { DATABASE_URL_APP: app, PORT: String(poort), ...SLEUTELS });
  const kaalPid = await start(join(REPO, 'tools/bench/kaal.mjs'), [String(kaalPoort), app, instellingen], {});
  const postgresPid = Number(readFileSync(join(postgres.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
  const product = { pids: [apiPid], postgres: postgresPid };
  const kaal = { pids: [kaalPid], postgres: postgresPid };

  const agent = new Agent();
  const inlog = await vraag(agent, { poort, pad: '/v1/sessies', methode: 'POST',
    body: { gebruikersnaam: 'klantmanager.velsen', wachtwoord: 'trajectplein-demo' } });
  const Cookie = inlog.koppen['set-cookie'].map((c) => c.split(';')[0]).join('; ');
  const koppen = { Cookie, 'X-CSRF-Token': JSON.parse(inlog.antwoord).csrfToken };
  const { rows: open } = await client.query(
    `select id, meld_datum::text as datum from dossier where opdrachtgevende_gemeente = $1 and classificatie = $2 order by meld_datum desc, id desc limit 10001`,
    [GEMEENTE, KLASSE]);
  const anker = open[Math.min(open.length - 26, 9_975)];
  const vast = [open[0], open[7], open[77]].filter(Boolean);
  const cursor = (rij) => Buffer.from(JSON.stringify([rij.datum, rij.id])).toString('base64url');
  const kwartaal = `${vandaag.slice(0, 4)}-Q${Math.ceil(Number(vandaag.slice(5, 7)) / 3)}`;
  const p = (...waarden) => waarden.map((w) => `p=${encodeURIComponent(w)}`).join('&');
  const lijst = `/v1/dossiers?gemeente=${GEMEENTE}&classificatie=${KLASSE}&sorteer=-meldDatum&paginaGrootte=25`;
  const nul = 'ffffffff-ffff-ffff-ffff-ffffffffffff';

  const rijen = [
    ['lijst, 25 met totaal', '≥ 0,60 · ≤ 1,6', 300, () => ({ pad: lijst }), () => `/lijst?${p(GEMEENTE, KLASSE, 'infinity', nul)}`],
    [`volgende pagina (${Math.round(open.indexOf(anker) / 25)})`, '≤ 1,6', 300, () => ({ pad: `${lijst}&na=${cursor(anker)}` }),
      () => `/lijst?${p(GEMEENTE, KLASSE, anker.datum, anker.id)}`],
    ['zoeken op een deel van een naam', '≤ 1,8', 150, () => ({ pad: '/v1/dossiers/_zoek', methode: 'POST', body: { naam: 'sens' } }),
      () => `/zoek?${p('%sens%')}`],
    ['één dossier', '≥ 0,50 · ≤ 1,8', 300, (i) => ({ pad: `/v1/dossiers/${vast[i % vast.length].id}` }), (i) => `/dossier?${p(vast[i % vast.length].id)}`],
    ['een pagina met cijfers', '≤ 1,5', 300, () => ({ pad: `/v1/kpis?periode=${kwartaal}&gemeente=${GEMEENTE}` }), () => `/kpis?${p(kwartaal, GEMEENTE)}`],
  ];
  zeg(`\n${dossiers.toLocaleString('nl-NL')} dossiers, ${TEGELIJK} tegelijk; verhouding tot het minimum op dezelfde database\n`);
  zeg('| werk | verzoeken/s | minimum/s | verhouding | cpu | doel (verzoeken/s · cpu) |');
  zeg('|--|--|--|--|--|--|');
  for (const [naam, doel, aantal, onze, hunne] of rijen) {
    const kanten = {
      product: () => meet(product, (i) => ({ poort, koppen, ...onze(i) }), aantal, TEGELIJK),
      kaal: () => meet(kaal, (i) => ({ poort: kaalPoort, pad: hunne(i) }), aantal, TEGELIJK),
    };
    for (const kant of Object.values(kanten)) await kant();
    const ronden = [];
    for (let ronde = 0; ronde < RONDEN; ronde++) {
      const uit = {};
      for (const kant of ronde % 2 ? ['kaal', 'product'] : ['product', 'kaal']) uit[kant] = await kanten[kant]();
      ronden.push(uit);
    }
    const van = (kies) => mediaan(ronden.map(kies));
    const getal = (n, cijfers) => n.toLocaleString('nl-NL', { minimumFractionDigits: cijfers, maximumFractionDigits: cijfers });
    zeg(`| ${naam} | ${getal(van((r) => r.product.perSeconde), 0)} | ${getal(van((r) => r.kaal.perSeconde), 0)} | ${
      getal(van((r) => r.product.perSeconde / r.kaal.perSeconde), 2)} | ${getal(van((r) => r.product.cpu / r.kaal.cpu), 2)} | ${doel} |`);
  }
  zeg(`\nGeheugen van de API: ${residentMb(apiPid)} MB (doel ≤ 200).`);
}

try {
  await draai();
} finally {
  for (const taak of opruimen.reverse()) await Promise.resolve(taak()).catch((fout) => zeg(`Opruimen: ${fout.message}`));
}
