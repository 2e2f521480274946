import type { Locator } from 'playwright-core';
import type { Bezoek } from '../opzet/bezoek';
import { getypt, vandaag } from './dagen';
import { doe, druk, gooiWeg, vul, volg, type Velden } from './formulier';
import { naamVan, type Persoon } from './personen';
import { deel, meldt, opPagina, totdat, zie } from './zien';

/** Goes to the list of dossiers; what was typed is thrown away. */
export async function naarWerkvoorraad(wie: Bezoek): Promise<void> {
  await volg(wie.pagina.getByRole('navigation', { name: 'Hoofdmenu' }), 'Werkvoorraad');
  const vraag = wie.pagina.getByRole('alertdialog');
  await wie.pagina.getByRole('heading', { level: 1, name: 'Werkvoorraad' }).or(vraag).first().waitFor();
  if (await vraag.isVisible()) await gooiWeg(wie);
  await opPagina(wie, 'Werkvoorraad');
}

/** Fills in who somebody is, and leaves the form open. */
export async function vulPersoonIn(wie: Bezoek, persoon: Persoon, extra: Velden = {}): Promise<void> {
  await vul(wie, {
    BSN: persoon.bsn, 'Grond van het dossier': 'Bijstand', Voornaam: persoon.voornaam, Achternaam: persoon.achternaam,
    ...(persoon.tussenvoegsel ? { Tussenvoegsel: persoon.tussenvoegsel } : {}),
    Geboortedatum: persoon.geboren, Telefoonnummer: persoon.telefoon, 'E-mailadres': persoon.email,
    'Oorzaak van instroom': 'Einde van een baan', ...extra,
  });
}

/** Registers somebody who came on a day, with a benefit from that day on, and stays on the page of the dossier. */
export async function registreerWerkzoekende(wie: Bezoek, persoon: Persoon, meldDatum = vandaag(), extra: Velden = {}): Promise<void> {
  await naarWerkvoorraad(wie);
  await volg(wie, 'Werkzoekende registreren');
  await opPagina(wie, 'Werkzoekende registreren');
  await vulPersoonIn(wie, persoon, {
    ...extra, 'Datum van melding': getypt(meldDatum), 'Soort uitkering': 'Bijstand (Participatiewet)',
    'Eerste dag met uitkering': getypt(meldDatum),
  });
  await druk(wie, 'Registreren');
  await opPagina(wie, naamVan(persoon));
  await meldt(wie, 'De werkzoekende is geregistreerd.');
}

/** Opens the dossier of somebody by searching his name. */
export async function openDossier(wie: Bezoek, persoon: Persoon): Promise<void> {
  await zoekDossier(wie, persoon.achternaam);
  await volg(deel(wie, 'Zoekresultaten'), naamVan(persoon));
  await opPagina(wie, naamVan(persoon));
}

/** Searches dossiers by a name, birth date or number. */
export async function zoekDossier(wie: Bezoek, wat: string): Promise<void> {
  await naarWerkvoorraad(wie);
  await wie.pagina.getByRole('searchbox', { name: 'Zoek een dossier' }).fill(wat);
  await druk(wie, 'Zoek');
  await deel(wie, 'Zoekresultaten').first().waitFor();
}

/** The interview that took place. */
export async function legIntakeVast(wie: Bezoek, datum: string, velden: Velden = {}): Promise<void> {
  await doe(wie, 'Leg intake vast', {
    'Datum van het gesprek': getypt(datum), 'Hoe was het gesprek?': 'Op kantoor', ...velden,
  }, { bevestig: 'Opslaan', zin: 'De intake is vastgelegd.' });
  await heeftStatus(wie, 'Intake');
}

/** The klantmanager's own judgement. */
export async function deelIn(wie: Bezoek, klasse: string, datum: string, werkfit = 'Ja'): Promise<void> {
  await doe(wie, 'Deel in', {
    Classificatie: klasse, 'Is deze persoon werkfit?': werkfit, Peildatum: getypt(datum), Motivering: 'Volgt uit het gesprek.',
  }, { bevestig: 'Opslaan', zin: 'De classificatie is vastgelegd.' });
}

/** The aanmelding at the executor, sent on a day. */
export async function meldAan(wie: Bezoek, datum: string, vraag = 'Graag begeleiding naar werk in de techniek.'): Promise<void> {
  await doe(wie, 'Maak aanmelding', { 'Vraag aan de uitvoerder': vraag, 'Datum van verzending': getypt(datum) },
    { bevestig: 'Verzend aanmelding', zin: 'De aanmelding is vastgelegd.' });
}

/** Ends the intake; with a motive where there is no aanmelding. */
export async function rondIntakeAf(wie: Bezoek, datum: string, motivering?: string): Promise<void> {
  await doe(wie, 'Rond intake af', {
    Datum: getypt(datum), ...(motivering ? { 'Waarom is een aanmelding niet nodig?': motivering } : {}),
  }, { zin: 'De intake is afgerond.' });
  await heeftStatus(wie, 'Actief');
}

/** Closes by hand. */
export async function sluitDossier(wie: Bezoek, reden: string, datum = vandaag()): Promise<void> {
  await doe(wie, 'Sluit dossier', { Datum: getypt(datum), Reden: reden }, { zin: 'Het dossier is gesloten.' });
  await heeftStatus(wie, 'Gesloten');
}

/** Waits until the life-cycle on the page stands at this status. */
export async function heeftStatus(wie: Bezoek, status: string): Promise<void> {
  await wie.pagina.locator('[aria-current="step"]').filter({ hasText: status }).waitFor();
}

/** The buttons of "wat kan nu". */
export async function aangeboden(wie: Bezoek): Promise<string[]> {
  const namen = await deel(wie, 'Wat kan nu').getByRole('button').allTextContents();
  return namen.map((naam) => naam.trim()).sort();
}

/** Waits until exactly these buttons are offered. */
export async function biedtAan(wie: Bezoek, ...knoppen: string[]): Promise<void> {
  await totdat(() => aangeboden(wie), (nu) => nu.join() === [...knoppen].sort().join());
}

/** One line of the time line, by its words. */
export function opTijdlijn(wie: Bezoek, tekst: string | RegExp): Locator {
  return deel(wie, 'Tijdlijn').getByRole('listitem').filter({ hasText: tekst });
}

/** Waits until the time line tells this, with all of these words beside it. */
export async function tijdlijnToont(wie: Bezoek, tekst: string, ...erbij: string[]): Promise<void> {
  const regel = erbij.reduce((er, woord) => er.filter({ hasText: woord }), opTijdlijn(wie, tekst));
  await zie(wie, regel);
}
