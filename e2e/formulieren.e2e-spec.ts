import type { Page } from 'playwright-core';
import type { Bezoek } from './opzet/bezoek';
import { isToegankelijk } from './opzet/toegankelijk';
import { verhaal } from './opzet/verhaal';
import { openDossier } from './stappen/dossier';
import { druk, foutBij, open, veld, volg, vul } from './stappen/formulier';
import { logIn, vulInlogIn } from './stappen/inloggen';
import { TEST_WACHTWOORD } from '@trajectplein/toegang/server';
import { heeftFocus, tabNaar } from './stappen/toetsen';
import { Loket, maakDossier, type GemaaktDossier } from './stappen/vooraf';
import { opPagina, totdat, zie, zieNiet } from './stappen/zien';

const WEG = 'Wat u hebt ingevuld, is nog niet opgeslagen';

verhaal('Wat is ingevuld, gaat niet ongevraagd verloren', (v) => {
  let wie: Bezoek;
  let dossier: GemaaktDossier;
  const toets = (naam: string) => wie.pagina.keyboard.press(naam);
  const dialoog = () => wie.pagina.getByRole('dialog');
  const vraag = () => wie.pagina.getByRole('alertdialog');
  const menu = () => wie.pagina.getByRole('navigation', { name: 'Hoofdmenu' });
  /** Waits for the question and answers it. */
  const antwoord = async (knop: 'Verder met invullen' | 'Weggooien') => {
    await zie(vraag(), WEG);
    await druk(vraag(), knop);
    await vraag().waitFor({ state: 'detached' });
  };
  const eindigSessies = () => v.plein.database.eigenaar.query(`update sessie set gezien_op = now() - interval '31 minutes'`);
  const intakes = async () => (await v.plein.database.eigenaar.query<{ samenvatting: string }>('select samenvatting from intake')).rows;

  v.stap('een dialoog begint bij het eerste veld; wie niets invult, wordt niets gevraagd', async () => {
    dossier = await maakDossier(await Loket.als(v.plein, 'klantmanager.velsen'), { gemeente: '0453', tot: 'GEMELD' });
    wie = await logIn(v.plein, 'klantmanager.velsen');
    await openDossier(wie, dossier.persoon);
    await open(wie, 'Leg intake vast');
    await heeftFocus(veld(dialoog(), 'Datum van het gesprek'));
    await toets('Escape');
    await dialoog().waitFor({ state: 'detached' });
    await open(wie, 'Leg intake vast');
    await vul(dialoog(), { Samenvatting: 'toch niet' });
    await vul(dialoog(), { Samenvatting: '' });
    await druk(dialoog(), 'Annuleren');
    await dialoog().waitFor({ state: 'detached' });
  });

  v.stap('Escape en Annuleren vragen eerst; blijven kost niets, ook met Escape', async () => {
    await open(wie, 'Leg intake vast');
    await vul(dialoog(), { 'Hoe was het gesprek?': 'Telefoon', Samenvatting: 'Wil graag buiten werken.' });
    await toets('Escape');
    await heeftFocus(vraag().getByRole('button', { name: 'Verder met invullen' }));
    await isToegankelijk(wie);
    await toets('Enter');
    await vraag().waitFor({ state: 'detached' });
    await heeftFocus(veld(dialoog(), 'Samenvatting'));
    await druk(dialoog(), 'Annuleren');
    await zie(vraag(), WEG);
    await toets('Escape');
    await vraag().waitFor({ state: 'detached' });
    expect(await veld(dialoog(), 'Samenvatting').inputValue()).toBe('Wil graag buiten werken.');
  });

  v.stap('Terug van de browser vraagt het ook', async () => {
    await wie.pagina.evaluate('history.back()');
    await antwoord('Verder met invullen');
    expect(await veld(dialoog(), 'Samenvatting').inputValue()).toBe('Wil graag buiten werken.');
  });

  v.stap('eindigt de sessie, dan komt het inloggen over het formulier, en wordt er daarna opgeslagen', async () => {
    await eindigSessies();
    await druk(dialoog(), 'Opslaan');
    await zie(vraag(), 'Log opnieuw in');
    await zie(vraag(), /Wat u hebt ingevuld, staat er nog/);
    expect(await veld(vraag(), 'Gebruikersnaam').inputValue()).toBe('klantmanager.velsen');
    await isToegankelijk(wie);
    await vul(vraag(), { Wachtwoord: 'helemaal-verkeerd' });
    await toets('Enter');
    await zie(vraag().getByRole('alert'), /klopt niet/);
    await vul(vraag(), { Wachtwoord: TEST_WACHTWOORD });
    await druk(vraag(), 'Inloggen');
    await dialoog().waitFor({ state: 'detached' });
    await zie(wie, 'De intake is vastgelegd.');
    expect(await intakes()).toEqual([{ samenvatting: 'Wil graag buiten werken.' }]);
  });

  v.stap('na het opslaan wordt niets meer gevraagd', async () => {
    await volg(menu(), 'Cijfers');
    await opPagina(wie, 'Cijfers');
  });

  v.stap('wie in een tweede tabblad opnieuw inlogt, slaat in het eerste gewoon op', async () => {
    await wie.pagina.goBack();
    await opPagina(wie, /./);
    await open(wie, 'Wijzig persoon');
    await vul(dialoog(), { Telefoonnummer: '0612345678' });
    await eindigSessies();
    const tweede: Page = await wie.pagina.context().newPage();
    await tweede.goto('/');
    await vulInlogIn({ ...wie, pagina: tweede } as Bezoek, 'klantmanager.velsen');
    await tweede.getByRole('button', { name: 'Uitloggen' }).waitFor();
    await tweede.close();
    await druk(dialoog(), 'Opslaan');
    await dialoog().waitFor({ state: 'detached' });
    await zie(wie, '06 12345678');
  });

  v.stap('ook wie alleen leest terwijl er iets is ingevuld, houdt zijn formulier', async () => {
    await volg(menu(), 'Werkvoorraad');
    await volg(wie, 'Werkzoekende registreren');
    await opPagina(wie, 'Werkzoekende registreren');
    await vul(wie, { 'Grond van het dossier': 'Bijstand', Voornaam: 'Half', Achternaam: 'Ingevuld' });
    await eindigSessies();
    await vul(wie, { BSN: dossier.persoon.bsn });
    await zie(vraag(), 'Log opnieuw in');
    await vul(vraag(), { Wachtwoord: TEST_WACHTWOORD });
    await druk(vraag(), 'Inloggen');
    await vraag().waitFor({ state: 'detached' });
    await zie(wie, 'Deze gemeente kent deze persoon al');
    expect(await veld(wie, 'Achternaam').inputValue()).toBe('Ingevuld');
  });

  v.stap('het menu, een link, uitloggen en herladen vragen het op een pagina', async () => {
    await volg(menu(), 'Cijfers');
    await antwoord('Verder met invullen');
    await volg(wie, 'Trajectplein');
    await antwoord('Verder met invullen');
    await druk(wie, 'Uitloggen');
    await antwoord('Verder met invullen');
    const gevraagd: string[] = [];
    wie.pagina.once('dialog', (browser) => {
      gevraagd.push(browser.type());
      void browser.dismiss();
    });
    await wie.pagina.evaluate('setTimeout(() => location.reload())');
    await totdat(async () => gevraagd, (er) => er.length > 0);
    expect(gevraagd).toEqual(['beforeunload']);
    expect(await veld(wie, 'Achternaam').inputValue()).toBe('Ingevuld');
  });

  v.stap('logt over het formulier iemand anders in, dan is het ingevulde weg, met een zin', async () => {
    await eindigSessies();
    await vul(wie, { BSN: '' });
    await vul(wie, { BSN: dossier.persoon.bsn });
    await zie(vraag(), 'Log opnieuw in');
    await vul(vraag(), { Gebruikersnaam: 'matcher', Wachtwoord: TEST_WACHTWOORD });
    await druk(vraag(), 'Inloggen');
    await opPagina(wie, 'Werkgevers');
    await zie(wie, 'Er is nu iemand anders ingelogd. Wat er was ingevuld, is niet opgeslagen.');
    await wie.pagina.goBack();
    await zieNiet(wie, 'Ingevuld');
  });

  v.stap('wie stopt, komt op de inlogpagina en begint opnieuw', async () => {
    wie = await logIn(v.plein, 'klantmanager.velsen');
    await openDossier(wie, dossier.persoon);
    await open(wie, 'Wijzig persoon');
    await vul(dialoog(), { Woonplaats: 'Driehuis' });
    await eindigSessies();
    await druk(dialoog(), 'Opslaan');
    await druk(vraag(), 'Stoppen en weggooien');
    await opPagina(wie, 'Inloggen');
    await zie(wie, 'Uw sessie is verlopen. Log opnieuw in.');
  });

  v.stap('in de opslag van de browser staat niets over iemand', async () => {
    const opslag = await wie.pagina.evaluate('JSON.stringify([Object.entries(localStorage), Object.entries(sessionStorage)])');
    expect(opslag).toBe('[[["trajectplein.taal","nl"]],[]]');
  });

  v.stap('een verkeerd formulier zegt bovenaan alles tegelijk, met een weg naar elk veld', async () => {
    await vulInlogIn(wie, 'klantmanager.velsen');
    await volg(menu(), 'Werkvoorraad');
    await volg(wie, 'Werkzoekende registreren');
    await opPagina(wie, 'Werkzoekende registreren');
    await vul(wie, { BSN: '123456' });
    await zie(wie, 'Nog 3 cijfers.');
    await vul(wie, { BSN: '123456789' });
    await foutBij(wie, 'BSN', 'Dit is geen geldig BSN. Controleer de cijfers.');
    await vul(wie, { BSN: '12345678', Voornaam: 'Noor', Postcode: '12' });
    await druk(wie, 'Registreren');
    const lijst = wie.pagina.getByRole('alert').filter({ hasText: 'Nog niet opgeslagen' });
    await heeftFocus(lijst);
    await zie(lijst, /kloppen \d dingen niet/);
    expect(await lijst.getByRole('link').allTextContents())
      .toEqual(['BSN', 'Grond van het dossier', 'Achternaam', 'Geboortedatum', 'Postcode', 'Oorzaak van instroom']);
    await isToegankelijk(wie);
    await tabNaar(wie, 'Geboortedatum');
    await toets('Enter');
    await heeftFocus(veld(wie, 'Geboortedatum'));
    await foutBij(wie, 'Geboortedatum', 'Vul dit in.');
    await vul(wie, { Geboortedatum: '03-04-1988' });
    await zieNiet(lijst, lijst.getByRole('link', { name: 'Geboortedatum' }));
    await zie(lijst, /kloppen 5 dingen niet/);
  });
});
