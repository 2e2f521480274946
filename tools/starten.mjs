// `npm start`: from a fresh clone to a running Trajectplein, and back to nothing at Ctrl-C.
//
// In order: settings, our lock on DATA_DIR, the port, packages, build, keys, PostgreSQL, migrations, demo data, API and
// worker. What fails is one sentence; details are in DATA_DIR/logs.
import { appendFileSync, closeSync } from 'node:fs';
import { join } from 'node:path';
import { bouw } from './bouw.mjs';
import { installeer } from './installatie.mjs';
import {
  eisBereikbaar,
  eisSchrijfbaar,
  leesInstellingen,
  leesOfMaakAppWachtwoord,
  leesOfMaakSleutels,
  metGebruiker,
  schrijfGeheim,
} from './instellingen.mjs';
import {
  REPO,
  StopMetZin,
  grootte,
  metBestand,
  nieuweTekst,
  openLog,
  toonPad,
  zeg,
  zegFout,
  zinBijBestandsfout,
} from './meldingen.mjs';
import { startPostgres } from './postgres.mjs';
import { letOpOuder, sluitAf, startProces, stopAlleProcessen, stopProces, voerUit, wacht } from './processen.mjs';
import { INLOGNAMEN, inUrl, kenmerkVan, leesStand, vraag, zinUitLog } from './start-hulp.mjs';
import { STOPT, eenTegelijk, eisVrijePoort, neemSlot } from './slot.mjs';

/** What runs for so long before it falls did not fall because it cannot run. */
const RUSTIG_MS = 60_000;

class Start {
  /** API and worker as they run now. */
  kinderen = new Map();
  postgres = null;
  stoppend = null;

  async draai() {
    const instellingen = leesInstellingen(process.env, REPO);
    this.instellingen = instellingen;
    const { dataDir, poort, host, databaseUrl, redisUrl } = instellingen;
    eisSchrijfbaar(dataDir);
    this.logMap = join(dataDir, 'logs');
    const bericht = () =>
      this.stoppend ? STOPT : `http://${inUrl(host, 'localhost')}:${poort}, proces ${process.pid}`;
    await neemSlot(dataDir, bericht, { geduldMs: 2_000, meld: zeg });
    await eisVrijePoort(poort, host);
    if (databaseUrl) await eisBereikbaar('DATABASE_URL', databaseUrl, 5432);
    if (redisUrl) await eisBereikbaar('REDIS_URL', redisUrl, 6379);

    const opties = { repo: REPO, logMap: this.logMap, meld: zeg };
    this.stempel = await eenTegelijk(REPO, zeg, async () => {
      await installeer(opties);
      return bouw(opties);
    });

    const omgeving = databaseUrl ? this.eigenServers() : await this.ingebouwd();
    await this.vulDatabase(omgeving);
    await this.startToepassing(omgeving);
    this.toonKlaar();
  }

  /** The environment of our programs: this one's, without the owner's address and without settings that steer libpq. */
  omgeving(extra) {
    const basis = Object.fromEntries(
      Object.entries(process.env).filter(([naam]) => !/^(PG[A-Z]+|DATABASE_URL.*|npm_.*)$/.test(naam)),
    );
    const { poort, host, dataDir, demo, redisUrl } = this.instellingen;
    return {
      ...basis,
      PORT: String(poort),
      HOST: host,
      DATA_DIR: dataDir,
      TRAJECTPLEIN_DEMO: demo ? '1' : '0',
      // Nobody spreads traffic over this one API, so it need not say beforehand that it stops.
      UITLOOP_MS: '0',
      ...(redisUrl ? { REDIS_URL: redisUrl } : {}),
      ...extra,
    };
  }

  /** Servers of one's own: all secrets come from outside. */
  eigenServers() {
    const { dataDir, databaseUrl, databaseUrlApp, sleutels } = this.instellingen;
    const wachtwoord = databaseUrlApp ? null : (this.instellingen.appWachtwoord ?? leesOfMaakAppWachtwoord(dataDir));
    return {
      kenmerk: null,
      eigenaar: { DATABASE_URL: databaseUrl, ...(wachtwoord ? { TRAJECTPLEIN_APP_WACHTWOORD: wachtwoord } : {}) },
      gewoon: this.omgeving({
        DATABASE_URL_APP: databaseUrlApp ?? metGebruiker(databaseUrl, 'trajectplein_app', wachtwoord),
        TRAJECTPLEIN_SLEUTELS: sleutels.ring,
        TRAJECTPLEIN_HASHSLEUTEL: sleutels.hashSleutel,
      }),
    };
  }

  /** The embedded PostgreSQL, with keys that are made here. */
  async ingebouwd() {
    const { dataDir } = this.instellingen;
    let { sleutels } = this.instellingen;
    this.postgres = await startPostgres({
      dataDir,
      logPad: join(this.logMap, 'postgres.log'),
      meld: zeg,
      voorStart: (metGegevens) => (sleutels ??= leesOfMaakSleutels(dataDir, metGegevens)),
    });
    void this.postgres.proces.klaar.then(() => this.viel('De database', 'postgres.log'));
    return {
      kenmerk: kenmerkVan(this.postgres.cluster),
      eigenaar: { DATABASE_URL: this.postgres.url() },
      gewoon: this.omgeving({
        // Plain http on this machine: a cookie for TLS alone would lock everybody out.
        NODE_ENV: 'development',
        DATABASE_URL_APP: this.postgres.url('trajectplein_app'),
        TRAJECTPLEIN_SLEUTELS: sleutels.ring,
        TRAJECTPLEIN_HASHSLEUTEL: sleutels.hashSleutel,
      }),
    };
  }

  /** Migrations, and demo data the first time. */
  async vulDatabase({ kenmerk, eigenaar, gewoon }) {
    const { dataDir, demo } = this.instellingen;
    const stand = leesStand(dataDir);
    const zelfde = kenmerk !== null && stand.kenmerk === kenmerk;
    const bewaar = (nieuw) => {
      Object.assign(stand, nieuw);
      metBestand(dataDir, () => schrijfGeheim(join(dataDir, 'stand.json'), JSON.stringify(stand)));
    };
    if (!zelfde || stand.gemigreerd !== this.stempel) {
      if (!zelfde) zeg('Database inrichten …');
      await this.beheer('migreer', { ...gewoon, ...eigenaar });
      bewaar({ kenmerk, gemigreerd: this.stempel, demo: zelfde && stand.demo });
    }
    if (demo && !(zelfde && stand.demo)) {
      zeg('Demogegevens laden (alleen de eerste keer) …');
      await this.beheer('demo', { ...gewoon, ...eigenaar });
      bewaar({ demo: true });
    }
  }

  /** Runs one command of apps/beheer to its end. */
  async beheer(opdracht, env) {
    const logPad = join(this.logMap, 'beheer.log');
    const log = openLog(logPad);
    const vanaf = grootte(logPad);
    try {
      const { code } = await voerUit(
        process.execPath,
        ['--enable-source-maps', join(REPO, 'dist/apps/beheer/main.js'), opdracht],
        {
          cwd: REPO,
          env,
          log,
        },
      );
      if (code === 0) return;
      const zin = zinUitLog(nieuweTekst(logPad, vanaf));
      const wat = opdracht === 'migreer' ? 'Het inrichten van de database' : 'Het laden van de demogegevens';
      throw new StopMetZin(zin ?? `${wat} is niet gelukt. De reden staat in ${toonPad(logPad)}.`);
    } finally {
      closeSync(log);
    }
  }

  /**
   * Starts API or worker. One that was ready and falls is started again: the other goes on, and whoever works notices as
   * little as possible. One that cannot start at all ends everything.
   */
  startApp(app, naam, env, eerder = { keer: 0 }) {
    const logPad = join(this.logMap, `${app}.log`);
    const log = openLog(logPad);
    const vanaf = grootte(logPad);
    const kind = startProces(process.execPath, ['--enable-source-maps', join(REPO, `dist/apps/${app}/main.js`)], {
      cwd: REPO,
      env,
      // The channel tells them when we are gone, however that happened: then they stop too.
      stdio: ['ignore', log, log, 'ipc'],
    });
    closeSync(log);
    let klaarOp = null;
    kind.on('message', (bericht) => {
      if (!bericht?.klaar) return;
      kind.gemeld = true;
      klaarOp = Date.now();
      if (eerder.keer > 0) zeg(`${naam} draait weer.`);
    });
    this.kinderen.set(app, kind);
    void kind.klaar.then(async () => {
      if (this.stoppend) return;
      if (eerder.keer === 0 && klaarOp === null) return this.viel(naam, `${app}.log`, vanaf);
      // Again and again: each time a little later, so that a machine in trouble is not made busier.
      const keer = klaarOp !== null && Date.now() - klaarOp > RUSTIG_MS ? 1 : eerder.keer + 1;
      zegFout(`${naam} is onverwacht gestopt en wordt opnieuw gestart. De reden staat in ${toonPad(logPad)}.`);
      await wacht(Math.min(500 * 2 ** keer, 30_000));
      if (!this.stoppend) this.startApp(app, naam, env, { keer });
    });
    return kind;
  }

  /** Starts API and worker together and waits for both. */
  async startToepassing({ gewoon }) {
    const { host, poort } = this.instellingen;
    zeg('API en worker starten …');
    this.startApp('api', 'De API', gewoon);
    const worker = this.startApp('worker', 'De worker', gewoon);

    const adres = `http://${inUrl(host, '127.0.0.1')}:${poort}/v1/gezondheid`;
    const begin = Date.now();
    let apiKlaar = false;
    while (!this.stoppend && !(apiKlaar && worker.gemeld)) {
      apiKlaar ||= (await vraag(adres)) === 200;
      if (Date.now() - begin > 180_000) {
        const wie = apiKlaar ? 'De worker' : 'De API';
        throw new StopMetZin(`${wie} is na drie minuten nog niet klaar. Kijk in ${toonPad(this.logMap)} wat er is.`);
      }
      await wacht(50);
    }
    // Stopping has begun elsewhere; it also ends the process.
    if (this.stoppend) await new Promise(() => {});
  }

  toonKlaar() {
    const { host, poort, demo, dataDir } = this.instellingen;
    zeg(`\nTrajectplein is klaar: http://${inUrl(host, 'localhost')}:${poort}\n`);
    if (demo) {
      zeg('Log in met een van deze namen; het wachtwoord is steeds trajectplein-demo');
      for (const [naam, wie] of INLOGNAMEN) zeg(`  ${naam.padEnd(22)} ${wie}`);
      zeg();
    } else {
      zeg(
        'Er zijn geen demogegevens geladen. Is er nog niemand die kan inloggen? Maak dan in een ander venster een eerste beheerder:',
      );
      const url = this.postgres ? `DATABASE_URL='${this.postgres.url()}' ` : '';
      zeg(
        `  ${url}node dist/apps/beheer/main.js eerste-beheerder --gebruikersnaam NAAM --naam "VOORNAAM ACHTERNAAM" < WACHTWOORDBESTAND`,
      );
    }
    zeg(`De gegevens staan in ${toonPad(dataDir)}. Stoppen: Ctrl-C`);
  }

  /** A process ended without which nothing works. That is only right when we are stopping. */
  viel(naam, logNaam, vanaf = 0) {
    if (this.stoppend) return;
    const logPad = join(this.logMap, logNaam);
    const zin = logNaam === 'postgres.log' ? null : zinUitLog(nieuweTekst(logPad, vanaf));
    zegFout(zin ?? `${naam} is onverwacht gestopt. De reden staat in ${toonPad(logPad)}.`);
    void this.stop(1);
  }

  /** Stops everything, those who use the database first, and ends this process. */
  stop(code) {
    return (this.stoppend ??= (async () => {
      sluitAf();
      await Promise.all([...this.kinderen.values()].map((kind) => stopProces(kind, 10_000)));
      await stopAlleProcessen(this.postgres ? [this.postgres.proces] : []);
      await this.postgres?.stop();
      process.exit(code);
    })().catch((fout) => {
      this.noteer(fout);
      process.exit(1);
    }));
  }

  /** The technical side of a failure, for who has to find out. */
  noteer(fout) {
    try {
      if (this.logMap)
        appendFileSync(
          join(this.logMap, 'start.log'),
          `${new Date().toISOString()} ${fout.stack}\n${fout.cause?.stack ?? ''}\n`,
        );
    } catch {
      // The disk may be the problem.
    }
  }

  /** Says what went wrong and stops. */
  async misluk(fout) {
    if (this.stoppend) return this.stoppend;
    this.noteer(fout);
    const waar = this.logMap ? ` Meer staat in ${toonPad(join(this.logMap, 'start.log'))}.` : '';
    zegFout(
      fout instanceof StopMetZin
        ? fout.message
        : (zinBijBestandsfout(fout) ?? `Er ging iets mis waar geen rekening mee is gehouden: ${fout.message}.${waar}`),
    );
    return this.stop(1);
  }
}

/** The whole of `npm start`. Returns when it is ready; the process lives on until it is stopped. */
export async function start() {
  const dit = new Start();
  const hou = () => {
    if (!dit.stoppend) zeg('\nTrajectplein stopt …');
    void dit.stop(0);
  };
  for (const signaal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signaal, hou);
  letOpOuder(hou);
  process.on('uncaughtException', (fout) => void dit.misluk(fout));
  process.on('unhandledRejection', (fout) => void dit.misluk(fout instanceof Error ? fout : new Error(String(fout))));
  try {
    await dit.draai();
  } catch (fout) {
    await dit.misluk(fout);
  }
}
