import { readFileSync } from 'node:fs';
import { isIP } from 'node:net';

/** What a process was told, read once from the environment. `null` = not given. */
export interface Configuratie {
  /** The application's log-in role; api and worker use nothing else. */
  databaseUrl: string;
  redisUrl: string | null;
  /** Several regions can share one Redis, each with a prefix of its own. */
  redisPrefix: string;
  host: string;
  poort: number;
  /** Who may say, in X-Forwarded-For, from where a request came: addresses and networks of the proxies in front. */
  proxyAdressen: readonly string[];
  /** true: cookies are Secure and only go over TLS. */
  productie: boolean;
  /** Demo data and log-ins are loaded; the log-in page may show them. */
  demo: boolean;
  sleutels: SleutelRing;
  hashSleutel: Buffer;
  logNiveau: string;
  databaseVerbindingen: number;
  /** How long the API goes on answering after it said that it stops, in ms: longer than it takes a proxy to look at its health. */
  uitloopMs: number;
  /** Where the worker answers for its health and metrics; null: it listens to nothing. */
  workerPoort: number | null;
  /** Who shows it may read /metrics; null: nobody may. */
  metricsSleutel: string | null;
  /** Where traces go (OTLP over HTTP); null: nothing is traced. */
  otlpAdres: string | null;
}

export interface SleutelRing {
  actief: string;
  sleutels: Record<string, Buffer>;
}

/** A setting is missing or wrong. The message is one Dutch sentence that names it: it is all an operator sees. */
export class ConfiguratieFout extends Error {}

interface Instelling<T> {
  omschrijving: string;
  lees: (waarde: string) => T | undefined;
  standaard?: T;
}

const getal = (min: number, max: number) => (waarde: string) => {
  const n = Number(waarde);
  return Number.isInteger(n) && n >= min && n <= max ? n : undefined;
};
const jaNee = (waarde: string) => ({ '1': true, true: true, '0': false, false: false })[waarde];
const url = (...protocollen: string[]) => (waarde: string) =>
  protocollen.some((p) => waarde.startsWith(`${p}://`)) ? waarde : undefined;
const sleutel = (waarde: string) => {
  const ruw = Buffer.from(waarde, 'base64');
  return ruw.length === 32 ? ruw : undefined;
};

/** Addresses, networks (10.0.0.0/8) and `loopback`, parted by commas; `geen` for none. */
function leesProxies(waarde: string): string[] | undefined {
  if (waarde === 'geen') return [];
  const delen = waarde.split(',').map((deel) => deel.trim());
  const goed = delen.every((deel) => {
    const [adres, bits, ...over] = deel.split('/') as [string, string?];
    const soort = isIP(adres);
    if (deel === 'loopback' || (soort && bits === undefined)) return true;
    // The whole internet is no proxy.
    return soort > 0 && over.length === 0 && /^[1-9]\d{0,2}$/.test(bits!) && Number(bits) <= (soort === 4 ? 32 : 128);
  });
  return goed ? delen : undefined;
}

function leesRing(waarde: string): SleutelRing | undefined {
  try {
    const { actief, sleutels } = JSON.parse(waarde) as { actief: string; sleutels: Record<string, string> };
    const ring = Object.fromEntries(Object.entries(sleutels).map(([id, tekst]) => [id, sleutel(tekst)]));
    const goed = Object.entries(ring).every(([id, s]) => s && /^[A-Za-z0-9_-]+$/.test(id));
    return goed && ring[actief] ? { actief, sleutels: ring as Record<string, Buffer> } : undefined;
  } catch {
    return undefined;
  }
}

/** The one catalogue of settings. A setting without `standaard` must be given. */
export const INSTELLINGEN = {
  DATABASE_URL_APP: {
    omschrijving: 'een adres als postgresql://trajectplein_app:wachtwoord@server/database (de rol van de applicatie)',
    lees: url('postgres', 'postgresql'),
  } as Instelling<string>,
  DATABASE_URL: {
    omschrijving: 'een adres als postgresql://eigenaar:wachtwoord@server/database (de eigenaar van de database)',
    lees: url('postgres', 'postgresql'),
  } as Instelling<string>,
  TRAJECTPLEIN_APP_WACHTWOORD: {
    omschrijving: 'het wachtwoord voor de rol van de applicatie, minstens 12 tekens', lees: (w) => (w.length >= 12 ? w : undefined),
    standaard: null,
  } as Instelling<string | null>,
  REDIS_PREFIX: { omschrijving: 'een naam van letters, cijfers en streepjes', lees: (w) => (/^[\w-]{1,40}$/.test(w) ? w : undefined),
    standaard: 'trajectplein' } as Instelling<string>,
  REDIS_URL: { omschrijving: 'een adres als redis://server:6379', lees: url('redis', 'rediss'), standaard: null } as
    Instelling<string | null>,
  HOST: { omschrijving: 'het adres waarop de API luistert', lees: (w) => w, standaard: '127.0.0.1' } as
    Instelling<string>,
  PORT: { omschrijving: 'een poort van 1 tot en met 65535', lees: getal(1, 65535), standaard: 3000 } as
    Instelling<number>,
  PROXY_ADRESSEN: {
    omschrijving: 'de adressen van de proxy\'s ervoor, als 10.0.0.5,172.30.0.0/24 of loopback, of geen', lees: leesProxies, standaard: ['loopback'],
  } as Instelling<string[]>,
  WORKER_POORT: { omschrijving: 'een poort van 1 tot en met 65535', lees: getal(1, 65535), standaard: null } as
    Instelling<number | null>,
  NODE_ENV: { omschrijving: 'production, development of test', lees: (w) =>
    ['production', 'development', 'test'].includes(w) ? w : undefined, standaard: 'development' } as Instelling<string>,
  TRAJECTPLEIN_DEMO: { omschrijving: '1 (met demogegevens) of 0', lees: jaNee, standaard: false } as
    Instelling<boolean>,
  TRAJECTPLEIN_SLEUTELS: {
    omschrijving: 'JSON als {"actief":"k1","sleutels":{"k1":"<32 bytes in base64>"}}', lees: leesRing,
  } as Instelling<SleutelRing>,
  TRAJECTPLEIN_HASHSLEUTEL: { omschrijving: '32 bytes in base64', lees: sleutel } as Instelling<Buffer>,
  LOG_NIVEAU: { omschrijving: 'fatal, error, warn, info, debug of silent', lees: (w) =>
    ['fatal', 'error', 'warn', 'info', 'debug', 'silent'].includes(w) ? w : undefined, standaard: 'info' } as
    Instelling<string>,
  DATABASE_VERBINDINGEN: { omschrijving: 'een getal van 2 tot en met 100', lees: getal(2, 100), standaard: 10 } as
    Instelling<number>,
  UITLOOP_MS: { omschrijving: 'een aantal milliseconden van 0 tot en met 60000', lees: getal(0, 60_000), standaard: 5_000 } as
    Instelling<number>,
  METRICS_SLEUTEL: { omschrijving: 'een sleutel van minstens 16 letters, cijfers en leestekens', lees: (w) =>
    (/^[\x21-\x7e]{16,200}$/.test(w) ? w : undefined), standaard: null } as Instelling<string | null>,
  OTEL_EXPORTER_OTLP_ENDPOINT: { omschrijving: 'een adres als http://server:4318', lees: url('http', 'https'), standaard: null } as
    Instelling<string | null>,
} as const;

type Waarde<N extends keyof typeof INSTELLINGEN> = (typeof INSTELLINGEN)[N] extends Instelling<infer T> ? T : never;

/**
 * A setting as it was given: itself, or in a file whose path is in `<naam>_BESTAND` (the secrets of Docker and Kubernetes).
 * @throws ConfiguratieFout when both are given or the file cannot be read
 */
function gegeven(omgeving: NodeJS.ProcessEnv, naam: string): string | undefined {
  const pad = omgeving[`${naam}_BESTAND`];
  if (!pad) return omgeving[naam] || undefined;
  if (omgeving[naam]) throw new ConfiguratieFout(`Geef ${naam} of ${naam}_BESTAND, niet allebei.`);
  try {
    return readFileSync(pad, 'utf8').trim() || undefined;
  } catch {
    throw new ConfiguratieFout(`Het bestand van ${naam}_BESTAND kan niet worden gelezen. Controleer het pad en de rechten.`);
  }
}

function lees<N extends keyof typeof INSTELLINGEN>(omgeving: NodeJS.ProcessEnv, naam: N): Waarde<N> {
  const instelling = INSTELLINGEN[naam] as Instelling<Waarde<N>>;
  const waarde = gegeven(omgeving, naam);
  if (waarde === undefined) {
    if (instelling.standaard === undefined) {
      throw new ConfiguratieFout(`De instelling ${naam} ontbreekt: geef ${instelling.omschrijving}.`);
    }
    return instelling.standaard;
  }
  const gelezen = instelling.lees(waarde);
  // The value itself is never shown: it may be a secret.
  if (gelezen === undefined) throw new ConfiguratieFout(`De instelling ${naam} klopt niet: geef ${instelling.omschrijving}.`);
  return gelezen;
}

/**
 * Reads and checks the settings of api and worker.
 * @throws ConfiguratieFout naming the first setting that is missing or wrong
 */
export function leesConfiguratie(omgeving: NodeJS.ProcessEnv = process.env): Configuratie {
  return {
    databaseUrl: lees(omgeving, 'DATABASE_URL_APP'),
    redisUrl: lees(omgeving, 'REDIS_URL'),
    redisPrefix: lees(omgeving, 'REDIS_PREFIX'),
    host: lees(omgeving, 'HOST'),
    poort: lees(omgeving, 'PORT'),
    proxyAdressen: lees(omgeving, 'PROXY_ADRESSEN'),
    productie: lees(omgeving, 'NODE_ENV') === 'production',
    demo: lees(omgeving, 'TRAJECTPLEIN_DEMO'),
    ...leesSleutels(omgeving),
    logNiveau: lees(omgeving, 'LOG_NIVEAU'),
    databaseVerbindingen: lees(omgeving, 'DATABASE_VERBINDINGEN'),
    uitloopMs: lees(omgeving, 'UITLOOP_MS'),
    workerPoort: lees(omgeving, 'WORKER_POORT'),
    metricsSleutel: lees(omgeving, 'METRICS_SLEUTEL'),
    otlpAdres: lees(omgeving, 'OTEL_EXPORTER_OTLP_ENDPOINT'),
  };
}

/** What the command line needs: the owner's database and the keys, for what it writes itself. */
export interface BeheerConfiguratie {
  /** Of the owner; serves migrations and demo data alone. */
  databaseUrl: string;
  /** Of the application, when it was given. */
  databaseUrlApp: string | null;
  /** Password of the application's role; null leaves it as it is. */
  appWachtwoord: string | null;
}

/** Reads and checks the settings of `beheer`. @throws ConfiguratieFout naming the first setting that is missing or wrong */
export function leesBeheerConfiguratie(omgeving: NodeJS.ProcessEnv = process.env): BeheerConfiguratie {
  return {
    databaseUrl: lees(omgeving, 'DATABASE_URL'),
    databaseUrlApp: gegeven(omgeving, 'DATABASE_URL_APP') ? lees(omgeving, 'DATABASE_URL_APP') : null,
    appWachtwoord: lees(omgeving, 'TRAJECTPLEIN_APP_WACHTWOORD'),
  };
}

/** Only the keys, for commands that need no more. @throws ConfiguratieFout */
export function leesSleutels(omgeving: NodeJS.ProcessEnv = process.env): Pick<Configuratie, 'sleutels' | 'hashSleutel'> {
  return { sleutels: lees(omgeving, 'TRAJECTPLEIN_SLEUTELS'), hashSleutel: lees(omgeving, 'TRAJECTPLEIN_HASHSLEUTEL') };
}

/** Injection token of the settings. */
export const CONFIGURATIE = Symbol('configuratie');
