import { HttpError } from 'react-admin';
import { formulierSleutel, verzoekSleutel } from './verzoek-sleutel';

/** One wrong field as the API names it. */
export interface Veldfout {
  pointer?: string;
  code?: string;
  melding: string;
}

/** The body of an `application/problem+json` answer. */
export interface Probleem {
  title?: string;
  detail?: string;
  code?: string;
  fouten?: Veldfout[];
  [extra: string]: unknown;
}

/** An answer of the API that is no success. `message` is a translation key or a sentence of the API itself. */
export class ApiFout extends HttpError {
  readonly probleem: Probleem;
  /** Seconds to wait, with a 429. */
  readonly wacht?: number;

  constructor(bericht: string, status: number, probleem: Probleem = {}, wacht?: number) {
    super(bericht, status, { ...probleem, errors: perVeld(probleem.fouten) });
    // HttpError sets the prototype to its own; without this nothing is an ApiFout.
    Object.setPrototypeOf(this, ApiFout.prototype);
    this.name = 'ApiFout';
    this.probleem = probleem;
    this.wacht = wacht;
  }

  /** The stable code of the problem, such as `WERKZOEKENDE_BESTAAT`. */
  get code(): string | undefined {
    return this.probleem.code;
  }
}

/**
 * Turns `fouten` into errors by form field: `/adres/postcode` becomes `adres.postcode`.
 * Takes the faults of a problem; returns a flat record, empty when no fault names a field.
 */
export function perVeld(fouten: readonly Veldfout[] = []): Record<string, string> {
  const perVeld: Record<string, string> = {};
  for (const fout of fouten) {
    const veld = fout.pointer?.replace(/^#?\//, '').replaceAll('/', '.');
    if (veld && !(veld in perVeld)) perVeld[veld] = fout.melding;
  }
  return perVeld;
}

const BERICHT: Record<number, string> = {
  401: 'kern.fout.uitgelogd',
  403: 'kern.fout.geenToegang',
  404: 'kern.fout.nietGevonden',
  412: 'kern.fout.gewijzigd',
  413: 'kern.fout.teGroot',
  428: 'kern.fout.gewijzigd',
  429: 'kern.fout.teVaak',
};

/** Where the API lives: same origin, so that the session cookie travels and nothing else is asked. */
export const API = '/v1';

let csrf: string | undefined;

/** Remembers the token that every changing call must carry; undefined forgets it. */
export function zetCsrf(token: string | undefined): void {
  csrf = token;
}

export interface Verzoek {
  methode?: 'GET' | 'POST' | 'PATCH' | 'DELETE';
  body?: unknown;
  /** The version the user was looking at: sent as If-Match. */
  versie?: number;
  signal?: AbortSignal;
}

async function ruwVerzoek(pad: string, { methode = 'GET', body, versie, signal }: Verzoek): Promise<Response> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  if (body !== undefined) headers['Content-Type'] = 'application/json';
  if (versie !== undefined) headers['If-Match'] = `"${versie}"`;
  const tekst = body === undefined ? undefined : JSON.stringify(body);
  const sleutel = methode === 'POST' ? verzoekSleutel(pad, tekst, versie) : undefined;
  if (sleutel) headers['Idempotency-Key'] = sleutel.waarde;
  return metHerstel(pad, async () => {
    try {
      const antwoord = await fetch(`${API}/${pad}`, {
        method: methode,
        headers: methode !== 'GET' && csrf ? { ...headers, 'X-CSRF-Token': csrf } : headers,
        body: tekst,
        signal,
      });
      sleutel?.beantwoord(antwoord.status);
      return antwoord;
    } catch (fout) {
      if (fout instanceof DOMException && fout.name === 'AbortError') throw fout;
      throw new ApiFout('kern.fout.geenVerbinding', 0);
    }
  });
}

/** Puts right what stood in the way of a request that is right itself; answers whether it is worth another try. */
export type Hersteller = (fout: ApiFout) => Promise<boolean>;
const herstellers: Partial<Record<string, Hersteller>> = {};

/** Says who puts right a fault with this code (`CSRF`, `GEEN_SESSIE`). */
export function zetHersteller(code: string, hersteller: Hersteller | undefined): void {
  herstellers[code] = hersteller;
}

/** Sends, and where the fault was put right once more; each kind of fault once. Logging in and asking who one is repair nothing. */
async function metHerstel(pad: string, stuur: () => Promise<Response>): Promise<Response> {
  const gehad = new Set<string>();
  for (;;) {
    const antwoord = await stuur();
    if (antwoord.ok) return antwoord;
    const fout = await leesFout(antwoord);
    const { code } = fout;
    const hersteller = code && !gehad.has(code) && pad !== 'sessies' && pad !== 'sessies/huidige' ? herstellers[code] : undefined;
    if (!code || !hersteller || !(await hersteller(fout))) throw fout;
    gehad.add(code);
  }
}

async function leesFout(antwoord: Response): Promise<ApiFout> {
  const probleem = (await antwoord.json().catch(() => ({}))) as Probleem;
  const wacht = Number(antwoord.headers.get('Retry-After')) || undefined;
  const vast = BERICHT[antwoord.status];
  const bericht = vast ?? (antwoord.status >= 500 ? 'kern.fout.server' : (probleem.detail ?? 'kern.fout.onbekend'));
  return new ApiFout(bericht, antwoord.status, probleem, wacht);
}

/**
 * Calls the API. Takes the path below `/v1` (query included) and what to send; returns the JSON of the answer,
 * undefined when there is none. Throws an ApiFout that a form or a notification can show.
 */
export async function api<T>(pad: string, verzoek: Verzoek = {}): Promise<T> {
  const vroeg = verzoek.methode === undefined ? neemVroeg(pad) : undefined;
  if (vroeg) {
    const antwoord = await vroeg.catch(() => undefined);
    if (antwoord?.ok) return (await antwoord.json()) as T;
    if (antwoord?.status === 401) throw await leesFout(antwoord);
  }
  const antwoord = await ruwVerzoek(pad, verzoek);
  const tekst = await antwoord.text();
  return (tekst ? JSON.parse(tekst) : undefined) as T;
}

/** Calls the API for a file. Returns its content and the name the API gave it. Throws an ApiFout. */
export async function apiBestand(pad: string, verzoek: Verzoek = {}): Promise<{ inhoud: Blob; naam?: string }> {
  const antwoord = await ruwVerzoek(pad, verzoek);
  const kop = antwoord.headers.get('Content-Disposition') ?? '';
  const naam = /filename\*?=(?:UTF-8'')?"?([^";]+)"?/i.exec(kop)?.[1];
  return { inhoud: await antwoord.blob(), naam: naam && decodeURIComponent(naam) };
}

/**
 * Sends a form with a file. Takes the path below `/v1`, the form, and who is told how much of it has left (0 to 1);
 * returns the JSON of the answer. Throws an ApiFout.
 */
export async function apiFormulier<T>(pad: string, formulier: FormData, voortgang: (deel: number) => void): Promise<T> {
  const antwoord = await metHerstel(pad, () => stuurFormulier(pad, formulier, voortgang));
  return (await antwoord.json()) as T;
}

function stuurFormulier(pad: string, formulier: FormData, voortgang: (deel: number) => void): Promise<Response> {
  return new Promise((klaar, mis) => {
    // fetch does not tell how much was sent.
    const verzoek = new XMLHttpRequest();
    verzoek.open('POST', `${API}/${pad}`);
    verzoek.setRequestHeader('Accept', 'application/json');
    if (csrf) verzoek.setRequestHeader('X-CSRF-Token', csrf);
    const sleutel = formulierSleutel(pad, formulier);
    verzoek.setRequestHeader('Idempotency-Key', sleutel.waarde);
    verzoek.upload.onprogress = ({ loaded, total }) => voortgang(loaded / total);
    verzoek.onerror = () => mis(new ApiFout('kern.fout.geenVerbinding', 0));
    verzoek.onload = () => {
      sleutel.beantwoord(verzoek.status);
      const wacht = verzoek.getResponseHeader('Retry-After');
      klaar(new Response(verzoek.responseText, { status: verzoek.status, headers: wacht ? { 'Retry-After': wacht } : {} }));
    };
    verzoek.send(formulier);
  });
}

declare global {
  interface Window {
    /** Answers that `vroeg.js` asked for while the program was still loading, by path. */
    trajectpleinVroeg?: Record<string, Promise<Response> | undefined>;
  }
}

/** Takes an answer that was asked for early, once. */
function neemVroeg(pad: string): Promise<Response> | undefined {
  const vroeg = window.trajectpleinVroeg;
  const antwoord = vroeg?.[pad];
  if (vroeg && antwoord) vroeg[pad] = undefined;
  return antwoord;
}
