import { SONAR_KOLOMMEN } from '@trajectplein/uitwisseling/domain';
import { maakXlsx } from '../../libs/uitwisseling/server/bestand/bestand.testhulp';
import type { Bezoek } from '../opzet/bezoek';
import { getypt, vandaag } from './dagen';
import { druk, veld, volg, vul } from './formulier';
import { naamVan, type Persoon } from './personen';
import { opPagina, zie } from './zien';

/** A file as somebody has it on his own machine. */
export interface EigenBestand {
  name: string;
  mimeType: string;
  buffer: Buffer;
}

/** A row of a Sonar export about somebody, by the names of its columns. */
export const sonarRij = (persoon: Persoon, anders: Record<string, string> = {}): Record<string, string> => ({
  'Datum melding': getypt(vandaag()), BSN: persoon.bsn, 'Beschikbare uren/wk': '32', Opleidingsniveau: 'Mbo 2, 3, 4',
  Beroepssector: 'Techniek', Bemiddelingsberoep: 'Lasser', 'Mondeling Nederlands': '3', 'Schriftelijk Nederlands': '2', Rijbewijs: 'B',
  Telefoonnummer: persoon.telefoon, 'Volledige Naam': naamVan(persoon), 'E-mailadres': persoon.email, Vervoer: 'Fiets,Scooter', Gemeente: 'Velsen',
  ...anders,
});

/** An export of Sonar in its 35 columns, as an Excel workbook. */
export async function sonarBestand(name: string, rijen: readonly Record<string, string>[]): Promise<EigenBestand> {
  const kop = SONAR_KOLOMMEN.map((er) => er.kolom);
  const buffer = await maakXlsx([kop, ...rijen.map((rij) => kop.map((kolom) => rij[kolom] ?? ''))]);
  return { name, mimeType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', buffer };
}

/** A list of one's own. */
export function csvBestand(name: string, kop: readonly string[], rijen: readonly (readonly string[])[]): EigenBestand {
  return { name, mimeType: 'text/csv', buffer: Buffer.from([kop, ...rijen].map((rij) => rij.join(';')).join('\r\n')) };
}

/** Goes to the list of files that were loaded. */
export async function naarBestanden(wie: Bezoek): Promise<void> {
  await volg(wie.pagina.getByRole('navigation', { name: 'Hoofdmenu' }), 'Bestanden inladen');
  // A form that was filled in and not sent asks first.
  const weg = wie.pagina.getByRole('button', { name: 'Weggooien', exact: true });
  await weg.or(wie.pagina.getByRole('heading', { level: 1, name: 'Bestanden inladen' })).first().waitFor();
  if (await weg.isVisible()) await weg.click();
  await opPagina(wie, 'Bestanden inladen');
}

/** Opens the form to send a file with, and fills it in. */
export async function kiesBestand(wie: Bezoek, bestand: EigenBestand, soort: string): Promise<void> {
  await naarBestanden(wie);
  await volg(wie, 'Bestand inladen');
  await opPagina(wie, 'Bestand inladen');
  await veld(wie, 'Bestand').setInputFiles(bestand);
  await vul(wie, { 'Wat voor bestand is het?': soort });
}

/** Sends a file and waits for its page: there it is tried, and nothing is stored. */
export async function stuurBestand(wie: Bezoek, bestand: EigenBestand, soort: string): Promise<void> {
  await kiesBestand(wie, bestand, soort);
  await druk(wie, 'Versturen');
  await opPagina(wie, bestand.name);
}

/** Sees what would come of the file on the page, and loads it with the one button for that. */
export async function laadIn(wie: Bezoek, knop: string, telling: string): Promise<void> {
  await isIngeladen(wie, telling);
  await zie(wie, 'Dit was een proef. Er is niets opgeslagen.');
  await druk(wie, knop);
  await wie.pagina.getByRole('heading', { name: 'Wat nu?' }).waitFor({ timeout: 45_000 });
  await isIngeladen(wie, telling);
}

/** Waits until the file on the page was tried or loaded, with these counts. */
export async function isIngeladen(wie: Bezoek, telling: string): Promise<void> {
  await wie.pagina.getByRole('status').filter({ hasText: `Klaar. ${telling}.` }).waitFor({ state: 'attached' });
  await zie(wie, wie.pagina.getByText('Klaar', { exact: true }));
}
