import { plusDagen } from '@trajectplein/kern/domain';
import { TEST_WACHTWOORD, type TestLogin } from '@trajectplein/toegang/server';
import { Klant } from '../opzet/klant';
import type { Trajectplein } from '../opzet/trajectplein';
import { maandenGeleden } from './dagen';
import { iemand, naamVan, type Persoon } from './personen';

interface Antwoord {
  id: string;
  versie: number;
  [veld: string]: unknown;
}

/** What happened before a test begins, done quickly: the API without a browser, as one of the people. */
export class Loket {
  private constructor(private readonly klant: Klant) {}

  static async als(plein: Trajectplein, gebruikersnaam: TestLogin | string, wachtwoord = TEST_WACHTWOORD): Promise<Loket> {
    return new Loket(await Klant.logIn(plein.adres, gebruikersnaam, wachtwoord));
  }

  async lees<T = Antwoord>(pad: string): Promise<T> {
    return this.vraag<T>('GET', pad);
  }

  async post<T = Antwoord>(pad: string, body: object = {}, versie?: number): Promise<T> {
    return this.vraag<T>('POST', pad, body, versie);
  }

  /** Sends a file with the fields of its form, as text. */
  async stuurBestand(pad: string, velden: Record<string, string>, inhoud: string): Promise<Antwoord> {
    const grens = '----trajectplein';
    const delen = [...Object.entries(velden).map(([naam, waarde]) => `name="${naam}"\r\n\r\n${waarde}`),
      `name="bestand"; filename="bestand.csv"\r\n\r\n${inhoud}`];
    const formulier = delen.map((deel) => `--${grens}\r\nContent-Disposition: form-data; ${deel}\r\n`).join('') + `--${grens}--\r\n`;
    const { status, tekst, body } = await this.klant.vraag(`/v1/${pad}`, { methode: 'POST', body: formulier,
      koppen: { 'content-type': `multipart/form-data; boundary=${grens}` } });
    if (status >= 400) throw new Error(`POST ${pad}: ${status} ${tekst}`);
    return body as Antwoord;
  }

  /** A transition, on the version that the API has now. */
  async overgang(resource: string, id: string, naam: string, body: object): Promise<Antwoord> {
    const { versie } = await this.lees(`${resource}/${id}`);
    return this.post(`${resource}/${id}/_${naam}`, body, versie);
  }

  private async vraag<T>(methode: 'GET' | 'POST', pad: string, body?: object, versie?: number): Promise<T> {
    const { status, tekst, body: antwoord } = await this.klant.vraag(`/v1/${pad}`, { methode, body, versie });
    if (status >= 400) throw new Error(`${methode} ${pad}: ${status} ${tekst}`);
    return antwoord as T;
  }
}

export interface Voorgeschiedenis {
  gemeente: string;
  /** How far it came. */
  tot: 'GEMELD' | 'INTAKE' | 'INGEDEELD' | 'ACTIEF' | 'NAZORG';
  persoon?: Persoon;
  meldDatum?: string;
  klasse?: string;
  /** The first day without benefit. */
  uitstroomDatum?: string;
}

export interface GemaaktDossier {
  id: string;
  persoon: Persoon;
  naam: string;
}

const alsDatum = (getypt: string) => getypt.split('-').reverse().join('-');

/** A dossier with the history it needs, without an aanmelding: with the motive for none where one is asked for. */
export async function maakDossier(loket: Loket, voor: Voorgeschiedenis): Promise<GemaaktDossier> {
  const persoon = voor.persoon ?? iemand();
  const meldDatum = voor.meldDatum ?? maandenGeleden(8);
  const gesprek = plusDagen(meldDatum, 7);
  const werkzoekende = await loket.post('werkzoekenden', {
    voornaam: persoon.voornaam, tussenvoegsel: persoon.tussenvoegsel, achternaam: persoon.achternaam, bsn: persoon.bsn,
    geboorteDatum: alsDatum(persoon.geboren), gemeente: voor.gemeente, telefoonnummer: persoon.telefoon, emailadres: persoon.email,
  });
  const { id } = await loket.post('dossiers', {
    werkzoekendeId: werkzoekende.id, dossierGrond: 'BIJSTAND', instroomOorzaak: 'EINDE_DIENSTBETREKKING', meldDatum,
  });
  await loket.post(`dossiers/${id}/uitkeringsperioden`, { soort: 'PW', beginDatum: meldDatum });
  const klaar = { id, persoon, naam: naamVan(persoon) };
  if (voor.tot === 'GEMELD') return klaar;

  const intake = await loket.post(`dossiers/${id}/intakes`, { datum: gesprek, kanaal: 'KANTOOR' });
  if (voor.tot === 'INTAKE') return klaar;
  await loket.post(`dossiers/${id}/classificaties`, {
    classificatie: voor.klasse ?? 'DIRECT_BEMIDDELBAAR', werkfit: true, peilDatum: gesprek, motivering: 'Volgt uit het gesprek.',
  });
  if (voor.tot === 'INGEDEELD') return klaar;
  await loket.post(`intakes/${intake.id}/_rondAf`, { datum: plusDagen(gesprek, 1), afwijkingMotivering: 'Heeft al zicht op werk.' },
    intake.versie);
  if (voor.tot === 'ACTIEF') return klaar;
  await loket.overgang('dossiers', id, 'stroomUit', { reden: 'WERK_LOONDIENST', datum: voor.uitstroomDatum ?? maandenGeleden(2) });
  return klaar;
}
