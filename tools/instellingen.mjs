// The settings of `npm start`, read from the environment, and the secrets that it keeps in DATA_DIR.
//
// A value that is missing or wrong stops the start with a sentence that names it. A value is never printed: it may be secret.
import { randomBytes } from 'node:crypto';
import { closeSync, existsSync, fsyncSync, openSync, readFileSync, renameSync, rmSync, writeSync } from 'node:fs';
import { connect } from 'node:net';
import { homedir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { StopMetZin, maakMap, metBestand, toonPad } from './meldingen.mjs';

const SLEUTEL_MAKEN = `node -e "console.log(require('crypto').randomBytes(32).toString('base64'))"`;

/** Is this 32 bytes in base64? */
const isSleutel = (tekst) => typeof tekst === 'string' && /^[A-Za-z0-9+/_-]{43}=?$/.test(tekst.trim());

/** Is this a key ring: {"actief":"k1","sleutels":{"k1":"<32 bytes in base64>"}}? */
export function isSleutelring(tekst) {
  try {
    const { actief, sleutels } = JSON.parse(tekst);
    const namen = Object.keys(sleutels);
    return namen.includes(actief) && namen.every((naam) => /^[A-Za-z0-9_-]+$/.test(naam) && isSleutel(sleutels[naam]));
  } catch {
    return false;
  }
}

function leesUrl(omgeving, naam, protocollen, voorbeeld) {
  const waarde = omgeving[naam];
  if (!waarde) return null;
  if (!protocollen.some((protocol) => waarde.startsWith(`${protocol}://`))) {
    throw new StopMetZin(`De instelling ${naam} klopt niet: geef een adres als ${voorbeeld}.`);
  }
  return waarde;
}

/** The same database for another user. Written on the text: not every address of PostgreSQL is a URL to Node. */
export function metGebruiker(url, gebruiker, wachtwoord) {
  const [, protocol, rest] = /^(postgres(?:ql)?:\/\/)(?:[^@/?#]*@)?(.*)$/s.exec(url);
  const [plaats, vraag] = rest.split(/\?(.*)/s);
  // A user in the query would win from the one before the @.
  const over = (vraag ?? '').split('&').filter((deel) => deel && !/^(user|password)=/.test(deel));
  const zonder = over.length > 0 ? `${plaats}?${over.join('&')}` : plaats;
  return `${protocol}${gebruiker}:${encodeURIComponent(wachtwoord)}@${zonder.startsWith('/') ? 'localhost' : ''}${zonder}`;
}

/**
 * Reads and checks what the environment says.
 * @param {Record<string, string | undefined>} omgeving
 * @param {string} repo
 * @throws StopMetZin naming the first setting that is wrong
 */
export function leesInstellingen(omgeving, repo) {
  const poort = Number(omgeving.PORT || 3000);
  if (!Number.isInteger(poort) || poort < 1 || poort > 65_535) {
    throw new StopMetZin(
      'De instelling PORT klopt niet: geef een poort van 1 tot en met 65535, bijvoorbeeld: PORT=3001 npm start',
    );
  }
  const demoTekst = omgeving.TRAJECTPLEIN_DEMO || undefined;
  if (demoTekst !== undefined && !['0', '1', 'true', 'false'].includes(demoTekst)) {
    throw new StopMetZin('De instelling TRAJECTPLEIN_DEMO klopt niet: geef 1 (met demogegevens) of 0 (leeg beginnen).');
  }
  const gevraagd = (omgeving.DATA_DIR || '.data').replace(/^~(?=\/|$)/, homedir());

  const databaseUrl = leesUrl(
    omgeving,
    'DATABASE_URL',
    ['postgres', 'postgresql'],
    'postgresql://gebruiker:wachtwoord@server:5432/database',
  );
  const databaseUrlApp = leesUrl(
    omgeving,
    'DATABASE_URL_APP',
    ['postgres', 'postgresql'],
    'postgresql://trajectplein_app:wachtwoord@server:5432/database',
  );
  const redisUrl = leesUrl(omgeving, 'REDIS_URL', ['redis', 'rediss'], 'redis://server:6379');
  if (databaseUrlApp && !databaseUrl) {
    throw new StopMetZin('DATABASE_URL_APP is gegeven en DATABASE_URL niet. Geef ze allebei, of geen van beide.');
  }

  const ring = omgeving.TRAJECTPLEIN_SLEUTELS || null;
  const hashSleutel = omgeving.TRAJECTPLEIN_HASHSLEUTEL || null;
  const extra = `Een sleutel maakt u met: ${SLEUTEL_MAKEN}`;
  if (databaseUrl || ring || hashSleutel) {
    const nodig = databaseUrl ? ' Met een eigen DATABASE_URL is die nodig.' : '';
    const vormRing = '{"actief":"k1","sleutels":{"k1":"<32 bytes in base64>"}}';
    if (!ring)
      throw new StopMetZin(
        `De instelling TRAJECTPLEIN_SLEUTELS ontbreekt: geef JSON als ${vormRing}.${nodig} ${extra}`,
      );
    if (!isSleutelring(ring))
      throw new StopMetZin(`De instelling TRAJECTPLEIN_SLEUTELS klopt niet: geef JSON als ${vormRing}. ${extra}`);
    if (!hashSleutel)
      throw new StopMetZin(
        `De instelling TRAJECTPLEIN_HASHSLEUTEL ontbreekt: geef 32 bytes in base64.${nodig} ${extra}`,
      );
    if (!isSleutel(hashSleutel))
      throw new StopMetZin(`De instelling TRAJECTPLEIN_HASHSLEUTEL klopt niet: geef 32 bytes in base64. ${extra}`);
  }

  // On a server of one's own that is called production, nobody wants log-ins whose password is public without asking.
  const demoStandaard = !(databaseUrl && omgeving.NODE_ENV === 'production');
  return {
    poort,
    host: omgeving.HOST || '127.0.0.1',
    dataDir: resolve(repo, gevraagd),
    demo: demoTekst === undefined ? demoStandaard : ['1', 'true'].includes(demoTekst),
    databaseUrl,
    databaseUrlApp,
    redisUrl,
    appWachtwoord: omgeving.TRAJECTPLEIN_APP_WACHTWOORD || null,
    sleutels: ring ? { ring, hashSleutel } : null,
  };
}

/** Makes DATA_DIR when it is not there, and proves that we can write in it. */
export function eisSchrijfbaar(dataDir) {
  metBestand(dataDir, () => {
    maakMap(dataDir, 0o700);
    maakMap(join(dataDir, 'logs'));
    const proef = join(dataDir, `.proef-${process.pid}`);
    try {
      schrijfGeheim(proef, 'x'.repeat(4096));
    } finally {
      rmSync(proef, { force: true });
    }
  });
}

/** Writes a file for our eyes only; after a power cut it is whole or not there. */
export function schrijfGeheim(pad, tekst) {
  const deel = `${pad}.deel-${process.pid}`;
  try {
    const fd = openSync(deel, 'w', 0o600);
    try {
      writeSync(fd, tekst);
      fsyncSync(fd);
    } finally {
      closeSync(fd);
    }
    renameSync(deel, pad);
    const map = openSync(dirname(pad), 'r');
    fsyncSync(map);
    closeSync(map);
  } catch (fout) {
    rmSync(deel, { force: true });
    throw fout;
  }
}

/**
 * The keys of an embedded database: made once, before there is anything to encrypt, and never again.
 * @param {string} dataDir
 * @param {boolean} metGegevens there is a database already: then new keys would open nothing that is in it
 */
export function leesOfMaakSleutels(dataDir, metGegevens) {
  const pad = join(dataDir, 'sleutels.json');
  return metBestand(pad, () => {
    if (existsSync(pad)) {
      try {
        const { sleutels, hashSleutel } = JSON.parse(readFileSync(pad, 'utf8'));
        const ring = JSON.stringify(sleutels);
        if (isSleutelring(ring) && isSleutel(hashSleutel)) return { ring, hashSleutel };
      } catch (fout) {
        if (!(fout instanceof SyntaxError || fout instanceof TypeError)) throw fout;
      }
    }
    if (metGegevens) {
      throw new StopMetZin(
        `De sleutels van de database ontbreken of zijn beschadigd (${toonPad(pad)}). Zonder die sleutels zijn burgerservicenummers ` +
          'niet meer te lezen. Zet dit bestand terug uit een back-up, of begin in een andere map: DATA_DIR=.data-nieuw npm start',
      );
    }
    const nieuw = () => randomBytes(32).toString('base64');
    const sleutels = { actief: 'k1', sleutels: { k1: nieuw() } };
    const hashSleutel = nieuw();
    schrijfGeheim(pad, `${JSON.stringify({ sleutels, hashSleutel }, null, 2)}\n`);
    return { ring: JSON.stringify(sleutels), hashSleutel };
  });
}

/** The password of the application's role in a database of one's own, when DATABASE_URL_APP was not given. */
export function leesOfMaakAppWachtwoord(dataDir) {
  const pad = join(dataDir, 'app-wachtwoord');
  return metBestand(pad, () => {
    if (existsSync(pad)) {
      const bewaard = readFileSync(pad, 'utf8').trim();
      if (bewaard.length >= 32) return bewaard;
    }
    const nieuw = randomBytes(32).toString('base64url');
    schrijfGeheim(pad, `${nieuw}\n`);
    return nieuw;
  });
}

/** Proves that a server of one's own answers at all, so that the reader gets a sentence and not a driver's error. */
export async function eisBereikbaar(naam, url, standaardPoort) {
  let adres;
  try {
    adres = new URL(url);
  } catch {
    return; // An address that only the driver understands.
  }
  const host = adres.hostname.replace(/^\[|\]$/g, '');
  if (!host || adres.searchParams.has('host')) return;
  const port = Number(adres.port || standaardPoort);
  const open = await new Promise((klaar) => {
    const lijn = connect({ host, port, timeout: 5_000 });
    const einde = (goed) => {
      lijn.destroy();
      klaar(goed);
    };
    lijn
      .on('connect', () => einde(true))
      .on('error', () => einde(false))
      .on('timeout', () => einde(false));
  });
  if (!open)
    throw new StopMetZin(
      `Op het adres in ${naam} (${host}, poort ${port}) antwoordt niets. Draait die server, en klopt het adres?`,
    );
}
