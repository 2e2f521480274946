// What is measured on: a database of the wanted size, the product's API (and its worker, when asked for) and the bare server.
import { fork } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { Agent } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { bouw } from '../bouw.mjs';
import { REPO, zeg } from '../meldingen.mjs';
import { startTijdelijkePostgres } from '../postgres-tijdelijk.mjs';
import { vrijePoort } from '../slot.mjs';
import { residentMb, totdat, vraag } from './meten.mjs';
import { Personen } from './personen.mjs';
import { vermenigvuldig } from './vermenigvuldig.mjs';

const SLEUTELS = {
  TRAJECTPLEIN_SLEUTELS: JSON.stringify({ actief: 'b', sleutels: { b: Buffer.alloc(32, 7).toString('base64') } }),
  TRAJECTPLEIN_HASHSLEUTEL: Buffer.alloc(32, 9).toString('base64'),
};
const WACHTWOORD = 'trajectplein-demo';
const OMGEVING = { PATH: process.env.PATH, TZ: 'Europe/Amsterdam', LOG_NIVEAU: 'warn' };

/** Starts one of our programs and waits until it says that it is ready. */
async function start(pad, argumenten, env) {
  // With the flag that `npm start` gives: it costs memory.
  const kind = fork(pad, argumenten, { cwd: REPO, execArgv: ['--enable-source-maps'], env: { ...OMGEVING, ...env } });
  const uit = new Promise((klaar) => kind.once('exit', klaar));
  await new Promise((klaar, mis) => kind.once('message', klaar).once('exit', (code) => mis(new Error(`${pad} ended with ${code}`))));
  const stop = () => {
    // A program that stands still does not hear that it must stop.
    kind.kill('SIGCONT');
    kind.kill('SIGTERM');
    return uit;
  };
  return { pid: kind.pid, stop, seinen: (signaal) => kind.kill(signaal) };
}
const beheer = (opdracht, env) => new Promise((klaar, mis) => {
  fork(join(REPO, 'dist/apps/beheer/main.js'), [opdracht], { cwd: REPO, env: { ...OMGEVING, ...env } })
    .once('exit', (code) => (code === 0 ? klaar() : mis(new Error(`beheer ${opdracht} ended with ${code}`))));
});

/** A database, with the servers on it. `stop` takes everything away. */
export class Omgeving {
  #opruimen = [];
  /** Memory (MB) of the API and the worker at the end of their work; of the worker the highest. */
  geheugen = { api: 0, worker: 0 };

  /** @param doel about how many dossiers */
  static async start(doel) {
    const dit = new Omgeving();
    try {
      await dit.#bouw(doel);
    } catch (fout) {
      await dit.stop();
      throw fout;
    }
    return dit;
  }

  async #bouw(doel) {
    this.map = mkdtempSync(join(tmpdir(), 'trajectplein-bench-'));
    this.#opruimen.push(() => rmSync(this.map, { recursive: true, force: true }));
    await bouw({ repo: REPO, logMap: this.map });
    const postgres = await startTijdelijkePostgres({ meld: zeg, instellingen: { shared_buffers: '1GB', work_mem: '32MB' } });
    this.#opruimen.push(() => postgres.stop());
    this.eigenaar = postgres.url(undefined, 'postgres');
    this.app = postgres.url('trajectplein_app', 'postgres');
    this.postgres = Number(readFileSync(join(postgres.cluster, 'postmaster.pid'), 'utf8').split('\n')[0]);
    await beheer('migreer', { DATABASE_URL: this.eigenaar });
    await beheer('demo', { DATABASE_URL: this.eigenaar, ...SLEUTELS });
    this.client = await this.#verbind();
    zeg(`Gegevens maken voor ongeveer ${doel.toLocaleString('nl-NL')} dossiers …`);
    this.dossiers = await vermenigvuldig([this.client, await this.#verbind()], doel);
    this.personen = new Personen(this.client);

    [{ vandaag: this.vandaag }] = (await this.client.query(`select to_char(now() at time zone 'Europe/Amsterdam', 'YYYY-MM-DD') as vandaag`)).rows;
    this.kwartaal = `${this.vandaag.slice(0, 4)}-Q${Math.ceil(Number(this.vandaag.slice(5, 7)) / 3)}`;
    [this.poort, this.kaalPoort] = [await vrijePoort(), await vrijePoort()];
    this.api = await this.#start('dist/apps/api/main.js', [], { DATABASE_URL_APP: this.app, PORT: String(this.poort), ...SLEUTELS });
    const kaal = await this.#start('tools/bench/kaal.mjs', [String(this.kaalPoort), this.app, JSON.stringify(await this.#instellingen())]);
    /** The two sides, as `meet` wants them. */
    this.product = { pids: [this.api.pid], postgres: this.postgres };
    this.kaal = { pids: [kaal.pid], postgres: this.postgres };
  }

  /** A connection as a superuser. */
  async #verbind() {
    const client = new pg.Client(this.eigenaar);
    await client.connect();
    this.#opruimen.push(() => client.end());
    return client;
  }

  async #start(pad, argumenten, env) {
    const proces = await start(join(REPO, pad), argumenten, env);
    this.#opruimen.push(proces.stop);
    return proces;
  }

  /** By log-in, what the bare server tells row-level security. */
  async #instellingen() {
    const { rows } = await this.client.query(
      `select m.gebruikersnaam as naam, m.id as medewerker, o.id as organisatie, coalesce(o.gemeente, '') as eigen_gemeente, a.rol,
              array_to_string(a.gemeenten, ',') as gemeenten
         from medewerker m join aanstelling a on a.medewerker_id = m.id join organisatie o on o.id = a.organisatie_id
        where m.gebruikersnaam like 'klantmanager.%'`);
    return Object.fromEntries(rows.map(({ naam, ...wie }) => [naam, `select ${Object.entries({ principal: 'MEDEWERKER', vandaag: this.vandaag, ...wie })
      .map(([instelling, waarde]) => `set_config('app.${instelling}', ${pg.escapeLiteral(waarde)}, true)`).join(', ')}`]));
  }

  /** Logs in. @returns what makes a question to the product one of this person */
  async als(gebruikersnaam) {
    const { koppen, antwoord } = await vraag(new Agent(), { poort: this.poort, pad: '/v1/sessies', methode: 'POST',
      body: { gebruikersnaam, wachtwoord: WACHTWOORD } });
    const Cookie = koppen['set-cookie'].map((c) => c.split(';')[0]).join('; ');
    return { poort: this.poort, koppen: { Cookie, 'X-CSRF-Token': JSON.parse(antwoord).csrfToken } };
  }

  /** A question to the bare server. */
  vraagKaal(pad, waarden, als = 'klantmanager.velsen') {
    return { poort: this.kaalPoort, pad: `${pad}?als=${als}${waarden.map((w) => `&p=${encodeURIComponent(w)}`).join('')}` };
  }

  /** Waits until the database does nothing, autovacuum included, a tenth of a second long. */
  rustig = async () => {
    let keren = 0;
    await totdat('the database has nothing to do', async () => {
      const { rows: [{ n }] } = await this.client.query(
        `select count(*)::int as n from pg_stat_activity where pid <> pg_backend_pid()
            and (state in ('active', 'idle in transaction') or backend_type = 'autovacuum worker')`);
      keren = n === 0 ? keren + 1 : 0;
      return keren > 3;
    });
  };

  /** Runs `werk` with the worker running, and everything that happened before in the figures. */
  async metWorker(werk) {
    const proces = await start(join(REPO, 'dist/apps/worker/main.js'), [], { DATABASE_URL_APP: this.app, ...SLEUTELS });
    const worker = { ...proces, bijgewerkt: this.#bijgewerkt, pauzeer: () => this.#pauzeer(proces), verder: () => proces.seinen('SIGCONT') };
    try {
      await this.#bijgewerkt();
      return await werk(worker);
    } finally {
      this.geheugen.worker = Math.max(this.geheugen.worker, residentMb(proces.pid));
      await proces.stop();
    }
  }

  /** Waits until every event is in the figures. */
  #bijgewerkt = () => totdat('the figures are up to date', async () => {
    const { rows: [{ achter }] } = await this.client.query(
      `select exists (select 1 from gebeurtenis g, sturing_stand s where (g.xid, g.id) > (s.cursor_xid, s.cursor_id))
           or exists (select 1 from kpi_vuil) or exists (select 1 from sturing_stand where klok_datum is null or herbouw_na is not null) as achter`);
    return !achter;
  }, { seconden: 900 });

  /** Lets the worker stand still, and not in the middle of a transaction: that would hold up others. */
  async #pauzeer(proces) {
    await totdat('the worker stands still outside a transaction', async () => {
      proces.seinen('SIGSTOP');
      const { rows: [{ n }] } = await this.client.query(
        `select count(*)::int as n from pg_stat_activity where application_name like 'trajectplein-worker%' and state <> 'idle'`);
      if (n > 0) proces.seinen('SIGCONT');
      return n === 0;
    });
  }

  async stop() {
    if (this.api) this.geheugen.api = residentMb(this.api.pid);
    for (const taak of this.#opruimen.reverse()) await Promise.resolve(taak()).catch((fout) => zeg(`Opruimen: ${fout.message}`));
  }
}
