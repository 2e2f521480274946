import { plusDagen } from '@trajectplein/kern/domain';
import type { Bezoek } from './opzet/bezoek';
import { verhaal } from './opzet/verhaal';
import { gelezen, getypt, maandenGeleden } from './stappen/dagen';
import {
  biedtAan, deelIn, heeftStatus, legIntakeVast, meldAan, naarWerkvoorraad, openDossier, registreerWerkzoekende, rondIntakeAf,
  tijdlijnToont, vulPersoonIn, zoekDossier,
} from './stappen/dossier';
import { doe, druk, foutBij, gooiWeg, open, probeer, volg, vul } from './stappen/formulier';
import { logIn } from './stappen/inloggen';
import { iemand, naamVan } from './stappen/personen';
import { deel, opPagina, totdat, zie, zieNiet } from './stappen/zien';

const WERKFIT = 'Geschikt om het werk direct te hervatten, de eventueel aanwezige zorgvraag vormt geen belemmering om aan het '
  + 'werk te gaan.';

verhaal('Van melding tot traject bij een gemeente die zelf de intake doet (Velsen)', (v) => {
  const meld = maandenGeleden(8);
  const gesprek = plusDagen(meld, 9);
  const verzonden = plusDagen(gesprek, 2);
  const antwoord = plusDagen(verzonden, 6);
  const wie = iemand();
  const naam = naamVan(wie);
  let velsen: Bezoek;
  let ijmond: Bezoek;
  let dossierAdres: string;

  v.stap('de klantmanager van Velsen ziet een lege werkvoorraad die zegt wat nu kan', async () => {
    velsen = await logIn(v.plein, 'klantmanager.velsen');
    await opPagina(velsen, 'Werkvoorraad');
    await zie(velsen, 'Niets vraagt vandaag actie');
    await velsen.pagina.getByRole('tab', { name: 'Alle dossiers' }).click();
    await zie(velsen, 'Er zijn nog geen dossiers');
  });

  v.stap('een BSN dat niet door de elfproef komt, wordt bij het veld geweigerd', async () => {
    await volg(velsen, 'Werkzoekende registreren');
    await vulPersoonIn(velsen, { ...wie, bsn: '123456789' });
    await foutBij(velsen, 'BSN', 'Dit is geen geldig BSN. Controleer de cijfers.');
    await druk(velsen, 'Registreren');
    await foutBij(velsen, 'BSN', 'Dit is geen geldig BSN. Controleer de cijfers.');
    await opPagina(velsen, 'Werkzoekende registreren');
  });

  v.stap('hij registreert de werkzoekende: het dossier is gemeld', async () => {
    await registreerWerkzoekende(velsen, wie, meld);
    dossierAdres = velsen.pagina.url();
    await heeftStatus(velsen, 'Gemeld');
    await zie(deel(velsen, 'Uitkering'), `sinds ${gelezen(meld)}`);
    await tijdlijnToont(velsen, 'Gemeld', gelezen(meld), 'Test klantmanager.velsen');
    await zie(velsen, /Klantmanager: Test klantmanager\.velsen/);
  });

  v.stap('het BSN is verborgen; wie het wil zien, zegt waarvoor', async () => {
    const persoon = deel(velsen, 'Persoon');
    await zieNiet(persoon, wie.bsn);
    await doe(velsen, 'Toon BSN', { 'Waarvoor?': 'Controleren wie iemand is' });
    await zie(persoon, wie.bsn);
    await druk(persoon, 'Verberg BSN');
    await zieNiet(persoon, wie.bsn);
  });

  v.stap('wie hetzelfde BSN nog eens invoert, ziet dat de gemeente deze persoon al kent', async () => {
    await naarWerkvoorraad(velsen);
    await volg(velsen, 'Werkzoekende registreren');
    await vul(velsen, { BSN: wie.bsn });
    await zie(velsen, 'Deze gemeente kent deze persoon al');
    await zie(velsen, new RegExp(`${naam}, geboren op`));
    await zie(velsen, 'Er loopt al een dossier.');
    await volg(velsen, 'Naar het dossier');
    await gooiWeg(velsen);
    await opPagina(velsen, naam);
  });

  v.stap('het dossier vraagt om een intake, en staat zo in de werkvoorraad', async () => {
    await naarWerkvoorraad(velsen);
    const rij = velsen.pagina.getByRole('row').filter({ hasText: naam });
    await zie(rij, 'Voer de intake');
    await zie(rij, 'Gemeld');
    await rij.getByRole('link', { name: naam }).click();
    await opPagina(velsen, naam);
  });

  v.stap('gemeld: intake, aanmelden, overdragen, uitstroom en sluiten worden aangeboden, en niets anders', async () => {
    await biedtAan(velsen, 'Leg intake vast', 'Maak aanmelding', 'Draag over', 'Leg uitstroom vast', 'Sluit dossier');
  });

  v.stap('een intake op een dag in de toekomst of voor de melding wordt geweigerd', async () => {
    const velden = { 'Hoe was het gesprek?': 'Telefoon' };
    await probeer(velsen, 'Leg intake vast', { ...velden, 'Datum van het gesprek': getypt(maandenGeleden(-1)) },
      'De datum ligt in de toekomst.', { bevestig: 'Opslaan' });
    await probeer(velsen, 'Leg intake vast', { ...velden, 'Datum van het gesprek': getypt(plusDagen(meld, -1)) },
      /De datum ligt voor de vorige stap/, { bevestig: 'Opslaan' });
  });

  v.stap('hij legt de intake vast', async () => {
    await legIntakeVast(velsen, gesprek, { Samenvatting: 'Heeft ervaring in een magazijn en wil vier dagen werken.' });
    await zie(deel(velsen, 'Intake en classificatie'), 'Heeft ervaring in een magazijn');
    await tijdlijnToont(velsen, 'Intake gevoerd', gelezen(gesprek));
  });

  v.stap('zonder classificatie kan de intake niet worden afgerond', async () => {
    await totdat(async () => (await deel(velsen, 'Wat kan nu').getByRole('button').allTextContents()).includes('Rond intake af'), (er) => !er);
  });

  v.stap('hij deelt zelf in, met de letterlijke definitie van werkfit in beeld', async () => {
    const dialoog = await open(velsen, 'Deel in');
    await zie(dialoog, WERKFIT);
    await druk(dialoog, 'Opslaan');
    await zie(dialoog, 'Vul dit in.');
    await druk(dialoog, 'Annuleren');
    await deelIn(velsen, 'Direct bemiddelbaar', gesprek);
    await zie(deel(velsen, 'Intake en classificatie'), 'Direct bemiddelbaar');
    await zie(velsen, 'Werkfit (definitie IJmond)');
  });

  v.stap('de intake is niet af te ronden zonder aanmelding of motivering: de dialoog vraagt erom', async () => {
    await probeer(velsen, 'Rond intake af', {}, 'Vul dit in.');
    await zie(deel(velsen, 'Wat kan nu'), 'Meld aan bij de uitvoerder');
  });

  v.stap('voor de aanmelding ziet IJmond Werkt! dit dossier niet, ook niet op naam of adres', async () => {
    ijmond = await logIn(v.plein, 'klantmanager.ijmond');
    await zoekDossier(ijmond, wie.achternaam);
    await zie(ijmond, 'Niets gevonden');
    await ijmond.pagina.goto(dossierAdres);
    await opPagina(ijmond, 'Niet gevonden');
  });

  v.stap('hij meldt aan bij IJmond Werkt! met een vraag', async () => {
    await meldAan(velsen, verzonden, 'Graag een traject naar werk in de techniek.');
    await zie(deel(velsen, 'Aanmelding'), 'Verzonden');
    await zie(deel(velsen, 'Aanmelding'), 'IJmond Werkt!');
  });

  v.stap('IJmond Werkt! ziet in de inbox alleen naam, contact en vraag', async () => {
    await volg(ijmond.pagina.getByRole('navigation', { name: 'Hoofdmenu' }), 'Aanmeldingen');
    await opPagina(ijmond, 'Aanmeldingen');
    const kaart = ijmond.pagina.getByRole('listitem').filter({ has: ijmond.pagina.getByRole('heading', { name: naam }) });
    await zie(kaart, 'Graag een traject naar werk in de techniek.');
    await zie(kaart, wie.email);
    await zie(kaart, 'Antwoord is te laat');
    await zieNiet(kaart, 'Direct bemiddelbaar');
    await zieNiet(kaart, wie.bsn);
    await ijmond.pagina.goto(dossierAdres);
    await opPagina(ijmond, 'Niet gevonden');
    await volg(ijmond.pagina.getByRole('navigation', { name: 'Hoofdmenu' }), 'Aanmeldingen');
  });

  v.stap('IJmond Werkt! accepteert de aanmelding en ziet daarna het hele dossier', async () => {
    await doe(ijmond, 'Accepteer aanmelding', { Datum: getypt(antwoord) }, { zin: 'De aanmelding is geaccepteerd.' });
    await zie(ijmond, 'Er wacht geen aanmelding');
    await openDossier(ijmond, wie);
    await zie(deel(ijmond, 'Intake en classificatie'), 'Direct bemiddelbaar');
    await tijdlijnToont(ijmond, 'Aanmelding geaccepteerd', gelezen(antwoord), 'IJmond Werkt!');
  });

  v.stap('de gemeente rondt de intake af: het dossier is actief', async () => {
    await velsen.pagina.reload();
    await rondIntakeAf(velsen, antwoord);
    await tijdlijnToont(velsen, 'Dossier is actief', gelezen(antwoord), 'Test klantmanager.velsen');
  });
});
