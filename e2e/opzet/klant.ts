import { TEST_WACHTWOORD } from '@trajectplein/toegang/server';

export interface Antwoord {
  status: number;
  /** What came back as JSON, else null. */
  body: any; // eslint-disable-line @typescript-eslint/no-explicit-any -- a test says itself what it expects
  tekst: string;
}

interface Verzoek {
  methode?: 'GET' | 'POST' | 'PATCH';
  /** An object goes as JSON; text and a form as they are. */
  body?: object | string | FormData | undefined;
  /** If-Match. */
  versie?: number | undefined;
  koppen?: Record<string, string>;
}

/** Somebody who is logged in and talks to the API over a real connection. */
export class Klant {
  private constructor(private readonly adres: string, private readonly koppen: Record<string, string>) {}

  static async logIn(adres: string, gebruikersnaam = 'klantmanager.velsen', wachtwoord = TEST_WACHTWOORD): Promise<Klant> {
    const antwoord = await fetch(`${adres}/v1/sessies`, { method: 'POST', headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ gebruikersnaam, wachtwoord }) });
    if (antwoord.status !== 201) throw new Error(`Log-in of ${gebruikersnaam}: ${antwoord.status}`);
    const { csrfToken } = await antwoord.json() as { csrfToken: string };
    return new Klant(adres, { 'content-type': 'application/json', 'x-csrf-token': csrfToken,
      cookie: antwoord.headers.getSetCookie()[0]!.split(';')[0]! });
  }

  /** @throws when the connection breaks */
  async vraag(pad: string, { methode = 'GET', body, versie, koppen }: Verzoek = {}): Promise<Antwoord> {
    const { 'content-type': _, ...vanFormulier } = this.koppen;
    const antwoord = await fetch(`${this.adres}${pad}`, { method: methode,
      headers: { ...(body instanceof FormData ? vanFormulier : this.koppen), ...koppen, ...(versie === undefined ? {} : { 'if-match': `"${versie}"` }) },
      ...(body === undefined ? {} : { body: typeof body === 'string' || body instanceof FormData ? body : JSON.stringify(body) }) });
    const tekst = await antwoord.text();
    const json = /json/.test(antwoord.headers.get('content-type') ?? '') && tekst;
    return { status: antwoord.status, body: json ? JSON.parse(tekst) : null, tekst };
  }

  post(pad: string, body: object | string = {}, versie?: number): Promise<Antwoord> {
    return this.vraag(pad, { methode: 'POST', body, versie });
  }
}
