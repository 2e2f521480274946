import type { Locator } from 'playwright-core';
import type { Bezoek } from '../opzet/bezoek';
import { getypt } from './dagen';
import { heeftStatus } from './dossier';
import { doe, druk, open, vul, type Velden } from './formulier';
import { deel, zie } from './zien';

export const PANEEL = 'Plaatsing en uitstroom';

/** Announces work at a werkgever that is not in the list yet, and adds it on the way. */
export async function legPlaatsingVast(wie: Bezoek, werkgever: { kvk: string; naam: string }, start: string): Promise<void> {
  const dialoog = await open(wie, 'Leg plaatsing vast');
  await vul(dialoog, { 'Soort werk': 'Gewone baan' });
  await druk(dialoog, 'Staat de werkgever er niet bij?');
  await vul(dialoog, { 'KvK-nummer': werkgever.kvk, Naam: werkgever.naam });
  await druk(dialoog, 'Voeg werkgever toe');
  await dialoog.getByRole('textbox', { name: 'KvK-nummer' }).waitFor({ state: 'detached' });
  await vul(dialoog, { 'Uren per week': '32', Startdatum: getypt(start), 'Gevolg voor de uitkering': 'Uitkering stopt' });
  await druk(dialoog, 'Opslaan');
  await dialoog.waitFor({ state: 'detached' });
  await zie(plaatsingKaart(wie, werkgever.naam), 'Aangekondigd');
}

/** Chooses a werkgever that is in the list, by a part of its name. */
export async function kiesWerkgever(dialoog: Locator, deelVanNaam: string, naam: string): Promise<void> {
  await dialoog.getByRole('combobox', { name: 'Werkgever' }).pressSequentially(deelVanNaam);
  await dialoog.getByRole('option', { name: new RegExp(naam) }).click();
}

/** The card of a plaatsing, by its werkgever. */
export function plaatsingKaart(wie: Bezoek, werkgever: string): Locator {
  return deel(wie, PANEEL).getByRole('listitem').filter({ has: wie.pagina.getByRole('heading', { name: werkgever }) });
}

/** The end of the benefit. */
export async function legUitstroomVast(wie: Bezoek, datum: string, velden: Velden = {}, status = 'Nazorg'): Promise<void> {
  await doe(wie, 'Leg uitstroom vast', { 'Eerste dag zonder uitkering': getypt(datum), ...velden }, { zin: 'De uitstroom is vastgelegd.' });
  await heeftStatus(wie, status);
}

/** The line of one controle. */
export function controleRegel(wie: Bezoek, soort: string): Locator {
  return wie.pagina.getByRole('list', { name: 'Controles' }).getByRole('listitem').filter({ hasText: soort });
}

/** Records a controle whose time has come. */
export async function legControleVast(wie: Bezoek, soort: string, baan: string, bijstand: string, bron = 'Loonstrook'): Promise<void> {
  await doe(wie, 'Leg controle vast', {
    'Heeft deze persoon een baan?': baan, 'Heeft deze persoon bijstand?': bijstand, 'Hoe weet u dit?': bron,
  }, { bij: controleRegel(wie, soort), bevestig: 'Opslaan', zin: 'De controle is vastgelegd.' });
}
