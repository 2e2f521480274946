import { api, ApiFout, zetCsrf, zetHersteller } from './http';

/** Who is logged in, as `POST /v1/sessies` and `GET /v1/sessies/huidige` answer. */
export interface Medewerker {
  id: string;
  naam: string;
  rollen: string[];
  organisatie: string | { id?: string; code?: string; naam: string; soort?: string } | null;
  gemeenten: string[];
  /** The aanstelling of this session, and those to choose from. */
  aanstellingId?: string;
  aanstellingen: EigenAanstelling[];
}

/** An aanstelling that somebody can work with. @contract SessieAanstelling */
export interface EigenAanstelling {
  id: string;
  rol: string;
  organisatieNaam: string;
}

/** @contract SessieAntwoord */
interface SessieAntwoord {
  medewerker: Omit<Medewerker, 'aanstellingId' | 'aanstellingen'>;
  aanstellingId: string;
  aanstellingen: EigenAanstelling[];
  csrfToken: string;
}

let huidige: Promise<Medewerker> | undefined;
/** Who was last known to be logged in, and by which name; in memory alone. */
let laatste: Medewerker | undefined;
let gebruikersnaam: string | undefined;
let ingelogd = false;
let verlopen = false;
let zelfUit = false;

function onthoud(antwoord: SessieAntwoord): Medewerker {
  zetCsrf(antwoord.csrfToken);
  ingelogd = true;
  laatste = { ...antwoord.medewerker, aanstellingId: antwoord.aanstellingId, aanstellingen: antwoord.aanstellingen };
  return laatste;
}

/** The person of the running session; asks the API once. Rejects with a 401 when nobody is logged in. */
export function huidigeMedewerker(): Promise<Medewerker> {
  huidige ??= api<SessieAntwoord>('sessies/huidige').then(onthoud).catch((fout: unknown) => {
    huidige = undefined;
    throw fout;
  });
  return huidige;
}

/** Logs in. Throws an ApiFout: 400/401 for a wrong name or password, 429 with the seconds to wait. */
export async function logIn(naam: string, wachtwoord: string): Promise<Medewerker> {
  const medewerker = onthoud(
    await api<SessieAntwoord>('sessies', { methode: 'POST', body: { gebruikersnaam: naam, wachtwoord } }),
  );
  gebruikersnaam = naam;
  huidige = Promise.resolve(medewerker);
  verlopen = zelfUit = false;
  return medewerker;
}

/** Goes on with another aanstelling: another role, organisation or gemeenten. Throws an ApiFout. */
export async function kiesAanstelling(aanstellingId: string): Promise<void> {
  huidige = Promise.resolve(onthoud(
    await api<SessieAntwoord>('sessies/huidige/_kiesAanstelling', { methode: 'POST', body: { aanstellingId } }),
  ));
}

/** Who works here, for who must log in again; `gebruikersnaam` when he typed it in this window. */
export function wieWerkteHier(): { medewerker?: Medewerker; gebruikersnaam?: string } {
  return { medewerker: laatste, gebruikersnaam };
}

/**
 * Goes on with the work of `was` in the session that there is now, with the same aanstelling where that still exists.
 * Answers false when somebody else is logged in by now: what he had before him is not for that person.
 */
export async function gaVerderAls(was: Medewerker | undefined, nu: Medewerker): Promise<boolean> {
  if (was && was.id !== nu.id) return false;
  if (was?.aanstellingId && was.aanstellingId !== nu.aanstellingId) await kiesAanstelling(was.aanstellingId);
  return true;
}

/** After a log-in in another window the token is another one: it is asked for anew. `anders`: what to do when the person is too. */
export function herstelCsrf(anders: () => void): void {
  zetHersteller('CSRF', async () => {
    const was = laatste;
    huidige = undefined;
    const nu = await huidigeMedewerker();
    if (await gaVerderAls(was, nu)) return true;
    anders();
    return false;
  });
}

/**
 * Logs out, at the API too; a session that was already over is no error.
 * `zelf`: the person asked for it, so that the log-in page need not say why one is there.
 */
export async function logUit(zelf: boolean): Promise<void> {
  const liep = huidige;
  huidige = undefined;
  laatste = gebruikersnaam = undefined;
  if (zelf) {
    ingelogd = verlopen = false;
    zelfUit = true;
  }
  if (liep) {
    await api('sessies/huidige', { methode: 'DELETE' }).catch((fout: unknown) => {
      if (!(fout instanceof ApiFout)) throw fout;
    });
  }
  zetCsrf(undefined);
}

/** Forgets the session without a word to the API: it said itself that it is over. */
export function vergeetSessie(): void {
  // Who comes in fresh had no session that could end.
  verlopen ||= ingelogd;
  ingelogd = false;
  huidige = undefined;
  zetCsrf(undefined);
}

/** True when the session ended by itself, and nobody logged in since. */
export function isSessieVerlopen(): boolean {
  return verlopen;
}

/** True when the last to be logged in logged out himself: who comes next begins at a page of his own. */
export function isZelfUitgelogd(): boolean {
  return zelfUit;
}

/** The name of the organisation, however the API spells it. */
export function organisatieNaam(medewerker: Pick<Medewerker, 'organisatie'>): string {
  const { organisatie } = medewerker;
  return typeof organisatie === 'string' ? organisatie : (organisatie?.naam ?? '');
}

/** The kind of organisation (GEMEENTE, UITVOERDER, WSP, REGIO), when the API says so. */
export function organisatieSoort(medewerker: Pick<Medewerker, 'organisatie'>): string | undefined {
  return typeof medewerker.organisatie === 'object' ? medewerker.organisatie?.soort : undefined;
}
