import { TEST_WACHTWOORD } from '@trajectplein/toegang/server';
import type { Bezoek } from './opzet/bezoek';
import { verhaal } from './opzet/verhaal';
import { dagenGeleden, getypt } from './stappen/dagen';
import { heeftStatus } from './stappen/dossier';
import { iemand, naamVan } from './stappen/personen';
import { enterOp, focus, heeftFocus, isTeZien, kiesMetPijl, kiesRadio, loopDoor, tabNaar, typIn } from './stappen/toetsen';
import { Loket } from './stappen/vooraf';
import { opPagina, totdat, zie, zieNiet } from './stappen/zien';

verhaal('Zonder muis: inloggen, registreren, intake, indelen en sluiten', (v) => {
  const persoon = iemand();
  let wie: Bezoek;
  const toets = (naam: string) => wie.pagina.keyboard.press(naam);
  const dialoog = () => wie.pagina.getByRole('dialog');

  v.stap('inloggen: de cursor staat in het eerste veld, Enter verstuurt', async () => {
    wie = await v.plein.bezoeker('klantmanager.velsen');
    await wie.pagina.goto('/');
    await opPagina(wie, 'Inloggen');
    await heeftFocus(wie.pagina.getByRole('textbox', { name: 'Gebruikersnaam' }));
    await wie.pagina.keyboard.type('klantmanager.velsen');
    await typIn(wie, 'Wachtwoord', TEST_WACHTWOORD);
    await toets('Enter');
    await opPagina(wie, 'Werkvoorraad');
  });

  v.stap('de eerste Tab biedt een sprong naar de inhoud', async () => {
    await wie.pagina.reload();
    await opPagina(wie, 'Werkvoorraad');
    await tabNaar(wie, 'Naar de inhoud');
    await toets('Enter');
    expect((await focus(wie))?.inhoud).toBe(true);
  });

  v.stap('de tabbladen van de werkvoorraad gaan met de pijlen', async () => {
    await tabNaar(wie, /^Vraagt actie/);
    await toets('ArrowRight');
    await totdat(() => focus(wie), (er) => Boolean(er?.naam.startsWith('Mijn dossiers')));
    await toets('Enter');
    await zie(wie, 'U hebt nog geen dossiers');
    isTeZien(await focus(wie));
    await toets('ArrowLeft');
    await enterOp(wie, /nieuw$/);
    await wie.pagina.getByRole('button', { name: /nieuw$/, pressed: true }).waitFor();
    await toets('Enter');
    await wie.pagina.getByRole('button', { name: /nieuw$/, pressed: false }).waitFor();
  });

  v.stap('registreren: een fout brengt de cursor naar de lijst met fouten, en vandaar naar het veld', async () => {
    await enterOp(wie, 'Werkzoekende registreren', true);
    await opPagina(wie, 'Werkzoekende registreren');
    await totdat(() => focus(wie), (er) => er?.inhoud === true);
    await typIn(wie, 'BSN', '123456789');
    await enterOp(wie, 'Registreren');
    await heeftFocus(wie.pagina.getByRole('alert').filter({ hasText: 'Nog niet opgeslagen' }));
    isTeZien(await focus(wie));
    await enterOp(wie, 'BSN');
    await heeftFocus(wie.pagina.getByRole('textbox', { name: 'BSN' }));
    isTeZien(await focus(wie));
  });

  v.stap('registreren: alle velden met Tab, lijsten met de pijlen', async () => {
    await toets('ControlOrMeta+a');
    await wie.pagina.keyboard.type(persoon.bsn);
    await kiesMetPijl(wie, 'Verantwoordelijke gemeente', 'Velsen');
    await kiesMetPijl(wie, 'Grond van het dossier', 'Bijstand');
    await typIn(wie, 'Voornaam', persoon.voornaam);
    await typIn(wie, 'Achternaam', persoon.achternaam);
    await typIn(wie, 'Geboortedatum', persoon.geboren);
    await typIn(wie, 'Datum van melding', getypt(dagenGeleden(60)));
    await kiesMetPijl(wie, 'Oorzaak van instroom', 'Einde van een baan');
    await tabNaar(wie, 'Statushouder');
    await toets('Space');
    await enterOp(wie, 'Registreren');
    await opPagina(wie, naamVan(persoon));
    await totdat(() => focus(wie), (er) => er?.inhoud === true);
  });

  v.stap('het hele dossier is met Tab te doorlopen, zonder ergens vast te zitten', async () => {
    const langs = await loopDoor(wie);
    expect(langs).toEqual(expect.arrayContaining(['Leg intake vast', 'Sluit dossier', 'Wijzig persoon', 'Toon BSN', 'Uitloggen']));
  });

  v.stap('een dialoog houdt de cursor binnen; Escape sluit hem en brengt de cursor terug bij de knop', async () => {
    await enterOp(wie, 'Leg intake vast');
    await dialoog().waitFor();
    for (let keer = 0; keer < 14; keer++) {
      await toets(keer < 10 ? 'Tab' : 'Shift+Tab');
      expect(await wie.pagina.evaluate(`document.querySelector('[role="dialog"]').contains(document.activeElement)`)).toBe(true);
    }
    await toets('Escape');
    await dialoog().waitFor({ state: 'detached' });
    await heeftFocus(wie.pagina.getByRole('button', { name: 'Leg intake vast' }));
  });

  v.stap('de intake', async () => {
    await toets('Enter');
    await dialoog().waitFor();
    await typIn(wie, 'Datum van het gesprek', getypt(dagenGeleden(50)));
    await kiesMetPijl(wie, 'Hoe was het gesprek?', 'Telefoon');
    await typIn(wie, 'Samenvatting', 'Wil graag buiten werken.');
    await enterOp(wie, 'Opslaan');
    await heeftStatus(wie, 'Intake');
    await dialoog().waitFor({ state: 'detached' });
    await totdat(() => focus(wie), (er) => er !== null);
  });

  v.stap('de classificatie: keuzerondjes met de pijlen', async () => {
    await enterOp(wie, 'Deel in');
    await dialoog().waitFor();
    await kiesRadio(wie, 'Classificatie', 'Overbrugbare afstand');
    await kiesRadio(wie, 'Is deze persoon werkfit?', 'Nee');
    await typIn(wie, 'Peildatum', getypt(dagenGeleden(50)));
    await typIn(wie, 'Motivering', 'Mist nog een vak.');
    await enterOp(wie, 'Opslaan');
    await dialoog().waitFor({ state: 'detached' });
    await zie(wie, 'Mist nog een vak.');
    await totdat(() => focus(wie), (er) => er !== null);
  });

  v.stap('een werkgever zoeken in een lijst: typen, pijl, Enter', async () => {
    await (await Loket.als(v.plein, 'matcher')).post('werkgevers', { kvkNummer: '90002222', naam: 'Hoveniersbedrijf Duin en Kruid' });
    await enterOp(wie, 'Leg plaatsing vast');
    await dialoog().waitFor();
    await kiesMetPijl(wie, 'Soort werk', 'Gewone baan');
    await typIn(wie, 'Werkgever', 'duin');
    await zie(wie, wie.pagina.getByRole('option', { name: /Hoveniersbedrijf Duin en Kruid/ }));
    await toets('ArrowDown');
    await toets('ArrowUp');
    await toets('Enter');
    expect(await wie.pagina.getByRole('combobox', { name: 'Werkgever' }).inputValue()).toBe('Hoveniersbedrijf Duin en Kruid');
    await toets('Escape');
    await tabNaar(wie, 'Weggooien');
    await toets('Enter');
    await dialoog().waitFor({ state: 'detached' });
  });

  v.stap('sluiten en uitloggen', async () => {
    await enterOp(wie, 'Sluit dossier', true);
    await dialoog().waitFor();
    await kiesMetPijl(wie, 'Reden', 'Op eigen verzoek');
    await enterOp(wie, 'Sluit dossier');
    await heeftStatus(wie, 'Gesloten');
    await dialoog().waitFor({ state: 'detached' });
    await totdat(() => focus(wie), (er) => er !== null);
    await enterOp(wie, 'Uitloggen', true);
    await opPagina(wie, 'Inloggen');
    await zieNiet(wie, naamVan(persoon));
  });
});
