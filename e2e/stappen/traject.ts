import type { Locator } from 'playwright-core';
import type { Bezoek } from '../opzet/bezoek';
import { getypt } from './dagen';
import { doe, type Velden } from './formulier';
import { deel, totdat, zie } from './zien';

/** The card of one traject, by its kind. */
export function trajectKaart(wie: Bezoek, soort: string): Locator {
  return deel(wie, 'Trajecten').getByRole('listitem').filter({ has: wie.pagina.getByRole('heading', { name: soort }) });
}

/** Plans a traject. */
export async function planTraject(wie: Bezoek, soort: string, start: string, einde: string, velden: Velden = {}): Promise<Locator> {
  await doe(wie, 'Plan traject', {
    'Soort traject': soort, Doel: 'Binnen een half jaar werk voor 28 uur of meer.', Startdatum: getypt(start),
    'Verwachte einddatum': getypt(einde), ...velden,
  }, { bevestig: 'Opslaan', zin: 'Het traject is gepland.' });
  const kaart = trajectKaart(wie, soort);
  await zie(kaart, 'Gepland');
  return kaart;
}

/** One step of a traject, on a day; waits for the state after it. */
export async function trajectStap(wie: Bezoek, kaart: Locator, knop: string, datum: string, status: string, velden: Velden = {}): Promise<void> {
  await doe(wie, knop, { Datum: getypt(datum), ...velden }, { bij: kaart });
  await zie(kaart, kaart.getByText(status, { exact: true }));
}

/** Waits until a card offers exactly these buttons. */
export async function kaartBiedt(kaart: Locator, ...namen: string[]): Promise<void> {
  await totdat(() => kaart.getByRole('button').allTextContents(), (nu) => [...nu].sort().join() === [...namen].sort().join());
}
